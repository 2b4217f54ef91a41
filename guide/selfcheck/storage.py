"""Whether the machine keeps what was in memory: swap, hibernation, files of crashes, disk, print queue."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from guide.selfcheck.report import Finding, fails, holds, untested


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


def judge(machine: Machine, environment: Mapping[str, str]) -> Iterator[Finding]:
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
