"""Records from a raw iCarol CSV export. Marks that keep something back must be in it, or it is not read.

Columns as https://github.com/openreferral/dbt_icarol_to_hsds and exports found in public name them.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

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
from guide.exchange.importing.weekly import from_words

LONGEST_CELL = 1_000_000
"""Characters."""

ID, PARENT, LEVEL = "ResourceAgencyNum", "ParentAgencyNum", "TaxonomyLevelName"
NAME, STATUS = "PublicName", "AgencyStatus"
EXCLUDED = ("ExcludeFromWebsite", "ExcludeFromDirectory")
NEEDED = (ID, PARENT, LEVEL, NAME, STATUS, *EXCLUDED)
AVAILABLE = ("AvailableForDirectory", "AvailableForReferral")
LEVELS = frozenset({"Agency", "Program"})

_NUMBERED = tuple((f"Phone{number}Number", f"Phone{number}IsPrivate") for number in range(1, 6))
_NAMED = tuple(
    (name, f"{name}IsPrivate")
    for name in ("PhoneTollFree", "PhoneNumberHotline", "PhoneNumberBusinessLine", "PhoneNumberAfterHours")
)
_TTY = ("PhoneTTY", "PhoneTTYIsPrivate")
NUMBERS: tuple[tuple[str, str, PhoneType], ...] = (
    *((number, private, "voice") for number, private in (*_NUMBERED, *_NAMED)),
    (*_TTY, "tty"),
)
"""Columns with a number, with the column that says whether it is private, and the type of phone."""

_NOT_FOR_CALLERS = re.compile(
    r"private|confiden|staff|internal|unlisted|unpublished|home|direct line"
    r"|not (?:give|publish|release|refer)",
    re.IGNORECASE,
)
_NEITHER_VOICE_NOR_TEXT = re.compile(r"fax|pager|cell|mobile|video", re.IGNORECASE)
_READ = frozenset(
    (
        *NEEDED,
        *AVAILABLE,
        *("LastVerifiedOn", "UpdatedOn", "WebsiteAddress", "HoursOfOperation", "LanguagesOffered"),
        *(column for number, private, _ in NUMBERS for column in (number, private)),
        *(f"Phone{number}{note}" for number in range(1, 6) for note in ("Type", "Name")),
    )
)
_NEVER_READ: tuple[tuple[str, Dropped], ...] = (
    (r"(?:Physical|Mailing|Other)(?:Address|Attention|City|County|State|Postal|Country)", Dropped.ADDRESS),
    (r"PhysicalLocation|BusService|PublicAccess", Dropped.ADDRESS),
    (r"Latitude|Longitude", Dropped.COORDINATES),
    (r"SeniorWorker|MainContact|LastVerif", Dropped.CONTACT),
    (r"InternalNotes", Dropped.NOTES),
    (r"Email", Dropped.EMAIL),
    (r"PhoneFax|PhoneNumberOutOfArea", Dropped.FAX),
    (r"Taxonomy|Categories", Dropped.TAXONOMY),
    (
        r"Description|Eligibility|Fee|Application|Documents|Message|Resource|Hints|Coverage|Hours",
        Dropped.TEXT,
    ),
)
"""Columns that are never read, as patterns, and what they are. The first that fits counts."""


def is_icarol(header: list[str]) -> bool:
    """Whether the first line of a CSV file is that of an iCarol export."""
    return {ID, LEVEL, NAME} <= {*header}


def rows_in(text: str) -> list[Mapping[str, str]]:
    """The rows of an export. Raises GuideError where it is not a whole one."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    with _long_cells():
        try:
            header = next(reader, [])
            _check_header(header)
            return [_row(header, cells, reader.line_num) for cells in reader if cells]
        except csv.Error as error:
            what = "has a cell of more than 1 MB" if "field larger" in str(error) else "is not CSV"
            raise GuideError(f"Line {reader.line_num} {what}. Nothing was written.") from None


def _row(header: list[str], cells: list[str], line: int) -> Mapping[str, str]:
    if len(cells) != len(header):
        raise GuideError(
            f"Line {line} has {len(cells)} cells, but the first line names {len(header)}. "
            "Nothing was written."
        )
    return dict(zip(header, cells, strict=True))


