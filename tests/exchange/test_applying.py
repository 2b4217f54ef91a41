"""What a person took from a queue goes into the services' files: that and no more, all of it or nothing."""

import csv
import errno
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from guide.content.authoring import read_library
from guide.content.call_sheet import sheet_bytes
from guide.content.model import Library
from guide.content.verification.additions import Additions, added
from guide.content.verification.applying import RewriteError
from guide.exchange.export import export_files
from guide.exchange.importing.queue import Column
from tests.authored_tree import Tree
from tests.commands.typed import Typed
from tests.exchange.imports import Imported, hsds, service

ROOT = Path(__file__).parents[2]
KITCHEN = "resources/services/county-kitchen.yaml"
PANTRY = "resources/services/quiet-pantry.yaml"
AN_ID = "ac148810-d857-441c-9679-408f346de1"


def full(**values: Any) -> dict[str, Any]:
    """The kitchen with something new of each kind."""
    return service(
        url="https://other.example/meals",
        last_modified="2025-02-03",
        languages=[{"id": f"{AN_ID}41", "name": "Somali"}],
        schedules=[{"id": f"{AN_ID}42", "byday": "SA,SU", "opens_at": "10:00", "closes_at": "23:59"}],
        phones=[
            {"id": f"{AN_ID}43", "number": "207-555-0100"},
            {"id": f"{AN_ID}44", "number": "800 555 0123", "extension": 4},
        ],
        **values,
    )


def new(**values: Any) -> dict[str, Any]:
    """A service that nobody here knows."""
    return {
        "id": f"{AN_ID}99",
        "name": "Warm Coats: for all",
        "status": "active",
        "url": "https://coats.example",
        "phones": [{"id": f"{AN_ID}98", "number": "207-555-0133", "type": "text"}],
        "languages": [{"id": f"{AN_ID}97", "name": "Haitian Creole"}],
        "schedules": [{"id": f"{AN_ID}96", "byday": "MO", "opens_at": "09:00", "closes_at": "12:00"}],
    } | values


class Queue:
    """A queue in the sample checkout, and a person who takes lines from it."""

    def __init__(self, tree: Tree, *services: dict[str, Any]) -> None:
        self.tree = tree
        self.imported = Imported(tree, hsds(*services), "--source", "Knox 211")
        self.file = self.imported.folder / "queue.csv"

    def take(self, *wanted: str, initials: str = "AB", **cells: str) -> None:
        """Write initials beside the lines about these things; cells: other columns to change there."""
        rows = self.imported.rows
        changes = {Column[name.upper()].value: text for name, text in cells.items()}
        for row in rows:
            if row["what"] in wanted:
                row.update({"taken by": initials} | changes)
        self.file.write_bytes(sheet_bytes(tuple(Column), rows))

    def apply(self, *options: str) -> Typed:
        """Apply it, as it is typed."""
        return Typed(self.tree, "import", "apply", *options, str(self.file))

    def text(self, name: str = KITCHEN) -> str:
        """An authored file as it stands."""
        return (self.tree.paths.root / name).read_text()


ALL = ("voice", "text", "tty", "hours", "website", "languages")


def changed_lines(before: str, after: str) -> list[str]:
    """The lines that a file has lost (-) and won (+)."""
    old, new_lines = before.splitlines(), after.splitlines()
    return [f"-{line}" for line in old if line not in new_lines] + [
        f"+{line}" for line in new_lines if line not in old
    ]


def test_what_was_taken_goes_into_the_file_and_nothing_else_changes(tree: Tree) -> None:
    queue = Queue(tree, full())
    before = queue.text()
    queue.take(*ALL)
    typed = queue.apply("--today", "2026-11-27")

    assert (typed.status, typed.err) == (0, "")
    assert changed_lines(before, queue.text()) == [
        "-languages: [English]",
        "-website: https://kitchen.example",
        '+  - number: "1-800-555-0123 ext. 4"',
        '+    seen: "2025-02-03"',
        f'+    source: "Knox 211, record {AN_ID}4b"',
        "+languages: [English, Somali]",
        '+website: "https://other.example/meals"',
        '+schedules: [{byday: "SA,SU", opens_at: "10:00", closes_at: "24:00"}]',
    ]
    assert f"+++ {KITCHEN}\n" in typed.out
    assert "Taken: 4 lines.\n" in typed.out
    assert "On no page before somebody has called it: 1-800-555-0123 ext. 4 (County Kitchen)\n" in typed.out


