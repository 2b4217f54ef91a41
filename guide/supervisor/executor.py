"""What the succession orders is done here, whatever makes a process of a visit."""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from guide.errors import DisplayError, Remedy
from guide.supervisor.lifecycle import (
    Ending,
    Event,
    Finish,
    Fork,
    Go,
    Kill,
    Moment,
    Order,
    Pause,
    Step,
    VisitLifecycle,
    Wait,
    after,
    first,
    resumed,
    spared,
)


class VisitHandle(Protocol):
    """A running visit as its parent sees it."""

    def go(self, *, behind: bool = False) -> None:
        """Tell it to show itself. behind: behind the other windows, without taking the keys."""

    def kill(self) -> None:
        """Kill it now."""

    def take_leave(self) -> None:
        """Wait until it has ended, and close the parent's ends."""


AnyLiving = TypeVar("AnyLiving", bound=VisitHandle)


class OrderExecutor(Generic[AnyLiving]):
    """The visits of one parent: what is heard of them becomes orders, and orders become deeds.

    bear: starts the visit with this number; raises OSError where the system allows no further process.
    clock: seconds that only grow. stays: as in Moment, asked when something is heard.
    visits: those that live, by number. ending: why the parent shall end, None while it shall not.
    """

    def __init__(
        self, bear: Callable[[int], AnyLiving], clock: Callable[[], float], stays: Callable[[], bool]
    ) -> None:
        self.visits: dict[int, AnyLiving] = {}
        self.ending: Ending | None = None
        self._bear = bear
        self._clock = clock
        self._stays = stays
        self._overdue_at: dict[int, float] = {}
        self._due_at: dict[Callable[[VisitLifecycle], Step], float] = {}

    def begin(self) -> None:
        """Start the first visit and show it."""
        self._state, orders = first()
        self._obey(orders)

    def hear(self, number: int, news: Event) -> None:
        """Take what is heard of a visit, and do what follows from it."""
        if self.ending is None:
            self._state, orders = after(self._state, number, news, Moment(self._clock(), self._stays()))
            self._obey(orders)

    def reap(self, number: int, *last_words: Event) -> None:
        """A visit has ended, and what it still said is heard first."""
        del self.visits[number]
        self._overdue_at.pop(number, None)
        for news in (*last_words, Event.ENDED):
            self.hear(number, news)

    @property
    def shown(self) -> AnyLiving | None:
        """The visit on the screen, or told to go there; None when it has ended."""
        return self.visits.get(self._state.shown)

    def hang_up(self) -> None:
        """The terminal is gone: the end, or, where the guide stays, the front page."""
        if not self._stays():
            self.ending = Ending.CLOSED
        elif (shown := self.shown) is not None:
            shown.kill()  # its death leads to the front page

    def be_on_time(self) -> None:
        """Do what is due by itself: kill who lingers, try again after a pause or a wait."""
        for number in [number for number, at in self._overdue_at.items() if at <= self._clock()]:
            del self._overdue_at[number]
            self.visits[number].kill()
        for go_on in [go_on for go_on, at in self._due_at.items() if at <= self._clock()]:
            del self._due_at[go_on]
            self._state, orders = go_on(self._state)
            self._obey(orders)

    def patience_s(self) -> float | None:
        """Seconds until something is due by itself; None when nothing is."""
        due = [*self._overdue_at.values(), *self._due_at.values()]
        return max(0.0, min(due) - self._clock()) if due else None

    def end_all(self) -> None:
        """Kill every visit and wait until each is gone."""
        for visit in self.visits.values():
            visit.kill()
        for visit in self.visits.values():
            visit.take_leave()
        self.visits.clear()

    def _obey(self, orders: tuple[Order, ...]) -> None:
        for order in orders:
            match order:
                case Go(visit, behind):
                    # absent only when it could not be born, which has been heard and answered by now
                    if visit in self.visits:
                        self.visits[visit].go(behind=behind)
                case Fork(visit):
                    self._be_born(visit)
                case Kill(visit, after_s):
                    # absent when its last words were that it leaves, heard after its end
                    if visit in self.visits:
                        self._overdue_at[visit] = self._clock() + after_s
                case Pause(for_s):
                    self._due_at[resumed] = self._clock() + for_s
                case Wait(for_s):
                    self._due_at[spared] = self._clock() + for_s
                case Finish(why):
                    self.ending = why

    def _be_born(self, number: int) -> None:
        try:
            self.visits[number] = self._bear(number)
        except OSError:
            # Too many processes or open files. To the visit on the screen that is only a spare that died.
            self.hear(number, Event.ENDED)


_WHY = {
    Ending.NEVER_PAINTED: (
        "The window could not be shown: it ended twice before anything was painted. Check the display."
    ),
    Ending.KEEPS_CRASHING: ("The window ended again and again as soon as it was shown. Please report it."),
}


def exit_status(ending: Ending) -> int:
    """0 where the end was asked for. Raises DisplayError, with a sentence for people, where it was not."""
    if ending in _WHY:
        raise DisplayError(_WHY[ending], Remedy.SEARCH)
    return 0
