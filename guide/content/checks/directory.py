"""Checks of services: someone can always be called, and nothing claims a call that was not made."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from guide.content.blocks import strings_in
from guide.content.check_rules import Rule
from guide.content.checks.findings import Finding
from guide.content.checks.texts import Text, texts_of
from guide.content.display_text import newest_seen
from guide.content.hours import is_always_open
from guide.content.model import Library, OldName, RefusedNumber, Service, Source
from guide.content.phones import digits_of, found_wrong, numbers_in, showable, written_numbers
from index.analysis import spelled, stem

HIGH_SINCE = "2020"
"""The first year of a page that can give an entry or a number high confidence."""

FACT_HIGH_SINCE = "2022"
"""The first year of a page that can give a fact high confidence: law and money change faster than numbers."""

_DOUBT = "is high, but no page dated {} or later shows it; write medium, or cite such a page"
_TO_COME = "is in the future; write the page's own date, or the day on which somebody read it"


def check_services(library: Library, today: date) -> Iterator[Finding]:
    """Everything wrong with services.

    Args:
        today: no page and no call can be later.
    """
    for service in library.services.values():
        yield from _check_kind(service, library)
        yield from _check_area(service)
        yield from _check_instead(service, library)
        yield from _check_promises(service)
        yield from _check_dates(service, today.isoformat())
        yield from _check_wrong(service)
        yield from _check_confidence(service)


def check_facts(library: Library, today: date) -> Iterator[Finding]:
    """A fact that is sure rests on a page of recent years, and none on a page of a day to come."""
    for fact in library.facts.values():
        address = f"facts/{fact.id}"
        yield from _check_sources(address, fact.sources, today.isoformat())
        if fact.confidence == "high" and newest_seen(fact.sources) < FACT_HIGH_SINCE:
            yield Finding(f"{address}/confidence", _DOUBT.format(FACT_HIGH_SINCE), Rule.OUTDATED_SOURCE)


def _check_confidence(service: Service) -> Iterator[Finding]:
    """High confidence needs a recent page. Codes such as 911 apply to the whole country and need none."""
    address = f"services/{service.id}"
    doubt = _DOUBT.format(HIGH_SINCE)
    if service.confidence == "high" and newest_seen(service.sources) < HIGH_SINCE:
        yield Finding(f"{address}/confidence", doubt, Rule.OUTDATED_SOURCE)
    for position, phone in enumerate(service.phones):
        is_old = phone.seen < HIGH_SINCE and len(digits_of(phone.number)) > len("911")
        if phone.confidence == "high" and is_old:
            yield Finding(
                f"{address}/phones/{position}/confidence", f"{phone.number} {doubt}", Rule.OUTDATED_SOURCE
            )


def _check_kind(service: Service, library: Library) -> Iterator[Finding]:
    kinds = ", ".join(sorted(library.kinds))
    for field, kind in (("kind", service.kind), *(("also_kinds", also) for also in service.also_kinds)):
        if kind not in library.kinds:
            yield Finding(
                f"services/{service.id}/{field}", f"kind is {kind}; write one of: {kinds}", Rule.KIND
            )


def _check_area(service: Service) -> Iterator[Finding]:
    if service.reach == "county" and not service.service_area:
        yield Finding(
            f"services/{service.id}/reach",
            "names no county; write service_area, or reach: statewide or national",
            Rule.COUNTY,
        )


def _check_promises(service: Service) -> Iterator[Finding]:
    """Day and night needs such hours, a website an address, and whom a place takes one of its sources."""
    address = f"services/{service.id}"
    if service.day_and_night and not is_always_open(service):
        text = "says yes, but no schedule of the service or of its numbers is day and night; write one"
        yield Finding(f"{address}/day_and_night", text, Rule.FORM)
    if service.location_type == "virtual" and not service.website:
        yield Finding(f"{address}/location_type", "is virtual; write the website too", Rule.FORM)
    source = service.takes.source
    if source and not any(source == cited.url for cited in service.sources):
        text = "is not the url of one of the sources; cite the page that says whom the place takes"
        yield Finding(f"{address}/takes/source", text, Rule.FORM)


def check_plain_lines(library: Library, telling: Iterable[str]) -> Iterator[Finding]:
    """A line for lists that anybody may look at has no word that tells.

    Args:
        telling: such words.
    """
    stems = frozenset(map(stem, telling))
    for service in library.services.values():
        word = next((word for word in spelled(service.plain_line) if stem(word) in stems), "")
        if word:
            text = f"says {word!r} where anybody may look; write it in words that tell nothing"
            yield Finding(f"services/{service.id}/plain_line", text, Rule.DOOR)


def _check_instead(service: Service, library: Library) -> Iterator[Finding]:
    address = f"services/{service.id}/call_instead"
    if not service.call_instead:
        if not showable(service):
            text = "has no number that may be shown; write call_instead: the id of a service"
            yield Finding(address, text, Rule.NO_NUMBER, is_warning=bool(found_wrong(service)))
        return
    if service.call_instead not in library.services:
        text = f"there is no service {service.call_instead}; write the id of one"
        yield Finding(address, text, Rule.UNKNOWN_SERVICE)
    elif not _can_be_called(library.services[service.call_instead]):
        text = f"{service.call_instead} has no number that may be shown either; name a service that has one"
        is_late = bool(found_wrong(library.services[service.call_instead]))
        yield Finding(address, text, Rule.NO_NUMBER, is_warning=is_late)


def _can_be_called(service: Service) -> bool:
    return any(phone.type in ("voice", "text") for phone in showable(service))


def _check_dates(service: Service, today: str) -> Iterator[Finding]:
    address = f"services/{service.id}"
    yield from _check_sources(address, service.sources, today)
    for position, phone in enumerate(service.phones):
        if phone.seen > today:
            yield Finding(f"{address}/phones/{position}/seen", _TO_COME, Rule.FUTURE_DATE)
        for key in ("assured_date", "wrong_since"):
            if getattr(phone, key) > today:
                text = "is in the future; write the day of the call, or leave it empty"
                yield Finding(f"{address}/phones/{position}/{key}", text, Rule.FUTURE_DATE)


def _check_sources(address: str, sources: Iterable[Source], today: str) -> Iterator[Finding]:
    for position, source in enumerate(sources):
        for key in ("seen", "read"):
            if getattr(source, key) > today:
                yield Finding(f"{address}/sources/{position}/{key}", _TO_COME, Rule.FUTURE_DATE)


def _check_wrong(service: Service) -> Iterator[Finding]:
    """A warning only: no page shows the number any more, and someone has to find the right one."""
    for position, phone in enumerate(service.phones):
        if phone.wrong_since:
            text = (
                f"{phone.number} was found wrong on {phone.wrong_since}, so no page shows it; write the "
                "right number with its source and remove wrong_since, or delete the entry"
            )
            yield Finding(
                f"services/{service.id}/phones/{position}/wrong_since",
                text,
                Rule.FOUND_WRONG,
                is_warning=True,
            )


_RUN = re.compile(r"\d(?:[\s().+/\u2010-\u2015-]*\d){6,}")
"""Seven digits or more, with whatever people write between them."""


def reasons_by_digits(refused: Iterable[RefusedNumber]) -> dict[str, str]:
    """Why each refused number must not be shown, by its digits without a leading 1."""
    return {digits_of(number.number): number.reason for number in refused}


def check_numbers(library: Library) -> Iterator[Finding]:
    """Every number that no service has, is written otherwise, or must not be shown."""
    by_digits = _numbers_by_digits(library)
    wrong = {digits_of(number) for number in _found_wrong(library)}
    refused = reasons_by_digits(library.refused_numbers)
    for text in texts_of(library):
        yield from _check_text(text, by_digits, wrong, refused)
    for address, words in strings_in(library):
        if not address.startswith(("refused_numbers/", "edition/")):
            yield from _check_refused(address, words, refused)


def _check_refused(address: str, words: str, refused: Mapping[str, str]) -> Iterator[Finding]:
    """A number is found whatever separates its digits, and whatever script they are written in."""
    for run in _RUN.finditer(unicodedata.normalize("NFKC", words)):
        digits = re.sub(r"\D", "", run.group())
        digits = "".join(str(unicodedata.digit(digit)) for digit in digits)
        for number in (number for number in refused if number in digits):
            text = f"{run.group()} must not be shown; remove it: {refused[number]}"
            yield Finding(address, text, Rule.MISPRINT)


def _numbers_by_digits(library: Library) -> dict[str, set[str]]:
    """How the directory writes each number that may be shown."""
    by_digits: dict[str, set[str]] = {}
    for service in library.services.values():
        for number in numbers_in(showable(service)):
            by_digits.setdefault(digits_of(number), set()).add(number)
    return by_digits


def _found_wrong(library: Library) -> Iterator[str]:
    for service in library.services.values():
        yield from numbers_in(found_wrong(service))


def _check_text(
    text: Text, by_digits: Mapping[str, set[str]], wrong: set[str], refused: Mapping[str, str]
) -> Iterator[Finding]:
    """wrong: the digits of numbers that a call found wrong; no build waits for texts that name one."""
    for number in written_numbers(text.words):
        if number.digits in refused:
            continue  # found in all strings alike
        if text.in_card:
            words = f"{number.written} is in the text of a call card; remove it, the card shows the number"
            yield Finding(text.address, words, Rule.NUMBER_IN_CARD)
        elif number.digits not in by_digits:
            words = f"{number.written} is not the number of any service; remove it or add the service"
            yield Finding(text.address, words, Rule.UNKNOWN_NUMBER, is_warning=number.digits in wrong)
        elif not number.is_spelled and number.written not in by_digits[number.digits]:
            right = " or ".join(sorted(by_digits[number.digits]))
            words = f"{number.written} is written {right} in the directory; write it the same way"
            yield Finding(text.address, words, Rule.NUMBER_SPELLING)


def check_edition(library: Library, today: date) -> Iterator[Finding]:
    """Every withdrawn page or number that is still in the library, and a date that is still to come."""
    if library.edition.date > today.isoformat():
        text = "is in the future; write the day on which this edition was finished"
        yield Finding("edition/date", text, Rule.FUTURE_DATE)
    shown = {*library.topics, *library.services, *filter(None, _numbers_by_digits(library))}
    for position, withdrawn in enumerate(library.edition.withdrawn):
        if withdrawn in shown or digits_of(withdrawn) in shown:
            text = f"{withdrawn} was withdrawn but is still shown; remove it there or here"
            yield Finding(f"edition/withdrawn/{position}", text, Rule.WITHDRAWN)


def check_duplicates(library: Library) -> Iterator[Finding]:
    """Services that share a name, also under an older name, and numbers that a service has twice."""
    first: dict[str, str] = {}
    for service in library.services.values():
        for name in sorted({_bare(name) for name in (service.name, *service.also_known_as)}):
            other = first.setdefault(name, service.id)
            if other != service.id:
                text = f"has the same name as {other} ({name!r}); merge both, or give them different names"
                yield Finding(f"services/{service.id}/name", text, Rule.DUPLICATE_SERVICE)
        yield from _check_numbers(service)


def _check_numbers(service: Service) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for position, phone in enumerate(service.phones):
        key = (phone.type, digits_of(phone.number) or phone.number)
        if key in seen:
            text = f"{phone.number} is listed twice; merge the two entries"
            yield Finding(f"services/{service.id}/phones/{position}/number", text, Rule.DUPLICATE_NUMBER)
        seen.add(key)


def _bare(name: str) -> str:
    """A name in small letters, without accents and punctuation."""
    return " ".join(re.findall(r"\w+", name.casefold()))


def check_old_names(library: Library) -> Iterator[Finding]:
    """Everything wrong with `resources/old_names.yaml`."""
    seen: set[str] = set()
    for position, old in enumerate(library.old_names):
        address = f"old_names/{position}"
        for text in (*_wrong(old, library), *_taken(old, library.services.values()), *_twice(old, seen)):
            yield Finding(address, text, Rule.OLD_NAME)
        for number, service in enumerate(old.services):
            if service not in library.services:
                text = f"there is no service {service} to send people to; write the id of one"
                yield Finding(f"{address}/services/{number}", text, Rule.OLD_NAME)


def _wrong(old: OldName, library: Library) -> Iterator[str]:
    if not old.services:
        yield f"{old.name} has no successor; write services: the ids of the services that help now"
    if old.status != "renamed" and not old.sources:
        yield f"no source says what became of {old.name}; name the page under sources"
    if old.status == "renamed":
        yield from _unlike_its_service(old, library)


def _unlike_its_service(old: OldName, library: Library) -> Iterator[str]:
    """A renamed service has its old name among its own: so half of the name finds it too."""
    if len(old.services) > 1:
        yield f"{old.name} cannot be renamed to several services; name one, or write status: closed"
    for service in filter(None, map(library.services.get, old.services)):
        if old.name not in service.also_known_as:
            yield f"{service.id} does not know this name; add {old.name!r} to its also_known_as"


def _taken(old: OldName, services: Iterable[Service]) -> Iterator[str]:
    names = {name.casefold() for name in (old.name, *old.also_known_as)}
    for service in services:
        called = {service.name.casefold()}
        if service.id not in old.services:
            called |= {name.casefold() for name in service.also_known_as}
        for name in sorted(names & called):
            yield f"{name!r} is still a name of {service.id}; remove it there or here"


def _twice(old: OldName, seen: set[str]) -> Iterator[str]:
    """seen: the names so far; takes these too."""
    for name in (old.name, *old.also_known_as):
        if name.casefold() in seen:
            yield f"{name!r} is listed twice; remove one of them"
        seen.add(name.casefold())
