from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from index.gathering import best_sums
from index.parts import ClausePart

# sums of quarters are exact, so that orders can be compared
Found = dict[int, float]
found = st.dictionaries(st.integers(0, 30), st.integers(1, 40).map(lambda quarters: quarters / 4))
words = st.lists(st.tuples(found, st.sampled_from([0.5, 1.0])), max_size=4)


def _falling(scores: Found) -> Found:
    """As a posting list is read: the best first, equals by number."""
    return dict(sorted(scores.items(), key=lambda one: (-one[1], one[0])))


def _part(scores: Found) -> ClausePart:
    return ClausePart([(_falling(scores), 1.0)], ())


def _sums(parts: Sequence[Found], most: int | None) -> list[tuple[int, float]]:
    return best_sums(map(_part, parts), most)


def test_what_stands_in_several_parts_is_added_up() -> None:
    assert _sums([{1: 1.0, 2: 2.0}, {2: 0.5, 3: 2.5}], None) == [(2, 2.5), (3, 2.5), (1, 1.0)]
    assert _sums([], None) == _sums([{}], 3) == []


def test_a_document_that_can_no_longer_be_among_the_best_is_left_out() -> None:
    assert _sums([{1: 9.0}, {1: 1.0, 2: 1.0, 3: 1.0}], 1) == [(1, 10.0)]


@given(st.lists(found, max_size=6), st.integers(1, 12))
def test_the_best_few_are_the_first_of_all(parts: list[Found], most: int) -> None:
    everything = {number: sum(part.get(number, 0.0) for part in parts) for part in parts for number in part}
    ordered = sorted(everything.items(), key=lambda one: (-one[1], one[0]))

    assert _sums(parts, None) == ordered
    assert _sums(parts, most) == ordered[:most]


@given(words, words, st.sets(st.integers(0, 30)), st.integers(1, 12))
def test_a_clause_gives_the_same_however_much_of_it_is_asked(
    own: list[tuple[Found, float]], akin: list[tuple[Found, float]], some: set[int], most: int
) -> None:
    part = ClausePart(
        [(_falling(scores), weight) for scores, weight in own],
        [(_falling(scores), weight) for scores, weight in akin],
    )
    expected = {
        number: max((scores.get(number, 0.0) * weight for scores, weight in own), default=0.0)
        + sum(scores.get(number, 0.0) * weight for scores, weight in akin)
        for number in range(31)
    }
    given_to = {number: score for number, score in expected.items() if score}
    best = sorted(given_to, key=lambda number: (-given_to[number], number))[:most]

    assert part.whole() == given_to
    assert part.among(some) == {number: score for number, score in given_to.items() if number in some}
    assert {number: part.first(most)[number] for number in best} == {
        number: given_to[number] for number in best
    }
    assert part.holders(some) == some & given_to.keys()
    assert part.top >= max(given_to.values(), default=0.0)
