"""What builds leave, and what a later build removes of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from guide.content.publishing import LONG_SECONDS, remove_leftovers
from guide.files import unique_name

IN_USE, REPLACED, OTHER = "a" * 64, "b" * 64, "c" * 64


def left(folder: Path) -> set[str]:
    """The names that remain after a build replaced REPLACED by IN_USE."""
    remove_leftovers(folder, keep=IN_USE, before=(REPLACED,))
    return {path.name for path in folder.iterdir()}


def put(folder: Path, name: str, age_seconds: int = 0) -> None:
    """Make a folder with a file in it."""
    (folder / name).mkdir()
    (folder / name / "file").write_text("text")
    then = (folder / name).stat().st_mtime - age_seconds
    os.utime(folder / name, (then, then))


@pytest.fixture
def ended() -> int:
    """The id of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


OLD = LONG_SECONDS * 2
RUNNING, LONG_RUNNING = unique_name(), unique_name()


@pytest.mark.parametrize(
    ("ages", "stays"),
    [
        ({IN_USE: OLD, REPLACED: 0}, IN_USE),
        ({RUNNING: 0, LONG_RUNNING: OLD}, RUNNING),
        ({OTHER: 0, "d" * 64: OLD}, OTHER),
        ({"pictures": OLD}, "pictures"),
    ],
    ids=[
        "the library in use, and not the replaced one",
        "what a running build makes, until it is old",
        "the library of a build at the same moment, until it is old",
        "what no build made",
    ],
)
def test_what_is_or_may_be_in_use_stays(tmp_path: Path, ages: dict[str, int], stays: str) -> None:
    for name, age in ages.items():
        put(tmp_path, name, age)

    assert left(tmp_path) == {stays}


def test_what_an_interrupted_build_left_goes(tmp_path: Path, ended: int) -> None:
    put(tmp_path, f"new-{ended}-0123456789abcdef")
    (tmp_path / f"new-{ended}-0123456789abcdef.current").write_text("half a pointer")

    assert left(tmp_path) == set()
