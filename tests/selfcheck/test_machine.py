"""What is said of the kernel and of the boot menu of a kiosk."""

from pathlib import Path

import pytest

from guide.lockdown import Protection
from guide.lockdown.windows_lockdown import ALL
from guide.selfcheck import machine
from guide.selfcheck.report import Outcome

MENU, HASH = "boot/grub/grub.cfg", "var/lib/signpost-kiosk/menu-password"
PLAIN, LOCKED = "menuentry 'Debian'", "password_pbkdf2 menu grub.pbkdf2.sha512.1.A.B"
UNREADABLE = {HASH: "grub.pbkdf2.sha512.1.A.B"}


def test_a_kernel_without_landlock_or_seccomp_is_reported() -> None:
    assert machine.judge_kernel(Protection(files=True, calls=True)).outcome is Outcome.HOLDS
    assert machine.judge_kernel(Protection(files=False, calls=True)).outcome is Outcome.FAILS


@pytest.mark.parametrize(
    ("files", "outcome"),
    [
        ({MENU: PLAIN}, Outcome.FAILS),
        ({}, Outcome.FAILS),
        (UNREADABLE | {MENU: PLAIN}, Outcome.FAILS),  # update-grub failed
        (UNREADABLE, Outcome.HOLDS),
        ({MENU: LOCKED}, Outcome.HOLDS),
    ],
)
def test_a_kiosk_whose_boot_menu_has_no_password_is_reported(
    tmp_path: Path, files: dict[str, str], outcome: Outcome
) -> None:
    (tmp_path / "var/lib/signpost-kiosk").mkdir(parents=True)
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)

    [finding] = machine.judge_boot_menu(tmp_path)
    assert finding.outcome is outcome


def test_the_boot_menu_of_a_desk_is_not_judged(tmp_path: Path) -> None:
    (tmp_path / "boot/grub").mkdir(parents=True)
    (tmp_path / MENU).write_text(PLAIN)

    assert machine.judge_boot_menu(tmp_path) == []


def test_a_windows_that_enforces_nothing_fails_and_one_that_does_still_leaves_things_to_a_person() -> None:
    imitated, real = machine.judge_windows(frozenset(ALL)), machine.judge_windows(frozenset())

    assert [each.outcome for each in imitated] == [Outcome.FAILS] * 4 + [Outcome.UNTESTED] * 3
    assert [each.outcome for each in real] == [Outcome.HOLDS] * 4 + [Outcome.UNTESTED] * 3
