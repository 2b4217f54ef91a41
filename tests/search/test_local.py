from guide.content.places import Places
from guide.search.rank.geography import FAR, FIRST, NEARBY, NEXT_KIND, Local, Proximity, points_of
from tests.search.conftest import service, topic

HERE = service(
    "here", "Here", "", "207-555-0101", address="1 Main Street, Bangor", service_area=("Penobscot",)
)
ALSO = service(
    "also", "Also", "", "207-555-0102", address="2 Main Street, Bangor", service_area=("Penobscot", "Waldo")
)
FAR_OFF = service("far-off", "Millinocket House", "", "207-555-0103", service_area=("Penobscot",))
YORK = service("york", "York House", "", service_area=("York",))
LINE = service("line", "Line", "", reach="statewide")
SERVICES = {one.id: one for one in (HERE, ALSO, FAR_OFF, YORK, LINE)}
OTHERS = {
    one.id: one
    for one in (
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


def _local(places: Places) -> Local:
    services = SERVICES | OTHERS
    return Local(services, KINDS, Proximity(points_of(services.values(), places)))


def test_services_that_anybody_may_look_for_are_found_each_worth_its_distance(places: Places) -> None:
    found = _local(places).best(places.find(["bangor"]), 10)

    assert found.keys() == {"here", "also", "far-off", *OTHERS}
    assert FIRST + NEARBY == found["here"] == found["also"] > found["far-off"] >= FIRST + FAR * NEARBY


def test_other_kinds_follow_in_their_order_and_by_distance_within_one(places: Places) -> None:
    found = _local(places).best(places.find(["bangor"]), 10)

    assert found["far-off"] > found["helpers"] > found["advocates"] > found["court"]
    assert found["advocates"] - found["court"] < 2 * NEXT_KIND


def test_the_best_are_found_where_there_are_more_equals_by_id(places: Places) -> None:
    assert list(_local(places).best(places.find(["bangor"]), 1)) == ["also"]
    assert list(_local(places).best(places.find(["bangor"]), 2)) == ["also", "here"]
    # a first kind far away is worth more than another kind that is near
    assert list(_local(places).best(places.find(["bangor"]), 3)) == ["also", "here", "far-off"]


def test_what_holds_words_and_serves_the_place_is_among_them_however_far(places: Places) -> None:
    besides = (FAR_OFF, YORK, LINE, topic("page", "A page", ""))

    assert set(_local(places).best(places.find(["bangor"]), 1, besides)) == {"also", "far-off"}


def test_within_a_kind_who_cannot_be_reached_comes_after_all_others_however_near(places: Places) -> None:
    silent = service("a-silent-one", "Silent", "", address=HERE.address, service_area=("Penobscot",))
    services = {**SERVICES, **OTHERS, silent.id: silent}
    local = Local(services, KINDS, Proximity(points_of(services.values(), places)))

    order = list(local.best(places.find(["bangor"]), 4))

    assert order == ["also", "here", "far-off", "a-silent-one"]
