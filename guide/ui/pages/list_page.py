"""Pages that are lists: a heading with the pages under it."""

from collections.abc import Callable, Sequence

from guide.content.model import Library
from guide.search.results import Where
from guide.ui.lists.result_list import AskRow, GroupedList, Listed
from guide.ui.lists.result_rows import ResultRows
from guide.ui.pages.aside import Aside, county_texts
from guide.ui.parts.number_cards import Ask
from guide.ui.parts.rows import Card, link_row
from guide.ui.parts.text import plain_label
from guide.ui.routes import Navigation, PageRoute
from guide.ui.scroll.page_view import SPACE_BEFORE_ASIDE, PageView
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

Go = Callable[[], None]


class ListPage(PageView):
    """A heading with lists of pages under it, and whom to ask beside or above them.

    Args:
        line: under the heading, "" for none.
    """

    def __init__(
        self,
        look: Look,
        library: Library,
        views: ResultRows,
        navigation: Navigation,
        title: str,
        line: str = "",
    ) -> None:
        measure = tokens.MAIN if look.form == "wide" else tokens.CONTENT_MAX
        super().__init__(look, title, measure=measure)
        self._library, self._views, self._navigation = library, views, navigation
        self.add(self.title_label(title))
        if line:
            self.add(plain_label(look, "body", line, "ink_soft"), 4)

    def open_page(self, page: str) -> None:
        """Show a topic or a service, by its id."""
        self._navigation.go(PageRoute(page))

    def add_pages(self, pages: Sequence[str], name: str = "", *, shows_area: bool = True) -> None:
        """Add a list of pages, by their ids. name: see `add_groups`; shows_area: see `ResultRows.row`."""
        self.add_groups([Listed("", self._views.for_pages(pages), shows_area)], name)

    def add_groups(self, groups: Sequence[Listed], name: str = "") -> GroupedList:
        """Add a list as high as its rows, so that only the page scrolls, and return it.

        Args:
            groups: of rows.
            name: of the list, for screen readers; "" for the title of the page.
        """
        rows = GroupedList(self.look, self._views, name or self.accessibleName())
        rows.show_groups(groups)
        # a lambda, since PySide keeps only a weak reference to a method
        rows.opened.connect(lambda page: self.open_page(page))  # noqa: PLW0108  see above
        rows.row_reached.connect(self.scroll_to_row)
        self.add(rows, 14)
        return rows

    def add_links(self, rows: Sequence[tuple[str, Go]]) -> None:
        """Add rows that open other lists."""
        links = [link_row(self.look, title, go) for title, go in rows]
        if links:
            self.add(Card(self.look, links), 16)

    def add_ask_rows(self, asks: Sequence[Ask], space_before: int) -> None:
        """Add whom to call as rows, where it will not be beside the lists.

        Args:
            space_before: in pixels at 100 % text.
        """
        for number, ask in enumerate(asks if not self.has_aside else ()):
            row = AskRow(self.look)
            row.show_ask(ask, is_first=number == 0, is_last=number == len(asks) - 1)
            row.opened.connect(lambda page: self.open_page(page))  # noqa: PLW0108  as for lists
            self.add(row, 0 if number else space_before)

    def finish_with_help(self, asks: Sequence[Ask], where: Where | None, choose_county: Go) -> None:
        """Finish the page with whom to ask and the county beside it, or with the county after it.

        Args:
            asks: whom to call.
            where: the county that the reader has chosen, None for none.
            choose_county: shows the counties.
        """
        if self.has_aside:
            aside = Aside(self.look, self._library)
            aside.show_for(asks, where, is_chosen=where is not None)
            aside.county_pressed.connect(choose_county)
            self.add_aside([aside], aside.accessibleName())
        else:
            self._add_county(where, choose_county)
        self.finish()

    def _add_county(self, where: Where | None, choose_county: Go) -> None:
        title, words, choose = county_texts(where, self._library.state, is_chosen=where is not None)
        self.add(plain_label(self.look, "label", title), SPACE_BEFORE_ASIDE)
        self.add(Card(self.look, [link_row(self.look, choose, choose_county, icon="map")]), 8)
        if words:
            self.add(plain_label(self.look, "small", words, "ink_soft"), 2)
