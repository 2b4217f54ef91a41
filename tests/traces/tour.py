"""What a busy visitor does at the real window: real keys on a real screen, and each answer waited for."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from guide.selfcheck.proc import visits
from support.screen.looking import rows_changed
from support.screen.virtual import virtual_screen
from support.screen.xscreen import XScreen
from support.waiting import wait_until, wait_until_quiet
from tests.running import running

TITLE = "Signpost - local guide"
SEEN_ROWS = 150
"""A page or a list changes more rows of the screen than this; typing into the field changes fewer."""

PAINTED_COLORS = 64
"""The smooth edges of letters have more colors than this; a window without its picture has three or four."""

PATIENTLY = {"within_s": 30.0, "poll_s": 0.01}
"""A look at the whole screen takes both processors for some milliseconds, which the guide needs to answer."""

VISIT_AND_SPARE = 2
STILL = 3
"""So many looks in a row see the same."""

QUERIES = """
    food bed rent court lawyer police passport bangor doctor therapy detox children school work bus visa
    asylum shelter safe phone danger heating clothes diapers pregnant hospital dentist teen college wages
    housing eviction benefits id card bank debt credit custody divorce stalking images computer interpreter
    spanish portland lewiston night crisis help
""".split()  # noqa: SIM905  a column of fifty strings is harder to read
"""Fifty words; all but every fifth are followed to the page of the first result."""


def colors(pixels: bytes) -> int:
    """How many colors a picture of the screen has."""
    return len(set(memoryview(pixels).cast("I")))


@contextmanager
def touring(*module: str) -> Iterator[tuple["Tour", subprocess.Popen[bytes]]]:
    """Open a guide on a screen of its own; its front page is there, and nobody has touched it."""
    with virtual_screen() as display, XScreen(display) as screen, running(display, *module) as process:
        tour = Tour(screen)
        wait_until(lambda: len(visits(process.pid)) == VISIT_AND_SPARE, within_s=30)
        wait_until_quiet(process.pid)  # the search is open by now, and the field has the keys
        tour.front = screen.whole()
        yield tour, process


class Tour:
    """One visitor's way through the guide.

    Args:
        screen: where the guide's front page is.
        pages: how many were opened so far.
    """

    def __init__(self, screen: XScreen) -> None:
        self.screen, self.pages = screen, 0
        self.wait_for_title()
        # a window has the focus before it has its picture
        wait_until(lambda: colors(screen.whole()) > PAINTED_COLORS, within_s=30, poll_s=0.02)
        self.front = self.still_picture()

    def wait_for_title(self) -> None:
        """Wait until a window of the guide has the focus."""
        wait_until(lambda: self.screen.focused_title() == TITLE, within_s=30)

    def still_picture(self) -> bytes:
        """How the screen looks once it has stood still but for the cursor."""
        pictures = [self.screen.whole()]

        def stands_still() -> bool:
            pictures.append(self.screen.whole())
            return len(pictures) > STILL and len(set(pictures[-STILL:])) == 1

        wait_until(stands_still, poll_s=0.15)
        return pictures[-1]

    def chord(self, modifier: str, key: str) -> None:
        """Press a key while another is down."""
        self.screen.key_down(modifier)
        self.screen.tap(key)
        self.screen.key_up(modifier)

    def sees_change(self, act: Callable[[], None]) -> None:
        """Act, and wait until the screen has answered."""
        before = self.screen.whole()
        act()
        wait_until(lambda: rows_changed(before, self.screen.whole()) > SEEN_ROWS, **PATIENTLY)

    def search(self, word: str) -> None:
        """Replace the word that is searched for."""
        self.chord("Control_L", "l")
        self.chord("Control_L", "a")
        self.sees_change(lambda: self.screen.tap(*word))

    def empty(self, *keys: str) -> None:
        """Empty the search field: with one key, or with a chord that marks all and a key that deletes it."""
        *chord, last = keys
        if chord:
            self.chord(*chord)
        self.screen.tap(last)

    def open_first(self) -> None:
        """Open the first result."""
        self.sees_change(lambda: self.screen.tap("Return"))
        self.pages += 1

    def read(self) -> None:
        """Search for everything and open most of it."""
        for number, word in enumerate(QUERIES):
            self.search(word)
            if number % 5:
                self.open_first()

    def change_text_size(self) -> None:
        """Make the text larger, twice, and as it was."""
        for key in ("equal", "equal", "0"):
            self.sees_change(lambda key=key: self.chord("Control_L", key))  # type: ignore[misc]  # bound now

    def leave(self) -> None:
        """Press Shift three times and wait for another window's front page: this one may show the same.

        A visit takes the first two seconds of presses for the rest of those that left the one before.
        """
        left = self.screen.focused_window()

        def has_left() -> bool:
            self.screen.tap("Shift", "Shift", "Shift")
            with suppress(TimeoutError):
                wait_until(lambda: self.screen.focused_window() != left, within_s=5, poll_s=0.01)
            return self.screen.focused_window() != left

        wait_until(has_left, within_s=30)
        self.wait_for_front()

    def wait_for_front(self) -> None:
        """Wait until the untouched front page is there and has the focus."""
        wait_until(lambda: rows_changed(self.front, self.screen.whole()) < SEEN_ROWS, **PATIENTLY)
        self.wait_for_title()
