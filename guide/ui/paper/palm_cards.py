"""Palm cards: eight to a sheet, each the size of a business card.

The back stays white, so that a folded card shows only paper.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from guide.content.display_text import ALWAYS, known_hours
from guide.content.model import Library, Service
from guide.content.plain_text import TO_CONFIRM
from guide.ui.i18n import in_language
from guide.ui.lists.result_rows import first_phone
from guide.ui.paper.sheets import UNITS, Draw, PaperSize, font
from guide.ui.parts.text import paint_text

CARD_WIDTH, CARD_HEIGHT = 252 * UNITS, 144 * UNITS
"""3.5 by 2 inches."""

COLUMNS, ROWS = 2, 4
MAX_LINES = 5
_TICK = 10 * UNITS
_PADDING = 13 * UNITS
_TITLE, _NUMBER, _WORDS = 9.0, 12.0, 8.5
_LINE = 21 * UNITS
_MIN_FONT_SIZE = 6.5
"""The smallest font on a card, in points."""


CODE_DIGITS = 3
"""Digits of a code such as 911, beside which a card names what it is for."""


class CardLine(Struct, frozen=True):
    """A number, and words beside it that anybody may see."""

    number: str
    words: str


def card_lines(library: Library, services: Iterable[str]) -> tuple[CardLine, ...]:
    """Return the first number of each service, once, with the kind of help and without a name."""
    found = (library.services[service] for service in services)
    lines = [line for line in (_line(library, service) for service in found) if line is not None]
    by_number = {line.number: line for line in reversed(lines)}  # the first entry of a number keeps its words
    return tuple(line for line in lines if by_number[line.number] is line)[:MAX_LINES]


def _line(library: Library, service: Service) -> CardLine | None:
    phone = first_phone(service)
    if phone is None:
        return None
    urgent = next((one.label for one in library.urgent if one.number == phone.number), "")
    kind = urgent if len(phone.number) == CODE_DIGITS else library.kinds.get(service.kind, "")
    hours = known_hours(phone) or known_hours(service)
    always = in_language("day and night") if hours == ALWAYS and len(phone.number) > CODE_DIGITS else ""
    confirm = in_language(TO_CONFIRM) if phone.to_confirm else ""
    words = ", ".join(filter(None, (kind, always, confirm)))
    return CardLine(phone.number, f"{words[:1].upper()}{words[1:]}")


def palm_cards(lines: Sequence[CardLine], title: str, paper: PaperSize) -> list[Draw]:
    """Return one sheet of identical cards.

    Args:
        title: neutral words at the top of each.
    """
    return [lambda painter: _draw(painter, lines, title, paper)]


def _draw(painter: QPainter, lines: Sequence[CardLine], title: str, paper: PaperSize) -> None:
    left = (paper.size.width() - COLUMNS * CARD_WIDTH) / 2
    top = (paper.size.height() - ROWS * CARD_HEIGHT) / 2
    for row in range(ROWS):
        for column in range(COLUMNS):
            corner = QPointF(left + column * CARD_WIDTH, top + row * CARD_HEIGHT)
            _draw_card(painter, QRectF(corner.x(), corner.y(), CARD_WIDTH, CARD_HEIGHT), lines, title)
    _draw_ticks(painter, QRectF(left, top, COLUMNS * CARD_WIDTH, ROWS * CARD_HEIGHT))


def _draw_card(painter: QPainter, card: QRectF, lines: Sequence[CardLine], title: str) -> None:
    inner = card.adjusted(_PADDING, _PADDING * 0.7, -_PADDING, -_PADDING)
    painter.setPen(QPen(Qt.GlobalColor.black, UNITS * 0.6))
    painter.setFont(font(_TITLE, bold=True))
    head = QRectF(inner.left(), inner.top(), inner.width(), _LINE * 0.8)
    paint_text(painter, head, Qt.AlignmentFlag.AlignVCenter, title)
    painter.drawLine(QLineF(head.bottomLeft(), head.bottomRight()))
    top = head.bottom() + 2 * UNITS
    for line in lines:
        _draw_line(painter, QRectF(inner.left(), top, inner.width(), _LINE), line)
        top += _LINE


def _draw_line(painter: QPainter, box: QRectF, line: CardLine) -> None:
    number_room = box.width() * 0.46
    _draw_words(painter, QRectF(box.topLeft(), box.size()), line.number, font(_NUMBER, bold=True))
    beside = box.adjusted(number_room, 0, 0, 0)
    _draw_words(painter, beside, line.words, font(_WORDS))


def _draw_words(painter: QPainter, box: QRectF, words: str, face: QFont) -> None:
    """Draw words in a box, in a smaller font if they do not fit."""
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    painter.setFont(face)
    while (
        not box.contains(painter.boundingRect(box, flags, words))
        and face.pixelSize() > _MIN_FONT_SIZE * UNITS
    ):
        face.setPixelSize(face.pixelSize() - UNITS // 2)
        painter.setFont(face)
    paint_text(painter, box, flags, words)


def _draw_ticks(painter: QPainter, all_cards: QRectF) -> None:
    """Draw cut marks around the cards."""
    painter.setPen(QPen(Qt.GlobalColor.gray, UNITS * 0.5))
    for column in range(COLUMNS + 1):
        x = all_cards.left() + column * CARD_WIDTH
        painter.drawLine(QLineF(x, all_cards.top() - _TICK, x, all_cards.top()))
        painter.drawLine(QLineF(x, all_cards.bottom(), x, all_cards.bottom() + _TICK))
    for row in range(ROWS + 1):
        y = all_cards.top() + row * CARD_HEIGHT
        painter.drawLine(QLineF(all_cards.left() - _TICK, y, all_cards.left(), y))
        painter.drawLine(QLineF(all_cards.right(), y, all_cards.right() + _TICK, y))
