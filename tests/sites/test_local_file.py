"""Which file of local changes is believed. Whatever is wrong with it, visits open without it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.paths import Paths
from guide.sites import config
from guide.sites.config import local_path, read_local_file
from guide.sites.local_changes import NO_CHANGES, Correction, LocalChanges, changes_bytes
from tests.sites.untrusted import UNTRUSTED

CHANGES = LocalChanges(
    corrections=(
        Correction("county-kitchen", "207-555-0100", "voice", "wrong", "called", "2026-11-27", "MK"),
    )
)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A file of local changes as the program for staff leaves it."""
    file = local_path(Paths(tmp_path))
    file.parent.mkdir(parents=True)
    file.write_bytes(changes_bytes(CHANGES))
    return file


def read(root: Path) -> config.LocalFile:
    return read_local_file(Paths(root))


def test_a_site_that_changed_nothing_has_no_file_and_no_problem(tmp_path: Path) -> None:
    assert read(tmp_path) == (NO_CHANGES, "")


@pytest.mark.usefixtures("saved")
def test_what_staff_saved_is_believed(tmp_path: Path) -> None:
    assert read(tmp_path) == (CHANGES, "")


def is_damaged(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-20])


def is_another_users(file: Path) -> None:
    os.chown(file, 12_345, 12_345)


@pytest.mark.parametrize(
    "harm",
    [
        *UNTRUSTED,
        is_damaged,
        pytest.param(is_another_users, marks=pytest.mark.needs_root("gives a file away")),
    ],
    ids=lambda harm: harm.__name__,
)
def test_a_file_that_may_not_be_believed_is_left_out_with_one_sentence(
    harm: Callable[[Path], None], saved: Path, tmp_path: Path
) -> None:
    harm(saved)

    changes, problem = read(tmp_path)

    assert changes == NO_CHANGES
    assert problem.startswith((f"{saved}: ", f"{saved.parent}: "))
    assert "\n" not in problem
