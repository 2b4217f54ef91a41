"""A few lines of text painted in one place: wrapped, bold where spans are, cut with dots at the end."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from guide.content.model import Line
from guide.ui.parts.layouts import at_start


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
