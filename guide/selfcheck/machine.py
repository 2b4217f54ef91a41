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
    """protection: what the kernel said it can do."""
    if protection.files and protection.calls:
        return holds("kernel", str(protection))
    return fails("kernel", str(protection), "Use a kernel of Linux 5.13 or later with Landlock switched on.")


class Machine:
    """The system's own description of itself. root: `/`, or a folder that looks like one."""

    def __init__(self, root: Path = Path("/")) -> None:
        self._root = root

    def read(self, name: str) -> str:
        """What stands in a file; "" when there is none or it cannot be read."""
        with suppress(OSError):
            return (self._root / name).read_text("utf-8", "replace").strip()
        return ""

    def has(self, name: str) -> bool:
        """Whether there is such a file."""
        with suppress(OSError):
            return (self._root / name).exists()
        return False

    def is_encrypted(self, device: str) -> bool:
        """Whether a block device, such as `dm-0` or `254:1`, lies on an encrypted one."""
        block = self._root / ("sys/dev/block" if ":" in device else "sys/class/block") / device
        if self._text(block / "dm/uuid").startswith("CRYPT-"):
            return True
        below = self._names(block / "slaves")
        return bool(below) and all(map(self.is_encrypted, below))

    def device_of(self, folder: Path) -> tuple[str, str]:
        """Number and kind of the file system that a folder lies on, such as `("254:0", "ext4")`."""
        best, found = -1, ("", "")
        for line in self.read("proc/self/mountinfo").splitlines():
            fields, _, rest = line.partition(" - ")
            number, place = fields.split()[2], fields.split()[4]
            if folder.is_relative_to(place) and len(place) >= best:
                best, found = len(place), (number, rest.split()[0])
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
    """environment: tells where home is."""
    yield _swap(machine)
    yield _hibernation(machine)
    yield _crashes(machine)
    yield _freed_memory(machine)
    yield _disk(machine, Path(environment.get("HOME") or "/"))
    yield _spool(machine)


def _swap(machine: Machine) -> Finding:
    areas = [line.split()[0] for line in machine.read("proc/swaps").splitlines()[1:]]
    plain = [area for area in areas if not _is_safe_swap(machine, area)]
    if plain:
        return fails(
            "swap",
            f"The system may move memory to {', '.join(plain)}, not encrypted as far as can be seen.",
            "Switch swap off (swapoff -a, and take it out of /etc/fstab), or encrypt it.",
        )
    if areas:
        return holds("swap", "Memory is moved only to where it is encrypted, or to other memory (zram).")
    return holds("swap", "No swap is in use, so the system moves no memory to a disk.")


def _is_safe_swap(machine: Machine, area: str) -> bool:
    device = area.removeprefix("/dev/")
    if device == area:  # a file: it is as safe as the disk it lies on
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
            "Switch it off: systemctl mask hibernate.target hybrid-sleep.target",
        )
    return holds("hibernation", "The computer cannot hibernate as it is set up now.")


def _crashes(machine: Machine) -> Finding:
    pattern = machine.read("proc/sys/kernel/core_pattern")
    if pattern.startswith(("|", "/")):
        return fails(
            "crash-files",
            "When a program crashes, its memory is saved. That may be the display server's, which holds "
            "pictures of windows.",
            "Set Storage=none and ProcessSizeMax=0 in /etc/systemd/coredump.conf, or remove apport.",
        )
    return holds("crash-files", "No program of this computer collects the memory of programs that crash.")


def _freed_memory(machine: Machine) -> Finding:
    if "init_on_free=1" in machine.read("proc/cmdline").split():
        return holds("freed-memory", "The kernel clears memory as soon as a program gives it back.")
    return untested(
        "freed-memory",
        "The kernel was not told to clear memory when a program gives it back, and whether it was built to "
        "do so cannot be seen. What a visit held may stay in the memory of the computer until something else "
        "takes its place.",
        "Start the kernel with init_on_free=1, as signpost-kiosk does, or switch the computer off after use.",
    )


def _disk(machine: Machine, home: Path) -> Finding:
    number, kind = machine.device_of(home)
    if kind in ("tmpfs", "ramfs"):
        return holds("disk", "The home folder lies in memory, and is gone when the computer is switched off.")
    if machine.is_encrypted(number):
        return holds(
            "disk", "The disk of the home folder is encrypted. While the computer is on, it is open."
        )
    return untested(
        "disk",
        "No encryption of the disk can be seen from here; a disk may encrypt itself.",
        "Ask whoever set the computer up. If the disk is not encrypted, encrypt it.",
    )


def _spool(machine: Machine) -> Finding:
    if machine.has("run/cups/cups.sock") or machine.has("var/run/cups/cups.sock"):
        return untested(
            "print-queue",
            "A print server runs. What it keeps cannot be read without rights.",
            "Set PreserveJobFiles No and PreserveJobHistory No in /etc/cups/cupsd.conf.",
        )
    return holds("print-queue", "No print server runs here, so none keeps what was printed.")


