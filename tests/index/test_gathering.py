from hypothesis import given
from hypothesis import strategies as st

from index.gathering import best_sums

# sums of quarters are exact, so that orders can be compared
parts = st.lists(
    st.dictionaries(st.integers(0, 30), st.integers(1, 40).map(lambda quarters: quarters / 4)), max_size=6
)


def test_what_stands_in_several_parts_is_added_up() -> None:
    assert best_sums([{1: 1.0, 2: 2.0}, {2: 0.5, 3: 2.5}], None) == [(2, 2.5), (3, 2.5), (1, 1.0)]
    assert best_sums([], None) == best_sums([{}], 3) == []


def test_a_document_that_can_no_longer_be_among_the_best_is_left_out() -> None:
    assert best_sums([{1: 9.0}, {1: 1.0, 2: 1.0, 3: 1.0}], 1) == [(1, 10.0)]


@given(parts, st.integers(1, 12))
def test_the_best_few_are_the_first_of_all(found: list[dict[int, float]], most: int) -> None:
    everything = {number: sum(part.get(number, 0.0) for part in found) for part in found for number in part}
    ordered = sorted(everything.items(), key=lambda one: (-one[1], one[0]))

    assert best_sums(found, None) == ordered
    assert best_sums(found, most) == ordered[:most]
