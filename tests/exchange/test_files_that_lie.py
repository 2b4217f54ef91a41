"""Files that lie or are too large, and imports that are stopped: one sentence, and nothing is written."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from guide.arguments import UsageError, parser
from guide.paths import Paths
from tests.authored_tree import Tree
from tests.commands.typed import Typed
from tests.exchange.icarol_file import made_up
from tests.exchange.imports import Imported, hsds, one_row, service

ROOT = Path(__file__).parents[2]


def deep(levels: int) -> bytes:
    return b'{"contents": ' + b"[" * levels + b"]" * levels + b"}"


ORGANIZATION = {"id": service()["id"], "name": "A", "description": "A", "address": "12 Elm Street"}
LIES = {
    "ids that are not UUIDs": (hsds(service(id="svc-1")), "services/0/id: does not have the form of a UUID"),
    "schedules in other words": (
        hsds(service(schedules=[{"id": service()["id"], "days": "Mon-Fri", "start_time": "9 am"}])),
        "services/0/schedules/0: has a property",
    ),
    "a frequency of its own": (
        hsds(service(schedules=[{"id": service()["id"], "freq": "DAILY"}])),
        "services/0/schedules/0/freq: is not one of: WEEKLY, MONTHLY",
    ),
    "addresses inside organizations": (
        hsds(service(organization=ORGANIZATION)),
        "services/0/organization: has a property 'address' that HSDS does not have",
    ),
    "a mark that nobody knows": (hsds(service(is_hidden=True)), "has a property 'is_hidden'"),
    "no status": (
        hsds({key: value for key, value in service().items() if key != "status"}),
        "status: is missing",
    ),
    "10,000 levels": (deep(10_000), "lists inside lists far deeper than HSDS has"),
    "a million levels": (deep(1_000_000), "lists inside lists far deeper than HSDS has"),
    "a property twice": (
        b'[{"id": "ac148810-d857-441c-9679-408f346de14b", "status": "inactive", "status": "active"}]',
        "gives one property of an object twice",
    ),
    "not a number": (hsds(service(minimum_age=float("nan"))), "a number that is not a number"),
    "a number of 5,000 digits": (b'[{"id": ' + b"9" * 5000 + b"}]", "The file is not"),
    "cut short": (hsds(service())[:-9], "The file is not JSON"),
    "Latin-1": (
        json.dumps([service(name="Caf\u00e9")], ensure_ascii=False).encode("latin-1"),
        "is not UTF-8 text",
    ),
    "UTF-16": (json.dumps([service()]).encode("utf-16"), "is not UTF-8 text"),
    "a spreadsheet": (b"PK\x03\x04rest", "is a ZIP file or a spreadsheet"),
    "nothing": (b"", "is not a raw iCarol export, and not HSDS"),
    "text": (b"Dear colleagues,\n", "is not a raw iCarol export, and not HSDS"),
    "a list of words": (b'["County Kitchen"]', "services/0: is not an object"),
    "contents that are no list": (b'{"contents": 3}', "is not a list of HSDS services"),
    "a long value": (hsds(service(description="x" * 1_000_001)), "a value of more than 1 MB"),
    "a long cell": (one_row(AgencyDescription="x" * 1_000_001), "Line 2 has a cell of more than 1 MB"),
    "a row too long": (one_row().replace(b"\r\n", b",\r\n", 2)[:-2] + b",x\r\n", "cells, but the first line"),
    "an open quote": (one_row(PublicName="A").replace(b",A,", b',"A,'), "is not CSV"),
    "no column of what is private": (
        one_row().replace(b"ExcludeFromWebsite", b"Removed"),
        "has no column ExcludeFromWebsite, so nobody can tell",
    ),
    "a column twice": (one_row().replace(b"SearchHints", b"Latitude"), "names a column twice"),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_file_that_lies_is_one_sentence_and_nothing_is_written(tree: Tree, lie: str) -> None:
    content, sentence = LIES[lie]
    before = set(tree.paths.root.rglob("*"))
    typed = Imported(tree, content).typed

    assert (typed.status, typed.out) == (2, "")
    assert sentence in typed.err
    assert len(typed.err.splitlines()) == 1
    assert "12 Elm" not in typed.err
    assert set(tree.paths.root.rglob("*")) == before


def test_a_file_of_more_than_100_mb_is_not_opened(tree: Tree, tmp_path: Path) -> None:
    file = tmp_path / "large.json"
    with file.open("wb") as stream:
        stream.truncate(100_000_001)  # no byte of it is on the disk
    typed = Typed(tree, "import", "hsds", str(file))

    assert (typed.status, typed.out) == (2, "")
    assert "is larger than 100 MB" in typed.err


def test_a_pipe_and_a_folder_are_not_read(tree: Tree, tmp_path: Path) -> None:
    """Reading a pipe would wait forever."""
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)

    for file in (pipe, tmp_path):
        typed = Typed(tree, "import", "hsds", str(file), "--source", "Knox 211")
        assert (typed.status, typed.err) == (2, f"{file} is not a plain file. Name the file itself.\n")


def test_an_import_is_never_written_over_another(tree: Tree) -> None:
    imported = Imported(tree, hsds(service()))
    before = (imported.folder / "queue.csv").read_bytes()
    again = Imported(tree, hsds(service(name="Another"))).typed

    assert again.status == 2
    assert again.err.endswith("already. Name another one.\n")
    assert (imported.folder / "queue.csv").read_bytes() == before


def test_the_source_and_the_day_of_a_file_are_in_the_name_of_its_folder_and_in_each_row(tree: Tree) -> None:
    theirs = service(languages=[{"id": service()["id"], "name": "Somali"}])
    imported = Imported(tree, hsds(theirs), "--source", "Knox 211", "--seen", "2026-10-01")
    [row] = imported.rows

    assert imported.folder.name == "knox-211-2026-10-01"
    assert (row["seen"], row["source"]) == ("seen 2026-10-01", "Knox 211")


def test_a_file_is_not_from_the_future(tree: Tree) -> None:
    typed = Imported(tree, hsds(service()), "--seen", "2026-11-28").typed

    assert (typed.status, typed.out) == (2, "")
    assert typed.err.startswith("2026-11-28 is in the future.")


@pytest.mark.parametrize("source", ["=cmd", "a\nb", "x" * 81, "Knox \u202e211"])
def test_a_source_is_a_plain_name(tree: Tree, source: str) -> None:
    typed = Imported(tree, hsds(service()), "--source", source).typed

    assert (typed.status, typed.out) == (2, "")
    assert "Name it with --source" in typed.err


def test_ctrl_c_during_an_import_leaves_nothing(tmp_path: Path) -> None:
    """In a process of its own, stopped by a signal while it reads."""
    tree = Tree(tmp_path / "checkout")
    file = tmp_path / "file.csv"
    file.write_bytes(made_up().bytes())
    code = (
        "import os, sys, signal, pathlib\n"
        "from guide.exchange.importing import icarol\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # ignored in a run in the background
        "make = icarol.IcarolReading.records\n"
        "def stopped(self, rows):\n"
        "    for position, record in enumerate(make(self, rows)):\n"
        "        if position == 500: os.kill(os.getpid(), signal.SIGINT)\n"
        "        yield record\n"
        "icarol.IcarolReading.records = stopped\n"
        "from guide.cli import main\n"
        "from guide.paths import Paths\n"
        f"words = ['import', 'hsds', {str(file)!r}]\n"
        f"sys.exit(main(words, Paths(pathlib.Path({str(tree.paths.root)!r})), sys.stdout, sys.stderr))\n"
    )
    before = set(tree.paths.root.rglob("*"))
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("you can run it again.\n")
    assert len(done.stderr.splitlines()) == 1
    assert set(tree.paths.root.rglob("*")) == before


def test_an_import_is_for_a_checkout_alone() -> None:
    installed = Paths(Path("/somewhere/guide/installed"))
    with pytest.raises(UsageError, match="invalid choice: 'import'"):
        parser(installed).parse_args(["import", "hsds", "x.json"])
