"""Our own HTML as a column of text, cut into pages so that none begins or ends badly."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock, QTextCursor, QTextDocument, QTextFrame, QTextListFormat

from guide.ui.i18n import translate
from guide.ui.paper.sheets import LETTER, UNITS, Draw, Sheet, font
from guide.ui.parts.text import html_in_order, paint_text


class LineBox(Struct, frozen=True):
    """A line of text, or something else that is never split, such as a number with its name.

    Attributes:
        top, bottom: in units from the top of the column.
        can_start_page: whether a page may begin with it.
    """

    top: float
    bottom: float
    can_start_page: bool = True


def page_start_lines(lines: int) -> list[bool]:
    """Tell for each line of a paragraph whether a page may begin with it, so that no widow or orphan is left.

    A paragraph of up to three lines is never split.
    """
    return [number == 0 or 2 <= number <= lines - 2 for number in range(lines)]


def paginate(boxes: Sequence[LineBox], height: float) -> list[range]:
    """Return the indexes of the boxes on each page.

    Each page is as full as possible. If no box of a whole page may begin the next one, the page ends anyway.

    Args:
        height: between the margins, in the same units.
    """
    pages: list[range] = []
    first = 0
    while first < len(boxes):
        after = _end_of_page(boxes, first, height)
        pages.append(range(first, after))
        first = after
    return pages


def _end_of_page(boxes: Sequence[LineBox], first: int, height: float) -> int:
    """Return the index after the last box of the page that begins with `first`."""
    end = first + 1
    while end < len(boxes) and boxes[end].bottom - boxes[first].top <= height:
        end += 1
    if end == len(boxes):
        return end
    good = (number for number in range(end, first, -1) if boxes[number].can_start_page)
    return next(good, end)


MARGIN = 43 * UNITS
"""0.6 inches: printers reach that far."""

_INDENT = 16 * UNITS
_FOOTER = 14 * UNITS
"""The height of the page number, which is in the margin."""


_WORDS, _NUMBER, _ANSWER, _ANSWER_NUMBER, _SMALL = 10.5, 14.0, 13.0, 24.0, 7.5
"""Font sizes in points: of text, of phone numbers, of the answer that a topic begins with, of the
number in it, and of sources."""


def lay_out_sheets(html: str) -> list[Draw]:
    """Lay HTML out on sheets, numbered if there are several.

    A table is never split. A heading, or a line that ends in a colon, stays with what follows.
    """
    document = QTextDocument()
    document.setDefaultFont(font(_WORDS))
    document.setDefaultStyleSheet(_style())
    document.setDocumentMargin(0)
    document.setIndentWidth(_INDENT)
    document.setHtml(html_in_order(html))
    document.setTextWidth(LETTER.size.width() - 2 * MARGIN)
    parts = list(_parts(document))
    pages = paginate([part.line_box for part in parts], LETTER.size.height() - 2 * MARGIN)
    words = translate("columns", "Page {number} of {count}") if len(pages) > 1 else ""
    sheets: list[Draw] = []
    for number, page in enumerate(pages, start=1):
        shown = [parts[index] for index in page]
        footer = partial(_draw_footer, words.format(number=number, count=len(pages)))
        sheets.append(Sheet(partial(_draw, shown, footer), _words_of(shown)))
    return sheets


class _Part(Struct, frozen=True):
    """A line or table, how to draw it, and its text, which begins with a line break if it begins a block."""

    line_box: LineBox
    draw: Draw
    words: str


def _words_of(parts: Iterable[_Part]) -> str:
    return " ".join(part.words for part in parts).strip()


def _parts(document: QTextDocument) -> Iterator[_Part]:
    """Yield the lines of text and the tables, in order."""
    layout, inside = document.documentLayout(), document.rootFrame().begin()
    keeps_with_previous = False
    while not inside.atEnd():
        table, block = inside.currentFrame(), inside.currentBlock()
        inside += 1
        if not block.isValid():
            box = layout.frameBoundingRect(table)
            # Qt also draws what touches the box, and reports a left edge that is too far right
            drawn = QRectF(0, box.top() + 1, document.textWidth(), box.height() - 2)
            draw = partial(_draw_table, document, drawn)
            line_box = LineBox(box.top(), box.bottom(), can_start_page=not keeps_with_previous)
            yield _Part(line_box, draw, _words_in(document, table))
            keeps_with_previous = False
        elif block.text():
            yield from _lines(document, block, keeps_with_previous=keeps_with_previous)
            keeps_with_previous = bool(block.blockFormat().headingLevel()) or block.text().endswith(":")


def _lines(document: QTextDocument, block: QTextBlock, *, keeps_with_previous: bool) -> Iterator[_Part]:
    """Yield the lines of a block.

    Args:
        keeps_with_previous: whether the first stays with what is before it.
    """
    layout = block.layout()
    top = layout.position().y()
    for number, can_start_page in enumerate(page_start_lines(layout.lineCount())):
        line = layout.lineAt(number)
        begins = can_start_page and not (keeps_with_previous and not number)
        line_box = LineBox(top + line.y(), top + line.y() + line.height(), begins)
        # a block is deleted with its document, so keep the document
        words = block.text()[line.textStart() : line.textStart() + line.textLength()]
        begins_block = "" if number else "\n"
        draw = partial(_draw_line, document, block.blockNumber(), number)
        yield _Part(line_box, draw, f"{begins_block}{words.strip()}")


def _words_in(document: QTextDocument, frame: QTextFrame) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(frame.firstPosition())
    cursor.setPosition(frame.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    return f"\n{cursor.selectedText()}".replace("\u2029", "\n").replace("\u2028", "\n")


def _draw_line(document: QTextDocument, index: int, number: int, painter: QPainter) -> None:
    """Draw a single line: QTextDocument also draws two lines above its clip, and they stay in a PDF."""
    block = document.findBlockByNumber(index)
    layout = block.layout()
    line = layout.lineAt(number)
    line.draw(painter, layout.position())
    if block.textList() is not None and not number:
        base = layout.position() + line.position() + QPointF(0, line.ascent())
        _draw_mark(block, base, line.ascent(), painter)


def _draw_mark(block: QTextBlock, base: QPointF, size: float, painter: QPainter) -> None:
    """Draw the number or dot of a list item.

    Args:
        base: where its text begins, on the baseline.
        size: the ascent of its text.
    """
    words = block.textList()
    if words.format().style() == QTextListFormat.Style.ListDecimal:
        mark = f"{words.itemNumber(block) + 1}."
        painter.setFont(block.document().defaultFont())
        left = painter.fontMetrics().horizontalAdvance(f"{mark} ")
        painter.drawText(base - QPointF(left, 0), mark)
    else:
        painter.setBrush(painter.pen().color())
        painter.drawEllipse(base - QPointF(size * 0.55, size * 0.3), size * 0.13, size * 0.13)


def _draw_table(document: QTextDocument, box: QRectF, painter: QPainter) -> None:
    document.drawContents(painter, box)


def _draw(parts: Sequence[_Part], draw_footer: Draw, painter: QPainter) -> None:
    painter.save()
    painter.translate(MARGIN, MARGIN - parts[0].line_box.top)
    for part in parts:
        part.draw(painter)
    painter.restore()
    draw_footer(painter)


def _draw_footer(words: str, painter: QPainter) -> None:
    width, height = LETTER.size.width() - 2 * MARGIN, LETTER.size.height()
    box = QRectF(MARGIN, height - MARGIN + UNITS, width, _FOOTER)
    corner = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignBottom
    paint_text(painter, box, corner, words, face=font(_SMALL))


def _style() -> str:
    def px(points: float) -> int:
        return round(points * UNITS)

    return (
        f"h1 {{ font-size: {px(_WORDS * 1.5)}px; margin-bottom: {px(6)}px; }}"
        f"h2 {{ font-size: {px(_WORDS * 1.2)}px; margin-top: {px(9)}px; margin-bottom: {px(2)}px; }}"
        f"h3 {{ font-size: {px(_WORDS)}px; margin-top: {px(7)}px; margin-bottom: {px(1)}px; }}"
        f"p, li {{ margin-top: {px(2)}px; margin-bottom: {px(3)}px; }}"
        f"table {{ margin-top: {px(2)}px; margin-bottom: {px(2)}px; }}"
        f"table.service {{ margin-top: {px(9)}px; }}"
        f"td.note {{ border-left: {px(1.5)}px solid black; padding-left: {px(8)}px; }}"
        f"td.to-write-on {{ border-bottom: {px(0.7)}px solid black; padding-top: {px(7)}px; }}"
        f".beside {{ padding-top: {px((_NUMBER - _WORDS) * 0.95)}px; }}"
        ".address { font-weight: 700; }"
        f".number {{ font-size: {px(_NUMBER)}px; font-weight: 700; }}"
        f".answer {{ font-size: {px(_ANSWER)}px; }}"
        f".answer-number {{ font-size: {px(_ANSWER_NUMBER)}px; font-weight: 700; }}"
        ".kind { font-weight: 400; }"
        f".small {{ font-size: {px(_SMALL)}px; margin: 0; }}"
    )
