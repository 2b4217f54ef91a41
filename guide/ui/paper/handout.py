"""Text on paper: a topic as a handout, and services as a referral sheet."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from guide.content import model
from guide.content.display_text import (
    CALL_INSTEAD,
    ON_A_BILL,
    SOURCES,
    in_one_line,
    known_hours,
    reviewed_words,
    source_lines,
)
from guide.content.model import Block, Heading, Library, Phone, Service, Topic
from guide.content.plain_text import (
    TYPE_WORDS,
    card_phone,
    how_sure,
    line_text,
    service_view,
    sources_of,
    title_of,
)
from guide.ui.i18n import in_language, translate
from guide.ui.paper.columns import lay_out_sheets
from guide.ui.paper.sheets import Draw

MAX_BESIDE = len("1-800-555-0142 ext")
"""Longest number that fits beside words; email and web addresses are longer."""

_BESIDE = 30
"""The share of a line that a number takes, in percent."""

_WHOLE = 'width="100%" cellspacing="0" cellpadding="0"'


def handout(topic: Topic, library: Library, title: str) -> list[Draw]:
    """Lay out a topic, with its sources at the end."""
    html = [f"<h1>{escape(title)}</h1>"]
    if topic.in_short:
        html += _in_short(topic.in_short, library)
    html += _with_headings(topic.blocks, library)
    html.append(f"<h3>{in_language(SOURCES)}</h3>")
    html.append(f'<p class="small">{escape("; ".join(source_lines(sources_of(topic, library))))}</p>')
    if reviewed := reviewed_words(topic):
        html.append(f'<p class="small">{escape(reviewed)}</p>')
    return lay_out_sheets("".join(html))


def referral(services: Iterable[Service], library: Library, title: str) -> list[Draw]:
    """Lay out services with their numbers, each with a line to write on. No service is split."""
    html = [f"<h1>{escape(title)}</h1>", f'<p class="small">{escape(in_language(ON_A_BILL))}</p>']
    for service in services:
        inner = "".join(service_html(service, library))
        html.append(_table(inner, "service"))
    return lay_out_sheets("".join(html))


def _in_short(short: model.InShort, library: Library) -> Iterator[str]:
    first, *others = (escape(line_text(sentence, library)) for sentence in short.text)
    yield f'<p class="answer">{" ".join([f"<b>{first}</b>", *others])}</p>'
    if phone := card_phone(short.card, library):
        name = title_of(short.card.service, library)
        yield _number(phone, name, short.card.text, known_hours(phone), is_answer=True)


def _with_headings(blocks: Sequence[Block], library: Library) -> Iterator[str]:
    """Convert blocks to HTML, without links and without headings that have only links below them."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Heading):
            yield from _block(block, library)
        elif _is_over_text(block, blocks[index + 1 :], library):
            yield f"<h{block.level}>{escape(block.text)}</h{block.level}>"


def _is_over_text(heading: Heading, after: Iterable[Block], library: Library) -> bool:
    for block in after:
        if isinstance(block, Heading):
            if block.level <= heading.level:
                return False
        elif any(_block(block, library)):
            return True
    return False


def _block(block: Block, library: Library) -> Iterator[str]:
    match block:
        case model.Paragraph():
            yield f"<p>{escape(line_text(block, library))}</p>"
        case model.Items():
            kind = "ol" if block.ordered else "ul"
            items = "".join(f"<li>{escape(line_text(item, library))}</li>" for item in block.items)
            yield f"<{kind}>{items}</{kind}>"
        case model.Note():
            inner = "".join(
                f"<p>{escape(line_text(paragraph, library))}</p>" for paragraph in block.paragraphs
            )
            yield _table(inner, "note")
        case model.CallCard():
            phone = card_phone(block, library)
            if phone:
                yield _number(phone, title_of(block.service, library), block.text, known_hours(phone))
        case _:
            return  # links are of no use on paper


def _number(phone: Phone, name: str, note: str, hours: str, *, is_answer: bool = False) -> str:
    """Convert a number to HTML, with who answers it and its notes beside or below; these stay together.

    Args:
        is_answer: whether it is the number that most readers need, in larger type.
    """
    if hours.lower() in note.lower():  # most notes say "day and night" themselves
        hours = ""
    details = escape(in_one_line(note, hours, how_sure(phone)))
    is_long = len(phone.number) > MAX_BESIDE
    style = "address" if is_long else "answer-number" if is_answer else "number"
    number = f'<span class="{style}">{escape(phone.number)}</span>'
    number = f"{in_language(TYPE_WORDS[phone.type])} {number}"
    who = f"<b>{escape(name)}</b>" if name else ""
    if is_long or is_answer:
        return _table("<br>".join(filter(None, (who, number, details))))
    who = f"<b>{escape(name)}.</b>" if name and details else who
    beside = f'<td class="beside">{who} {details}</td>'
    return f'<table {_WHOLE}><tr><td width="{_BESIDE}%">{number}</td>{beside}</tr></table>'


def _table(inner: str, kind: str = "") -> str:
    """Wrap HTML so that it is never split.

    Args:
        kind: its class in the style sheet.
    """
    return f'<table class="{kind}" {_WHOLE}><tr><td class="{kind}">{inner}</td></tr></table>'


def service_html(service: Service, library: Library) -> Iterator[str]:
    """A service on a sheet, with a line to write on, part by part."""
    view = service_view(service, library)
    yield f'<h3>{escape(view.name)} <span class="kind">{escape(view.kind)}</span></h3>'
    instead = in_language(CALL_INSTEAD) if view.instead else ""
    no_number = in_one_line(view.no_number, view.website, instead)
    for words in (view.address, " ".join(filter(None, view.note)), no_number):
        yield f"<p>{escape(words)}</p>" if words else ""
    yield from (_number(number.phone, number.who, number.phone.note, number.hours) for number in view.numbers)
    facts = (f"{label}: {words}" for label, words in view.facts)
    yield f"<p>{escape(in_one_line(view.hours, *facts))}</p>"
    yield f'<p class="small">{escape(in_one_line(view.hours_note, view.called))}</p>'
    yield _table(translate("handout", "Notes:"), "to-write-on")
