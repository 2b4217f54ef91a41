"""When the guide's first process is killed, the visit on the screen and the spare end at once."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from bootstrap.start import app_environment
from guide.selfcheck.proc import children, visits
from support.instrumented.guide import STRANGE
from support.screen.virtual import virtual_screen
from support.screen.xscreen import XScreen
from support.tree import ROOT
from support.waiting import wait_until
from tests.traces.tour import Tour


class Orphaned:
    """A guide that showed results when its parent was killed.

    Attributes:
        left: its sentry, the visit that was shown and the one that waited.
    """

    def __init__(self, screen: XScreen, command: list[str]) -> None:
        self._screen, self._empty = screen, screen.whole()
        environment = app_environment(str(ROOT), os.environ) | {"DISPLAY": screen.display}
        environment["QT_QPA_PLATFORM"] = "xcb"
        parent = subprocess.Popen([sys.executable, "-P", "-m", *command], cwd=ROOT, env=environment)
        Tour(screen).search("passport")
        wait_until(lambda: len(visits(parent.pid)) == 2, within_s=30)
        self.left = children(parent.pid)
        parent.kill()
        parent.wait()

    def nothing_is_left(self) -> bool:
        """Whether no process lives, and the screen is as it was before the guide came."""
        alive = [pid for pid in self.left if Path(f"/proc/{pid}").exists()]
        return not alive and self._screen.whole() == self._empty

    def end(self) -> None:
        """End what is left."""
        for pid in self.left:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


Orphan = Callable[..., Orphaned]


@pytest.fixture
def orphan() -> Iterator[Orphan]:
    """Opens a guide, searches, and kills its parent."""
    started: list[Orphaned] = []
    with virtual_screen() as display, XScreen(display) as screen:

        def start(*command: str) -> Orphaned:
            started.append(Orphaned(screen, list(command)))
            return started[-1]

        yield start
        for guide in started:
            guide.end()


def test_nothing_is_left_of_a_guide_whose_parent_was_killed(orphan: Orphan) -> None:
    guide = orphan("guide")
    wait_until(guide.nothing_is_left, within_s=30)


def test_visits_that_outlive_their_parent_are_found(orphan: Orphan, tmp_path: Path) -> None:
    guide = orphan(STRANGE, str(tmp_path), "outliving")
    with pytest.raises(TimeoutError):
        wait_until(guide.nothing_is_left, within_s=2)
