"""The blocks of a topic as widgets, each with its accessible role."""

import re
from collections.abc import Callable, Iterator

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from guide.content import model
from guide.content.plain_text import card_phone, title_of
from guide.ui.accessibility import Spoken, set_role
from guide.ui.parts.layouts import (
    BoundedItem,
    Measured,
    ZeroSizeHint,
    column_in,
    is_mirrored,
    leading_alignment,
)
from guide.ui.parts.number_cards import CallCard, InShortCard
from guide.ui.parts.painting import Box, smooth_painter
from guide.ui.parts.rows import Card, Row, link_row
from guide.ui.parts.text import RunningText, heading_label, line_html, paint_text
from guide.ui.theme import tokens
from guide.ui.theme.look import Look
from guide.ui.theme.tokens import Role

OpenPage = Callable[[str], None]
SPACE_BEFORE = {"heading": 24, "paragraph": 12, "items": 8, "note": 12, "call": 14, "links": 12}
"""Space above each kind of block, at 100 % text."""


class BlockRenderer:
    """Turns blocks into widgets.

    Args:
        open_page: called with the id of the page when a link is pressed.
    """

    def __init__(self, look: Look, library: model.Library, open_page: OpenPage) -> None:
        self._look, self._library, self._open_page = look, library, open_page

    def widgets(self, block: model.Block) -> Iterator[tuple[QWidget, int]]:
        """Yield the widgets of a block, each with the space before it."""
        space = SPACE_BEFORE[str(block.__struct_config__.tag)]
        return ((widget, space) for widget in self._make(block))

    def _make(self, block: model.Block) -> Iterator[QWidget]:
        if isinstance(block, model.Heading):
            yield heading_label(self._look, block.level, block.text)
        elif isinstance(block, model.Paragraph):
            yield from self._paragraph(block)
        elif isinstance(block, model.Items):
            yield from self._items(block)
        elif isinstance(block, model.Note):
            yield NoteBox(self._look, [line_html(self._with_titles(p)) for p in block.paragraphs])
        elif isinstance(block, model.CallCard):
            yield from self._call(block)
        else:
            yield self.link_card(block.pages)

    def _paragraph(self, paragraph: model.Paragraph) -> Iterator[QWidget]:
        if line := without_see(paragraph.line):
            words = line_html(self._with_titles(replace(paragraph, line=line)))
            yield RunningText(self._look, "reading", words)
        pages = tuple(dict.fromkeys(span.page for span in paragraph.line if span.page))
        if pages:
            # screen readers do not announce a link inside a label, so it becomes a row below
            yield self.link_card(pages)

    def _with_titles(self, paragraph: model.Paragraph) -> model.Line:
        return tuple(
            model.Span(span.text or title_of(span.page, self._library), span.bold) for span in paragraph.line
        )

    def _items(self, items: model.Items) -> Iterator[QWidget]:
        lines = [line_html(self._with_titles(item)) for item in items.items]
        yield ItemList(self._look, lines, is_ordered=items.ordered)
        pages = tuple(dict.fromkeys(span.page for item in items.items for span in item.line if span.page))
        if pages:
            yield self.link_card(pages)

    def in_short(self, short: model.InShort, room: int) -> InShortCard:
        """Return the answer in short.

        Args:
            room: the width of the column, in pixels.
        """
        lines = [line_html(sentence.line) for sentence in short.text]
        name = title_of(short.card.service, self._library)
        phone = card_phone(short.card, self._library)
        return InShortCard(self._look, lines, name, short.card.text, phone, room)

    def _call(self, card: model.CallCard) -> Iterator[QWidget]:
        phone = card_phone(card, self._library)
        if phone:
            name = title_of(card.service, self._library)
            yield CallCard(self._look, name, card.text, phone)

    def link_card(self, pages: tuple[str, ...]) -> Card:
        """Return a card with one row for each page."""
        return Card(self._look, [self._row(page) for page in pages])

    def _row(self, page: str) -> Row:
        return link_row(self._look, title_of(page, self._library), lambda: self._open_page(page))


