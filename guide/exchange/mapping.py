"""Services of the library as HSDS objects. What readers are not shown is not exported either."""

import re
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from guide.content.addresses import shown_address
from guide.content.display_text import in_one_line, known_hours, spoken_date
from guide.content.kinds import is_exported, name_of
from guide.content.model import MIDNIGHT, Library, Phone, Service
from guide.content.phones import own_phones, showable
from guide.errors import GuideError
from guide.exchange.languages import CODES
from guide.exchange.tables import Json, Object

NATION = "United States"
LAST_MINUTE = "23:59:00"
"""Stands for midnight at the end of a day, which HSDS cannot say."""

PHONE_TYPES = {"voice": "voice", "text": "text", "tty": "textphone"}
"""The types of phone that HSDS calls phones, and its words for them. Chat and e-mail do not count."""

_NAMESPACE = uuid.UUID("5f0a3c1e-6a52-5f35-9d5b-3a1d0f6e8c47")
_EXTENSION = re.compile(r"(?P<number>.+) ext\. (?P<extension>[1-9]\d*)")
_SPELLED = re.compile(r"(?P<word>\S+) \((?P<number>[\d-]+)\)")
_ADDRESS = re.compile(r"(?P<street>.+), (?P<city>[^,]+), (?P<state>[A-Z]{2}) (?P<zip>\d{5}(?:-\d{4})?)")
_WITHOUT_ZIP = re.compile(r"(?P<street>\d[^,.:]+), (?P<city>[^,.:]+)")
_FIRST_DAY = "-01-01"
_TO_CONFIRM = "Call to confirm this number"
_TERMS = {
    "id": ("Signpost id", "The name by which Signpost knows this service."),
    "unconfirmed": ("Not confirmed", "Nobody could confirm that this service still works."),
    "instead": ("Call instead", "The service to call, because this one has no number to give."),
}


def identifier(name: str) -> str:
    """The UUID of an object, from a name that stays the same: "service/maine-211"."""
    return str(uuid.uuid5(_NAMESPACE, name))


def hsds_services(library: Library, zips: Mapping[str, str]) -> list[Object]:
    """Every service as an HSDS service with everything inside it, in the order of their ids.

    Args:
        library: what this copy of the guide shows.
        zips: the ZIP codes of towns that have one only.

    Raises GuideError if this computer does not know a time zone.
    """
    mapping = _Mapping(library, zips)
    return [mapping.service(library.services[service_id]) for service_id in sorted(library.services)]


