"""What the guide takes of a machine while nobody touches it, beside three bare widgets of PySide6.

    python -m tests.bench.idle [SECONDS]

Memory is what smaps calls Pss: shared parts in proportion. Wake-ups are how often a thread went to sleep.
Each is on a screen of its own, one after the other, so that neither shares its libraries with the other.
"""

import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from tests.bench.household import memory_kb
from tests.bench.states import GUIDE, reading_results
from tests.bench.subject import Subject, subject

SECONDS = 20
BARE = "tests.bench.three_widgets"


class Idle(Struct, frozen=True):
    """One process at rest. pss: MB. wakes: in a second. processor: thousandths of one."""

    name: str
    pss: float
    wakes: float
    processor: float


def at_rest(names: dict[int, str], seconds: float) -> list[Idle]:
    """Look at processes for some time. names: by process id, what each is called."""
    before = {pid: (_sleeps(pid), _ticks(pid)) for pid in names}
    time.sleep(seconds)
    return [
        Idle(
            name,
            memory_kb(pid)[0] / 1024,
            (_sleeps(pid) - before[pid][0]) / seconds,
            (_ticks(pid) - before[pid][1]) * 10 / seconds,
        )
        for pid, name in names.items()
    ]


def _sleeps(pid: int) -> int:
    return sum(int(line.split()[1]) for line in _status(pid) if line.startswith("voluntary"))


def _status(pid: int) -> Iterator[str]:
    for task in Path(f"/proc/{pid}/task").iterdir():
        yield from (task / "status").read_text(encoding="utf-8").splitlines()


def _ticks(pid: int) -> int:
    """Hundredths of a second that it has run."""
    fields = (
        Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    )
    return int(fields[11]) + int(fields[12])


def _names(guide: Subject) -> dict[int, str]:
    """Which process is what: the window with the keys is the visit's."""
    window = guide.screen.focused()
    shown = window.pid if window else 0
    parent, *rest = guide.family()
    others = {pid: "visit" if pid == shown else Path(f"/proc/{pid}/comm").read_text().strip() for pid in rest}
    return {parent: "parent", **others}


def report(found: Iterable[Idle]) -> None:
    """Print a line for each."""
    for one in found:
        print(f"{one.name:<32}{one.pss:8.1f}{one.wakes:12.2f}{one.processor:14.2f}")


def main(seconds: float) -> int:
    """Print the table, and the ratio that counts."""
    with subject(BARE) as bare:
        bare.learn()
        [alone] = at_rest({bare.process.pid: "three bare widgets"}, seconds)
    with subject(*GUIDE) as guide:
        guide.learn()
        guide.rest()
        front = at_rest({pid: f"front page: {name}" for pid, name in _names(guide).items()}, seconds)
        reading_results(guide)
        read = at_rest({pid: f"results: {name}" for pid, name in _names(guide).items()}, seconds)
    print(f"{seconds:g} seconds at rest{'':<14}Pss, MB  wakes a s  processor, 1/1000")
    report([alone, *front, *read])
    for where, found in (("front page", front), ("results", read)):
        visit = next(one.pss for one in found if one.name.endswith("visit"))
        whole = sum(one.pss for one in found)
        print(
            f"{where}: visit {visit / alone.pss:.2f} of the bare one, all processes {whole / alone.pss:.2f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS))
