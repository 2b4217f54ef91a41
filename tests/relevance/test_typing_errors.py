"""Errors that a model of fingers and ears makes in the judged queries are understood."""

from collections import Counter

import pytest

from guide.content.model import Library
from index.index import Index
from tools.tuning.typing_errors import ERRORS, Misspelled, asked_queries, is_corrected, misspelled


@pytest.fixture(scope="module")
def made(index: Index, library: Library) -> list[Misspelled]:
    return list(misspelled(asked_queries({*library.topics, *library.services}), index.spelling))


def test_every_kind_of_error_is_made_often(made: list[Misspelled]) -> None:
    kinds = Counter(mistake.kind for mistake in made)

    assert kinds.keys() == ERRORS.keys()
    assert min(kinds.values()) >= 80


def test_most_words_with_one_error_are_corrected(index: Index, made: list[Misspelled]) -> None:
    ones = [mistake for mistake in made if mistake.kind != "two errors"]
    corrected = sum(is_corrected(mistake, index.spelling) for mistake in ones)

    assert corrected >= 0.93 * len(ones)


def test_most_words_with_two_errors_are_corrected(index: Index, made: list[Misspelled]) -> None:
    twos = [mistake for mistake in made if mistake.kind == "two errors"]

    assert sum(is_corrected(mistake, index.spelling) for mistake in twos) >= 0.7 * len(twos)
