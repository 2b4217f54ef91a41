"""The kiosk: its session on a screen that nobody sees, what its unit gives up, the way there and back."""

import configparser
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bootstrap.start import app_environment
from guide.selfcheck.proc import visits
from recipes import chroots, debian
from recipes import kiosk as kiosk_package
from recipes.tree import Tree
from tests.packaging.installing import depends_of
from tests.waiting import wait_until

ROOT = Path(__file__).parents[2]
KIOSK = ROOT / "packaging/kiosk"
UNIT = (KIOSK / "signpost-kiosk.service").read_text(encoding="utf-8")
SERVICE = "signpost-kiosk.service"
MOST_EXPOSED = 2.0
INSTALLED = "/usr/lib/signpost-kiosk/session"
HEADLESS = {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1"}

needs_cage = pytest.mark.skipif(
    not (shutil.which("cage") and shutil.which("grim")), reason="cage and grim are not installed here"
)
needs_root = pytest.mark.needs_root("changes a system")
needs_systemd = pytest.mark.skipif(not shutil.which("systemctl"), reason="systemd is not installed here")


def settings(name: str) -> list[str]:
    return re.findall(rf"^{name}=(.*)$", UNIT, flags=re.MULTILINE)


def children(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


class Session:
    """The unit's own command line and environment, with this checkout instead of the installed guide."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        installed = folder / "bin/signpost"
        installed.parent.mkdir()
        installed.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m guide "$@"\n')
        installed.chmod(0o755)
        own = dict(pair.split("=", 1) for line in settings("Environment") for pair in line.split())
        plain = {
            name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")
        }
        self.environment = app_environment(str(ROOT), plain) | own | HEADLESS | {
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
        named = {**self.environment, "WAYLAND_DISPLAY": "wayland-0"}
        subprocess.run(["grim", "-t", "ppm", file], env=named, check=False, timeout=20, capture_output=True)
        return file.read_bytes() if file.exists() else b""

    def shows_the_front_page(self) -> bool:
        """Whether many colours are there; cage alone shows one."""
        return len(set(self.picture()[20::997])) > 20


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    tmp_path.chmod(0o700)
    started = Session(tmp_path)
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


@pytest.fixture(params=[True, False], ids=["with-a-default", "without"])
def system(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """As much of a system as `signpost-kiosk` changes; its default target chosen by somebody, or not."""
    has_default = request.param
    for folder in (
        "etc/systemd/system",
        "etc/modprobe.d",
        "etc/sysctl.d",
        "var/lib",
        "usr/share/signpost-kiosk",
    ):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copytree(KIOSK / "etc", tmp_path / "usr/share/signpost-kiosk/etc")
    units = tmp_path / "usr/lib/systemd/system"
    units.mkdir(parents=True)
    for unit in KIOSK.glob("*.service"), KIOSK.glob("*.timer"):
        for file in unit:
            shutil.copy(file, units)
    for target in ("multi-user.target", "graphical.target"):
        (units / target).write_text("[Unit]\nDescription=x\n")
    if has_default:
        default = tmp_path / "etc/systemd/system/default.target"
        default.symlink_to("/usr/lib/systemd/system/multi-user.target")
    own = tmp_path / "etc/systemd/system"
    (own / "hibernate.target").symlink_to("/dev/null")
    (own / "display-manager.service").symlink_to("/usr/lib/systemd/system/gdm.service")  # it has a desktop
    (tmp_path / "etc/sysctl.d/own.conf").write_text("# of this site\n")
    return tmp_path


def kiosk(system: Path, word: str) -> str:
    done = subprocess.run(
        ["sh", KIOSK / "signpost-kiosk.sh", word, "--root", system],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def below(folder: Path) -> set[str]:
    links = {path for path in folder.rglob("*") if path.is_symlink()}
    plain = {str(path.relative_to(folder)) for path in folder.rglob("*") if path not in links}
    return plain | {f"{path.relative_to(folder)} -> {path.readlink()}" for path in links}


@needs_systemd
@needs_root
def test_on_takes_everything_else_away_and_off_gives_all_of_it_back(system: Path) -> None:
    before = below(system)

    kiosk(system, "on")
    assert kiosk(system, "status") == "on"
    while_on = below(system)
    kiosk(system, "off")

    links = "etc/systemd/system"
    assert f"{links}/swap.target -> /dev/null" in while_on
    assert f"{links}/autovt@.service -> /dev/null" in while_on
    assert f"{links}/display-manager.service -> /dev/null" in while_on
    assert "etc/modprobe.d/signpost-kiosk.conf" in while_on
    assert "etc/default/grub.d/signpost-kiosk.cfg" in while_on
    assert f"{links}/graphical.target.wants/{SERVICE} -> /usr/lib/systemd/system/{SERVICE}" in while_on
    assert f"{links}/default.target -> /usr/lib/systemd/system/graphical.target" in while_on
    left = {path for path in below(system) - before if not path.endswith(".wants")}
    assert left == set()
    assert before - below(system) == set()


def test_the_kernel_is_told_to_clear_what_a_visit_gave_back_beside_what_the_place_told_it() -> None:
    options = KIOSK / "etc/default/grub.d/signpost-kiosk.cfg"
    command = f'GRUB_CMDLINE_LINUX="quiet"; . {options}; echo "$GRUB_CMDLINE_LINUX"'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["quiet", "init_on_free=1"]


@needs_systemd
@needs_root
def test_on_once_more_copies_what_an_update_brought_and_takes_away_what_it_has_no_more(system: Path) -> None:
    before, files = below(system / "etc"), system / "usr/share/signpost-kiosk/etc"
    kiosk(system, "on")

    (files / "sysctl.d/signpost-kiosk.conf").rename(files / "sysctl.d/newer.conf")
    kiosk(system, "on")

    assert (system / "etc/sysctl.d/newer.conf").exists()
    assert not (system / "etc/sysctl.d/signpost-kiosk.conf").exists()
    kiosk(system, "off")
    assert {path for path in below(system / "etc") ^ before if not path.endswith(".wants")} == set()


@needs_systemd
@needs_root
def test_what_was_broken_off_while_it_was_switched_on_can_be_undone(system: Path) -> None:
    before = below(system / "etc")
    kiosk(system, "on")
    (system / "var/lib/signpost-kiosk/files").rename(
        system / "var/lib/signpost-kiosk/files.new"
    )  # its last step

    assert kiosk(system, "status") == "on"
    kiosk(system, "off")
    assert {path for path in below(system / "etc") ^ before if not path.endswith(".wants")} == set()


INSTALLED_SESSION = """
dpkg --install /signpost_*.deb /signpost-kiosk_*.deb >&2
export XDG_RUNTIME_DIR=/run/k HOME=/run/k WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1
export WLR_RENDERER=pixman XDG_SESSION_TYPE=wayland QT_QPA_PLATFORM=wayland WAYLAND_DISPLAY=wayland-0
mkdir -m 700 /run/k
chown 65534:65534 /run/k
line=$(sed -n 's/^ExecStart=//p' /usr/lib/systemd/system/signpost-kiosk.service)
as="setpriv --reuid=65534 --regid=65534 --clear-groups"
env -u WAYLAND_DISPLAY timeout 90 $as $line 2>/dev/null &
size=0
until [ "$size" -gt 20000 ]; do
    timeout 5 $as grim /run/k/picture.png 2>/dev/null || true
    size=$(stat -c %s /run/k/picture.png 2>/dev/null || echo 0)
    kill -0 $! || exit 1
done
kill $!
wait
signpost-kiosk on >&2
mkdir /var/lib/signpost-update
dpkg --purge signpost-kiosk signpost >&2
rm -r /run/k /signpost*.deb
echo shown
"""


@pytest.mark.slow
def test_the_installed_packages_show_the_guide_to_a_user_without_rights_and_leave_nothing(
    tree: Tree, deb: Path
) -> None:
    packages = ["cage", "mtools", "seatd", "grim", "systemd", *depends_of(deb)]
    root = chroots.fresh("trixie", tree.work / "roots/kiosk-try", packages)
    folders = [root.folder / name for name in ("etc", "usr", "var/lib")]
    before = {path for folder in folders for path in below(folder)}
    for package in (deb, kiosk_package.build(tree)):
        root.copy(package, f"/{package.name}")

    printed = root.enter(["sh", "-ec", INSTALLED_SESSION], doing="The session of the installed kiosk")

    assert printed == "shown\n"
    after = {path for folder in folders for path in below(folder)}
    assert {path for path in after - before if not path.startswith(("ld.so.cache", "dpkg/"))} == set()


def test_sticks_and_printers_do_nothing_when_they_are_plugged_in() -> None:
    rules = (KIOSK / "etc/modprobe.d/signpost-kiosk.conf").read_text()

    assert all(f"install {module} /bin/false" in rules for module in ("usb-storage", "uas", "usblp"))


STAFF_UNIT = "signpost-kiosk-staff.service"
FIRST_LINES = r"""
function gfxmode {
	set gfxpayload="${1}"
}
menuentry 'Debian GNU/Linux' --class debian --class os $menuentry_id_option 'gnulinux-simple-1234' {
	savedefault
	search --no-floppy --fs-uuid --set=root 1234
	if [ x$grub_platform = xxen ]; then insmod xzio; insmod lzopio; fi
	linux	/boot/vmlinuz-6.12 root=/dev/mapper/kiosk-root ro  quiet init_on_free=1
	initrd	/boot/initrd.img-6.12
}
submenu 'Advanced options for Debian GNU/Linux' $menuentry_id_option 'gnulinux-advanced-1234' {
	menuentry 'Debian GNU/Linux, with Linux 6.12 (recovery mode)' --class debian {
		linux	/boot/vmlinuz-6.12 root=/dev/mapper/kiosk-root ro single
	}
}
"""
"""What GRUB's own script prints, in short."""


def test_the_boot_menu_gets_three_lines_that_start_the_same_system_into_other_targets(tmp_path: Path) -> None:
    own = tmp_path / "10_linux"
    own.write_text(f"#!/bin/sh\ncat <<'END'\n{FIRST_LINES}\nEND\n")
    own.chmod(0o755)
    script = (KIOSK / "etc/grub.d/11_signpost_kiosk").read_text().replace("/etc/grub.d/10_linux", str(own))
    said = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True).stdout

    kernel = "\tlinux\t/boot/vmlinuz-6.12 root=/dev/mapper/kiosk-root ro  quiet init_on_free=1"
    assert re.findall("^menuentry '([^']*)' --hotkey=(.)", said, re.MULTILINE) == [
        ("For staff: correct numbers (s)", "s"),
        ("Save the list of corrections to a stick (l)", "l"),
        ("Update the guide from a stick (u)", "u"),
    ]
    assert [line for line in said.splitlines() if "linux\t" in line] == [
        f"{kernel} systemd.unit=signpost-staff.target",
        f"{kernel} systemd.unit=signpost-corrections.target fbcon=font:TER16x32 loglevel=1",
        f"{kernel} systemd.unit=signpost-update.target fbcon=font:TER16x32 loglevel=1",
    ]
    assert said.count("{\n") == said.count("\n}") == 3
    assert "savedefault" not in said  # the next start shows the guide again
    assert "gnulinux-simple" not in said


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
    ],
)
def test_systemd_understands_every_line_of_a_unit_for_staff(unit: str, tmp_path: Path) -> None:
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


def test_every_unit_can_be_read() -> None:
    for file in [*KIOSK.glob("*.service"), *KIOSK.glob("*.timer")]:
        read = configparser.ConfigParser(strict=False, interpolation=None)
        read.optionxform = str  # type: ignore[assignment, method-assign]  # names of settings keep their case
        read.read_string(file.read_text())
        assert {"Unit"} < set(read.sections())


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
