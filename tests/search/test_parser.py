import pytest

from guide.content.places import Places
from guide.content.vocabulary import DangerRule, FilterPhrase, Synonym, Vocabulary
from guide.search.stages import ParsedQuery
from guide.search.understand.parser import QueryParser
from guide.search.understand.phrases import PhraseMatcher, phrase_tables
from guide.search.understand.understanding import read_query_text
from guide.search.weights import MOST_CLAUSES, Weights
from index.analysis import stem
from index.index import Index

VOCABULARY = Vocabulary(
    synonyms=(
        Synonym(phrases=("pimp",), means=("trafficker",)),
        Synonym(phrases=("wont let me go",), means=("control",)),
        Synonym(phrases=("took my papers",), means=("the passport",)),
        Synonym(phrases=("u visa",), means=("passport",)),
        Synonym(phrases=("vacate",), means=("shelter",)),
    ),
    filter_phrases=(
        FilterPhrase(("open now", "opened"), "open", "now", turns_on=True),
        FilterPhrase(("free",), "cost", "free"),
    ),
    abbreviations={"bf": "boyfriend", "u": "you", "n": "and", "can t": "cant", "yo": "year old"},
    danger=(DangerRule(phrases=("has a gun",), pages=("danger-now",)),),
    small_talk=("he", "the", "my", "me", "wont", "let", "go", "is", "in"),
)


@pytest.fixture(scope="module")
def parser(index: Index, places: Places) -> QueryParser:
    return QueryParser(index.lexicon, index.spelling, PhraseMatcher(phrase_tables(VOCABULARY)), places)


def _stems(query: ParsedQuery) -> list[list[str]]:
    return [[term.stem for term in clause.alternatives] for clause in query.clauses]


def _akin(query: ParsedQuery) -> list[str]:
    return [term.stem for clause in query.clauses for term in clause.expansions]


def test_small_talk_is_left_out(parser: QueryParser) -> None:
    assert _stems(parser.parse(read_query_text("he is in my shelter "))) == [["shelter"]]


def test_a_synonym_is_searched_for_at_less_weight(parser: QueryParser) -> None:
    [clause] = parser.parse(read_query_text("my pimps ")).clauses

    assert [(term.stem, term.weight) for term in clause.expansions] == [("traffick", Weights().synonym)]


@pytest.mark.parametrize(
    ("typed", "akin"),
    [("he wont let me go to bangor ", ["control"]), ("he took my papers ", ["passport"])],
    ids=["of small talk alone", "by one of its words"],
)
def test_a_phrase_means_what_the_vocabulary_says(parser: QueryParser, typed: str, akin: list[str]) -> None:
    assert _akin(parser.parse(read_query_text(typed))) == akin


def test_an_unfinished_word_is_completed_and_not_corrected(parser: QueryParser) -> None:
    query = parser.parse(read_query_text("passpo"))

    assert query.corrected is None
    assert "passport" in _stems(query)[0]


def test_a_finished_word_is_corrected(parser: QueryParser) -> None:
    assert parser.parse(read_query_text("passpot ")).corrected == "passport"


def test_places_are_separated_from_the_other_words(parser: QueryParser) -> None:
    query = parser.parse(read_query_text("shelter in bangor "))

    assert [place.counties for place in query.places] == [("Penobscot",)]
    assert not query.is_only_place
    assert [clause.counts for clause in query.clauses] == [True, False]
    assert parser.parse(read_query_text("in bangor ")).is_only_place


def test_a_misspelled_town_is_query(parser: QueryParser) -> None:
    query = parser.parse(read_query_text("shelter lewistn "))

    assert query.places[0].name == "Lewiston"


def test_danger_is_found_in_any_form_of_the_words(parser: QueryParser) -> None:
    assert parser.parse(read_query_text("He has a GUN")).danger == ("danger-now",)
    assert parser.parse(read_query_text("has he a gun")).danger == ()


def test_only_the_first_words_are_searched_for(parser: QueryParser) -> None:
    words = " ".join(f"word{number}" for number in range(30))

    assert len(parser.parse(read_query_text(words)).clauses) == MOST_CLAUSES


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("my bf n me ", "my boyfriend and me"),
        ("15 yo ", "15 year old"),
        ("i can t go ", "i cant go"),
        ("u visa ", "u visa"),
        ("do u help ", "do you help"),
    ],
)
def test_words_written_in_a_hurry_are_written_out(parser: QueryParser, typed: str, words: str) -> None:
    query = parser.parse(read_query_text(typed))

    assert " ".join(query.words) == words
    assert query.corrected is None


def test_a_word_that_took_two_errors_is_a_guess(parser: QueryParser) -> None:
    assert parser.parse(read_query_text("shilte "), as_typed=True).is_guessed is False
    assert parser.parse(read_query_text("sheltar ")).is_guessed is False
    assert parser.parse(read_query_text("xheltes ")).is_guessed is True


@pytest.mark.parametrize(
    ("typed", "phrases"),
    [
        ("shelter open now ", {("open", "now")}),
        ("free shelter open now", {("open", "now"), ("cost", "free")}),
        ("shelter now ", set()),
    ],
)
def test_filters_in_words_are_found(parser: QueryParser, typed: str, phrases: set[tuple[str, str]]) -> None:
    assert parser.parse(read_query_text(typed)).filter_phrases == phrases


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("free shelter open now ", ("free", "shelter")),
        ("open now ", ("open", "now")),
        ("shelter ", ("shelter",)),
    ],
)
def test_words_that_turn_a_filter_on_are_not_searched_for_unless_there_are_no_others(
    parser: QueryParser, typed: str, words: tuple[str, ...]
) -> None:
    query = parser.parse(read_query_text(typed))

    assert query.search_words == words
    assert [clause.alternatives[0].stem for clause in query.clauses] == [stem(word) for word in words]
    assert query.switches == ({("open", "now")} if "open" in typed else set())
