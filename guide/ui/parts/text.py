"""Text on the screen: labels that wrap, and lines that are painted and cut at the end."""

import re
from collections.abc import Sequence
from html import escape, unescape

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from guide.content.display_text import source_lines
from guide.content.isolates import has_right_to_left, isolated
from guide.content.model import Line, Source, Span
from guide.ui.accessibility import TEXT, Spoken, set_role, set_spoken
from guide.ui.i18n import translate
from guide.ui.parts.layouts import Measured, ZeroSizeHint, is_mirrored, leading_alignment
from guide.ui.theme import tokens
from guide.ui.theme.look import Look
from guide.ui.theme.tokens import Role

_TAG = re.compile("(<[^>]*>)")
_INLINE = re.compile("</?(?:b|span)[ >]")
_LONG_WORD = re.compile(r"\S{20,}")
_BREAKS = re.compile(r"[/.]+(?=\w)|[^\s/.-]{26}(?=\w{4})")
"""Where a web address may go on in the next line: before its next part, or in one as long as a line."""

USUAL_LINE = 105
"""Up to this height of a line, in percent of the font's own, text is as good in Qt's own lines."""


def breakable(text: str) -> str:
    """Escape text, and allow line breaks in long words, which are web addresses: after / and . as after -."""
    return escape(_LONG_WORD.sub(lambda word: _BREAKS.sub("\\g<0>\u200b", word[0]), text))


def line_html(line: Line) -> str:
    """Convert a line to rich text; everything but bold is escaped."""
    return "".join(f"<b>{breakable(span.text)}</b>" if span.bold else breakable(span.text) for span in line)


def in_order(text: str) -> str:
    """Return a paragraph as it is displayed: its numbers read from left to right in every language."""
    return "".join(isolated((text,), right_to_left=is_mirrored()))


def line_in_order(line: Line) -> Line:
    """Return a line as it is displayed, as `in_order` does."""
    if not any(has_right_to_left(span.text) for span in line):
        return line  # as nearly all are, for which a page asks hundreds of times
    words = isolated([span.text for span in line], right_to_left=is_mirrored())
    return tuple(Span(text, span.bold, span.page) for text, span in zip(words, line, strict=True))


def html_in_order(html: str) -> str:
    """Return rich text as it is displayed, as `in_order` does; a paragraph ends at every tag of a block."""
    if not has_right_to_left(html):
        return html
    parts = _TAG.split(html)
    shown: list[str] = []
    paragraph: list[str] = []

    def finish_paragraph() -> None:
        words = isolated([unescape(part) for part in paragraph[::2]], right_to_left=is_mirrored())
        paragraph[::2] = [escape(part) for part in words]
        shown.extend(paragraph)
        paragraph.clear()

    for words, tag in zip(parts[::2], [*parts[1::2], ""], strict=True):
        paragraph.append(words)
        if _INLINE.match(tag):
            paragraph.append(tag)
        else:
            finish_paragraph()
            shown.append(tag)
    return "".join(shown)


def paint_text(
    painter: QPainter,
    box: QRectF,
    flags: Qt.AlignmentFlag | Qt.TextFlag | int,
    text: str,
    *,
    face: QFont | None = None,
    color: QColor | None = None,
) -> None:
    """Paint a paragraph inside a box, in its order. Nothing else paints text that is not laid out before.

    Args:
        face, color: as the painter has them, unless given.
    """
    if face is not None:
        painter.setFont(face)
    if color is not None:
        painter.setPen(color)
    before = painter.layoutDirection()
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(box, flags, in_order(text))
    painter.setLayoutDirection(before)


class PlainLabel(QLabel):
    """A label of plain text, which does not wrap."""

    def __init__(self, text: str) -> None:
        super().__init__()
        set_role(self, "text")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(in_order(text))


class TextLabel(QLabel):
    """Wrapped text in one style. It cannot be selected: no text of a page may reach the clipboard.

    Args:
        role: the text style.
        color: a color token.
        spoken: what it is to a screen reader.
    """

    def __init__(
        self, look: Look, role: Role, html: str, color: str = "ink", *, spoken: Spoken = TEXT
    ) -> None:
        super().__init__()
        # before any text: setText has Qt ask for the role and cache it
        set_spoken(self, spoken)
        self._heights: dict[int, int] = {}
        self._line_height = look.line_height(role)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setFont(look.font(role))
        self.setWordWrap(True)
        if is_mirrored():
            self.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        if color != "ink":  # the default of the window
            palette = self.palette()
            palette.setColor(self.foregroundRole(), look.color(color))
            self.setPalette(palette)
        self._html = ""
        self._set_html(html)

    def heightForWidth(self, width: int) -> int:
        """Return the height. Cached: layouts ask twenty times, and Qt lays the text out each time."""
        kept = self._heights.get(width)
        if kept is None:
            kept = self._heights[width] = super().heightForWidth(width)
        return kept

    def set_plain_text(self, text: str) -> None:
        """Replace the text by one without markup."""
        self._set_html(escape(text))

    def highlight(self, wanted: str, style: str) -> bool:
        """Highlight words, whatever their case, and tell whether there are any; "" removes the highlight.

        Args:
            style: their CSS.
        """
        marked = _highlighted_html(self._html, wanted, style) if wanted else self._html
        self._display(marked)
        return marked != self._html

    def _set_html(self, html: str) -> None:
        self._html = html
        self._display(html)

    def _display(self, html: str) -> None:
        """Show text. Without markup Qt needs no document for it, which takes three times as long to make."""
        self._heights.clear()
        if self._line_height <= USUAL_LINE and "<" not in html and not is_mirrored():
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(unescape(html))
        else:
            self.setTextFormat(Qt.TextFormat.RichText)
            self.setText(f'<div style="line-height:{self._line_height}%">{html_in_order(html)}</div>')


