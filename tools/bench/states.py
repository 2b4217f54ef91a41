"""The states that a window is left in, and how a person brings it there."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext

from msgspec import Struct

from guide.policy import POLICIES
from guide.selfcheck import proc
from guide.supervisor.lifecycle import QUICK_S
from support.instrumented.guide import HANG_WITH_LOCK, STRANGE
from support.instrumented.in_front import MENU
from support.instrumented.long_page import FINDS_IT
from support.screen.owner import Owner
from support.subject import Subject
from support.waiting import wait_until

QUERY = "passport"
GUIDE = ("guide",)
NO_FOLDER = "."

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


def opened(word: str) -> Prepare:
    """Something stands in front of the results."""

    def prepare(subject: Subject) -> None:
        subject.sees_content(lambda: subject.screen.tap(*QUERY, "space", word[0]))
        before = subject.screen.whole()
        subject.screen.tap(word[1])
        wait_until(lambda: subject.screen.whole() != before)
        subject.rest()

    return prepare


def laying_out(subject: Subject) -> None:
    """A page of 10,000 words was requested a moment ago."""
    subject.sees_content(lambda: subject.screen.tap(*FINDS_IT))
    subject.screen.tap("Return")


def hung(subject: Subject) -> None:
    """The window no longer answers, and a thread keeps Python's lock."""
    time.sleep(QUICK_S)  # a visit that ends sooner is taken for one that cannot be shown
    subject.sees_content(lambda: subject.screen.tap(*QUERY, "space", HANG_WITH_LOCK[0]))
    subject.screen.tap(HANG_WITH_LOCK[1])
    time.sleep(HUNG_AFTER_S)


def stopped(subject: Subject) -> None:
    """The process of the window is stopped."""
    time.sleep(QUICK_S)  # as above
    reading_results(subject)
    os.kill(proc.visits(subject.process.pid)[0], signal.SIGSTOP)


def pasting(subject: Subject) -> None:
    """Words are pasted, and the program that offers them hangs."""
    reading_results(subject)
    subject.screen.chord("Control_L", "v")
    time.sleep(HUNG_AFTER_S)


@contextmanager
def hung_owner(subject: Subject) -> Iterator[None]:
    """Another program offers words and hangs."""
    owner = Owner(subject.screen.display)
    try:
        owner.offer("from elsewhere")
        owner.hang()
        yield
    finally:
        owner.end()


@contextmanager
def every_core_busy(_subject: Subject) -> Iterator[None]:
    """Every core has other work, of the usual priority."""
    with ExitStack() as stack:
        for _ in range(os.cpu_count() or 1):
            busy = subprocess.Popen([sys.executable, "-c", "while True: pass"])
            stack.callback(busy.wait)
            stack.callback(busy.kill)
        yield


class State(Struct, frozen=True):
    """name: in the table. module: what is run. prepare: brings the guide there, bare: a bare window.

    around: what else happens on that screen.
    """

    name: str
    module: tuple[str, ...] = GUIDE
    prepare: Prepare = reading_results
    bare: Prepare = reading_results
    around: Callable[[Subject], AbstractContextManager[object]] = nullcontext


IDLE, LOADED = "idle", "every core busy, somebody types"


def of_policy(policy: str) -> tuple[State, ...]:
    """What is measured with each policy: desk, station or kiosk. Its clocks are off where it hangs."""
    guide = (*GUIDE, "--policy", policy)
    without_clock = (STRANGE, NO_FOLDER, policy, "without")
    return (
        State(f"{policy}: {IDLE}", guide),
        State(f"{policy}: {LOADED}", guide, typing, typing, around=every_core_busy),
        State(f"{policy}: pasting from a hung program", guide, pasting, around=hung_owner),
        State(f"{policy}: stopped (SIGSTOP)", guide, stopped),
        State(f"{policy}: hung, Python's lock held", without_clock, hung),
    )


POLICY_STATES = tuple(state for policy in POLICIES for state in of_policy(policy.name))
"""Every policy in every one of these states."""


STATES = (
    State("desk: menu open", (STRANGE, NO_FOLDER), opened(MENU)),
    State("desk: 10,000 words being laid out", (STRANGE, NO_FOLDER, "long"), laying_out),
    State("desk: hung, no sentry, ended by its own clock", (STRANGE, NO_FOLDER, "unguarded"), hung),
)
