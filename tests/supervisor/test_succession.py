"""Who is shown, who waits, who comes next."""

from guide.supervisor.succession import (
    LINGER_S,
    Finish,
    Fork,
    Go,
    Kill,
    News,
    Order,
    Succession,
    after,
    first,
)

PAINTED, LEAVE, CLOSE, ENDED = News.PAINTED, News.LEAVE, News.CLOSE, News.ENDED


def told(*news: tuple[int, News]) -> tuple[Succession, list[Order]]:
    """The state after all the news, and every order given on the way."""
    state, orders = first()
    given = list(orders)
    for visit, word in news:
        state, orders = after(state, visit, word)
        given += orders
    return state, given


def last(*news: tuple[int, News]) -> list[Order]:
    """The orders that the last piece of news led to."""
    _, before = told(*news[:-1])
    _, given = told(*news)
    return given[len(before) :]


def test_the_first_visit_is_forked_and_shown() -> None:
    assert told()[1] == [Fork(1), Go(1)]


def test_the_spare_is_forked_only_when_the_shown_visit_has_painted() -> None:
    assert last((1, PAINTED)) == [Fork(2)]


def test_painting_twice_forks_one_spare() -> None:
    assert last((1, PAINTED), (1, PAINTED)) == []


def test_leaving_shows_the_spare_first_and_then_gives_the_old_visit_a_moment() -> None:
    assert last((1, PAINTED), (1, LEAVE)) == [Go(2), Kill(1, LINGER_S)]


def test_leaving_before_a_spare_is_there_starts_a_cold_visit() -> None:
    assert last((1, LEAVE)) == [Fork(2), Go(2), Kill(1, LINGER_S)]


def test_the_next_spare_comes_when_the_last_one_has_painted() -> None:
    assert last((1, PAINTED), (1, LEAVE), (2, PAINTED)) == [Fork(3)]


def test_the_end_of_a_visit_that_left_changes_nothing() -> None:
    assert last((1, PAINTED), (1, LEAVE), (1, ENDED)) == []


def test_late_words_of_a_visit_that_left_change_nothing() -> None:
    for word in (PAINTED, LEAVE, CLOSE):
        assert last((1, PAINTED), (1, LEAVE), (1, word)) == []


def test_a_crash_shows_the_spare_as_leaving_does() -> None:
    assert last((1, PAINTED), (1, ENDED)) == [Go(2)]


def test_a_spare_that_died_is_replaced_once_and_the_reader_is_left_alone() -> None:
    assert last((1, PAINTED), (2, ENDED)) == [Fork(3)]
    assert last((1, PAINTED), (2, ENDED), (3, ENDED)) == []
    assert last((1, PAINTED), (2, ENDED), (3, ENDED), (1, LEAVE)) == [Fork(4), Go(4), Kill(1, LINGER_S)]


def test_a_spare_cannot_leave_or_close() -> None:
    for word in (PAINTED, LEAVE, CLOSE):
        assert last((1, PAINTED), (2, word)) == []


def test_closing_ends_everything() -> None:
    assert last((1, PAINTED), (1, CLOSE)) == [Finish(0)]


def test_the_second_visit_in_a_row_that_dies_unpainted_ends_everything() -> None:
    assert last((1, ENDED)) == [Fork(2), Go(2)]
    assert last((1, ENDED), (2, ENDED)) == [Finish(2)]


def test_a_painted_visit_forgives_an_earlier_death() -> None:
    assert last((1, ENDED), (2, PAINTED), (2, ENDED), (3, ENDED)) == [Fork(4), Go(4)]


def test_a_display_that_went_away_ends_in_three_deaths_not_in_forks_for_ever() -> None:
    assert last((1, PAINTED), (1, ENDED), (2, ENDED), (3, ENDED)) == [Finish(2)]


def test_a_hundred_leaves_keep_one_shown_and_one_spare() -> None:
    news = [(visit, word) for visit in range(1, 101) for word in (PAINTED, LEAVE, ENDED)]
    state, orders = told(*news, (101, PAINTED))
    assert (state.shown, state.spare) == (101, 102)
    assert sum(isinstance(order, Fork) for order in orders) == 102
