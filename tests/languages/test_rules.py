"""The rules for everyday searches apply in every language before a translation may be shown."""

import pytest

from guide.content.model import Library
from guide.search.service import SearchService

EVERYDAY = {
    "es": "trabajo; comida; busco empleo; despensa; comid; necesito trabajo; tatuaje; vender mi carro",
    "fr": "travail; repas; cherche emploi; nourriture; repa; vendre ma voiture; tatouage; école",
    "pt": "trabalho; comida; procuro emprego; refeições; empre; vender meu carro; tatuagem; escola",
    "ar": "عمل; طعام; أبحث عن وظيفة; وجبات; مدرسة",
}
ASKED = [(language, typed) for language, texts in EVERYDAY.items() for typed in texts.split("; ")]


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
def test_an_everyday_search_shows_no_sensitive_title(
    search: SearchService, library: Library, language: str, typed: str
) -> None:
    shown = [one.id for one in search.search(typed, language=language, limit=8).results]

    assert [page for page in shown if page in library.topics and library.topics[page].tells == "yes"] == []


def test_most_everyday_searches_find_something_sensitive(search: SearchService) -> None:
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
def test_a_person_who_says_more_is_shown_the_page(
    search: SearchService, language: str, typed: str, page: str
) -> None:
    assert page in [one.id for one in search.search(typed, language=language, limit=10).results]
