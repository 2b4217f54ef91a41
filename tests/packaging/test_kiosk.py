"""The kiosk: its session on a screen that nobody sees, what its unit gives up, the way there and back."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bootstrap.start import app_environment
from guide.selfcheck.proc import visits
from recipes import debian
from recipes import kiosk as kiosk_package
from support.waiting import wait_until

ROOT = Path(__file__).parents[2]
KIOSK = ROOT / "packaging/kiosk"
UNIT = (KIOSK / "signpost-kiosk.service").read_text(encoding="utf-8")
MOST_EXPOSED = 2.0
INSTALLED = "/usr/lib/signpost-kiosk/session"
HEADLESS = {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1"}

needs_cage = pytest.mark.skipif(
    not (shutil.which("cage") and shutil.which("grim")), reason="cage and grim are not installed here"
)


def settings(name: str) -> list[str]:
    return re.findall(rf"^{name}=(.*)$", UNIT, flags=re.MULTILINE)


def children(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


class Session:
    """The unit's own command line and environment, with this checkout instead of the installed guide.

    Args:
        folder: also for sockets, so its path must be short: the address of a socket has at most 107 bytes.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        installed = folder / "bin/signpost"
        installed.parent.mkdir()
        installed.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m guide "$@"\n')
        installed.chmod(0o755)
        variables = dict(pair.split("=", 1) for line in settings("Environment") for pair in line.split())
        plain = {
            name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")
        }
        self.environment = app_environment(str(ROOT), plain) | variables | HEADLESS | {
            "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder), "PATH": f"{installed.parent}:/usr/bin:/bin",
        }  # fmt: skip
        command = settings("ExecStart")[0].replace(INSTALLED, str(KIOSK / "session.sh"))
        self.cage = subprocess.Popen(
            command.split(), env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip

    def parent(self) -> int:
        """The guide's first process: the child of the shell that cage started."""
        return next(child for shell in children(self.cage.pid) for child in children(shell))

    def picture(self) -> bytes:
        file = self.folder / "screen.ppm"
        file.unlink(missing_ok=True)
        self.run_on_the_screen("grim", "-t", "ppm", str(file))
        return file.read_bytes() if file.exists() else b""

    def run_on_the_screen(self, *command: str) -> int:
        """Run a program that talks to cage, such as one that presses keys; gives its exit status."""
        named = {**self.environment, "WAYLAND_DISPLAY": "wayland-0"}
        return subprocess.run(command, env=named, check=False, timeout=20, capture_output=True).returncode

    def shows_the_front_page(self) -> bool:
        """Whether many colours are there; cage alone shows one."""
        return len(set(self.picture()[20::997])) > 20


@pytest.fixture
def session() -> Iterator[Session]:
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        started = Session(Path(folder))
        yield started
        os.killpg(started.cage.pid, signal.SIGKILL)
        started.cage.wait()


@needs_cage
@pytest.mark.slow
def test_the_guide_fills_the_screen_and_returns_when_its_visit_is_killed(session: Session) -> None:
    wait_until(session.shows_the_front_page, within_s=30)
    wait_until(lambda: len(visits(session.parent())) >= 2, within_s=30)
    shown = min(visits(session.parent()))

    os.kill(shown, signal.SIGKILL)

    wait_until(lambda: shown not in visits(session.parent()), within_s=10)
    wait_until(session.shows_the_front_page, within_s=10)
    assert session.cage.poll() is None


@needs_cage
@pytest.mark.slow
def test_when_all_of_the_guide_is_killed_the_session_ends_and_the_unit_starts_it_again(
    session: Session,
) -> None:
    wait_until(session.shows_the_front_page, within_s=30)

    os.kill(session.parent(), signal.SIGKILL)

    session.cage.wait(timeout=5)
    assert settings("Restart") == ["always"]
    assert settings("RestartSec") == ["200ms"]
    assert settings("StartLimitIntervalSec") == ["0"]


@needs_cage
@pytest.mark.skipif(not shutil.which("wtype"), reason="wtype is not installed here")
def test_alt_and_f4_end_the_visit_as_leave_does(session: Session) -> None:
    """The compositor closes no window."""
    wait_until(session.shows_the_front_page, within_s=30)
    wait_until(lambda: len(visits(session.parent())) >= 2, within_s=30)
    shown = min(visits(session.parent()))
    front = session.picture()
    assert session.run_on_the_screen("wtype", "food") == 0
    wait_until(lambda: session.picture() != front, within_s=10)

    assert session.run_on_the_screen("wtype", "-M", "alt", "-k", "F4") == 0

    wait_until(lambda: shown not in visits(session.parent()), within_s=10)
    wait_until(lambda: session.picture() == front, within_s=10)


def test_no_key_leads_to_another_console() -> None:
    command = settings("ExecStart")[0].split()

    assert "-s" not in command[: command.index("--")]
    assert "Conflicts=getty@tty1.service" in UNIT


def test_nothing_of_a_visit_reaches_a_log_a_dump_or_a_swap() -> None:
    packages_for = {"StandardOutput": "null", "StandardError": "null", "LimitCORE": "0", "MemorySwapMax": "0"}

    assert {name: settings(name)[0] for name in packages_for} == packages_for


@pytest.mark.needs_root("makes a folder in /run where systemd does not run")
@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed here")
def test_the_unit_is_hardly_exposed_by_systemds_own_measure() -> None:
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=yes", "--no-pager", KIOSK / "signpost-kiosk.service"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    level = re.search(r"Overall exposure level for \S+: ([\d.]+)", done.stdout)
    assert level
    assert float(level[1]) <= MOST_EXPOSED
    assert level[0] in (ROOT / "docs/kiosk-security.txt").read_text()


def test_what_is_plugged_in_finds_no_driver() -> None:
    rules = (KIOSK / "etc/modprobe.d/signpost-kiosk.conf").read_text()

    modules = ("usb-storage", "uas", "usblp", "usbnet", "r8152", "cdc_mbim", "btusb")
    assert {module for module in modules if f"install {module} /bin/false\n" not in rules} == set()


STAFF_UNIT = "signpost-kiosk-staff.service"


def units_in(folder: Path) -> Path:
    """The units as the packages install them."""
    for unit in kiosk_package.UNITS:
        debian.put(folder / unit, (KIOSK / unit).read_text())
    kiosk_package.put_changed_units(KIOSK, folder)
    saving = ROOT / "packaging/debian/signpost-saving.service"
    debian.put(folder / saving.name, saving.read_text())
    return folder


@pytest.mark.needs_root("makes a folder in /run where systemd does not run")
@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed here")
@pytest.mark.parametrize(
    "unit",
    [
        STAFF_UNIT,
        "signpost-kiosk-stick@content.service",
        "signpost-kiosk-corrections@sda1.service",
        "signpost-kiosk-content@sda1.service",
        "signpost-staff.target",
        "signpost-update.target",
        "signpost-corrections.target",
        "signpost-saving.service",
        "signpost-kiosk-nightly.timer",
        "signpost-kiosk-nightly.service",
    ],
)
def test_systemd_understands_every_line_of_a_unit(unit: str, tmp_path: Path) -> None:
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", units_in(tmp_path) / unit],
        env={**os.environ, "SYSTEMD_UNIT_PATH": f"{tmp_path}:"}, capture_output=True, text=True, check=False,
    )  # fmt: skip

    # what the units start is not installed here
    assert [line for line in done.stderr.splitlines() if "is not executable" not in line] == []


