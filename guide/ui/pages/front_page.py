"""The front page, which does not show what else is inside, and its doors where there are no results."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.content.hours import is_always_open
from guide.content.model import Door, Library
from guide.content.phones import information_line
from guide.content.state import PageRoles
from guide.sites.local_changes import OwnLine
from guide.ui.i18n import spoken_date, translate
from guide.ui.pages.breadcrumbs import TextLink
from guide.ui.pages.page_view import PageView
from guide.ui.parts.layouts import FlowLayout
from guide.ui.parts.number_cards import own_lines
from guide.ui.parts.rows import Row, two_columns
from guide.ui.parts.text import ScreenReaderHeading, heading_label, plain_label
from guide.ui.routes import CountiesRoute, Navigation, PageRoute, Route
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

MAX_OWN_LINES = 2
"""The site's own lines on the front page; the page of urgent numbers has all of them."""


def front_page(look: Look, library: Library, navigation: Navigation, own: Sequence[OwnLine] = ()) -> PageView:
    """Make the front page: a question, ten doors, a link to the counties, and pages about the guide.

    own: lines that the site has added, which everybody may see.
    """
    title = translate("front_page", "What are you looking for?")
    page = PageView(look, title, has_full_width=True)
    less = 4 if own else 0  # so that the most common screen, 1366 by 768, shows all of it
    if look.is_short:
        page.add(ScreenReaderHeading(title))
    else:
        page.add(_question(look, title, library.state.name), 8 - less)
    page.add(two_columns(look, door_rows(look, library, navigation.open_door)), 12 - less)
    if own:
        page.add(own_lines(look, own[:MAX_OWN_LINES], look.room), 12 - less)
    page.add_outdented(_footer(look, library, navigation), look.space(tokens.LINK_PADDING), 4 - less)
    page.finish()
    return page


def _footer_pages(pages: PageRoles) -> tuple[tuple[str, str], ...]:
    """Return the pages below the doors, each with link text that is plainer than its title."""
    return (
        (pages.about, translate("front_page", "About this guide")),
        (pages.privacy, translate("front_page", "Privacy")),
    )


def _question(look: Look, title: str, state: str) -> QWidget:
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
            translate("front_page", "Places and numbers across {state}. Works without internet.").format(
                state=state
            ),
            "ink_soft",
        )
        row.addWidget(line, 1, Qt.AlignmentFlag.AlignBottom)
    return both


def door_rows(
    look: Look, library: Library, open_door: Callable[[str], None], *, with_lines: bool = True
) -> list[Row]:
    """Make a row for each door, in the order of the library."""
    return [_door_row(look, door, open_door, door.subtitle if with_lines else "") for door in library.doors]


def _door_row(look: Look, door: Door, open_door: Callable[[str], None], line: str) -> Row:
    row = Row(look, door.title, line, door.icon, large=bool(line))
    row.clicked.connect(lambda: open_door(door.id))
    return row


def _footer(look: Look, library: Library, navigation: Navigation) -> QWidget:
    footer = QWidget()
    flow = FlowLayout(footer, look.space(8))
    links: list[tuple[str, Route]] = [(translate("front_page", "Help by county"), CountiesRoute())]
    links += [
        (words, PageRoute(page))
        for page, words in _footer_pages(library.state.pages)
        if page in library.topics
    ]
    for words, route in links:
        link = TextLink(look, words)
        link.clicked.connect(partial(navigation.go, route))
        flow.addWidget(link)
    if library.edition.date:
        words = translate("front_page", "Content of {day}").format(day=spoken_date(library.edition.date))
        day = plain_label(look, "small", words, "ink_soft")
        day.setWordWrap(look.is_slim)
        day.setMinimumHeight(look.target)
        day.setContentsMargins(look.space(tokens.LINK_PADDING), 0, 0, 0)
        flow.addWidget(day)
    return footer


def _ask(library: Library) -> str:
    """Whom to ask instead: the information line, "" if the state has none."""
    line = information_line(library)
    if line is None:
        return ""
    if is_always_open(line.service) and line.is_free:
        words = translate("front_page", "Or ask a person: call {number}, free, day and night.")
    else:
        words = translate("front_page", "Or ask a person: call {number}.")
    return words.format(number=line.number)


def doors_page(
    look: Look,
    library: Library,
    open_door: Callable[[str], None],
    title: str,
    words: str,
    for_staff: str = "",
) -> PageView:
    """Make a page with a heading, a reason, whom to ask, and the doors of the front page.

    for_staff: what the person in charge of this computer needs to know, "" for nothing.
    """
    page = PageView(look, title, has_full_width=True)
    page.add(heading_label(look, 1, title), 12)
    page.add(plain_label(look, "body", " ".join(filter(None, [words, _ask(library)])), "ink_soft"), 4)
    page.add(heading_label(look, 2, translate("front_page", "Or open a section")), 24)
    page.add(two_columns(look, door_rows(look, library, open_door, with_lines=False)), 10)
    if for_staff:
        tell = translate("front_page", "For staff: {fault}").format(fault=for_staff)
        page.add(plain_label(look, "small", tell, "ink_soft"), 16)
    page.finish()
    return page
