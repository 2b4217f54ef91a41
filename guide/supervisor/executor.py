"""Carries out the orders of the lifecycle, whether visits are forked or spawned."""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from guide.errors import DisplayError, Remedy
from guide.supervisor.channel import HowToShow
from guide.supervisor.lifecycle import (
    Ending,
    Event,
    Finish,
    Go,
    Kill,
    Moment,
    Order,
    Pause,
    Rules,
    Spawn,
    Step,
    VisitLifecycle,
    Wait,
    after_pause,
    after_wait,
    first_step,
    next_step,
)


class VisitHandle(Protocol):
    """A running visit as its parent sees it."""

    def go(self, how: HowToShow) -> None:
        """Tell it to show itself."""

    def kill(self) -> None:
        """Kill it now."""

    def wait(self) -> None:
        """Wait until it has ended, and close the parent's ends of its pipes."""


AnyVisit = TypeVar("AnyVisit", bound=VisitHandle)


class OrderExecutor(Generic[AnyVisit]):
    """The visits of one parent: passes their events to the lifecycle, and carries out its orders.

    Attributes:
        spawn: starts the visit with a number; raises OSError if the system allows no further process.
        clock: seconds, monotonic.
        rules: called at each event.
        visits: the running visits, by number.
        ending: why the parent must end; None while it must not.
    """

    def __init__(
        self,
        spawn: Callable[[int], AnyVisit],
        clock: Callable[[], float],
        rules: Callable[[], Rules],
    ) -> None:
        self.visits: dict[int, AnyVisit] = {}
        self.ending: Ending | None = None
        self._spawn = spawn
        self._clock = clock
        self._rules = rules
        self._overdue_at: dict[int, float] = {}
        self._due_at: dict[Callable[[VisitLifecycle], Step], float] = {}

    def start(self) -> None:
        """Start the first visit and show it."""
        self._state, orders = first_step()
        self._execute(orders)

    def handle(self, number: int, event: Event) -> None:
        """Handle an event of a visit."""
        if self.ending is None:
            moment = Moment(self._clock(), self._rules())
            self._state, orders = next_step(self._state, number, event, moment)
            self._execute(orders)

    def reap(self, number: int, *last_events: Event) -> None:
        """Handle the end of a visit.

        Args:
            last_events: those that it sent before; they are handled first.
        """
        del self.visits[number]
        self._overdue_at.pop(number, None)
        for event in (*last_events, Event.ENDED):
            self.handle(number, event)

    @property
    def shown(self) -> AnyVisit | None:
        """The visit on the screen, or on its way there; None if it has ended."""
        return self.visits.get(self._state.shown)

    def leave(self) -> None:
        """End the visit on the screen at once for its reader, who has left; it may be hanging.

        Nothing has crashed: it does not count, however often in a row a reader leaves this way.
        """
        if (shown := self.shown) is not None:
            shown.kill()
            self.handle(self._state.shown, Event.LEAVE)

    def hang_up(self) -> None:
        """The terminal is gone: end, or show the front page where the guide stays."""
        if self._rules().stays:
            self.leave()
        else:
            self.ending = Ending.CLOSED

    def run_due(self) -> None:
        """Do what is due: kill visits that linger, try again after a pause or a wait."""
        for number in [number for number, at in self._overdue_at.items() if at <= self._clock()]:
            del self._overdue_at[number]
            self.visits[number].kill()
        for resume in [resume for resume, at in self._due_at.items() if at <= self._clock()]:
            del self._due_at[resume]
            self._state, orders = resume(self._state)
            self._execute(orders)

    def timeout_s(self) -> float | None:
        """Seconds until something is due; None if nothing is."""
        due = [*self._overdue_at.values(), *self._due_at.values()]
        return max(0.0, min(due) - self._clock()) if due else None

    def end_all(self) -> None:
        """Kill every visit and wait until each is gone."""
        for visit in self.visits.values():
            visit.kill()
        for visit in self.visits.values():
            visit.wait()
        self.visits.clear()

    def _execute(self, orders: tuple[Order, ...]) -> None:
        for order in orders:
            match order:
                case Go(visit, behind, maximized):
                    # missing only if it could not be spawned, which has been handled by now
                    if visit in self.visits:
                        self.visits[visit].go(HowToShow(behind, maximized))
                case Spawn(visit):
                    self._spawn_visit(visit)
                case Kill(visit, after_s):
                    # missing if LEAVE was its last event, handled after its end
                    if visit in self.visits:
                        self._overdue_at[visit] = self._clock() + after_s
                case Pause(for_s):
                    self._due_at[after_pause] = self._clock() + for_s
                case Wait(for_s):
                    self._due_at[after_wait] = self._clock() + for_s
                case Finish(why):
                    self.ending = why

    def _spawn_visit(self, number: int) -> None:
        try:
            self.visits[number] = self._spawn(number)
        except OSError:
            # too many processes or open files: for the visit on the screen that is only a spare that died
            self.handle(number, Event.ENDED)


_MESSAGES = {
    Ending.NEVER_PAINTED: (
        "The window could not be shown: it ended twice before anything was painted. Check the display."
    ),
    Ending.KEEPS_CRASHING: ("The window ended again and again as soon as it was shown. Please report it."),
}


def exit_status(ending: Ending) -> int:
    """0 if the end was requested. Otherwise raises DisplayError, with a sentence for people."""
    if ending in _MESSAGES:
        raise DisplayError(_MESSAGES[ending], Remedy.SEARCH)
    return 0
