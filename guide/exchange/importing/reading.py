"""A file of another directory, read whole or refused with a sentence."""

import stat
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guide.content.model import Library
from guide.content.phones import digits_of
from guide.errors import GuideError
from guide.exchange.importing.hsds import HsdsReading, services_in
from guide.exchange.importing.icarol import IcarolReading, rows_in
from guide.exchange.importing.records import Dropped, Record
from guide.exchange.importing.weekly import offsets_of

LARGEST_FILE = 100_000_000
"""Bytes. A 211 of a large city has some 10 MB."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file comes to.

    Attributes:
        form: what the file is, in words.
        records: what may be known of each service.
        dropped: how much of each kind was left behind.
    """

    form: str
    records: tuple[Record, ...]
    dropped: Counter[Dropped]


def read_file(file: Path, library: Library, today: date) -> Incoming:
    """Read a file of HSDS or of iCarol.

    Args:
        file: of the other directory.
        library: ours, for the numbers that must not be shown and the time zone.
        today: nothing can have been seen after it.

    Raises GuideError with one sentence if the file cannot be used as a whole, OSError if it cannot be read.
    """
    text = _text(file)
    refused = frozenset(digits_of(one.number) for one in library.refused_numbers)
    if text.lstrip()[:1] in ("{", "["):
        hsds = HsdsReading(today.isoformat(), refused, offsets_of(library.state.zone))
        records = tuple(hsds.records(services_in(text)))
        return Incoming("HSDS, JSON", records, hsds.dropped)
    icarol = IcarolReading(today.isoformat(), refused)
    rows = rows_in(text)
    return Incoming("iCarol, CSV", tuple(icarol.records(rows)), icarol.dropped)


def _text(file: Path) -> str:
    status = file.stat()
    if not stat.S_ISREG(status.st_mode):  # reading a pipe would wait forever
        raise GuideError(f"{file} is not a plain file. Name the file itself.")
    if status.st_size > LARGEST_FILE:
        raise GuideError(f"{file} is larger than {LARGEST_FILE // 1_000_000} MB. Ask for a part of it.")
    content = file.read_bytes()
    if content.startswith(b"PK"):
        raise GuideError(f"{file} is a ZIP file or a spreadsheet. Unpack it, or save it as CSV.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise GuideError(f"{file} is not UTF-8 text. Save it as UTF-8, and look at the names.") from None