@dataclass(frozen=True, slots=True)
class _Mapping:
    library: Library
    zips: Mapping[str, str]

    def service(self, service: Service) -> Object:
        phones = showable(service)
        email = next((phone.number for phone in phones if phone.type == "email"), "")
        return _given(
            id=identifier(f"service/{service.id}"),
            name=service.name,
            alternate_name="; ".join(service.also_known_as),
            description=service.description,
            url=service.website,
            email=email,
            status="active",
            fees_description=service.cost_option,
            eligibility_description=service.eligibility,
            assured_date=service.assured_date,
            alert=" ".join(self._alerts(service)),
            organization=_organization(service),
            phones=[_phone(phone, service) for phone in phones if phone.type in PHONE_TYPES],
            schedules=[*self._schedules(service)],
            service_areas=[*self._areas(service)],
            service_at_locations=[*self._places(service)],
            languages=_languages(service.languages, f"service/{service.id}"),
            cost_options=[*_costs(service)],
            additional_urls=[*_chats(phones, service)],
            attributes=[*self._attributes(service)],
            metadata=[*_read_on(service)],
        )

    def _alerts(self, service: Service) -> Iterator[str]:
        """What to know before a call. HSDS has no better property, and no other that is displayed."""
        if service.status == "unverified":
            yield "Nobody could confirm that this service still works."
        if service.safety_note:
            yield service.safety_note
        instead = self.library.services.get(service.call_instead)
        if instead is not None and not own_phones(service):
            yield f"No number of its own is known. Call instead: {instead.name}."

    def _schedules(self, service: Service) -> Iterator[Object]:
        for position, schedule in enumerate(service.schedules):
            zone = schedule.zone.name if schedule.zone else self.library.state.zone
            offset = _standard_offset(zone, self.library.newest_date)
            yield {
                "id": identifier(f"schedule/{service.id}/{position}"),
                "timezone": offset / timedelta(hours=1),
                "freq": "WEEKLY",
                "wkst": "MO",
                "byday": ",".join(schedule.byday),
                "opens_at": _time(schedule.opens_at, offset),
                "closes_at": _time(schedule.closes_at, offset),
                "notes": in_one_line(
                    "Day and night" if schedule.is_whole_day else "",
                    f"Local time all year ({zone}); the offset is that of standard time",
                ),
            }
        if service.hours:
            yield {"id": identifier(f"schedule/{service.id}/words"), "description": service.hours}

    def _areas(self, service: Service) -> Iterator[Object]:
        state = self.library.state.name
        names = [f"{county} County, {state}" for county in service.service_area]
        if not names and service.reach != "county":
            names = [NATION if service.reach == "national" else state]
        for name in names:
            yield {"id": identifier(f"service_area/{service.id}/{name}"), "name": name}

    def _places(self, service: Service) -> Iterator[Object]:
        """The street, if an editor decided that anybody may know it.

        HSDS requires a ZIP code in an address. Where it is not known, the street is given in words.
        """
        text = shown_address(service)
        if not text or not is_exported(service.kinds, self.library.kinds):
            return
        location: Object = {"id": identifier(f"location/{service.id}"), "location_type": "physical"}
        if address := self._address(text):
            location["addresses"] = [{"id": identifier(f"address/{service.id}"), **address}]
        else:
            location["description"] = in_one_line(text, "ZIP code not known")
        yield {"id": identifier(f"service_at_location/{service.id}"), "location": location}

    def _address(self, text: str) -> dict[str, Json]:
        """The parts of an address; empty if its ZIP code is not known."""
        if match := _ADDRESS.fullmatch(text):
            state, zip_code = match["state"], match["zip"]
        elif (match := _WITHOUT_ZIP.fullmatch(text)) and match["city"] in self.zips:
            state, zip_code = self.library.state.code, self.zips[match["city"]]
        else:
            return {}
        return {
            "address_1": match["street"],
            "city": match["city"],
            "state_province": state,
            "postal_code": zip_code,
            "country": "US",
            "address_type": "physical",
        }

    def _attributes(self, service: Service) -> Iterator[Object]:
        for kind in service.kinds:
            words = name_of(kind, self.library.kinds) or kind
            yield _attribute(service, _term("kinds", kind, words, f"Kind of help: {words}."))
        yield _attribute(service, _own_term("id"), service.id)
        if service.status == "unverified":
            yield _attribute(service, _own_term("unconfirmed"))
        if service.call_instead in self.library.services and not own_phones(service):
            yield _attribute(service, _own_term("instead"), identifier(f"service/{service.call_instead}"))


def _given(**values: Json) -> Object:
    """An object without its unknown properties."""
    return {name: value for name, value in values.items() if value not in ("", None, [])}


def _organization(service: Service) -> Object:
    """Who runs it. HSDS requires a description, which the library does not have, so this repeats the name."""
    name = service.organization or service.name
    return {"id": identifier(f"organization/{name}"), "name": name, "description": name}


def _phone(phone: Phone, service: Service) -> Object:
    name = f"phone/{service.id}/{phone.type}/{phone.number}"
    number, extension, spelled = phone.number, None, ""
    if match := _EXTENSION.fullmatch(number):
        number, extension = match["number"], int(match["extension"])
    elif match := _SPELLED.fullmatch(number):
        number, spelled = match["number"], f"Spelled {match['word']}"
    to_confirm = _TO_CONFIRM if phone.to_confirm else ""
    return _given(
        id=identifier(name),
        number=number,
        extension=extension,
        type=PHONE_TYPES[phone.type],
        description=in_one_line(phone.answered_by, spelled, phone.note, known_hours(phone), to_confirm),
        languages=_languages(phone.languages, name),
        metadata=[*_number_read_on(phone, name)],
    )


