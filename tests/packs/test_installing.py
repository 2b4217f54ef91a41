"""Newer content on an installed copy, from the command that staff type."""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from errno import EACCES
from pathlib import Path
from typing import NoReturn

import pytest

from guide.cli import main
from guide.content.compiled import library_bytes
from guide.content.model import Library
from guide.packs.installing import install
from guide.packs.store import ContentStore
from guide.paths import Paths
from recipes.pack import SecretKey
from tests.packs.packing import (
    FIRST,
    NEW_NUMBER,
    OLD_NUMBER,
    SECOND,
    SERVICE,
    THIRD,
    Installed,
    Packer,
    with_number,
)

FACTORY, NEXT, THIRD_ONE = OLD_NUMBER, NEW_NUMBER, "207-555-0143"
"""The number that each edition shows for one service."""


def shown(copy: Installed) -> str:
    """Which of the numbers the copy shows."""
    text = copy.run("show", SERVICE).stdout
    return next(number for number in (FACTORY, NEXT, THIRD_ONE) if number in text)


@pytest.fixture(scope="module")
def third(packer: Packer) -> bytes:
    """A pack of the edition after the next one."""
    return packer.pack(with_number(packer.edition(2), SERVICE, THIRD_ONE))


@pytest.fixture(scope="module")
def twice_updated_once(
    updated_once: Installed, third: bytes, tmp_path_factory: pytest.TempPathFactory
) -> Installed:
    """A copy where that pack was installed after the newer one, made once and never changed."""
    copy = updated_once.copied(tmp_path_factory.mktemp("twice"))
    assert copy.install(third).returncode == 0
    return copy


@pytest.fixture
def twice_updated(twice_updated_once: Installed, tmp_path: Path) -> Installed:
    """A copy where that pack was installed after the newer one."""
    return twice_updated_once.copied(tmp_path)


def test_a_newer_pack_is_installed_and_its_number_is_shown_and_found(
    copy: Installed, pack_file: Path
) -> None:
    done = copy.run("content", "install", str(pack_file))

    assert (done.returncode, done.stderr) == (0, "")
    assert "The guide now has the content of December 1, 2026 (number 2)." in done.stdout
    assert f"New numbers: 1 ({NEW_NUMBER})" in done.stdout
    assert f"Numbers no longer shown: 1 ({OLD_NUMBER})" in done.stdout
    assert NEW_NUMBER in copy.run("show", SERVICE).stdout
    assert SERVICE in copy.run("search", NEW_NUMBER).stdout
    assert SERVICE not in copy.run("search", OLD_NUMBER).stdout


def test_what_is_installed_is_what_the_program_would_have_built(updated_once: Installed) -> None:
    factory = next(path for path in updated_once.paths.build.iterdir() if path.is_dir())
    (made,) = (path for path in updated_once.paths.content.iterdir() if path.is_dir())

    names = {str(path.relative_to(made)) for path in made.rglob("*")}
    assert names == {str(path.relative_to(factory)) for path in factory.rglob("*")} | {
        "manifest.json",
        "manifest.json.minisig",
    }


def test_everybody_can_read_what_was_installed_and_only_its_owner_can_change_it(
    updated_once: Installed,
) -> None:
    content = updated_once.paths.content
    modes = {path: path.stat().st_mode & 0o777 for path in content.rglob("*") if path.name != "lock"}

    assert set(modes.values()) == {0o644, 0o755}
    assert content.stat().st_mode & 0o777 == 0o755


def test_going_back_leads_to_the_content_before_and_done_twice_to_the_newer_one(
    twice_updated: Installed,
) -> None:
    copy = twice_updated
    assert shown(copy) == THIRD_ONE

    assert copy.run("content", "back").returncode == 0
    assert shown(copy) == NEXT
    assert copy.run("content", "back").returncode == 0
    assert shown(copy) == THIRD_ONE
    assert copy.run("content", "back", "--factory").returncode == 0
    assert shown(copy) == FACTORY


def test_there_is_no_way_back_from_the_content_of_the_program(copy: Installed) -> None:
    done = copy.run("content", "back")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "There is no other content to go back to.\n"
    assert copy.files == {}


@pytest.mark.parametrize("back", [["back"], ["back", "--factory"], ["back", "back"]])
def test_what_staff_went_back_from_cannot_be_replayed(
    twice_updated: Installed, newer: bytes, third: bytes, back: list[str]
) -> None:
    copy = twice_updated
    for _ in range(back.count("back")):
        copy.run("content", "back", *back[1:][:1] if "--factory" in back else [])
    before = copy.files

    for content in (newer, third):
        said = copy.install(content).stderr
        if back == ["back", "back"]:  # which leads to the newest again
            assert "is not newer than number 3." in said
        else:
            now = 1 if "--factory" in back else 2
            went_back = f"Number 3 was installed here before, and somebody went back to number {now}. To use"
            assert said.startswith(went_back)
    assert copy.files == before


def test_content_of_a_newer_program_comes_before_an_older_pack(updated: Installed, packer: Packer) -> None:
    put_in_program(updated, packer.edition(5))

    assert shown(updated) == FACTORY
    assert "is not newer than number 6." in updated.install(packer.pack(packer.edition(2))).stderr
    assert updated.install(packer.pack(with_number(packer.edition(6), SERVICE, THIRD_ONE))).returncode == 0
    assert shown(updated) == THIRD_ONE


def put_in_program(copy: Installed, library: Library) -> None:
    """Have the copy come with another library, as after an update of the program."""
    folder = next(path for path in copy.paths.build.iterdir() if path.is_dir())
    (folder / "library.json").write_bytes(library_bytes(library))


