"""Text and outlines, before they are painted."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from guide.content.model import Library, Line, Span
from guide.ui.parts.painting import outline_path
from guide.ui.parts.text import TextLines, line_html


def test_an_outline_consists_of_lines_and_curves_on_a_grid() -> None:
    path = outline_path("M 4 4 L 20 4 C 20 12 12 20 4 20 Z")

    assert path.boundingRect() == QRectF(4, 4, 16, 16)
    assert path.elementAt(0).isMoveTo()
    assert path.currentPosition() == QPointF(4, 4)


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


@pytest.mark.parametrize(
    ("width", "most", "shown"), [(900, 2, 1), (150, 1, 1), (150, 2, 2), (150, 9, 3), (900, 0, 0)]
)
def test_text_takes_the_lines_it_needs_up_to_the_limit(width: float, most: int, shown: int) -> None:
    line_height = QFontMetricsF(QFont("Atkinson Hyperlegible Next")).height()

    assert lines(width, most).height == pytest.approx(shown * line_height)


def test_elided_text_ends_in_dots_within_its_width() -> None:
    cut = lines(150, 1)

    assert ink(cut, 0, 150)
    assert not ink(cut, 151, 700)


def test_one_long_word_wraps_within_its_width() -> None:
    word = lines(60, 9, (Span("1-800-871-7741-1-800-871-7741"),))

    assert ink(word, 0, 60)
    assert not ink(word, 61, 700)


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
