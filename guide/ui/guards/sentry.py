"""A small process beside the guide: it hears Shift three times even while the window of a visit hangs.

It is forked before the guide has loaded anything, so it holds next to nothing, and shuts itself in. It knows
when Shift went down and nothing of what is typed: the display tells it of modifiers alone. That something
else was pressed in between is what the visit says, as long as it can. It ends nobody itself: it tells the
parent that a visit did not answer.
"""

import os
import select
import signal
import struct
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import NoReturn, Protocol

from guide.lockdown import close_inherited
from guide.supervisor import SentryChannel, die_with_parent, set_process_name
from guide.supervisor.channel import SENTRY_NAME, report_hung
from guide.ui.guards.modifiers_x11 import Change, ModifierEvents
from guide.ui.guards.shift_presses import ShiftPresses

SHOWN, AWAY, BACK, INTERRUPTED, ANSWER, DISMISSED = b"s", b"a", b"b", b"i", b"y", b"d"
"""What a visit tells the sentry: its window is shown; another window has the keys; its own has them again;
something else was pressed; it answers; no sentry is needed here."""

ASK = b"?"
"""What the sentry asks the visit that is shown when the sign to leave is complete."""

ANSWER_S = 0.06
"""How long a visit has to answer or to be gone, in seconds. One that works leaves in a tenth of that."""

ANSWER_UNFOCUSED_S = 1.0
"""The same while another window has the keys, where whoever types capital letters gives the sign unaware: a
visit that a busy machine keeps waiting must not end then, and its spare not come to the front."""

MESSAGE = struct.Struct("=cI")
"""What a visit says, and the number of its process."""

_ANSWER_LIMITS = {AWAY: ANSWER_UNFOCUSED_S, BACK: ANSWER_S}
_MESSAGES_AT_ONCE = 100
_EITHER_SHIFT = 0


class ShiftSource(Protocol):
    """Where Shift is heard; guide.ui.guards.modifiers_x11.ModifierEvents does this.

    descriptor: readable when there are changes.
    """

    descriptor: int

    def changes(self) -> list[Change]:
        """What has happened since the last call."""


