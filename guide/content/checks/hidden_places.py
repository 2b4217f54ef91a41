"""Checks of places that must not be found: a street is shown only where an editor and a page say so."""

import re
from collections import Counter
from collections.abc import Iterator

from guide.content.check_rules import Rule
from guide.content.checks.findings import Finding
from guide.content.checks.texts import texts_of
from guide.content.kinds import is_hidden
from guide.content.model import Library, Service
from guide.content.streets import numbered_streets_in, plain_text, streets_in

_TELLING = re.compile(
    r"""
    \b(?:abus|assault|batter(?:ed|er|ing)|violen|rape|raping|rapist|traffick|exploit|stalk|molest|incest
        |survivor|victim|flee|fled|escap|prostitut|pimp|hidden|hiding|secre|confidential|undisclosed|unlisted
        |unmarked|safe[ -]?(?:house|home|haven|place[ ]to[ ]hide))\w*
    | \b(?:DV|IPV|CSEC)\b
    | \b(?:sex|sexual|sexually|sold|selling)\b
    | \b(?:hurt|harmed|threatened|controlled|hit|beaten)[ ]by\b | \bhurts?[ ](?:you|them)\b
    | \b(?:not|never|nobody|no[ ]one)\b[^.]{0,40}\b(?:address|location|where[ ]it[ ]is|made[ ]public|publish)
    | \b(?:address|location|place|site|house)\b[^.]{0,30}\b(?:private|not[ ](?:given|shared|public|listed))
    | \b(?:private|protected|withheld)[ ](?:address|location|place|site|house)
    | \b(?:protection|protective|restraining|no[- ]contact)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words that say whom somebody here may be hiding from, or that the place is kept secret."""

_KEYS = ("description", "eligibility", "hours", "cost_option", "safety_note", "organization")


def check_hidden_places(library: Library) -> Iterator[Finding]:
    """Every address that may not be shown, and every street in a text instead of an address."""
    shared = _shared_organizations(library)
    advocates = _names_of_advocates(library)
    public = [
        plain_text(service.address).casefold()
        for service in library.services.values()
        if service.address_public
    ]
    for service in library.services.values():
        yield from _check_address(service, library, advocates)
        yield from _check_texts(service, shared)
    for text in texts_of(library):
        if not text.address.startswith("services/"):
            for street in numbered_streets_in(text.words):
                if not any(street.casefold() in address for address in public):
                    words = f"names {street!r}, which is not the address of any service; remove it"
                    yield Finding(text.address, words, Rule.HIDDEN_PLACE)


def _check_address(service: Service, library: Library, advocates: frozenset[str]) -> Iterator[Finding]:
    address = f"services/{service.id}"
    for key, text in _wrong_address(service, library, advocates):
        yield Finding(f"{address}/{key}", text, Rule.HIDDEN_PLACE)


def _wrong_address(
    service: Service, library: Library, advocates: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """The field and the words of everything that forbids the address."""
    if not service.address:
        for key in ("address_public", "address_source"):
            if getattr(service, key):
                yield key, "says this of no address; write the address too, or take this out"
        return
    if not service.address_public:
        yield (
            "address",
            "may be hidden; remove it, or write address_public: true if anybody may know where it is",
        )
    given = service.address_source
    if not given or not any(given in (source.url, source.title) for source in service.sources):
        text = (
            "names no page that gives it; write address_source: the url of one of the sources, or the "
            "title of one without a url. It is the place's own page, an official page or list, or a newspaper"
        )
        yield "address", text
    if is_hidden(service.kinds, library.kinds):
        yield (
            "address",
            f"belongs to a service of kind {service.kind}; remove it, nobody may be sent to advocates",
        )
    for key, words in _texts(service):
        sensitive = _sensitive_word(words, advocates - {_folded(service.name)})
        if sensitive:
            yield "address", f"may lead to people in hiding: {key} says {sensitive!r}; remove the address"


def _sensitive_word(words: str, advocates: frozenset[str]) -> str:
    """The first words that show whom a service is for, or the name of advocates that run it."""
    plain = plain_text(words)
    match = _TELLING.search(plain)
    if match:
        return match.group()
    return next(
        (name for name in sorted(advocates) if re.search(rf"\b{re.escape(name)}\b", _folded(plain))), ""
    )


def _check_texts(service: Service, shared: frozenset[str]) -> Iterator[Finding]:
    """A street may be in the address only, where the rules for addresses apply."""
    shown_address = plain_text(service.address).casefold() if service.address_public else ""
    for key, words in _texts(service):
        streets = {*numbered_streets_in(words), *streets_in(_without(shared, words))}
        streets = {
            street for street in streets if street.casefold() not in shown_address or not shown_address
        }
        if streets and key != "address":
            text = f"names {max(streets, key=len)!r}; remove it, because a street belongs only in address"
            yield Finding(f"services/{service.id}/{key}", text, Rule.HIDDEN_PLACE)


def _texts(service: Service) -> Iterator[tuple[str, str]]:
    """Every text of an entry that a page shows, with its key."""
    yield "name", service.name
    yield "address", service.address
    if service.plain_line not in service.description:
        yield "plain_line", service.plain_line
    yield from (("also_known_as", name) for name in service.also_known_as)
    yield from ((key, getattr(service, key)) for key in _KEYS)
    for position, phone in enumerate(service.phones):
        yield f"phones/{position}/answered_by", phone.answered_by
        yield f"phones/{position}/note", phone.note
        yield f"phones/{position}/hours", phone.hours
    for position, source in enumerate(service.sources):
        yield f"sources/{position}/title", source.title


def _names_of_advocates(library: Library) -> frozenset[str]:
    """The names of programs whose houses are hidden: a place that names one may be such a house."""
    advocates = (service for service in library.services.values() if is_hidden(service.kinds, library.kinds))
    return frozenset(
        _folded(name) for service in advocates for name in (service.name, *service.also_known_as)
    )


def _shared_organizations(library: Library) -> frozenset[str]:
    """Organizations that run several services: a name such as Preble Street is not an address."""
    runs = Counter(service.organization for service in library.services.values() if service.organization)
    return frozenset(name for name, count in runs.items() if count > 1)


def _without(names: frozenset[str], words: str) -> str:
    for name in names:
        words = words.replace(name, "")
    return words


def _folded(words: str) -> str:
    return plain_text(words).casefold()
