"""Palm cards: ten to a sheet, each the size of a business card.

The back stays white, so that a folded card shows only paper.
"""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from guide.content.display_text import ALWAYS, in_one_line
from guide.content.plain_text import TO_CONFIRM
from guide.ui.i18n import in_language, translate
from guide.ui.paper.card_lines import CardLine
from guide.ui.paper.sheets import LETTER, UNITS, Draw, PaperSize, Sheet, font
from guide.ui.parts.text import paint_text

CARD_WIDTH, CARD_HEIGHT = 252 * UNITS, 144 * UNITS
"""3.5 by 2 inches."""

CARD = PaperSize(CARD_WIDTH / UNITS, CARD_HEIGHT / UNITS)
COLUMNS, ROWS = 2, 5
_TICK = 9 * UNITS
_SIDE, _ABOVE = 13 * UNITS, 10 * UNITS
_TITLE, _FOOT = 9.5, 8.0
NUMBER, WORDS = 11.5, 10.0
"""Font sizes in points."""

_HEAD, _LINE = 18 * UNITS, 17 * UNITS
_BESIDE = 106 * UNITS
"""Where words begin, after the longest number without an extension."""

_GAP = 8 * UNITS
_MIN_FONT_SIZE = 6.5
"""The smallest font on a card, in points."""


def palm_cards(lines: Sequence[CardLine], title: str, relay: str = "") -> list[Draw]:
    """Return one sheet of identical cards.

    Args:
        title: neutral words at the top of each.
        relay: see `note_under`.
    """
    note = note_under(lines, relay)
    words = (title, *(f"{line.number}, {marked_words(line)}" for line in lines), note)
    return [Sheet(lambda painter: _draw(painter, lines, (title, note)), in_one_line(*words))]


def card_alone(lines: Sequence[CardLine], title: str, relay: str = "") -> Draw:
    """Return one card as a sheet of its own, to look at. Its paper is CARD."""
    note = note_under(lines, relay)
    return lambda painter: _draw_card(painter, QRectF(0, 0, CARD_WIDTH, CARD_HEIGHT), lines, (title, note))


MARK = "*"
"""Stands beside the words of a number that is not certain."""


def note_under(lines: Sequence[CardLine], relay: str = "") -> str:
    """Return what is true of the numbers: that they are free, who answers day and night, which to confirm.

    Args:
        relay: the number of the relay for people who are Deaf, "" to leave it out.
    """
    return f"{in_one_line(*_notes(lines, relay))}." if lines else ""


def _notes(lines: Sequence[CardLine], relay: str) -> Iterator[str]:
    if all(line.is_free for line in lines):
        yield translate("palm_cards", "Free")
    by_day = [line for line in lines if not line.is_always_open]
    if not by_day:
        yield in_language(ALWAYS)
    elif len(by_day) == 1 and len(lines) > 1:
        words = translate("palm_cards", "Day and night, except {words}")
        yield words.format(words=by_day[0].words)
    if relay:
        yield translate("palm_cards", "Relay {number}").format(number=relay)
    yield note_on_marks(lines)


def note_on_marks(lines: Iterable[CardLine]) -> str:
    """Return what the mark beside a number means, "" without one."""
    if any(line.to_confirm for line in lines):
        return f"{MARK} {in_language(TO_CONFIRM).capitalize()}"
    return ""


def marked_words(line: CardLine) -> str:
    """Return the words beside a number, with a mark if it is not certain."""
    return f"{line.words}{MARK}" if line.to_confirm else line.words