@contextmanager
def _long_cells() -> Iterator[None]:
    """The csv module has one limit for the whole process; it is put back."""
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _check_header(header: list[str]) -> None:
    if not is_icarol(header):
        raise GuideError("The file is not a raw iCarol export, and not HSDS. Nothing was written.")
    if len({*header}) != len(header):
        raise GuideError("The first line names a column twice. Nothing was written.")
    lost = [column for column in NEEDED if column not in header]
    if lost:
        raise GuideError(
            f"The export has no column {' and no column '.join(lost)}, so nobody can tell what must be kept "
            "back. Ask for the whole export. Nothing was written."
        )


class IcarolReading:
    """One walk through an export.

    Attributes:
        dropped: how much of each kind was left behind so far.
    """

    def __init__(self, today: str, refused: frozenset[str]) -> None:
        """Begin a walk.

        Args:
            today: YYYY-MM-DD; nothing can have been seen after it.
            refused: digits of numbers that must not be shown.
        """
        self._today = today
        self._refused = refused
        self.dropped: Counter[Dropped] = Counter()

    def records(self, rows: list[Mapping[str, str]]) -> Iterator[Record]:
        """What may be known of each agency and program."""
        kept_back = {row[ID] for row in rows if _reason(row) is not None}
        reasons = {column: _why_never_read(column) for column in (rows[0] if rows else ())}
        for row in rows:
            if row[LEVEL] not in LEVELS:
                self.dropped[Dropped.LOCATION] += 1
                continue
            self.dropped.update(
                reasons[column] for column, cell in row.items() if cell and column not in _READ
            )
            record = self._record(row, kept_back)
            if record is not None:
                yield record

    def _record(self, row: Mapping[str, str], kept_back: set[str]) -> Record | None:
        reason = _reason(row)
        if reason is None and row[PARENT] in kept_back:
            reason = Dropped.PARENT
        own_id, name = row[ID].strip(), clean_name(row[NAME])
        if reason is None and not (name and re.fullmatch(r"\d{1,12}", own_id, re.ASCII)):
            reason = Dropped.NAME
        if reason is not None:
            self.dropped[reason] += 1
            is_gone = reason == Dropped.INACTIVE and name and row[STATUS].strip() == "Inactive"
            return (
                Record("", name, is_active=False, numbers=self._numbers(row, Counter())) if is_gone else None
            )
        moment = row.get("LastVerifiedOn", "").strip() or row.get("UpdatedOn", "")
        website, hours = row.get("WebsiteAddress", "").strip(), row.get("HoursOfOperation", "").strip()
        schedules = from_words(hours)
        if hours and schedules is None:
            self.dropped[Dropped.HOURS] += 1
        if website and not clean_website(website):
            self.dropped[Dropped.WEBSITE] += 1
        languages = re.split(r"[,;/]| and ", row.get("LanguagesOffered", ""))
        return Record(
            own_id,
            name,
            seen=clean_date(moment, self._today, self.dropped),
            numbers=self._numbers(row, self.dropped),
            website=clean_website(website),
            schedules=schedules or (),
            languages=clean_languages(languages, self.dropped),
        )

    def _numbers(self, row: Mapping[str, str], dropped: Counter[Dropped]) -> tuple[Number, ...]:
        found: list[tuple[str, PhoneType, int | None]] = []
        for column, private, phone_type in NUMBERS:
            text = row.get(column, "").strip()
            prefix = column.removesuffix("Number")
            words = " ".join(row.get(f"{prefix}{note}", "") for note in ("Type", "Name", "Description"))
            if not text:
                continue
            if row.get(private, "?").strip() not in ("", "No") or _NOT_FOR_CALLERS.search(words):
                dropped[Dropped.PRIVATE] += 1
            elif _NEITHER_VOICE_NOR_TEXT.search(words):
                dropped[Dropped.FAX] += 1
            else:
                found.append((text, phone_type, None))
        return numbers_of(found, self._refused, dropped)


def _why_never_read(column: str) -> Dropped:
    return next((why for pattern, why in _NEVER_READ if re.search(pattern, column)), Dropped.OTHER)


def _reason(row: Mapping[str, str]) -> Dropped | None:
    """Why a row must not be used; None where it may be."""
    if any(row[column].strip() not in ("", "No") for column in EXCLUDED):
        return Dropped.EXCLUDED
    if any(row.get(column, "").strip() not in ("", "Yes") for column in AVAILABLE):
        return Dropped.EXCLUDED
    return None if row[STATUS].strip() == "Active" else Dropped.INACTIVE
