from collections.abc import Mapping

from msgspec.structs import replace

from guide.content.kinds import Kind
from guide.content.model import Library, Service
from guide.content.navigation import Section
from guide.content.places import PlaceMatch, Places
from guide.search.rank.geography import Geography, points_of, reachable_first
from guide.search.stages import ParsedQuery
from guide.search.weights import KIND_STEP, Weights
from tests.search.conftest import STATE, service, topic

WEIGHTS = Weights()
PAGE = topic("page", "A page", "")
HERE = service(
    "here", "Here", "", "207-555-0101", address="1 Portland Street, Bangor", service_area=("Penobscot",)
)
ALSO = service(
    "also", "Also", "", "207-555-0102", address="2 Main Street, Bangor", service_area=("Penobscot", "Waldo")
)
SOMEWHERE = service("somewhere", "Somewhere", "", service_area=("Penobscot",))
FAR_OFF = service("far-off", "Millinocket House", "", "207-555-0103", service_area=("Penobscot",))
YORK = service("york", "York House", "", service_area=("York",))
LINE = service("line", "Line", "", reach="statewide")
SERVICES = {entry.id: entry for entry in (HERE, ALSO, FAR_OFF, YORK, LINE)}
OTHERS = {
    entry.id: entry
    for entry in (
        service(
            "court",
            "Court",
            "",
            "207-555-0104",
            kind="law_enforcement",
            address=HERE.address,
            service_area=("Penobscot",),
        ),
        service(
            "advocates",
            "Millinocket Advocates",
            "",
            "207-555-0105",
            kind="advocacy",
            service_area=("Penobscot",),
        ),
        service(
            "helpers",
            "Helpers",
            "",
            "207-555-0106",
            kind="advocacy",
            address=HERE.address,
            service_area=("Penobscot",),
        ),
    )
}
KINDS = ("advocacy", "shelter", "law_enforcement")


def _geography(places: Places, services: Mapping[str, Service] = SERVICES) -> Geography:
    library = Library(
        version="1",
        sections=(Section(id="safety", title="Safety", plain=True),),
        doors=(),
        urgent=(),
        kinds={kind: Kind(kind, everyday=kind == "shelter", position=at) for at, kind in enumerate(KINDS)},
        topics={"page": PAGE},
        services={**services, SOMEWHERE.id: SOMEWHERE},
        facts={},
        state=STATE,
    )
    return Geography(library, points_of(library.services.values(), places), WEIGHTS)


def _near(*where: PlaceMatch) -> ParsedQuery:
    """A query for something near these places."""
    return ParsedQuery(words=("shelter",), places=where)


def test_nearby_is_worth_more_than_statewide_more_than_elsewhere(places: Places) -> None:
    geography = _geography(places)
    where = places.find(["penobscot", "county"])

    assert [geography.factor(entry, where) for entry in (HERE, FAR_OFF, LINE, YORK)] == [
        1.0,
        1.0,
        WEIGHTS.statewide,
        WEIGHTS.elsewhere,
    ]
    assert geography.factor(PAGE, where) == WEIGHTS.topic_beside_place


def test_among_nearby_services_the_nearest_town_comes_first(places: Places) -> None:
    geography = _geography(places)
    here, somewhere, far_off = (
        geography.factor(entry, places.find(["bangor"])) for entry in (HERE, SOMEWHERE, FAR_OFF)
    )

    assert 1.0 == here > somewhere > far_off >= WEIGHTS.far > WEIGHTS.statewide


def test_what_helps_everywhere_keeps_its_score_where_a_place_may_not_be_meant(places: Places) -> None:
    geography = _geography(places)
    [bangor] = places.find(["bangor"])
    where = (replace(bangor, is_sure=False),)

    factors = [geography.factor(entry, where) for entry in (HERE, LINE, YORK)]
    assert factors == [1.0, 1.0, WEIGHTS.elsewhere]
    assert geography.factor(PAGE, where) == 1.0
    assert geography.placed({"line": 3.0, "here": 1.0}, _near(*where), ()) == {"line": 3.0, "here": 1.0}


def test_nothing_from_elsewhere_comes_before_what_is_there(places: Places) -> None:
    geography = _geography(places)
    query = _near(*places.find(["bangor"]))

    placed = geography.placed({"line": 30.0, "here": 1.0, "page": 20.0}, query, ())
    assert placed["page"] > placed["here"] > placed["line"]
    # nothing that was found is there
    assert geography.placed({"line": 3.0, "york": 1.0}, query, ())["line"] == 3.0 * WEIGHTS.statewide


def test_a_hidden_page_is_not_found_near_a_place(places: Places) -> None:
    bangor = places.find(["bangor"])
    query = ParsedQuery(words=("bangor",), places=bangor, is_only_place=True)

    assert "here" in _geography(places).placed({}, query, ())
    assert "here" not in _geography(places).placed({}, query, {"here"})


def test_services_that_anybody_may_look_for_are_found_each_worth_its_distance(places: Places) -> None:
    closest = _geography(places, SERVICES | OTHERS).closest(places.find(["bangor"]))

    assert closest.keys() == {"here", "also", "far-off", "somewhere", *OTHERS}
    assert 2.0 == closest["here"] == closest["also"] > closest["far-off"] >= 1.0 + WEIGHTS.far


def test_other_kinds_follow_in_their_order_and_by_distance_within_one(places: Places) -> None:
    closest = _geography(places, SERVICES | OTHERS).closest(places.find(["bangor"]))

    assert closest["far-off"] > closest["helpers"] > closest["advocates"] > closest["court"]
    assert closest["advocates"] - closest["court"] < 2 * KIND_STEP


def test_within_a_kind_an_unreachable_service_comes_last_however_close(places: Places) -> None:
    silent = service("a-silent-one", "Silent", "", address=HERE.address, service_area=("Penobscot",))
    geography = _geography(places, {**SERVICES, **OTHERS, silent.id: silent})

    values = geography.closest(places.find(["bangor"]))

    assert values["a-silent-one"] < values["far-off"]


def test_an_unreachable_service_comes_behind_all_that_answer_nearly_as_well() -> None:
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
