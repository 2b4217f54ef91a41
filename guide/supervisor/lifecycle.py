"""Which visit is shown, which is the spare, which comes next: state and event in, state and orders out."""

from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

LINGER_S = 0.1
"""How long a visit that leaves may take to end by itself, in seconds."""

EARLY_DEATHS_ALLOWED = 1
"""How many deaths before a first paint are followed by another try."""

QUICK_S = 2.0
"""A visit that ends by itself within this time of its first paint has crashed, perhaps for a reason that the
next one shares. In seconds."""

QUICK_DEATHS_ALLOWED = 4
"""How many such deaths in a row are followed by the next visit at once."""

FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 5.0
"""How long a parent that keeps trying waits after the first death too many, and at most, in seconds."""

SPARE_AGAIN_S = 60.0
"""How long a parent waits before it spawns another spare after one too many has died, in seconds. A system
that runs out of memory kills idle processes, and would kill the next one too."""


class Event(Enum):
    """What a visit can report. The value is its byte on the pipe.

    Attributes:
        PAINTED: the first frame is on the screen.
        READY: the visit answers, and has nothing left to load.
        LEAVE: the reader leaves.
        LEAVE_BEHIND: the same while another window has the focus, which the next visit must not take.
        CLOSE: a person closed the window.
        MAXIMIZED: the window fills the screen, inside its frame.
        RESTORED: it no longer does.
        ENDED: the pipe has ended.
    """

    PAINTED = b"p"
    READY = b"r"
    LEAVE = b"l"
    LEAVE_BEHIND = b"b"
    CLOSE = b"c"
    MAXIMIZED = b"m"
    RESTORED = b"n"
    ENDED = b""


class Spawn(Struct, frozen=True):
    """Spawn the visit with this number. It builds its window and waits for `Go`."""

    visit: int


class Go(Struct, frozen=True):
    """Tell this visit to show itself, as soon as it is built.

    Attributes:
        visit: its number.
        behind: behind the other windows, without taking the focus.
        maximized: as large as the screen allows, as the window before it was.
    """

    visit: int
    behind: bool = False
    maximized: bool = False


class Kill(Struct, frozen=True):
    """Kill this visit if it is still running `after_s` seconds from now."""

    visit: int
    after_s: float


class Pause(Struct, frozen=True):
    """Show nothing for this many seconds, then call `after_pause`."""

    for_s: float


class Wait(Struct, frozen=True):
    """Call `after_wait` this many seconds from now, to spawn another spare. A later order replaces it."""

    for_s: float


class Ending(Enum):
    """Why a parent ends. CLOSED: a person or a signal closed it."""

    CLOSED = "closed"
    NEVER_PAINTED = "never painted"
    KEEPS_CRASHING = "keeps crashing"


class Finish(Struct, frozen=True):
    """End every visit and the parent."""

    why: Ending


Order = Spawn | Go | Kill | Pause | Wait | Finish


class Rules(Struct, frozen=True):
    """When the guide ends by itself.

    Attributes:
        stays: the guide must never end by itself: closing counts as leaving, and a window that cannot be
            shown is tried again and again.
        closes: whatever ends a visit ends the guide. Where the guide stays, this counts for nothing.
    """

    stays: bool = False
    closes: bool = False

    @property
    def end_with_the_visit(self) -> bool:
        """Whether the end of a visit ends the guide."""
        return self.closes and not self.stays


class Moment(Struct, frozen=True):
    """The circumstances of an event.

    Attributes:
        now: seconds, monotonic.
        rules: as they are now.
    """

    now: float
    rules: Rules = Rules()


class VisitLifecycle(Struct, frozen=True):
    """The visits at one moment.

    Visits are numbered from 1 in the order in which they are spawned, so a late event of a visit that has
    been replaced is recognized and ignored.

    Attributes:
        shown: the visit on the screen, or on its way there.
        spare: the visit that waits; None until the shown one is ready, so that building the spare never slows
            the one that a person is waiting for.
        painted_at: when `shown` painted first, in seconds; None before.
        spawned: how many visits were spawned so far.
        shown_early: deaths of shown visits in a row before a first paint. Without a limit, an unreachable
            display would spawn visits forever.
        spare_early: the same of spares.
        quick: deaths in a row within QUICK_S of the first paint. Without a limit, an error that every visit
            runs into would spawn visits forever.
        maximized: whether the window is maximized. A visit learns this and the place of the window of the one
            before, and nothing else.
    """

    shown: int
    spare: int | None = None
    painted_at: float | None = None
    spawned: int = 1
    shown_early: int = 0
    spare_early: int = 0
    quick: int = 0
    maximized: bool = False


