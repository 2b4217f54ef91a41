"""Pages that are lists: a heading with the pages under it, and the reader's own list."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.content.model import Library
from guide.ui.i18n import translate
from guide.ui.lists.result_list import FullList
from guide.ui.lists.result_rows import RowViews
from guide.ui.pages.page_view import PageView
from guide.ui.parts.layouts import FlowLayout
from guide.ui.parts.press_button import PressButton
from guide.ui.parts.rows import Card, link_row
from guide.ui.parts.text import heading_label, plain_label
from guide.ui.routes import OWN_CARDS, OWN_LIST, Navigation, PageRoute, PrintRoute
from guide.ui.shortlist import Shortlist
from guide.ui.theme import tokens
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


def shortlist_page(
    look: Look, library: Library, shortlist: Shortlist, navigation: Navigation, *, prints: bool
) -> PageView:
    """Each service as a row, and a way to take it off again. prints: whether this place has a printer."""
    page = ListPage(look, translate("shortlist_page", "My list"), "", RowViews(library))
    words = translate(
        "shortlist_page", "This list is gone when you leave. Write down what you need, or ask staff."
    )
    page.add(plain_label(look, "body", words, "ink_soft"), 4)
    if not shortlist.ids:
        page.add(plain_label(look, "reading", translate("shortlist_page", "Nothing is on it now.")), 14)
    elif prints:
        page.add_outdented(_print_buttons(look, navigation), tokens.BUTTON_OUTSIDE, 14)
    for service in shortlist.ids:
        page.add_pages([service], lambda page: navigation.go(PageRoute(page)))
        take_off = _take_off(look, library.services[service].name, partial(shortlist.toggle, service))
        page.add_outdented(take_off, tokens.BUTTON_OUTSIDE, 2)
    page.finish()
    return page


def _print_buttons(look: Look, navigation: Navigation) -> QWidget:
    buttons = QWidget()
    flow = FlowLayout(buttons, look.space(8))
    for words, what in (
        (translate("shortlist_page", "Print this list"), OWN_LIST),
        (translate("shortlist_page", "Print small cards"), OWN_CARDS),
    ):
        button = PressButton(look, words)
        button.clicked.connect(partial(navigation.go, PrintRoute(what)))
        flow.addWidget(button)
    return buttons


def _take_off(look: Look, name: str, take_off: partial[None]) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    button = PressButton(look, translate("shortlist_page", "Take off the list"))
    button.setAccessibleName(translate("shortlist_page", "Take {name} off the list").format(name=name))
    button.clicked.connect(take_off)
    row.addWidget(button)
    row.addStretch(1)
    return line