def test_a_number_that_was_taken_is_on_no_page_and_counts_as_never_called(tree: Tree) -> None:
    queue = Queue(tree, full())
    queue.take(*ALL)
    queue.apply()
    kitchen = read_library(tree.paths.resources).services["county-kitchen"]
    last = kitchen.phones[-1]

    assert (last.confidence, last.is_shown, last.assured_date) == ("low", False, "")
    assert last.seen == "2025-02-03"
    assert all(not phone.assured_date for phone in kitchen.phones)


def test_a_line_that_nobody_took_changes_nothing(tree: Tree) -> None:
    queue = Queue(tree, full())
    before = queue.text()
    queue.take("website")
    queue.apply()

    assert changed_lines(before, queue.text()) == [
        "-website: https://kitchen.example",
        '+website: "https://other.example/meals"',
    ]


def test_a_queue_without_initials_changes_no_file(tree: Tree) -> None:
    queue = Queue(tree, full(), new())
    before = queue.text()
    typed = queue.apply()

    assert (typed.status, typed.out) == (0, "Taken: 0 lines.\nNo file had to change.\n")
    assert queue.text() == before
    assert not (queue.file.parent / "new").exists()


def test_a_dry_run_shows_the_same_and_changes_nothing(tree: Tree) -> None:
    queue = Queue(tree, full(), new())
    before = queue.text()
    queue.take("", *ALL)
    for row in queue.imported.rows:
        assert row["taken by"] == "AB"
    queue.take("", initials="")
    typed = queue.apply("--dry-run")

    assert typed.status == 0
    assert '+website: "https://other.example/meals"' in typed.out
    assert typed.out.endswith("Nothing was written. Without --dry-run 2 files would change.\n")
    assert queue.text() == before
    assert not (queue.file.parent / "new").exists()


def test_what_may_be_one_of_ours_is_taken_as_ours_by_the_person_who_takes_it(tree: Tree) -> None:
    queue = Queue(tree, full(name="Quite another name"))
    assert {row["verdict"] for row in queue.imported.rows} == {"maybe"}
    queue.take("languages")
    queue.apply()

    assert "languages: [English, Somali]\n" in queue.text()


def test_a_service_without_numbers_gets_its_first_one(tree: Tree) -> None:
    queue = Queue(tree, service(name="Quiet Pantry", phones=[{"id": f"{AN_ID}50", "number": "207-555-0166"}]))
    queue.take("voice")
    typed = queue.apply()

    assert typed.status == 0
    pantry = read_library(tree.paths.resources).services["quiet-pantry"]
    assert [phone.number for phone in pantry.phones] == ["207-555-0166"]
    assert queue.text(PANTRY).endswith(
        'sources:\n  - {title: A list of pantries, url: https://list.example, seen: ""}\n'
    )


def test_applied_twice_a_queue_changes_nothing_the_second_time(tree: Tree) -> None:
    queue = Queue(tree, full())
    queue.take(*ALL)
    queue.apply()
    after = queue.text()
    again = queue.apply()

    assert (again.status, again.err) == (0, "")
    assert "Already in the files, from an earlier run: 4.\nNo file had to change.\n" in again.out
    assert queue.text() == after


@pytest.mark.parametrize(
    "cells",
    [
        {"theirs": "207-555-0199"},
        {"seen": "seen 2026-11-01"},
        {"source": "Somebody"},
        {"name": "Another"},
        {"record": "record 1"},
        {"ours": ""},
        {"seal": "a" * 16},
        {"id": "quiet-pantry"},
        {"id": "no-such-service"},
        {"verdict": "same"},
    ],
    ids=lambda cells: next(iter(cells)),
)
def test_a_line_that_was_changed_is_refused_and_so_is_the_whole_queue(
    tree: Tree, cells: dict[str, str]
) -> None:
    queue = Queue(tree, full())
    before = queue.text()
    queue.take("voice", **cells)
    typed = queue.apply()

    assert (typed.status, typed.out) == (1, "Nothing was changed: these lines come first.\n")
    assert (
        "queue.csv:2: has changed since the queue was made, or its service has; import the file again"
        in typed.err
    )
    assert queue.text() == before


