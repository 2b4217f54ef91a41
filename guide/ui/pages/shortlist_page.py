"""The services put aside in this visit, with their numbers."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.content.model import Library
from guide.ui.i18n import translate
from guide.ui.lists.result_rows import RowViews
from guide.ui.pages.list_page import ListPage
from guide.ui.pages.page_view import PageView
from guide.ui.parts.layouts import FlowLayout
from guide.ui.parts.press_button import PressButton
from guide.ui.parts.text import plain_label
from guide.ui.routes import OWN_CARDS, OWN_LIST, Navigation, PageRoute, PrintRoute
from guide.ui.shortlist import Shortlist
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


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
        page.add_hanging(_print_buttons(look, navigation), tokens.BUTTON_OUTSIDE, 14)
    for service in shortlist.ids:
        page.add_pages([service], lambda page: navigation.go(PageRoute(page)))
        take_off = _take_off(look, library.services[service].name, partial(shortlist.toggle, service))
        page.add_hanging(take_off, tokens.BUTTON_OUTSIDE, 2)
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