def _draw(painter: QPainter, lines: Sequence[CardLine], ends: tuple[str, str]) -> None:
    """Draw the sheet. ends: what stands above the numbers and below them."""
    left = (LETTER.size.width() - COLUMNS * CARD_WIDTH) / 2
    top = (LETTER.size.height() - ROWS * CARD_HEIGHT) / 2
    for row in range(ROWS):
        for column in range(COLUMNS):
            corner = QPointF(left + column * CARD_WIDTH, top + row * CARD_HEIGHT)
            _draw_card(painter, QRectF(corner.x(), corner.y(), CARD_WIDTH, CARD_HEIGHT), lines, ends)
    _draw_ticks(painter, QRectF(left, top, COLUMNS * CARD_WIDTH, ROWS * CARD_HEIGHT))


def _draw_card(painter: QPainter, card: QRectF, lines: Sequence[CardLine], ends: tuple[str, str]) -> None:
    title, note = ends
    inner = card.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
    painter.setPen(QPen(Qt.GlobalColor.black, UNITS * 0.6))
    head = QRectF(inner.left(), inner.top(), inner.width(), _HEAD)
    draw_words(painter, head.adjusted(0, 0, 0, -3 * UNITS), title, font(_TITLE, bold=True))
    painter.drawLine(QLineF(head.bottomLeft(), head.bottomRight()))
    top = head.bottom() + 3 * UNITS
    for line in lines:
        draw_number_line(painter, QRectF(inner.left(), top, inner.width(), _LINE), line)
        top += _LINE
    foot = QRectF(inner.left(), top + 2 * UNITS, inner.width(), inner.bottom() - top - 2 * UNITS)
    draw_words(painter, foot, note, font(_FOOT), Qt.AlignmentFlag.AlignTop)


def draw_number_line(painter: QPainter, box: QRectF, line: CardLine) -> None:
    """Draw a number and the words beside it; those of a longer number begin later."""
    number, words = font(NUMBER, bold=True), marked_words(line)
    width = max(_BESIDE, QFontMetricsF(number).horizontalAdvance(line.number) + _GAP)
    draw_words(painter, box, line.number, number)
    draw_words(painter, box.adjusted(width, 0, 0, 0), words, font(WORDS))


def draw_words(
    painter: QPainter,
    box: QRectF,
    words: str,
    face: QFont,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
) -> None:
    """Draw words in a box, in a smaller font if they do not fit."""
    flags = alignment | Qt.TextFlag.TextWordWrap
    painter.setFont(face)
    while (
        not box.contains(painter.boundingRect(box, flags, words))
        and face.pixelSize() > _MIN_FONT_SIZE * UNITS
    ):
        face.setPixelSize(face.pixelSize() - UNITS // 2)
        painter.setFont(face)
    paint_text(painter, box, flags, words)


def fitted(face: QFont, words: str, room: float) -> QFont:
    """Return a font, smaller if the words would be wider than the room."""
    while QFontMetricsF(face).horizontalAdvance(words) > room and face.pixelSize() > _MIN_FONT_SIZE * UNITS:
        face.setPixelSize(face.pixelSize() - UNITS // 2)
    return face


def _draw_ticks(painter: QPainter, all_cards: QRectF) -> None:
    """Draw cut marks around the cards, and a cross where four of them meet."""
    painter.setPen(QPen(Qt.GlobalColor.gray, UNITS * 0.5))
    for column in range(COLUMNS + 1):
        x = all_cards.left() + column * CARD_WIDTH
        painter.drawLine(QLineF(x, all_cards.top() - _TICK, x, all_cards.top()))
        painter.drawLine(QLineF(x, all_cards.bottom(), x, all_cards.bottom() + _TICK))
    for row in range(ROWS + 1):
        y = all_cards.top() + row * CARD_HEIGHT
        painter.drawLine(QLineF(all_cards.left() - _TICK, y, all_cards.left(), y))
        painter.drawLine(QLineF(all_cards.right(), y, all_cards.right() + _TICK, y))
        if 0 < row < ROWS:
            x = all_cards.left() + CARD_WIDTH
            painter.drawLine(QLineF(x - _TICK / 2, y, x + _TICK / 2, y))
            painter.drawLine(QLineF(x, y - _TICK / 2, x, y + _TICK / 2))
