"""What the protection costs at a start: the guide with it and without it, in turn, to the first frame.

    python -m tools.bench.start [TIMES [--record]]

--record: put the table into docs/measurements.md as well.

"with" is the guide as people get it, memory settings included. "without" hardens nothing, shuts nothing in
and takes memory as it comes. Each start is followed by as many ends of a visit as the guide answers at once.
Each time is given twice: as elapsed time, and as processor time, which a busy machine changes little.
That is of parent and visit at a start, and of the spare's own thread later. The visit reads it itself once it
has painted: from outside it would be seen late, with what comes next. The end of a visit is a crash here,
so time that goes by holds what the system takes to clear it away; after Leave nobody waits for that.
"""

import os
import signal
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import guide.app
from bootstrap.start import app_environment, sealed_environment
from guide.lockdown import freed_memory, harden
from guide.paths import checkout
from guide.selfcheck import proc
from guide.sites.config import Choice
from guide.supervisor import VisitChannel
from guide.supervisor.lifecycle import QUICK_DEATHS_ALLOWED
from support.instrumented.variants import TOLD, keep_a_way_to_tell
from support.screen.virtual import virtual_screen
from support.tree import ROOT
from support.waiting import wait_until, wait_until_quiet
from tools.bench.tables import record, table

START = "tools.bench.start"
WITH, WITHOUT = "with", "without"
MARK = "cost of the protection"
NAMES = COLD, SPARE, COLD_WORKED, SPARE_WORKED = (
    "cold start",
    "from the end of a visit to the spare's first frame",
    "cold start, processor time",
    "the spare, processor time",
)
SPARES = QUICK_DEATHS_ALLOWED


def open_noting(how: str) -> int:
    """Open the guide, with or without its protection; each visit reports its time once it has painted."""
    report_painted = VisitChannel.report_painted

    def report_and_note(self: VisitChannel) -> None:
        os.write(TOLD, b"%d\n" % time.thread_time_ns())
        report_painted(self)

    VisitChannel.report_painted = report_and_note  # type: ignore[method-assign]  # listened to
    keep_a_way_to_tell()
    if how == WITH:
        harden()
    else:
        for name in ("close_inherited", "ignore_stops", "_enter_sandbox"):
            setattr(guide.app, name, lambda *_, **__: None)
        vars(freed_memory)["overwrite_on_free"] = lambda: False  # before a visit imports it
    return guide.app.open_window(checkout(), Choice(policy="desk"))


def once(how: str, environment: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    """Start, and end one visit after the other: names and milliseconds, each to the first frame."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", START, how], cwd=ROOT, env=dict(environment), stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    worked = int(process.stdout.readline()) / 1e9
    yield COLD, 1000 * (time.perf_counter() - begun)
    yield COLD_WORKED, 1000 * (worked + worked_s(process.pid))
    for _ in range(SPARES):
        wait_until(lambda: len(proc.visits(process.pid)) == 2, within_s=60)
        wait_until_quiet(process.pid)
        shown, spare = proc.visits(process.pid)
        begun, before = time.perf_counter(), worked_s(spare)
        os.kill(shown, signal.SIGKILL)
        worked = int(process.stdout.readline()) / 1e9 - before
        yield SPARE, 1000 * (time.perf_counter() - begun)
        yield SPARE_WORKED, 1000 * worked
    process.terminate()
    process.communicate()


def worked_s(pid: int) -> float:
    """Seconds of processor time that the first thread of a process has used; exact while it waits."""
    return int(Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii").split()[0]) / 1e9


def main(times: int, *, is_recorded: bool = False) -> int:
    """Print the table, and put it into the document of measurements if asked to."""
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    with virtual_screen() as display:
        plain = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        settings = {
            WITH: app_environment(str(ROOT), plain),
            WITHOUT: sealed_environment(str(ROOT), plain) | {"QT_IM_MODULE": "compose"},
        }
        for _ in range(times):
            for how, environment in settings.items():
                for name, milliseconds in once(how, environment):
                    found[how, name].append(milliseconds)
    text = table(
        (f"{times} rounds, milliseconds, median", "with", "without", "ratio"),
        map(partial(_row, found), NAMES),
    )
    print(text)
    if is_recorded:
        record(checkout().root, MARK, text, date.today())
    return 0


def _row(found: Mapping[tuple[str, str], Sequence[float]], name: str) -> list[str]:
    ours, bare = (statistics.median(found[how, name]) for how in (WITH, WITHOUT))
    return [name, f"{ours:.1f}", f"{bare:.1f}", f"{ours / bare:.2f}"]


if __name__ == "__main__":
    argument = sys.argv[1] if len(sys.argv) > 1 else "15"
    is_recorded = "--record" in sys.argv[2:]
    sys.exit(main(int(argument), is_recorded=is_recorded) if argument.isdigit() else open_noting(argument))
