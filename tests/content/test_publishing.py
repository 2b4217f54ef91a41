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


def put(folder: Path, name: str, age_seconds: int = 0) -> str:
    """Make a folder with a file in it."""
    (folder / name).mkdir()
    (folder / name / "file").write_text("text")
    then = (folder / name).stat().st_mtime - age_seconds
    os.utime(folder / name, (then, then))
    return name


@pytest.fixture
def ended() -> int:
    """The id of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_the_library_in_use_stays_and_the_replaced_one_goes(tmp_path: Path) -> None:
    put(tmp_path, IN_USE, age_seconds=LONG_SECONDS * 2)
    put(tmp_path, REPLACED)

    assert left(tmp_path) == {IN_USE}


def test_what_an_interrupted_build_left_goes(tmp_path: Path, ended: int) -> None:
    put(tmp_path, f"new-{ended}-0123456789abcdef")
    (tmp_path / f"new-{ended}-0123456789abcdef.current").write_text("half a pointer")

    assert left(tmp_path) == set()


def test_what_a_running_build_makes_stays_until_it_is_old(tmp_path: Path) -> None:
    running = put(tmp_path, unique_name())
    put(tmp_path, unique_name(), age_seconds=LONG_SECONDS * 2)

    assert left(tmp_path) == {running}


def test_the_library_of_a_build_at_the_same_moment_stays_until_it_is_old(tmp_path: Path) -> None:
    put(tmp_path, OTHER)
    put(tmp_path, "d" * 64, age_seconds=LONG_SECONDS * 2)

    assert left(tmp_path) == {OTHER}


def test_what_no_build_made_is_left_alone(tmp_path: Path) -> None:
    put(tmp_path, "pictures", age_seconds=LONG_SECONDS * 2)

    assert left(tmp_path) == {"pictures"}
