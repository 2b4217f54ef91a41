"""The numbers on small cards and strips, each with words beside it that anybody may read."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from guide.content.addresses import shown_address, towns_of
from guide.content.hours import is_always, is_always_open
from guide.content.kinds import name_of
from guide.content.listed_numbers import CARD_LINES, CardNumber
from guide.content.model import Library, Phone, Service
from guide.content.phones import first_phone, showable


class CardLine(Struct, frozen=True):
    """A number, and words beside it.

    Attributes:
        number: as people dial it.
        words: what to call for, without a name.
        is_free: whether the directory says so.
        is_always_open: whether somebody answers day and night.
        to_confirm: whether the number is not certain.
    """

    number: str
    words: str
    is_free: bool = False
    is_always_open: bool = False
    to_confirm: bool = False


def lines_of_cards(library: Library, cards: Iterable[CardNumber]) -> tuple[CardLine, ...]:
    """Return a line for each number that editors chose for paper, with its own label."""
    return tuple(_of_cards(library, cards))


def _of_cards(library: Library, cards: Iterable[CardNumber]) -> Iterator[CardLine]:
    for card in cards:
        service = library.services[card.service]
        phone = next((phone for phone in showable(service) if phone.number == card.number), None)
        if phone is not None:
            yield _line(service, phone, card.label)


RELAY = "711"
"""Reaches the relay service from any phone, for people who are Deaf or hard of hearing."""


def relay_of(library: Library) -> str:
    """Return the number of the relay service, "" where the guide does not have it."""
    return next((urgent.number for urgent in library.urgent if urgent.number == RELAY), "")


def card_lines(library: Library, services: Iterable[str]) -> tuple[CardLine, ...]:
    """Return the first number of each service, once: at most as many as a card has room for.

    Services of the same kind are told apart by their towns, then by their streets, where these are public.
    """
    entries: dict[str, tuple[Service, Phone]] = {}
    for service in (library.services[service_id] for service_id in services):
        phone = first_phone(service)
        if phone is not None and len(entries) < CARD_LINES:
            entries.setdefault(phone.number, (service, phone))  # the first entry of a number keeps its words
    choices = [[*_choices(number, entries[number][0], library)] for number in entries]
    return tuple(
        _line(service, phone, words)
        for (service, phone), words in zip(entries.values(), _told_apart(choices), strict=True)
    )


_DULL_KINDS = {"law_enforcement": "government"}
"""Kinds whose words a person who finds a paper should not read, each with a wider one."""


def kind_of(service: Service, number: str, library: Library) -> str:
    """Return what to call a number for: the label that editors chose for it, or the kind of its service."""
    label = next((card.label for card in library.card_numbers if card.number == number), "")
    kind = name_of(_DULL_KINDS.get(service.kind, service.kind), library.kinds)
    return label or f"{kind[:1].lower()}{kind[1:]}"


def _choices(number: str, service: Service, library: Library) -> Iterator[str]:
    """Yield labels for the number of a service, from the shortest to the most exact."""
    kind = kind_of(service, number, library)
    yield kind
    town = next(towns_of(service), "")
    if town:
        yield f"{kind}, {town}"
        yield f"{kind}, {shown_address(service).split(',')[0]}"
    elif len(service.service_area) == 1:
        yield f"{kind}, {service.service_area[0]}"


def _told_apart(choices: list[list[str]]) -> list[str]:
    """Take the shortest label of each, and a more exact one of those that would be alike."""
    labels = [each[0] for each in choices]
    for depth in range(1, max(map(len, choices), default=0)):
        count = Counter(labels)
        labels = [
            each[min(depth, len(each) - 1)] if count[label] > 1 else label
            for each, label in zip(choices, labels, strict=True)
        ]
    return labels


def _line(service: Service, phone: Phone, words: str) -> CardLine:
    is_open = is_always(phone.schedules) if phone.schedules else is_always_open(service)
    is_free = service.cost_option.casefold().startswith("free")
    return CardLine(phone.number, words, is_free, is_open, phone.to_confirm)
