"""Pages of text for paper: a topic to hand out, and a sheet of services for a referral."""

from collections.abc import Iterable, Iterator
from functools import partial
from html import escape

from msgspec import Struct
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter, QTextDocument

from guide.content import model
from guide.content.model import Library, Phone, Service, Topic
from guide.content.phones import showable
from guide.content.text import TO_CONFIRM, TYPE_WORDS, card_phone, line_text, sources_of, title_of
from guide.content.words import SOURCES, in_one_line
from guide.ui.paper.sheets import UNITS, Draw, Paper, font
from guide.ui.translating import translate
from guide.ui.wording import freshness, in_language, known_hours, source_line

MARGIN = 43 * UNITS
"""Six tenths of an inch: what printers reach."""

_INDENT = 16 * UNITS


class Sizes(Struct, frozen=True):
    """Sizes of letters in points: words, numbers, sources."""

    words: float
    number: float
    small: float


USUAL = Sizes(words=10.5, number=14, small=7.5)
LARGE = Sizes(words=16, number=26, small=11)


def handout(topic: Topic, library: Library, title: str, paper: Paper, sizes: Sizes) -> list[Draw]:
    """A topic, with its sources last."""
    html = [f"<h1>{escape(title)}</h1>"]
    for block in topic.blocks:
        html += _block(block, library)
    html.append(f"<h3>{in_language(SOURCES)}</h3>")
    sources = "; ".join(source_line(one) for one in sources_of(topic, library))
    html.append(f'<p class="small">{escape(sources)}</p>')
    return _sheets("".join(html), paper, sizes)


def referral(services: Iterable[Service], title: str, paper: Paper, sizes: Sizes) -> list[Draw]:
    """Services with their numbers, and a line to write on for each."""
    html = [f"<h1>{escape(title)}</h1>"]
    for service in services:
        html.append(f"<h3>{escape(service.name)}</h3>")
        html += [_number(phone, "", phone.note) for phone in showable(service)]
        words = (service.eligibility, service.cost_option, service.safety_note, freshness(service))
        html += [f"<p>{escape(one)}</p>" for one in words if one]
        html.append(f'<p class="small">{translate("handout", "Notes:")} {"_" * 46}</p>')
    return _sheets("".join(html), paper, sizes)


def _block(block: model.Block, library: Library) -> Iterator[str]:
    match block:
        case model.Heading():
            yield f"<h{block.level}>{escape(block.text)}</h{block.level}>"
        case model.Paragraph():
            yield f"<p>{escape(line_text(block, library))}</p>"
        case model.Items():
            kind = "ol" if block.ordered else "ul"
            items = "".join(f"<li>{escape(line_text(item, library))}</li>" for item in block.items)
            yield f"<{kind}>{items}</{kind}>"
        case model.Note():
            yield from (f"<p><i>{escape(line_text(one, library))}</i></p>" for one in block.paragraphs)
        case model.CallCard():
            phone = card_phone(block, library)
            if phone:
                yield _number(phone, title_of(block.service, library), block.text)
        case _:
            return  # links lead nowhere on paper


def _number(phone: Phone, name: str, words: str) -> str:
    """A number with who answers before it, and what to know of it after."""
    number = f'{in_language(TYPE_WORDS[phone.type])} <span class="number">{escape(phone.number)}</span>'
    confirm = in_language(TO_CONFIRM).capitalize() if phone.to_confirm else ""
    beside = in_one_line(words, known_hours(phone), confirm)
    return f"<p><b>{escape(name)}</b> {number} {escape(beside)}</p>"


def _sheets(html: str, paper: Paper, sizes: Sizes) -> list[Draw]:
    document = QTextDocument()
    document.setDefaultFont(font(sizes.words))
    document.setDefaultStyleSheet(_style(sizes))
    document.setDocumentMargin(0)
    document.setIndentWidth(_INDENT)
    document.setHtml(html)
    size = paper.size
    document.setPageSize(QSizeF(size.width() - 2 * MARGIN, size.height() - 2 * MARGIN))
    return [partial(_draw, document, number) for number in range(document.pageCount())]


def _draw(document: QTextDocument, number: int, painter: QPainter) -> None:
    page = document.pageSize()
    painter.save()
    painter.translate(MARGIN, MARGIN - number * page.height())
    document.drawContents(painter, QRectF(0, number * page.height(), page.width(), page.height()))
    painter.restore()


def _style(sizes: Sizes) -> str:
    def px(points: float) -> int:
        return round(points * UNITS)

    words = sizes.words
    return (
        f"h1 {{ font-size: {px(words * 1.5)}px; margin-bottom: {px(6)}px; }}"
        f"h2 {{ font-size: {px(words * 1.2)}px; margin-top: {px(9)}px; margin-bottom: {px(2)}px; }}"
        f"h3 {{ font-size: {px(words)}px; margin-top: {px(7)}px; margin-bottom: {px(1)}px; }}"
        f"p, li {{ margin-top: {px(2)}px; margin-bottom: {px(3)}px; }}"
        f".number {{ font-size: {px(sizes.number)}px; font-weight: 700; }}"
        f".small {{ font-size: {px(sizes.small)}px; margin: 0; }}"
    )
