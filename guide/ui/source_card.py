"""Where a page was read, quietly at its foot."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from guide.content.model import Source
from guide.content.words import seen_words
from guide.ui.look import Look
from guide.ui.rows import Card
from guide.ui.text_label import plain_label

LONG_RUN = re.compile(r"\S{16}(?=\S{4})")


def source_card(look: Look, sources: Sequence[Source]) -> Card:
    """A row for each source: its title, and the date that the page itself shows."""
    return Card(look, [_row(look, source) for source in sources])


def _row(look: Look, source: Source) -> QWidget:
    row = QWidget()
    row.setAutoFillBackground(True)
    palette = row.palette()
    palette.setColor(row.backgroundRole(), look.colour("surface"))
    row.setPalette(palette)
    is_narrow = look.form == "narrow"
    ways = QBoxLayout.Direction
    across = QBoxLayout(ways.TopToBottom if is_narrow else ways.LeftToRight, row)
    across.setContentsMargins(look.space(16), look.space(6), look.space(16), look.space(6))
    across.setSpacing(look.space(2 if is_narrow else 16))
    across.addWidget(plain_label(look, "small", _breakable(source.title) if is_narrow else source.title), 1)
    seen = plain_label(look, "small", seen_words(source.seen), "ink_soft")
    seen.setWordWrap(False)
    across.addWidget(seen, 0, Qt.AlignmentFlag.AlignTop)
    return row


def _breakable(title: str) -> str:
    """A title whose long words, most of them names of sites, may go on in the next line."""
    return LONG_RUN.sub("\\g<0>\u200b", title)
