"""The rules for everyday searches apply in every language."""

import pytest

from guide.content.model import Library
from guide.search.service import SearchService

EVERYDAY = {
    "es": "trabajo; comida; busco empleo; despensa; comid; necesito trabajo; tatuaje; vender mi carro",
    "fr": "travail; repas; cherche emploi; nourriture; repa; vendre ma voiture; tatouage; école",
    "pt": "trabalho; comida; procuro emprego; refeições; empre; vender meu carro; tatuagem; escola",
    "ar": "عمل; طعام; أبحث عن وظيفة; وجبات; مدرسة",
}
ASKED = [typed for texts in EVERYDAY.values() for typed in texts.split("; ")]


@pytest.mark.parametrize(
    "typed",
    [
        "la muela me está matando",
        "el paquete está en la puerta",
        "cette dent me tue",
        "o dente está me matando",
        "طرد عند الباب",
        "voy a morir de risa",
        "puedo morir de calor",
        "je vais mourir d'ennui",
        "on va mourir de faim",
        "vou morrer de rir",
    ],
)
def test_what_only_looks_like_danger_is_none(search: SearchService, typed: str) -> None:
    query = search.parse(f"{typed} ")

    assert query.glossed_from
    assert query.danger == ()


@pytest.mark.parametrize(
    "typed",
    [
        *("me puede matar", "si me voy me matan", "tengo miedo de que me mate", "tiene un acuchillo"),
        *("il peut me tuer", "j'ai peur qu'il me tue", "j'ai peur qu'ils nous tuent"),
        *("il a essayé de me tuer", "ele pode nos matar", "tenho medo que ele me mate"),
        *("il arrive pour me tuer", "il est dehors", "el esta afuera"),
    ],
)
def test_fear_of_being_killed_or_of_who_stands_outside_is_danger(search: SearchService, typed: str) -> None:
    assert "danger-now" in search.parse(f"{typed} ").danger


@pytest.mark.parametrize("typed", ASKED)
def test_an_everyday_search_shows_no_sensitive_title(
    search: SearchService, library: Library, typed: str
) -> None:
    shown = [result.id for result in search.search(typed, limit=8).results]

    assert [page for page in shown if page in library.topics and library.topics[page].tells == "yes"] == []


def test_most_everyday_searches_find_something_sensitive(search: SearchService) -> None:
    finding = [typed for typed in ASKED if search.search(typed).results]

    assert len(finding) >= 0.75 * len(ASKED)


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("agresión sexual", "after-an-assault"),
        ("mi esposo me quitó el pasaporte", "control-and-threats"),
        ("agression sexuelle", "after-an-assault"),
        ("il garde mon passeport", "control-and-threats"),
        ("agressão sexual", "after-an-assault"),
        ("ele guarda meu passaporte", "control-and-threats"),
        ("اعتداء جنسي", "after-an-assault"),
        ("زوجي أخذ جواز السفر", "control-and-threats"),
    ],
)
def test_a_person_who_says_more_is_shown_the_page(search: SearchService, typed: str, page: str) -> None:
    assert page in [result.id for result in search.search(typed, limit=10).results]
