"""The kiosk on a whole computer: its unit under a real systemd, its screen, its keys, its way back.

One computer for all of this, in this order, since a start takes a minute or two.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from recipes.tree import Tree
from support.waiting import wait_until
from tests.packaging.machine import MENU_PASSWORD, PASSWORD, PATIENCE_S, Machine, make_kiosk, played_by_qemu

ROOT = Path(__file__).parents[2]
pytestmark = played_by_qemu()
WAYS_OUT = (
    ("ctrl", "alt", "f2"), ("ctrl", "alt", "f1"), ("ctrl", "alt", "delete"), ("ctrl", "alt", "backspace"),
    ("alt", "tab"), ("meta_l",), ("alt", "sysrq", "b"),
)  # fmt: skip
RESTARTS = "systemctl show --property NRestarts --value signpost-kiosk"
PARENT = "pgrep --oldest --exact signpost"
"""The guide's first process; the service that saves has a name that begins like it."""
VISITS = f"pgrep --parent $({PARENT}) --full -- --policy"
"""The visit that is shown, and the spare; the oldest first."""
SOONER_THAN_IDLE_S = 60.0
"""A visit that nobody uses ends by itself after 90 and 30 seconds."""
NOWHERE = (0.6, 0.9)
"""Where a pointer highlights nothing on the front page."""
DISKS = "lsblk --nodeps --noheadings --output NAME | sort"
WITH_A_DRIVER = (
    "cd /lib/modules/*/kernel/drivers; "
    "for file in $(find net/usb usb/storage -name '*.ko*') bluetooth/btusb.ko; do "
    "module=$(basename $file | cut -d. -f1); "
    "modprobe --dry-run --verbose $module | grep --quiet /bin/false || echo $module; done"
)
"""Prints each module for disks, networks and Bluetooth by USB that a kiosk would load."""
IN_THE_DOCUMENT = re.findall(
    "^ +(modprobe .*)$", (ROOT / "docs/one-computer.md").read_text(encoding="utf-8"), re.MULTILINE
)[0]
"""The commands that staff type before an update from a stick, from the document."""


@pytest.fixture(scope="module")
def disk(tree: Tree, deb: Path, folder: Path) -> Path:
    """The disk of a computer that is a kiosk."""
    return make_kiosk(tree, deb, folder)


@pytest.fixture(scope="module")
def machine(disk: Path) -> Iterator[Machine]:
    with Machine(disk, steady=True) as switched_on:
        yield switched_on


def shows_the_front_page(machine: Machine) -> bool:
    """Whether many colours are there; a console and cage alone show few."""
    return len(set(machine.picture()[20::997])) > 20


def wait_for_the_front_page(machine: Machine) -> None:
    wait_until(lambda: shows_the_front_page(machine), within_s=PATIENCE_S, poll_s=0.5)


def test_whoever_switches_it_on_sees_the_front_page_and_nothing_has_failed(machine: Machine) -> None:
    wait_for_the_front_page(machine)

    assert machine.runs("systemctl --failed --plain --no-legend") == ""
    assert machine.runs(RESTARTS) == "0"


def test_no_key_leads_out_of_the_guide(machine: Machine) -> None:
    started = machine.runs("cat /proc/sys/kernel/random/boot_id")

    for keys in WAYS_OUT:
        machine.press(*keys)

    wait_for_the_front_page(machine)
    assert machine.runs("cat /sys/class/tty/tty0/active") == "tty1"
    assert machine.runs("pgrep --count getty") == "0"
    assert machine.runs(RESTARTS) == "0"
    assert machine.runs("cat /proc/sys/kernel/random/boot_id") == started


def uptime_s(machine: Machine) -> float:
    """How long the kiosk has been running, by its own clock."""
    return float(machine.runs("cat /proc/uptime").split()[0])


def test_shift_three_times_and_alt_with_f4_end_the_visit(machine: Machine) -> None:
    machine.point_at(*NOWHERE)
    used = machine.runs(VISITS).split()[0]  # keys of the test before have reached it
    pressed_s = uptime_s(machine)
    for _ in range(3):
        machine.press("shift")
        machine.runs("true")
    machine.waits_for(f"test -d /proc/{used} || echo gone", "gone")
    assert uptime_s(machine) - pressed_s < SOONER_THAN_IDLE_S
    wait_for_the_front_page(machine)
    front, visit = machine.still_picture(), machine.runs(VISITS).split()[0]
    machine.types("food\n")
    wait_until(lambda: not machine.shows(front), within_s=PATIENCE_S, poll_s=0.5)
    machine.save_picture("a-visit")
    assert visit in machine.runs(VISITS).split()  # not ended by anything else

    pressed_s = uptime_s(machine)
    machine.press("alt", "f4")

    machine.waits_for(f"test -d /proc/{visit} || echo gone", "gone")
    assert uptime_s(machine) - pressed_s < SOONER_THAN_IDLE_S
    wait_until(lambda: machine.shows(front), within_s=PATIENCE_S, poll_s=0.5)


