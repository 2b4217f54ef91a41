"""A heading and the pages under it: what lies behind a door of the front page, or in a section."""

from collections.abc import Callable, Sequence

from guide.ui.lists.result_list import FullList
from guide.ui.lists.result_rows import RowViews
from guide.ui.pages.page_view import PageView
from guide.ui.parts.rows import Card, link_row
from guide.ui.parts.text import heading_label, plain_label
from guide.ui.theme.look import Look

Go = Callable[[], None]


class ListPage(PageView):
    """opened: called with the id of a page. further: rows that lead to more lists, under the pages."""

    def __init__(self, look: Look, title: str, line: str, views: RowViews) -> None:
        super().__init__(look, title, has_full_width=True)
        self._views = views
        self.add(heading_label(look, 1, title))
        if line:
            self.add(plain_label(look, "body", line, "ink_soft"), 4)

    def add_pages(self, pages: Sequence[str], opened: Callable[[str], None]) -> None:
        """List pages, as high as they are, so that only the page scrolls."""
        rows = FullList(self.look, self._views)
        rows.show_results(self._views.for_pages(pages))
        rows.setAccessibleName(self.accessibleName())
        # not the method itself: PySide holds it weakly, and what it belongs to lives no longer than this call
        rows.opened.connect(lambda page: opened(page))  # noqa: PLW0108  as said above
        rows.row_reached.connect(lambda: self.show_row(rows))
        self.add(rows, 14)

    def add_further(self, rows: Sequence[tuple[str, Go]]) -> None:
        """Rows that lead to further lists."""
        links = [link_row(self.look, title, go) for title, go in rows]
        if links:
            self.add(Card(self.look, links), 16)
