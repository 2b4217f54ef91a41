"""Pages that are lists: a heading with the pages under it, and the reader's own list."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.content.model import Library
from guide.ui.i18n import translate
from guide.ui.lists.result_list import GroupedList, Listed
from guide.ui.lists.result_rows import ResultRows
from guide.ui.pages.page_view import PageView
from guide.ui.parts.layouts import FlowLayout
from guide.ui.parts.press_button import PressButton
from guide.ui.parts.rows import Card, link_row
from guide.ui.parts.text import heading_label, plain_label
from guide.ui.routes import OWN_CARDS, OWN_LIST, STRIP, Navigation, PageRoute, PrintRoute
from guide.ui.shortlist import Shortlist
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

Go = Callable[[], None]


class ListPage(PageView):
    """A heading with lists of pages under it."""

    def __init__(self, look: Look, title: str, line: str, views: ResultRows) -> None:
        super().__init__(look, title, has_full_width=True)
        self._views = views
        self.add(heading_label(look, 1, title))
        if line:
            self.add(plain_label(look, "body", line, "ink_soft"), 4)

    def add_pages(
        self, pages: Sequence[str], opened: Callable[[str], None], *, shows_area: bool = True
    ) -> None:
        """Add a list as high as its rows, so that only the page scrolls.

        Args:
            opened: called with an id.
            shows_area: see `ResultRows.row`.
        """
        rows = GroupedList(self.look, self._views, self.accessibleName())
        rows.show_groups([Listed("", self._views.for_pages(pages), shows_area)])
        # a lambda, since PySide keeps only a weak reference to a method
        rows.opened.connect(lambda page: opened(page))  # noqa: PLW0108  see above
        rows.row_reached.connect(self.scroll_to_row)
        self.add(rows, 14)

    def add_links(self, rows: Sequence[tuple[str, Go]]) -> None:
        """Add rows that open other lists."""
        links = [link_row(self.look, title, go) for title, go in rows]
        if links:
            self.add(Card(self.look, links), 16)


def shortlist_page(
    look: Look,
    views: ResultRows,
    library: Library,
    shortlist: Shortlist,
    navigation: Navigation,
    *,
    prints: bool,
) -> PageView:
    """Make the page of the reader's list: each service, with a button that removes it.

    Args:
        prints: see Policy.
    """
    page = ListPage(look, translate("list_page", "My list"), "", views)
    words = translate(
        "list_page", "This list is gone when you leave. Write down what you need, or ask staff."
    )
    page.add(plain_label(look, "body", words, "ink_soft"), 4)
    if not shortlist.ids:
        page.add(plain_label(look, "reading", translate("list_page", "Nothing is on it now.")), 14)
    elif prints:
        page.add_outdented(_print_buttons(look, navigation), tokens.BUTTON_OUTSIDE, 14)
    for service in shortlist.ids:
        page.add_pages([service], lambda page: navigation.go(PageRoute(page)))
        remove = _remove_button(look, library.services[service].name, partial(shortlist.toggle, service))
        page.add_outdented(remove, tokens.BUTTON_OUTSIDE, 2)
    page.finish()
    return page


def _print_buttons(look: Look, navigation: Navigation) -> QWidget:
    buttons = QWidget()
    flow = FlowLayout(buttons, look.space(8))
    for words, what in (
        (translate("list_page", "Print this list"), OWN_LIST),
        (translate("list_page", "Print one strip"), STRIP + OWN_LIST),
        (translate("list_page", "Print small cards"), OWN_CARDS),
    ):
        button = PressButton(look, words)
        button.clicked.connect(partial(navigation.go, PrintRoute(what)))
        flow.addWidget(button)
    return buttons


def _remove_button(look: Look, name: str, remove: partial[None]) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    button = PressButton(look, translate("list_page", "Take off the list"))
    button.setAccessibleName(translate("list_page", "Take {name} off the list").format(name=name))
    button.clicked.connect(remove)
    row.addWidget(button)
    row.addStretch(1)
    return line
