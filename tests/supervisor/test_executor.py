"""Orders of the lifecycle, carried out on visits that only record what is done to them."""

from dataclasses import dataclass, field

from guide.supervisor.channel import HowToShow
from guide.supervisor.executor import OrderExecutor
from guide.supervisor.lifecycle import LINGER_S, SPARE_AGAIN_S, Event, Rules


@dataclass
class RecordedVisit:
    """A visit that ends only when the test says so.

    Attributes:
        calls: what its parent called, in order.
    """

    calls: list[str] = field(default_factory=list)

    def go(self, how: HowToShow) -> None:
        self.calls.append("go behind" if how.behind else "go")

    def kill(self) -> None:
        self.calls.append("kill")

    def wait(self) -> None:
        self.calls.append("wait")


class Parent:
    """A parent that shows its first visit and has a spare.

    Attributes:
        now: the time on its clock, in seconds.
    """

    def __init__(self) -> None:
        self.spawned: dict[int, RecordedVisit] = {}
        self.now = 0.0
        self.executor = OrderExecutor(self._spawn, lambda: self.now, Rules)
        self.executor.start()
        self.executor.handle(1, Event.PAINTED)
        self.executor.handle(1, Event.READY)

    def _spawn(self, number: int) -> RecordedVisit:
        self.spawned[number] = RecordedVisit()
        return self.spawned[number]

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.executor.run_due()


def test_the_next_visit_is_shown_after_one_whose_last_event_was_leave() -> None:
    parent = Parent()

    parent.executor.reap(1, Event.LEAVE)
    parent.wait(LINGER_S)

    assert parent.executor.ending is None
    assert parent.executor.timeout_s() is None, "nothing is due any more"
    assert parent.spawned[2].calls == ["go"]
    assert parent.spawned[1].calls == ["go"], (
        "a visit that is gone is not killed: its process id may belong to another"
    )


def test_a_visit_that_lingers_after_leaving_is_killed_in_time() -> None:
    parent = Parent()

    parent.executor.handle(1, Event.LEAVE)
    parent.wait(LINGER_S / 2)
    assert parent.spawned[1].calls == ["go"]
    parent.wait(LINGER_S / 2)

    assert parent.spawned[1].calls == ["go", "kill"]


def test_a_visit_that_left_and_ended_in_time_is_not_killed() -> None:
    parent = Parent()

    parent.executor.handle(1, Event.LEAVE)
    parent.executor.reap(1)
    parent.wait(LINGER_S)

    assert parent.spawned[1].calls == ["go"]


def test_a_spare_that_was_killed_twice_is_spawned_again_a_minute_later() -> None:
    parent = Parent()
    parent.executor.reap(2)
    parent.executor.reap(3)
    assert set(parent.spawned) == {1, 2, 3}, "not at once: it may have been killed for the memory it takes"

    parent.wait(SPARE_AGAIN_S - 1)
    assert set(parent.spawned) == {1, 2, 3}
    parent.wait(1)

    assert set(parent.executor.visits) == {1, 4}


def test_a_spare_that_is_killed_again_and_again_is_spawned_once_a_minute() -> None:
    parent = Parent()
    for number in (2, 3):
        parent.executor.reap(number)
    for number in range(4, 14):
        parent.wait(SPARE_AGAIN_S)
        parent.executor.reap(number)

    assert max(parent.spawned) == 13
    assert parent.executor.timeout_s() == SPARE_AGAIN_S


def test_after_a_wait_no_second_spare_is_spawned_if_there_is_one() -> None:
    parent = Parent()
    for number in (2, 3):
        parent.executor.reap(number)
    parent.executor.handle(1, Event.LEAVE)
    parent.executor.reap(1)
    parent.executor.handle(4, Event.PAINTED)
    parent.executor.handle(4, Event.READY)
    parent.wait(SPARE_AGAIN_S)

    assert set(parent.executor.visits) == {4, 5}
