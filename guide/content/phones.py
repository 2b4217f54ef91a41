"""Phone numbers as people write them, found and compared without a phone library.

Libraries for phone numbers call 988, 211, 911 and text lines such as 233733 invalid; those few are
what a reader needs most, so the forms allowed here are written out.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from guide.content.listed_numbers import UrgentNumber
from guide.content.model import DIALLED, Library, Phone, PhoneType, Service

NEVER_CALLED = frozenset({"911"})
"""Numbers that are never called to verify them: emergency lines."""

LONGEST_SHORT_CODE = 3
"""Digits of the numbers that people say like a word: "call 211"."""

_LONG = r"1-[2-9]\d{2}-[2-9]\d{2}-\d{4}|[2-9]\d{2}-[2-9]\d{2}-\d{4}"
_SHORT = r"\d11|988|\d{5,6}"
_EXTENSION = r"(?: ext\. \d{1,5})?"
_NUMBER = re.compile(rf"(?:711 then )?(?:(?:{_LONG}){_EXTENSION}|{_SHORT})", re.ASCII)
_SPELLED = re.compile(rf"[1-9][0-9A-Z-]{{6,16}} \((?:{_LONG})\)", re.ASCII)
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}")
_SITE = re.compile(r"(?:https?://)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/\S*)?")

_WRITTEN = re.compile(
    r"(?<![\w$§/.-])(?:"
    r"(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}"  # a full number, however written
    r"|1-\d{3}-(?=[\d-]*[A-Z])[\dA-Z]+(?:-[\dA-Z]+)*"  # one spelled out: 1-800-CALL-FBI
    r"|\d{3}[-.]\d{4}"  # a local one without its area code
    r"|(?:911|988|211|711)"
    r"|(?<=\bto )\d{5,6}|(?<=\btext )\d{5,6}|(?<=\bText )\d{5,6}"  # text lines: "text HELLO to 741741"
    r")(?![\w-]|[.,:]\d)"
)

_FORMS: dict[str, tuple[re.Pattern[str], ...]] = {
    "email": (_ADDRESS,),
    "chat": (_SITE,),
}


_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A phone number in running text.

    Attributes:
        written: exactly as it is in the text.
    """

    written: str

    @property
    def is_spelled(self) -> bool:
        """Whether it contains a word to dial by letters, such as 1-800-CALL-FBI."""
        return any(letter.isalpha() for letter in self.written)

    @property
    def digits(self) -> str:
        """Its digits without the leading 1 of long numbers, for comparing."""
        return digits_of(self.written)


def digits_of(number: str) -> str:
    """The digits of a number as written, without the leading 1 of an eleven-digit number.

    Capital letters are read as the digits on the same key of a phone.
    """
    digits = re.sub(r"\D", "", number.translate(_KEYPAD))
    return digits[1:] if len(digits) == 11 and digits[0] == "1" else digits


def as_written(typed: str) -> str:
    """A full number as the directory writes it, however it was typed; anything else as it is."""
    digits = re.sub(r"\D", "", typed) if re.fullmatch(r"[+\d() .-]+", typed, re.ASCII) else ""
    if len(digits) not in (10, 11):
        return typed
    return "-".join(filter(None, (digits[:-10], digits[-10:-7], digits[-7:-4], digits[-4:])))


def costs_money(number: str) -> bool:
    """Whether whoever calls a number pays for it: area code 900, or 976 behind another one."""
    return re.match(r"900\d{7}|\d{3}976\d{4}", digits_of(number), re.ASCII) is not None


def is_well_formed(number: str, phone_type: str) -> bool:
    """Whether a directory entry may have this number for this type of phone.

    Voice, text, tty and fax: 1-800-871-7741, 800-555-0100, an extension as "ext. 12", a short code,
    "711 then 988", or spelled out as "1-855-4VICTIM (855-484-2846)". Email: an address. Chat: a site.
    """
    forms = _FORMS.get(phone_type, (_NUMBER, _SPELLED))
    return any(form.fullmatch(number) for form in forms)


def written_numbers(text: str) -> Iterator[WrittenNumber]:
    """Every phone number in running text, in order, short codes included."""
    for match in _WRITTEN.finditer(text):
        yield WrittenNumber(match.group())


def showable(service: Service) -> tuple[Phone, ...]:
    """The phones of a service that a page may show: none of low confidence, none found to be wrong."""
    return tuple(phone for phone in service.phones if phone.is_shown)


def own_phones(service: Service) -> tuple[Phone, ...]:
    """The phones that a page may show at which the service itself answers."""
    return tuple(phone for phone in showable(service) if not phone.answered_by)


def phones_of_others(service: Service) -> tuple[Phone, ...]:
    """The phones that a page may show at which its organization or somebody else answers."""
    return tuple(phone for phone in showable(service) if phone.answered_by)


