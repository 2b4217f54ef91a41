"""One record of another directory, as far as it may be read: each value in a form of its own."""

import html
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from guide.content.characters import hidden_characters
from guide.content.model import PhoneType, Schedule
from guide.content.phones import digits_of, is_well_formed
from guide.content.streets import numbered_streets_in, plain_text
from guide.exchange.languages import CODES


class Dropped(StrEnum):
    """What is left behind, as the report of an import names it."""

    ADDRESS = "street and mailing addresses"
    COORDINATES = "coordinates"
    CONTACT = "names and details of contact persons"
    NOTES = "internal notes"
    EMAIL = "e-mail addresses"
    FAX = "numbers for fax, pager, cell phone or video"
    OTHER_NUMBER = "numbers of organizations, locations, and persons"
    PRIVATE = "numbers that are private, or not marked as public"
    TWO_NUMBERS = "cells with two numbers"
    BAD_NUMBER = "numbers that cannot be dialed"
    REFUSED = "numbers that are known to be misprints"
    TAXONOMY = "taxonomy terms and codes (211 licenses its own)"
    TEXT = "descriptions and other running text"
    HOURS = "hours that are not days with times"
    LANGUAGE = "languages that are not plain names"
    WEBSITE = "websites that are not plain addresses"
    DATE = "dates that are not days in the past"
    EXCLUDED = "records that must not be published or referred to"
    INACTIVE = "records that are not active"
    PARENT = "records of an agency that was left out"
    LOCATION = "records that say where a program is"
    NAME = "records with more than a name in their name"
    OTHER = "other columns and properties"


@dataclass(frozen=True, slots=True)
class Number:
    """A phone number as the directory writes numbers."""

    number: str
    type: PhoneType


@dataclass(frozen=True, slots=True)
class Record:
    """What may be known of one service of another directory.

    Attributes:
        id: what the other directory calls it: a UUID, or digits.
        name: its name in one line.
        is_active: False where the other directory no longer has it; then nothing but the identity is used.
        seen: the date of the record, as much of it as is known; never that of a call.
        numbers: those that a person can call or text.
        website: an address without a query.
        schedules: all hours of the week; empty where they are not fully known.
        languages: names that the directory uses.
    """

    id: str
    name: str
    is_active: bool = True
    seen: str = ""
    numbers: tuple[Number, ...] = ()
    website: str = ""
    schedules: tuple[Schedule, ...] = ()
    languages: tuple[str, ...] = ()


LONGEST_NAME = 150
"""Characters; the longest name in the directory has some 80."""

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "'")
_LONG_NUMBER = re.compile(r"\d(?:[\s().+/\u2010-\u2015-]*\d){6,}")
"""Seven digits or more, with whatever people write between them. A code such as 211 is part of a name."""

_MORE_THAN_A_NAME = re.compile(r"[<>\[\]{}|\\@`*~^\r\n\t]|://|www\.", re.IGNORECASE)


def clean_name(text: str) -> str:
    """The name in one line; "" if there is markup, an address, a number, or a hidden character in it."""
    name = plain_text(html.unescape(text))
    if not 1 < len(name) <= LONGEST_NAME or name.startswith(_RUN_BY_SPREADSHEETS):
        return ""
    if not any(letter.isalpha() for letter in name) or _MORE_THAN_A_NAME.search(text + name):
        return ""
    has_more = _LONG_NUMBER.search(name) or any(hidden_characters(text)) or any(numbered_streets_in(name))
    return "" if has_more else name


_TOLL_FREE = frozenset({"800", "833", "844", "855", "866", "877", "888"})
_PREMIUM = frozenset({"900", "976"})
_DIALED = re.compile(
    r"(?:\+?1[-. ]?)?\(?(?P<area>[2-9]\d{2})\)?[-. /]*(?P<exchange>[2-9]\d{2})[-. ]*(?P<line>\d{4})"
    r"(?:,? *(?:x|ext\.?|extension) *(?P<extension>\d{1,5}))?",
    re.ASCII | re.IGNORECASE,
)
_SHORT = re.compile(r"[2-9]11|988", re.ASCII)
_TEXT_CODE = re.compile(r"\d{5,6}", re.ASCII)


