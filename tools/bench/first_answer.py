"""From the start to the first frame, and to the answer to a letter typed as soon as the window accepts input.

    nice -n -19 python -m tools.bench.first_answer [TIMES] [--record]

A small application with a parent process, the guide without its protection, and the guide take turns, seen
and typed at from outside. Memory is that of all processes but the sentry, in proportion where they share it,
once they have nothing left to do; work is the processor time that all have used by then.

--record: put the table into docs/measurements.md as well. Run it where nothing else runs.
"""

import os
import signal
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date

from bootstrap.start import app_environment, sealed_environment
from guide.selfcheck import proc
from support.screen.virtual import virtual_screen
from support.screen.xscreen import XScreen
from support.subject import Pixels, read_marks
from support.tree import ROOT
from support.waiting import wait_until, wait_until_quiet
from tools.bench.household import memory_kb
from tools.bench.tables import record, table

SMALL, UNPROTECTED, GUIDE = "small application", "this guide without its protection", "this guide"
SENTRY = "sentry, MB"
DIGITS: Mapping[str, int] = {
    "first frame, ms": 0,
    "first answer, ms": 0,
    "memory, MB": 1,
    "processor until idle, s": 2,
}
"""What is compared with the small application, and the digits behind its point."""

MARK = "start beside a small application"
LETTER = "f"
WITHIN_S = 60.0


def once(
    command: list[str], environment: Mapping[str, str], screen: XScreen, empty: Pixels
) -> dict[str, float]:
    """Start a program, type a letter at its window, and end it.

    Args:
        empty: how the screen looks without it.
    """
    wait_until(lambda: screen.focused_title() == "" and read_marks(screen) == empty, within_s=WITHIN_S)
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=ROOT, env=dict(environment), stdout=subprocess.DEVNULL, start_new_session=True
    )
    try:
        wait_until(lambda: read_marks(screen) != empty, within_s=WITHIN_S)
        frame = time.perf_counter()
        wait_until(lambda: screen.focused_title() != "", within_s=WITHIN_S)
        front = read_marks(screen)
        screen.tap(LETTER)
        wait_until(lambda: read_marks(screen) != front, within_s=WITHIN_S)
        answer = time.perf_counter()
        wait_until_quiet(process.pid)
        sentries = {*proc.children(process.pid)} - {*proc.visits(process.pid)}
        tree = proc.process_tree(process.pid)
        work = sum(map(proc.ticks_used, tree)) / os.sysconf("SC_CLK_TCK")
        memory = {pid: memory_kb(pid)[0] / 1024 for pid in tree}
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    shown = sum(size for pid, size in memory.items() if pid not in sentries)
    compared = dict(zip(DIGITS, (1000 * (frame - begun), 1000 * (answer - begun), shown, work), strict=True))
    return {**compared, SENTRY: sum(memory[pid] for pid in sentries)}


def medians(times: int) -> dict[str, dict[str, float]]:
    """What each program took, by its name; the small application comes first."""
    taken: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    with virtual_screen() as display, XScreen(display) as screen:
        empty = read_marks(screen)
        plain = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        sealed, protected = sealed_environment(str(ROOT), plain), app_environment(str(ROOT), plain)
        programs = {
            SMALL: ("tools.bench.small_app", protected),
            UNPROTECTED: ("tools.bench.unprotected", sealed | {"QT_IM_MODULE": "compose"}),
            GUIDE: ("guide", protected),
        }
        for _ in range(times):
            for name, (module, environment) in programs.items():
                command = [sys.executable, "-P", "-m", module]
                for figure, value in once(command, environment, screen, empty).items():
                    taken[name][figure].append(value)
    return {
        name: {figure: statistics.median(values) for figure, values in figures.items()}
        for name, figures in taken.items()
    }


def main(times: int, *, is_recorded: bool = False) -> None:
    """Print the table, and record it if asked to."""
    of_each = medians(times)
    head = (f"medians of {times}", *(cell for figure in DIGITS for cell in (figure, "ratio")), SENTRY)
    text = table(head, ([name, *_cells(ours, of_each[SMALL])] for name, ours in of_each.items()))
    print(text)
    if is_recorded:
        record(ROOT, MARK, text, date.today())


def _cells(ours: Mapping[str, float], small: Mapping[str, float]) -> Iterator[str]:
    """Each figure with its ratio to that of the small application, and then the sentry's memory."""
    for figure, digits in DIGITS.items():
        yield f"{ours[figure]:.{digits}f}"
        yield f"{ours[figure] / small[figure]:.2f}"
    yield f"{ours[SENTRY]:.1f}"


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--record"]
    times = int(words.pop(0)) if words and words[0].isdecimal() else 7
    main(times, is_recorded="--record" in sys.argv)
