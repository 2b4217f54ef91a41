"""Orders of the succession, carried out on visits that only note what is done to them."""

from dataclasses import dataclass, field

from guide.supervisor.executor import OrderExecutor
from guide.supervisor.lifecycle import LINGER_S, SPARE_AGAIN_S, Event


@dataclass
class NotedVisit:
    """A visit that ends only when the test says so. deeds: what its parent did to it, in order."""

    deeds: list[str] = field(default_factory=list)

    def go(self, *, behind: bool = False) -> None:
        self.deeds.append("go behind" if behind else "go")

    def kill(self) -> None:
        self.deeds.append("kill")

    def take_leave(self) -> None:
        self.deeds.append("take leave")


class Parent:
    """A parent that has shown its first visit and has a spare. now: what its clock says, in seconds."""

    def __init__(self) -> None:
        self.born: dict[int, NotedVisit] = {}
        self.now = 0.0
        self.obeying = OrderExecutor(self._bear, lambda: self.now, lambda: False)
        self.obeying.begin()
        self.obeying.hear(1, Event.PAINTED)
        self.obeying.hear(1, Event.READY)

    def _bear(self, number: int) -> NotedVisit:
        self.born[number] = NotedVisit()
        return self.born[number]

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.obeying.be_on_time()


def test_a_visit_whose_last_word_is_leave_is_followed_and_the_parent_lives_on() -> None:
    parent = Parent()

    parent.obeying.reap(1, Event.LEAVE)
    parent.wait(LINGER_S)

    assert parent.obeying.ending is None
    assert parent.obeying.patience_s() is None, "nothing is due any more"
    assert parent.born[2].deeds == ["go"]
    assert parent.born[1].deeds == ["go"], "a visit that is gone is not killed: its number may be another's"


def test_a_visit_that_lingers_after_its_leave_is_killed_in_time() -> None:
    parent = Parent()

    parent.obeying.hear(1, Event.LEAVE)
    parent.wait(LINGER_S / 2)
    assert parent.born[1].deeds == ["go"]
    parent.wait(LINGER_S / 2)

    assert parent.born[1].deeds == ["go", "kill"]


def test_a_visit_that_left_and_ended_in_time_is_not_killed() -> None:
    parent = Parent()

    parent.obeying.hear(1, Event.LEAVE)
    parent.obeying.reap(1)
    parent.wait(LINGER_S)

    assert parent.born[1].deeds == ["go"]


def test_a_spare_that_was_killed_twice_is_there_again_a_minute_later() -> None:
    parent = Parent()
    parent.obeying.reap(2)
    parent.obeying.reap(3)
    assert set(parent.born) == {1, 2, 3}, "not at once: it may have been killed for the memory it takes"

    parent.wait(SPARE_AGAIN_S - 1)
    assert set(parent.born) == {1, 2, 3}
    parent.wait(1)

    assert set(parent.obeying.visits) == {1, 4}


def test_a_spare_that_is_killed_again_and_again_is_tried_once_a_minute() -> None:
    parent = Parent()
    for number in (2, 3):
        parent.obeying.reap(number)
    for number in range(4, 14):
        parent.wait(SPARE_AGAIN_S)
        parent.obeying.reap(number)

    assert max(parent.born) == 13
    assert parent.obeying.patience_s() == SPARE_AGAIN_S


def test_a_spare_that_came_by_another_way_meanwhile_is_the_only_one() -> None:
    parent = Parent()
    for number in (2, 3):
        parent.obeying.reap(number)
    parent.obeying.hear(1, Event.LEAVE)
    parent.obeying.reap(1)
    parent.obeying.hear(4, Event.PAINTED)
    parent.obeying.hear(4, Event.READY)
    parent.wait(SPARE_AGAIN_S)

    assert set(parent.obeying.visits) == {4, 5}
