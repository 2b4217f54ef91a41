"""What can be printed for each page: the page itself, a strip, or small cards."""

from collections.abc import Sequence

from msgspec import Struct

from guide.content.blocks import cards_of
from guide.content.listed_numbers import CARD_LINES, CardNumber
from guide.content.model import Library, Service, Topic
from guide.content.phones import first_phone
from guide.content.state import State
from guide.ui.i18n import translate
from guide.ui.paper.card_lines import CardLine, card_lines, lines_of_cards, relay_of
from guide.ui.paper.handout import handout, referral
from guide.ui.paper.palm_cards import CARD, card_alone, palm_cards
from guide.ui.paper.sheets import LETTER, Draw, PaperSize
from guide.ui.paper.strip import StripText, service_strip, strip_alone, strip_on_sheet
from guide.ui.routes import CARDS, OWN_LIST

STRIP_NUMBERS = 3
"""How many further numbers a strip has besides that of its service."""


class PrintChoice(Struct, frozen=True):
    """One thing that can be printed.

    Attributes:
        title: its name.
        line: whom it is for, and what is on it.
        icon: the name of its icon.
        button: the words of the button that prints it.
        sheets: what is printed.
        preview: what the reader sees before printing.
        paper: the size of that.
        note: what is said under it.
    """

    title: str
    line: str
    icon: str
    button: str
    sheets: Sequence[Draw]
    preview: Draw
    paper: PaperSize
    note: str = ""


def card_title(state: State) -> str:
    """Return the title of each card."""
    return translate("print_page", "Local numbers, {state}").format(state=state.name)


def neutral_title() -> str:
    """Return a title that gives nothing away to a person who finds the paper."""
    return translate("print_page", "Local information")


def print_choices(
    library: Library, what: str, services: Sequence[str], cards: Sequence[CardNumber]
) -> list[PrintChoice]:
    """Return what can be printed, the most likely first.

    Args:
        what: the id of a topic or a service, CARDS or OWN_LIST.
        services: the ids on the reader's list.
        cards: the numbers that paper can show, first those for small cards.
    """
    lines = lines_of_cards(library, cards)
    if what == CARDS:
        return [
            _cards(library, lines),
            _strip(StripText(card_title(library.state), lines=lines[:CARD_LINES])),
        ]
    if what == OWN_LIST:
        on_list = [library.services[service] for service in services]
        own = card_lines(library, services)
        page = _page(referral(on_list, library, neutral_title()))
        return [
            page,
            *_strip_of(library, on_list[0] if on_list else None, own),
            _cards(library, own or lines),
        ]
    if service := library.services.get(what):
        own = card_lines(library, [service.id]) or card_lines(library, filter(None, [service.call_instead]))
        page = _page(referral([service], library, neutral_title()))
        further = _further(own, lines)
        return [
            *_strip_of(library, service, further[:STRIP_NUMBERS]),
            _cards(library, (*own, *further)),
            page,
        ]
    topic = library.topics[what]
    first = strip_service(topic, library)
    own = card_lines(library, [first.id]) if first else ()
    further = _further(own, lines)
    strip = _strip_of(library, first, further[:STRIP_NUMBERS])
    return [_page(handout(topic, library, neutral_title())), *strip, _cards(library, (*own, *further))]


def _further(own: Sequence[CardLine], lines: Sequence[CardLine]) -> tuple[CardLine, ...]:
    numbers = {line.number for line in own}
    return tuple(line for line in lines if line.number not in numbers)


def strip_service(topic: Topic, library: Library) -> Service | None:
    """Return the service whose number is the first of a topic, None without one."""
    cards = [*([topic.in_short.card] if topic.in_short else []), *(card for _, card in cards_of(topic))]
    services = (library.services.get(card.service) for card in cards)
    return next((service for service in services if service and first_phone(service)), None)


def _strip_of(library: Library, service: Service | None, further: Sequence[CardLine]) -> list[PrintChoice]:
    """Return the strip of a service, without its name if that tells too much."""
    if service is None:
        return []
    text = service_strip(service, library, shows_name=service.id not in library.sensitive_names)
    return [_strip(text.with_lines(further))]


def _strip(text: StripText) -> PrintChoice:
    preview, paper = strip_alone(text)
    return PrintChoice(
        title=translate("print_page", "One strip"),
        line=translate("print_page", "For one person. The first number and a few others."),
        icon="receipt-text",
        button=translate("print_page", "Print one strip"),
        sheets=strip_on_sheet(text),
        preview=preview,
        paper=paper,
        note=translate("print_page", "On a sheet it is in the top left corner, with lines to cut along."),
    )


def _cards(library: Library, lines: Sequence[CardLine]) -> PrintChoice:
    on_card = (lines[:CARD_LINES], card_title(library.state), relay_of(library))
    return PrintChoice(
        title=translate("print_page", "Ten small cards"),
        line=translate("print_page", "For the desk. Only numbers, no name of a place."),
        icon="layout-grid",
        button=translate("print_page", "Print"),
        sheets=palm_cards(*on_card),
        preview=card_alone(*on_card),
        paper=CARD,
        note=translate(
            "print_page", "Ten of these on one sheet. The back is blank, so a folded card gives nothing away."
        ),
    )


def _page(sheets: Sequence[Draw]) -> PrintChoice:
    count = translate("print_page", "Page 1 of {count}").format(count=len(sheets)) if len(sheets) > 1 else ""
    return PrintChoice(
        title=translate("print_page", "This page"),
        line=translate("print_page", "All that is on it, without its title."),
        icon="file-text",
        button=translate("print_page", "Print"),
        sheets=sheets,
        preview=sheets[0],
        paper=LETTER,
        note=count,
    )
