"""What the state file names has to be in the library."""

import pytest

from tests.authored_tree import Tree
from tests.content.checking import errors_of

STATE = "resources/state.yaml"
SQUARE = (
    '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Waldo"}, '
    '"geometry": {"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}}]}'
)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("information_line: nobody", "nobody is not a service with a number to call"),
        ("information_line: quiet-pantry", "quiet-pantry is not a service with a number to call"),
        ("pages: {about: nothing}", "there is no topic nothing"),
        ("doors: {staff: no-door}", "there is no door no-door"),
    ],
)
def test_what_the_state_names_has_to_be_there(tree: Tree, written: str, message: str) -> None:
    tree.change(STATE, "code: SS", f"code: SS\n{written}")
    assert [error for error in errors_of(tree) if error.startswith(f"{STATE}:4: {message}")]


def test_a_county_without_an_outline_on_the_map_is_named(tree: Tree) -> None:
    tree.write("resources/places/counties.geojson", SQUARE)
    assert errors_of(tree) == [
        f"{STATE}:7: {county} has no outline on the map; make both the same"
        for county in ("Penobscot", "York")
    ]


def test_a_door_that_does_not_fit_on_the_front_page_is_named(tree: Tree) -> None:
    doors = (tree.paths.root / "resources/doors.yaml").read_text()
    head, _, door = doors.partition("doors:\n")
    for count, errors in ((10, []), (11, ["is door number 11, and the front page has room for 10"])):
        many = "".join(door.replace("id: food", f"id: food-{number}") for number in range(count))
        tree.write("resources/doors.yaml", f"{head}doors:\n{many}")

        found = [error for error in errors_of(tree) if "is door number" in error]
        assert [error.partition(": ")[2].partition(";")[0] for error in found] == errors
        assert all(error.startswith("resources/doors.yaml:13: ") for error in found)
