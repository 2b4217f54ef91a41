"""The front page, which does not show what else is inside, and its doors where there are no results."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.content.model import Library
from guide.content.navigation import Door
from guide.sites.local_changes import OwnLine
from guide.ui.i18n import translate
from guide.ui.pages.crumb_bar import TextLink
from guide.ui.pages.page_view import PageView
from guide.ui.parts.layouts import FlowLayout
from guide.ui.parts.number_cards import own_lines
from guide.ui.parts.rows import Row, two_columns
from guide.ui.parts.text import ScreenReaderHeading, heading_label, plain_label
from guide.ui.routes import Counties, Navigation, PageRoute, Route
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

OWN_SHOWN = 2
"""Of the place's own lines; the page of urgent numbers has all."""


def front_page(look: Look, library: Library, navigation: Navigation, own: Sequence[OwnLine] = ()) -> PageView:
    """A question, ten doors, the way by county, and the pages about the guide.

    own: what this place has added. It is on its front page for everybody to see.
    """
    title = translate("front_page", "What are you looking for?")
    page = PageView(look, title, has_full_width=True)
    less = 4 if own else 0  # so that nothing scrolls on the commonest screen, 1366 by 768
    if look.is_short:
        page.add(ScreenReaderHeading(title))
    else:
        page.add(_question(look, title), 8 - less)
    page.add(two_columns(look, door_rows(look, library, navigation.open_door)), 12 - less)
    if own:
        page.add(own_lines(look, own[:OWN_SHOWN], look.room), 12 - less)
    page.add_outdented(_foot(look, library, navigation), look.space(tokens.LINK_PADDING), 4 - less)
    page.finish()
    return page


def _foot_pages() -> tuple[tuple[str, str], ...]:
    """Pages under the doors, each with duller words than its title may have.

    What the guide is and whom it owes thanks; what it can hide and what it cannot.
    """
    return (
        ("about-this-guide", translate("front_page", "About this guide")),
        ("what-this-guide-can-hide", translate("front_page", "Privacy")),
    )


def _question(look: Look, title: str) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.space(16))
    heading = heading_label(look, 1, title)
    heading.setWordWrap(look.form == "narrow")
    row.addWidget(heading, 0, Qt.AlignmentFlag.AlignBottom)
    if look.form != "narrow":
        line = plain_label(
            look,
            "body",
            translate("front_page", "Places and numbers across Maine. Works without internet."),
            "ink_soft",
        )
        row.addWidget(line, 1, Qt.AlignmentFlag.AlignBottom)
    return both


def door_rows(
    look: Look, library: Library, open_door: Callable[[str], None], *, with_lines: bool = True
) -> list[Row]:
    """A row for each door, in the library's order."""
    return [_door_row(look, door, open_door, door.subtitle if with_lines else "") for door in library.doors]


def _door_row(look: Look, door: Door, open_door: Callable[[str], None], line: str) -> Row:
    row = Row(look, door.title, line, door.icon, large=bool(line))
    row.clicked.connect(lambda: open_door(door.id))
    return row


def _foot(look: Look, library: Library, navigation: Navigation) -> QWidget:
    foot = QWidget()
    flow = FlowLayout(foot, look.space(8))
    ways: list[tuple[str, Route]] = [(translate("front_page", "Help by county"), Counties())]
    ways += [(words, PageRoute(page)) for page, words in _foot_pages() if page in library.topics]
    for words, place in ways:
        link = TextLink(look, words)
        link.clicked.connect(partial(navigation.go, place))
        flow.addWidget(link)
    return foot


def doors_page(
    look: Look,
    library: Library,
    open_door: Callable[[str], None],
    title: str,
    words: str,
    for_staff: str = "",
) -> PageView:
    """A heading, a sentence that says why, a person to ask, and the doors of the front page.

    for_staff: what whoever looks after this computer needs to know, "" for nothing.
    """
    page = PageView(look, title, has_full_width=True)
    page.add(heading_label(look, 1, title), 12)
    ask = translate("doors_page", "Or ask a person: call 211, free, day and night.")
    page.add(plain_label(look, "body", f"{words} {ask}", "ink_soft"), 4)
    page.add(heading_label(look, 2, translate("doors_page", "Or open a section")), 24)
    page.add(two_columns(look, door_rows(look, library, open_door, with_lines=False)), 10)
    if for_staff:
        tell = translate("doors_page", "For staff: {fault}").format(fault=for_staff)
        page.add(plain_label(look, "small", tell, "ink_soft"), 16)
    page.finish()
    return page
