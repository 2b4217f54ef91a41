"""A page as plain text: all that a reader sees, in order, and the sources of each claim."""

from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

from guide.content.addresses import address_with_year, nearby, shown_address
from guide.content.blocks import cards_of, links_of, paragraphs_of
from guide.content.display_text import (
    ALSO_HERE,
    ASK_FIRST,
    BEFORE_CALLING,
    CALL_INSTEAD,
    HOURS_NOT_KNOWN,
    NEAR_HERE,
    NO_ADDRESS,
    NO_NUMBER,
    NO_OWN_NUMBER,
    ON_A_BILL,
    SOURCES,
    WHAT_THEY_DO,
    answered,
    area,
    freshness,
    hours_note,
    in_one_line,
    known_hours,
    not_called,
    review_words,
    source_lines,
)
from guide.content.kinds import is_hidden, may_report, name_of
from guide.content.model import (
    DIALLED,
    Block,
    CallCard,
    Heading,
    Items,
    Library,
    LinkList,
    Note,
    Page,
    Paragraph,
    Phone,
    Service,
    Source,
    Topic,
)
from guide.content.phones import (
    Contact,
    contact_of,
    first_of_type,
    first_phone,
    main_phones,
    own_phones,
    phones_of_others,
    showable,
    site_words,
)
from guide.content.state import State
from guide.content.translation import QT_TRANSLATE_NOOP, as_written, translate

TO_CONFIRM = QT_TRANSLATE_NOOP("words", "call to confirm")
TYPE_WORDS = {
    "voice": QT_TRANSLATE_NOOP("words", "Call"),
    "text": QT_TRANSLATE_NOOP("words", "Text"),
    "tty": QT_TRANSLATE_NOOP("words", "TTY"),
    "chat": QT_TRANSLATE_NOOP("words", "Chat"),
    "email": QT_TRANSLATE_NOOP("words", "Email"),
    "fax": QT_TRANSLATE_NOOP("words", "Fax"),
}


def page_text(page: Page, library: Library) -> str:
    """The whole page: title, body, sources with their dates. A topic's summary is for lists, not its page."""
    lines = _topic_page(page, library) if isinstance(page, Topic) else _service_page(page, library)
    return "\n".join(filter(None, lines))


def body_text(page: Page, library: Library) -> str:
    """What is searched besides title, names and summary: the text, without words that every page has.

    In English whatever the language of the window: queries of other languages are read in English, too.
    """
    with translate.by(as_written):
        lines = _topic_lines(page, library) if isinstance(page, Topic) else _service_lines(page, library)
        return "\n".join(filter(None, lines))


def sources_of(page: Page, library: Library) -> tuple[Source, ...]:
    """Where the page was read, each source once, in order of first use."""
    if isinstance(page, Service):
        return page.sources
    sources: list[Source] = []
    for key in page.sources:
        sources += sources_of_citation(key, library)
    return tuple(dict.fromkeys(sources))


def sources_of_citation(key: str, library: Library) -> tuple[Source, ...]:
    """The sources of a fact or service; none for words that state no fact."""
    cited = library.facts.get(key) or library.services.get(key)
    return cited.sources if cited else ()


def phones_of(page: Page, library: Library) -> tuple[Phone, ...]:
    """The phones that the page shows: a service's own, or those of a topic's call cards."""
    if isinstance(page, Service):
        return showable(page)
    phones = (card_phone(card, library) for _, card in cards_of(page))
    return tuple(dict.fromkeys(phone for phone in phones if phone))


def card_phone(card: CallCard, library: Library) -> Phone | None:
    """The phone that a call card shows; None when the service or a showable number is missing."""
    service = library.services.get(card.service)
    return first_of_type(service, card.phone_type) if service else None


def title_of(page_id: str, library: Library) -> str:
    """The title of a topic or the name of a service, the id itself when there is neither."""
    if page_id in library.topics:
        return library.topics[page_id].title
    return library.services[page_id].name if page_id in library.services else page_id


def line_text(paragraph: Paragraph, library: Library) -> str:
    """The words of a paragraph; a link without words reads as the page's title."""
    return "".join(span.text or title_of(span.page, library) for span in paragraph.line)


