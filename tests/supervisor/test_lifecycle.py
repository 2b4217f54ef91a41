"""Which visit is shown, which is the spare, which comes next."""

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


def test_the_spare_is_forked_only_when_the_shown_visit_is_ready() -> None:
    assert last((1, PAINTED)) == []
    assert last(*shown(1)) == [Spawn(2)]


def test_being_ready_twice_forks_one_spare() -> None:
    assert last(*shown(1), *shown(1)) == []


def test_leaving_between_the_first_frame_and_being_ready_starts_a_cold_visit() -> None:
    assert last((1, PAINTED), (1, LEAVE)) == [Spawn(2), Go(2), Kill(1, LINGER_S)]
    assert last((1, PAINTED), (1, LEAVE), (1, READY)) == []


def test_leaving_shows_the_spare_first_and_then_gives_the_old_visit_a_moment() -> None:
    assert last(*shown(1), (1, LEAVE)) == [Go(2), Kill(1, LINGER_S)]


def test_after_leaving_behind_another_window_the_next_visit_stays_behind_it() -> None:
    assert last(*shown(1), (1, Event.LEAVE_BEHIND)) == [Go(2, behind=True), Kill(1, LINGER_S)]


def test_leaving_before_a_spare_exists_starts_a_cold_visit() -> None:
    assert last((1, LEAVE)) == [Spawn(2), Go(2), Kill(1, LINGER_S)]


def test_a_cold_visit_also_stays_behind_another_window() -> None:
    assert last((1, Event.LEAVE_BEHIND)) == [Spawn(2), Go(2, behind=True), Kill(1, LINGER_S)]


def test_the_next_spare_is_spawned_when_the_shown_visit_is_ready() -> None:
    assert last(*shown(1), (1, LEAVE), *shown(2)) == [Spawn(3)]


def test_the_end_of_a_visit_that_left_changes_nothing() -> None:
    assert last(*shown(1), (1, LEAVE), (1, ENDED)) == []


def test_late_events_of_a_visit_that_left_change_nothing() -> None:
    for word in (PAINTED, READY, LEAVE, CLOSE):
        assert last(*shown(1), (1, LEAVE), (1, word)) == []


def test_a_crash_shows_the_spare_just_as_leaving_does() -> None:
    assert last(*shown(1), (1, ENDED)) == [Go(2)]


def test_a_spare_that_died_is_replaced_at_once_and_the_second_time_after_a_wait() -> None:
    assert last(*shown(1), (2, ENDED)) == [Spawn(3)]
    assert last(*shown(1), (2, ENDED), (3, ENDED)) == [Wait(SPARE_AGAIN_S)]
    assert last(*shown(1), (2, ENDED), (3, ENDED), (1, LEAVE)) == [Spawn(4), Go(4), Kill(1, LINGER_S)]


def test_a_spare_cannot_leave_or_close() -> None:
    for word in (PAINTED, READY, LEAVE, CLOSE):
        assert last(*shown(1), (2, word)) == []


def test_the_next_window_is_as_large_as_the_one_before_at_its_end() -> None:
    maximized, restored = (1, Event.MAXIMIZED), (1, Event.RESTORED)

    assert last(*shown(1), maximized, (1, LEAVE)) == [Go(2, maximized=True), Kill(1, LINGER_S)]
    assert last(*shown(1), maximized, (1, ENDED)) == [Go(2, maximized=True)]
    assert last(*shown(1), maximized, (1, LEAVE), *shown(2), (2, LEAVE))[0] == Go(3, maximized=True)
    assert last(*shown(1), maximized, restored, (1, LEAVE)) == [Go(2), Kill(1, LINGER_S)]


def test_a_spare_does_not_change_how_large_the_next_window_is() -> None:
    assert last(*shown(1), (2, Event.MAXIMIZED), (1, LEAVE)) == [Go(2), Kill(1, LINGER_S)]


def test_where_leave_closes_the_guide_every_end_of_a_visit_ends_everything() -> None:
    for word in (LEAVE, Event.LEAVE_BEHIND, CLOSE, ENDED):
        assert last(*shown(1), (1, word), closes=True) == [Finish(Ending.CLOSED)]


def test_where_leave_closes_the_guide_a_visit_that_never_painted_is_tried_again() -> None:
    assert last((1, ENDED), closes=True) == [Spawn(2), Go(2)]


def test_a_guide_that_stays_is_not_closed_by_leaving() -> None:
    assert last(*shown(1), (1, LEAVE), stays=True, closes=True) == [Go(2), Kill(1, LINGER_S)]


def test_closing_ends_everything() -> None:
    assert last(*shown(1), (1, CLOSE)) == [Finish(Ending.CLOSED)]


def test_the_second_visit_in_a_row_that_dies_before_painting_ends_everything() -> None:
    assert last((1, ENDED)) == [Spawn(2), Go(2)]
    assert last((1, ENDED), (2, ENDED)) == [Finish(Ending.NEVER_PAINTED)]


def test_a_visit_that_painted_resets_the_count_of_early_deaths() -> None:
    assert last((1, ENDED), *shown(2), (2, ENDED), (3, ENDED)) == [Spawn(4), Go(4)]


def test_a_display_that_is_gone_ends_everything_after_three_deaths() -> None:
    assert last(*shown(1), (1, ENDED), (2, ENDED), (3, ENDED)) == [Finish(Ending.NEVER_PAINTED)]


def test_a_hundred_leaves_keep_one_shown_and_one_spare() -> None:
    events = [(visit, word) for visit in range(1, 101) for word in (PAINTED, READY, LEAVE, ENDED)]
    state, orders = run(*events, *shown(101))
    assert (state.shown, state.spare) == (101, 102)
    assert sum(isinstance(order, Spawn) for order in orders) == 102


def test_the_fifth_visit_in_a_row_that_crashes_right_after_its_first_paint_ends_everything() -> None:
    assert last(*crashes(4)) == [Go(5)]
    assert last(*crashes(5)) == [Finish(Ending.KEEPS_CRASHING)]


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
