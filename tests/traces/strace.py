"""The system calls of a program, read from strace's output."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

TRACED = "trace=%network,%file,memfd_create"

_CALL = re.compile(r"^(?:\d+ +)?(?P<name>\w+)\((?P<given>.*)\) += (?P<result>-?\d+|\?)")
_PAUSED = re.compile(r"^(?P<pid>\d+) +(?P<start>.*) <unfinished \.\.\.>$")
_RESUMED = re.compile(r"^(?P<pid>\d+) +<\.\.\. \w+ resumed>(?P<end>.*)$")
_PATH = re.compile(r'"((?:[^"\\]|\\.)*)"')
_SOCKET = re.compile(r'sun_path=(?P<name>@?"[^"]*")')
_CHANGES = re.compile(
    r"^(creat|mkdir|mknod|rename|unlink|rmdir|link|symlink|truncate|chmod|chown|lchown|fchmodat|fchownat|"
    r"utime|utimes|futimesat|utimensat|setxattr|lsetxattr|memfd_create)"
)
_WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE")


class Call(Struct, frozen=True):
    """One call that the system answered.

    Attributes:
        given: its arguments as strace writes them.
    """

    name: str
    given: str

    @property
    def paths(self) -> tuple[str, ...]:
        """Every quoted argument."""
        return tuple(_PATH.findall(self.given))


def read_calls(lines: Iterable[str]) -> Iterator[Call]:
    """The calls that succeeded. A call that was interrupted by another process is put together again."""
    paused: dict[str, str] = {}
    for line in lines:
        if start := _PAUSED.match(line):
            paused[start["pid"]] = start["start"]
            continue
        resumed = _RESUMED.match(line)
        whole = paused.pop(resumed["pid"], "") + resumed["end"] if resumed else line
        call = _CALL.match(whole)
        if call and not call["result"].startswith("-"):
            yield Call(call["name"], call["given"])


def network_sockets(calls: Iterable[Call]) -> list[Call]:
    """Sockets that reach further than this machine's own files."""
    return [call for call in calls if call.name.startswith("socket") and not call.given.startswith("AF_UNIX")]


def connections(calls: Iterable[Call]) -> set[str]:
    """The sockets of this machine that were reached; a name that is in no folder begins with @."""
    sockets = {_SOCKET.search(call.given) for call in calls if call.name == "connect"}
    return {match["name"].replace(chr(34), "") for match in sockets if match}


def writes(calls: Iterable[Call], allowed: Path) -> list[Call]:
    """Calls that make or change something in the file system outside of `allowed`.

    Opening the null device is none: it keeps nothing.
    """
    return [call for call in calls if _changes(call) and not _lies_in(call, allowed)]


def programs(calls: Iterable[Call]) -> list[Call]:
    """Programs that were started, the first one included."""
    return [call for call in calls if call.name.startswith("execve")]


def _changes(call: Call) -> bool:
    if call.name.startswith("open"):
        return bool(_WRITING.search(_PATH.sub("", call.given))) and call.paths != ("/dev/null",)
    return bool(_CHANGES.match(call.name))


def _lies_in(call: Call, allowed: Path) -> bool:
    return bool(call.paths) and all(Path(path).is_relative_to(allowed) for path in call.paths)
