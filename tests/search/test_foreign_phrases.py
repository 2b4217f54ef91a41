"""Pages are ranked by how people ask for them in the language of the query."""

import pytest

from guide.content.model import Library
from guide.content.vocabulary import Vocabulary
from guide.search.rank.foreign_phrases import ForeignPhrases, phrase_postings
from guide.search.stages import ParsedQuery


@pytest.fixture
def phrases(library: Library) -> ForeignPhrases:
    first, second, *_ = sorted(library.topics)
    spanish = Vocabulary(
        phrases={first: ("me quitó el pasaporte", "no tengo papeles"), second: ("no tengo comida",)}
    )
    return ForeignPhrases(phrase_postings(library, {"es": spanish, "fr": Vocabulary()}))


def query(text: str, language: str = "es") -> ParsedQuery:
    return ParsedQuery(glossed_from=(language,), glossed=tuple(text.split()))


def test_the_page_whose_phrases_share_most_with_the_query_counts_as_one(
    phrases: ForeignPhrases, library: Library
) -> None:
    first, second, *_ = sorted(library.topics)
    scores = phrases.scores(query("papeles pasaporte comida"))

    assert scores[first] == 1.0
    assert 0 < scores[second] < 1


def test_other_forms_of_a_word_meet(phrases: ForeignPhrases, library: Library) -> None:
    assert phrases.scores(query("pasaportes")).keys() == {min(library.topics)}


@pytest.mark.parametrize(
    "asked",
    [ParsedQuery(words=("passport",)), query("gato"), query("passeport", "fr")],
    ids=["in English", "no word of a phrase", "a language without phrases"],
)
def test_a_query_in_english_or_without_a_word_of_a_phrase_finds_none(
    phrases: ForeignPhrases, asked: ParsedQuery
) -> None:
    assert phrases.scores(asked) == {}