def test_a_service_that_changed_since_is_refused(tree: Tree) -> None:
    queue = Queue(tree, full())
    queue.take("website")
    tree.change(KITCHEN, "Ask for the cook", "Ask for the baker")

    assert "has changed since the queue was made" in queue.apply().err


@pytest.mark.parametrize("initials", ["yes", "A # B", "1", "somebody else"])
def test_initials_are_those_of_a_person(tree: Tree, initials: str) -> None:
    queue = Queue(tree, full())
    queue.take("website", initials=initials)
    typed = queue.apply()

    assert typed.status == (0 if initials == "yes" else 1)  # three letters can be initials
    assert initials == "yes" or "write those of the person who decides" in typed.err


def test_what_has_nothing_to_take_cannot_be_taken(tree: Tree) -> None:
    queue = Queue(tree, service())
    queue.take("")

    assert "queue.csv:2: has nothing to take; take out the initials" in queue.apply().err


def test_two_websites_of_one_service_cannot_both_be_taken(tree: Tree) -> None:
    other = service(id=f"{AN_ID}4c", url="https://third.example", phones=full()["phones"])
    queue = Queue(tree, full(), other)
    before = queue.text()
    queue.take("website")
    typed = queue.apply()

    assert "takes other website than an earlier line of this service; keep one" in typed.err
    assert queue.text() == before


def test_a_misprint_is_not_taken_even_from_an_older_queue(tree: Tree) -> None:
    queue = Queue(tree, full())
    queue.take("voice")
    refused = (tree.paths.resources / "refused_numbers.yaml").read_text()
    tree.write("resources/refused_numbers.yaml",
               refused.replace("1-866-373-7888", "1-800-555-0123"))  # fmt: skip

    assert "1-800-555-0123 ext. 4 must not be shown" in queue.apply().err


def test_a_file_that_would_be_disturbed_stops_all_of_them(tree: Tree) -> None:
    tree.change(KITCHEN, "name: County", "name:   County")
    pantry = service(id=f"{AN_ID}60", name="Quiet Pantry", url="https://pantry.example", phones=[])
    queue = Queue(tree, full(), pantry)
    before = queue.text(PANTRY)
    queue.take("website")
    typed = queue.apply()

    assert f"{KITCHEN}: cannot be changed without disturbing line" in typed.err
    assert queue.text(PANTRY) == before


def test_a_comment_behind_the_last_number_is_left_to_a_person(tree: Tree) -> None:
    tree.change(KITCHEN, "    confidence: low\n", "    confidence: low\n    # asked in May\n")
    queue = Queue(tree, full())
    queue.take("voice")

    assert "has a comment behind its last number; add the new number by hand" in queue.apply().err


def test_a_file_that_would_say_something_else_than_what_was_meant_stays_as_it_was(tree: Tree) -> None:
    library = read_library(tree.paths.resources)
    other = replace(library.services["county-kitchen"], name="Another kitchen")
    text = (tree.paths.root / KITCHEN).read_text()

    with pytest.raises(RewriteError, match="would not read back as intended"):
        added(text, Additions(other, website="https://other.example"), library.state)


@pytest.mark.parametrize("failing", [1, 2])
def test_a_disk_that_fails_or_ctrl_c_leaves_every_file_as_it_was(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    pantry = service(id=f"{AN_ID}60", name="Quiet Pantry", url="https://pantry.example", phones=[])
    queue = Queue(tree, full(), pantry, new())
    queue.take("", *ALL)
    queue.take("website", "text", "languages")
    before = {name: queue.text(name) for name in (KITCHEN, PANTRY)}
    renames = 0
    rename = Path.replace

    def fail(path: Path, target: Path) -> Path:
        nonlocal renames
        renames += 1
        if renames == failing:
            raise OSError(errno.EIO, "Input/output error") if failing == 1 else KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "replace", fail)
    typed = queue.apply()

    assert (typed.status, typed.out) == (2, "")
    assert {name: queue.text(name) for name in before} == before
    assert not list((queue.file.parent / "new").glob("*"))
    assert not list(tree.paths.resources.rglob(".*.new"))


