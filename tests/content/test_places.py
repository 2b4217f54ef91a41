import pytest

from guide.content.places import Gazetteer, Places, Town, WordTests, km_between
from guide.content.state import State
from guide.paths import checkout
from tests.authored_tree import read_state


@pytest.fixture(scope="module")
def places() -> Places:
    return Places.read(checkout().resources, read_state(checkout().resources))


@pytest.mark.parametrize(
    ("name", "counties"),
    [
        ("Bangor", ("Penobscot",)),
        ("04101", ("Cumberland",)),
        ("04101-2345", ("Cumberland",)),
        ("zip code 04101", ("Cumberland",)),
        ("bangor 04101", ()),
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
    [place] = places.find(["shelter", "in", "new", "portland", "tonight"])

    assert (place.name, place.start, place.end) == ("New Portland", 2, 4)


@pytest.mark.parametrize(
    "words",
    [
        "zip 04240",
        "zip code 04240",
        "zipcode is 04240",
        "postal code 04240",
        "04240 zip code",
        "04240 1234",
        "zip 04240 1234",
    ],
)
def test_words_that_call_a_number_a_zip_code_and_four_more_digits_say_nothing_else(
    places: Places, words: str
) -> None:
    assert places.without_zip_words(words.split()) == ("04240",)


@pytest.mark.parametrize("words", ["dress code for 04240 12", "zip code", "section 17203 1234", "code 90210"])
def test_other_numbers_and_words_stay(places: Places, words: str) -> None:
    assert places.without_zip_words(words.split()) == tuple(words.split())


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
        ("wells", True),
        ("hope", True),
        ("orient", False),
        ("i need a bath", False),
        ("bath", True),
        ("shelter bath", False),
    ],
)
def test_a_name_that_is_also_a_word_needs_a_hint(places: Places, text: str, *, is_a_place: bool) -> None:
    assert bool(places.find(text.split())) is is_a_place


TALK = WordTests(
    lambda words: "shelter" in words, {"i", "need", "a", "am", "in", "the", "with", "my"}.__contains__
)
"""Words of which "shelter" alone asks for something."""


@pytest.mark.parametrize(
    ("text", "is_sure"),
    [
        ("shelter wells", True),
        ("i need a shelter wells", True),
        ("shelter in wells", True),
        ("i am in wells", True),
        ("wells", True),
        ("wells shelter", False),
        ("made in china", False),
    ],
)
def test_a_town_that_is_also_a_word_is_meant_beside_words_that_ask_for_something(
    places: Places, text: str, *, is_sure: bool
) -> None:
    [place] = places.find(text.split(), TALK)

    assert place.is_sure is is_sure


@pytest.mark.parametrize(
    "text",
    [
        "i need a bath",
        "shelter with a bath",
        "made wells",
        "wells fargo",
        "shelter hope my",
        "shelter orient",
    ],
)
def test_it_is_not_beside_others(places: Places, text: str) -> None:
    assert places.find(text.split(), TALK) == ()


def test_a_town_has_a_point_and_an_area_has_none(places: Places) -> None:
    bangor, lewiston = places.find(["bangor", "lewiston"])

    assert bangor.point is not None
    assert lewiston.point is not None
    assert km_between(bangor.point, lewiston.point) == pytest.approx(138, abs=5)
    assert km_between(bangor.point, bangor.point) == 0
    assert [place.point for place in places.find(["penobscot", "county", "downeast"])] == [None, None]


def test_the_name_of_the_state_behind_an_ordinary_word_makes_it_a_place() -> None:
    gazetteer = Gazetteer((), (), (Town("Hope", "Ash", pop=90),), ())
    places = Places(gazetteer, State(name="New Ark", code="NX", ambiguous_names=("hope",)))

    assert not places.find(["i", "lost", "hope"])
    assert [place.name for place in places.find(["i", "lost", "hope", "new", "ark"])] == ["Hope"]
    assert [place.name for place in places.find(["i", "lost", "hope", "nx"])] == ["Hope"]
    assert not places.find(["i", "lost", "hope", "new", "job"])
    assert not places.find(["i", "lost", "hope", "maine"])
