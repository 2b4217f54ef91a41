"""The states that a window is left in, and how a person brings it there."""

import time
from collections.abc import Callable

from msgspec import Struct

from guide.supervisor.succession import QUICK_S
from tests.bench.subject import PACE_S, Subject
from tests.strange.guide import HANG_WITH_LOCK, STRANGE
from tests.strange.in_front import COMBO, COMPLETIONS, DIALOG, MENU, MESSAGE
from tests.strange.long_page import FINDS_IT
from tests.waiting import wait_until

QUERY = "passport"
GUIDE = ("guide",)
NO_FOLDER = "."

ASKED_AFTER_S = 1.2
HUNG_AFTER_S = 0.1
"""The key has come to the window by then, and hangs it."""

Prepare = Callable[[Subject], None]


def reading_results(subject: Subject) -> None:
    """A query and its results, which stand still."""
    if not subject.shows_content():
        subject.sees_content(lambda: subject.screen.tap(*QUERY))


def typing(subject: Subject) -> None:
    """Letters, one after the other, the last of them a moment ago: results are being made for each."""
    subject.sees_content(lambda: subject.screen.tap(*QUERY[:2]))
    subject.type_paced(*QUERY[2:])


def results_updating(subject: Subject) -> None:
    """Six letters at once, as no hand can: their results are still being made."""
    subject.sees_content(lambda: subject.screen.tap(*QUERY[:2]))
    subject.screen.tap(*QUERY[2:])


def opened(word: str) -> Prepare:
    """Something stands in front of the results."""

    def prepare(subject: Subject) -> None:
        subject.sees_content(lambda: subject.screen.tap(*QUERY, "space", word[0]))
        before = subject.screen.whole()
        subject.screen.tap(word[1])
        wait_until(lambda: subject.screen.whole() != before)
        subject.rest()

    return prepare


def asked(subject: Subject) -> None:
    """The guide asks whether anybody still reads."""
    subject.sees_content(lambda: subject.screen.tap(*QUERY))
    before = subject.screen.whole()
    wait_until(lambda: subject.screen.whole() != before)
    time.sleep(ASKED_AFTER_S)


def dragging(subject: Subject) -> None:
    """The handle of a long page's scroll bar is held, and the page has moved."""
    open_long_page(subject)
    subject.rest()
    window = subject.screen.focused()
    assert window is not None
    x, y = window.x + window.width - 6, window.y + 100
    subject.screen.move(x, y)
    subject.screen.button(1, down=True)
    for step in range(10):
        subject.screen.move(x, y + 20 * step)
        time.sleep(PACE_S / 3)


def laying_out(subject: Subject) -> None:
    """A page of 10,000 words was asked for a moment ago."""
    open_long_page(subject)


def open_long_page(subject: Subject) -> None:
    """Search for the long page and open it."""
    subject.sees_content(lambda: subject.screen.tap(*FINDS_IT))
    subject.screen.tap("Return")


def hung(subject: Subject) -> None:
    """The window answers nothing any more, and Python's lock is held."""
    time.sleep(QUICK_S)  # a visit that ends sooner is taken for one that cannot be shown
    subject.sees_content(lambda: subject.screen.tap(*QUERY, "space", HANG_WITH_LOCK[0]))
    subject.screen.tap(HANG_WITH_LOCK[1])
    time.sleep(HUNG_AFTER_S)


class State(Struct, frozen=True):
    """name: in the table. module: what is run. prepare: brings the guide there, bare: a bare window.

    is_loaded: every core is busy. after: what has to be let go afterwards.
    """

    name: str
    module: tuple[str, ...] = GUIDE
    prepare: Prepare = reading_results
    bare: Prepare = reading_results
    is_loaded: bool = False
    after: Callable[[Subject], None] = lambda _subject: None


IDLE = State("idle")
HUNG_IS_HEARD = State("window hung, its sentry listens", (STRANGE, NO_FOLDER, "station", "without"), hung)
HUNG_AT_A_DESK = State("window hung, ended by its own clock", (STRANGE, NO_FOLDER), hung)
LOADED = State("every core busy, somebody types", GUIDE, typing, typing, is_loaded=True)


def let_go(subject: Subject) -> None:
    """Let the button of the mouse go, away from everything."""
    subject.screen.button(1, down=False)
    subject.screen.move(5, 5)


STATES = (
    State("typing", GUIDE, typing, typing),
    State("results updating", GUIDE, results_updating, results_updating),
    *(
        State(f"{name} open", (STRANGE, NO_FOLDER), opened(word))
        for name, word in (
            ("menu", MENU),
            ("message", MESSAGE),
            ("dialog", DIALOG),
            ("combo list", COMBO),
            ("completions", COMPLETIONS),
        )
    ),
    State("asked whether anybody reads", (STRANGE, NO_FOLDER, "impatient"), asked),
    State("scroll bar dragged", (STRANGE, NO_FOLDER, "long"), dragging, after=let_go),
    State("10,000 words being laid out", (STRANGE, NO_FOLDER, "long"), laying_out),
    HUNG_IS_HEARD,
    HUNG_AT_A_DESK,
)