def test_the_window_for_staff_runs_with_the_limits_of_the_guide_and_ends_in_a_restart(tmp_path: Path) -> None:
    units = units_in(tmp_path)
    guide, _, _ = UNIT.partition("\n[Install]")
    change = (units / f"{STAFF_UNIT}.d/staff.conf").read_text()

    assert (units / STAFF_UNIT).read_text() == guide
    changed = set(re.findall(r"^(\w+)=", change, re.MULTILINE))
    assert changed == {
        "Description", "Requires", "After", "Conflicts", "SuccessAction", "FailureAction", "ExecStart",
        "Restart", "RuntimeMaxSec", "SupplementaryGroups",
    }  # fmt: skip
    assert "SuccessAction=reboot\nFailureAction=reboot\n" in change


def test_only_the_window_for_staff_can_reach_the_service_that_saves() -> None:
    assert "signpost-staff" not in UNIT


def test_what_writes_the_list_to_a_stick_opens_that_stick_and_writes_nothing_else(tmp_path: Path) -> None:
    folder = units_in(tmp_path)
    name = "signpost-kiosk-corrections@.service"
    text = (folder / name).read_text() + (folder / f"{name}.d/corrections.conf").read_text()
    last = {key: value for key, _, value in (line.partition("=") for line in text.splitlines())}

    assert (folder / name).read_text() == (folder / "signpost-kiosk-content@.service").read_text()
    assert last["DeviceAllow"] == "/dev/%I rw"
    assert last["ReadWritePaths"] == ""
    assert last["ExecStart"] == "/usr/bin/signpost corrections /dev/%I"
    assert last["ProtectSystem"] == "strict"
