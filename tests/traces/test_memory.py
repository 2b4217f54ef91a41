"""What is left of a visit in the memory of every process of the guide, read from outside."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cached_property
from pathlib import Path

import pytest

from bootstrap.start import app_environment
from guide.content.current import current
from guide.paths import checkout
from support.instrumented.guide import STRANGE
from support.screen.virtual import virtual_screen
from support.screen.xscreen import XScreen
from support.tree import ROOT
from support.waiting import wait_until
from tests.traces.reading_memory import READING_MEMORY
from tests.traces.tour import Tour

pytestmark = pytest.mark.root_too("in a container only root may read the memory of the guide")

TYPED = "xqjvkw"
"""No word of the library, and letters that stand together nowhere else."""

BEGINNING = TYPED[:-1]
"""What was typed has it too: a copy of the whole is one of this."""

LONG_S = 60.0
"""Longer than any of it takes on a machine that does ten other things."""

READ = "food-pantries-and-meals"
OWN_NAMESPACE = ("unshare", "--user", "--map-current-user", "--keep-caps")
Counts = list[dict[str, int]]


class Inspected:
    """A running guide, and a process that may read its memory."""

    def __init__(self, display: str, screen: XScreen, command: list[str]) -> None:
        allowed = () if os.geteuid() == 0 else OWN_NAMESPACE
        environment = app_environment(str(ROOT), os.environ)
        self._process = subprocess.Popen(
            [*allowed, sys.executable, "-m", READING_MEMORY, *command],
            cwd=ROOT,
            env=environment | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._screen = screen

    @cached_property
    def tour(self) -> Tour:
        """The way through its window, which shows the front page when this is first asked for."""
        return Tour(self._screen)

    def copies(self, *words: str) -> Counts:
        """Copies of each word in parent, shown visit, spare and sentry; waits until all are there."""
        answers: list[Counts] = []

        def all_are_there() -> bool:
            answers.append(self._ask(words))
            return len(answers[-1]) == 4

        wait_until(all_are_there, within_s=LONG_S, poll_s=0.1)  # reading their memory keeps a processor busy
        return answers[-1]

    def _ask(self, words: tuple[str, ...]) -> Counts:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{json.dumps(words)}\n".encode())
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "the reader has ended"
        if line == b"[]\n":
            pytest.skip("not tested: this system lets nobody read the memory of the guide")
        counts: Counts = json.loads(line)
        return counts

    def end(self) -> None:
        """End reader and guide."""
        self._process.communicate(timeout=20)


Inspect = Callable[..., Inspected]


@contextmanager
def inspecting() -> Iterator[Inspect]:
    """Start guides whose memory can be read; they end with the block."""
    with virtual_screen() as display, XScreen(display) as screen, ExitStack() as ending:

        def start(*command: str) -> Inspected:
            guide = Inspected(display, screen, list(command))
            ending.callback(guide.end)
            guide.copies()  # all are there: nothing is being made any more that could take input
            return guide

        yield start


@pytest.fixture
def inspect() -> Iterator[Inspect]:
    """Starts a guide whose memory can be read; it ends with the test."""
    with inspecting() as start:
        yield start


@pytest.fixture(scope="module")
def inspected() -> Iterator[Inspected]:
    """A guide whose memory can be read; its first visit has seen nobody."""
    with inspecting() as start:
        yield start("guide")


@pytest.fixture
def guide(inspected: Inspected) -> Iterator[Inspected]:
    """The same, with a visit that has seen nobody: the one before was left, and ended."""
    yield inspected
    inspected.tour.leave()


def test_after_leave_no_process_holds_what_was_typed_or_more_of_a_page_than_before(guide: Inspected) -> None:
    words = current(checkout()).library().topics[READ].summary
    unused = guide.copies(TYPED, words)
    guide.tour.search("pantries")
    guide.tour.open_first()
    guide.tour.search(TYPED)
    in_use = guide.copies(TYPED, words)
    guide.tour.leave()

    assert [process[TYPED] for process in unused] == [0, 0, 0, 0]
    assert in_use[1][TYPED] > 0, "the reader of memory must be able to find it"
    assert [in_use[at][TYPED] for at in (0, 2, 3)] == [0, 0, 0], "no other process contains it"
    assert guide.copies(TYPED, words) == unused


def most(counts: Counts) -> int:
    """The most copies of one word in one process."""
    return max(count for process in counts for count in process.values())


def the_shown_visit_contains_it(guide: Inspected) -> bool:
    """Whether what was typed is found there: the reader of memory must be able to find it."""
    return guide.copies(TYPED)[1][TYPED] > 0


def search(guide: Inspected) -> None:
    """Search for the word, again if need be: a busy machine may end a visit that does not answer in time."""
    guide.tour.search(TYPED)

    def is_there() -> bool:
        if the_shown_visit_contains_it(guide):
            return True
        guide.tour.chord("Control_L", "l")
        guide.tour.chord("Control_L", "a")
        guide.tour.screen.tap(*TYPED)
        return False

    wait_until(is_there, within_s=LONG_S, poll_s=1)


@pytest.mark.parametrize(
    "emptying", [("Escape",), ("Control_L", "a", "BackSpace")], ids=["Esc", "all deleted"]
)
def test_a_cleared_search_leaves_no_copy_in_any_process(guide: Inspected, emptying: tuple[str, ...]) -> None:
    search(guide)
    guide.tour.sees_change(lambda: guide.tour.empty(*emptying))
    guide.tour.wait_for_front()

    wait_until(lambda: most(guide.copies(BEGINNING)) == 0, within_s=LONG_S)


AWAY = {"home": ("Alt_L", "Home"), "back to the front page": ("Alt_L", "Left")}


@pytest.mark.parametrize("away", AWAY.values(), ids=AWAY)
def test_at_the_front_page_no_process_holds_a_copy_of_what_was_searched_for(
    guide: Inspected, away: tuple[str, str]
) -> None:
    search(guide)
    guide.tour.sees_change(lambda: guide.tour.chord(*away))
    guide.tour.wait_for_front()

    wait_until(lambda: most(guide.copies(BEGINNING)) == 0, within_s=LONG_S)


def test_home_from_a_page_leaves_no_copy_of_the_search_that_led_there(guide: Inspected) -> None:
    guide.tour.search("pantries")
    guide.tour.chord("Control_L", "l")
    guide.tour.screen.tap("space", *TYPED)
    guide.tour.open_first()
    wait_until(lambda: the_shown_visit_contains_it(guide), within_s=LONG_S)  # the history does
    guide.tour.sees_change(lambda: guide.tour.chord("Alt_L", "Home"))

    wait_until(lambda: most(guide.copies(TYPED)) == 0, within_s=LONG_S)


CLOSED: dict[str, Callable[[Tour], None]] = {
    "closed": lambda tour: tour.screen.tap("Escape"),
    "left open on a page that is left": lambda tour: tour.chord("Alt_L", "Home"),
}


@pytest.mark.parametrize("close", CLOSED.values(), ids=CLOSED)
def test_words_looked_for_on_a_page_leave_no_copy_in_any_process(
    guide: Inspected, close: Callable[[Tour], None]
) -> None:
    guide.tour.search("pantries")
    guide.tour.open_first()
    guide.tour.sees_change(lambda: guide.tour.chord("Control_L", "f"))
    guide.tour.screen.tap(*TYPED)
    wait_until(lambda: the_shown_visit_contains_it(guide), within_s=LONG_S)
    guide.tour.sees_change(lambda: close(guide.tour))

    wait_until(lambda: most(guide.copies(BEGINNING)) == 0, within_s=LONG_S)


def test_a_search_that_is_not_forgotten_is_found(inspect: Inspect, tmp_path: Path) -> None:
    guide = inspect(STRANGE, str(tmp_path), "unforgetting")
    guide.tour.search(TYPED)
    guide.tour.screen.tap("Down")  # it answers at once; a busy machine might have skipped the whole word
    guide.tour.chord("Control_L", "l")
    guide.tour.sees_change(lambda: guide.tour.empty("Escape"))

    with pytest.raises(TimeoutError):
        wait_until(lambda: most(guide.copies(TYPED)) == 0, within_s=3)


def test_a_guide_that_remembers_is_found(inspect: Inspect, tmp_path: Path) -> None:
    guide = inspect(STRANGE, str(tmp_path), "remember")
    search(guide)
    guide.tour.leave()

    assert [process[TYPED] > 0 for process in guide.copies(TYPED)[:3]] == [True, True, True]
