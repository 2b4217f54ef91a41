"""Pages of text for paper: a topic to hand out, and a sheet of services for a referral."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import islice

from guide.content import model
from guide.content.model import Block, Heading, Library, Phone, Service, Topic
from guide.content.phones import own_phones, phones_of_others, showable
from guide.content.text import TO_CONFIRM, TYPE_WORDS, card_phone, line_text, sources_of, title_of
from guide.content.words import CALL_INSTEAD, NO_NUMBER, NO_OWN_NUMBER, SOURCES, in_one_line
from guide.ui.i18n import (
    address_with_year,
    freshness,
    in_language,
    known_hours,
    service_facts,
    source_lines,
    translate,
)
from guide.ui.paper.columns import Sizes, sheets_of
from guide.ui.paper.sheets import Draw, PaperSize

ON_A_REFERRAL = 5
"""So many facts of a service stand on a sheet: of the rest, a website leads nowhere on paper."""

LONGEST_BESIDE = len("1-800-555-0142 ext")
"""So many letters fit beside words; addresses of mail and of sites are longer."""

_WHOLE = 'width="100%" cellspacing="0" cellpadding="0"'


def handout(topic: Topic, library: Library, title: str, paper: PaperSize, sizes: Sizes) -> list[Draw]:
    """A topic, with its sources last."""
    html = [f"<h1>{escape(title)}</h1>"]
    html += _with_headings(topic.blocks, library, sizes)
    html.append(f"<h3>{in_language(SOURCES)}</h3>")
    html.append(f'<p class="small">{escape("; ".join(source_lines(sources_of(topic, library))))}</p>')
    return sheets_of("".join(html), paper, sizes)


def referral(
    services: Iterable[Service], library: Library, title: str, paper: PaperSize, sizes: Sizes
) -> list[Draw]:
    """Services with their numbers, and a line to write on for each. One service is never cut."""
    html = [f"<h1>{escape(title)}</h1>"]
    for service in services:
        inner = "".join(_service(service, library, sizes))
        html.append(_table(inner, "service"))
    return sheets_of("".join(html), paper, sizes)


def _with_headings(blocks: Sequence[Block], library: Library, sizes: Sizes) -> Iterator[str]:
    """The blocks as HTML. Links lead nowhere on paper, and a heading over nothing else goes with them."""
    for place, block in enumerate(blocks):
        if not isinstance(block, Heading):
            yield from _block(block, library, sizes)
        elif _is_over_text(block, blocks[place + 1 :], library, sizes):
            yield f"<h{block.level}>{escape(block.text)}</h{block.level}>"


def _is_over_text(heading: Heading, after: Iterable[Block], library: Library, sizes: Sizes) -> bool:
    for block in after:
        if isinstance(block, Heading):
            if block.level <= heading.level:
                return False
        elif any(_block(block, library, sizes)):
            return True
    return False


def _block(block: Block, library: Library, sizes: Sizes) -> Iterator[str]:
    match block:
        case model.Paragraph():
            yield f"<p>{escape(line_text(block, library))}</p>"
        case model.Items():
            kind = "ol" if block.ordered else "ul"
            items = "".join(f"<li>{escape(line_text(item, library))}</li>" for item in block.items)
            yield f"<{kind}>{items}</{kind}>"
        case model.Note():
            inner = "".join(f"<p>{escape(line_text(one, library))}</p>" for one in block.paragraphs)
            yield _table(inner, "note")
        case model.CallCard():
            phone = card_phone(block, library)
            if phone:
                yield _number(phone, title_of(block.service, library), block.text, sizes)
        case _:
            return  # links lead nowhere on paper


def _number(phone: Phone, name: str, note: str, sizes: Sizes) -> str:
    """A number, and beside or under it who answers and what to know of it. They are never cut apart."""
    confirm = in_language(TO_CONFIRM).capitalize() if phone.to_confirm else ""
    hours = known_hours(phone)
    if hours.lower() in note.lower():  # most notes say "day and night" themselves
        hours = ""
    said = escape(in_one_line(note, hours, confirm))
    is_long = len(phone.number) > LONGEST_BESIDE
    number = f'<span class="{"address" if is_long else "number"}">{escape(phone.number)}</span>'
    number = f"{in_language(TYPE_WORDS[phone.type])} {number}"
    who = f"<b>{escape(name)}</b>" if name else ""
    if is_long or not sizes.beside:
        return _table("<br>".join(filter(None, (who, number, said))))
    beside = f'<td class="beside">{who} {said}</td>'
    return f'<table {_WHOLE}><tr><td width="{sizes.beside}%">{number}</td>{beside}</tr></table>'


def _table(inner: str, kind: str = "") -> str:
    """What is never cut. kind: its class in the sheet of styles."""
    return f'<table class="{kind}" {_WHOLE}><tr><td class="{kind}">{inner}</td></tr></table>'


def _service(service: Service, library: Library, sizes: Sizes) -> Iterator[str]:
    kind = library.kinds.get(service.kind, "")
    yield f'<h3>{escape(service.name)} <span class="kind">{escape(kind)}</span></h3>'
    yield f"<p>{escape(address)}</p>" if (address := address_with_year(service)) else ""
    phones = own_phones(service)
    yield from (_number(phone, "", phone.note, sizes) for phone in phones)
    if not phones:
        yield from _instead(service, library, sizes)
    yield from (_number(phone, phone.answered_by, phone.note, sizes) for phone in phones_of_others(service))
    facts = [f"{label}: {said}" for label, said in islice(service_facts(service), ON_A_REFERRAL) if said]
    lines = (in_one_line(*facts), service.safety_note)
    yield from (f"<p>{escape(line)}</p>" for line in lines if line)
    yield f'<p class="small">{escape(freshness(service))}</p>'
    yield _table(translate("handout", "Notes:"), "to-write-on")


def _instead(service: Service, library: Library, sizes: Sizes) -> Iterator[str]:
    """Whom to ask where a service has no number that is sure enough."""
    instead = library.services.get(service.call_instead)
    phones = showable(instead)[:1] if instead else ()
    none = in_language(NO_OWN_NUMBER if phones_of_others(service) else NO_NUMBER)
    yield f"<p>{none}. {in_language(CALL_INSTEAD) if phones else ''}</p>"
    yield from (_number(phone, instead.name, phone.note, sizes) for phone in phones if instead)
