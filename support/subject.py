"""A window that is measured: on a screen of its own, seen and touched from outside."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from bootstrap.start import app_environment
from guide.selfcheck import proc
from support.screen.virtual import OPENBOX, virtual_screen
from support.screen.xscreen import SIZE, XScreen
from support.tree import ROOT
from support.waiting import wait_until, wait_until_quiet

ROWS = range(190, 850, 60)
"""Below the search field, where a cursor blinks."""

FIRST, EVERY = 10, 16
"""Frames change their color with the focus, and none of these columns is in one."""

NOWHERE = (SIZE[0] - 2, SIZE[1] - 2)
"""Where the pointer is over no window."""

PACE_S = 0.03
"""How long a key is down, and how long until the next one goes down. Nobody types faster."""

QUIET_S = 0.15
"""Who has used no processor for so long has nothing left to do. Shorter than in tests, for there are
thousands of rests; a spare that were not ready would make the figures worse, not better."""

Pixels = dict[tuple[int, int], bytes]


def read_marks(screen: XScreen) -> Pixels:
    """Every 16th pixel of a few rows, by position: so few that looking does not slow what is looked at."""
    rows = {y: screen.pixels(0, y, SIZE[0], 1) for y in ROWS}
    return {(x, y): row[4 * x : 4 * x + 3] for y, row in rows.items() for x in range(FIRST, SIZE[0], EVERY)}


@dataclass
class Subject:
    """One window on one screen.

    A pixel is content when it is neither as on the empty screen nor as on the front page.

    Attributes:
        desk: the processes of the screen, its window manager among them.
        gone, front, ended: milliseconds measured so far; ended is when the process that was left has ended.
    """

    screen: XScreen
    process: subprocess.Popen[bytes]
    desk: Sequence[int]
    empty: Pixels
    front_look: Pixels = field(default_factory=dict)
    gone: list[float] = field(default_factory=list)
    front: list[float] = field(default_factory=list)
    ended: list[float] = field(default_factory=list)

    def learn(self) -> None:
        """Learn how the front page looks, once it stands still."""
        self.screen.move(*NOWHERE)
        wait_until(lambda: self.screen.focused_title() != "", within_s=30)
        self.rest()
        wait_until_quiet(*self.desk)  # who composes the screen shows a window later than it paints itself
        self.front_look = read_marks(self.screen)

    def shows_content(self) -> bool:
        """Whether a pixel of content is on the screen."""
        now = read_marks(self.screen)
        return any(color not in (self.empty[at], self.front_look[at]) for at, color in now.items())

    def shows_front(self) -> bool:
        """Whether the whole front page is on the screen."""
        return read_marks(self.screen) == self.front_look

    def type_paced(self, *names: str) -> None:
        """Press key after key, as fast as a person can."""
        for name in names:
            self.screen.key_down(name)
            time.sleep(PACE_S)
            self.screen.key_up(name)
            time.sleep(PACE_S)

    def sees_content(self, act: Callable[[], object]) -> None:
        """Act, and wait until content is there and stands still."""
        act()
        wait_until(self.shows_content)
        self.rest()

    def process_tree(self) -> list[int]:
        """Its processes, the oldest first."""
        return proc.process_tree(self.process.pid)

    def rest(self) -> None:
        """Wait until the subject and all its processes have nothing left to do."""
        wait_until_quiet(self.process.pid, quiet_s=QUIET_S)

    def leave(self) -> float:
        """Press Shift three times; returns the moment of the third and notes when the content was gone."""
        self.type_paced("Shift", "Shift")
        pressed = time.monotonic()
        self.screen.key_down("Shift")
        self.gone.append((wait_until(lambda: not self.shows_content()) - pressed) * 1000)
        return pressed

    def leave_for_front(self) -> None:
        """Leave, and note when the whole front page was there, and when the old process was gone."""
        left = proc.visits(self.process.pid)[0]
        pressed = self.leave()
        self._note(pressed, (self.ended, lambda: not proc.is_running(left)), (self.front, self.shows_front))
        self.screen.key_up("Shift")

    def _note(self, since: float, *awaited: tuple[list[float], Callable[[], bool]]) -> None:
        """Wait until all is true, and note when each was first."""
        left = list(awaited)

        def all_are_noted() -> bool:
            for figures, is_true in left[:]:
                if is_true():
                    figures.append((time.monotonic() - since) * 1000)
                    left.remove((figures, is_true))
            return not left

        wait_until(all_are_noted)


@contextmanager
def subject(*module: str, manager: Sequence[str] = OPENBOX) -> Iterator[Subject]:
    """Run a module of ours on a screen of its own, as people get it: with the memory settings.

    Args:
        manager: as in `virtual_screen`.
    """
    with ExitStack() as stack:
        other_programs = set(proc.children(os.getpid()))
        display = stack.enter_context(virtual_screen(manager))
        desk = [pid for pid in proc.children(os.getpid()) if pid not in other_programs]
        screen = stack.enter_context(XScreen(display))
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", *module],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            env=app_environment(str(ROOT), os.environ) | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        )
        stack.enter_context(process)
        stack.callback(process.terminate)
        yield Subject(screen, process, desk, read_marks(screen))


class Bare:
    """The guide's own window without any of its leaving, controlled by letters on standard input."""

    def __init__(self, seen: Subject) -> None:
        self.seen = seen

    def begin(self) -> None:
        """Show its front page and learn how it looks."""
        self._tell(b"s")
        self.seen.learn()

    def hide_and_show(self, prepare: Callable[[Subject], None]) -> None:
        """Bring it into a state, time a bare hide(), and then a bare show() of its front page."""
        prepare(self.seen)
        self.seen.leave()
        self.seen.screen.key_up("Shift")
        self._tell(b"f")
        self.seen.rest()
        sent = time.monotonic()
        self._tell(b"s")
        self.seen.front.append((wait_until(self.seen.shows_front) - sent) * 1000)

    def _tell(self, letter: bytes) -> None:
        assert self.seen.process.stdin is not None
        self.seen.process.stdin.write(letter)
        self.seen.process.stdin.flush()
