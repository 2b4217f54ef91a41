"""A scripted visit: a page read, a word typed, and Leave, many times."""

import math
import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress

from msgspec import Struct

from guide.errors import GuideError
from guide.selfcheck import memory_scan, proc
from guide.selfcheck.observer import Observer, wait_for_quiet, wait_for_spare
from guide.selfcheck.screen import (
    ENOUGH,
    Pixels,
    PixelWatch,
    Screen,
    Window,
    all_visible,
    none_visible,
    only_in,
)

WORD = "food"
"""A plain word that every guide answers."""

_WITHIN_S = 12.0
_SETTLED_S = 0.25
_POLL_S = 0.0005
_SHIFT = "Shift_L"


class LeaveTiming(Struct, frozen=True):
    """The timing of one Leave, in milliseconds from the third press of Shift; infinite if it did not happen.

    Attributes:
        pid: of the visit that was left.
        gone_ms: until the last of the content was off the screen.
        front_ms: until the whole front page was on the screen.
    """

    pid: int
    gone_ms: float
    front_ms: float

    @property
    def is_done(self) -> bool:
        """Whether the front page was shown."""
        return math.isfinite(self.gone_ms + self.front_ms)


class Visitor:
    """Types, reads and leaves, and measures how long each takes. Presses keys only while the guide has the
    focus.

    Attributes:
        screen: the X display.
        observer: observes the guide's processes while the visitor waits.
        nothing: returns how the screen looked before the guide was opened, at the points of a window.
    """

    def __init__(self, screen: Screen, observer: Observer, nothing: Callable[[PixelWatch], Pixels]) -> None:
        self._screen, self._observer, self._nothing = screen, observer, nothing

    def arrive(self) -> None:
        """Wait for the front page, and record how it looks and how an answer looks.

        This and all other methods raise GuideError if the guide does not react as expected.
        """
        self._until(lambda: self._window() is not None, "its window did not get the keyboard focus")
        window = self._window()
        assert window is not None  # noqa: S101  awaited in the line above
        self._pixel_watch = PixelWatch(self._screen, window)
        wait_for_spare(self._observer)  # a window has the focus before it is painted
        front = self._settled()
        answer = self.type_and_wait(WORD)
        nothing = self._nothing(self._pixel_watch)
        self._front, self._answer = only_in(front, nothing), only_in(answer, front, nothing)
        if min(len(self._front), len(self._answer)) < ENOUGH:
            raise GuideError("The visit stopped: front page and answer look the same. Enlarge the window.")

    def type(self, word: str) -> None:
        """Replace the text of the search field."""
        self._chord("Control_L", "l")
        self._chord("Control_L", "a")
        self._tap(*word)

    def read_a_page(self) -> None:
        """Open the first result, and wait until it is drawn."""
        before = self._pixel_watch.look()
        self._tap("Return")
        self._until(lambda: self._pixel_watch.look() != before, "no page opened")
        self._settled()

    def type_and_wait(self, word: str) -> Pixels:
        """Type a word, and return how the answer looks once it is drawn."""
        before = self._pixel_watch.look()
        self.type(word)
        self._until(lambda: self._pixel_watch.look() != before, "nothing reacted to the keys")
        return self._settled()

    def copy(self) -> None:
        """Select and copy what was typed, as a person does."""
        self._chord("Control_L", "a")
        self._chord("Control_L", "c")

    def see_answer(self) -> None:
        """Search for the plain word, and wait for the answer recorded before."""
        if not all_visible(self._answer, self._pixel_watch.look()):
            self.type(WORD)
        self._until(
            lambda: all_visible(self._answer, self._pixel_watch.look()), "the answer did not come back"
        )

    def leave(self) -> LeaveTiming:
        """Press Shift three times, and time what happens on the screen."""
        window = self._window()
        self._tap(_SHIFT, _SHIFT)
        pressed = time.monotonic()
        self._screen.key_down(_SHIFT)
        try:
            gone = self._moment(lambda: none_visible(self._answer, self._pixel_watch.look()))
            front = self._moment(lambda: all_visible(self._front, self._pixel_watch.look()))
        finally:
            self._screen.key_up(_SHIFT)
        left = LeaveTiming(window.pid if window else 0, (gone - pressed) * 1000, (front - pressed) * 1000)
        if left.is_done:
            self._until(lambda: self._window() is not None, "the front page did not get the keyboard focus")
        return left

    def _window(self) -> Window | None:
        window = self._screen.focused()
        return window if window is not None and window.pid in self._observer.process_tree() else None

    def _tap(self, *names: str) -> None:
        for name in names:
            if self._window() is None:
                raise GuideError("The visit stopped: another window took the focus. Do not touch anything.")
            self._screen.key_down(name)
            self._screen.key_up(name)

    def _chord(self, modifier: str, name: str) -> None:
        if self._window() is not None:
            self._screen.key_down(modifier)
        try:
            self._tap(name)
        finally:
            self._screen.key_up(modifier)

    def _settled(self) -> Pixels:
        """The pixels, once the guide is idle and nothing has changed for a moment."""
        wait_for_quiet(self._observer)
        now, since, until = self._pixel_watch.look(), time.monotonic(), time.monotonic() + _WITHIN_S
        while time.monotonic() < min(since + _SETTLED_S, until):
            self._observer.look()
            last, now = now, self._pixel_watch.look()
            if now != last:
                since = time.monotonic()
            time.sleep(0.01)
        return now

    def _until(self, condition: Callable[[], bool], failure: str) -> None:
        until = time.monotonic() + _WITHIN_S
        while not condition():
            self._observer.look()
            self._observer.raise_if_ended()
            if time.monotonic() > until:
                raise GuideError(
                    f"The visit stopped: {failure}. Close all other programs and run this again."
                )
            time.sleep(0.005)

    def _moment(self, condition: Callable[[], bool]) -> float:
        until = time.monotonic() + _WITHIN_S
        while not condition():
            if time.monotonic() > until:
                return math.inf
            time.sleep(_POLL_S)
        return time.monotonic()


