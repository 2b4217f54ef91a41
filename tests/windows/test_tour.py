"""The finished folder for Windows, opened and used under Wine on a screen of its own. Wine is not Windows."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from guide.selfcheck import memory_scan, proc
from support.screen.looking import rows_changed
from support.screen.xscreen import SIZE, XScreen
from support.waiting import wait_until, wait_until_quiet
from support.wine import SERVER, SLOW_S, Windows
from tests.end_to_end.leave.stranger import STRANGER
from tests.running import running
from tests.traces.reading_memory import ENCODINGS
from tests.traces.tour import SEEN_ROWS, Tour

pytestmark = [
    pytest.mark.slow,
    pytest.mark.root_too("in a container only root may read the memory of the guide"),
]

PROGRAM = r"C:\signpost\signpost.exe"
TYPED = "xqjvkw"
"""No word of the library, and letters that stand together nowhere else."""

NEXT_S = 0.5
"""How long the next front page may take, from the first of three presses to a picture of the screen with it:
pressing takes 10 to 30 ms of this, a picture 3 to 50."""

ABOVE_THE_STRANGER = 850
"""Rows of the screen that the other window leaves free."""


@pytest.fixture
def screen(display: str) -> Iterator[XScreen]:
    with XScreen(display) as screen:
        screen.stop_repeating_keys()
        yield screen


class Guide:
    """The guide while it is open.

    Attributes:
        process: the one that was started.
        system: the Windows in which it runs.
    """

    def __init__(self, system: Windows, words: tuple[str, ...]) -> None:
        self.system = system
        self.process = system.start(PROGRAM, *words)

    def pids(self) -> list[int]:
        """Parent, shown visit and spare."""
        return self.system.processes("signpost.exe")

    def wait_until_whole(self) -> list[int]:
        """Wait for parent, shown visit and spare; returns their processes."""
        wait_until(lambda: len(self.pids()) == 3, within_s=SLOW_S, poll_s=0.1)
        return self.pids()

    def wait_for_end(self) -> int:
        """Wait until nothing of it runs; returns its exit status."""
        wait_until(lambda: not self.pids(), within_s=SLOW_S, poll_s=0.05)
        return self.process.wait(timeout=SLOW_S)


@contextmanager
def opened(system: Windows, *words: str) -> Iterator[Guide]:
    """The guide, open until the block ends."""
    guide = Guide(system, words)
    try:
        guide.wait_until_whole()
        yield guide
    finally:
        for pid in guide.pids():
            os.kill(pid, signal.SIGKILL)
        guide.wait_for_end()


@contextmanager
def stranger(display: str, screen: XScreen) -> Iterator[None]:
    """Another program's window, which has the focus until the block ends."""
    with running(display, STRANGER):
        wait_until(lambda: screen.focused_title() == "Stranger", within_s=SLOW_S)
        yield


def copies(guide: Guide, word: str) -> int:
    """Copies of a word in all processes of the guide, and in the server of this Windows."""
    [server] = guide.system.processes(SERVER)
    pids = [*guide.pids(), server]
    needles = tuple(word.encode(encoding) for encoding in ENCODINGS)
    return sum(memory_scan.copies(pid, needles) for pid in pids)


def changes(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """The names of files and values that are new, gone or different."""
    return sorted(name for name, _ in before.items() ^ after.items())


def test_commands_answer_and_status_believes_nothing_that_wine_says(system: Windows) -> None:
    status = system.answer(r"C:\signpost\console.exe", "-P", "-m", "guide", "status")

    assert "topics" in status
    assert "This computer does not keep a visit from starting programs" in status
    assert system.answer("cmd", "/c", r"C:\signpost\signpost.cmd", "search", "food pantry").startswith(
        "Food pantries"
    )


def test_a_visit_leaves_no_file_no_value_no_word_and_no_process(system: Windows, screen: XScreen) -> None:
    with opened(system, "-P", "-m", "guide"):
        pass  # Wine notes which fonts there are the first time that a program opens a window
    before = system.kept()

    guide = Guide(system, ())
    tour = Tour(screen)
    first = guide.wait_until_whole()
    tour.search(TYPED)
    assert copies(guide, TYPED)
    tour.search("food")
    tour.open_first()
    tour.leave()
    assert guide.wait_until_whole()[1:] != first[1:]
    assert copies(guide, TYPED) == 0

    screen.ask_to_close()
    assert guide.wait_for_end() == 0
    assert changes(before, system.kept()) == []


def test_the_next_front_page_is_there_at_once(system: Windows, screen: XScreen) -> None:
    def leave_once_more() -> float:
        guide.wait_until_whole()
        tour.search("food")
        wait_until_quiet(*guide.pids())  # a spare that is not ready yet takes two seconds
        began = time.monotonic()
        screen.tap("Shift", "Shift", "Shift")
        tour.wait_for_front()
        return time.monotonic() - began

    with opened(system) as guide:
        tour = Tour(screen)
        tour.search("food")
        tour.leave()  # the next visit counts Shift from the first key on
        # a busy machine only adds to what the guide takes
        assert min(leave_once_more() for _ in range(3)) < NEXT_S


def test_another_window_covers_the_page_and_the_visit_ends_behind_it(
    system: Windows, display: str, screen: XScreen
) -> None:
    def looks_untouched() -> bool:
        size = 4 * SIZE[0] * ABOVE_THE_STRANGER
        return rows_changed(tour.front[:size], screen.whole()[:size]) < SEEN_ROWS

    with system.with_its_own_focus("signpost.exe"), opened(system) as guide:
        tour = Tour(screen)
        shown = guide.pids()
        tour.search("food")
        with stranger(display, screen):
            wait_until(looks_untouched, within_s=SLOW_S, poll_s=0.02)
            wait_until(lambda: len(set(guide.pids()) & set(shown)) < len(shown), within_s=SLOW_S, poll_s=0.05)
            guide.wait_until_whole()
            assert screen.focused_title() == "Stranger"
            assert looks_untouched()


def test_a_kiosk_fills_the_screen_and_alt_f4_shows_the_next_front_page(
    system: Windows, screen: XScreen
) -> None:
    with opened(system, "-P", "-m", "guide", "--policy", "kiosk") as guide:
        tour = Tour(screen)
        window = screen.focused()
        assert window is not None
        assert (window.width, window.height) == SIZE
        first = guide.pids()
        tour.search("food")
        screen.chord("Alt_L", "F4")
        tour.wait_for_front()
        assert guide.wait_until_whole()[0] == first[0]
        assert guide.pids()[1:] != first[1:]


def test_visits_end_with_a_parent_that_is_killed(system: Windows, screen: XScreen) -> None:
    with opened(system) as guide:
        Tour(screen)
        parent, *visits = guide.pids()
        os.kill(parent, signal.SIGKILL)
        wait_until(lambda: not any(map(proc.is_running, visits)), within_s=SLOW_S)
        assert not guide.pids()
