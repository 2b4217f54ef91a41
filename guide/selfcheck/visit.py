"""The whole scripted visit: a page read, a word typed, and Leave, many times."""

import secrets
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress

from msgspec import Struct

from guide.selfcheck import memory_scan as remembered
from guide.selfcheck import processes
from guide.selfcheck.observer import Watch
from guide.selfcheck.running import wait_for_quiet
from guide.selfcheck.screen import Screen
from guide.selfcheck.visitor import Left, Visitor

LEAVES = 12
"""How often the visitor leaves; more say more about the slowest one, and take a second each."""

_LETTERS = "bdfgkmpqvz"
_TYPED, _SEARCHED = 12, 8
_AFTER_LEAVE_S = 0.5


class Memory(Struct, frozen=True):
    """How often a word that was typed stands in the memory of all processes of the guide.

    typed: while it was on the screen. left: after Leave.
    """

    typed: int
    left: int


class Visited(Struct, frozen=True):
    """What was seen of one whole visit.

    typed: a word that was typed and copied, and stands nowhere else. memory: None where the system lets
    nobody look. lingering: how many visits were still there half a second after they were left.
    """

    typed: str
    leaves: tuple[Left, ...]
    memory: Memory | None
    lingering: int


def visit(screen: Screen, watch: Watch, before: Mapping[int, bytes], leaves: int) -> Visited:
    """Visit a guide that has just been started. Raises VisitError when it cannot be visited.

    before: each row of the screen as it was before the guide was there. leaves: how often to leave.
    """
    word = "".join(secrets.choice(_LETTERS) for _ in range(_TYPED))
    visitor = Visitor(screen, watch, lambda lookout: lookout.looked_like(before))
    memory, first = _use(visitor, watch, word)
    later = list(_leave_again(visitor, watch, first, leaves - 1))
    all_leaves = (first, *(left for left, _ in later))
    return Visited(word, all_leaves, memory, sum(lingers for _, lingers in later))


def rows_of(screen: Screen) -> dict[int, bytes]:
    """Every row of the screen, by its height."""
    width, height = screen.size
    return {y: screen.pixels(0, y, width, 1) for y in range(height)}


def _use(visitor: Visitor, watch: Watch, word: str) -> tuple[Memory | None, Left]:
    """Read a page, type the word, copy it, and leave."""
    visitor.arrive()
    watch.look_inside()
    visitor.read_a_page()
    watch.look_inside()
    visitor.type_and_wait(word)
    visitor.copy()
    watch.look_inside()
    # the search sees a word grow letter by letter, so a part of it would give it away as well
    needles = tuple(word[:_SEARCHED].encode(code) for code in ("utf-8", "utf-16-le", "utf-32-le"))
    typed = _copies(watch, needles)
    watch.note_whether_open_to_others()
    visitor.see_answer()
    left = visitor.leave()
    wait_for_quiet(watch)
    watch.look_inside()
    after = _copies(watch, needles)
    if typed is None or after is None:
        return None, left
    return Memory(typed, after), left


def _leave_again(visitor: Visitor, watch: Watch, left: Left, times: int) -> Iterator[tuple[Left, bool]]:
    """Each Leave, with whether the visit was there half a second later. The first that fails ends it."""
    for _ in range(times):
        if not left.is_done:
            return
        visitor.see_answer()
        wait_for_quiet(watch)
        left = visitor.leave()
        until = time.monotonic() + _AFTER_LEAVE_S
        while processes.lives(left.pid) and time.monotonic() < until:
            watch.look()
        yield left, processes.lives(left.pid)


def _copies(watch: Watch, needles: tuple[bytes, ...]) -> int | None:
    """In all processes of the guide together; None where one of them cannot be read."""
    found = 0
    for pid in watch.family():
        with suppress(FileNotFoundError, ProcessLookupError):  # it has ended, and its memory with it
            try:
                found += remembered.copies(pid, needles)
            except PermissionError:
                return None
    return found