def further_pages(topic: Topic) -> tuple[str, ...]:
    """The related pages that the body does not lead to already."""
    linked = {page for _, page in links_of(topic)}
    return tuple(page for page in topic.related if page not in linked)


def _topic_page(topic: Topic, library: Library) -> Iterator[str]:
    yield topic.title
    yield from _topic_lines(topic, library)
    yield SOURCES
    yield from source_lines(sources_of(topic, library))
    yield review_words(topic)


def _topic_lines(topic: Topic, library: Library) -> Iterator[str]:
    if topic.in_short:
        yield " ".join(line_text(sentence, library) for sentence in topic.in_short.text)
        yield from _card_lines(topic.in_short.card, library)
    for block in topic.blocks:
        yield from block_lines(block, library)
    yield from (title_of(page, library) for page in further_pages(topic))


def block_lines(block: Block, library: Library) -> Iterator[str]:
    """The words of a block, line by line."""
    if isinstance(block, Heading):
        yield block.text
    elif isinstance(block, Paragraph):
        yield line_text(block, library)
    elif isinstance(block, Items):
        yield from _item_lines(block, library)
    elif isinstance(block, Note):
        yield from (line_text(paragraph, library) for paragraph in block.paragraphs)
    elif isinstance(block, LinkList):
        yield from (title_of(page_id, library) for page_id in block.pages)
    else:
        yield from _card_lines(block, library)


def _item_lines(items: Items, library: Library) -> Iterator[str]:
    for number, item in enumerate(items.items, start=1):
        mark = f"{number}." if items.ordered else "-"
        yield f"{mark} {line_text(item, library)}"


def _card_lines(card: CallCard, library: Library) -> Iterator[str]:
    phone = card_phone(card, library)
    yield title_of(card.service, library)
    yield card.text
    if phone:
        yield way_words(phone)


def names_of(page: Page) -> tuple[str, ...]:
    """All names of a page, the one on the screen first."""
    return (page.title,) if isinstance(page, Topic) else (page.name, *page.also_known_as)


def way_words(phone: Phone) -> str:
    """How a number is used, and the number: "Call 911"; who else answers, and that it must be confirmed."""
    words = f"{translate('words', TYPE_WORDS[phone.type])} {phone.number}"
    notes = [phone.answered_by, translate("words", TO_CONFIRM) if phone.to_confirm else ""]
    joined = ", ".join(filter(None, notes))
    return f"{words} ({joined})" if joined else words


def how_sure(phone: Phone) -> str:
    """Who checked or changed a number, or that it must be confirmed; "" where nothing is to be said."""
    if phone.site_day or phone.assured_date:
        return freshness(phone)
    return translate("words", TO_CONFIRM).capitalize() if phone.to_confirm else ""


class CallingNote(NamedTuple):
    """What to know before a call.

    Attributes:
        lead: the words before it that say so; "" where it says so itself.
        words: "" for nothing.
    """

    lead: str
    words: str


def calling_note(service: Service, library: Library) -> CallingNote:
    """What to know before calling the number on a page, its own or that of another service."""
    contact = contact_of(service, library)
    noted = service if service.safety_note or main_phones(service) or contact is None else contact.service
    if noted.safety_note:
        return CallingNote(translate("words", BEFORE_CALLING), noted.safety_note)
    has_to_ask = bool(main_phones(service)) and may_report(service.kinds, library.kinds)
    return CallingNote("", translate("words", ASK_FIRST) if has_to_ask else "")


class ShownNumber(NamedTuple):
    """A number on the page of a service.

    Attributes:
        phone: the number.
        who: who answers; "" for the service itself.
        hours: when it is answered, "" where nothing is known.
    """

    phone: Phone
    who: str
    hours: str