def clean_number(text: str, phone_type: PhoneType, extension: int | None = None) -> str:
    """The number as the directory writes it. Raises ValueError with the reason, a Dropped."""
    written = plain_text(text)
    if _SHORT.fullmatch(written) or (phone_type == "text" and _TEXT_CODE.fullmatch(written)):
        return written
    relay, _, rest = written.rpartition("711 then ")
    found = _DIALED.fullmatch(rest)
    if found is None and _SHORT.fullmatch(rest) and not relay:
        return written
    if found is None:
        raise ValueError(Dropped.TWO_NUMBERS if len(_DIALED.findall(written)) > 1 else Dropped.BAD_NUMBER)
    is_toll_free = found["area"] in _TOLL_FREE
    if found["area"] in _PREMIUM or (found["exchange"].endswith("11") and not is_toll_free):
        raise ValueError(Dropped.BAD_NUMBER)
    number = "-".join((found["area"], found["exchange"], found["line"]))
    number = f"1-{number}" if is_toll_free else number
    inner = found["extension"] or ("" if extension is None else str(extension))
    number = f"{'711 then ' if rest != written else ''}{number}{f' ext. {inner}' if inner else ''}"
    if not is_well_formed(number, phone_type):
        raise ValueError(Dropped.BAD_NUMBER)
    return number


def numbers_of(
    found: Iterable[tuple[str, PhoneType, int | None]], refused: frozenset[str], dropped: Counter[Dropped]
) -> tuple[Number, ...]:
    """The numbers of a record, each once. refused: digits of numbers that must not be shown."""
    numbers: dict[str, Number] = {}
    for text, phone_type, extension in found:
        try:
            number = clean_number(text, phone_type, extension)
        except ValueError as reason:
            dropped[Dropped(str(reason))] += 1
            continue
        if base_digits(number) in refused:
            dropped[Dropped.REFUSED] += 1
        else:
            numbers.setdefault(digits_of(number), Number(number, phone_type))
    return tuple(numbers.values())


def base_digits(number: str) -> str:
    """The digits of a number without a relay code before it and an extension behind it."""
    return digits_of(number.removeprefix("711 then ").partition(" ext. ")[0])


_WEBSITE = re.compile(
    r"(?P<scheme>https?://)?(?P<host>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24})"
    r"(?P<path>(?:/[A-Za-z0-9._~-]+)*/?)",
    re.ASCII,
)
LONGEST_WEBSITE = 150


def clean_website(text: str) -> str:
    """The address of a page; "" where it has a query, a user name, or another part that could name people."""
    whole = text.strip()
    scheme, mark, rest = whole.rpartition("://")
    host, slash, path = rest.partition("/")
    found = _WEBSITE.fullmatch(f"{scheme.lower()}{mark}{host.lower()}{slash}{path}")
    if found is None or len(whole) > LONGEST_WEBSITE:
        return ""
    return f"{found['scheme'] or 'https://'}{found['host']}{found['path'].rstrip('/')}"


def website_identity(website: str) -> str:
    """What stays the same however an address is written: host and path. "" for none."""
    return (
        re.sub(r"^(?:https?://)?(?:www\.)?", "", website.strip(), flags=re.IGNORECASE).rstrip("/").casefold()
    )


_NAMES = {name.casefold(): name for name in CODES}


def clean_languages(texts: Iterable[str], dropped: Counter[Dropped]) -> tuple[str, ...]:
    """The languages whose names are exactly those that the directory uses."""
    names: dict[str, None] = {}
    for text in texts:
        if name := _NAMES.get(text.strip().casefold()):
            names[name] = None
        elif text.strip():
            dropped[Dropped.LANGUAGE] += 1
    return tuple(names)


_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?", re.ASCII)
_TURNED_DAY = re.compile(r"\d{1,2}/\d{1,2}/(\d{4})(?: .*)?", re.ASCII)


def clean_date(text: str, today: str, dropped: Counter[Dropped]) -> str:
    """A date as YYYY-MM-DD, or its year alone where day and month could be either; "" for none."""
    whole = text.strip()
    found = _DAY.fullmatch(whole) or _TURNED_DAY.fullmatch(whole)
    day = found[1] if found else ""
    if whole and not (_is_day(day) and "1970" <= day <= today):
        dropped[Dropped.DATE] += 1
        return ""
    return day


def _is_day(day: str) -> bool:
    return bool(re.fullmatch(r"\d{4}|\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])", day, re.ASCII))
