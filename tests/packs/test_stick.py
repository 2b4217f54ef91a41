"""A USB stick with new content, read without mounting it, and the seven results for a kiosk's screen."""

import shutil
import subprocess
from pathlib import Path

import pytest

from guide.packs.pack import Refusal
from tests.packs.packing import NEW_NUMBER, OLD_NUMBER, SERVICE, THIRD, Installed, Packer, with_number

pytestmark = pytest.mark.skipif(not shutil.which("mformat"), reason="makes a stick with mtools")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """An empty stick of 16 MB with the file system FAT."""
    image = tmp_path / "stick"
    with image.open("wb") as file:
        file.truncate(16 << 20)
    subprocess.run(["mformat", "-i", str(image), "-F", "::"], check=True)
    return image


def put(stick: Path, name: str, content: bytes) -> None:
    """Copy a file to the stick."""
    file = stick.with_name(name)
    file.write_bytes(content)
    subprocess.run(["mcopy", "-i", str(stick), str(file), f"::{name}"], check=True)


def lines(copy: Installed, stick: Path, status: int) -> list[str]:
    """What the kiosk would show."""
    done = copy.run("content", "stick", str(stick))
    assert (done.returncode, done.stderr) == (status, "")
    return done.stdout.splitlines()


def test_new_content_is_installed(copy: Installed, stick: Path, newer: bytes) -> None:
    put(stick, "signpost-content-2.signpost", newer)

    assert lines(copy, stick, 0) == [
        "The guide now has the content of December 1, 2026 (number 2).",
        "Before, it had the content of November 27, 2026 (number 1).",
        f"New numbers: 1 ({NEW_NUMBER})",
        f"Numbers no longer shown: 1 ({OLD_NUMBER})",
        "Take the stick out.",
    ]
    assert NEW_NUMBER in copy.run("show", SERVICE).stdout


def test_of_several_the_newest_is_shown(copy: Installed, packer: Packer, stick: Path, newer: bytes) -> None:
    put(stick, "signpost-content-2.signpost", newer)
    newest = packer.pack(with_number(packer.edition(9), SERVICE, "207-555-0144"))
    put(stick, "signpost-content-10.signpost", newest)
    put(stick, "broken.signpost", newer[:1000])

    assert lines(copy, stick, 0)[0] == "The guide now has the content of December 9, 2026 (number 10)."
    assert "207-555-0144" in copy.run("show", SERVICE).stdout


REFUSED = {
    Refusal.DAMAGED: lambda packer: packer.pack(packer.edition(1))[:-5],
    Refusal.UNTRUSTED: lambda packer: packer.pack(packer.edition(1), THIRD),
    Refusal.NOT_NEWER: lambda packer: packer.pack(packer.edition(0)),
    Refusal.OTHER_GUIDE: lambda packer: packer.pack(
        packer.edition(1), change=lambda manifest: manifest.update(state="NH")
    ),
    Refusal.UNFIT: lambda packer: packer.pack(packer.edition(1, urgent=())),
}


@pytest.mark.parametrize("refusal", REFUSED, ids=lambda refusal: refusal.name)
def test_each_refusal_says_what_to_do(copy: Installed, packer: Packer, stick: Path, refusal: Refusal) -> None:
    put(stick, "signpost-content-2.signpost", REFUSED[refusal](packer))

    shown = lines(copy, stick, 1)

    assert (shown[0], shown[-1], len(shown)) == ("Nothing has changed.", refusal.value, 3)
    assert copy.files == {}


@pytest.mark.parametrize("kind", ["empty", "not FAT", "not there"])
def test_a_stick_without_new_content_is_a_refusal_too(copy: Installed, stick: Path, kind: str) -> None:
    if kind == "not FAT":
        stick.write_bytes(b"\x5a" * (1 << 20))
    if kind == "not there":
        stick.unlink()

    assert lines(copy, stick, 1) == [
        "Nothing has changed.",
        "There is no new content on this stick.",
        Refusal.NO_PACK.value,
    ]


def test_all_refusals_are_among_these() -> None:
    assert {*REFUSED, Refusal.NO_PACK} == set(Refusal)
