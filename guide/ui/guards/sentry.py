"""A small process beside the guide: it recognizes three presses of Shift even while a window hangs.

It is forked before the guide has loaded anything, so it is almost empty, and locks itself down. It knows
when Shift went down, and that some other key was used, but never which one. The visit reports that something
else was pressed in between, as long as it can. The sentry ends no process itself: it tells the parent that a
visit did not answer.
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
from guide.ui.shift_presses import PRESSES, ShiftPresses

SHOWN, AWAY, BACK, INTERRUPTED, ANSWER, DISMISSED = b"s", b"a", b"b", b"i", b"y", b"d"
"""Messages from a visit to the sentry: its window is shown; another window has the focus; its own has it
again; something else was pressed; an answer; no sentry is needed here."""

ASK, ASK_SURE = b"?", b"!"
"""What the sentry asks the visit that is shown when the sign to leave is complete; the second where no other
key was used with the presses."""

ANSWER_S = 0.06
"""How long a visit has to answer or to be gone, in seconds. A working visit leaves in a tenth of that."""

ANSWER_UNSURE_S = 1.0
"""The same where the presses may not be the sign: another key may have been used with them, or another window
has the focus. Somebody who types capital letters makes such presses without knowing it. A visit that is slow
on a busy machine must not end then, nor its spare come to the front; one that hangs has been ended by its own
clocks."""

MESSAGE = struct.Struct("=cI")
"""The code of a message from a visit, and the id of its process."""

_IS_AWAY = {AWAY: True, BACK: False}
_MESSAGES_AT_ONCE = 100
_EITHER_SHIFT = 0


class ShiftSource(Protocol):
    """Where changes of Shift come from; guide.ui.guards.modifiers_x11.ModifierEvents implements this.

    Attributes:
        descriptor: a file descriptor, readable when there are changes.
    """

    descriptor: int

    def changes(self) -> list[Change]:
        """The changes since the last call."""


class Sentry:
    """Recognizes the sign, asks the visit that is shown, and reports it when no answer comes.

    A visit that answers has seen the same presses, and has left or had a reason not to: they were meant for
    another window, or were the rest of the burst that left the visit before it. A visit that has left cannot
    answer; the parent knows that, and does nothing.

    Args:
        message_fd: where messages from the visits arrive.
        question_fd: where questions to the visits go.
        source: where changes of Shift come from.
        report_hung: called with the id of the process that did not answer.
        visit: the id of the process that is shown now.
        clock: seconds on a monotonic clock.
    """

    def __init__(
        self,
        message_fd: int,
        question_fd: int,
        source: ShiftSource,
        report_hung: Callable[[int], object],
        visit: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._message_fd, self._question_fd, self._source = message_fd, question_fd, source
        self._report_hung, self._clock = report_hung, clock
        self._presses, self._alone = ShiftPresses(), 0
        self._is_over = False
        self._asked_at: float | None = None
        self._follow(visit)

    def watch(self) -> None:
        """Serve until the guide has ended or no longer needs a sentry."""
        while not self._is_over:
            watched = [self._message_fd, self._source.descriptor]
            ready, _, _ = select.select(watched, [], [], self._time_left_s())
            # messages first: they were sent before the keys that are read now
            if self._message_fd in ready:
                self._read()
            for change in self._source.changes():
                self._take(change)
            if self._time_left_s() == 0:
                self._asked_at = None
                self._report_hung(self._visit)

    def _follow(self, visit: int) -> None:
        self._visit, self._is_away, self._asked_at = visit, False, None
        self._limit = ANSWER_S

    def _read(self) -> None:
        data = os.read(self._message_fd, MESSAGE.size * _MESSAGES_AT_ONCE)
        self._is_over = not data
        for code, visit in MESSAGE.iter_unpack(data):
            if code == SHOWN:
                self._follow(visit)
            elif code == DISMISSED:
                self._is_over = True
            elif visit == self._visit:
                self._receive(code)

    def _receive(self, code: bytes) -> None:
        if code == INTERRUPTED:
            self._presses.interrupt()
        elif code == ANSWER:
            self._asked_at = None
        elif code in _IS_AWAY:
            self._is_away = _IS_AWAY[code]

    def _take(self, change: Change) -> None:
        if change is Change.DOWN:
            self._alone += 1
            if self._presses.press(_EITHER_SHIFT, self._clock()):
                self._ask()
        elif change is Change.UP:
            self._presses.release(_EITHER_SHIFT)
        elif change is Change.NOT_ALONE:
            self._alone = 0
        else:
            self._presses.interrupt()

    def _ask(self) -> None:
        is_sure = self._alone >= PRESSES
        self._limit = ANSWER_S if is_sure and not self._is_away else ANSWER_UNSURE_S
        self._asked_at = self._clock()
        with suppress(OSError):  # the visit is gone, or has left so many questions that the pipe is full
            os.write(self._question_fd, ASK_SURE if is_sure else ASK)

    def _time_left_s(self) -> float | None:
        if self._asked_at is None:
            return None
        return max(0.0, self._asked_at + self._limit - self._clock())


class SentryPipe:
    """The visits' ends of the two pipes to the sentry. All visits share them; one visit at a time is shown.

    Attributes:
        question_fd: readable when the sentry asks.

    Args:
        message_fd: where messages to the sentry go.
    """

    def __init__(self, question_fd: int, message_fd: int) -> None:
        self.question_fd, self._message_fd = question_fd, message_fd
        for descriptor in (question_fd, message_fd):
            os.set_blocking(descriptor, False)

    def report_shown(self) -> None:
        """Report that the window of this visit is on an X display from now on."""
        self._drain()  # questions to the visit before this one
        self._send(SHOWN)

    def report_focus(self, *, has_focus: bool) -> None:
        """Report whether this program has the focus."""
        self._send(BACK if has_focus else AWAY)

    def report_interrupted(self) -> None:
        """Report that something other than Shift was pressed: the presses so far were not the sign."""
        self._send(INTERRUPTED)

    def answer(self) -> bool:
        """Answer a question of the sentry. Return whether it was sure that Shift was pressed alone."""
        questions = self._drain()
        self._send(ANSWER)
        return ASK_SURE in questions

    def dismiss(self) -> None:
        """End the sentry: the display is not X11, or the policy needs none."""
        self._send(DISMISSED)

    def _drain(self) -> bytes:
        with suppress(OSError):
            return os.read(self.question_fd, 512)
        return b""

    def _send(self, code: bytes) -> None:
        with suppress(OSError):  # nobody to send to, or a stopped sentry, which must not block the visit
            os.write(self._message_fd, MESSAGE.pack(code, os.getpid()))


def fork_sentry(enter_sandbox: Callable[[], object]) -> tuple[SentryPipe, SentryChannel] | None:
    """Fork a sentry for the visits to come; None if no process can be made.

    Call this in the parent, before anything large is loaded and before the first thread. Returns the ends of
    the visits and of the parent.

    Args:
        enter_sandbox: what the sentry calls once it has its pipes, to give up what it does not need.
    """
    parent = os.getpid()
    pipes = [os.pipe() for _ in range(3)]
    (question_out, question_in), (message_out, message_in), (report_out, report_in) = pipes
    try:
        child = os.fork()
    except OSError:
        for end in (end for pipe in pipes for end in pipe):
            os.close(end)
        return None
    if child == 0:
        _run(parent, message_out, question_in, report_in, enter_sandbox)
    for end in (question_in, message_out, report_in):
        os.close(end)
    return SentryPipe(question_out, message_in), SentryChannel(child, report_out)


def _run(
    parent: int, message_fd: int, question_fd: int, report_fd: int, enter_sandbox: Callable[[], object]
) -> NoReturn:
    with suppress(
        BaseException
    ):  # no exception may reach the parent's code, which this process still contains
        for number in (signal.SIGHUP, signal.SIGINT):  # the parent handles them, and ends this process
            signal.signal(number, signal.SIG_IGN)
        die_with_parent(parent)
        set_process_name(SENTRY_NAME)
        close_inherited((0, 1, 2, message_fd, question_fd, report_fd))
        os.set_blocking(question_fd, False)
        enter_sandbox()
        code, visit = MESSAGE.unpack(os.read(message_fd, MESSAGE.size))
        if code == SHOWN:
            source = ModifierEvents()
            source.on_display_closed(lambda _display: os._exit(0))
            Sentry(message_fd, question_fd, source, partial(report_hung, report_fd), visit).watch()
    os._exit(0)
