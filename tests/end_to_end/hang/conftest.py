"""The altered guide on its own screen."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guide.selfcheck import proc
from support.instrumented.guide import STRANGE
from support.screen.looking import rows_changed
from support.screen.xscreen import XScreen
from support.tree import ROOT
from support.waiting import wait_until

TITLE = "Signpost - local guide"
SEEN_ROWS = 150
"""A page or a list changes more pixel rows than this; typing into the field changes fewer."""


class Guide:
    """The running guide, observed and used from outside."""

    def __init__(self, screen: XScreen, process: subprocess.Popen[bytes]) -> None:
        self.screen, self.process = screen, process
        wait_until(lambda: len(self.visits()) == 2, within_s=30)  # the spare is born after the first paint
        wait_until(lambda: self.screen.focused_title() == TITLE, within_s=30)
        self.front = self.screen.whole()

    def visits(self) -> list[int]:
        """The process ids of the visit that is shown and of the spare, the older one first."""
        return proc.visits(self.process.pid)

    def shows_front(self) -> bool:
        """Whether the untouched front page is on the screen."""
        return rows_changed(self.front, self.screen.whole()) < SEEN_ROWS

    def search(self, word: str) -> None:
        """Type all but the last letter, wait for its results, and type the last letter."""
        self.screen.tap(*word[:-1])
        wait_until(lambda: not self.shows_front(), poll_s=0.01)
        self.screen.tap(word[-1])

    def output(self) -> str:
        """The next line of its standard output."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().decode()

    def end(self) -> str:
        """End it; return everything that it printed to standard error."""
        self.process.terminate()
        return self.process.communicate()[1].decode()


Open = Callable[..., Guide]


@pytest.fixture
def open_guide(display: str, tmp_path: Path) -> Iterator[Open]:
    """Opens the altered guide and waits for its front page; it ends with the test."""
    (tmp_path / "old").write_text("as it was")
    (tmp_path / "inner").mkdir()
    running: list[subprocess.Popen[bytes]] = []
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONDONTWRITEBYTECODE": "1"}
    with XScreen(display) as screen:

        def open_it(*options: str) -> Guide:
            command = [sys.executable, "-m", STRANGE, str(tmp_path), *options]
            pipe = subprocess.PIPE
            running.append(subprocess.Popen(command, cwd=ROOT, env=environment, stdout=pipe, stderr=pipe))
            return Guide(screen, running[-1])  # raises where no window comes

        yield open_it
        for process in running:
            process.terminate()
            process.communicate()


@pytest.fixture
def guide(open_guide: Open) -> Guide:
    """The altered guide with its front page on the screen."""
    return open_guide()
