"""What the guide takes of a machine while nobody touches it, beside windows of three bare widgets of PySide6.

    python -m tools.bench.idle [SECONDS]

Memory is what smaps calls Pss: shared parts in proportion; and the same as if nothing else ran, where page
frames can be seen. Wake-ups are how often a thread went to sleep. Each is on a screen of its own, one after
the other, so that neither shares its libraries with the other. The guide is looked at before and after a
Leave: the first visit opens a search of its own, all later ones share one. The visit is compared with one
bare window, and all of the guide's three processes with three of them, each a program of its own.
"""

import os
import signal
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from tests.waiting import wait_until
from tools.bench.frames import alone_mb
from tools.bench.household import memory_kb
from tools.bench.states import GUIDE, reading_results
from tools.bench.subject import Subject, subject

SECONDS = 20
LEFTOVER_SHIFT_S = 3
"""The clocks of a visit rest by then (`guide/ui/guards/hang_watchdog.py`)."""
BARE = "tools.bench.three_widgets"
PROCESSES = 3
"""A guide is a parent, a visit and a spare."""


class Idle(Struct, frozen=True):
    """One process at rest.

    Attributes:
        pss, alone: MB.
        wakes: in a second.
        processor: thousandths of one.
    """

    name: str
    pss: float
    alone: float
    wakes: float
    processor: float


def at_rest(names: dict[int, str], seconds: float) -> list[Idle]:
    """Look at processes for some time.

    Args:
        names: by process id, what each is called.
    """
    time.sleep(LEFTOVER_SHIFT_S)
    before = {pid: (_sleeps(pid), _ticks(pid)) for pid in names}
    time.sleep(seconds)
    alone = alone_mb(list(names))
    return [
        Idle(
            name,
            memory_kb(pid)[0] / 1024,
            alone[pid],
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
    """Which process is what: the window with the focus is the visit's."""
    window = guide.screen.focused()
    shown = window.pid if window else 0
    parent, *rest = guide.process_tree()
    others = {pid: "visit" if pid == shown else Path(f"/proc/{pid}/comm").read_text().strip() for pid in rest}
    return {parent: "parent", **others}


def report(found: Iterable[Idle]) -> None:
    """Print a line for each."""
    for one in found:
        print(f"{one.name:<32}{one.pss:8.1f}{one.alone:11.1f}{one.wakes:12.2f}{one.processor:14.2f}")


def main(seconds: float) -> int:
    """Print the table, and the ratios that count."""
    bare = _bare(1, seconds) + _bare(PROCESSES, seconds)
    found: dict[str, list[Idle]] = {}
    with subject(*GUIDE) as guide:
        guide.learn()
        guide.rest()
        found["front page"] = _looked_at(guide, "front page", seconds)
        reading_results(guide)
        found["results"] = _looked_at(guide, "results", seconds)
        guide.leave_for_front()
        reading_results(guide)
        found["results, second visit"] = _looked_at(guide, "second visit", seconds)
    print(f"{seconds:g} seconds at rest{'':<14}Pss, MB  alone, MB  wakes a s  processor, 1/1000")
    report([*bare, *(one for rows in found.values() for one in rows)])
    for where, rows in found.items():
        print(f"{where}: {_ratios(rows, bare[0], bare[1:])}")
    return 0


def _bare(windows: int, seconds: float) -> list[Idle]:
    with subject(BARE, str(windows)) as bare:
        bare.learn()
        wait_until(lambda: len(bare.process_tree()) == len(bare.screen.managed()) == windows)
        bare.rest()
        found = at_rest(dict.fromkeys(bare.process_tree(), f"one of {windows} bare windows"), seconds)
        for other in bare.process_tree()[1:]:
            os.kill(other, signal.SIGTERM)
        return found


def _looked_at(guide: Subject, what: str, seconds: float) -> list[Idle]:
    return at_rest({pid: f"{what}: {name}" for pid, name in _names(guide).items()}, seconds)


def _ratios(rows: Sequence[Idle], one: Idle, three: Sequence[Idle]) -> str:
    visit = next(row for row in rows if row.name.endswith("visit"))
    return (
        f"a visit of one bare window, Pss {visit.pss / one.pss:.2f}, alone {_part(visit.alone, one.alone)}; "
        f"all of three, Pss {_sum(rows).pss / _sum(three).pss:.2f}, "
        f"alone {_part(_sum(rows).alone, _sum(three).alone)}; of one, {_part(_sum(rows).alone, one.alone)}"
    )


def _sum(rows: Sequence[Idle]) -> Idle:
    """All of them together."""
    columns = ((row.pss, row.alone, row.wakes, row.processor) for row in rows)
    return Idle("all", *map(sum, zip(*columns, strict=True)))


def _part(one: float, other: float) -> str:
    """A ratio, where page frames can be seen."""
    return f"{one / other:.2f}" if other else "not seen"


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS))
