"""Who is shown, who waits, who comes next."""

from guide.supervisor.lifecycle import (
    LINGER_S,
    QUICK_S,
    SPARE_AGAIN_S,
    Ending,
    Event,
    Finish,
    Fork,
    Go,
    Kill,
    Moment,
    Order,
    Pause,
    VisitLifecycle,
    Wait,
    after,
    first,
    resumed,
)

PAINTED, READY, LEAVE, CLOSE, ENDED = Event.PAINTED, Event.READY, Event.LEAVE, Event.CLOSE, Event.ENDED


def shown(visit: int) -> tuple[tuple[int, Event], ...]:
    """A visit has painted, and answers."""
    return (visit, PAINTED), (visit, READY)


def told(
    *news: tuple[int, Event], stays: bool = False, apart_s: float = 0
) -> tuple[VisitLifecycle, list[Order]]:
    """The state after all the news, so many seconds apart, and every order given on the way.

    Pauses are over as soon as they are ordered.
    """
    state, orders = first()
    given = list(orders)
    for number, (visit, word) in enumerate(news):
        state, orders = after(state, visit, word, Moment(number * apart_s, stays))
        given += orders
        if any(isinstance(order, Pause) for order in orders):
            state, orders = resumed(state)
            given += orders
    return state, given


def last(*news: tuple[int, Event], stays: bool = False, apart_s: float = 0) -> list[Order]:
    """The orders that the last piece of news led to."""
    _, before = told(*news[:-1], stays=stays, apart_s=apart_s)
    _, given = told(*news, stays=stays, apart_s=apart_s)
    return given[len(before) :]


def crashes(count: int) -> list[tuple[int, Event]]:
    """So many visits in a row that paint and end."""
    return [(visit, word) for visit in range(1, count + 1) for word in (PAINTED, READY, ENDED)]


def pauses(*news: tuple[int, Event]) -> list[float]:
    """How long a parent that stays waits on the way, in seconds."""
    return [order.for_s for order in told(*news, stays=True)[1] if isinstance(order, Pause)]


def test_the_first_visit_is_forked_and_shown() -> None:
    assert told()[1] == [Fork(1), Go(1)]


def test_the_spare_is_forked_only_when_the_shown_visit_is_ready() -> None:
    assert last((1, PAINTED)) == []
    assert last(*shown(1)) == [Fork(2)]


def test_being_ready_twice_forks_one_spare() -> None:
    assert last(*shown(1), *shown(1)) == []


def test_leaving_between_the_first_frame_and_being_ready_starts_a_cold_visit() -> None:
    assert last((1, PAINTED), (1, LEAVE)) == [Fork(2), Go(2), Kill(1, LINGER_S)]
    assert last((1, PAINTED), (1, LEAVE), (1, READY)) == []


def test_leaving_shows_the_spare_first_and_then_gives_the_old_visit_a_moment() -> None:
    assert last(*shown(1), (1, LEAVE)) == [Go(2), Kill(1, LINGER_S)]


def test_a_visit_that_leaves_behind_another_window_is_followed_behind_it() -> None:
    assert last(*shown(1), (1, Event.LEAVE_BEHIND)) == [Go(2, behind=True), Kill(1, LINGER_S)]


def test_leaving_before_a_spare_is_there_starts_a_cold_visit() -> None:
    assert last((1, LEAVE)) == [Fork(2), Go(2), Kill(1, LINGER_S)]


def test_who_leaves_behind_another_window_before_a_spare_is_there_is_followed_behind_it() -> None:
    assert last((1, Event.LEAVE_BEHIND)) == [Fork(2), Go(2, behind=True), Kill(1, LINGER_S)]


def test_the_next_spare_comes_when_the_last_one_is_ready() -> None:
    assert last(*shown(1), (1, LEAVE), *shown(2)) == [Fork(3)]


def test_the_end_of_a_visit_that_left_changes_nothing() -> None:
    assert last(*shown(1), (1, LEAVE), (1, ENDED)) == []


