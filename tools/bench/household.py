"""What a guide holds of the machine, counted from outside: memory, open files, processes, windows."""

import os
from pathlib import Path

from msgspec import Struct

from guide.selfcheck import proc
from support.screen.xscreen import XScreen


class Usage(Struct, frozen=True):
    """own_kb: anonymous memory, shared or not: what the parent has made.
    files: open files of the parent. processes: of the guide, the parent among them. zombies: of these.
    threads: of the parent. windows: of the whole screen. shared: pieces of shared memory of the whole system.
    """

    own_kb: int
    files: int
    processes: int
    zombies: int
    threads: int
    windows: int
    shared: int


def usage(parent: int, screen: XScreen) -> Usage:
    """Count now."""
    process_tree = proc.process_tree(parent)
    return Usage(
        own_kb=memory_kb(parent)[1],
        files=len(list(Path(f"/proc/{parent}/fdinfo").iterdir())),
        processes=len(process_tree),
        zombies=sum(not proc.is_running(pid) for pid in process_tree),
        threads=len(list(Path(f"/proc/{parent}/task").iterdir())),
        windows=screen.windows(),
        shared=len(Path("/proc/sysvipc/shm").read_text(encoding="ascii").splitlines()) - 1,
    )


def memory_kb(pid: int) -> tuple[int, int]:
    """A process's proportional set and its anonymous memory; where these are hidden, what is resident."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
    except PermissionError:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
        resident = pages * os.sysconf("SC_PAGESIZE") // 1024
        return resident, resident
    sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines}
    return sizes["Pss"], sizes["Anonymous"]
