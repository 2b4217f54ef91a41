"""The guide as a site opens it, on a screen of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from guide.selfcheck import proc
from support.screen.looking import rows_changed
from support.screen.xscreen import XScreen
from support.tree import ROOT
from support.waiting import wait_until

TITLE = "Signpost - local guide"
SEEN_ROWS = 150
"""A page or a list changes more rows of the screen than this; a cursor that blinks changes fewer."""


class RunningSite:
    """The running guide, seen and touched from outside."""

    def __init__(self, screen: XScreen, process: subprocess.Popen[bytes]) -> None:
        self.screen, self.process = screen, process
        self.until_ready()
        self.front = screen.whole()

    def until_ready(self) -> None:
        """Wait until a visit is shown, painted and focused, and a spare is born."""
        wait_until(lambda: len(self.visits()) == 2 and self.screen.focused_title() == TITLE, within_s=30)

    def visits(self) -> list[int]:
        """The process ids of the visit that is shown and of the spare, the older one first."""
        return proc.visits(self.process.pid)

    @property
    def shown(self) -> int:
        """The process id of the visit that has the focus; 0 when none has."""
        window = self.screen.focused()
        return 0 if window is None else window.pid

    def type_content(self) -> None:
        """Type, and wait until results are on the screen."""
        self.screen.tap("f", "o", "o", "d")
        wait_until(lambda: not self.shows_front(), poll_s=0.01)

    def shows_front(self) -> bool:
        """Whether the untouched front page is on the screen."""
        return rows_changed(self.front, self.screen.whole()) < SEEN_ROWS

    def end(self) -> tuple[int, str]:
        """Stop it; its exit status and what it said on standard error."""
        self.process.terminate()
        _, errors = self.process.communicate(timeout=20)
        return self.process.returncode, errors.decode()


Open = Callable[..., RunningSite]


def start(display: str, *arguments: str) -> subprocess.Popen[bytes]:
    """Start the guide with these arguments on a display."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_IM_MODULE": "compose"}
    command = [sys.executable, "-m", "guide", *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE)


@pytest.fixture
def open_site(display: str) -> Iterator[Open]:
    """Opens the guide with arguments and waits for its front page; it ends with the test."""
    running: list[subprocess.Popen[bytes]] = []
    with XScreen(display) as screen:

        def open_it(*arguments: str) -> RunningSite:
            running.append(start(display, *arguments))
            return RunningSite(screen, running[-1])

        yield open_it
        for process in running:
            process.kill()
            process.communicate()
