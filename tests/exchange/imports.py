"""An import of one file, as it is typed; and a service as another directory knows it."""

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from guide.content.verification.cells import plain
from tests.authored_tree import Tree
from tests.commands.typed import Typed
from tests.exchange.icarol_file import IcarolFile, usual

ROOT = Path(__file__).parents[2]
TODAY = ("--today", "2026-11-27")


class Imported:
    """An import of one file into the sample checkout, as it is typed."""

    def __init__(self, tree: Tree, content: bytes, *options: str, name: str = "file.csv") -> None:
        self.root = tree.paths.root
        file = self.root.parent / name
        file.write_bytes(content)
        self.typed = Typed(tree, "import", "hsds", str(file), *TODAY, *options)

    @property
    def folder(self) -> Path:
        """The folder that was made."""
        [found] = (self.root / "imports").iterdir()
        return found

    @property
    def everything(self) -> str:
        """All that was written or said."""
        files = [file for file in self.folder.rglob("*") if file.is_file()]
        return "\n".join([*(file.read_text("utf-8") for file in files), self.typed.out, self.typed.err])

    @property
    def rows(self) -> list[dict[str, str]]:
        """The rows of the queue."""
        return read_queue(self.folder / "queue.csv")


def read_queue(file: Path) -> list[dict[str, str]]:
    """The rows of a queue, as a person reads them in a spreadsheet."""
    text = file.read_text("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return [{column: plain(cell) for column, cell in row.items()} for row in rows]


def resources_of(tree: Tree) -> dict[Path, bytes]:
    """Every authored file."""
    return {file: file.read_bytes() for file in tree.paths.resources.rglob("*") if file.is_file()}


def one_row(**changes: str) -> bytes:
    """An export with one row, changed."""
    file = IcarolFile()
    file.rows.append(usual(file, 1) | changes)
    return file.bytes()


def hsds(*services: dict[str, Any]) -> bytes:
    """A file of HSDS services."""
    return json.dumps({"contents": services}).encode()


def service(**values: Any) -> dict[str, Any]:
    """The sample's kitchen as another directory knows it."""
    return {
        "id": "ac148810-d857-441c-9679-408f346de14b",
        "name": "County Kitchen",
        "status": "active",
        "phones": [
            {"id": "ac148810-d857-441c-9679-408f346de140", "number": "(207) 555-0100", "type": "voice"}
        ],
    } | values


def changed(row: Mapping[str, str]) -> tuple[str, str, str, str]:
    return (row["verdict"], row["what"], row["ours"], row["theirs"])
