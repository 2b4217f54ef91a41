import pytest

from guide.content.places import Places, km_between
from guide.paths import checkout


@pytest.fixture(scope="module")
def places() -> Places:
    return Places.read(checkout().resources)


@pytest.mark.parametrize(
    ("name", "counties"),
    [
        ("Bangor", ("Penobscot",)),
        ("04101", ("Cumberland",)),
        ("Dover-Foxcroft", ("Piscataquis",)),
        ("St. George", ("Knox",)),
        ("the county", ("Aroostook",)),
        ("MDI", ("Hancock",)),
        ("L-A", ("Androscoggin",)),
        ("Downeast", ("Hancock", "Washington")),
        ("Penobscot County", ("Penobscot",)),
        ("Indian Township", ("Washington",)),
        ("Bar Mills", ("York",)),
        ("Lincoln", ("Lincoln", "Penobscot")),
        ("Boston", ()),
        ("", ()),
    ],
)
def test_a_name_gives_its_counties(places: Places, name: str, counties: tuple[str, ...]) -> None:
    assert places.counties_of(name) == counties


def test_the_longest_name_counts(places: Places) -> None:
    [found] = places.find(["shelter", "in", "new", "portland", "tonight"])

    assert (found.name, found.start, found.end) == ("New Portland", 2, 4)


def test_several_places_are_found(places: Places) -> None:
    assert [place.name for place in places.find(["from", "bangor", "to", "portland"])] == [
        "Bangor",
        "Portland",
    ]


@pytest.mark.parametrize(
    ("text", "is_a_place"),
    [
        ("i hope so", False),
        ("in hope", True),
        ("hope maine", True),
        ("new york", False),
        ("york", True),
        ("la hotline", False),
        ("from china", False),
        ("near china", True),
    ],
)
def test_a_name_that_is_also_a_word_needs_a_hint(places: Places, text: str, *, is_a_place: bool) -> None:
    assert bool(places.find(text.split())) is is_a_place


def test_names_for_spelling_are_folded(places: Places) -> None:
    names = places.names()

    assert "presque isle" in names
    assert all(name == name.lower() for name in names)


def test_a_town_has_a_point_and_an_area_has_none(places: Places) -> None:
    bangor, lewiston = places.find(["bangor", "lewiston"])

    assert bangor.point is not None
    assert lewiston.point is not None
    assert km_between(bangor.point, lewiston.point) == pytest.approx(138, abs=5)
    assert km_between(bangor.point, bangor.point) == 0
    assert [found.point for found in places.find(["penobscot", "county", "downeast"])] == [None, None]


def test_no_distance_is_measured_from_a_point_that_is_a_guess(places: Places) -> None:
    [found] = places.find(["t3", "r4", "wels"])

    assert found.point is None
