from msgspec.structs import replace

from guide.content.model import Page
from guide.content.places import Places
from guide.search.rank.geography import (
    ELSEWHERE,
    EVERYWHERE,
    FAR,
    NEARBY,
    STATEWIDE,
    Proximity,
    held_back,
    points_of,
    reachable_first,
)
from tests.search.conftest import service, topic

HERE = service("here", "Here", "", address="1 Portland Street, Bangor", service_area=("Penobscot",))
FAR_OFF = service("far-off", "Millinocket House", "", service_area=("Penobscot",))
SOMEWHERE = service("somewhere", "Somewhere", "", service_area=("Penobscot",))
YORK = service("york", "York", "", service_area=("York",))
LINE = service("line", "Line", "", reach="statewide")
SERVICES = {one.id: one for one in (HERE, FAR_OFF, SOMEWHERE, YORK, LINE)}


def test_nearby_is_worth_more_than_statewide_more_than_elsewhere(places: Places) -> None:
    nearness = Proximity(points_of(SERVICES.values(), places))
    where = places.find(["penobscot", "county"])

    assert [nearness.worth(one, where) for one in (HERE, FAR_OFF, LINE, YORK)] == [
        NEARBY,
        NEARBY,
        STATEWIDE,
        ELSEWHERE,
    ]
    assert nearness.worth(topic("page", "A page", ""), where) == EVERYWHERE


def test_among_nearby_ones_the_nearest_town_comes_first(places: Places) -> None:
    nearness = Proximity(points_of(SERVICES.values(), places))
    here, somewhere, far_off = (
        nearness.worth(one, places.find(["bangor"])) for one in (HERE, SOMEWHERE, FAR_OFF)
    )

    assert NEARBY == here > somewhere > far_off >= FAR * NEARBY > STATEWIDE


def test_what_helps_everywhere_keeps_its_worth_where_a_place_may_not_be_meant(places: Places) -> None:
    nearness = Proximity(points_of(SERVICES.values(), places))
    [bangor] = places.find(["bangor"])
    where = (replace(bangor, is_sure=False),)
    pages: dict[str, Page] = {**SERVICES}

    assert [nearness.worth(one, where) for one in (HERE, LINE, YORK)] == [NEARBY, 1.0, ELSEWHERE]
    assert nearness.worth(topic("page", "A page", ""), where) == 1.0
    assert held_back({"line": 3.0, "here": 1.0}, pages, where) == {"line": 3.0, "here": 1.0}


def test_without_a_place_all_are_worth_the_same(places: Places) -> None:
    nearness = Proximity(points_of(SERVICES.values(), places))

    assert {nearness.worth(one, ()) for one in SERVICES.values()} == {1.0}


def test_miles_are_from_town_to_town_and_unknown_without_a_town(places: Places) -> None:
    nearness = Proximity(points_of(SERVICES.values(), places))
    bangor, orono, county = (
        places.find(words)[0] for words in (["bangor"], ["orono"], ["penobscot", "county"])
    )

    assert (nearness.miles(HERE, bangor), nearness.miles(HERE, orono)) == (0, 8)
    assert nearness.miles(SOMEWHERE, bangor) is None
    assert nearness.miles(HERE, county) is None


def test_nothing_from_elsewhere_comes_before_what_is_there(places: Places) -> None:
    where = places.find(["bangor"])
    page = topic("page", "A page", "")
    pages: dict[str, Page] = {**SERVICES, "page": page}

    kept = held_back({"line": 3.0, "here": 1.0, "page": 2.0}, pages, where)
    assert kept["page"] > kept["here"] > kept["line"]
    assert held_back({"line": 3.0, "york": 1.0}, pages, where) == {"line": 3.0, "york": 1.0}


def test_who_cannot_be_reached_comes_behind_all_that_answer_nearly_as_well() -> None:
    scores = {"silent": 1.0, "line": 0.9, "kitchen": 0.8, "far-off": 0.5, "page": 0.95}

    lowered = reachable_first(scores, {"line", "kitchen", "far-off"}, {"silent"}, 0.75)

    assert sorted(lowered, key=lambda page: -lowered[page]) == [
        "page",
        "line",
        "kitchen",
        "silent",
        "far-off",
    ]
    assert {**lowered, "silent": 1.0} == scores


def test_who_alone_answers_stays_first_although_nobody_can_call() -> None:
    scores = {"silent": 1.0, "line": 0.7}

    assert reachable_first(scores, {"line"}, {"silent"}, 0.75) == scores
