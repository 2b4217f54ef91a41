"""Makes the library of one site: the directory, with what the site found out about its numbers.

Everything that a visit shows comes from the library that this returns, so a number that is wrong is gone from
lists, pages, paper, urgent numbers and the search at once.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from guide.content.listed_numbers import CardNumber, UrgentNumber
from guide.content.model import Library, Phone, Service
from guide.content.phones import digits_of, showable, written_numbers
from guide.sites.local_changes import Correction

_EXTENSION = re.compile(r" ext\. \d+$", re.ASCII)
_SHORT = 3
"""Digits of the short codes that running text names like a service: "call 211"."""

GONE_SHORT = "a help line"
GONE_LONG = "(number removed)"
"""The words that replace a wrong number in running text: for a short code, and for any other number."""

_NAMES = frozenset({"id", "name", "organization", "website", "url"})
"""Fields that name something; a number in them is part of the name ("211 Maine")."""


@dataclass(frozen=True, slots=True)
class Retired:
    """A correction that no longer applies.

    Attributes:
        correction: as the site saved it.
        reason: why, as a sentence for staff.
    """

    correction: Correction
    reason: str


@dataclass(frozen=True, slots=True)
class CorrectedLibrary:
    """A library with a site's corrections in it.

    Attributes:
        library: what visits show.
        active: the corrections that are in it.
        retired: those that newer content has overtaken.
    """

    library: Library
    active: tuple[Correction, ...]
    retired: tuple[Retired, ...]


def correct(library: Library, corrections: Iterable[Correction]) -> CorrectedLibrary:
    """Apply corrections to a library.

    A correction is about a number wherever it occurs, as of a main line that several services share, or about
    the number of one service alone. A number with an extension goes with the number alone. A service without
    any number left sends its caller to the information line of the state.

    Args:
        library: as it was compiled.
        corrections: at most one for each place.
    """
    active, retired = [], []
    for correction in corrections:
        if reason := why_retired(library, correction):
            retired.append(Retired(correction, reason))
        else:
            active.append(correction)
    applied = [correction for correction in active if correction.result != "no answer"]
    corrected = _corrected(library, applied) if applied else library
    return CorrectedLibrary(corrected, tuple(active), tuple(retired))


def content_day(library: Library) -> str:
    """The day of the content, YYYY-MM-DD: of its edition, or of the last call in it; "" if it has none.

    That day has been reached, whatever the clock of a computer without a battery says.
    """
    phones = (phone for service in library.services.values() for phone in service.phones)
    calls = (max(phone.assured_date, phone.wrong_since) for phone in phones)
    return max((library.edition.date, *calls))


def concerned(
    library: Library, correction: Correction, corrections: Iterable[Correction]
) -> tuple[Service, ...]:
    """The services that a correction changes, in the order of their names.

    Args:
        library: as it was compiled.
        correction: about a number everywhere, or of one service alone.
        corrections: all that apply. One about a service alone goes before one about its number everywhere.
    """
    digits, only = correction.place
    apart = {other.place[1] for other in corrections if other.place[0] == digits}
    services = affected(library, correction.number)
    return tuple(service for service in services if (service.id == only if only else service.id not in apart))


def affected(library: Library, number: str) -> tuple[Service, ...]:
    """The services that show a number, or one with an extension of it, in the order of their names."""
    digits = digits_of(number)
    having = (
        service
        for service in library.services.values()
        if any(bare_digits(p) == digits for p in showable(service))
    )
    return tuple(sorted(having, key=lambda service: service.name))


def why_retired(library: Library, correction: Correction) -> str:
    """Why the content has overtaken a correction, as a sentence; "" when it has not."""
    digits, only = correction.place
    phones = [
        phone
        for service in library.services.values()
        for phone in service.phones
        if only in ("", service.id) and bare_digits(phone) == digits
    ]
    if not phones:
        return "The guide no longer has this number."
    withdrawn = set(map(digits_of, library.edition.withdrawn)) - {""}
    if digits_of(correction.new_number) in withdrawn:
        return f"The people who make the guide withdrew {correction.new_number}, the number that you wrote."
    called = max(max(phone.assured_date, phone.wrong_since) for phone in phones)
    if called > correction.day:
        # the service that saves starts anew for each request, and says no dates
        from guide.content.display_text import spoken_date  # noqa: PLC0415

        return (
            f"The people who make the guide called this number on {spoken_date(called)}, after your change."
        )
    return ""


def bare_digits(phone: Phone) -> str:
    """The digits of a number without its extension."""
    return digits_of(_EXTENSION.sub("", phone.number))


_Listed = TypeVar("_Listed", UrgentNumber, CardNumber)


_Corrections = Mapping[str, Correction]
"""By digits."""


def _corrected(library: Library, corrections: Iterable[Correction]) -> Library:
    everywhere: dict[str, Correction] = {}
    only: dict[str, dict[str, Correction]] = {}
    for correction in corrections:
        digits, service_id = correction.place
        (only.setdefault(service_id, {}) if service_id else everywhere)[digits] = correction
    at = {key: everywhere | only[key] if key in only else everywhere for key in library.services}
    rewrite, services = _rewriter(everywhere), {}
    for key, service in library.services.items():
        phones = tuple(_corrected_phone(phone, at[key]) for phone in service.phones)
        rewritten = (_rewriter(at[key]) if key in only else rewrite)(service)
        services[key] = _with_phones(rewritten, phones, library.state.information_line)
    return replace(
        library,
        services=services,
        topics=rewrite(library.topics),
        facts=rewrite(library.facts),
        urgent=tuple(_listed(library.urgent, services, at)),
        cards=tuple(_listed(library.cards, services, at)),
    )


def _corrected_phone(phone: Phone, by_number: _Corrections) -> Phone:
    correction = by_number.get(bare_digits(phone))
    if correction is None:
        return phone
    if correction.result == "wrong":
        return replace(phone, wrong_since=correction.day, assured_date="")
    if correction.result == "replaced":
        # who answers, when, and in which languages was said of the number that was shared
        changed = Phone(number="", type=phone.type, confidence="medium") if correction.only_here else phone
        return replace(
            changed,
            number=correction.new_number,
            confidence="medium",
            seen="",
            source="",
            assured_date="",
            wrong_since="",
            site_day=correction.day,
        )
    if correction.basis == "called":
        return replace(phone, wrong_since="", assured_date=correction.day, site_day=correction.day)
    return phone


def _with_phones(service: Service, phones: tuple[Phone, ...], information_line: str) -> Service:
    changed = replace(service, phones=phones)
    if not showable(changed) and not service.call_instead and service.id != information_line:
        return replace(changed, call_instead=information_line)
    return changed


def _listed(
    numbers: Iterable[_Listed], services: Mapping[str, Service], at: Mapping[str, _Corrections]
) -> Iterator[_Listed]:
    """The urgent numbers, or those for paper: a wrong one gives way to another of its
    service, or to the next one.
    """
    for entry in numbers:
        correction = at[entry.service].get(digits_of(entry.number))
        if correction is None or correction.result == "right":
            yield entry
        elif correction.result == "replaced":
            yield replace(entry, number=correction.new_number)
        elif left := [
            p for p in showable(services[entry.service]) if p.type == "voice" and not p.answered_by
        ]:
            yield replace(entry, number=left[0].number)


def _rewriter(by_number: _Corrections) -> Callable[[Any], Any]:
    """A function that returns a value of the library with the numbers in its texts corrected."""
    new = {
        digits: correction.new_number
        for digits, correction in by_number.items()
        if correction.result != "right"
    }
    # a number that is spelled out ends in letters: 1-800-RUNAWAY
    hint = re.compile("|".join((*(digits[-4:] for digits in new), r"1-8\d\d-")).encode()).search

    def rewritten(text: str) -> str:
        for number in written_numbers(text):
            if (instead := new.get(number.digits)) is not None:
                text = _replaced(text, number.written, instead or _gone(number.digits))
        return text

    def rewrite(value: Any) -> Any:
        if isinstance(value, str):
            return rewritten(value)
        if isinstance(value, tuple):
            return tuple(map(rewrite, value))
        if isinstance(value, dict):
            return {key: rewrite(inner) for key, inner in value.items()}
        if not isinstance(value, Struct) or not hint(msgspec.json.encode(value)):
            return value
        kept = _NAMES | {"phones"}
        return replace(
            value, **{f: rewrite(getattr(value, f)) for f in value.__struct_fields__ if f not in kept}
        )

    return rewrite


def _gone(digits: str) -> str:
    return GONE_SHORT if len(digits) <= _SHORT else GONE_LONG


def _replaced(text: str, written: str, instead: str) -> str:
    """`text` with one number as it is written replaced, where it is not part of a longer one."""
    whole = rf"(?<![\w-]){re.escape(written)}(?![\w-])"
    changed = re.sub(whole, lambda _: instead, text)
    return changed[:1].upper() + changed[1:] if text.startswith(written) else changed
