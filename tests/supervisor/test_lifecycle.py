"""Which visit is shown, which is the spare, which comes next."""

import pytest

from guide.supervisor.lifecycle import (
    LINGER_S,
    QUICK_S,
    SPARE_AGAIN_S,
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
    VisitLifecycle,
    Wait,
    after_pause,
    first_step,
    next_step,
)

PAINTED, READY, LEAVE, CLOSE, ENDED = Event.PAINTED, Event.READY, Event.LEAVE, Event.CLOSE, Event.ENDED


def shown(visit: int) -> tuple[tuple[int, Event], ...]:
    """The events of a visit that has painted and is ready."""
    return (visit, PAINTED), (visit, READY)


def run(
    *events: tuple[int, Event], stays: bool = False, closes: bool = False, apart_s: float = 0
) -> tuple[VisitLifecycle, list[Order]]:
    """The state after these events, so many seconds apart, and every order given on the way.

    A pause is over as soon as it is ordered.
    """
    state, orders = first_step()
    orders_given = list(orders)
    for number, (visit, word) in enumerate(events):
        state, orders = next_step(state, visit, word, Moment(number * apart_s, Rules(stays, closes)))
        orders_given += orders
        if any(isinstance(order, Pause) for order in orders):
            state, orders = after_pause(state)
            orders_given += orders
    return state, orders_given


def last(
    *events: tuple[int, Event], stays: bool = False, closes: bool = False, apart_s: float = 0
) -> list[Order]:
    """The orders that the last event led to."""
    _, before = run(*events[:-1], stays=stays, closes=closes, apart_s=apart_s)
    _, orders_given = run(*events, stays=stays, closes=closes, apart_s=apart_s)
    return orders_given[len(before) :]


def crashes(count: int) -> list[tuple[int, Event]]:
    """The events of this many visits in a row that paint and end."""
    return [(visit, word) for visit in range(1, count + 1) for word in (PAINTED, READY, ENDED)]


def pauses(*events: tuple[int, Event]) -> list[float]:
    """The pauses of a parent that stays, in seconds."""
    return [order.for_s for order in run(*events, stays=True)[1] if isinstance(order, Pause)]


def test_the_first_visit_is_forked_and_shown() -> None:
    assert run()[1] == [Spawn(1), Go(1)]


@pytest.mark.parametrize(
    ("events", "orders"),
    [
        pytest.param([(1, PAINTED)], [], id="no spare is forked before the shown visit is ready"),
        pytest.param([*shown(1)], [Spawn(2)], id="the spare is forked when the shown visit is ready"),
        pytest.param([*shown(1), *shown(1)], [], id="being ready twice forks one spare"),
        pytest.param(
            [(1, PAINTED), (1, LEAVE)],
            [Spawn(2), Go(2), Kill(1, LINGER_S)],
            id="leaving between the first frame and being ready starts a cold visit",
        ),
        pytest.param(
            [(1, PAINTED), (1, LEAVE), (1, READY)], [], id="and being ready after that forks no spare"
        ),
        pytest.param(
            [*shown(1), (1, LEAVE)],
            [Go(2), Kill(1, LINGER_S)],
            id="leaving shows the spare first and then gives the old visit a moment",
        ),
        pytest.param(
            [*shown(1), (1, Event.LEAVE_BEHIND)],
            [Go(2, behind=True), Kill(1, LINGER_S)],
            id="after leaving behind another window the next visit stays behind it",
        ),
        pytest.param(
            [(1, LEAVE)],
            [Spawn(2), Go(2), Kill(1, LINGER_S)],
            id="leaving before a spare exists starts a cold visit",
        ),
        pytest.param(
            [(1, Event.LEAVE_BEHIND)],
            [Spawn(2), Go(2, behind=True), Kill(1, LINGER_S)],
            id="a cold visit also stays behind another window",
        ),
        pytest.param(
            [*shown(1), (1, LEAVE), *shown(2)],
            [Spawn(3)],
            id="the next spare is spawned when the shown visit is ready",
        ),
        pytest.param(
            [*shown(1), (1, LEAVE), (1, ENDED)], [], id="the end of a visit that left changes nothing"
        ),
        pytest.param([*shown(1), (1, ENDED)], [Go(2)], id="a crash shows the spare just as leaving does"),
        pytest.param([*shown(1), (2, ENDED)], [Spawn(3)], id="a spare that died is replaced at once"),
        pytest.param(
            [*shown(1), (2, ENDED), (3, ENDED)], [Wait(SPARE_AGAIN_S)], id="the second time after a wait"
        ),
        pytest.param(
            [*shown(1), (2, ENDED), (3, ENDED), (1, LEAVE)],
            [Spawn(4), Go(4), Kill(1, LINGER_S)],
            id="leaving within that wait starts a cold visit",
        ),
        pytest.param(
            [*shown(1), (2, Event.MAXIMIZED), (1, LEAVE)],
            [Go(2), Kill(1, LINGER_S)],
            id="a spare does not change how large the next window is",
        ),
        pytest.param([*shown(1), (1, CLOSE)], [Finish(Ending.CLOSED)], id="closing ends everything"),
        pytest.param([(1, ENDED)], [Spawn(2), Go(2)], id="a visit that dies before painting is tried again"),
        pytest.param(
            [(1, ENDED), (2, ENDED)],
            [Finish(Ending.NEVER_PAINTED)],
            id="the second visit in a row that dies before painting ends everything",
        ),
        pytest.param(
            [(1, ENDED), *shown(2), (2, ENDED), (3, ENDED)],
            [Spawn(4), Go(4)],
            id="a visit that painted resets the count of early deaths",
        ),
        pytest.param(
            [*shown(1), (1, ENDED), (2, ENDED), (3, ENDED)],
            [Finish(Ending.NEVER_PAINTED)],
            id="a display that is gone ends everything after three deaths",
        ),
        pytest.param(
            crashes(4),
            [Go(5)],
            id="the fourth visit in a row that crashes right after its first paint ends nothing",
        ),
        pytest.param(
            crashes(5),
            [Finish(Ending.KEEPS_CRASHING)],
            id="the fifth visit in a row that crashes right after its first paint ends everything",
        ),
    ],
)
def test_the_last_event_leads_to_these_orders(events: list[tuple[int, Event]], orders: list[Order]) -> None:
    assert last(*events) == orders


