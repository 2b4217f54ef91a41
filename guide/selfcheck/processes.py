"""What /proc says of processes, to everybody."""

from contextlib import suppress
from pathlib import Path

from guide.supervisor.sentry import NAME as SENTRY


def children(pid: int) -> list[int]:
    """The processes that a process has started and not buried."""
    with suppress(OSError):
        return [int(child) for child in _proc(pid, f"task/{pid}/children").read_text("ascii").split()]
    return []


def visits(pid: int) -> list[int]:
    """The visits of the guide that a process is the parent of, the oldest first: not its sentry."""
    return [child for child in children(pid) if name_of(child) != SENTRY]


def family(pid: int) -> list[int]:
    """A process and all that descends from it, the oldest first."""
    found = [pid]
    for member in found:
        found += children(member)
    return found


def lives(pid: int) -> bool:
    """Whether the process is there and is no zombie."""
    return _state(pid) not in ("", "Z")


def wants_the_processor(pid: int) -> bool:
    """Whether it runs or would run if it got its turn, by its first thread."""
    return _state(pid) == "R"


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
        fields = _stat(pid)
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


def _state(pid: int) -> str:
    """The letter of proc_pid_stat(5) for what it does: R, S, D, Z and so on; "" once it has ended."""
    with suppress(OSError):
        return _stat(pid)[0]
    return ""


def _stat(pid: int) -> list[str]:
    """The fields of its `stat` after the name, which may hold spaces: the first is the state."""
    return _proc(pid, "stat").read_text("utf-8", "replace").rpartition(")")[2].split()


def _proc(pid: int | str, name: str) -> Path:
    return Path("/proc", str(pid), name)
