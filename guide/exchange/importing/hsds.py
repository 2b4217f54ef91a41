"""Records from a file of HSDS 3.x services. A file that says it is HSDS and is not is refused as a whole."""

import json
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import cast

from guide.content.model import PhoneType
from guide.errors import GuideError
from guide.exchange.importing.records import (
    Dropped,
    Number,
    Record,
    clean_date,
    clean_languages,
    clean_name,
    clean_website,
    numbers_of,
)
from guide.exchange.importing.weekly import from_hsds
from guide.exchange.rules import breaches
from guide.exchange.specification import TYPES, VERSION, Json, Object

LONGEST_TEXT = 1_000_000
"""Characters of one value."""

_PHONE_TYPES: dict[str, PhoneType] = {
    "": "voice",
    "voice": "voice",
    "text": "text",
    "sms": "text",
    "textphone": "tty",
}
_NEVER_READ = {
    "address": Dropped.ADDRESS,
    "contact": Dropped.CONTACT,
    "taxonomy_term": Dropped.TAXONOMY,
}
_PROPERTIES_NEVER_READ = {
    "latitude": Dropped.COORDINATES,
    "longitude": Dropped.COORDINATES,
    "email": Dropped.EMAIL,
    "assurer_email": Dropped.EMAIL,
    "extent": Dropped.COORDINATES,
}
_TEXTS = frozenset({"description", "alert", "fees", "fees_description", "eligibility_description", "licenses",
                    "application_process", "interpretation_services", "wait_time", "accreditations",
                    "notes", "transportation", "details", "document"})  # fmt: skip


class _RefusedError(Exception):
    """The text is not JSON that may be read. str() says why."""


def services_in(content: str) -> list[Json]:
    """The services of a file: a list, a page with `contents`, or one service.

    Raises GuideError where it is not JSON, or not HSDS.
    """
    try:
        whole: Json = json.loads(content, object_pairs_hook=_object, parse_constant=_no_number)
    except RecursionError:
        raise GuideError(
            "The file has lists inside lists far deeper than HSDS has. Nothing was written."
        ) from None
    except _RefusedError as error:
        raise GuideError(f"{error} Nothing was written.") from None
    except ValueError:
        raise GuideError(
            "The file is not JSON: it is damaged, or of another form. Nothing was written."
        ) from None
    services = whole
    if isinstance(whole, dict):
        services = whole.get("contents", [whole])
    if not isinstance(services, list):
        raise GuideError("The file is not a list of HSDS services. Nothing was written.")
    found = list(islice(breaches(services), 1))
    if found:
        raise GuideError(f"The file is not HSDS {VERSION}. {found[0]}. Nothing was written.")
    return services


def _object(pairs: list[tuple[str, Json]]) -> Object:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise _RefusedError("The file gives one property of an object twice, so it can be read in two ways.")
    for each in value.values():
        if isinstance(each, str) and len(each) > LONGEST_TEXT:
            raise _RefusedError("The file has a value of more than 1 MB.")
    return value


def _no_number(_text: str) -> Json:
    raise _RefusedError("The file has a number that is not a number (NaN or Infinity).")


class HsdsReading:
    """One walk through the services of a file.

    Attributes:
        dropped: how much of each kind was left behind so far.
    """

    def __init__(self, today: str, refused: frozenset[str], offsets: frozenset[str]) -> None:
        """Begin a walk.

        Args:
            today: YYYY-MM-DD; nothing can have been seen after it.
            refused: digits of numbers that must not be shown.
            offsets: from UTC, of local time.
        """
        self._today = today
        self._refused = refused
        self._offsets = offsets
        self.dropped: Counter[Dropped] = Counter()

    def records(self, services: list[Json]) -> Iterator[Record]:
        """What may be known of each service."""
        for service in services:
            value = cast("Object", service)  # the rules have been kept: services_in
            self._count(value, "service")
            record = self._record(value)
            if record is not None:
                yield record

    def _record(self, service: Object) -> Record | None:
        own_id, name = str(service["id"]).casefold(), clean_name(str(service["name"]))
        if service["status"] != "active":
            self.dropped[Dropped.INACTIVE] += 1
            numbers = self._numbers(service, Counter())
            return Record(own_id, name, is_active=False, numbers=numbers) if name else None
        if not name:
            self.dropped[Dropped.NAME] += 1
            return None
        moment = str(service.get("assured_date") or service.get("last_modified") or "")
        website = str(service.get("url") or "")
        schedules = from_hsds(_objects(service.get("schedules")), self._offsets)
        if schedules is None:
            self.dropped[Dropped.HOURS] += 1
        if website and not clean_website(website):
            self.dropped[Dropped.WEBSITE] += 1
        return Record(
            own_id,
            name,
            seen=clean_date(moment, self._today, self.dropped),
            numbers=self._numbers(service, self.dropped),
            website=clean_website(website),
            schedules=schedules or (),
            languages=clean_languages(_names(service), self.dropped),
        )

    def _numbers(self, service: Object, dropped: Counter[Dropped]) -> tuple[Number, ...]:
        found: list[tuple[str, PhoneType, int | None]] = []
        for phone in _objects(service.get("phones")):
            phone_type = _PHONE_TYPES.get(str(phone.get("type") or "").casefold())
            extension = phone.get("extension")
            if phone_type is None:
                dropped[Dropped.FAX] += 1
            elif extension is not None and (not isinstance(extension, int) or extension < 0):
                dropped[Dropped.BAD_NUMBER] += 1
            else:
                found.append((str(phone["number"]), phone_type, extension))
        return numbers_of(found, self._refused, dropped)

    def _count(self, value: Object, kind: str, owner: str = "") -> None:
        """Count what is inside and never read."""
        if kind in _NEVER_READ:
            self.dropped[_NEVER_READ[kind]] += 1
            return
        if kind == "phone" and owner != "service":
            self.dropped[Dropped.OTHER_NUMBER] += 1
        for name in value.keys() & (_PROPERTIES_NEVER_READ.keys() | _TEXTS):
            if value[name] not in (None, ""):
                self.dropped[_PROPERTIES_NEVER_READ.get(name, Dropped.TEXT)] += 1
        described = TYPES[kind]
        for name, inner in described.objects.items():
            inside = value.get(name)
            if isinstance(inside, dict):
                self._count(inside, inner, kind)
        for name, inner in described.lists.items():
            for inside in _objects(value.get(name)):
                self._count(inside, inner, kind)


def _objects(value: Json) -> list[Object]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _names(service: Object) -> Iterator[str]:
    """The languages of a service and of its phones."""
    for holder in (service, *_objects(service.get("phones"))):
        yield from (str(each.get("name") or "") for each in _objects(holder.get("languages")))
