"""CSV as spreadsheets save it.

Cells that a spreadsheet would take for a formula get an apostrophe on the way out, in
guide/content/call_sheet.py, and lose it here.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from guide.content.call_sheet import FORMULA
from guide.errors import ContentError, Problem

_SEPARATORS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row by column. line: the line of the file on which the row ends."""

    line: int
    cells: Mapping[str, str]


def plain(cell: str) -> str:
    """The value that `neutral` made a cell of."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def read_sheet(content: bytes, columns: Iterable[str], path: str) -> Iterator[SheetRow]:
    """The rows of a file that a spreadsheet saved, without empty ones.

    Commas, semicolons and tabs are known; further columns are left out. path: as problems name the file.
    Raises ContentError when it is no such file, at the line where that shows.
    """
    text = _text(content, path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        header = [plain(cell).strip() for cell in next(reader, [])]
        _check_header(header, columns, path)
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield _row(header, cells, reader.line_num, path)
    except csv.Error as error:
        raise _damaged(path, reader.line_num, f"is no CSV ({error}); save the sheet again as CSV") from None


def _text(content: bytes, path: str) -> str:
    if content.startswith(b"PK"):
        raise _damaged(path, 0, "is a spreadsheet's own file; save it as CSV (UTF-8) and name that file")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _damaged(path, 0, "is not UTF-8; save the sheet as CSV UTF-8") from None


def _separator(text: str) -> str:
    first = text.partition("\n")[0]
    return max(_SEPARATORS, key=first.count)


def _check_header(header: list[str], columns: Iterable[str], path: str) -> None:
    lost = [column for column in columns if header.count(column) != 1]
    if lost:
        names = ", ".join(lost)
        raise _damaged(path, 1, f"the first line must name each column once; look for: {names}")


def _row(header: list[str], cells: list[str], line: int, path: str) -> SheetRow:
    if len(cells) > len(header):
        raise _damaged(path, line, f"has {len(cells)} cells, but the first line names {len(header)}")
    padded = [*cells, *[""] * (len(header) - len(cells))]
    return SheetRow(line, {name: plain(cell) for name, cell in zip(header, padded, strict=True)})


def _damaged(path: str, line: int, text: str) -> ContentError:
    return ContentError([Problem(path, line, text)])