def _number_read_on(phone: Phone, name: str) -> Iterator[Object]:
    same = ("number", phone.number, phone.number)
    if phone.seen:
        yield _metadata(f"{name}/seen", phone.seen, "read", phone.source or "a page", same)
    if phone.site_day and not phone.assured_date:
        replaced = ("number", "another number, found wrong", phone.number)
        by = "the site where this copy is set up"
        yield _metadata(f"{name}/replaced", phone.site_day, "update", by, replaced)
    if phone.assured_date:
        yield _metadata(f"{name}/called", phone.assured_date, "assured", "a person who called", same)


def _read_on(service: Service) -> Iterator[Object]:
    """The pages on which a service was read. HSDS requires a date, so those without one are left out."""
    for position, source in enumerate(service.sources):
        if source.seen:
            by = f"{source.title} ({source.url})" if source.url else source.title
            name = f"service/{service.id}/source/{position}"
            yield _metadata(name, source.seen, "read", by, ("name", service.name, service.name))


def _metadata(name: str, seen: str, action: str, by: str, values: tuple[str, str, str]) -> Object:
    """What was done to a field on a day.

    HSDS requires a day, so the first one of a month or year stands for it, and `updated_by` says so.

    Args:
        name: what its id is made from.
        seen: the day, the month or the year.
        action: "read" and "assured" leave the value as it was.
        by: who did it, or on which page.
        values: the name of the field, its value before, and after.
    """
    day = seen + _FIRST_DAY[len(seen) - 4 :]
    field, before, after = values
    return {
        "id": identifier(f"metadata/{name}"),
        "last_action_date": day,
        "last_action_type": action,
        "field_name": field,
        "previous_value": before,
        "replacement_value": after,
        "updated_by": by if day == seen else f"{by}, {spoken_date(seen)} (the day is not known)",
    }


def _standard_offset(zone: str, year: str) -> timedelta:
    """The offset of a zone's standard time from UTC. year: a year, or a day of it."""
    try:
        moment = datetime(int(year[:4]), 1, 1, tzinfo=ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        raise GuideError(f"This computer does not know the time zone {zone!r}. Install tzdata.") from None
    return (moment.utcoffset() or timedelta()) - (moment.dst() or timedelta())


def _time(minutes: int, offset: timedelta) -> str:
    clock = LAST_MINUTE if minutes == MIDNIGHT else f"{minutes // 60:02}:{minutes % 60:02}:00"
    hours, odd_minutes = divmod(abs(offset) // timedelta(minutes=1), 60)
    return f"{clock}{'-' if offset < timedelta() else '+'}{hours:02}:{odd_minutes:02}"


def _languages(names: Iterable[str], owner: str) -> list[Json]:
    return [
        _given(id=identifier(f"language/{owner}/{name}"), name=name, code=CODES.get(name, ""))
        for name in names
    ]


def _costs(service: Service) -> Iterator[Object]:
    if not service.cost_option:
        return
    option: Object = {"id": identifier(f"cost_option/{service.id}"), "option": service.cost_option}
    yield option | ({"amount": 0, "currency": "USD"} if service.cost_option == "Free" else {})


def _chats(phones: Iterable[Phone], service: Service) -> Iterator[Object]:
    for phone in phones:
        if phone.type == "chat":
            name = f"url/{service.id}/{phone.number}"
            yield {"id": identifier(name), "label": "Chat", "url": phone.number}


def _attribute(service: Service, term: Object, value: str = "") -> Object:
    name = f"attribute/{service.id}/{term['id']}"
    return _given(id=identifier(name), value=value, label=term["name"], taxonomy_term=term)


def _own_term(code: str) -> Object:
    name, description = _TERMS[code]
    return _term("notes", code, name, description)


def _term(taxonomy: str, code: str, name: str, description: str) -> Object:
    return {
        "id": identifier(f"taxonomy_term/{taxonomy}/{code}"),
        "code": code,
        "name": name,
        "description": description,
        "taxonomy_detail": {
            "id": identifier(f"taxonomy/{taxonomy}"),
            "name": f"Signpost {taxonomy}",
            "description": f"The {taxonomy} that Signpost itself uses. No other taxonomy is in this file.",
        },
    }
