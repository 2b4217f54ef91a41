"""What staff do at a kiosk, on a whole computer: correct a number, and update the guide from a stick."""

import shutil
import subprocess
from pathlib import Path

import pytest

from guide.content.current import current
from guide.paths import checkout
from guide.sites.local_changes import Correction, LocalChanges, changes_bytes
from recipes.tree import Tree
from support.waiting import wait_until
from tests.packaging.installing import SET_STAFF_PASSWORD, STAFF_PASSWORD
from tests.packaging.machine import ASK_EVERY_S, PATIENCE_S, Machine, make_kiosk, played_by_qemu
from tests.packs.packing import NEW_NUMBER, OLD_NUMBER, SERVICE, THIRD, Packer, with_number

pytestmark = played_by_qemu("mformat", "mkfs.exfat")
STAFF, UPDATE, SAVE_LIST = "s", "u", "l"
"""Letters of the boot menu."""
LARGE_LETTERS = "25 80"
"""Lines and columns of the console on a screen of 1280x800. With Debian's usual letters it has 50 and 160."""
CORRECTIONS = "/var/lib/signpost/local.json"
DAY_S = 86_400
CLOSE = (0.95, 0.04)
"""Where the button "Close" is."""
SCREEN = "tr --squeeze-repeats ' ' </dev/vcs1"
"""What stands on the console: all of its lines, one behind the other."""


@pytest.fixture(scope="module")
def kiosk(tree: Tree, deb: Path, folder: Path) -> Path:
    """The disk of a computer that is a kiosk."""
    return make_kiosk(tree, deb, folder, SET_STAFF_PASSWORD)


@pytest.fixture
def disk(kiosk: Path) -> Path:
    """A copy of it, which a test may change."""
    return Path(shutil.copy(kiosk, kiosk.with_name("used")))


def stick(folder: Path, name: str, content: bytes) -> bytes:
    """A stick with one file, as FAT without partitions."""
    image, file = folder / "image", folder / name
    image.write_bytes(bytes(16 << 20))
    file.write_bytes(content)
    subprocess.run(["mformat", "-i", image, "-F", "::"], check=True)
    subprocess.run(["mcopy", "-i", image, file, f"::{name}"], check=True)
    return image.read_bytes()


def exfat(folder: Path) -> bytes:
    """A stick as those of 64 GB and more are sold."""
    image = folder / "image"
    image.write_bytes(bytes(16 << 20))
    subprocess.run(["mkfs.exfat", image], check=True, capture_output=True)
    return image.read_bytes()


@pytest.fixture(scope="module")
def newer(deb: Path) -> bytes:
    """Content newer than that of the package."""
    del deb
    packer = Packer(current(checkout()).library())
    return packer.pack(with_number(packer.edition(1), SERVICE, NEW_NUMBER))


@pytest.fixture(scope="module")
def foreign(deb: Path) -> bytes:
    """The same, signed by somebody else."""
    del deb
    packer = Packer(current(checkout()).library())
    return packer.pack(with_number(packer.edition(1), SERVICE, NEW_NUMBER), THIRD)


def reads(machine: Machine, sentence: str, picture: str = "") -> None:
    """Wait until the console shows a sentence, wherever its lines break. picture: its name, to keep one."""
    wait_until(
        lambda: sentence in " ".join(machine.runs(SCREEN).split()), within_s=PATIENCE_S, poll_s=ASK_EVERY_S
    )
    if picture:
        machine.save_picture(picture)


@pytest.mark.parametrize("plugged_in", ["before the start", "afterwards"])
def test_new_content_comes_from_a_stick_with_one_key(
    plugged_in: str, disk: Path, folder: Path, newer: bytes
) -> None:
    content = stick(folder, "new.signpost", newer)
    is_early = plugged_in == "before the start"
    with Machine(disk, UPDATE, sticks=content if is_early else None) as machine:
        if not is_early:
            reads(machine, "Put the stick with the new content into this computer.")
            machine.plug_in_a_stick(content)
        reads(machine, "Take the stick out.", f"new-content-{plugged_in.replace(' ', '-')}")
        assert machine.runs("stty size </dev/tty1") == LARGE_LETTERS
        assert machine.runs("pgrep --count cage") == "0"
        assert NEW_NUMBER in machine.runs(f"signpost show {SERVICE}")
        assert machine.runs("findmnt --noheadings --types vfat") == ""
        machine.press("spc")
        machine.wait_for_the_start()