def test_a_new_service_is_refused_by_check_until_a_person_has_written_it(tree: Tree) -> None:
    queue = Queue(tree, new())
    queue.take("", *ALL)
    typed = queue.apply()
    file = queue.file.parent / "new" / "warm-coats-for-all.yaml"
    text = file.read_text()

    assert typed.status == 0
    assert f"To finish by hand: {file}\n" in typed.out
    assert 'name: "Warm Coats: for all"\n' in text
    assert not (tree.paths.resources / "services" / file.name).exists()

    def problems(**written: str) -> str:
        made = text
        for key, value in written.items():
            lines = [f"{key}: {value}" if line.startswith(f"{key}:") else line for line in made.split("\n")]
            made = "\n".join(lines)
        tree.write("resources/services/warm-coats-for-all.yaml", made)
        return Typed(tree, "check", "--today", "2026-11-27").out

    kind, words, note = "food", "Gives out coats.", "Ask at the door."
    area = {"reach": "", "service_area": "[Waldo]", "confidence": "low", "call_instead": ""}
    ready = {"service_area": area["service_area"]}
    assert "kind is missing or empty" in problems(**ready, description=words, safety_note=note)
    assert "[write what they do" in text
    assert "shows the mark '['" in problems(**ready, kind=kind, safety_note=note)
    assert "shows the mark '['" in problems(**ready, kind=kind, description=words)
    finished = problems(**ready, kind=kind, description=words, safety_note=note, sources="\n  - title: Coats")
    assert "shows the mark" not in finished
    assert "kind is missing" not in finished


def test_a_skeleton_is_never_written_over_a_service_or_another(tree: Tree) -> None:
    phone = {"id": f"{AN_ID}94", "number": "207-555-0134", "type": "text"}
    other = new(id=f"{AN_ID}95", name="Warm coats - for all", url="https://q.example", phones=[phone])
    queue = Queue(tree, new(), other)
    queue.take("", "text")
    first = queue.apply()

    assert first.status == 1
    assert "there is a service or file warm-coats-for-all already; take out the initials" in first.err
    assert not (queue.file.parent / "new").exists()


def test_a_name_cannot_write_yaml(tree: Tree) -> None:
    queue = Queue(tree, new(name="Coats: # yes & co"))
    queue.take("", "text", "hours")
    queue.apply()
    [file] = (queue.file.parent / "new").iterdir()

    assert 'name: "Coats: # yes & co"\n' in file.read_text()


def test_a_queue_that_is_not_there_is_a_sentence(tree: Tree, tmp_path: Path) -> None:
    typed = Typed(tree, "import", "apply", str(tmp_path / "none.csv"))

    assert typed.status == 2
    assert typed.err.startswith(f"There is no file {tmp_path / 'none.csv'}. Name the queue.csv")


def test_a_queue_opens_in_a_spreadsheet_and_is_read_when_it_comes_back_with_semicolons(tree: Tree) -> None:
    queue = Queue(tree, full())
    queue.take("website")
    rows = list(csv.reader(io.StringIO(queue.file.read_text("utf-8-sig"), newline="")))
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(rows)
    queue.file.write_text(out.getvalue(), "utf-8")

    assert queue.apply().status == 0
    assert "https://other.example/meals" in queue.text()


def test_every_file_of_todays_directory_can_take_all_four_kinds_and_still_passes_check(
    tree: Tree, directory: Library
) -> None:
    shutil.rmtree(tree.paths.resources)
    shutil.copytree(ROOT / "resources", tree.paths.resources)
    page = json.loads(export_files(directory)["services.json"])
    for position, each in enumerate(page["contents"]):
        name = f"{position:012}"
        phone = {"id": f"00000000-0000-4000-8000-{name}", "number": f"207-555-{position % 100 + 100:04}"}
        each["phones"] = [*each.get("phones", []), phone]
        each["languages"] = [{"id": f"00000000-0000-4000-9000-{name}", "name": "Tigrinya"}]
        each["schedules"] = [
            {
                "id": f"00000000-0000-4000-a000-{name}",
                "byday": "SA",
                "opens_at": "03:00",
                "closes_at": "04:00",
            }
        ]
        each["url"] = f"https://s{position}.example/x"
    queue = Queue(tree, *page["contents"])
    queue.take(*ALL)
    typed = queue.apply("--today", "2026-11-27")

    assert (typed.status, typed.err) == (0, "")
    assert f"Taken: {4 * len(directory.services)} lines.\n" in typed.out
    after = read_library(tree.paths.resources).services
    for service_id, before in directory.services.items():
        assert after[service_id].phones[:-1] == before.phones
        assert {*after[service_id].languages} >= {*before.languages, "Tigrinya"}
    assert Typed(tree, "check", "--today", "2026-11-27").status == 0
