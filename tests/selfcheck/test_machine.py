"""What is said of a machine, from a folder that looks like its description of itself."""

import grp
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.lockdown import Protection
from guide.selfcheck import machine
from guide.selfcheck.machine import Machine
from guide.selfcheck.report import Finding, Outcome

SWAPS = "Filename Type Size Used Priority\n"
MOUNTS = "27 1 254:0 / / rw - ext4 /dev/vda rw\n30 27 0:9 / /home/kiosk rw - tmpfs none rw\n"

Describe = Callable[..., dict[str, Finding]]


@pytest.fixture
def described(tmp_path: Path) -> Describe:
    """Writes files of a machine's description, and gives what is found, by what it is about."""

    def find(home: str = "/home/staff", **_: str) -> dict[str, Finding]:
        found = machine.judge_storage(Machine(tmp_path), {"HOME": home})
        return {finding.about: finding for finding in found}

    return find


def describe(root: Path, **files: str) -> None:
    """Write each file; `__` in a name is a slash."""
    for name, text in files.items():
        path = root / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def test_a_machine_without_swap_moves_no_memory(described: Describe, tmp_path: Path) -> None:
    describe(tmp_path, proc__swaps=SWAPS)

    assert described()["swap"].outcome is Outcome.HOLDS


def test_unencrypted_swap_is_reported(described: Describe, tmp_path: Path) -> None:
    describe(tmp_path, proc__swaps=f"{SWAPS}/dev/sda2 partition 100 0 -2")

    assert described()["swap"].outcome is Outcome.FAILS
    assert "/dev/sda2" in described()["swap"].text


@pytest.mark.parametrize("area", ["/dev/zram0", "/dev/dm-1"])
def test_swap_in_memory_or_encrypted_is_none(described: Describe, tmp_path: Path, area: str) -> None:
    describe(tmp_path, proc__swaps=f"{SWAPS}{area} partition 100 0 -2")
    uuid = tmp_path / "sys/class/block/dm-1/dm/uuid"
    uuid.parent.mkdir(parents=True)
    uuid.write_text("CRYPT-PLAIN-swap")

    assert described()["swap"].outcome is Outcome.HOLDS


def test_hibernation_with_swap_is_reported(described: Describe, tmp_path: Path) -> None:
    describe(
        tmp_path, proc__swaps=f"{SWAPS}/dev/sda2 partition 100 0 -2", sys__power__state="freeze mem disk"
    )
    describe(tmp_path, sys__power__disk="[platform] shutdown")

    assert described()["hibernation"].outcome is Outcome.FAILS


def test_hibernation_that_is_switched_off_is_none(described: Describe, tmp_path: Path) -> None:
    describe(
        tmp_path, proc__swaps=f"{SWAPS}/dev/sda2 partition 100 0 -2", sys__power__state="freeze mem disk"
    )
    describe(tmp_path, sys__power__disk="[disabled]")

    assert described()["hibernation"].outcome is Outcome.HOLDS


@pytest.mark.parametrize(
    ("pattern", "outcome"),
    [
        ("|/usr/share/apport/apport -p%p", Outcome.FAILS),
        ("/var/crash/core", Outcome.FAILS),
        ("core", Outcome.HOLDS),
    ],
)
def test_a_program_that_saves_crashes_is_reported(
    described: Describe, tmp_path: Path, pattern: str, outcome: Outcome
) -> None:
    describe(tmp_path, proc__sys__kernel__core_pattern=pattern)

    assert described()["crash-files"].outcome is outcome


def test_a_home_in_memory_is_gone_with_the_power(described: Describe, tmp_path: Path) -> None:
    describe(tmp_path, proc__self__mountinfo=MOUNTS)

    assert described(home="/home/kiosk")["disk"].outcome is Outcome.HOLDS


def test_a_disk_is_encrypted_if_all_devices_below_it_are(described: Describe, tmp_path: Path) -> None:
    describe(tmp_path, proc__self__mountinfo=MOUNTS)
    (tmp_path / "sys/dev/block/254:0/slaves/dm-0").mkdir(parents=True)
    uuid = tmp_path / "sys/class/block/dm-0/dm/uuid"
    uuid.parent.mkdir(parents=True)
    uuid.write_text("CRYPT-LUKS2-abc")

    assert described()["disk"].outcome is Outcome.HOLDS


def test_a_disk_of_which_nothing_is_known_is_not_claimed(described: Describe, tmp_path: Path) -> None:
    describe(tmp_path, proc__self__mountinfo=MOUNTS)

    assert described()["disk"].outcome is Outcome.UNTESTED


def test_a_print_server_is_reported_with_what_to_set(described: Describe, tmp_path: Path) -> None:
    assert described()["print-queue"].outcome is Outcome.HOLDS

    describe(tmp_path, run__cups__cups="")
    (tmp_path / "run/cups/cups").rename(tmp_path / "run/cups/cups.sock")

    assert described()["print-queue"].outcome is Outcome.UNTESTED
    assert "PreserveJobFiles No" in described()["print-queue"].to_do