CLIPBOARDS = frozenset({
    "clipit", "clipman", "cliphist", "clipse", "copyq", "diodon", "gpaste-daemon", "greenclip",
    "klipper", "parcellite", "qlipper", "wl-clip-persist", "xfce4-clipman",
})  # fmt: skip
"""As /proc names them, which cuts names at 15 characters."""

RECORDERS = frozenset({
    "anydesk", "gnome-remote-de", "gpu-screen-reco", "kazam", "kooha", "krfb", "obs", "peek",
    "recordmydesktop", "rustdesk", "simplescreenrec", "teamviewerd", "vino-server", "vokoscreenNG",
    "wayvnc", "wf-recorder", "x0vncserver", "x11vnc", "xrdp", "Xvnc",
})  # fmt: skip
"""As above. A long list is soon out of date: what is not on it is not looked for."""

ACCESSIBILITY = frozenset({"at-spi-bus-laun", "at-spi2-registr", "orca"})
ADMINISTRATORS = frozenset({"sudo", "wheel", "admin"})


def running_programs() -> set[str]:
    """The short names of all programs that run."""
    return {proc.name_of(int(folder.name)) for folder in Path("/proc").iterdir() if folder.name.isdigit()}


def own_groups() -> set[str]:
    """The names of the own_groups of this user."""
    found = set()
    for number in os.getgroups():
        with suppress(KeyError):  # a group without a name
            found.add(grp.getgrgid(number).gr_name)
    return found


def judge_session(
    environment: Mapping[str, str], names: Iterable[str], user: int, members_of: Iterable[str]
) -> Iterator[Finding]:
    """names: of the programs that run. user: its number. members_of: the own_groups of this user."""
    every = set(names)
    yield _display_server(environment)
    yield _listed(
        "clipboard",
        every & CLIPBOARDS,
        "No program known to keep what is copied was seen to run; only well-known names are looked for.",
        "keep what is copied, some of them on the disk",
        "Take it out of what starts with the session.",
    )
    yield _listed(
        "recorders",
        every & RECORDERS,
        "No program known to record or share the screen was seen; only well-known names are looked for.",
        "can record or share the screen",
        "Stop it, and take it off a computer that visitors use.",
    )
    yield _screen_reader(every)
    yield _account(user, set(members_of))


def judge_thumbnails(environment: Mapping[str, str], *, has_compositor: bool) -> Finding:
    """has_compositor: on X11, whether a program draws all windows together. On Wayland one always does."""
    if environment.get("WAYLAND_DISPLAY") or has_compositor:
        return untested(
            "thumbnails",
            "A program draws all windows of this session together, and may show small pictures of them.",
            "Switch off previews of windows in the task bar and in Alt+Tab.",
        )
    if environment.get("DISPLAY"):
        return holds("thumbnails", "No program draws small pictures of windows here: there is no compositor.")
    return untested(
        "thumbnails", "There is no display here.", "Run this in the session where the guide is used."
    )


def _display_server(environment: Mapping[str, str]) -> Finding:
    about = "display"
    if environment.get("WAYLAND_DISPLAY"):
        return holds(
            about, "The display is Wayland: no program reads keys or pictures of another one unasked."
        )
    if environment.get("DISPLAY"):
        return untested(
            about,
            "The display is X11, where every program of the session can read all keys and the whole screen. "
            "Nobody can test whether one does.",
            "On a shared computer use a Wayland session with nothing else in it.",
        )
    return untested(about, "There is no display here.", "Run this in the session where the guide is used.")


def _listed(about: str, found: set[str], none: str, danger: str, to_do: str) -> Finding:
    if found:
        return fails(about, f"Programs run that {danger}: {', '.join(sorted(found))}.", to_do)
    return holds(about, none)


def _screen_reader(names: set[str]) -> Finding:
    about = "screen-reader"
    if names & ACCESSIBILITY:
        return untested(
            about,
            "An accessibility bus runs. What a screen reader was told may stay there after Leave, and other "
            "programs of the session can listen.",
            "Where a screen reader is used, log out and in again between visitors.",
        )
    return holds(about, "No accessibility bus was seen to run, so none keeps what a screen reader was told.")


def _account(user: int, members_of: set[str]) -> Finding:
    own = "Give visitors an account of their own, without administrator's rights."
    if user == 0:
        return fails("account", "This ran with all rights of the computer (root).", own)
    if members_of & ADMINISTRATORS:
        return fails(
            "account", "This account can take administrator's rights, and so can whoever uses it.", own
        )
    return untested(
        "account",
        "The account has no administrator's rights. Whether several people share it cannot be seen.",
        "If staff work in this account as well, give visitors one of their own.",
    )
