"""From the start to the first frame, and to the answer to a letter typed as soon as the window accepts input.

    nice -n -19 python -m tools.bench.first_answer [TIMES] [--record]

A small application with a parent process, the guide without its protection, and the guide take turns, seen
and typed at from outside. Memory is that of all processes but the sentry, in proportion where they share it,
once they have nothing left to do; work is the processor time that all have used by then.

--record: put the table into docs/measurements.md as well. Exit status 1 when a target is missed: frame and
answer against the small application, and the memory of the sentry. Run it where nothing else runs.
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
from typing import NamedTuple

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
FRAME, ANSWER, MEMORY, SENTRY = "first frame, ms", "first answer, ms", "memory, MB", "sentry, MB"
WORK = "processor until idle, s"
MARK = "start beside a small application"
LETTER = "f"
WITHIN_S = 60.0

MOST_FRAME, MOST_ANSWER, MOST_SENTRY_MB = 1.25, 1.3, 10.0
"""The first two against the small application."""


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
    return {
        FRAME: 1000 * (frame - begun),
        ANSWER: 1000 * (answer - begun),
        MEMORY: sum(size for pid, size in memory.items() if pid not in sentries),
        SENTRY: sum(memory[pid] for pid in sentries),
        WORK: work,
    }


class Medians(NamedTuple):
    """Figures of one program.

    Attributes:
        frame, answer: milliseconds.
        memory, sentry: MB, without the sentry and of it alone.
        work: seconds of a processor until idle.
    """

    frame: float
    answer: float
    memory: float
    sentry: float
    work: float


def medians(times: int) -> dict[str, Medians]:
    """What each program took, by its name; the small application comes first."""
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
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
                    found[name, figure].append(value)
    return {
        name: Medians(*(statistics.median(found[name, one]) for one in (FRAME, ANSWER, MEMORY, SENTRY, WORK)))
        for name in programs
    }


def main(times: int, *, is_recorded: bool = False) -> int:
    """Print the table, and record it if asked to; 1 when a target is missed."""
    of_each = medians(times)
    small, ours = of_each[SMALL], of_each[GUIDE]
    rows = ([name, *_figures(program, small)] for name, program in of_each.items())
    head = (f"medians of {times}", FRAME, "ratio", ANSWER, "ratio", MEMORY, "ratio", WORK, "ratio", SENTRY)
    text = table(head, rows)
    print(text)
    if is_recorded:
        record(ROOT, MARK, text, date.today())
    missed = [
        f"{about} is {figure:.2f}, and may be {most:g}"
        for about, figure, most in (
            ("the first frame, against a small application,", ours.frame / small.frame, MOST_FRAME),
            ("the first answer, against a small application,", ours.answer / small.answer, MOST_ANSWER),
            ("the memory of the sentry in MB", ours.sentry, MOST_SENTRY_MB),
        )
        if figure > most
    ]
    print(*(f"Missed: {target}" for target in missed), sep="\n", file=sys.stderr)
    return 1 if missed else 0


def _figures(one: Medians, least: Medians) -> Iterator[str]:
    """Each figure with its ratio to that of the small application, and then the sentry's memory."""
    for figure, base, digits in (
        (one.frame, least.frame, 0),
        (one.answer, least.answer, 0),
        (one.memory, least.memory, 1),
        (one.work, least.work, 2),
    ):
        yield f"{figure:.{digits}f}"
        yield f"{figure / base:.2f}"
    yield f"{one.sentry:.1f}"


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--record"]
    times = int(words.pop(0)) if words and words[0].isdecimal() else 7
    sys.exit(main(times, is_recorded="--record" in sys.argv))
