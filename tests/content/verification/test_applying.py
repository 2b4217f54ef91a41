"""Marks in the services' files: only what was marked changes."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.content.authoring import read_library
from guide.content.number_ages import entries_of
from guide.content.state import State
from guide.content.verification.applying import RewriteError, carry_out, rewritten
from guide.content.verification.marks import Mark
from guide.errors import ContentError
from tests.authored_tree import SERVICE, Tree
from tests.content.verification.desk import Desk, Marks

KITCHEN = "resources/services/county-kitchen.yaml"
OTHER_PHONE = 'phones:\n  - number: "211"\n    type: voice\n    confidence: high\n'


def changed_lines(desk: Desk, before: str) -> list[str]:
    """The lines that a file has lost (-) and won (+)."""
    old, new = before.splitlines(), desk.text("county-kitchen").splitlines()
    return [f"-{line}" for line in old if line not in new] + [f"+{line}" for line in new if line not in old]


def test_another_number_with_its_source_replaces_a_wrong_one(desk: Desk, mark: Callable[..., Marks]) -> None:
    desk.hand_in({}, mark("wrong", right_number="207-555-0142", source="=the cook, on the phone"))

    phone = read_library(desk.tree.paths.resources).services["county-kitchen"].phones[0]
    assert (phone.number, phone.source) == ("207-555-0142", "=the cook, on the phone")
    assert (phone.confidence, phone.seen, phone.assured_date, phone.wrong_since) == ("medium", "", "", "")
    assert phone.note == "Ask for the cook"


def test_a_wrong_number_that_is_right_again_is_shown_again(desk: Desk, mark: Callable[..., Marks]) -> None:
    desk.hand_in({}, mark("wrong", day="2026-05-01", initials="C.D."))
    desk.hand_in(mark("right"))  # what was found wrong is called first

    assert changed_lines(desk, SERVICE) == [
        '+    assured_date: "2026-05-30" # called by AB',
        '+    wrong_since: "" # called by AB',
    ]


@pytest.mark.parametrize(
    "marks",
    [
        {"result": "right"},
        {"result": "wrong"},
        {"result": "wrong", "right_number": "207-555-0142", "source": "the cook, on the phone"},
    ],
    ids=["right", "wrong", "another number"],
)
def test_a_sheet_that_was_applied_changes_nothing_when_it_is_applied_again(
    desk: Desk, mark: Callable[..., Marks], marks: dict[str, str]
) -> None:
    sheet = desk.marked({}, mark(**marks))
    carry_out(desk.plan(sheet).changes)
    after = desk.text("county-kitchen")

    again = desk.plan(sheet)

    assert (again.changes, again.already) == ((), 1)
    carry_out(again.changes)
    assert desk.text("county-kitchen") == after


def test_a_number_that_changed_in_another_way_since_the_sheet_was_made_is_refused(
    desk: Desk, mark: Callable[..., Marks]
) -> None:
    sheet = desk.marked({}, mark(day="2026-05-01"))
    desk.hand_in({}, mark(day="2026-05-30"))

    with pytest.raises(ContentError, match="has changed since this sheet was made"):
        desk.plan(sheet)


def test_after_an_interruption_the_same_sheet_applies_the_rest(
    desk: Desk, mark: Callable[..., Marks]
) -> None:
    """Killed between two renames: the first file is new, the second unchanged."""
    desk.tree.change("resources/services/quiet-pantry.yaml", "sources:", OTHER_PHONE + "sources:")
    sheet = desk.marked(mark(), mark(), mark())
    planned = desk.plan(sheet)
    carry_out(planned.changes[:1])

    again = desk.plan(sheet)
    carry_out(again.changes)

    entries = entries_of(read_library(desk.tree.paths.resources))
    assert 0 < again.already < 3
    assert [entry.phone.assured_date for entry in entries] == ["2026-05-30"] * 3


@pytest.mark.parametrize("failing", [1, 2])
def test_a_rename_that_fails_leaves_every_file_as_it_was(
    desk: Desk, mark: Callable[..., Marks], monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    desk.tree.change("resources/services/quiet-pantry.yaml", "sources:", OTHER_PHONE + "sources:")
    planned = desk.plan(desk.marked(mark(), mark(), mark()))
    before = {name: desk.text(name) for name in ("county-kitchen", "quiet-pantry")}
    renames = 0
    replace = Path.replace

    def fail_once(path: Path, target: Path) -> Path:
        nonlocal renames
        renames += 1
        if renames == failing:
            raise OSError(errno.EIO, "Input/output error")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fail_once)
    assert len(planned.changes) == 2

    with pytest.raises(OSError, match="Input/output error"):
        carry_out(planned.changes)

    assert {name: desk.text(name) for name in before} == before


def test_comments_and_quotes_around_a_number_stay_where_they_are(
    desk: Desk, mark: Callable[..., Marks]
) -> None:
    desk.tree.change(KITCHEN, "phones:\n", "# all by phone\nphones:  # in this order\n")
    desk.tree.change(
        KITCHEN, "  - number: 711", "\n  # asked in May\n  - number: '711 then 207-555-0100'  # slow\n#"
    )
    before = desk.text("county-kitchen")

    desk.hand_in(mark())

    assert changed_lines(desk, before) == ['+    assured_date: "2026-05-30" # called by AB']


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("  - number: 207-555-0100", "    - number: 207-555-0100", "run: python3 run.py check"),
        ("description: Serves", 'description: "Serves\n  all.', "disturbing line 6; indent lists by two"),
        ("name: County", "name:   County", "cannot be changed without disturbing line 3"),
    ],
    ids=["no YAML", "folded text", "spaces that would go"],
)
def test_a_file_that_would_be_disturbed_is_refused(tree: Tree, old: str, new: str, problem: str) -> None:
    entry = entries_of(read_library(tree.paths.resources))[0]
    text = SERVICE.replace(old, new).replace("comes.", 'comes."' if '"' in new else "comes.")

    with pytest.raises(RewriteError, match=problem):
        rewritten(text, [Mark(entry, "right", "2026-05-30", "AB")], State())


def test_one_file_that_cannot_be_changed_stops_all_of_them(desk: Desk, mark: Callable[..., Marks]) -> None:
    before = SERVICE.replace("name: County", "name:   County")
    desk.tree.write(KITCHEN, before)
    desk.tree.change("resources/services/quiet-pantry.yaml", "sources:", OTHER_PHONE + "sources:")

    with pytest.raises(ContentError, match=f"{KITCHEN}: cannot be changed without disturbing line 3"):
        desk.hand_in(mark(), mark(), mark())

    assert desk.text("county-kitchen") == before
    assert "assured_date" not in desk.text("quiet-pantry")
