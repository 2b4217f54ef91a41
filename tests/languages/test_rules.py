"""The rules for danger and everyday searches apply in every language before a translation may be shown."""

from collections.abc import Iterator

import pytest

from guide.content.model import Library
from guide.content.places import Places
from guide.content.vocabulary import DangerRule
from guide.paths import checkout
from guide.search.service import SearchService
from guide.search.understand.parser import TranslatedQueryParser
from index.analysis import words
from index.foreign_analysis import terms_of_word
from index.index import Index
from tests.languages.conftest import TESTED, WORDS

RULES = [
    pytest.param(language, rule, id=f"{language}-{rule.pages[0]}")
    for language in TESTED
    for rule in WORDS[language].danger
]
EVERYDAY = {
    "es": "trabajo; comida; busco empleo; despensa; comid; necesito trabajo; tatuaje; vender mi carro",
    "fr": "travail; repas; cherche emploi; nourriture; repa; vendre ma voiture; tatouage; école",
    "pt": "trabalho; comida; procuro emprego; refeições; empre; vender meu carro; tatuagem; escola",
    "ar": "عمل; طعام; أبحث عن وظيفة; وجبات; مدرسة",
}
ASKED = [(language, typed) for language, texts in EVERYDAY.items() for typed in texts.split("; ")]


def _telling(title: str, language: str) -> set[str]:
    """The words of a title that tell."""
    tell = {term for word in WORDS[language].revealing for term in terms_of_word(word, language)}
    terms_by_word = {word.text: terms_of_word(word.text, language) for word in words(title)}
    return {word for word, terms in terms_by_word.items() if not tell.isdisjoint(terms)}


def _slips(phrase: str) -> Iterator[str]:
    """The phrase with one letter of a longer word left out, or typed twice."""
    spelled = phrase.split()
    for number, word in enumerate(spelled):
        for position in range(1, len(word) - 1) if len(word) >= 6 else ():
            rest = word[position + 1 :]
            for slip in (word[:position] + rest, word[: position + 1] + word[position] + rest):
                yield " ".join([*spelled[:number], slip, *spelled[number + 1 :]])


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_danger_is_found_in_every_phrase(search: SearchService, language: str, rule: DangerRule) -> None:
    for phrase in rule.phrases:
        found = search.search(f"{phrase} ", language=language).results

        assert [one.id for one in found[: len(rule.pages)]] == list(rule.pages), phrase


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_a_slip_hides_no_danger(
    search: SearchService, library: Library, index: Index, language: str, rule: DangerRule
) -> None:
    places = Places.read(checkout().resources, library.state)
    foreign = TranslatedQueryParser(language, index.others[language], WORDS[language], places)
    spoiled = [text for phrase in rule.phrases for text in _slips(phrase)]
    # another right word is another thing said
    slips = [text for text in spoiled if not all(foreign.knows(word.text) for word in words(text))]

    # no word of one Arabic rule is long enough to be spoiled
    assert len(slips) >= 0.8 * len(spoiled)
    assert slips or (language, rule.pages[0]) == ("ar", "injuries-and-strangulation")
    for text in slips:
        assert set(rule.pages) <= set(search.parse(f"{text} ", language=language).danger), text


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("es", "la muela me está matando"),
        ("es", "el paquete está en la puerta"),
        ("fr", "cette dent me tue"),
        ("pt", "o dente está me matando"),
        ("ar", "طرد عند الباب"),
    ],
)
def test_what_only_looks_like_danger_is_none(search: SearchService, language: str, typed: str) -> None:
    query = search.parse(f"{typed} ", language=language)

    assert query.language == language
    assert query.danger == ()


@pytest.mark.parametrize(("language", "typed"), ASKED)
def test_an_everyday_search_shows_no_telling_title(search: SearchService, language: str, typed: str) -> None:
    shown = [one.title for one in search.search(typed, language=language, limit=10).results]

    assert [title for title in shown if _telling(title, language)] == []


def test_most_everyday_searches_find_something_that_could_tell(search: SearchService) -> None:
    finding = [typed for language, typed in ASKED if search.search(typed, language=language).results]

    assert len(finding) >= 0.75 * len(ASKED)


@pytest.mark.parametrize(
    ("language", "typed", "page"),
    [
        ("es", "agresión sexual", "after-an-assault"),
        ("es", "mi esposo me quitó el pasaporte", "control-and-threats"),
        ("fr", "agression sexuelle", "after-an-assault"),
        ("fr", "il garde mon passeport", "control-and-threats"),
        ("pt", "agressão sexual", "after-an-assault"),
        ("pt", "ele guarda meu passaporte", "control-and-threats"),
        ("ar", "اعتداء جنسي", "after-an-assault"),
        ("ar", "زوجي أخذ جواز السفر", "control-and-threats"),
    ],
)
def test_who_says_more_is_shown_it(search: SearchService, language: str, typed: str, page: str) -> None:
    assert page in [one.id for one in search.search(typed, language=language, limit=10).results]
