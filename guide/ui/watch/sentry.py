"""A small process beside a visit: it hears Shift three times even while the visit's window hangs.

It is forked before the visit starts a thread and shuts itself in, and does the same to itself. It knows
when Shift went down and nothing of what is typed: the display tells it of modifiers alone. That something
else was pressed in between is what the visit says, as long as it can.
"""

import os
import select
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn, Protocol

from guide.lockdown import close_inherited
from guide.supervisor import die_with
from guide.ui.watch.modifiers_x11 import Change, Modifiers
from guide.ui.watch.shift_presses import ShiftPresses

SHOWN, INTERRUPTED, ANSWER = b"s", b"i", b"y"
"""What a visit tells its sentry: its window is shown; something else was pressed; it answers."""

ASK = b"?"
"""What a sentry asks its visit when the sign to leave is complete."""

PATIENCE_S = 0.06
"""How long a visit has to answer or to be gone, in seconds. One that works leaves in a tenth of that."""

_EITHER_SHIFT = 0


class Keys(Protocol):
    """Where Shift is heard; guide.ui.watch.modifiers_x11.Modifiers does this.

    descriptor: readable when there are changes.
    """

    descriptor: int

    def changes(self) -> list[Change]:
        """What has happened since the last call."""


class Sentry:
    """Hears the sign, asks the visit, and ends it when nothing comes back.

    heard, told: the pipes from and to the visit. keys: where Shift is heard. end: ends the visit.
    clock: seconds that only grow.

    A visit that answers has seen the same presses and left, or had its reasons not to: they were meant for
    another window, or were the rest of the burst that left the visit before it.
    """

    def __init__(
        self,
        heard: int,
        told: int,
        keys: Keys,
        end: Callable[[], object],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._heard, self._told, self._keys = heard, told, keys
        self._end, self._clock = end, clock
        self._presses = ShiftPresses()
        self._asked_at: float | None = None

    def watch(self) -> None:
        """Serve until the visit is gone."""
        while True:
            ready, _, _ = select.select([self._heard, self._keys.descriptor], [], [], self._patience_s())
            # first the visit: what it says came before what the keyboard says now
            if self._heard in ready and not self._listen():
                return
            for change in self._keys.changes():
                self._take(change)
            if self._patience_s() == 0:
                self._asked_at = None
                self._end()

    def _listen(self) -> bool:
        said = os.read(self._heard, 512)
        if INTERRUPTED in said:
            self._presses.interrupt()
        if ANSWER in said:
            self._asked_at = None
        return bool(said)

    def _take(self, change: Change) -> None:
        if change is Change.DOWN and self._presses.press(_EITHER_SHIFT, self._clock()):
            self._asked_at = self._clock()
            with suppress(OSError):  # it is gone, or so long asked that the pipe is full
                os.write(self._told, ASK)
        elif change is Change.UP:
            self._presses.release(_EITHER_SHIFT)
        elif change is Change.ELSE:
            self._presses.interrupt()

    def _patience_s(self) -> float | None:
        if self._asked_at is None:
            return None
        return max(0.0, self._asked_at + PATIENCE_S - self._clock())


class Post:
    """A visit's end of the two pipes to its sentry.

    heard: readable when the sentry asks.
    """

    def __init__(self, heard: int, told: int) -> None:
        self.heard, self._told = heard, told
        for end in (heard, told):
            os.set_blocking(end, False)

    def tell_shown(self) -> None:
        """The window is on an X display from now on."""
        self._tell(SHOWN)

    def tell_interrupted(self) -> None:
        """Something else than Shift was pressed: the presses so far were no sign."""
        self._tell(INTERRUPTED)

    def answer(self) -> None:
        """The sentry has asked, and the window answers."""
        with suppress(OSError):
            os.read(self.heard, 512)
        self._tell(ANSWER)

    def dismiss(self) -> None:
        """No sentry is needed, as on a display that is not X11. It ends."""
        os.close(self._told)

    def _tell(self, word: bytes) -> None:
        with suppress(OSError):  # without a sentry nobody needs to know, and a stopped one is not waited for
            os.write(self._told, word)


def post_sentry(shut_in: Callable[[], object]) -> Post | None:
    """Fork a sentry beside this process; None where no process can be had.

    Call it before the first thread. shut_in: what the sentry gives up for ever, once it has its pipes.
    """
    visit = os.getpid()
    asked, ask = os.pipe()
    heard, told = os.pipe()
    try:
        child = os.fork()
    except OSError:
        for end in (asked, ask, heard, told):
            os.close(end)
        return None
    if child == 0:
        _stand(visit, heard, ask, shut_in)
    os.close(ask)
    os.close(heard)
    return Post(asked, told)


def _stand(visit: int, heard: int, told: int, shut_in: Callable[[], object]) -> NoReturn:
    with suppress(BaseException):  # whatever goes wrong here, nothing may climb out into the visit's code
        die_with(visit)
        close_inherited((0, 1, 2, heard, told))
        os.set_blocking(told, False)
        shut_in()
        if os.read(heard, 1) == SHOWN:
            keys = Modifiers()
            keys.when_the_display_ends(lambda _display: os._exit(0))
            Sentry(heard, told, keys, lambda: _kill(visit)).watch()
    os._exit(0)


def _kill(visit: int) -> None:
    if os.getppid() == visit:  # else it is gone, and its number may be another's by now
        os.kill(visit, signal.SIGKILL)