def test_late_events_of_a_visit_that_left_change_nothing() -> None:
    for word in (PAINTED, READY, LEAVE, CLOSE):
        assert last(*shown(1), (1, LEAVE), (1, word)) == []


def test_a_spare_cannot_leave_or_close() -> None:
    for word in (PAINTED, READY, LEAVE, CLOSE):
        assert last(*shown(1), (2, word)) == []


def test_the_next_window_is_as_large_as_the_one_before_at_its_end() -> None:
    maximized, restored = (1, Event.MAXIMIZED), (1, Event.RESTORED)

    assert last(*shown(1), maximized, (1, LEAVE)) == [Go(2, maximized=True), Kill(1, LINGER_S)]
    assert last(*shown(1), maximized, (1, ENDED)) == [Go(2, maximized=True)]
    assert last(*shown(1), maximized, (1, LEAVE), *shown(2), (2, LEAVE))[0] == Go(3, maximized=True)
    assert last(*shown(1), maximized, restored, (1, LEAVE)) == [Go(2), Kill(1, LINGER_S)]


def test_where_leave_closes_the_guide_every_end_of_a_visit_ends_everything() -> None:
    for word in (LEAVE, Event.LEAVE_BEHIND, CLOSE, ENDED):
        assert last(*shown(1), (1, word), closes=True) == [Finish(Ending.CLOSED)]


def test_where_leave_closes_the_guide_a_visit_that_never_painted_is_tried_again() -> None:
    assert last((1, ENDED), closes=True) == [Spawn(2), Go(2)]


def test_a_guide_that_stays_is_not_closed_by_leaving() -> None:
    assert last(*shown(1), (1, LEAVE), stays=True, closes=True) == [Go(2), Kill(1, LINGER_S)]


def test_a_hundred_leaves_keep_one_shown_and_one_spare() -> None:
    events = [(visit, word) for visit in range(1, 101) for word in (PAINTED, READY, LEAVE, ENDED)]
    state, orders = run(*events, *shown(101))
    assert (state.shown, state.spare) == (101, 102)
    assert sum(isinstance(order, Spawn) for order in orders) == 102


def test_crashes_that_are_not_in_a_row_or_come_late_end_nothing() -> None:
    assert last(*crashes(4), *shown(5), (5, LEAVE), *shown(6), (6, ENDED)) == [Go(7)]
    assert last(*crashes(50), apart_s=QUICK_S) == [Go(51)]


def test_where_the_guide_stays_closing_counts_as_leaving() -> None:
    assert last(*shown(1), (1, CLOSE), stays=True) == [Go(2), Kill(1, LINGER_S)]


def test_where_the_guide_stays_it_keeps_trying_after_longer_and_longer_pauses() -> None:
    deaths = [(visit, ENDED) for visit in range(1, 9)]

    assert pauses(*deaths) == [0.5, 1, 2, 4, 5, 5, 5]
    assert last(*deaths, stays=True) == [Pause(5), Spawn(9), Go(9)]


def test_where_the_guide_stays_visits_that_crash_quickly_come_back_more_slowly() -> None:
    assert pauses(*crashes(8)) == [0.5, 1, 2, 4]


def test_a_visit_that_painted_makes_the_pauses_short_again() -> None:
    assert pauses((1, ENDED), (2, ENDED), (3, ENDED), *shown(4), (4, LEAVE), (5, ENDED), (6, ENDED)) == [
        0.5,
        1,
        0.5,
    ]
