"""The whole scripted visit: the guide is started as a person starts it, used, left many times, stopped."""

import os
import secrets
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from guide.proving import processes
from guide.proving.outlook import as_another_program
from guide.proving.screen import Screen
from guide.proving.visitor import Left, Visitor
from guide.proving.watch import Watch

LEAVES = 12
"""How often the visitor leaves; more say more about the slowest one, and take a second each."""

_LETTERS = "bdfgkmpqvz"
_TYPED, _SEARCHED = 12, 8
_AFTER_LEAVE_S = 0.5
_QUIET_S, _QUIET_WITHIN_S = 0.3, 4.0
_STOPS_WITHIN_S = 3.0


class Memory(Struct, frozen=True):
    """How often a word that was typed stands in the memory of all processes of the guide.

    typed: while it was on the screen. left: after Leave. readable: whether another program of the same user
    could open the memory of a visit.
    """

    typed: int
    left: int
    readable: bool


class Visited(Struct, frozen=True):
    """What was seen of one whole visit.

    memory: None where the system lets nobody look. lingering: how many visits were still there half a second
    after they were left. left_behind: names of programs that were there after the guide had ended. typed: a
    word that was typed and copied, and stands nowhere else.
    """

    typed: str

    leaves: tuple[Left, ...]
    watch: Watch
    memory: Memory | None
    lingering: int
    left_behind: tuple[str, ...]


def visit(
    screen: Screen, command: Sequence[str], environment: Mapping[str, str], leaves: int = LEAVES
) -> Visited:
    """Start the guide, visit it, stop it.

    command: starts the guide. Raises VisitError when it cannot be visited; it is stopped then as well.
    """
    word = "".join(secrets.choice(_LETTERS) for _ in range(_TYPED))
    before = _rows(screen)
    program = subprocess.Popen(  # noqa: S603  the guide, or what a test puts in its place
        command,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    watch = Watch(program.pid, os.getpid())
    try:
        visitor = Visitor(screen, watch, lambda lookout: lookout.looked_like(before))
        memory, first = _use(visitor, watch, word)
        later = list(_leave_again(visitor, watch, first, leaves - 1))
    finally:
        left_behind = _stop(program, watch)
    all_leaves = (first, *(left for left, _ in later))
    return Visited(word, all_leaves, watch, memory, sum(lingers for _, lingers in later), left_behind)


def _rows(screen: Screen) -> dict[int, bytes]:
    width, height = screen.size
    return {y: screen.row(0, y, width) for y in range(height)}


def _use(visitor: Visitor, watch: Watch, word: str) -> tuple[Memory | None, Left]:
    """Read a page, type the word, copy it, and leave."""
    visitor.arrive()
    visitor.read_a_page()
    watch.look_inside()
    visitor.type_and_wait(word)
    visitor.copy()
    watch.look_inside()
    # the search sees a word grow letter by letter, so a part of it would give it away as well
    needles = tuple(word[:_SEARCHED].encode(code) for code in ("utf-8", "utf-16-le", "utf-32-le"))
    typed, readable = _copies(watch, needles), _can_be_read(watch)
    visitor.see_answer()
    left = visitor.leave()
    _wait_for_quiet(watch)
    watch.look_inside()
    after = _copies(watch, needles)
    if typed is None or after is None:
        return None, left
    return Memory(typed, after, readable), left


def _leave_again(visitor: Visitor, watch: Watch, left: Left, times: int) -> Iterator[tuple[Left, bool]]:
    """Each Leave, with whether the visit was there half a second later. The first that fails ends it."""
    for _ in range(times):
        if not left.is_done:
            return
        visitor.see_answer()
        _wait_for_quiet(watch)
        left = visitor.leave()
        until = time.monotonic() + _AFTER_LEAVE_S
        while processes.lives(left.pid) and time.monotonic() < until:
            watch.look()
        yield left, processes.lives(left.pid)


def _wait_for_quiet(watch: Watch) -> None:
    """Wait until the next spare is built: no process of the guide works any more."""
    until = time.monotonic() + _QUIET_WITHIN_S
    since, used = time.monotonic(), -1
    while time.monotonic() < min(since + _QUIET_S, until):
        watch.look()
        now = sum(map(processes.ticks_used, watch.family()))
        if now > used + 1:  # a cursor that blinks takes a tick now and then
            since, used = time.monotonic(), now
        time.sleep(0.01)


def _copies(watch: Watch, needles: tuple[bytes, ...]) -> int | None:
    """In all processes of the guide together; None where one of them cannot be read."""
    found = 0
    for pid in watch.family():
        with suppress(FileNotFoundError, ProcessLookupError):  # it has ended, and its memory with it
            try:
                found += processes.copies_in_memory(pid, needles)
            except PermissionError:
                return None
    return found


def _can_be_read(watch: Watch) -> bool:
    """Whether any process of the guide lets another program of the same user read it."""
    return any(as_another_program(lambda pid=pid: _open_memory(pid)) for pid in watch.own())  # type: ignore[misc]  # bound now


def _open_memory(pid: int) -> None:
    Path(f"/proc/{pid}/mem").open("rb", buffering=0).close()


def _stop(program: subprocess.Popen[bytes], watch: Watch) -> tuple[str, ...]:
    """Stop the guide as the system does, see what is still there, and end that too."""
    program.terminate()
    with suppress(subprocess.TimeoutExpired):
        program.wait(_STOPS_WITHIN_S)
    left = watch.left_behind()
    names = tuple(sorted({processes.name_of(pid) for pid in left}))
    for pid in left:
        # it is ours alone: the guide, what it started, or what that left to us
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    program.wait()
    return names
