"""Text and outlines, before they are painted."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from guide.content.model import Library, Line, Span
from guide.ui.parts.painting import outline_path
from guide.ui.parts.text import TextLines, line_html


def test_every_icon_stays_inside_its_square(library: Library) -> None:
    square = QRectF(0, 0, 24, 24)

    assert [
        name
        for name, lines in library.icons.items()
        if not square.contains(outline_path(lines).boundingRect())
    ] == []


@pytest.mark.parametrize(
    ("line", "html"),
    [
        ((Span("Call 211"),), "Call 211"),
        ((Span("a"), Span("b", bold=True), Span("c")), "a<b>b</b>c"),
        ((Span('<a href="x">&"'),), "&lt;a href=&quot;x&quot;&gt;&amp;&quot;"),
        ((Span("<i>", bold=True),), "<b>&lt;i&gt;</b>"),
        ((), ""),
    ],
    ids=["plain words", "our bold", "markup is shown, not obeyed", "in bold too", "nothing"],
)
def test_a_line_has_no_markup_except_bold(line: Line, html: str) -> None:
    assert line_html(line) == html


WORDS: Line = (Span("A free line, day and night, for "), Span("anyone", bold=True), Span(" in Maine."))


def lines(width: float, most: int, line: Line = WORDS) -> TextLines:
    return TextLines(line, QFont("Atkinson Hyperlegible Next"), width, most)


def ink(text: TextLines, left: int, width: int) -> bool:
    """Tell whether anything is painted in a strip of an image."""
    image = QImage(900, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    text.paint(painter, QPointF(0, 0), QColor("black"))
    painter.end()
    band = image.copy(left, 0, width, 100)
    empty = QImage(band.size(), band.format())
    empty.fill(QColor("white"))
    return band != empty


def test_matching_words_are_painted_in_bold() -> None:
    assert ink(lines(900, 1), 0, 900)
    plain, bold = (Span("passport"),), (Span("passport", bold=True),)

    assert weight_of(lines(900, 1, bold)) > weight_of(lines(900, 1, plain))


def weight_of(text: TextLines) -> int:
    """Return how dark a text is, as a sum over all pixels."""
    image = QImage(200, 30, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    text.paint(painter, QPointF(0, 0), QColor("black"))
    painter.end()
    return sum(255 - byte for byte in bytes(image.constBits()))
