"""The services put aside in this visit, with their numbers."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.content.model import Library
from guide.ui.lists.row_views import RowViews
from guide.ui.look import Look
from guide.ui.navigation import Navigation
from guide.ui.pages.list_page import ListPage
from guide.ui.pages.page_view import PageView
from guide.ui.parts.press_button import PressButton
from guide.ui.parts.text_label import plain_label
from guide.ui.shortlist import Shortlist
from guide.ui.trail import PageAt


def shortlist_page(look: Look, library: Library, shortlist: Shortlist, navigation: Navigation) -> PageView:
    """Each service as a row, and a way to take it off again."""
    page = ListPage(look, "My list", "", RowViews(library))
    words = page.tr("This list is gone when you leave. Write down what you need, or ask staff.")
    page.add(plain_label(look, "body", words, "ink_soft"), 4)
    if not shortlist.ids:
        page.add(plain_label(look, "reading", page.tr("Nothing is on it now.")), 14)
    for service in shortlist.ids:
        page.add_pages([service], lambda page: navigation.go(PageAt(page)))
        page.add(_take_off(look, library.services[service].name, partial(shortlist.toggle, service)), 2)
    page.finish()
    return page


def _take_off(look: Look, name: str, take_off: partial[None]) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    button = PressButton(look, line.tr("Take off the list"))
    button.setAccessibleName(line.tr("Take {name} off the list").format(name=name))
    button.clicked.connect(take_off)
    row.addWidget(button)
    row.addStretch(1)
    return line
