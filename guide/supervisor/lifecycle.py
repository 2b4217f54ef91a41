"""Who is shown, who waits, who comes next. No system calls: state and news in, state and orders out."""

from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

LINGER_S = 0.1
"""How long a visit that said it leaves may take to end by itself, in seconds."""

EARLY_DEATHS_ALLOWED = 1
"""Deaths before a first paint that are answered with another try; the next one is not."""

QUICK_S = 2.0
"""A visit that ends by itself so soon after its first paint has crashed for a reason that the next one may
share, in seconds."""

QUICK_DEATHS_ALLOWED = 4
"""Such deaths in a row that are answered with the next visit at once; the next one is not."""

FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 5.0
"""How long a parent that goes on trying waits after the first death too many, and at most, in seconds."""


SPARE_AGAIN_S = 60.0
"""How long a parent waits for another spare after one too many has died, in seconds. Who runs out of memory
kills what waits, and would kill the next one too."""


class Event(Enum):
    """What the parent can hear of a visit. The value is the byte on the pipe; a pipe that ends says ENDED.

    PAINTED: its first frame is on the screen. READY: it answers, and has nothing left to load.
    LEAVE_BEHIND: it leaves while another window has the keys, and the next one shall not take them.
    """

    PAINTED = b"p"
    READY = b"r"
    LEAVE = b"l"
    LEAVE_BEHIND = b"b"
    CLOSE = b"c"
    ENDED = b""


class Fork(Struct, frozen=True):
    """Start the visit with this number. It builds itself and waits for `Go`."""

    visit: int


class Go(Struct, frozen=True):
    """Tell this visit to show itself. A visit still building finds the word waiting when it is done.

    behind: without taking the keys, behind the other windows.
    """

    visit: int
    behind: bool = False


class Kill(Struct, frozen=True):
    """Kill this visit if it still lives `after_s` seconds from now."""

    visit: int
    after_s: float


class Pause(Struct, frozen=True):
    """Show nothing for so many seconds, then ask `resumed` how to go on."""

    for_s: float


class Wait(Struct, frozen=True):
    """Ask `spared` so many seconds from now whether another spare is to come. The last one asked counts."""

    for_s: float


class Ending(Enum):
    """Why a parent ends. CLOSED: it was asked to."""

    CLOSED = "closed"
    NEVER_PAINTED = "never painted"
    KEEPS_CRASHING = "keeps crashing"


class Finish(Struct, frozen=True):
    """End every visit and the parent."""

    why: Ending


Order = Fork | Go | Kill | Pause | Wait | Finish


class Moment(Struct, frozen=True):
    """When something is heard, and where.

    now: seconds on a clock that only grows. stays: this place wants the guide never to end by itself: closing
    is taken for leaving, and a window that cannot be shown is tried again and again.
    """

    now: float
    stays: bool = False


class VisitLifecycle(Struct, frozen=True):
    """The visits at one moment.

    Visits are numbered from 1 in the order of their birth, so a word from a visit that has been followed
    by another is known to be late and changes nothing.

    shown: the visit on the screen, or told to go there.
    spare: the visit that waits; None until the shown one is ready, so that building the spare never slows
        the one a person is waiting for.
    painted_at: when `shown` painted first, in seconds; None before.
    born: how many visits were forked so far.
    shown_early, spare_early: deaths in a row before a first paint, of shown visits and of spares. Without
        a limit an unreachable display would fork for ever.
    quick: deaths in a row within QUICK_S of the first paint. Without a limit a fault that every visit runs
        into would do the same.
    """

    shown: int
    spare: int | None = None
    painted_at: float | None = None
    born: int = 1
    shown_early: int = 0
    spare_early: int = 0
    quick: int = 0


Step = tuple[VisitLifecycle, tuple[Order, ...]]


def first() -> Step:
    """The state and the orders to start with."""
    return VisitLifecycle(shown=1), (Fork(1), Go(1))


def after(state: VisitLifecycle, visit: int, news: Event, moment: Moment) -> Step:
    """The state after `visit` gave `news` at this moment, and what to do, in this order."""
    if visit == state.shown:
        return _after_shown(state, news, moment)
    if visit == state.spare and news is Event.ENDED:
        return _without_spare(state)
    return state, ()


def resumed(state: VisitLifecycle) -> Step:
    """The state after a pause: the next visit comes."""
    return _followed(state)


def spared(state: VisitLifecycle) -> Step:
    """The state after a wait: another spare comes, unless one is there or the visit has not painted."""
    return (state, ()) if state.painted_at is None else _with_spare(state)


def _after_shown(state: VisitLifecycle, news: Event, moment: Moment) -> Step:
    match news:
        case Event.PAINTED:
            return replace(state, painted_at=moment.now, shown_early=0, spare_early=0), ()
        case Event.READY:
            return _with_spare(state)
        case Event.CLOSE if not moment.stays:
            return state, (Finish(Ending.CLOSED),)
        case Event.LEAVE | Event.CLOSE:
            return _left(state, behind=False)
        case Event.LEAVE_BEHIND:
            return _left(state, behind=True)
        case Event.ENDED:
            return _after_death(state, moment)


def _left(state: VisitLifecycle, *, behind: bool) -> Step:
    following, orders = _followed(replace(state, quick=0), behind=behind)
    return following, (*orders, Kill(state.shown, LINGER_S))


def _after_death(state: VisitLifecycle, moment: Moment) -> Step:
    if state.painted_at is None:
        counted = replace(state, shown_early=state.shown_early + 1)
        too_many, why = counted.shown_early - EARLY_DEATHS_ALLOWED, Ending.NEVER_PAINTED
    else:
        was_quick = moment.now - state.painted_at < QUICK_S
        counted = replace(state, quick=state.quick + 1 if was_quick else 0)
        too_many, why = counted.quick - QUICK_DEATHS_ALLOWED, Ending.KEEPS_CRASHING
    if too_many <= 0:
        return _followed(counted)
    if not moment.stays:
        return counted, (Finish(why),)
    return counted, (Pause(min(FIRST_PAUSE_S * 2.0 ** min(too_many - 1, 10), LONGEST_PAUSE_S)),)


def _without_spare(state: VisitLifecycle) -> Step:
    lost = replace(state, spare=None, spare_early=state.spare_early + 1)
    # A person may be reading: a spare that cannot live costs the next visit its speed, not this one its life.
    if lost.spare_early <= EARLY_DEATHS_ALLOWED:
        return _with_spare(lost)
    return lost, (Wait(SPARE_AGAIN_S),)


def _with_spare(state: VisitLifecycle) -> Step:
    if state.spare is not None:
        return state, ()
    number = state.born + 1
    return replace(state, spare=number, born=number), (Fork(number),)


def _followed(state: VisitLifecycle, *, behind: bool = False) -> Step:
    if state.spare is not None:
        return replace(state, shown=state.spare, spare=None, painted_at=None), (Go(state.spare, behind),)
    number = state.born + 1
    return replace(state, shown=number, painted_at=None, born=number), (Fork(number), Go(number, behind))
