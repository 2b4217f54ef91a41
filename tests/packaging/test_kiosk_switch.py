"""Turning a system into a kiosk and back, and the boot menu of a kiosk."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from recipes import chroots
from recipes import kiosk as kiosk_package
from recipes.tree import Tree
from tests.packaging.installing import depends_of

ROOT = Path(__file__).parents[2]
KIOSK = ROOT / "packaging/kiosk"
SERVICE = "signpost-kiosk.service"

needs_root = pytest.mark.needs_root("changes a system")
needs_systemd = pytest.mark.skipif(not shutil.which("systemctl"), reason="systemd is not installed here")


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


def run_kiosk(system: Path, word: str, typed: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", KIOSK / "signpost-kiosk.sh", word, "--root", system],
        input=typed,
        capture_output=True,
        text=True,
        check=False,
    )


MENU_PASSWORD = "three plain words"  # noqa: S105  of a computer that does not exist


def kiosk(system: Path, word: str, typed: str = f"{MENU_PASSWORD}\n{MENU_PASSWORD}\n") -> str:
    done = run_kiosk(system, word, typed)
    assert done.returncode == 0, done.stderr
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
    assert while_on >= {
        f"{links}/swap.target -> /dev/null",
        f"{links}/autovt@.service -> /dev/null",
        f"{links}/display-manager.service -> /dev/null",
        "etc/modprobe.d/signpost-kiosk.conf",
        "etc/default/grub.d/signpost-kiosk.cfg",
        "etc/udev/rules.d/90-console-setup.rules",
        f"{links}/graphical.target.wants/{SERVICE} -> /usr/lib/systemd/system/{SERVICE}",
        f"{links}/default.target -> /usr/lib/systemd/system/graphical.target",
    }
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


needs_grub = pytest.mark.skipif(not shutil.which("grub-mkpasswd-pbkdf2"), reason="GRUB is not installed here")
HASH_FILE = "var/lib/signpost-kiosk/menu-password"


@needs_systemd
@needs_root
@needs_grub
def test_on_keeps_a_hash_of_the_menu_password_that_only_root_can_read(system: Path) -> None:
    kiosk(system, "on")

    kept = system / HASH_FILE
    assert re.fullmatch(r"grub\.pbkdf2\.sha512\.\d+\.[0-9A-F]+\.[0-9A-F]+\n", kept.read_text())
    assert kept.stat().st_mode & 0o777 == 0o600
    first = kept.read_text()
    kiosk(system, "on", "")  # as after an update
    assert kept.read_text() == first
    kiosk(system, "password", "other plain words\n" * 2)
    assert kept.read_text() != first


@needs_systemd
@needs_root
@needs_grub
@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "It needs 8 characters."),
        ("short\nshort\n", "It needs 8 characters."),
        ("three plain words\nthree plain word\n", "The two differ."),
        ("drei schöne Wörter\n" * 2, "Use letters from a to z, digits and spaces alone."),
    ],
)
def test_without_a_good_menu_password_nothing_is_changed(typed: str, why: str, system: Path) -> None:
    before = below(system)

    done = run_kiosk(system, "on", typed)

    assert done.returncode == 2
    assert done.stderr.endswith(f"{why} Nothing was changed.\n")
    assert below(system) == before


@needs_systemd
@needs_root
@needs_grub
def test_whoever_wants_no_menu_password_reads_what_that_means(system: Path) -> None:
    command: list[str | Path] = [
        "sh",
        KIOSK / "signpost-kiosk.sh",
        "on",
        "--no-menu-password",
        "--root",
        system,
    ]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True)

    assert "whoever reaches the power button can do anything as root" in done.stderr
    assert not (system / HASH_FILE).exists()


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
signpost-kiosk on --no-menu-password >&2
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


def boot_menu(folder: Path, lines: str, password_hash: str = "") -> str:
    """What the package's script adds to a boot menu.

    lines: what the system's own script prints.
    """
    own, password = folder / "10_linux", folder / "menu-password"
    own.write_text(f"#!/bin/sh\ncat <<'END'\n{lines}\nEND\n")
    own.chmod(0o755)
    password.write_text(password_hash)
    script = (KIOSK / "etc/grub.d/11_signpost_kiosk").read_text()
    for installed, here in (
        ("/etc/grub.d/10_linux", own),
        ("/var/lib/signpost-kiosk/menu-password", password),
    ):
        assert installed in script
        script = script.replace(installed, str(here))
    return subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True).stdout


def test_the_boot_menu_gets_four_lines_that_start_the_same_system(tmp_path: Path) -> None:
    said = boot_menu(tmp_path, FIRST_LINES)

    kernel = "\tlinux\t/boot/vmlinuz-6.12 root=/dev/mapper/kiosk-root ro  quiet init_on_free=1"
    assert re.findall("^menuentry '([^']*)' --unrestricted --hotkey=(.) ", said, re.MULTILINE) == [
        ("Start the guide (g)", "g"),
        ("For staff: correct numbers (s)", "s"),
        ("Save the list of corrections to a stick (l)", "l"),
        ("Update the guide from a stick (u)", "u"),
    ]
    assert [line for line in said.splitlines() if "linux\t" in line] == [
        f"{kernel} ",
        f"{kernel} systemd.unit=signpost-staff.target",
        f"{kernel} systemd.unit=signpost-corrections.target fbcon=font:TER16x32 loglevel=1",
        f"{kernel} systemd.unit=signpost-update.target fbcon=font:TER16x32 loglevel=1",
    ]
    assert said.count("{\n") == said.count("\n}") == 4
    assert "savedefault" not in said  # the next start shows the guide again
    assert "gnulinux-simple" not in said


def test_the_line_of_the_guide_starts_by_itself(tmp_path: Path) -> None:
    cfg = (KIOSK / "etc/default/grub.d/signpost-kiosk.cfg").read_text()
    default = re.findall("^GRUB_DEFAULT=(.*)$", cfg, re.MULTILINE)

    first = re.search(r"\$menuentry_id_option '([^']*)'", boot_menu(tmp_path, FIRST_LINES))
    assert first
    assert default == [first[1]]


HASH = "grub.pbkdf2.sha512.10000.AB.CD"


def test_with_a_password_the_menu_asks_for_it_everywhere_but_at_the_lines_of_the_kiosk(
    tmp_path: Path,
) -> None:
    said = boot_menu(tmp_path, FIRST_LINES, HASH)

    assert f'set superusers="menu"\npassword_pbkdf2 menu {HASH}\n' in said
    assert "superusers" not in boot_menu(tmp_path, FIRST_LINES)
    assert "--unrestricted" not in FIRST_LINES


def test_a_menu_without_the_line_of_the_guide_asks_for_no_password(tmp_path: Path) -> None:
    """Else the kiosk would wait for somebody who knows it, every night at four."""
    assert boot_menu(tmp_path, "", HASH).strip() == ""


@pytest.mark.skipif(not shutil.which("grub-script-check"), reason="GRUB is not installed here")
@pytest.mark.parametrize("password_hash", ["", HASH])
def test_grub_understands_the_boot_menu(password_hash: str, tmp_path: Path) -> None:
    menu = tmp_path / "grub.cfg"
    menu.write_text(FIRST_LINES + boot_menu(tmp_path, FIRST_LINES, password_hash))

    subprocess.run(["grub-script-check", menu], check=True)