def test_late_words_of_a_visit_that_left_change_nothing() -> None:
    for word in (PAINTED, READY, LEAVE, CLOSE):
        assert last(*shown(1), (1, LEAVE), (1, word)) == []


def test_a_crash_shows_the_spare_as_leaving_does() -> None:
    assert last(*shown(1), (1, ENDED)) == [Go(2)]


def test_a_spare_that_died_is_replaced_once_and_then_after_a_while() -> None:
    assert last(*shown(1), (2, ENDED)) == [Fork(3)]
    assert last(*shown(1), (2, ENDED), (3, ENDED)) == [Wait(SPARE_AGAIN_S)]
    assert last(*shown(1), (2, ENDED), (3, ENDED), (1, LEAVE)) == [Fork(4), Go(4), Kill(1, LINGER_S)]


def test_a_spare_cannot_leave_or_close() -> None:
    for word in (PAINTED, READY, LEAVE, CLOSE):
        assert last(*shown(1), (2, word)) == []


def test_closing_ends_everything() -> None:
    assert last(*shown(1), (1, CLOSE)) == [Finish(Ending.CLOSED)]


def test_the_second_visit_in_a_row_that_dies_unpainted_ends_everything() -> None:
    assert last((1, ENDED)) == [Fork(2), Go(2)]
    assert last((1, ENDED), (2, ENDED)) == [Finish(Ending.NEVER_PAINTED)]


def test_a_painted_visit_forgives_an_earlier_death() -> None:
    assert last((1, ENDED), *shown(2), (2, ENDED), (3, ENDED)) == [Fork(4), Go(4)]


def test_a_display_that_went_away_ends_in_three_deaths_not_in_forks_for_ever() -> None:
    assert last(*shown(1), (1, ENDED), (2, ENDED), (3, ENDED)) == [Finish(Ending.NEVER_PAINTED)]


def test_a_hundred_leaves_keep_one_shown_and_one_spare() -> None:
    news = [(visit, word) for visit in range(1, 101) for word in (PAINTED, READY, LEAVE, ENDED)]
    state, orders = told(*news, *shown(101))
    assert (state.shown, state.spare) == (101, 102)
    assert sum(isinstance(order, Fork) for order in orders) == 102


def test_the_fifth_visit_in_a_row_that_crashes_as_soon_as_it_is_seen_ends_everything() -> None:
    assert last(*crashes(4)) == [Go(5)]
    assert last(*crashes(5)) == [Finish(Ending.KEEPS_CRASHING)]


def test_crashes_that_are_not_in_a_row_or_not_at_once_end_nothing() -> None:
    assert last(*crashes(4), *shown(5), (5, LEAVE), *shown(6), (6, ENDED)) == [Go(7)]
    assert last(*crashes(50), apart_s=QUICK_S) == [Go(51)]


def test_where_the_guide_stays_closing_is_leaving() -> None:
    assert last(*shown(1), (1, CLOSE), stays=True) == [Go(2), Kill(1, LINGER_S)]


def test_where_the_guide_stays_it_goes_on_trying_after_longer_and_longer_pauses() -> None:
    deaths = [(visit, ENDED) for visit in range(1, 9)]

    assert pauses(*deaths) == [0.5, 1, 2, 4, 5, 5, 5]
    assert last(*deaths, stays=True) == [Pause(5), Fork(9), Go(9)]


def test_where_the_guide_stays_visits_that_crash_as_soon_as_they_are_seen_come_back_more_slowly() -> None:
    assert pauses(*crashes(8)) == [0.5, 1, 2, 4]


def test_a_painted_visit_makes_the_pauses_short_again() -> None:
    assert pauses((1, ENDED), (2, ENDED), (3, ENDED), *shown(4), (4, LEAVE), (5, ENDED), (6, ENDED)) == [
        0.5,
        1,
        0.5,
    ]
