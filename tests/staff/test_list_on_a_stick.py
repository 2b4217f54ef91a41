"""The list of corrections on a USB stick that nobody mounted, for a kiosk."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from guide.content.current import current
from guide.files import replace_file
from guide.sites.config import local_path
from guide.sites.local_changes import Correction, LocalChanges, changes_bytes
from guide.sites.reporting import list_to_send
from tests.packs.packing import OLD_NUMBER, SERVICE, Installed, install_copy
from tests.packs.test_stick import lines as shown_by_a_kiosk
from tests.packs.test_stick import put, stick

__all__ = ["stick"]
pytestmark = pytest.mark.skipif(not shutil.which("mformat"), reason="makes a stick with mtools")

CHANGES = LocalChanges(
    corrections=(Correction(SERVICE, OLD_NUMBER, "voice", "wrong", "called", "2026-11-20", "MK"),)
)


@pytest.fixture
def copy(tmp_path: Path) -> Installed:
    """A copy with one correction."""
    made = install_copy(tmp_path)
    replace_file(local_path(made.paths), changes_bytes(CHANGES), mode=0o644)
    return made


lines = partial(shown_by_a_kiosk, command=("corrections",))
"""What the kiosk would show."""


def files_on(stick: Path) -> dict[str, bytes]:
    """Every file on a stick."""
    folder = stick.with_name("copied")
    folder.mkdir(exist_ok=True)
    subprocess.run(["mcopy", "-n", "-i", str(stick), "::*", str(folder)], check=True)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_list_is_written_beside_what_is_on_the_stick(copy: Installed, stick: Path) -> None:
    put(stick, "photo.jpg", b"of somebody")
    today = date.today().isoformat()

    assert lines(copy, stick, 0) == [
        f"The list is on the stick. The file is named numbers-{today}.csv.",
        "Numbers that this site changed: 1.",
        "Take the stick out, and send the file to the people who make the guide.",
    ]
    assert f"numbers-{today}-2.csv" in lines(copy, stick, 0)[0]

    content, _ = list_to_send(current(copy.paths).library(), CHANGES)
    assert files_on(stick) == {
        "photo.jpg": b"of somebody",
        f"numbers-{today}.csv": content,
        f"numbers-{today}-2.csv": content,
    }
    assert OLD_NUMBER.encode() in content


def full(stick: Path) -> None:
    """Leave no room on a stick."""
    size = 8 << 20
    for number in range(1000):
        filler = stick.with_name(f"filler{number}")
        filler.write_bytes(bytes(size))
        command = ["mcopy", "-i", str(stick), str(filler), "::"]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            size //= 2
        if not size:
            return


def no_fat(stick: Path) -> None:
    """Put no file system on a stick."""
    stick.write_bytes(b"\x5a" * (1 << 20))


@pytest.mark.parametrize("spoil", [full, no_fat, Path.unlink], ids=["full", "not FAT", "not there"])
def test_a_stick_that_cannot_be_written_to_is_named(
    copy: Installed, stick: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(stick)

    assert lines(copy, stick, 1) == [
        "Nothing was saved.",
        "This stick cannot be written to.",
        "Use a stick of at most 32 GB that is formatted as FAT32, is not locked, and has free space.",
    ]


def test_without_corrections_nothing_is_written(copy: Installed, stick: Path) -> None:
    local_path(copy.paths).unlink()
    before = stick.read_bytes()

    assert lines(copy, stick, 1)[1] == "This computer has no corrections to send."
    assert stick.read_bytes() == before


def test_a_damaged_file_of_corrections_is_named(copy: Installed, stick: Path) -> None:
    local_path(copy.paths).write_bytes(b"{")

    assert lines(copy, stick, 1)[1].endswith("The file of local changes is damaged.")
