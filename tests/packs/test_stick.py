"""A USB stick with new content, read without mounting it, and the eight results for a kiosk's screen."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide import fat
from guide.fat import file_names
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
    file = stick.with_name(Path(name).name)
    file.write_bytes(content)
    subprocess.run(["mcopy", "-i", str(stick), str(file), f"::{name}"], check=True)


def lines(
    copy: Installed, stick: Path, status: int, *, command: tuple[str, ...] = ("content", "stick")
) -> list[str]:
    """What the kiosk would show."""
    done = copy.run(*command, str(stick))
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


def test_a_stick_without_new_content_is_a_refusal_too(copy: Installed, stick: Path, newer: bytes) -> None:
    subprocess.run(["mmd", "-i", stick, "::Content"], check=True)
    put(stick, "Content/signpost-content-2.signpost", newer)

    assert lines(copy, stick, 1) == [
        "Nothing has changed.",
        "There is no new content on this stick.",
        "Save the file whose name ends in .signpost on the stick, outside of all folders, and try again.",
    ]


FILE_SYSTEMS = {"exFAT": ["mkfs.exfat"], "NTFS": ["mkntfs", "--fast", "--force"]}


def spoil(stick: Path, kind: str) -> None:
    match kind:
        case "random":
            stick.write_bytes(b"\x5a" * (1 << 20))
        case "damaged":
            overwrite(stick, at=11, content=bytes(50))
        case "not there":
            stick.unlink()
        case _:
            subprocess.run([*FILE_SYSTEMS[kind], str(stick)], check=True, capture_output=True)


def overwrite(file: Path, at: int, content: bytes) -> None:
    whole = bytearray(file.read_bytes())
    whole[at : at + len(content)] = content
    file.write_bytes(whole)


@pytest.mark.parametrize("kind", ["random", "damaged", "not there", *FILE_SYSTEMS])
def test_a_stick_that_cannot_be_read_is_told_from_one_without_content(
    kind: str, copy: Installed, stick: Path
) -> None:
    """Sticks of 64 GB and more are sold with exFAT: to save the file again would change nothing."""
    if kind in FILE_SYSTEMS and not shutil.which(FILE_SYSTEMS[kind][0]):
        pytest.skip(f"not tested: {FILE_SYSTEMS[kind][0]} is not installed here")
    spoil(stick, kind)

    assert lines(copy, stick, 1) == [
        "Nothing has changed.",
        "This computer cannot read this stick.",
        "Use a stick of at most 32 GB, formatted as FAT32, and try again.",
    ]


def test_a_name_on_a_stick_is_no_path_of_this_computer(stick: Path) -> None:
    """A long name can contain the end of a line, which mtools prints as it is."""
    put(stick, "x_tmp.host.signpost", b"1")
    content = stick.read_bytes()
    assert content.count("x_tmp".encode("utf-16-le")) == 1
    stick.write_bytes(content.replace("x_tmp".encode("utf-16-le"), "x\n/tm".encode("utf-16-le")))

    assert file_names(stick) == ["::/x"]


def test_what_reads_a_stick_writes_no_file_and_reaches_no_network(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever made the stick may have found a way to make mtools run code of theirs."""
    tools, out = tmp_path / "tools", tmp_path / "out"
    tools.mkdir()
    attacked = tools / "mcopy"
    attacked.write_text(
        f"#!{sys.executable}\n"
        "import pathlib, socket\n"
        f"tries = (lambda: pathlib.Path({str(out)!r}).write_text('x'), lambda: open({str(stick)!r}, 'r+b'),\n"
        "    lambda: socket.socket(socket.AF_INET))\n"
        "for attempt in tries:\n"
        "    try: attempt()\n"
        "    except PermissionError: print('refused')\n"
        "    else: print('done')\n"
    )
    attacked.chmod(0o755)
    monkeypatch.setitem(fat._ENVIRONMENT, "PATH", str(tools))

    assert fat.read_file(stick, "::/x", 1000).split() == [b"refused"] * 3
    assert not out.exists()


def test_all_refusals_are_among_these() -> None:
    seen_elsewhere = {Refusal.NO_PACK, Refusal.UNREADABLE, Refusal.WENT_BACK}
    assert {*REFUSED, *seen_elsewhere} == set(Refusal)