def test_sticks_do_nothing_until_staff_load_what_they_need(machine: Machine) -> None:
    """Two are there since it was switched on, one of each kind (STICKS); a third comes later."""
    machine.plug_in_a_stick()

    machine.waits_for("cat /sys/bus/usb/devices/*/idVendor | grep --count 46f4", "3")
    machine.runs("udevadm settle")
    assert machine.runs(DISKS) == "vda"
    assert machine.runs("lsmod | grep --count -E 'usb_storage|uas'") == "0"
    assert machine.runs(WITH_A_DRIVER) == ""

    machine.runs(IN_THE_DOCUMENT)
    machine.waits_for(DISKS, "sda\nsdb\nsdc\nvda")


def test_nothing_of_a_visit_can_get_to_a_disk(machine: Machine) -> None:
    assert len(machine.runs("cat /proc/swaps").splitlines()) == 1
    assert "masked" in machine.runs("systemctl start swap.target")
    assert machine.runs("findmnt --noheadings --output FSTYPE --target /run/signpost-kiosk") == "tmpfs"
    assert machine.runs("find /var/log/journal /var/lib/systemd/coredump -type f 2>/dev/null") == ""
    assert machine.runs(f"grep '^Max core' /proc/$({PARENT})/limits").split()[4:6] == ["0", "0"]


def test_systemd_itself_finds_the_unit_hardly_exposed_and_its_processes_without_rights(
    machine: Machine,
) -> None:
    report = machine.runs("SYSTEMD_COLORS=0 systemd-analyze security --no-pager signpost-kiosk.service")
    status = machine.runs(f"grep -E '^(CapBnd|NoNewPrivs|Seccomp):' /proc/$({PARENT})/status").split()

    level = re.search(r"Overall exposure level for \S+: ([\d.]+)", report)
    assert level
    assert float(level[1]) <= 2.0
    assert status == ["CapBnd:", "0000000000000000", "NoNewPrivs:", "1", "Seccomp:", "2"]


def test_the_guide_comes_back_when_all_of_it_was_killed(machine: Machine) -> None:
    machine.runs(f"kill -9 $({PARENT})")

    machine.waits_for(RESTARTS, "1")
    wait_for_the_front_page(machine)


def test_it_starts_anew_every_night(machine: Machine) -> None:
    assert " 04:0" in machine.runs("systemctl list-timers --no-legend signpost-kiosk-nightly.timer")

    machine.runs("systemctl --no-block start signpost-kiosk-nightly.service")

    machine.wait_for_the_start()
    wait_for_the_front_page(machine)


def test_its_power_button_switches_it_off(machine: Machine) -> None:
    machine.press_the_power_button()


def test_the_boot_menu_asks_for_its_password_before_anything_else(disk: Path) -> None:
    with Machine(disk, stays_in_menu=True) as machine:
        for key in ("e", "c"):  # the editor of a line, and GRUB's own console
            machine.press(key)
            wait_until(lambda: not machine.shows_the_menu(), within_s=PATIENCE_S)
            machine.types_to_grub("menu\nsome other words\n")
            machine.press("spc")
            machine.wait_for_the_menu()  # it was neither of the two: those stay
        machine.press("g")
        machine.wait_for_the_start()
        wait_for_the_front_page(machine)


def test_staff_who_know_both_passwords_get_an_ordinary_computer_back(disk: Path) -> None:
    with Machine(disk, stays_in_menu=True) as recovery:
        recovery.press("up")  # "Advanced options"
        recovery.press("ret")
        wait_until(lambda: not recovery.shows_the_menu(), within_s=PATIENCE_S)
        recovery.types_to_grub(f"menu\n{MENU_PASSWORD}\n")
        recovery.still_picture()  # the menu inside, which is not blue; where GRUB asks, a cursor blinks
        recovery.press("down")  # "recovery mode"
        recovery.press("ret")
        recovery.wait_for_the_start()
        recovery.waits_for("pgrep --count --exact sulogin", "1")
        recovery.types(f"{PASSWORD}\n")
        recovery.waits_for("pgrep --count --exact bash", "1")
        recovery.types("signpost-kiosk off\n")
        recovery.waits_for("signpost-kiosk status", "off")
        recovery.runs("systemctl --no-block poweroff")
        recovery.wait_for_the_end()

    with Machine(disk) as ordinary:
        ordinary.waits_for("systemctl is-active getty@tty1.service", "active")
        assert ordinary.runs("systemctl is-active signpost-kiosk.service") == "inactive"
        assert "/swap" in ordinary.runs("cat /proc/swaps")
        ordinary.waits_for(DISKS, "sda\nsdb\nvda")
