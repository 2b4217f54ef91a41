"""What counts as a change of the folders, and whose it is."""

import os
from pathlib import Path

from guide.selfcheck.files import Comparison, changed, judge_folders, snapshot
from guide.selfcheck.report import Outcome

WORD = "kdbzvmgp"


def outcome_of(folder: Path, act: object = None) -> tuple[Outcome, str]:
    """What is said of a visit during which `act` is called."""
    comparison = Comparison([folder], pause=lambda _: None)
    comparison.begin()
    if callable(act):
        act()
    finding = judge_folders(comparison.end(WORD))
    return finding.outcome, finding.text


def test_a_visit_that_changes_nothing_holds(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("old")

    assert outcome_of(tmp_path)[0] is Outcome.HOLDS


def test_a_new_file_is_named(tmp_path: Path) -> None:
    outcome, text = outcome_of(tmp_path, (tmp_path / "new").touch)

    assert outcome is Outcome.FAILS
    assert str(tmp_path / "new") in text


def test_a_file_that_came_and_went_is_seen_by_its_folder(tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()

    def pass_by() -> None:
        (tmp_path / "cache/passing").touch()
        (tmp_path / "cache/passing").unlink()

    outcome, text = outcome_of(tmp_path, pass_by)

    assert outcome is Outcome.FAILS
    assert str(tmp_path / "cache") in text


def test_a_change_that_hides_its_time_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "old"
    file.write_text("one")
    before, times = snapshot([tmp_path]), file.stat()

    file.write_text("two")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))

    assert changed(before, snapshot([tmp_path])) == {str(file)}


def test_a_file_that_another_program_has_open_is_that_program_s(tmp_path: Path) -> None:
    with (tmp_path / "log").open("w") as log:
        assert outcome_of(tmp_path, lambda: print("x", file=log, flush=True))[0] is Outcome.HOLDS


def test_a_file_with_the_typed_word_is_reported_whichever_program_wrote_it(tmp_path: Path) -> None:
    with (tmp_path / "clips").open("w") as clips:
        outcome, text = outcome_of(tmp_path, lambda: print(f"a {WORD} b", file=clips, flush=True))

    assert outcome is Outcome.FAILS
    assert "What was typed is in" in text


def test_where_others_work_all_the_time_nothing_is_claimed(tmp_path: Path) -> None:
    comparison = Comparison([tmp_path], pause=lambda _: None)
    (tmp_path / "of-another").touch()
    comparison.begin()
    (tmp_path / "whose").touch()

    assert judge_folders(comparison.end(WORD)).outcome is Outcome.UNTESTED


def test_a_part_that_was_not_compared_is_not_claimed(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").touch()

    part = snapshot([tmp_path], most_entries=1)

    assert not part.is_whole
    assert changed(part, snapshot([tmp_path])) == set()