class RunningText(Measured, ZeroSizeHint, TextLabel):
    """Text of a page, in a column of its own."""


def _highlighted_html(html: str, wanted: str, style: str) -> str:
    """Highlight words between tags; a match does not cross a tag."""
    parts = _TAG.split(html)
    return "".join(
        part if part.startswith("<") else _highlighted_text(unescape(part), wanted, style) for part in parts
    )


def _highlighted_text(text: str, wanted: str, style: str) -> str:
    """Highlight words of plain text. No regular expressions: Python caches their patterns."""
    lowered, sought = _lowered(text), _lowered(wanted)
    shown, end = "", 0
    while (start := lowered.find(sought, end)) >= 0:
        shown += escape(text[end:start])
        end = start + len(sought)
        shown += f'<span style="{style}; font-weight:700">{escape(text[start:end])}</span>'
    return shown + escape(text[end:])


def _lowered(text: str) -> str:
    """Lowercase text letter by letter, so that indexes stay the same: some letters become two."""
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def plain_label(look: Look, role: Role, text: str, color: str = "ink") -> TextLabel:
    """Make a label of plain text."""
    return TextLabel(look, role, escape(text), color)


def heading_label(look: Look, level: int, text: str) -> TextLabel:
    """Make a heading with its accessible role."""
    roles: dict[int, Role] = {1: "heading_1", 2: "heading_2", 3: "heading_3"}
    return TextLabel(look, roles[level], escape(text), spoken=Spoken("heading", level))


class ScreenReaderHeading(QWidget):
    """The title of a page that shows none, for screen readers only."""

    def __init__(self, title: str) -> None:
        super().__init__()
        set_role(self, "heading", level=1, name=title)
        self.setFixedSize(1, 1)


def fitted(font: QFont, words: str, room: int) -> QFont:
    """Return a font, smaller if the words would be wider than the room in pixels, but as large as text."""
    while QFontMetrics(font).horizontalAdvance(words) > room and font.pixelSize() > tokens.TYPE["body"].px:
        font.setPixelSize(font.pixelSize() - 2)
    return font


class NumberLabel(PlainLabel):
    """A phone number. It never wraps: its font shrinks until it fits the room, in pixels."""

    def __init__(self, look: Look, role: Role, number: str, room: int) -> None:
        super().__init__(number)
        if is_mirrored():
            self.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)
        self.setFont(fitted(look.font(role), self.text(), min(room, look.room)))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        palette = self.palette()
        palette.setColor(self.foregroundRole(), look.color("accent"))
        self.setPalette(palette)


def no_printing() -> str:
    """Return the sentence that stands in place of what prints, where the site does not."""
    return translate("text", "This guide does not print on this computer. Write down what you need.")


def no_printing_label(look: Look) -> TextLabel:
    """Make a label of that sentence."""
    return plain_label(look, "small", no_printing(), "ink_soft")


def source_list(look: Look, sources: Sequence[Source]) -> RunningText:
    """Make a label with a line for each source: its title and date.

    One label for all, since some pages have seventy sources and a widget for each made them slow to open.
    """
    lines = map(breakable, source_lines(sources))
    return RunningText(look, "small", "<br>".join(lines), "ink_soft")


class TextLines:
    """Text laid out for a width in logical pixels: wrapped, with bold spans, elided at the end.

    Attributes:
        width: the width that it was laid out for.
    """

    def __init__(self, line: Line, font: QFont, width: float, max_lines: int) -> None:
        line = line_in_order(line)
        self._metrics = QFontMetricsF(font)
        self._layout = QTextLayout("".join(span.text for span in line), font)
        self._layout.setFormats(_bold_ranges(line))
        option = QTextOption()
        option.setAlignment(leading_alignment())
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.width = width
        self._shown = self._lay_out(max_lines)

    def _lay_out(self, max_lines: int) -> int:
        """Lay out the visible lines, and one more if there is one: then the text is elided."""
        y = 0.0
        self._layout.beginLayout()
        while self._layout.lineCount() <= max_lines and (line := self._layout.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, y))
            y += self._metrics.height()
        self._layout.endLayout()
        return min(max_lines, self._layout.lineCount())

    @property
    def is_elided(self) -> bool:
        """Whether the text has more lines than are visible."""
        return self._layout.lineCount() > self._shown

    @property
    def natural_width(self) -> float:
        """The width of the longest line."""
        return max(self._layout.lineAt(number).naturalTextWidth() for number in range(self._shown))

    @property
    def height(self) -> float:
        """The height of the visible lines."""
        return self._shown * self._metrics.height()

    def paint(self, painter: QPainter, at: QPointF, color: QColor) -> None:
        """Paint the text with its top left corner at a point."""
        painter.setPen(color)
        for number in range(self._shown - (1 if self.is_elided else 0)):
            self._layout.lineAt(number).draw(painter, at)
        if self.is_elided:
            self._paint_elided(painter, at)

    def _paint_elided(self, painter: QPainter, at: QPointF) -> None:
        last = self._layout.lineAt(self._shown - 1)
        tail = self._layout.text()[last.textStart() :]
        words = self._metrics.elidedText(tail, Qt.TextElideMode.ElideRight, self.width)
        box = QRectF(at.x(), at.y() + last.y(), self.width, self._metrics.height())
        paint_text(painter, box, leading_alignment(), words, face=self._layout.font())


def _bold_ranges(line: Line) -> list[QTextLayout.FormatRange]:
    ranges, start = [], 0
    for span in line:
        if span.bold:
            bold_range = QTextLayout.FormatRange()
            bold_range.start, bold_range.length = start, len(span.text)
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.Bold)
            bold_range.format = bold
            ranges.append(bold_range)
        start += len(span.text)
    return ranges
