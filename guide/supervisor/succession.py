"""Who is shown, who waits, who comes next. No system calls: state and news in, state and orders out."""

from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

LINGER_S = 0.1
"""How long a visit that said it leaves may take to end by itself, in seconds."""

EARLY_DEATHS_ALLOWED = 1
"""Deaths before a first paint that are answered with another try; the next one is not."""


class News(Enum):
    """What the parent can hear of a visit. The value is the byte on the pipe; a pipe that ends says ENDED."""

    PAINTED = b"p"
    LEAVE = b"l"
    CLOSE = b"c"
    ENDED = b""


class Fork(Struct, frozen=True):
    """Start the visit with this number. It builds itself and waits for `Go`."""

    visit: int


class Go(Struct, frozen=True):
    """Tell this visit to show itself. A visit still building finds the word waiting when it is done."""

    visit: int


class Kill(Struct, frozen=True):
    """Kill this visit if it still lives `after_s` seconds from now."""

    visit: int
    after_s: float


class Finish(Struct, frozen=True):
    """End every visit and the parent. status: 0 closed as asked, 2 no window could be shown."""

    status: int


Order = Fork | Go | Kill | Finish


class Succession(Struct, frozen=True):
    """The visits at one moment.

    Visits are numbered from 1 in the order of their birth, so a word from a visit that has been followed
    by another is known to be late and changes nothing.

    shown: the visit on the screen, or told to go there.
    spare: the visit that waits; None until the shown one has painted, so that building the spare never
        slows the one a person is waiting for.
    painted: whether `shown` has painted.
    born: how many visits were forked so far.
    shown_early, spare_early: deaths in a row before a first paint, of shown visits and of spares. Without
        a limit an unreachable display would fork for ever.
    """

    shown: int
    spare: int | None = None
    painted: bool = False
    born: int = 1
    shown_early: int = 0
    spare_early: int = 0


Step = tuple[Succession, tuple[Order, ...]]


def first() -> Step:
    """The state and the orders to start with."""
    return Succession(shown=1), (Fork(1), Go(1))


def after(state: Succession, visit: int, news: News) -> Step:
    """The state after `visit` gave `news`, and what to do, in this order."""
    if visit == state.shown:
        return _after_shown(state, news)
    if visit == state.spare and news is News.ENDED:
        return _without_spare(state)
    return state, ()


def _after_shown(state: Succession, news: News) -> Step:
    match news:
        case News.PAINTED:
            return _with_spare(replace(state, painted=True, shown_early=0, spare_early=0))
        case News.LEAVE:
            following, orders = _followed(state)
            return following, (*orders, Kill(state.shown, LINGER_S))
        case News.CLOSE:
            return state, (Finish(0),)
        case News.ENDED:
            return _after_death(state)


def _after_death(state: Succession) -> Step:
    early = state.shown_early + (not state.painted)
    if early > EARLY_DEATHS_ALLOWED:
        return state, (Finish(2),)
    return _followed(replace(state, shown_early=early))


def _without_spare(state: Succession) -> Step:
    lost = replace(state, spare=None, spare_early=state.spare_early + 1)
    # A person may be reading: a spare that cannot live costs the next visit its speed, not this one its life.
    return _with_spare(lost) if lost.spare_early <= EARLY_DEATHS_ALLOWED else (lost, ())


def _with_spare(state: Succession) -> Step:
    if state.spare is not None:
        return state, ()
    number = state.born + 1
    return replace(state, spare=number, born=number), (Fork(number),)


def _followed(state: Succession) -> Step:
    if state.spare is not None:
        return replace(state, shown=state.spare, spare=None, painted=False), (Go(state.spare),)
    number = state.born + 1
    return replace(state, shown=number, painted=False, born=number), (Fork(number), Go(number))