LEAVES = 12
"""How often the visitor leaves. Each takes a second; more of them tell more about the slowest."""

_LETTERS = "bdfgkmpqvz"
_TYPED, _SEARCHED = 12, 8
_AFTER_LEAVE_S = 0.5


class Memory(Struct, frozen=True):
    """How often a typed word occurs in the memory of all processes of the guide.

    Attributes:
        typed: while it was on the screen.
        left: after Leave.
    """

    typed: int
    left: int


class Visited(Struct, frozen=True):
    """What was observed of one whole visit.

    Attributes:
        typed: a word that was typed and copied, and occurs nowhere else.
        leaves: the timing of each Leave.
        memory: None if the system does not allow reading it.
        lingering: how many visits were still running half a second after Leave.
    """

    typed: str
    leaves: tuple[LeaveTiming, ...]
    memory: Memory | None
    lingering: int


def visit(screen: Screen, observer: Observer, before: Mapping[int, bytes], leaves: int) -> Visited:
    """Visit a guide that has just been started. Raises GuideError if that is not possible.

    Args:
        before: each row of the screen before the guide was opened.
        leaves: how often to leave.
    """
    word = "".join(secrets.choice(_LETTERS) for _ in range(_TYPED))
    visitor = Visitor(screen, observer, lambda pixel_watch: pixel_watch.looked_like(before))
    memory, first = _use(visitor, observer, word)
    later = list(_leave_again(visitor, observer, first, leaves - 1))
    all_leaves = (first, *(left for left, _ in later))
    return Visited(word, all_leaves, memory, sum(lingers for _, lingers in later))


def rows_of(screen: Screen) -> dict[int, bytes]:
    """Every row of the screen, by its y."""
    width, height = screen.size
    return {y: screen.pixels(0, y, width, 1) for y in range(height)}


def _use(visitor: Visitor, observer: Observer, word: str) -> tuple[Memory | None, LeaveTiming]:
    """Read a page, type the word, copy it, and leave."""
    visitor.arrive()
    observer.look_inside()
    visitor.read_a_page()
    observer.look_inside()
    visitor.type_and_wait(word)
    visitor.copy()
    observer.look_inside()
    # the search sees each beginning of the word, so a part of it would reveal it too
    needles = tuple(word[:_SEARCHED].encode(code) for code in ("utf-8", "utf-16-le", "utf-32-le"))
    typed = _copies(observer, needles)
    observer.note_whether_open_to_others()
    visitor.see_answer()
    left = visitor.leave()
    wait_for_quiet(observer)
    observer.look_inside()
    after = _copies(observer, needles)
    if typed is None or after is None:
        return None, left
    return Memory(typed, after), left


def _leave_again(
    visitor: Visitor, observer: Observer, left: LeaveTiming, times: int
) -> Iterator[tuple[LeaveTiming, bool]]:
    """Each Leave, and whether the visit was still running half a second later. Ends at the first failure."""
    for _ in range(times):
        if not left.is_done:
            return
        visitor.see_answer()
        wait_for_quiet(observer)
        left = visitor.leave()
        until = time.monotonic() + _AFTER_LEAVE_S
        while proc.is_running(left.pid) and time.monotonic() < until:
            observer.look()
        yield left, proc.is_running(left.pid)


def _copies(observer: Observer, needles: tuple[bytes, ...]) -> int | None:
    """Copies in all processes of the guide; None if one of them cannot be read."""
    count = 0
    for pid in observer.process_tree():
        with suppress(FileNotFoundError, ProcessLookupError):  # it has ended, and its memory with it
            try:
                count += memory_scan.copies(pid, needles)
            except PermissionError:
                return None
    return count
