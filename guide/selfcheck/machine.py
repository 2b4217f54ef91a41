"""What this computer keeps of a visit, and who else can see its session and account."""

import grp
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from guide.lockdown import Protection
from guide.selfcheck import proc
from guide.selfcheck.report import Finding, fails, holds, untested


def judge_kernel(protection: Protection) -> Finding:
    """Whether the kernel can enforce the limits of a visit.

    Args:
        protection: what it can enforce.
    """
    if protection.files and protection.calls:
        return holds("kernel", str(protection))
    return fails("kernel", str(protection), "Use a kernel of Linux 5.13 or later with Landlock switched on.")


class Machine:
    """The system's description of itself, in /proc and /sys.

    Args:
        root: `/`, or a folder that looks like it.
    """

    def __init__(self, root: Path = Path("/")) -> None:
        self._root = root

    def read(self, name: str) -> str:
        """The text of a file; "" if it is missing or cannot be read."""
        with suppress(OSError):
            return (self._root / name).read_text("utf-8", "replace").strip()
        return ""

    def has(self, name: str) -> bool:
        """Whether the file exists."""
        with suppress(OSError):
            return (self._root / name).exists()
        return False

    def is_encrypted(self, device: str) -> bool:
        """Whether a block device, such as `dm-0` or `254:1`, is on an encrypted one."""
        block = self._root / ("sys/dev/block" if ":" in device else "sys/class/block") / device
        if self._text(block / "dm/uuid").startswith("CRYPT-"):
            return True
        below = self._names(block / "slaves")
        return bool(below) and all(map(self.is_encrypted, below))

    def device_of(self, folder: Path) -> tuple[str, str]:
        """Device number and type of a folder's file system, such as `("254:0", "ext4")`."""
        best, found = -1, ("", "")
        for line in self.read("proc/self/mountinfo").splitlines():
            fields, _, rest = line.partition(" - ")
            number, mount_point = fields.split()[2], fields.split()[4]
            if folder.is_relative_to(mount_point) and len(mount_point) >= best:
                best, found = len(mount_point), (number, rest.split()[0])
        return found

    @staticmethod
    def _text(path: Path) -> str:
        with suppress(OSError):
            return path.read_text("ascii", "replace").strip()
        return ""

    @staticmethod
    def _names(folder: Path) -> list[str]:
        with suppress(OSError):
            return [each.name for each in folder.iterdir()]
        return []


def judge_storage(machine: Machine, environment: Mapping[str, str]) -> Iterator[Finding]:
    """Findings about storage.

    Args:
        environment: says where home is.
    """
    yield _swap(machine)
    yield _hibernation(machine)
    yield _crashes(machine)
    yield _freed_memory(machine)
    yield _disk(machine, Path(environment.get("HOME") or "/"))
    yield _spool(machine)
    if machine.has(_KIOSK):
        yield _boot_menu(machine)


def _swap(machine: Machine) -> Finding:
    areas = [line.split()[0] for line in machine.read("proc/swaps").splitlines()[1:]]
    plain = [area for area in areas if not _is_safe_swap(machine, area)]
    if plain:
        return fails(
            "swap",
            f"The system may swap memory to {', '.join(plain)}, which does not appear to be encrypted.",
            "Turn swap off (swapoff -a, and remove it from /etc/fstab), or encrypt it.",
        )
    if areas:
        return holds("swap", "Swap is encrypted, or in memory (zram).")
    return holds("swap", "No swap is in use, so the system writes no memory to a disk.")


def _is_safe_swap(machine: Machine, area: str) -> bool:
    device = area.removeprefix("/dev/")
    if device == area:  # a file: it is as safe as its disk
        return machine.is_encrypted(machine.device_of(Path(area))[0])
    return device.startswith("zram") or machine.is_encrypted(device)


