"""A heading and the pages under it: what lies behind a door of the front page, or in a section."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from guide.search.answer import Result
from guide.ui.lists.result_list import ResultList
from guide.ui.lists.row_views import RowViews
from guide.ui.look import Look
from guide.ui.pages.page_view import PageView
from guide.ui.parts.rows import Card, link_row
from guide.ui.parts.text_label import heading_label, plain_label

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
        rows = _FullList(self.look, self._views, self._views.for_pages(pages))
        rows.setAccessibleName(self.accessibleName())
        # not the method itself: PySide holds it weakly, and what it belongs to lives no longer than this call
        rows.opened.connect(lambda page: opened(page))  # noqa: PLW0108  as said above
        self.add(rows, 14)

    def add_further(self, rows: Sequence[tuple[str, Go]]) -> None:
        """Rows that lead to further lists."""
        links: list[QWidget] = [link_row(self.look, title, go) for title, go in rows]
        if links:
            self.add(Card(self.look, links), 16)


class _FullList(ResultList):
    """A list that never scrolls by itself."""

    def __init__(self, look: Look, views: RowViews, results: Sequence[Result]) -> None:
        super().__init__(look, views)
        self.show_results(results)
        height = sum(self.sizeHintForRow(row) for row in range(len(results)))
        self.setFixedHeight(height + 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