class ServiceView(Struct, frozen=True):
    """What the page of a service says, in this order, on the screen, as text and on paper. A medium may leave
    something out, or give the first number the place over everything, but decides nothing else.

    Attributes:
        name: of the service.
        kind: of help.
        address: with the year of its page, or that it is not shown; "" for none.
        note: what to know before a call.
        no_number: that it has no number, or none of its own; "" where it has one or a website in its place.
        website: where that is in the place of a number.
        instead: the service to call, where it has no number of its own; None otherwise.
        numbers: its own, the one to use first before the others; or the one to call instead; then lines that
            others answer.
        bill: that a call can be seen later; "" where there is nothing to call.
        hours: when it is open, or that no hours are known; "" where only a number has hours.
        facts: label and words of what matters before going there.
        background: label and words of the rest.
        hours_note: how old the hours are, without a clock; "" where they are known to be right.
        description: what they do.
        near: services to try next.
        near_title: over these.
        called: how fresh it all is.
        not_called: that nobody has called, "" if somebody has.
    """

    name: str
    kind: str
    address: str
    note: CallingNote
    no_number: str
    website: str
    instead: Service | None
    numbers: tuple[ShownNumber, ...]
    bill: str
    hours: str
    facts: tuple[tuple[str, str], ...]
    background: tuple[tuple[str, str], ...]
    hours_note: str
    description: str
    near: tuple[Service, ...]
    near_title: str
    called: str
    not_called: str


def service_view(service: Service, library: Library) -> ServiceView:
    """The page of a service, in the language of the window."""
    contact = contact_of(service, library)
    other = library.services.get(service.call_instead)
    if other and contact and contact.phone is None:  # a website; somebody may know it by phone
        contact = Contact(other, first_phone(other))
    instead = contact.service if contact and contact.phone and contact.service is not service else None
    numbers = tuple(_numbers(service, contact))
    takes = translate("words", TAKES), in_one_line(*taken(service).values())
    can_bill = any(number.phone.type in DIALLED for number in numbers)
    return ServiceView(
        name=service.name,
        kind=name_of(service.kind, library.kinds),
        address=address_with_year(service)
        or (translate("words", NO_ADDRESS) if is_hidden(service.kinds, library.kinds) else ""),
        note=calling_note(service, library),
        no_number=no_number(service),
        website=site_words(service.website) if service.location_type == "virtual" else "",
        instead=instead,
        numbers=numbers,
        bill=translate("words", ON_A_BILL) if can_bill else "",
        hours=_hours(service),
        facts=_known(takes, *_facts(service, library)),
        background=_known(*_background(service)),
        hours_note=hours_note(service, None),
        description=service.description,
        near=nearby(service, library),
        near_title=translate("words", NEAR_HERE if shown_address(service) else ALSO_HERE),
        called=freshness(service),
        not_called=not_called(service),
    )


def _hours(service: Service) -> str:
    if words := known_hours(service):
        label = translate("words", "Open")
        return f"{label}: {words}"
    has_none = service.location_type != "virtual" and not any(map(known_hours, showable(service)))
    return translate("words", HOURS_NOT_KNOWN) if has_none else ""


