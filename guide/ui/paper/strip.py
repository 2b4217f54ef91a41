"""A strip for one person, 80 mm wide: a place and its number, and a few numbers under a rule.

Nothing on it names the guide or the time. It is in the top left corner of a sheet, with dashed lines to cut
along.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from guide.content.addresses import shown_address
from guide.content.display_text import CALL_INSTEAD, known_hours
from guide.content.model import Library, Service
from guide.content.plain_text import TO_CONFIRM, service_view
from guide.ui.i18n import in_language
from guide.ui.paper.card_lines import CardLine, kind_of
from guide.ui.paper.palm_cards import NUMBER, WORDS, fitted, marked_words, note_on_marks
from guide.ui.paper.sheets import UNITS, Draw, PaperSize, Sheet, font
from guide.ui.parts.text import paint_text

_MM = 72 / 25.4 * UNITS
_WIDTH, _MARGIN = 80 * _MM, 5 * _MM
_FROM_EDGE = 6 * _MM
"""How far a strip is from the edges of a sheet, which few printers reach."""

_NAME, _MAIN, _DETAIL, _NOTE = 12.0, 24.0, 10.5, 8.5
"""Font sizes in points: of the name and the street, of the number to call, of what is known about it, and of
the last line."""

_BESIDE = 100 * UNITS
"""Where the words of a further number begin."""

_GAP, _SPACE = 8 * UNITS, 5 * UNITS


class StripText(Struct, frozen=True):
    """What a strip says. What is empty is left out.

    Attributes:
        title: the name of the place, or the kind of help if its name tells too much.
        under: lines under the title, such as the street.
        number: to call.
        details: about that number and the place, a line each.
        lines: further numbers.
    """

    title: str
    under: tuple[str, ...] = ()
    number: str = ""
    details: tuple[str, ...] = ()
    lines: tuple[CardLine, ...] = ()

    def with_lines(self, lines: Sequence[CardLine]) -> "StripText":
        """The same with further numbers, which do not repeat the first."""
        return replace(self, lines=tuple(line for line in lines if line.number != self.number))

    @property
    def note(self) -> str:
        """The last line: what the mark beside a number means."""
        return note_on_marks(self.lines)

    @property
    def words(self) -> str:
        """All of it in order, for a screen reader."""
        lines = (f"{line.number}, {marked_words(line)}" for line in self.lines)
        parts = (self.title, *self.under, self.number, *self.details, *lines, self.note)
        return ". ".join(part.rstrip(".:") for part in parts if part)


def service_strip(service: Service, library: Library, *, shows_name: bool) -> StripText:
    """Return the strip of a service, without further numbers.

    Args:
        shows_name: whether a person who finds the paper may read its name, its street and whom it is for.
    """
    view, under, details = service_view(service, library), [], []
    first = view.numbers[0] if view.numbers else None
    phone = first.phone if first and not view.website else None
    number = phone.number if phone else view.website
    if shows_name:
        under.append(shown_address(service))
    if phone and view.no_number:
        under.append(f"{view.no_number}. {in_language(CALL_INSTEAD)}")
    if first and phone and view.instead:
        details = [first.hours]
    elif first and phone and first.who:
        details = [first.who, phone.note, first.hours] if shows_name else []
    elif first and phone:
        details = [first.hours or known_hours(service)]
    if phone and phone.to_confirm:
        details.append(in_language(TO_CONFIRM).capitalize())
    if shows_name:
        details += [service.eligibility, " ".join(filter(None, view.note))]
    kind = kind_of(service, number, library)
    return StripText(
        title=service.name if shows_name else f"{kind[:1].upper()}{kind[1:]}",
        under=tuple(filter(None, under)),
        number=number,
        details=tuple(filter(None, details)),
    )


def strip_on_sheet(text: StripText) -> list[Draw]:
    """Return the only sheet of a strip."""
    return [Sheet(partial(_draw_on_sheet, text), text.words)]


def strip_alone(text: StripText) -> tuple[Draw, PaperSize]:
    """Return a strip to look at, and its size: it is as long as what it says."""
    size = PaperSize(_WIDTH / UNITS, _draw(text, None) / UNITS)
    return Sheet(partial(_draw_strip, text), text.words), size


def _draw_on_sheet(text: StripText, painter: QPainter) -> None:
    painter.save()
    painter.translate(_FROM_EDGE, _FROM_EDGE)
    height = _draw(text, painter)
    painter.restore()
    right, below = _FROM_EDGE + _WIDTH, _FROM_EDGE + height
    painter.setPen(QPen(Qt.GlobalColor.gray, UNITS * 0.5, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(right, 0, right, below))
    painter.drawLine(QLineF(0, below, right, below))


def _draw_strip(text: StripText, painter: QPainter) -> None:
    _draw(text, painter)


def _draw(text: StripText, painter: QPainter | None) -> float:
    """Draw a strip, or only measure it; returns its height."""
    column = _Column(painter)
    for piece in _pieces(text):
        piece(column)
    return column.top + _MARGIN


def _pieces(text: StripText) -> Iterator[Callable[["_Column"], None]]:
    yield partial(_Column.add, words=text.title, size=_NAME, bold=True)
    yield from (partial(_Column.add, words=words, size=_NAME) for words in text.under)
    if text.number:
        yield partial(_Column.add, words=text.number, size=_MAIN, bold=True, is_number=True)
    yield from (partial(_Column.add, words=words, size=_DETAIL) for words in text.details)
    if text.lines:
        yield _Column.add_rule
        yield from (partial(_Column.add_line, line=line) for line in text.lines)
    if text.note:
        yield partial(_Column.add, words=text.note, size=_NOTE)


class _Column:
    """Puts pieces below each other.

    Attributes:
        top: where the next piece begins.
    """

    def __init__(self, painter: QPainter | None) -> None:
        self._painter, self.top = painter, _MARGIN
        self._room = _WIDTH - 2 * _MARGIN
        if painter:
            painter.setPen(QPen(Qt.GlobalColor.black, UNITS * 0.8))

    def add(self, words: str, size: float, *, bold: bool = False, is_number: bool = False) -> None:
        """Add text; a number shrinks until it fits a line."""
        face = font(size, bold=bold)
        if is_number:
            face = fitted(face, words, self._room)
        self.top += self._paint(words, face, 0)

    def add_line(self, line: CardLine) -> None:
        """Add a further number, with its words beside it in as many lines as they need."""
        number = font(NUMBER, bold=True)
        left = max(_BESIDE, QFontMetricsF(number).horizontalAdvance(line.number) + _GAP)
        height = self._paint(line.number, number, 0)
        self.top += max(height, self._paint(marked_words(line), font(WORDS), left)) + 2 * UNITS

    def add_rule(self) -> None:
        """Add a line from margin to margin."""
        self.top += _SPACE
        if self._painter:
            self._painter.drawLine(QLineF(_MARGIN, self.top, _MARGIN + self._room, self.top))
        self.top += _SPACE

    def _paint(self, words: str, face: QFont, left: float) -> float:
        """Paint words at the top; returns their height."""
        room = QRectF(_MARGIN + left, self.top, self._room - left, _TALLEST)
        metrics = QFontMetricsF(face)
        needed = metrics.boundingRect(room, _FLAGS, words)
        if self._painter:
            paint_text(self._painter, room, _FLAGS, words, face=face)
        return needed.height()


_TALLEST = 600 * UNITS
_FLAGS = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
