import pytest

from guide.content.places import Places
from guide.content.vocabulary import DangerRule, Synonym, Vocabulary, Wish
from guide.search.understand.parser import AKIN, MOST_CLAUSES, Understanding, Understood
from guide.search.understand.phrases import Wording, phrases_of
from guide.search.understand.query import read_typed
from index.reading import Index

VOCABULARY = Vocabulary(
    synonyms=(
        Synonym(said=("pimp",), means=("trafficker",)),
        Synonym(said=("wont let me go",), means=("control",)),
        Synonym(said=("took my papers",), means=("the passport",)),
        Synonym(said=("u visa",), means=("passport",)),
        Synonym(said=("vacate",), means=("shelter",)),
    ),
    wishes=(Wish(("open now", "opened"), "open", "now"), Wish(("free",), "cost", "free")),
    short={"bf": "boyfriend", "u": "you", "n": "and", "can t": "cant", "yo": "year old"},
    danger=(DangerRule(said=("has a gun",), first=("danger-now",)),),
    small_talk=("he", "the", "my", "me", "wont", "let", "go", "is", "in"),
)


@pytest.fixture(scope="module")
def understanding(index: Index, places: Places) -> Understanding:
    return Understanding(index.lexicon, index.spelling, Wording(phrases_of(VOCABULARY)), places)


def _stems(understood: Understood) -> list[list[str]]:
    return [[term.stem for term in clause.own] for clause in understood.clauses]


def _akin(understood: Understood) -> list[str]:
    return [term.stem for clause in understood.clauses for term in clause.akin]


def test_small_talk_is_dropped(understanding: Understanding) -> None:
    assert _stems(understanding.understand(read_typed("he is in my shelter "))) == [["shelter"]]


def test_small_talk_stays_when_it_is_everything(understanding: Understanding) -> None:
    assert _stems(understanding.understand(read_typed("is he in "))) == [["is"], ["he"], ["in"]]


def test_a_synonym_is_searched_for_at_less_weight(understanding: Understanding) -> None:
    [clause] = understanding.understand(read_typed("my pimps ")).clauses

    assert [(term.stem, term.weight) for term in clause.akin] == [("traffick", AKIN)]


def test_a_phrase_of_small_talk_alone_still_means_something(understanding: Understanding) -> None:
    understood = understanding.understand(read_typed("he wont let me go to bangor "))

    assert _akin(understood) == ["control"]


def test_a_meaning_hangs_on_a_word_of_its_phrase(understanding: Understanding) -> None:
    understood = understanding.understand(read_typed("he took my papers "))

    assert _akin(understood) == ["passport"]


def test_an_unfinished_word_is_completed_and_not_corrected(understanding: Understanding) -> None:
    understood = understanding.understand(read_typed("passpo"))

    assert understood.corrected is None
    assert "passport" in _stems(understood)[0]


def test_a_finished_word_is_corrected(understanding: Understanding) -> None:
    assert understanding.understand(read_typed("passpot ")).corrected == "passport"


def test_what_and_where_are_told_apart(understanding: Understanding) -> None:
    understood = understanding.understand(read_typed("shelter in bangor "))

    assert [place.counties for place in understood.where] == [("Penobscot",)]
    assert not understood.asks_only_where
    assert [clause.counts for clause in understood.clauses] == [True, False]
    assert understanding.understand(read_typed("in bangor ")).asks_only_where


def test_a_misspelled_town_is_understood(understanding: Understanding) -> None:
    understood = understanding.understand(read_typed("shelter lewistn "))

    assert understood.where[0].name == "Lewiston"


def test_danger_is_heard_in_any_form_of_the_words(understanding: Understanding) -> None:
    assert understanding.understand(read_typed("He has a GUN")).danger == ("danger-now",)
    assert understanding.understand(read_typed("has he a gun")).danger == ()


def test_only_the_first_words_are_searched_for(understanding: Understanding) -> None:
    words = " ".join(f"word{number}" for number in range(30))

    assert len(understanding.understand(read_typed(words)).clauses) == MOST_CLAUSES


def test_nothing_asks_for_nothing(understanding: Understanding) -> None:
    assert understanding.understand(read_typed("")) == Understood(
        words=(),
        sought=(),
        unfinished=False,
        what=(),
        corrected=None,
        clauses=(),
        where=(),
        asks_only_where=False,
        danger=(),
        plea=(),
    )


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
def test_words_written_in_a_hurry_are_written_out(
    understanding: Understanding, typed: str, words: str
) -> None:
    understood = understanding.understand(read_typed(typed))

    assert " ".join(understood.words) == words
    assert understood.corrected is None


def test_what_has_only_the_stem_of_a_word_does_not_mean_it(understanding: Understanding) -> None:
    assert _akin(understanding.understand(read_typed("vacated "))) == ["shelter"]
    assert _akin(understanding.understand(read_typed("vacation "))) == []


def test_a_word_that_took_two_errors_is_a_guess(understanding: Understanding) -> None:
    assert understanding.understand(read_typed("shilte "), as_typed=True).is_guessed is False
    assert understanding.understand(read_typed("sheltar ")).is_guessed is False
    assert understanding.understand(read_typed("xheltes ")).is_guessed is True


@pytest.mark.parametrize(
    ("typed", "wishes"),
    [
        ("shelter open now ", {("open", "now")}),
        ("free shelter open now", {("open", "now"), ("cost", "free")}),
        ("shelter now ", set()),
    ],
)
def test_filters_said_in_words_are_heard(
    understanding: Understanding, typed: str, wishes: set[tuple[str, str]]
) -> None:
    assert understanding.understand(read_typed(typed)).wishes == wishes
