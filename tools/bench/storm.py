"""Tries to break out of the guide by random input: keys, chords, clicks, drags, pastes, window sizes.

    python -m tools.bench.storm [--minutes 30] [--seed 1] [--policy kiosk]

After every few acts, it checks from outside that no other program runs, that there is one window and it
is the guide's, that visits ended only by leaving, that no error was reported, that memory has not grown by
more than a tenth. The first violation ends the storm with exit status 1, the seed, and the number of acts;
the same seed repeats the same acts. The window manager has no shortcuts and no menu, as in a kiosk. A
guide that was closed, as a desk's can be, is opened again.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bootstrap.start import app_environment
from guide.selfcheck import proc
from support.screen.owner import Owner
from support.screen.virtual import virtual_screen, without_keys
from support.screen.xscreen import XScreen
from support.tree import ROOT
from support.waiting import wait_until
from tools.bench.household import memory_kb
from tools.bench.storm_acts import Storm
from tools.bench.storm_guide import STORM_GUIDE

ACTS_BETWEEN_LOOKS = 10
REST_S = 0.02
SETTLED_S, SETTLED_TICKS = 60.0, 300
"""Everything that is made once has been made after so long, and by a visit after so many ticks of work; what
memory is then is compared with what it is later."""

BUSY = 1.5
"""More programs than this for each core want to run: a process may have to wait."""

STARVED_PERCENT = 25.0
"""Some program was waiting for a core for so much of the last ten seconds: any may be kept waiting long."""

ENDED_BY_CLOCK = re.compile(r"(Timeout .*?)?a visit ended with status (27|256)\n", re.DOTALL)
"""The output of a visit that was ended by one of its own clocks: by SIGPROF, or with exit status 1."""

MOST_GROWTH = 1.10
VISIT_AND_SPARE = 2
TITLES = frozenset({"Signpost - local guide", "signpost", ""})
"""Of the guide's window, of its menus, of what has none."""


class BrokenOutError(Exception):
    """Something happened that must not; str() says what."""


class Stormed:
    """The guide in the storm.

    Attributes:
        closed: how often it was closed and opened again.
        ended_by_clock: visits that seemed to hang, on a machine with more work than it can do.
    """

    def __init__(self, screen: XScreen, output: Path, policy: str, module: str = STORM_GUIDE) -> None:
        self._screen, self._output, self._policy, self._module = screen, output, policy, module
        self.closed = self.ended_by_clock = self._read_up_to = 0
        self._settled: dict[int, int] = {}
        self._born: dict[int, float] = {}
        self._open()

    def _open(self) -> None:
        display = {"DISPLAY": self._screen.display, "QT_QPA_PLATFORM": "xcb"}
        environment = app_environment(str(ROOT), os.environ) | display
        with self._output.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", self._module, self._policy],
                cwd=ROOT, env=environment, stdout=output, stderr=output,
            )  # fmt: skip
        self._words = b""
        wait_until(lambda: len(proc.visits(self.process.pid)) > 0, within_s=30)
        wait_until(lambda: self._screen.focused_title() != "", within_s=30)

    def look(self) -> None:
        """Raise BrokenOutError when something is as it must not be."""
        if self.process.poll() is not None:
            self._was_closed()
        self._look_at_programs()
        self._look_at_windows()
        self._look_at_output()
        for pid in proc.process_tree(self.process.pid):
            self._look_at_memory(pid)

    def _look_at_output(self) -> None:
        """A window that a busy machine keeps waiting may be taken for one that hangs; that is counted."""
        written = self._output.read_text("utf-8", "replace")[self._read_up_to :]
        clock = ENDED_BY_CLOCK.match(written)
        if not written or (written.startswith("Timeout") and not clock):
            return  # nothing, or a clock that has not finished yet
        if not clock or not is_starved():
            raise BrokenOutError(f"the guide said: {written}")
        self._read_up_to += clock.end()
        self.ended_by_clock += 1

    def _was_closed(self) -> None:
        if self._policy != "desk" or self.process.returncode:
            raise BrokenOutError(f"the guide ended with status {self.process.returncode}")
        self.closed += 1
        self._open()

    def _look_at_programs(self) -> None:
        self._words = self._words or proc.command_line(self.process.pid)
        for pid in proc.process_tree(self.process.pid):
            words = proc.command_line(pid)
            if words and words != self._words:
                raise BrokenOutError(f"another program runs: {words!r}")

    def _look_at_windows(self) -> None:
        managed = self._screen.managed()
        titles = {self._screen.title_of(window) for window in managed}
        if len(managed) > 1 or not titles <= TITLES:
            raise BrokenOutError(f"there are other windows: {titles}")

    def _look_at_memory(self, pid: int) -> None:
        now = memory_of(pid)
        if now is None or (pid not in self._settled and not self._has_settled(pid)):
            return
        settled = self._settled.setdefault(pid, now)
        if now > MOST_GROWTH * settled:
            raise BrokenOutError(f"memory of process {pid} grew from {settled} to {now} kB")

    def _has_settled(self, pid: int) -> bool:
        """A parent opens the search before it has a spare, however long that takes."""
        if len(proc.visits(self.process.pid)) < VISIT_AND_SPARE:
            return False
        age = time.monotonic() - self._born.setdefault(pid, time.monotonic())
        works = pid != self.process.pid and proc.ticks_used(pid) < SETTLED_TICKS
        return age >= SETTLED_S and not works