def _hibernation(machine: Machine) -> Finding:
    can = "disk" in machine.read("sys/power/state").split() and "[disabled]" not in machine.read(
        "sys/power/disk"
    )
    if can and len(machine.read("proc/swaps").splitlines()) > 1:
        return fails(
            "hibernation",
            "The computer can hibernate, which writes all of its memory to the disk.",
            "Turn it off: systemctl mask hibernate.target hybrid-sleep.target",
        )
    return holds("hibernation", "The computer cannot hibernate with its present settings.")


def _crashes(machine: Machine) -> Finding:
    pattern = machine.read("proc/sys/kernel/core_pattern")
    if pattern.startswith(("|", "/")):
        return fails(
            "crash-files",
            "When a program crashes, its memory is saved. The memory of the display server contains "
            "pictures of windows.",
            "Set Storage=none and ProcessSizeMax=0 in /etc/systemd/coredump.conf, or remove apport.",
        )
    return holds("crash-files", "Nothing on this computer saves the memory of programs that crash.")


def _freed_memory(machine: Machine) -> Finding:
    if "init_on_free=1" in machine.read("proc/cmdline").split():
        return holds("freed-memory", "The kernel clears memory as soon as a program gives it back.")
    return untested(
        "freed-memory",
        "The kernel is not set to clear memory that a program gives back, and this check cannot tell "
        "whether it was built to do so. What was in a visit's memory may stay in the computer until that "
        "memory is used again.",
        "Start the kernel with init_on_free=1, as signpost-kiosk does, or turn the computer off after use.",
    )


_KIOSK = "var/lib/signpost-kiosk"


def _boot_menu(machine: Machine) -> Finding:
    # whoever is not root cannot read GRUB's file once it contains a password
    menu = machine.read("boot/grub/grub.cfg")
    if "password_pbkdf2" in menu or (not menu and machine.has(f"{_KIOSK}/menu-password")):
        return holds("boot-menu", "The boot menu of this kiosk asks for a password before it can be changed.")
    return fails(
        "boot-menu",
        "The boot menu of this kiosk has no password: whoever reaches the power button can become root.",
        "As root, in recovery mode: signpost-kiosk password",
    )


def _disk(machine: Machine, home: Path) -> Finding:
    number, kind = machine.device_of(home)
    if kind in ("tmpfs", "ramfs"):
        return holds("disk", "The home folder is in memory, and is gone when the computer is turned off.")
    if machine.is_encrypted(number):
        return holds(
            "disk", "The disk of the home folder is encrypted. While the computer is on, it is unlocked."
        )
    return untested(
        "disk",
        "This check found no encryption of the disk; a disk may encrypt itself.",
        "Ask the person who set up the computer. If the disk is not encrypted, encrypt it.",
    )


def _spool(machine: Machine) -> Finding:
    if machine.has("run/cups/cups.sock") or machine.has("var/run/cups/cups.sock"):
        return untested(
            "print-queue",
            "A print server is running. Only an administrator can see what it keeps.",
            "Set PreserveJobFiles No and PreserveJobHistory No in /etc/cups/cupsd.conf.",
        )
    return holds("print-queue", "No print server is running, so none keeps what was printed.")


CLIPBOARDS = frozenset({
    "clipit", "clipman", "cliphist", "clipse", "copyq", "diodon", "gpaste-daemon", "greenclip",
    "klipper", "parcellite", "qlipper", "wl-clip-persist", "xfce4-clipman",
})  # fmt: skip
"""As in /proc, which cuts names at 15 characters."""

RECORDERS = frozenset({
    "anydesk", "gnome-remote-de", "gpu-screen-reco", "kazam", "kooha", "krfb", "obs", "peek",
    "recordmydesktop", "rustdesk", "simplescreenrec", "teamviewerd", "vino-server", "vokoscreenNG",
    "wayvnc", "wf-recorder", "x0vncserver", "x11vnc", "xrdp", "Xvnc",
})  # fmt: skip
"""As above. A long list is soon out of date, and the check finds only these."""