_SEE = re.compile(r"(?:^|(?<=[.?!] ))(?:See|More|More on this):? $")


def without_see(line: model.Line) -> model.Line:
    """Leave out a last sentence that only leads to a page, as in "Say so at once. See {page}.": the row below
    the words does that.
    """
    spans = line[:-1] if line and line[-1].text == "." else line
    if not spans or not spans[-1].page or spans[-1].text:
        return line
    *others, before = spans[:-1] or (model.Span(""),)
    sentence = _SEE.search(before.text)
    if not sentence:
        return line
    words = before.text[: sentence.start()].rstrip()
    return (*others, model.Span(words, before.bold)) if words else tuple(others)


class NoteBox(ZeroSizeHint, Box):
    """A note: tinted, with a bar along its leading edge."""

    def __init__(self, look: Look, paragraphs: list[str], role: Role = "reading") -> None:
        super().__init__(look, "tint", "tint", has_bar=True)
        above = look.space(12 if role == "reading" else 10 if role == "body" else 8)
        column = column_in(self, gap=look.space(8), inside=(look.space(20), above, look.space(16), above))
        self._labels = [RunningText(look, role, paragraph) for paragraph in paragraphs]
        self._bounded: list[BoundedItem] = []  # kept: Qt does not own what Python made
        for label in self._labels:
            if role == "reading":
                label.setParent(self)
                self._bounded.append(BoundedItem(label, look.text(tokens.MEASURE)))
                column.addItem(self._bounded[-1])
            else:
                column.addWidget(label)

    def set_plain_text(self, text: str) -> None:
        """Replace the first paragraph by text without markup."""
        self._labels[0].set_plain_text(text)


class ItemList(Measured, ZeroSizeHint, QWidget):
    """A list. Its numbers or dots are painted in a gutter before the text, where all lines of an item begin.

    A screen reader says the numbers, as part of the items, and not the dots.

    Attributes:
        items: the text of each item.
    """

    def __init__(self, look: Look, lines: list[str], *, is_ordered: bool, role: Role = "reading") -> None:
        super().__init__()
        set_role(self, "list")
        self._look, self._role = look, role
        self._marks = [f"{number}." if is_ordered else "" for number in range(1, len(lines) + 1)]
        metrics = QFontMetrics(look.font(role))
        widest = max((metrics.horizontalAdvance(f"{mark}  ") for mark in self._marks), default=0)
        self._gutter = max(look.text(tokens.GUTTER), widest)
        self.items = [
            RunningText(look, role, html, spoken=Spoken(before=mark and f"{mark} "))
            for mark, html in zip(self._marks, lines, strict=True)
        ]
        column_in(
            self, *(_item(label) for label in self.items), gap=look.space(8), inside=(self._gutter, 0, 0, 0)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a number or a dot beside the first line of each item."""
        painter = smooth_painter(self)
        painter.setFont(self._look.font(self._role))
        left = self.width() - self._gutter if is_mirrored() else 0
        for label, mark in zip(self.items, self._marks, strict=True):
            top = label.mapTo(self, QPoint(0, 0)).y()
            gutter = QRectF(left, top, self._gutter, label.fontMetrics().height())
            if mark:
                at_top = leading_alignment() | Qt.AlignmentFlag.AlignTop
                paint_text(painter, gutter, at_top, mark, color=self._look.color("ink"))
            else:
                self._paint_dot(painter, gutter)

    def _paint_dot(self, painter: QPainter, gutter: QRectF) -> None:
        painter.setBrush(self._look.color("ink"))
        painter.setPen(Qt.PenStyle.NoPen)
        radius, start = self._look.text(tokens.DOT), self._look.text(tokens.DOT_AT)
        at = gutter.right() - start if is_mirrored() else gutter.left() + start
        painter.drawEllipse(QPointF(at, gutter.top() + gutter.height() * 0.55), radius, radius)


def _item(label: RunningText) -> QWidget:
    """An item of a list around its text, which a screen reader can read letter by letter."""
    item = QWidget()
    set_role(item, "item")
    column_in(item, label)
    return item