def damage(paths: Paths, file: str) -> None:
    """Change the last bytes of a file of the installed content."""
    (damaged,) = paths.content.rglob(file)
    damaged.write_bytes(damaged.read_bytes()[:-10] + b"0123456789")


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda paths: damage(paths, "library.json"), id="a damaged library"),
        pytest.param(lambda paths: damage(paths, "current"), id="a damaged pointer"),
        pytest.param(
            lambda paths: os.chown(paths.content, 12345, 12345),
            id="content of somebody else",
            marks=pytest.mark.needs_root("gives files to somebody else"),
        ),
        pytest.param(lambda paths: shutil.rmtree(paths.site_data), id="no folder"),
    ],
)
def test_what_cannot_be_trusted_is_passed_over(updated: Installed, harm: Callable[[Paths], None]) -> None:
    harm(updated.paths)

    assert shown(updated) == FACTORY


def test_content_that_others_could_have_changed_is_passed_over(updated: Installed) -> None:
    updated.paths.content.chmod(0o777)

    assert shown(updated) == FACTORY
    assert "must belong to the owner of the program" in updated.run("content", "back").stderr


@pytest.mark.parametrize(
    ("signer", "replaced"),
    [(SECOND, FIRST), (FIRST, SECOND)],
    ids=["a stolen key", "a lost key"],
)
def test_a_key_is_replaced_by_the_other_one(
    copy: Installed, packer: Packer, signer: SecretKey, replaced: SecretKey
) -> None:
    keys = (signer, THIRD)
    change = copy.install(packer.pack(packer.edition(1), signer, keys=keys))
    assert change.returncode == 0
    assert f"content is also accepted from the key {THIRD.public.name}" in change.stdout

    refused = copy.install(packer.pack(packer.edition(2), replaced, keys=keys))
    done = copy.install(packer.pack(packer.edition(2), THIRD, keys=keys))

    assert refused.returncode == 2
    assert "This file was not signed" in refused.stderr
    assert (done.returncode, done.stderr) == (0, "")


def test_going_back_does_not_bring_a_replaced_key_back(copy: Installed, packer: Packer) -> None:
    copy.install(packer.pack(packer.edition(1), SECOND, keys=(SECOND, THIRD)))
    copy.run("content", "back")

    assert "This file was not signed" in copy.install(packer.pack(packer.edition(2), FIRST)).stderr


def test_two_at_the_same_time_do_not_mix(copy: Installed, pack_file: Path) -> None:
    program = (
        "import fcntl, sys; f = open(sys.argv[1]); fcntl.flock(f, fcntl.LOCK_EX); print(flush=1); input()"
    )
    copy.run("content", "back")
    with subprocess.Popen(
        [sys.executable, "-c", program, str(copy.paths.content / "lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        done = copy.run("content", "install", str(pack_file))
        other.kill()

    assert done.stderr == "Somebody else is changing the content of this guide right now.\n"
    assert shown(copy) == FACTORY


def test_a_full_disk_changes_nothing(copy: Installed, pack_file: Path) -> None:
    full = ("strace", "-o", "/dev/null", "-e", "inject=fsync:error=ENOSPC:when=3")

    done = copy.run("content", "install", str(pack_file), starter=full)

    assert (done.returncode, done.stdout) == (2, "")
    assert "No space left on device" in done.stderr
    assert copy.files == {}
    assert shown(copy) == FACTORY


def test_a_checkout_installs_nothing(pack_file: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "guide", "content", "install", str(pack_file)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert done.stderr == "Content is installed on installed copies; a checkout builds its own.\n"


def test_status_says_which_content_is_in_use_and_since_when(copy: Installed, updated_once: Installed) -> None:
    keys = f"  newer content is accepted from the keys {FIRST.public.name} and {SECOND.public.name}"
    tests = "  these are keys for tests: anybody can sign with them"
    lines = copy.run("status").stdout.splitlines()
    assert lines[1:4] == ["Content of November 27, 2026 (number 1), from the program", keys, tests]

    lines = updated_once.run("status", "--today", "2026-12-05").stdout.splitlines()
    assert lines[1] == "Content of December 1, 2026 (number 2), from a signed file"
    assert lines[2:5] == ["  kept to go back to: number 1", keys, tests]


@pytest.mark.parametrize("today", ["2036-01-01", "1970-01-01"], ids=["old content", "a clock that stopped"])
def test_neither_age_nor_a_wrong_clock_keeps_the_guide_from_opening(updated: Installed, today: str) -> None:
    done = updated.run("status", "--today", today)

    assert done.returncode == 0
    assert ("the clock of this computer is wrong" in done.stdout) == (today < "2026")


def test_a_clock_that_stopped_keeps_no_content_from_being_installed(copy: Installed, newer: bytes) -> None:
    change = install(copy.paths, newer, date(1970, 1, 1))

    assert change.new.sequence == 2


def test_a_damaged_program_is_helped_by_a_pack(updated: Installed, third: bytes) -> None:
    (damaged,) = updated.paths.build.rglob("library.json")
    damaged.write_bytes(b"{}")

    assert shown(updated) == NEXT
    assert updated.run("status").returncode == 0
    assert updated.install(third).returncode == 0
    assert shown(updated) == THIRD_ONE


def test_somebody_who_may_not_change_the_content_reads_who_may(
    copy: Installed, newer: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> NoReturn:
        raise PermissionError(EACCES, "Permission denied", str(copy.paths.content / "lock"))

    monkeypatch.setattr(ContentStore, "locked", refuse)
    file, err = copy.paths.root / "new.signpost", io.StringIO()
    file.write_bytes(newer)

    assert main(["content", "install", str(file)], copy.paths, io.StringIO(), err) == 2
    assert err.getvalue() == (
        "Only root may change the content: use sudo, or install it in the window for staff.\n"
    )
