"""Text on the screen: labels that wrap, and lines that are painted and cut at the end."""

import re
from collections.abc import Sequence
from html import escape, unescape

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from guide.content.model import Line, Source
from guide.ui.accessibility import speak_as
from guide.ui.i18n import source_lines
from guide.ui.parts.layouts import Filling, at_start, is_mirrored
from guide.ui.theme import tokens
from guide.ui.theme.look import Look
from guide.ui.theme.tokens import Role

_TAG = re.compile("(<[^>]*>)")
_LONG_RUN = re.compile(r"\S{16}(?=\S{4})")


def breakable(text: str) -> str:
    """Text as rich text whose long words, most of them names of sites, may go on in the next line."""
    return escape(_LONG_RUN.sub("\\g<0>\u200b", text))


def line_html(line: Line) -> str:
    """A line as rich text; everything but our own bold is escaped."""
    return "".join(f"<b>{breakable(span.text)}</b>" if span.bold else breakable(span.text) for span in line)


class TextLabel(QLabel):
    """Wrapped words in one kind of text. Not selectable: nothing of a page may reach the clipboard.

    spoken: the role that a screen reader is told, as in `speak_as`; "" for plain text. level: of a heading.
    """

    def __init__(
        self, look: Look, role: Role, html: str, colour: str = "ink", *, spoken: str = "", level: int = 0
    ) -> None:
        super().__init__()
        if spoken:  # before there is text: setText has Qt ask for the role and keep the answer
            speak_as(self, spoken, level=level)
        self._heights: dict[int, int] = {}
        self._line_height = look.line_height(role)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setFont(look.font(role))
        self.setWordWrap(True)
        if is_mirrored():
            self.setAlignment(at_start() | Qt.AlignmentFlag.AlignVCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        if colour != "ink":  # the window's own
            palette = self.palette()
            palette.setColor(self.foregroundRole(), look.colour(colour))
            self.setPalette(palette)
        self._html = ""
        self._say(html)

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        """Kept: layouts ask twenty times for each label of a page, and Qt lays its text out each time."""
        kept = self._heights.get(width)
        if kept is None:
            kept = self._heights[width] = super().heightForWidth(width)
        return kept

    def say_plainly(self, text: str) -> None:
        """Say other words, without markup."""
        self._say(escape(text))

    def mark(self, wanted: str, ground: str) -> bool:
        """Put a ground behind words, whatever their case, and say whether they are here; "" takes it away."""
        marked = _marked(self._html, wanted, ground) if wanted else self._html
        self._show(marked)
        return marked != self._html

    def _say(self, html: str) -> None:
        self._html = html
        self._show(html)

    def _show(self, html: str) -> None:
        self._heights.clear()
        self.setText(f'<div style="line-height:{self._line_height}%">{html}</div>')


class RunningText(Filling, TextLabel):
    """What is read, in a column of its own."""


def _marked(html: str, wanted: str, ground: str) -> str:
    """Only what stands between two tags is searched. Bold words are told from others by a tag."""
    parts = _TAG.split(html)
    return "".join(
        part if part.startswith("<") else _marked_text(unescape(part), wanted, ground) for part in parts
    )


def _marked_text(text: str, wanted: str, ground: str) -> str:
    """Plain text as rich text. No regular expression: Python keeps the patterns of those in a cache."""
    lowered, sought = _lowered(text), _lowered(wanted)
    shown, end = "", 0
    while (start := lowered.find(sought, end)) >= 0:
        shown += escape(text[end:start])
        end = start + len(sought)
        shown += f'<span style="background-color:{ground}; font-weight:700">{escape(text[start:end])}</span>'
    return shown + escape(text[end:])


def _lowered(text: str) -> str:
    """In small letters, each in the place where it was: of some letters the small one is two."""
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def plain_label(look: Look, role: Role, text: str, colour: str = "ink") -> TextLabel:
    """A label of plain words."""
    return TextLabel(look, role, escape(text), colour)


def heading_label(look: Look, level: int, text: str) -> TextLabel:
    """A heading that a screen reader lists as one."""
    roles: dict[int, Role] = {1: "heading_1", 2: "heading_2", 3: "heading_3"}
    return TextLabel(look, roles[level], escape(text), spoken="heading", level=level)


class UnseenHeading(QWidget):
    """The title of a page that shows none, for screen readers alone."""

    def __init__(self, title: str) -> None:
        super().__init__()
        speak_as(self, "heading", level=1)
        self.setAccessibleName(title)
        self.setFixedSize(1, 1)


class NumberLabel(QLabel):
    """A phone number, which never wraps: it steps down a size until it fits the room it is given."""

    def __init__(self, look: Look, role: Role, number: str, room: int) -> None:
        super().__init__(number)
        if is_mirrored():
            self.setAlignment(at_start() | Qt.AlignmentFlag.AlignVCenter)
        font = look.font(role)
        self.setFont(font)
        while (
            self.fontMetrics().horizontalAdvance(self.text()) > min(room, look.room)
            and font.pixelSize() > tokens.TYPE["body"].px
        ):
            font.setPixelSize(font.pixelSize() - 2)
            self.setFont(font)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        palette = self.palette()
        palette.setColor(self.foregroundRole(), look.colour("accent"))
        self.setPalette(palette)


def source_list(look: Look, sources: Sequence[Source]) -> RunningText:
    """A line for each source: its title, and the dates that its pages themselves show.

    One label for all: some pages have seventy sources, and a widget for each made them slow to open.
    """
    lines = map(breakable, source_lines(sources))
    return RunningText(look, "small", "<br>".join(lines), "ink_soft")


class TextLines:
    """Text laid out once for a width in logical pixels and at most `most` lines."""

    def __init__(self, line: Line, font: QFont, width: float, most: int) -> None:
        self._metrics = QFontMetricsF(font)
        self._layout = QTextLayout("".join(span.text for span in line), font)
        self._layout.setFormats(_bold_ranges(line))
        option = QTextOption()
        option.setAlignment(at_start())
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._width = width
        self._shown = self._lay_out(most)

    def _lay_out(self, most: int) -> int:
        """Lay out the lines that are shown, and one more if there is one, which tells that they are cut."""
        y = 0.0
        self._layout.beginLayout()
        while self._layout.lineCount() <= most and (line := self._layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, y))
            y += self._metrics.height()
        self._layout.endLayout()
        return min(most, self._layout.lineCount())

    @property
    def is_cut(self) -> bool:
        """Whether there are more words than lines are shown."""
        return self._layout.lineCount() > self._shown

    @property
    def height(self) -> float:
        """Height of the lines that are shown."""
        return self._shown * self._metrics.height()

    def paint(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        """Paint with the top left corner at a point."""
        painter.setPen(colour)
        for number in range(self._shown - (1 if self.is_cut else 0)):
            self._layout.lineAt(number).draw(painter, at)
        if self.is_cut:
            self._paint_cut(painter, at)

    def _paint_cut(self, painter: QPainter, at: QPointF) -> None:
        last = self._layout.lineAt(self._shown - 1)
        rest = self._layout.text()[last.textStart() :]
        painter.setFont(self._layout.font())
        words = self._metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self._width)
        place = QRectF(at.x(), at.y() + last.y(), self._width, self._metrics.height())
        painter.drawText(place, at_start(), words)


def _bold_ranges(line: Line) -> list[QTextLayout.FormatRange]:
    ranges, start = [], 0
    for span in line:
        if span.bold:
            found = QTextLayout.FormatRange()
            found.start, found.length = start, len(span.text)
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.Bold)
            found.format = bold
            ranges.append(found)
        start += len(span.text)
    return ranges