def main_phones(service: Service) -> tuple[Phone, ...]:
    """The phones that a page may show to reach the service: its own, or those of others if it has none."""
    return own_phones(service) or phones_of_others(service)


def found_wrong(service: Service) -> tuple[Phone, ...]:
    """The phones of a service that a call found to be wrong, and that nobody has corrected since."""
    return tuple(phone for phone in service.phones if phone.wrong_since)


def to_call(service: Service) -> Iterator[tuple[int, Phone]]:
    """The phones that a person can try to check them, each with its position in the service.

    Those found wrong are among them, those of low confidence and emergency lines are not.
    """
    for position, phone in enumerate(service.phones):
        is_tried = phone.type in DIALLED and digits_of(phone.number) not in NEVER_CALLED
        if is_tried and phone.confidence != "low":
            yield position, phone


def is_ever_called(entry: Phone | Service) -> bool:
    """Whether a person calls to verify it. Emergency lines are never called."""
    phones = (entry,) if isinstance(entry, Phone) else showable(entry)
    return not phones or any(digits_of(phone.number) not in NEVER_CALLED for phone in phones)


def first_phone(service: Service, ways: Iterable[PhoneType] = ("voice", "text")) -> Phone | None:
    """The first number of its own to show: the first for calls, else the first for texts.

    Args:
        ways: the types to take instead, the best first.
    """
    phones = own_phones(service)
    return next((phone for way in ways for phone in phones if phone.type == way), None)


_WAYS: tuple[PhoneType, ...] = ("voice", "text", "tty", "chat", "email")


class Contact(NamedTuple):
    """What to use to reach a service, which its row and its page show alike.

    Attributes:
        service: whose number or website it is: its own, or that of the service to call instead.
        phone: the number; None for a website.
    """

    service: Service
    phone: Phone | None

    @property
    def written(self) -> str:
        """The number, or the address of the website, as people write it."""
        return self.phone.number if self.phone else site_words(self.service.website)


def contact_of(service: Service, library: Library) -> Contact | None:
    """How a service is reached first.

    By its own number; on its website, if that is where people use it; by the number of the service to call
    instead; by a line that others answer for it; or by the information line. None where nothing is known.
    """
    if first := first_phone(service, _WAYS):
        return Contact(service, first)
    if service.location_type == "virtual":
        return Contact(service, None)
    instead = library.services.get(service.call_instead)
    if instead and (phone := first_phone(instead, _WAYS) or next(iter(showable(instead)), None)):
        return Contact(instead, phone)
    if others := phones_of_others(service):
        return Contact(service, others[0])
    line = information_line(library)
    return Contact(line.service, line.phone) if line else None


def site_words(website: str) -> str:
    """The address of a website as people write it: no page has a link to press."""
    words = website.removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return words.removesuffix("/")


def first_of_type(service: Service, phone_type: str) -> Phone | None:
    """The phone that a call card shows: the first showable one of its type, None without one."""
    return next((phone for phone in showable(service) if phone.type == phone_type), None)


def numbers_in(phones: Iterable[Phone]) -> Iterator[str]:
    """Each number of some phones, one by one: "711 then 988" gives 711 and 988."""
    for phone in phones:
        if phone.type in _FORMS:
            continue
        yield phone.number
        yield from re.findall(rf"{_LONG}|{_SHORT}", phone.number)


class HelpLine(NamedTuple):
    """A line that a person can call.

    Attributes:
        service: whose line it is.
        phone: the number to call.
    """

    service: Service
    phone: Phone

    @property
    def number(self) -> str:
        """The number, as people write it."""
        return self.phone.number

    @property
    def is_free(self) -> bool:
        """Whether its entry says that it costs nothing."""
        return self.service.cost_option.casefold().startswith("free")


def information_line(library: Library) -> HelpLine | None:
    """The state's line that knows all kinds of help, None where no number of it may be shown."""
    service = library.services.get(library.state.information_line)
    phone = first_of_type(service, "voice") if service else None
    return HelpLine(service, phone) if service and phone else None


def urgent_numbers(pages: Iterable[str], library: Library) -> list[UrgentNumber]:
    """The urgent numbers that pages lead to, in order: their own, or that of their answer in short.

    Args:
        pages: ids.
    """
    by_number: dict[str, UrgentNumber] = {}
    for page in pages:
        topic = library.topics.get(page)
        named = topic.in_short.card.service if topic and topic.in_short else page
        urgent = next((urgent for urgent in library.urgent if urgent.service == named), None)
        if urgent and any(phone.number == urgent.number for phone in showable(library.services[named])):
            by_number.setdefault(named, urgent)
    return [*by_number.values()]