class Sentry:
    """Hears the sign, asks the visit that is shown, and accuses it when nothing comes back.

    heard, ask: the pipes from and to the visits. keys: where Shift is heard. report_hung: told the process
    that did not answer. visit: the process that is shown now. clock: seconds that only grow.

    A visit that answers has seen the same presses and left, or had its reasons not to: they were meant for
    another window, or were the rest of the burst that left the visit before it. One that has left cannot
    answer; the parent knows that, and does nothing.
    """

    def __init__(
        self,
        heard: int,
        ask: int,
        keys: ShiftSource,
        report_hung: Callable[[int], object],
        visit: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._heard, self._ask, self._source = heard, ask, keys
        self._report_hung, self._clock = report_hung, clock
        self._presses = ShiftPresses()
        self._is_over = False
        self._asked_at: float | None = None
        self._follow(visit)

    def watch(self) -> None:
        """Serve until the guide is gone or needs it no more."""
        while not self._is_over:
            ready, _, _ = select.select([self._heard, self._source.descriptor], [], [], self._time_left_s())
            # first the visit: what it says came before what the keyboard says now
            if self._heard in ready:
                self._read()
            for change in self._source.changes():
                self._take(change)
            if self._time_left_s() == 0:
                self._asked_at = None
                self._report_hung(self._visit)

    def _follow(self, visit: int) -> None:
        self._visit, self._limit, self._asked_at = visit, ANSWER_S, None

    def _read(self) -> None:
        said = os.read(self._heard, MESSAGE.size * _MESSAGES_AT_ONCE)
        self._is_over = not said
        for word, visit in MESSAGE.iter_unpack(said):
            if word == SHOWN:
                self._follow(visit)
            elif word == DISMISSED:
                self._is_over = True
            elif visit == self._visit:
                self._receive(word)

    def _receive(self, word: bytes) -> None:
        if word == INTERRUPTED:
            self._presses.interrupt()
        elif word == ANSWER:
            self._asked_at = None
        elif word in _ANSWER_LIMITS:
            self._limit = _ANSWER_LIMITS[word]

    def _take(self, change: Change) -> None:
        if change is Change.DOWN and self._presses.press(_EITHER_SHIFT, self._clock()):
            self._asked_at = self._clock()
            with suppress(OSError):  # it is gone, or so long asked that the pipe is full
                os.write(self._ask, ASK)
        elif change is Change.UP:
            self._presses.release(_EITHER_SHIFT)
        elif change is Change.OTHER:
            self._presses.interrupt()

    def _time_left_s(self) -> float | None:
        if self._asked_at is None:
            return None
        return max(0.0, self._asked_at + self._limit - self._clock())


class SentryPipe:
    """The visits' ends of the two pipes to the sentry. All visits have the same; one at a time is shown.

    heard: readable when the sentry asks.
    """

    def __init__(self, heard: int, told: int) -> None:
        self.heard, self._told = heard, told
        for end in (heard, told):
            os.set_blocking(end, False)

    def report_shown(self) -> None:
        """The window of this visit is on an X display from now on."""
        self._drain()  # what was asked of the visit before this one
        self._send(SHOWN)

    def report_focus(self, *, are_here: bool) -> None:
        """Whether this program has the keys, or another one."""
        self._send(BACK if are_here else AWAY)

    def report_interrupted(self) -> None:
        """Something else than Shift was pressed: the presses so far were no sign."""
        self._send(INTERRUPTED)

    def answer(self) -> None:
        """The sentry has asked, and the window answers."""
        self._drain()
        self._send(ANSWER)

    def dismiss(self) -> None:
        """No sentry is needed: the display is not X11, or the place wants none. It ends."""
        self._send(DISMISSED)

    def _drain(self) -> None:
        with suppress(OSError):
            os.read(self.heard, 512)

    def _send(self, word: bytes) -> None:
        with suppress(OSError):  # without a sentry nobody needs to know, and a stopped one is not waited for
            os.write(self._told, MESSAGE.pack(word, os.getpid()))


def fork_sentry(enter_sandbox: Callable[[], object]) -> tuple[SentryPipe, SentryChannel] | None:
    """Fork a sentry beside the visits to come; None where no process can be had.

    Call it in the parent, before anything large is loaded and before the first thread. Returns the visits'
    end and the parent's.

    enter_sandbox: what the sentry calls once it has its pipes, to give up what it does not need.
    """
    parent = os.getpid()
    pipes = [os.pipe() for _ in range(3)]
    (asked, ask), (heard, told), (hears, tell) = pipes
    try:
        child = os.fork()
    except OSError:
        for end in (end for pipe in pipes for end in pipe):
            os.close(end)
        return None
    if child == 0:
        _run(parent, heard, ask, tell, enter_sandbox)
    for end in (ask, heard, tell):
        os.close(end)
    return SentryPipe(asked, told), SentryChannel(child, hears)


def _run(parent: int, heard: int, ask: int, tell: int, enter_sandbox: Callable[[], object]) -> NoReturn:
    with suppress(BaseException):  # whatever goes wrong here, nothing may climb out into the parent's code
        for number in (signal.SIGHUP, signal.SIGINT):  # the parent decides what they mean, and ends this one
            signal.signal(number, signal.SIG_IGN)
        die_with_parent(parent)
        set_process_name(SENTRY_NAME)
        close_inherited((0, 1, 2, heard, ask, tell))
        os.set_blocking(ask, False)
        enter_sandbox()
        word, visit = MESSAGE.unpack(os.read(heard, MESSAGE.size))
        if word == SHOWN:
            keys = ModifierEvents()
            keys.on_display_closed(lambda _display: os._exit(0))
            Sentry(heard, ask, keys, partial(report_hung, tell), visit).watch()
    os._exit(0)
