from collections.abc import Iterator, Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import top_k as gathering
from index.postings import BestOfTerms, ScoredTerm
from index.top_k import top_k

# sums of quarters are exact, so that orders can be compared
Found = dict[int, float]
Weighted = tuple[Found, float]
scores = st.integers(1, 40).map(lambda quarters: quarters / 4)
found = st.dictionaries(st.integers(0, 30), scores)
words = st.lists(st.tuples(found, st.sampled_from([0.5, 1.0])), max_size=4)


def _word(found: Found, weight: float = 1.0) -> ScoredTerm:
    """As a posting list is read: the best first, equals by number."""
    descending = dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))
    return ScoredTerm(descending, list(descending.values()), weight)


def _best_of(words: Sequence[Weighted]) -> BestOfTerms:
    return BestOfTerms(_word(scores, weight) for scores, weight in words)


def _sums(lists: Sequence[Found], most: int | None) -> list[tuple[int, float]]:
    return top_k((BestOfTerms([_word(one)]) for one in lists), most)


def _all_added_up(choices: Sequence[Sequence[Weighted]]) -> list[tuple[int, float]]:
    """Every document with its sum, as it is defined."""
    numbers = {number for words in choices for scores, _ in words for number in scores}
    sums = {
        number: sum(
            max((scores.get(number, 0.0) * weight for scores, weight in words), default=0.0)
            for words in choices
        )
        for number in numbers
    }
    return sorted(sums.items(), key=lambda one: (-one[1], one[0]))


@pytest.fixture(scope="module")
def always_bounded() -> Iterator[None]:
    """Nothing is so little that it is added up at once, and only one list is looked at first."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("FEW", 0), ("WALKED", 1), ("LEAST_WALKED", 1)):
            patch.setattr(gathering, name, value)
        yield


def test_what_stands_in_several_lists_is_added_up() -> None:
    assert _sums([{1: 1.0, 2: 2.0}, {2: 0.5, 3: 2.5}], None) == [(2, 2.5), (3, 2.5), (1, 1.0)]
    assert _sums([], None) == _sums([{}], 3) == []


@pytest.mark.usefixtures("always_bounded")
@given(st.lists(words, max_size=6), st.integers(1, 12))
def test_the_best_few_are_the_first_of_all(choices: list[list[Weighted]], most: int) -> None:
    everything = _all_added_up(choices)

    assert top_k(map(_best_of, choices), None) == everything
    assert top_k(map(_best_of, choices), most) == everything[:most]


def test_the_best_of_long_lists_are_the_first_of_all() -> None:
    random = Random(3)  # noqa: S311 - the same lists every time
    for _ in range(30):
        choices = [
            [(_drawn(random), random.choice([0.25, 0.5, 1.0])) for _ in range(random.choice([1, 1, 5]))]
            for _ in range(random.randint(1, 8))
        ]
        assert top_k(map(_best_of, choices), 20) == _all_added_up(choices)[:20]


def _drawn(random: Random) -> Found:
    """A list of up to 4,000 documents, in which many are worth the same and some titles more."""
    size = random.choice([5, 200, 4_000])
    rarity = 12 / size**0.2
    return {
        number: round(4 * rarity * random.choice([0.5, 0.75, 0.75, 1.0, 1.25])) / 4
        + 2 * (random.random() < 0.01)
        for number in random.sample(range(4_000), size)
    }


def test_most_documents_of_long_lists_are_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[int] = []
    among = BestOfTerms.among

    def noted(choice: BestOfTerms, numbers: set[int]) -> dict[int, float]:
        looked_at.append(len(numbers))
        return among(choice, numbers)

    monkeypatch.setattr(BestOfTerms, "among", noted)
    rare, frequent = dict.fromkeys(range(300), 9.0), dict.fromkeys(range(50000), 1.0)
    best = _sums([frequent, rare], 10)

    assert best == [(number, 10.0) for number in range(10)]
    assert sum(looked_at) < 2_000


@given(words, st.sets(st.integers(0, 30)), st.integers(0, 12), scores)
def test_words_give_the_same_however_much_of_it_is_asked(
    own: list[Weighted], some: set[int], most: int, least: float
) -> None:
    choice = _best_of(own)
    given_to = dict(_all_added_up([own]))
    behind = given_to.keys() - choice.first(most)

    assert choice.at_least(0.0) == given_to
    assert choice.at_least(least) == {number: score for number, score in given_to.items() if score >= least}
    assert len(choice.at_least(least)) <= choice.count(least) <= choice.size
    assert choice.among(some) == {number: score for number, score in given_to.items() if number in some}
    assert choice.matching(some) == some & given_to.keys()
    assert choice.top(most) >= max((given_to[number] for number in behind), default=0.0)
