"""What the protection costs at a start: the guide with it and without it, in turn, to the first frame.

    python -m tests.bench.start [TIMES]

"with" is the guide as people get it, memory settings included. "without" hardens nothing, shuts nothing in
and takes memory as it comes. "spare" is from the end of a visit to the next one's first frame.
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
from guide.sites.finding import Choice
from guide.supervisor import VisitChannel
from tests.screen.virtual import virtual_screen
from tests.structure.tree import ROOT

START = "tests.bench.start"
WITH, WITHOUT = "with", "without"
REST_S = 1.0
"""The spare is built within this time."""


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


def once(how: str, environment: Mapping[str, str]) -> tuple[float, float]:
    """Milliseconds from the start to the first frame, and from the death of that visit to the next one's."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", START, how], cwd=ROOT, env=dict(environment), stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.read(1)
    cold = time.perf_counter() - begun
    time.sleep(REST_S)
    shown = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii").split()[0]
    begun = time.perf_counter()
    os.kill(int(shown), signal.SIGKILL)
    process.stdout.read(1)
    spare = time.perf_counter() - begun
    process.terminate()
    process.communicate()
    return cold * 1000, spare * 1000


def main(times: int) -> int:
    """Print the table."""
    found: dict[str, list[tuple[float, float]]] = {WITH: [], WITHOUT: []}
    with virtual_screen() as display:
        plain = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        settings = {
            WITH: app_environment(str(ROOT), plain),
            WITHOUT: sealed_environment(str(ROOT), plain) | {"QT_IM_MODULE": "compose"},
        }
        for _ in range(times):
            for how, environment in settings.items():
                found[how].append(once(how, environment))
    print(f"{times} rounds, milliseconds, median   with   without   ratio")
    for place, name in enumerate(("cold start to first frame", "spare to first frame")):
        ours, bare = (statistics.median(each[place] for each in found[how]) for how in (WITH, WITHOUT))
        print(f"{name:<30}{ours:9.1f}{bare:10.1f}{ours / bare:8.2f}")
    return 0


if __name__ == "__main__":
    argument = sys.argv[1] if len(sys.argv) > 1 else "15"
    sys.exit(main(int(argument)) if argument.isdigit() else open_noting(argument))
