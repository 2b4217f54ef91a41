"""What the protection costs at a start: the guide with it and without it, in turn, to the first frame.

    python -m tests.bench.start [TIMES]

"with" is the guide as people get it, memory settings included. "without" hardens nothing, shuts nothing in
and takes memory as it comes. "spare" is from the end of a visit to the next one's first frame. Each is told
twice: as time that goes by, and as processor time, which a busy machine changes little. That is of parent and
visit at a cold start, and of the spare alone later, for its parent goes on with the next one at once.
"""

import os
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import guide.app
from groundwork.start import app_environment, sealed_environment
from guide.lockdown import harden
from guide.paths import checkout
from guide.proving import processes
from guide.sites.finding import Choice
from guide.supervisor import VisitChannel
from tests.screen.virtual import virtual_screen
from tests.structure.tree import ROOT
from tests.waiting import wait_until, wait_until_quiet

START = "tests.bench.start"
WITH, WITHOUT = "with", "without"
NAMES = ("cold start", "spare", "cold start, processor time", "spare, processor time")


def open_noting(how: str) -> int:
    """Open the guide, with or without its protection; each visit writes a letter once it has painted."""
    tell_painted = VisitChannel.tell_painted

    def told(self: VisitChannel) -> None:
        os.write(1, b"p")
        tell_painted(self)

    VisitChannel.tell_painted = told  # type: ignore[method-assign]  # listened to
    if how == WITH:
        harden()
    else:
        for name in ("close_inherited", "ignore_stops", "_close_the_doors"):
            setattr(guide.app, name, lambda *_: None)
    return guide.app.open_window(checkout(), Choice(policy="desk"))


def once(how: str, environment: Mapping[str, str]) -> tuple[float, ...]:
    """Start, and end the first visit: milliseconds in the order of NAMES, each to the first frame."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", START, how], cwd=ROOT, env=dict(environment), stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.read(1)
    cold, cold_worked = time.perf_counter() - begun, worked_s(*processes.family(process.pid))
    wait_until(lambda: len(processes.children(process.pid)) == 2, within_s=60)
    wait_until_quiet(process.pid)
    shown, spare = processes.children(process.pid)
    begun, begun_worked = time.perf_counter(), worked_s(spare)
    os.kill(shown, signal.SIGKILL)
    process.stdout.read(1)
    followed, followed_worked = time.perf_counter() - begun, worked_s(spare) - begun_worked
    process.terminate()
    process.communicate()
    return tuple(1000 * seconds for seconds in (cold, followed, cold_worked, followed_worked))


def worked_s(*pids: int) -> float:
    """Seconds of processor time that the first threads of these processes have used."""
    told = (Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii").split()[0] for pid in pids)
    return sum(map(int, told)) / 1e9


def main(times: int) -> int:
    """Print the table."""
    found: dict[str, list[tuple[float, ...]]] = {WITH: [], WITHOUT: []}
    with virtual_screen() as display:
        plain = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        settings = {
            WITH: app_environment(str(ROOT), plain),
            WITHOUT: sealed_environment(str(ROOT), plain) | {"QT_IM_MODULE": "compose"},
        }
        for _ in range(times):
            for how, environment in settings.items():
                found[how].append(once(how, environment))
    print(f"| {times} rounds, milliseconds, median | with | without | ratio |\n|---|---|---|---|")
    for place, name in enumerate(NAMES):
        ours, bare = (statistics.median(each[place] for each in found[how]) for how in (WITH, WITHOUT))
        print(f"| {name} | {ours:.1f} | {bare:.1f} | {ours / bare:.2f} |")
    return 0


if __name__ == "__main__":
    argument = sys.argv[1] if len(sys.argv) > 1 else "15"
    sys.exit(main(int(argument)) if argument.isdigit() else open_noting(argument))
