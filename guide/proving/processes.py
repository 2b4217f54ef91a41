"""What /proc says of processes. Reading an open file or memory needs leave: PermissionError without it."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

_NETWORK_TABLES = (
    "tcp",
    "tcp6",
    "udp",
    "udp6",
    "udplite",
    "udplite6",
    "raw",
    "raw6",
    "icmp",
    "packet",
    "netlink",
)
_CHUNK = 1 << 20


class OpenFile(Struct, frozen=True):
    """One open file of a process. target: as /proc names it. may_write: it was opened for writing."""

    target: str
    may_write: bool


class Socket(Struct, frozen=True):
    """One socket. kind: the system's table that lists it: `unix`, `tcp`, or "" when none does."""

    kind: str
    inode: str


def children(pid: int) -> list[int]:
    """The processes that a process has started and not buried."""
    with suppress(OSError):
        return [int(child) for child in _proc(pid, f"task/{pid}/children").read_text("ascii").split()]
    return []


def family(pid: int) -> list[int]:
    """A process and all that descends from it, the oldest first."""
    found = [pid]
    for member in found:
        found += children(member)
    return found


def lives(pid: int) -> bool:
    """Whether the process is there and is no zombie."""
    try:
        return _proc(pid, "stat").read_text("utf-8", "replace").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def command_line(pid: int) -> bytes:
    """The words that the process was started with; b"" once it has ended."""
    with suppress(OSError):
        return _proc(pid, "cmdline").read_bytes()
    return b""


def name_of(pid: int) -> str:
    """The short name of a process, at most 15 characters; "" once it has ended."""
    with suppress(OSError):
        return _proc(pid, "comm").read_text("utf-8", "replace").strip()
    return ""


def ticks_used(pid: int) -> int:
    """How long it has used a processor, in the system's clock ticks."""
    with suppress(OSError):
        fields = _proc(pid, "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])
    return 0


def is_shut_in(pid: int) -> bool:
    """Whether a filter of system calls is on the process, and no new right can be gained."""
    status = _proc(pid, "status").read_text("utf-8", "replace").split("\n")
    fields = dict(line.split(":\t", 1) for line in status if ":\t" in line)
    return fields.get("Seccomp") == "2" and fields.get("NoNewPrivs") == "1"


def bytes_to_disk(pid: int) -> int:
    """How many bytes the process has had written to a disk so far, as the kernel counts them."""
    counted = dict(line.split(": ") for line in _proc(pid, "io").read_text("ascii").splitlines())
    return int(counted["write_bytes"])


def open_files(pid: int) -> list[OpenFile]:
    """Everything that the process has open."""
    found = []
    for link in _proc(pid, "fd").iterdir():
        with suppress(FileNotFoundError):  # closed meanwhile
            flags = _proc(pid, f"fdinfo/{link.name}").read_text("ascii").split("flags:")[1].split()[0]
            found.append(OpenFile(str(link.readlink()), may_write=bool(int(flags, 8) & os.O_ACCMODE)))
    return found


def written_now() -> set[str]:
    """Paths that any program has open for writing, as far as they can be seen."""
    found = set()
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with suppress(OSError):  # somebody else's, or ended
                found |= {file.target for file in open_files(int(folder.name)) if file.may_write}
    return found


def sockets(files: list[OpenFile]) -> list[Socket]:
    """The sockets among open files, each with its kind."""
    inodes = [file.target[8:-1] for file in files if file.target.startswith("socket:[")]
    kinds = _kinds() if inodes else {}
    return [Socket(kinds.get(inode, ""), inode) for inode in inodes]


def _kinds() -> dict[str, str]:
    found: dict[str, str] = {}
    for table in (*_NETWORK_TABLES, "unix"):
        with suppress(OSError):  # this kernel has no such table
            for line in _proc("self", f"net/{table}").read_text("utf-8", "replace").splitlines()[1:]:
                found |= dict.fromkeys(_inode_columns(table, line.split()), table)
    return found


def _inode_columns(table: str, words: list[str]) -> list[str]:
    place = {"unix": 6, "netlink": 9, "packet": 8}.get(table, 9)
    return words[place : place + 1]


def open_memory(pid: int) -> None:
    """Open the memory of a process, and close it. Raises PermissionError where it may not be read."""
    _proc(pid, "mem").open("rb", buffering=0).close()


def copies_in_memory(pid: int, needles: tuple[bytes, ...]) -> int:
    """How often any of these stands in the memory that the process can write to."""
    longest = max(map(len, needles))
    found = 0
    with _proc(pid, "mem").open("rb", buffering=0) as memory:
        for start, end in _writable(pid):
            tail = b""
            for part in _parts(memory.fileno(), start, end):
                whole = tail + part
                found += _count(whole, needles) - _count(tail, needles)
                tail = whole[-(longest - 1) :]
    return found


def _count(data: bytes, needles: tuple[bytes, ...]) -> int:
    return sum(data.count(needle) for needle in needles)


def _writable(pid: int) -> Iterator[tuple[int, int]]:
    for line in _proc(pid, "maps").read_text("utf-8", "replace").splitlines():
        where, rights, *_ = line.split()
        if rights.startswith("rw"):
            start, _, end = where.partition("-")
            yield int(start, 16), int(end, 16)


def _parts(memory: int, start: int, end: int) -> Iterator[bytes]:
    while start < end:
        try:
            part = os.pread(memory, min(_CHUNK, end - start), start)
        except OSError:  # a hole, or memory of a device
            part = b""
        yield part
        start += len(part) or _CHUNK


def _proc(pid: int | str, name: str) -> Path:
    return Path("/proc", str(pid), name)