ACCESSIBILITY = frozenset({"at-spi-bus-laun", "at-spi2-registr", "orca"})
ADMINISTRATORS = frozenset({"sudo", "wheel", "admin"})


def running_programs() -> set[str]:
    """The short names of all running programs."""
    return {proc.name_of(int(folder.name)) for folder in Path("/proc").iterdir() if folder.name.isdigit()}


def own_groups() -> set[str]:
    """The names of the groups of this user."""
    found = set()
    for number in os.getgroups():
        with suppress(KeyError):  # a group without a name
            found.add(grp.getgrgid(number).gr_name)
    return found


def judge_session(
    environment: Mapping[str, str], names: Iterable[str], user: int, members_of: Iterable[str]
) -> Iterator[Finding]:
    """Findings about the session.

    Args:
        names: of running programs.
        user: user id.
        members_of: names of this user's groups.
    """
    every = set(names)
    yield _display_server(environment)
    yield _listed(
        "clipboard",
        every & CLIPBOARDS,
        "No known clipboard manager is running; the check knows only common ones.",
        "keep what is copied, some of them on the disk",
        "Remove it from the programs that start with the session.",
    )
    yield _listed(
        "recorders",
        every & RECORDERS,
        "No known program that records or shares the screen is running; the check knows only common ones.",
        "can record or share the screen",
        "Stop it, and uninstall it on a computer that visitors use.",
    )
    yield _screen_reader(every)
    yield _account(user, set(members_of))


def judge_thumbnails(environment: Mapping[str, str], *, has_compositor: bool) -> Finding:
    """Whether pictures of windows are shown elsewhere.

    Args:
        has_compositor: on X11; Wayland always has one.
    """
    if environment.get("WAYLAND_DISPLAY") or has_compositor:
        return untested(
            "thumbnails",
            "A compositor draws the windows of this session, and may show thumbnails of them.",
            "Turn off window previews in the task bar and in Alt+Tab.",
        )
    if environment.get("DISPLAY"):
        return holds("thumbnails", "No thumbnails of windows are drawn here: there is no compositor.")
    return untested(
        "thumbnails", "There is no display here.", "Run this in the session where the guide is used."
    )


def _display_server(environment: Mapping[str, str]) -> Finding:
    about = "display"
    if environment.get("WAYLAND_DISPLAY"):
        return holds(
            about,
            "The display is Wayland: no program can read keystrokes or windows of others without asking.",
        )
    if environment.get("DISPLAY"):
        return untested(
            about,
            "The display is X11, where every program of the session can read all keys and the whole screen. "
            "No check can tell whether one does.",
            "On a shared computer, use a Wayland session with no other programs.",
        )
    return untested(about, "There is no display here.", "Run this in the session where the guide is used.")


def _listed(about: str, found: set[str], none: str, danger: str, to_do: str) -> Finding:
    if found:
        return fails(about, f"These programs are running and {danger}: {', '.join(sorted(found))}.", to_do)
    return holds(about, none)


def _screen_reader(names: set[str]) -> Finding:
    about = "screen-reader"
    if names & ACCESSIBILITY:
        return untested(
            about,
            "An accessibility bus is running. What it passed to a screen reader may stay there after Leave, "
            "and other programs of the session can listen.",
            "If visitors use a screen reader, log out and in again between them.",
        )
    return holds(about, "No accessibility bus is running, so none keeps what it passed to a screen reader.")


def _account(user: int, members_of: set[str]) -> Finding:
    own = "Give visitors an account of their own, without administrator rights."
    if user == 0:
        return fails("account", "This account is the administrator (root).", own)
    if members_of & ADMINISTRATORS:
        return fails(
            "account", "This account has administrator rights, and so has everybody who uses it.", own
        )
    return untested(
        "account",
        "The account has no administrator rights. This check cannot tell whether several people share it.",
        "If staff use this account too, give visitors one of their own.",
    )
