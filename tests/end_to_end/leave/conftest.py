"""The sample window in its parent, on a screen of its own."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.screen.looking import rows_changed
from support.screen.xscreen import XScreen
from support.waiting import wait_until
from tests.end_to_end.leave.sample import SAMPLE
from tests.running import running

RED = b"\x00\x00\xc0"
PAGE_AT = (500, 500)
CURSOR_ROWS = 45


class Desk:
    """The running sample, seen and touched from outside.

    Attributes:
        front: what the whole screen shows around an untouched front page, but for the blinking cursor.
    """

    def __init__(self, screen: XScreen, diary: Iterator[bytes]) -> None:
        self.screen = screen
        self._diary = diary
        self.shown = self.next_painted()
        wait_until(lambda: self._page() not in (RED, b"\x00\x00\x00"))
        self.settled()
        self.front = self.look()

    def next_painted(self) -> int:
        """The process id of the next visit that paints its window."""
        return int(next(self._diary).split()[1])

    def settled(self) -> None:
        """Wait until a window of the sample has the focus."""
        wait_until(lambda: self.screen.focused_title() == "Sample")

    def look(self) -> bytes:
        """Every row of the screen below the text field, where nothing blinks."""
        return self.screen.pixels(0, 300, 1280, 600)

    def type_content(self) -> None:
        """Type, and wait until the page shows content."""
        self.screen.tap("a")
        wait_until(lambda: self._page() == RED)

    def opens(self, key: str) -> None:
        """Press the key that opens something, and wait until the screen shows it."""
        before = self.screen.whole()
        self.screen.tap(key)
        # a cursor that blinks changes fewer rows than any window does
        wait_until(lambda: rows_changed(before, self.screen.whole()) > CURSOR_ROWS, poll_s=0.01)

    def has_left(self) -> bool:
        """Whether a new visit has the screen, or none has yet."""
        return not Path(f"/proc/{self.shown}").exists()

    def _page(self) -> bytes:
        return self.screen.pixels(*PAGE_AT, 1, 1)[:3]


@pytest.fixture
def desk(display: str) -> Iterator[Desk]:
    """A fresh sample with its first visit painted and focused."""
    with running(display, SAMPLE, stdout=subprocess.PIPE) as process, XScreen(display) as screen:
        assert process.stdout is not None
        yield Desk(screen, process.stdout)