@pytest.mark.parametrize(
    ("kind", "advice"),
    [
        ("exFAT", "Use a stick of at most 32 GB, formatted as FAT32"),
        ("foreign pack", "Do not use this file."),
    ],
)
def test_a_stick_without_good_content_changes_nothing_and_says_what_to_do(
    kind: str, advice: str, disk: Path, folder: Path, foreign: bytes
) -> None:
    bad = exfat(folder) if kind == "exFAT" else stick(folder, "bad.signpost", foreign)
    with Machine(disk, UPDATE, sticks=bad) as machine:
        reads(machine, "Nothing has changed.")
        reads(machine, advice, f"refused-{kind.replace(' ', '-')}")
        reads(machine, "press any key")
        assert NEW_NUMBER not in machine.runs(f"signpost show {SERVICE}")
        machine.press("spc")
        machine.wait_for_the_start()


CHANGES = LocalChanges(
    corrections=(Correction(SERVICE, OLD_NUMBER, "voice", "wrong", "called", "2026-11-20", "MK"),)
)


def test_the_list_of_corrections_is_saved_on_a_stick_that_nothing_mounts(disk: Path, folder: Path) -> None:
    with Machine(disk, SAVE_LIST, sticks=None) as machine:
        reads(machine, "Put a stick into this computer.")
        changes = changes_bytes(CHANGES).decode().replace("\n", " ")
        machine.runs(f"printf %s '{changes}' >{CORRECTIONS}")
        machine.plug_in_a_stick(stick(folder, "photo.jpg", b"of somebody"))
        reads(machine, "The list is on the stick.", "list-saved")
        assert machine.runs("findmnt --noheadings --types vfat") == ""
        machine.press("spc")
        machine.wait_for_the_start()
        (folder / "taken-out").write_bytes(machine.stick_content())
    read: list[str | Path] = ["mcopy", "-n", "-i", folder / "taken-out", "::numbers-*.csv", "-"]
    assert OLD_NUMBER.encode() in subprocess.run(read, check=True, capture_output=True).stdout


def test_a_keyboard_that_is_plugged_in_during_an_update_has_no_effect(disk: Path) -> None:
    keyboards = "grep --count '^H: .*kbd' /proc/bus/input/devices"
    with Machine(disk, UPDATE, sticks=None) as machine:
        reads(machine, "Put the stick with the new content into this computer.")
        before = machine.runs(keyboards)
        machine.ask("device_add", driver="usb-kbd", id="smuggled")
        machine.waits_for("cat /sys/bus/usb/devices/*/product | grep --count 'USB Keyboard'", "2")
        machine.runs("udevadm settle; sleep 3")
        assert machine.runs(keyboards) == before


def fill_in(machine: Machine) -> None:
    """Mark a number as wrong, with the keyboard alone, up to the last step."""
    machine.types(f"{OLD_NUMBER[4:]}\n")
    for key in ("down", "down", "spc", "tab", "tab", "tab", "m", "k", "ret"):
        machine.press(key)
        machine.runs("true")


def wait_for_the_window(machine: Machine) -> None:
    """Wait until many colors are on the screen; a console shows few."""
    wait_until(lambda: len(set(machine.picture()[20::997])) > 20, within_s=PATIENCE_S, poll_s=0.5)


def test_staff_hide_a_number_with_the_staff_password_alone_and_a_power_cut_keeps_it_hidden(
    disk: Path,
) -> None:
    is_hidden = f"grep --count --fixed-strings {OLD_NUMBER} {CORRECTIONS}"
    with Machine(disk, STAFF, sticks=None) as machine:
        wait_for_the_window(machine)
        assert machine.runs("systemctl is-active signpost-kiosk.service") == "inactive"
        assert machine.runs("systemctl is-active signpost-saving.service") == "active"
        machine.runs(f"mount -o remount,commit={DAY_S} /")  # it keeps on its disk what a program insists on
        fill_in(machine)
        machine.press("ret")
        machine.save_picture("staff-asks-for-the-password")
        machine.types("not this one\n")
        machine.waits_for("ls /var/lib/signpost/staff-attempts", "/var/lib/signpost/staff-attempts")
        assert machine.runs(f"ls {CORRECTIONS}").startswith("ls:")
        machine.save_picture("staff-wrong-password")
        machine.press("ctrl", "a")
        machine.types(f"{STAFF_PASSWORD}\n")
        machine.waits_for(is_hidden, "1")
        machine.save_picture("staff-right-password")
        machine.runs(f"cp {CORRECTIONS} {CORRECTIONS}.unsynced")

    with Machine(disk, STAFF, sticks=None) as after_the_power_cut:
        wait_for_the_window(after_the_power_cut)
        assert after_the_power_cut.runs(f"ls {CORRECTIONS}*") == CORRECTIONS
        assert after_the_power_cut.runs(is_hidden) == "1"
        assert OLD_NUMBER not in after_the_power_cut.runs(f"signpost show {SERVICE}")
        after_the_power_cut.click(*CLOSE)
        after_the_power_cut.wait_for_the_start()
