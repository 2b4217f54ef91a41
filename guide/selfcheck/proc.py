"""What /proc says of processes, and of the files, sockets and plugins that they have open."""

import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from guide.supervisor.channel import SENTRY_NAME


def children(pid: int) -> list[int]:
    """Children of a process, including zombies."""
    with suppress(OSError):
        return [int(child) for child in _proc(pid, f"task/{pid}/children").read_text("ascii").split()]
    return []


def visits(pid: int) -> list[int]:
    """The visits of a parent of the guide, the oldest first, without its sentry."""
    return [child for child in children(pid) if name_of(child) != SENTRY_NAME]


def process_tree(pid: int) -> list[int]:
    """A process and all its descendants, the oldest first."""
    members = [pid]
    for member in members:
        members += children(member)
    return members


def is_running(pid: int) -> bool:
    """Whether the process exists and is not a zombie."""
    return _state(pid) not in ("", "Z")


def is_runnable(pid: int) -> bool:
    """Whether its first thread is running or ready to run."""
    return _state(pid) == "R"


def command_line(pid: int) -> bytes:
    """The arguments of the process; b"" once it has ended."""
    with suppress(OSError):
        return _proc(pid, "cmdline").read_bytes()
    return b""


def name_of(pid: int) -> str:
    """The short name of a process, at most 15 characters; "" once it has ended."""
    with suppress(OSError):
        return _proc(pid, "comm").read_text("utf-8", "replace").strip()
    return ""


def ticks_used(pid: int) -> int:
    """Processor time used, in the system's clock ticks."""
    with suppress(OSError):
        fields = _stat(pid)
        return int(fields[11]) + int(fields[12])
    return 0


def is_sandboxed(pid: int) -> bool:
    """Whether the process has a system call filter, and can gain no new rights."""
    status = _proc(pid, "status").read_text("utf-8", "replace").split("\n")
    fields = dict(line.split(":\t", 1) for line in status if ":\t" in line)
    return fields.get("Seccomp") == "2" and fields.get("NoNewPrivs") == "1"


def bytes_to_disk(pid: int) -> int:
    """Bytes that the process has written to a disk, as the kernel counts them."""
    counted = dict(line.split(": ") for line in _proc(pid, "io").read_text("ascii").splitlines())
    return int(counted["write_bytes"])


def _state(pid: int) -> str:
    """The state letter of proc_pid_stat(5): R, S, D, Z, ...; "" once it has ended."""
    with suppress(OSError):
        return _stat(pid)[0]
    return ""


def _stat(pid: int) -> list[str]:
    """The fields of `stat` after the name, which may contain spaces; the first is the state."""
    return _proc(pid, "stat").read_text("utf-8", "replace").rpartition(")")[2].split()


def _proc(pid: int | str, name: str) -> Path:
    return Path("/proc", str(pid), name)


_NETWORK_TABLES = (
    "tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "packet", "netlink",
)  # fmt: skip
_COLUMN_OF_INODE = {"unix": 6, "packet": 8}
_OF_OTHERS = 9

_PLUGIN = re.compile(r"/platforminputcontexts/lib(.+?)(?:platforminputcontext)?plugin\.so")

_KEEP_NOTHING = ("/dev", "/dev/pts", "/proc", "/sys")

UNLISTED = "one that is in no table of the system"


class OpenFile(Struct, frozen=True):
    """One open file of a process.

    Attributes:
        inode: its number.
        mount: id of its mount, as in mountinfo; pipes and sockets have mounts of their own, in no list.
        target: its name; "" if only the number is visible.
        may_write: whether it was opened for writing.
    """

    inode: str
    mount: str
    target: str
    may_write: bool


def open_files(pid: int) -> list[OpenFile]:
    """All open files of a process. Raises PermissionError."""
    opened = []
    for about in Path(f"/proc/{pid}/fdinfo").iterdir():
        with suppress(FileNotFoundError):  # closed by now
            fields = _about(about)
            may_write = bool(int(fields["flags"], 8) & os.O_ACCMODE)
            # the inode is there since Linux 5.14
            inode, mount = fields.get("ino", ""), fields["mnt_id"]
            opened.append(OpenFile(inode, mount, _target(pid, about.name), may_write))
    return opened


def _about(fdinfo: Path) -> Mapping[str, str]:
    pairs = (line.partition(":") for line in fdinfo.read_text("ascii", "replace").splitlines())
    return {name: value.strip() for name, _, value in pairs}


def _target(pid: int, number: str) -> str:
    with suppress(PermissionError):  # only root sees names; numbers are visible
        return str(Path(f"/proc/{pid}/fd/{number}").readlink())
    return ""


def written(files: Iterable[OpenFile]) -> set[str]:
    """Names of files open for writing that store data; pipes, sockets and devices do not."""
    mounts, null = _mounts(), _null_device()
    kept = set()
    for file in files:
        mount_point = mounts.get(file.mount, "")
        if (
            file.may_write
            and mount_point
            and mount_point not in _KEEP_NOTHING
            and (file.mount, file.inode) != null
        ):
            kept.add(file.target or f"file number {file.inode} below {mount_point}")
    return kept


def _null_device() -> tuple[str, str]:
    """Mount and inode of the null device, which in a container may be on the mount of real files."""
    with Path(os.devnull).open("rb") as null:
        about = _about(Path(f"/proc/self/fdinfo/{null.fileno()}"))
    return about["mnt_id"], about.get("ino", "")


def networks(files: Iterable[OpenFile]) -> set[str]:
    """Kinds of sockets that can reach other computers, by the names of the system's tables."""
    every, kinds = list(files), _kinds()
    of_sockets = {file.mount for file in every if kinds.get(file.inode) == "unix"} - _mounts().keys()
    used_kinds = {kinds[file.inode] for file in every if file.inode in kinds and file.mount not in _mounts()}
    if any(file.inode not in kinds and _is_socket(file, of_sockets) for file in every):
        used_kinds.add(UNLISTED)  # such as one that is not connected yet
    return used_kinds - {"unix"}


def _is_socket(file: OpenFile, of_sockets: set[str]) -> bool:
    return file.target.startswith("socket:") or file.mount in of_sockets


def input_methods(pid: int) -> set[str]:
    """The input methods that a Qt program has loaded, by the names of their plugins."""
    return set(_PLUGIN.findall(Path(f"/proc/{pid}/maps").read_text("utf-8", "replace")))


def written_now() -> set[str]:
    """Paths that any program has open for writing, as far as they are visible."""
    targets = set()
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with suppress(OSError):  # another user's, or ended
                targets |= {file.target for file in open_files(int(folder.name)) if file.may_write}
    return targets


def _mounts() -> Mapping[str, str]:
    """The mount point of each mount, by its id."""
    lines = Path("/proc/self/mountinfo").read_text("utf-8", "replace").splitlines()
    return {line.split()[0]: line.split()[4] for line in lines}


def _kinds() -> Mapping[str, str]:
    """The table that lists each socket of the system, by the socket's inode."""
    table_of_inode: dict[str, str] = {}
    for table in (*_NETWORK_TABLES, "unix"):
        column = _COLUMN_OF_INODE.get(table, _OF_OTHERS)
        with suppress(OSError):  # this kernel has no such table
            lines = Path(f"/proc/self/net/{table}").read_text("utf-8", "replace").splitlines()[1:]
            table_of_inode |= {line.split()[column]: table for line in lines if len(line.split()) > column}
    return table_of_inode