def test_a_kernel_that_clears_freed_memory_is_recognized_by_its_options(
    described: Describe, tmp_path: Path
) -> None:
    describe(tmp_path, proc__cmdline="BOOT_IMAGE=/vmlinuz root=/dev/vda1 ro init_on_free=1")
    assert described()["freed-memory"].outcome is Outcome.HOLDS


@pytest.mark.parametrize("options", ["ro quiet", "ro init_on_free=0", "ro xinit_on_free=1"])
def test_a_kernel_without_that_option_is_not_reported_to_clear_memory(
    described: Describe, tmp_path: Path, options: str
) -> None:
    describe(tmp_path, proc__cmdline=options)
    found = described()["freed-memory"]

    assert found.outcome is Outcome.UNTESTED
    assert "init_on_free=1" in found.to_do


KEPT_HASH = {"var__lib__signpost-kiosk__menu-password": "grub.pbkdf2.sha512.1.A.B"}


@pytest.mark.parametrize(
    ("files", "outcome"),
    [
        ({"boot__grub__grub.cfg": "menuentry 'Debian'"}, Outcome.FAILS),
        ({}, Outcome.FAILS),
        (KEPT_HASH | {"boot__grub__grub.cfg": "menuentry 'Debian'"}, Outcome.FAILS),  # update-grub failed
        (KEPT_HASH, Outcome.HOLDS),  # it cannot be read
        ({"boot__grub__grub.cfg": "password_pbkdf2 menu grub.pbkdf2.sha512.1.A.B"}, Outcome.HOLDS),
    ],
)
def test_a_kiosk_whose_boot_menu_has_no_password_is_reported(
    described: Describe, tmp_path: Path, files: dict[str, str], outcome: Outcome
) -> None:
    describe(tmp_path, **{"var__lib__signpost-kiosk__files": ""}, **files)

    assert described()["boot-menu"].outcome is outcome


def test_the_boot_menu_of_a_desk_is_not_judged(described: Describe, tmp_path: Path) -> None:
    describe(tmp_path, proc__swaps=SWAPS)

    assert "boot-menu" not in described()


def about_session(
    environment: dict[str, str], running: set[str], user: int = 1000, groups: tuple[str, ...] = ()
) -> dict[str, Finding]:
    """What is found of a session, by what it is about."""
    return {finding.about: finding for finding in machine.judge_session(environment, running, user, groups)}


def test_x11_is_reported_as_open_to_every_program() -> None:
    found = about_session({"DISPLAY": ":0"}, set())["display"]

    assert found.outcome is Outcome.UNTESTED
    assert "can read all keys" in found.text


def test_wayland_keeps_programs_apart() -> None:
    assert about_session({"WAYLAND_DISPLAY": "wayland-0"}, set())["display"].outcome is Outcome.HOLDS


@pytest.mark.parametrize(("program", "about"), [("xfce4-clipman", "clipboard"), ("x11vnc", "recorders")])
def test_programs_that_keep_or_share_are_named(program: str, about: str) -> None:
    found = about_session({}, {program, "bash"})[about]

    assert found.outcome is Outcome.FAILS
    assert program in found.text


@pytest.mark.parametrize(
    ("user", "groups", "outcome"),
    [(0, (), Outcome.FAILS), (1000, ("sudo",), Outcome.FAILS), (1000, ("audio",), Outcome.UNTESTED)],
    ids=["root", "an administrator", "a visitor"],
)
def test_an_account_with_administrator_rights_is_reported(
    user: int, groups: tuple[str, ...], outcome: Outcome
) -> None:
    assert about_session({}, set(), user, groups)["account"].outcome is outcome


def test_an_accessibility_bus_is_reported_with_what_to_do() -> None:
    assert about_session({}, {"bash"})["screen-reader"].outcome is Outcome.HOLDS
    assert about_session({}, {"at-spi-bus-laun"})["screen-reader"].outcome is Outcome.UNTESTED


def test_this_machine_s_own_programs_can_be_read() -> None:
    assert any("python" in name or "pytest" in name for name in machine.running_programs())


def test_the_groups_of_this_user_are_named_but_for_those_without_a_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = grp.getgrall()[:2]
    taken = {group.gr_gid for group in grp.getgrall()}
    nameless = next(number for number in range(50_000, 60_000) if number not in taken)
    monkeypatch.setattr(os, "getgroups", lambda: [*(group.gr_gid for group in known), nameless])

    assert machine.own_groups() == {group.gr_name for group in known}


def test_a_kernel_without_landlock_or_seccomp_is_reported() -> None:
    assert machine.judge_kernel(Protection(files=True, calls=True)).outcome is Outcome.HOLDS
    assert machine.judge_kernel(Protection(files=False, calls=True)).outcome is Outcome.FAILS
