from guide.content.places import Places
from guide.search.local import Local
from guide.search.ranking import FAR, NEARBY, Nearness, points_of
from tests.search.conftest import service, topic

HERE = service("here", "Here", "", address="1 Main Street, Bangor", service_area=("Penobscot",))
ALSO = service("also", "Also", "", address="2 Main Street, Bangor", service_area=("Penobscot", "Waldo"))
FAR_OFF = service("far-off", "Millinocket House", "", service_area=("Penobscot",))
YORK = service("york", "York House", "", service_area=("York",))
LINE = service("line", "Line", "", reach="statewide")
SERVICES = {one.id: one for one in (HERE, ALSO, FAR_OFF, YORK, LINE)}


def _local(places: Places) -> Local:
    return Local(SERVICES, Nearness(points_of(SERVICES.values(), places)))


def test_services_of_the_place_are_found_each_worth_its_distance(places: Places) -> None:
    found = _local(places).best(places.find(["bangor"]), 10)

    assert found.keys() == {"here", "also", "far-off"}
    assert NEARBY == found["here"] == found["also"] > found["far-off"] >= FAR * NEARBY


def test_the_nearest_are_found_where_there_are_more_equals_by_id(places: Places) -> None:
    assert list(_local(places).best(places.find(["bangor"]), 1)) == ["also"]
    assert list(_local(places).best(places.find(["bangor"]), 2)) == ["also", "here"]


def test_what_holds_words_and_serves_the_place_is_among_them_however_far(places: Places) -> None:
    besides = (FAR_OFF, YORK, LINE, topic("page", "A page", ""))

    assert set(_local(places).best(places.find(["bangor"]), 1, besides)) == {"also", "far-off"}
