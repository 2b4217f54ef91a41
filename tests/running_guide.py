"""A running guide, seen and touched from outside."""

import subprocess

from guide.selfcheck import proc
from support.screen.looking import rows_changed
from support.screen.xscreen import XScreen
from support.waiting import wait_until

TITLE = "Signpost - local guide"
SEEN_ROWS = 150
"""A page or a list changes more rows of the screen than this; typing into the field changes fewer."""


class RunningGuide:
    """The guide on a screen, with its untouched front page."""

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

    def end(self) -> tuple[int, str]:
        """Stop it; its exit status and what it said on standard error."""
        self.process.terminate()
        _, errors = self.process.communicate(timeout=20)
        return self.process.returncode, errors.decode()
