"""Our own HTML as a column of text, cut into pages so that none begins or ends badly."""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock, QTextDocument, QTextListFormat

from guide.ui.i18n import translate
from guide.ui.paper.sheets import UNITS, Draw, PaperSize, font


class Strip(Struct, frozen=True):
    """A line of text, or something as high that is never cut, such as a number with its name.

    top, bottom: in units from the top of the column. may_begin: whether a page may begin with it.
    """

    top: float
    bottom: float
    may_begin: bool = True


def begins_of(lines: int) -> list[bool]:
    """For each line of a paragraph whether a page may begin with it: two lines at least stay together.

    So a paragraph of up to three lines is never cut (no widow and no orphan, as printers call them).
    """
    return [number == 0 or 2 <= number <= lines - 2 for number in range(lines)]


def pages_of(strips: Sequence[Strip], height: float) -> list[range]:
    """The numbers of the strips on each page. height: of the paper between its margins, in the same units.

    A page is as full as can be. Where no good place is found on a whole page, it is cut between two strips.
    """
    pages: list[range] = []
    first = 0
    while first < len(strips):
        after = _end_of_page(strips, first, height)
        pages.append(range(first, after))
        first = after
    return pages


def _end_of_page(strips: Sequence[Strip], first: int, height: float) -> int:
    """The number of the strip after the last one that stands on the page which `first` begins."""
    end = first + 1
    while end < len(strips) and strips[end].bottom - strips[first].top <= height:
        end += 1
    if end == len(strips):
        return end
    good = (number for number in range(end, first, -1) if strips[number].may_begin)
    return next(good, end)


MARGIN = 43 * UNITS
"""Six tenths of an inch: what printers reach."""

_INDENT = 16 * UNITS
_FOOT = 14 * UNITS
"""How high the line with the number of a page is; it stands in the margin."""


class Sizes(Struct, frozen=True):
    """Sizes of letters in points: words, numbers, sources.

    beside: how much of a line a number takes, in percent; 0 where words stand under it.
    """

    words: float
    number: float
    small: float
    beside: int


USUAL = Sizes(words=10.5, number=14, small=7.5, beside=30)
LARGE = Sizes(words=16, number=24, small=10, beside=0)


def sheets_of(html: str, paper: PaperSize, sizes: Sizes) -> list[Draw]:
    """The sheets, with the number of each where there are several.

    A table is never cut. A heading, and a line that ends in a colon, stays with what follows.
    """
    document = QTextDocument()
    document.setDefaultFont(font(sizes.words))
    document.setDefaultStyleSheet(_style(sizes))
    document.setDocumentMargin(0)
    document.setIndentWidth(_INDENT)
    document.setHtml(html)
    document.setTextWidth(paper.size.width() - 2 * MARGIN)
    parts = list(_parts(document))
    pages = pages_of([part.strip for part in parts], paper.size.height() - 2 * MARGIN)
    words = translate("columns", "Page {number} of {count}") if len(pages) > 1 else ""
    return [
        partial(
            _draw,
            [parts[place] for place in page],
            partial(_draw_foot, words.format(number=number, count=len(pages)), paper, sizes),
        )
        for number, page in enumerate(pages, start=1)
    ]


class _Part(Struct, frozen=True):
    """What is drawn as one, and where it stands in the column."""

    strip: Strip
    draw: Draw


def _parts(document: QTextDocument) -> Iterator[_Part]:
    """Lines of the text and whole tables, in order."""
    layout, inside = document.documentLayout(), document.rootFrame().begin()
    is_bound = False
    while not inside.atEnd():
        table, block = inside.currentFrame(), inside.currentBlock()
        inside += 1
        if not block.isValid():
            box = layout.frameBoundingRect(table)
            # Qt draws what touches the box as well, and says of a table that it begins further right
            drawn = QRectF(0, box.top() + 1, document.textWidth(), box.height() - 2)
            draw = partial(_draw_table, document, drawn)
            yield _Part(Strip(box.top(), box.bottom(), may_begin=not is_bound), draw)
            is_bound = False
        elif block.text():
            yield from _lines(document, block, is_bound=is_bound)
            is_bound = bool(block.blockFormat().headingLevel()) or block.text().endswith(":")


def _lines(document: QTextDocument, block: QTextBlock, *, is_bound: bool) -> Iterator[_Part]:
    """is_bound: whether the first line stays with what comes before it."""
    layout = block.layout()
    top = layout.position().y()
    for number, may_begin in enumerate(begins_of(layout.lineCount())):
        line = layout.lineAt(number)
        begins = may_begin and not (is_bound and not number)
        strip = Strip(top + line.y(), top + line.y() + line.height(), begins)
        # a block goes with its document, so the document is what is kept
        yield _Part(strip, partial(_draw_line, document, block.blockNumber(), number))


def _draw_line(document: QTextDocument, place: int, number: int, painter: QPainter) -> None:
    """One line by itself: QTextDocument draws two lines above its clip as well, and they stay in a PDF."""
    block = document.findBlockByNumber(place)
    layout = block.layout()
    line = layout.lineAt(number)
    line.draw(painter, layout.position())
    if block.textList() is not None and not number:
        base = layout.position() + line.position() + QPointF(0, line.ascent())
        _draw_mark(block, base, line.ascent(), painter)


def _draw_mark(block: QTextBlock, base: QPointF, size: float, painter: QPainter) -> None:
    """The number or the dot before an item of a list.

    base: where its words begin, on their base line. size: how high they are.
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


def _draw(parts: Sequence[_Part], draw_foot: Draw, painter: QPainter) -> None:
    painter.save()
    painter.translate(MARGIN, MARGIN - parts[0].strip.top)
    for part in parts:
        part.draw(painter)
    painter.restore()
    draw_foot(painter)


def _draw_foot(words: str, paper: PaperSize, sizes: Sizes, painter: QPainter) -> None:
    painter.setFont(font(sizes.small))
    width, height = paper.size.width() - 2 * MARGIN, paper.size.height()
    box = QRectF(MARGIN, height - MARGIN + UNITS, width, _FOOT)
    painter.drawText(box, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignBottom, words)


def _style(sizes: Sizes) -> str:
    def px(points: float) -> int:
        return round(points * UNITS)

    words = sizes.words
    return (
        f"h1 {{ font-size: {px(words * 1.5)}px; margin-bottom: {px(6)}px; }}"
        f"h2 {{ font-size: {px(words * 1.2)}px; margin-top: {px(9)}px; margin-bottom: {px(2)}px; }}"
        f"h3 {{ font-size: {px(words)}px; margin-top: {px(7)}px; margin-bottom: {px(1)}px; }}"
        f"p, li {{ margin-top: {px(2)}px; margin-bottom: {px(3)}px; }}"
        f"table {{ margin-top: {px(2)}px; margin-bottom: {px(2)}px; }}"
        f"table.service {{ margin-top: {px(9)}px; }}"
        f"td.note {{ border-left: {px(1.5)}px solid black; padding-left: {px(8)}px; }}"
        f"td.to-write-on {{ border-bottom: {px(0.7)}px solid black; padding-top: {px(7)}px; }}"
        f".beside {{ padding-top: {px((sizes.number - words) * 0.95)}px; }}"
        ".address { font-weight: 700; }"
        f".number {{ font-size: {px(sizes.number)}px; font-weight: 700; }}"
        ".kind { font-weight: 400; }"
        f".small {{ font-size: {px(sizes.small)}px; margin: 0; }}"
    )