def memory_of(pid: int) -> int | None:
    """A process's own memory in kB; None once it has ended."""
    try:
        return memory_kb(pid)[1]
    except (FileNotFoundError, ProcessLookupError):
        return None


def is_starved() -> bool:
    """Whether this machine has more work than cores: by what the kernel says, else by the load."""
    try:
        some = Path("/proc/pressure/cpu").read_text(encoding="ascii").splitlines()[0]
    except OSError:
        return os.getloadavg()[0] > BUSY * (os.cpu_count() or 1)
    return float(some.split("avg10=")[1].split()[0]) > STARVED_PERCENT


@contextmanager
def stormed(policy: str, module: str = STORM_GUIDE) -> Iterator[tuple[Stormed, XScreen, Owner]]:
    """A guide on a screen of its own, and a program to paste from.

    Args:
        policy: an option of the module.
    """
    with (
        tempfile.TemporaryDirectory() as folder,
        without_keys() as manager,
        virtual_screen(manager) as display,
        XScreen(display) as screen,
    ):
        clipboard = Owner(display)
        guide = Stormed(screen, Path(folder) / "written", policy, module)
        try:
            yield guide, screen, clipboard
        finally:
            guide.process.terminate()
            guide.process.wait()
            clipboard.end()


def run(seconds: float, seed: int, policy: str = "kiosk") -> str:
    """Storm for so long; a line about what was done. Raises BrokenOutError."""
    done: Counter[str] = Counter()
    with stormed(policy) as (guide, screen, clipboard):
        storm, until = Storm(screen, clipboard, seed), time.monotonic() + seconds
        try:
            while time.monotonic() < until:
                done[storm.act().strip("_")] += 1
                time.sleep(REST_S)
                if done.total() % ACTS_BETWEEN_LOOKS == 0:
                    guide.look()
        except BrokenOutError as error:
            raise BrokenOutError(f"seed {seed}, after {done.total()} acts: {error}") from None
        return (
            f"Seed {seed}, {policy}: {done.total()} acts in {seconds / 60:.1f} minutes and nothing got out; "
            f"closed and opened again {guide.closed} times, ended by its clock {guide.ended_by_clock} times. "
            f"{dict(done)}"
        )


def main(words: Sequence[str]) -> int:
    """Storm, and print what came of it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--policy", default="kiosk")
    chosen = parser.parse_args(words)
    try:
        print(run(chosen.minutes * 60, chosen.seed, chosen.policy))
    except BrokenOutError as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