def _known(*facts: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((label, words) for label, words in facts if words)


def _numbers(service: Service, contact: Contact | None) -> Iterator[ShownNumber]:
    first = contact.phone if contact else None
    phones = sorted(own_phones(service), key=lambda phone: phone is not first)
    yield from (ShownNumber(phone, "", known_hours(phone)) for phone in phones)
    if contact and first and contact.service is not service:
        yield ShownNumber(first, contact.service.name, answered(first, contact.service))
    for phone in phones_of_others(service):
        yield ShownNumber(phone, phone.answered_by, known_hours(phone))


def _service_page(service: Service, library: Library) -> Iterator[str]:
    view = service_view(service, library)
    yield view.name
    yield view.kind
    yield view.address
    yield " ".join(filter(None, view.note))
    yield view.no_number
    yield view.website
    yield translate("words", CALL_INSTEAD) if view.instead else ""
    for number in view.numbers:
        yield "" if number.who == number.phone.answered_by else number.who
        yield way_words(number.phone)
        yield number.phone.note
        yield number.hours
        yield _number_freshness(number.phone, service)
    yield view.bill
    yield view.hours
    yield from (f"{label}: {words}" for label, words in (*view.facts, *view.background))
    yield view.hours_note
    yield translate("words", WHAT_THEY_DO)
    yield view.description
    if view.near:
        yield view.near_title
        yield from (near.name for near in view.near)
    yield translate("words", SOURCES)
    yield view.called
    yield view.not_called
    yield from source_lines(service.sources)


def _number_freshness(phone: Phone, service: Service) -> str:
    return "" if service.day_and_night or (service.assured_date and not phone.site_day) else freshness(phone)


def no_number(service: Service) -> str:
    """That a service has no number, or none of its own; "" where a website is in its place."""
    if own_phones(service) or service.location_type == "virtual":
        return ""
    return translate("words", NO_OWN_NUMBER if showable(service) else NO_NUMBER)


def _service_lines(service: Service, library: Library) -> Iterator[str]:
    for phone in showable(service):
        yield phone.number
        yield phone.note
        yield known_hours(phone)
    yield address_with_year(service)
    yield known_hours(service)
    yield from (words for _, words in (*_facts(service, library), *_background(service)))
    yield service.description
    yield service.safety_note


def _facts(service: Service, library: Library) -> Iterator[tuple[str, str]]:
    spoken = service.languages or dict.fromkeys(
        language for phone in showable(service) for language in phone.languages
    )
    yield translate("words", "Cost"), service.cost_option
    yield translate("words", "Who it is for"), service.eligibility
    yield translate("words", "Serves"), area(service, library.state)
    yield translate("words", "Languages"), ", ".join(spoken)


def _background(service: Service) -> Iterator[tuple[str, str]]:
    yield translate("words", "Website"), site_words(service.website)
    yield translate("words", "Run by"), service.organization
    yield translate("words", "Also known as"), ", ".join(service.also_known_as)


TAKES = QT_TRANSLATE_NOOP("words", "Takes")

_TAKEN = {
    "children": {
        "yes": QT_TRANSLATE_NOOP("words", "Children can come"),
        "no": QT_TRANSLATE_NOOP("words", "No children"),
    },
    "pets": {
        "yes": QT_TRANSLATE_NOOP("words", "Pets can come"),
        "no": QT_TRANSLATE_NOOP("words", "No pets"),
    },
    "identification": {
        "yes": QT_TRANSLATE_NOOP("words", "Bring ID"),
        "no": QT_TRANSLATE_NOOP("words", "No ID needed"),
    },
    "sober": {
        "yes": QT_TRANSLATE_NOOP("words", "Sober only"),
        "no": QT_TRANSLATE_NOOP("words", "You need not be sober"),
    },
}


def taken(service: Service) -> dict[str, str]:
    """Whom and what a place takes, in short words by the fields of `Takes`, as far as a source says. Whether
    it takes women or men is said by who it is for.
    """
    said = {name: words.get(getattr(service.takes, name)) for name, words in _TAKEN.items()}
    return {name: translate("words", words) for name, words in said.items() if words}


class Claim(Struct, frozen=True):
    """A paragraph or list item of a topic, and its sources.

    Attributes:
        words: what it says.
        sources: those from the state first, and of these the newest.
        is_from_state: whether one of them is from the state.
    """

    words: str
    sources: tuple[Source, ...]
    is_from_state: bool = False


def claims_of(topic: Topic, library: Library) -> Iterator[Claim]:
    """Every claim of a topic, from the top. Words that state no fact have no source and are not claims."""
    state = library.state
    for _, paragraph in paragraphs_of(topic):
        sources = dict.fromkeys(
            source for key in paragraph.cites for source in sources_of_citation(key, library)
        )
        if sources:
            newest = sorted(sources, key=lambda source: source.seen, reverse=True)
            nearest = sorted(newest, key=lambda source: not is_from(source, state))
            yield Claim(line_text(paragraph, library), tuple(nearest), is_from(nearest[0], state))


def is_from(source: Source, state: State) -> bool:
    """Whether a source is from a state, as far as its title or address says: it has the name of the state in
    it, or an address of its offices, such as maine.gov or state.me.us.
    """
    name = state.name.casefold()
    host = source.url.partition("://")[2].partition("/")[0].casefold()
    is_of_office = bool(state.code) and host.endswith(f".{state.code.casefold()}.us")
    return bool(name) and (name in source.title.casefold() or name in host or is_of_office)
