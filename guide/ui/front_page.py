"""The front page: a plain local guide. Nothing on it says what else is inside."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.content.model import Door, Library
from guide.ui.crumb_bar import TextLink
from guide.ui.look import Look
from guide.ui.page_view import PageView
from guide.ui.rows import Row, two_columns
from guide.ui.text_label import heading_label, plain_label


def front_page(
    look: Look, library: Library, open_door: Callable[[str], None], open_page: Callable[[str], None]
) -> PageView:
    """A question, ten doors, and the page about the guide."""
    title = "What are you looking for?"
    page = PageView(look, title, has_full_width=True)
    if not look.is_short:
        page.add(_question(look), 8)
    page.add(two_columns(look, door_rows(look, library, open_door)), 12)
    if ABOUT in library.topics:
        page.add(_about(look, library, open_page), 4)
    page.finish()
    return page


ABOUT = "about-this-guide"
"""The id of the page that says what the guide is, what it keeps, and whom it owes thanks."""


def _question(look: Look) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.space(16))
    heading = heading_label(look, 1, both.tr("What are you looking for?"))
    heading.setWordWrap(look.form == "narrow")
    row.addWidget(heading, 0, Qt.AlignmentFlag.AlignBottom)
    if look.form != "narrow":
        line = plain_label(
            look, "body", both.tr("Places and numbers across Maine. Works without internet."), "ink_soft"
        )
        row.addWidget(line, 1, Qt.AlignmentFlag.AlignBottom)
    return both


def door_rows(
    look: Look, library: Library, open_door: Callable[[str], None], *, with_lines: bool = True
) -> list[Row]:
    """A row for each door, in the library's order."""
    return [_door_row(look, door, open_door, door.line if with_lines else "") for door in library.doors]


def _door_row(look: Look, door: Door, open_door: Callable[[str], None], line: str) -> Row:
    row = Row(look, door.title, line, door.icon, large=bool(line))
    row.clicked.connect(lambda: open_door(door.id))
    return row


def _about(look: Look, library: Library, open_page: Callable[[str], None]) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    link = TextLink(look, library.topics[ABOUT].title)
    link.clicked.connect(lambda: open_page(ABOUT))
    row.addWidget(link)
    row.addStretch(1)
    return both