Step = tuple[VisitLifecycle, tuple[Order, ...]]


def first_step() -> Step:
    """The initial state and its orders."""
    return VisitLifecycle(shown=1), (Spawn(1), Go(1))


def next_step(state: VisitLifecycle, visit: int, event: Event, moment: Moment) -> Step:
    """The state after an event of `visit`, and the orders to carry out, in this order."""
    if visit == state.shown:
        return _after_shown(state, event, moment)
    if visit == state.spare and event is Event.ENDED:
        return _after_spare_death(state)
    return state, ()


def after_pause(state: VisitLifecycle) -> Step:
    """The state after a pause: the next visit is shown."""
    return _show_next(state)


def after_wait(state: VisitLifecycle) -> Step:
    """The state after a wait: another spare, unless there is one or the visit has not painted."""
    return (state, ()) if state.painted_at is None else _ensure_spare(state)


def _after_shown(state: VisitLifecycle, event: Event, moment: Moment) -> Step:
    match event:
        case Event.PAINTED:
            return replace(state, painted_at=moment.now, shown_early=0, spare_early=0), ()
        case Event.READY:
            return _ensure_spare(state)
        case Event.MAXIMIZED | Event.RESTORED:
            return replace(state, maximized=event is Event.MAXIMIZED), ()
        case Event.LEAVE | Event.LEAVE_BEHIND | Event.CLOSE:
            return _after_leave(state, event, moment.rules)
        case Event.ENDED:
            return _after_death(state, moment)


def _after_leave(state: VisitLifecycle, event: Event, rules: Rules) -> Step:
    if rules.end_with_the_visit or (event is Event.CLOSE and not rules.stays):
        return state, (Finish(Ending.CLOSED),)
    following, orders = _show_next(replace(state, quick=0), behind=event is Event.LEAVE_BEHIND)
    return following, (*orders, Kill(state.shown, LINGER_S))


def _after_death(state: VisitLifecycle, moment: Moment) -> Step:
    if state.painted_at is None:
        counted = replace(state, shown_early=state.shown_early + 1)
        too_many, why = counted.shown_early - EARLY_DEATHS_ALLOWED, Ending.NEVER_PAINTED
    else:
        if moment.rules.end_with_the_visit:
            return state, (Finish(Ending.CLOSED),)
        was_quick = moment.now - state.painted_at < QUICK_S
        counted = replace(state, quick=state.quick + 1 if was_quick else 0)
        too_many, why = counted.quick - QUICK_DEATHS_ALLOWED, Ending.KEEPS_CRASHING
    if too_many <= 0:
        return _show_next(counted)
    if not moment.rules.stays:
        return counted, (Finish(why),)
    return counted, (Pause(min(FIRST_PAUSE_S * 2.0 ** min(too_many - 1, 10), LONGEST_PAUSE_S)),)


def _after_spare_death(state: VisitLifecycle) -> Step:
    lost = replace(state, spare=None, spare_early=state.spare_early + 1)
    # a person may be reading: without a spare the next visit starts slowly, but this one goes on
    if lost.spare_early <= EARLY_DEATHS_ALLOWED:
        return _ensure_spare(lost)
    return lost, (Wait(SPARE_AGAIN_S),)


def _ensure_spare(state: VisitLifecycle) -> Step:
    if state.spare is not None:
        return state, ()
    number = state.spawned + 1
    return replace(state, spare=number, spawned=number), (Spawn(number),)


def _show_next(state: VisitLifecycle, *, behind: bool = False) -> Step:
    if state.spare is not None:
        go = Go(state.spare, behind, state.maximized)
        return replace(state, shown=state.spare, spare=None, painted_at=None), (go,)
    number = state.spawned + 1
    go = Go(number, behind, state.maximized)
    return replace(state, shown=number, painted_at=None, spawned=number), (Spawn(number), go)
