"""Help by county: from a list, from the map beside it, and near a town."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from guide.content.model import Library
from guide.ui.pages.county_pages import CountyMap
from guide.ui.parts.press_button import PressButton
from guide.ui.parts.tiles import CountyTile, DoorTile
from guide.ui.routes import WHOLE_STATE, CountiesRoute, CountyRoute
from guide.ui.theme.appearance import Appearance
from tests.ui.reader import Reader, indexes


def point_in(county_map: CountyMap, name: str) -> QPoint:
    """Return a point of a county: the first one of a grid over the map that is inside it."""
    box = county_map.rect()
    points = (QPoint(x, y) for y in range(0, box.height(), 6) for x in range(0, box.width(), 6))
    return next(point for point in points if county_map.county_at(point.toPointF()) == name)


def listed(reader: Reader) -> set[str]:
    """Return the titles in all lists on the page."""
    return {str(row.data()) for view in reader.all(QListView) for row in indexes(view)}


def test_the_front_page_leads_to_the_counties_and_each_to_its_services(
    reader: Reader, library: Library
) -> None:
    tile = reader.named("Help by county", CountyTile)
    tile.setFocus()
    reader.press("Return")
    assert reader.title == "Choose your county"
    reader.press_button("Knox")

    assert reader.headings[0] == "Knox County"
    assert listed(reader) == {s.name for s in library.services.values() if "Knox" in s.service_area}


def test_the_counties_stand_in_fours_and_no_name_is_broken(reader: Reader) -> None:
    reader.go(CountiesRoute())
    names = ["Androscoggin", "Aroostook", "Cumberland", "Franklin", "Hancock"]
    boxes = [reader.box_of(reader.named(name, DoorTile)) for name in names]
    assert [box.top() for box in boxes[:4]] == [boxes[0].top()] * 4
    assert boxes[4].left() == boxes[0].left()
    assert boxes[4].top() > boxes[0].bottom()

    reader.window.set_appearance(Appearance(text_percent=200))
    reader.settle()
    assert {reader.box_of(reader.named(name, DoorTile)).height() for name in names} == {
        reader.box_of(reader.named("York", DoorTile)).height()
    }


def test_the_towns_of_a_county_fill_their_lines(reader: Reader) -> None:
    reader.go(CountyRoute("Penobscot"))
    towns = ["Bangor", "Orono", "Brewer", "Hampden", "Old Town", "Hermon", "Lincoln", "Glenburn"]
    boxes = [reader.box_of(reader.named(town, PressButton)) for town in towns]

    assert [box.top() for box in boxes] == [boxes[0].top()] * 4 + [boxes[4].top()] * 4
    assert boxes[3].right() == boxes[7].right()


def test_the_chosen_county_stands_on_its_tile_of_the_front_page(reader: Reader) -> None:
    reader.go(CountiesRoute())
    reader.press_button("Knox")
    reader.press("Alt+Home")

    assert reader.named("Help by county", CountyTile).accessibleDescription() == "Knox County"


def test_every_service_is_in_a_county_or_in_the_whole_state(reader: Reader, library: Library) -> None:
    shown = set()
    for county in (WHOLE_STATE, *(county.name for county in library.counties)):
        reader.go(CountyRoute(county))
        shown |= listed(reader)

    unplaced = {s.name for s in library.services.values() if s.reach == "county" and not s.service_area}
    assert {s.name for s in library.services.values()} - shown == unplaced


def test_a_county_says_which_places_are_not_known_there(reader: Reader) -> None:
    for county, missing in (
        ("Hancock", {"We know no ride in Hancock County. Ask 211."}),
        ("Penobscot", {"We know no family shelter in Penobscot County. Ask 211."}),
        ("Cumberland", set()),
    ):
        reader.go(CountyRoute(county))
        assert {text for text in reader.words if text.startswith("We know no")} == missing


def test_a_click_on_the_map_opens_the_county(reader: Reader) -> None:
    reader.go(CountiesRoute())
    [county_map] = reader.all(CountyMap)
    at = point_in(county_map, "Aroostook")
    QTest.mouseClick(county_map, Qt.MouseButton.LeftButton, pos=at)

    assert reader.headings[0] == "Aroostook County"


def test_a_click_on_a_county_of_the_front_page_chooses_it_and_one_beside_the_map_shows_the_list(
    reader: Reader,
) -> None:
    tile = reader.named("Help by county", CountyTile)
    points = [QPoint(x, y) for y in range(0, tile.height(), 6) for x in range(0, tile.width(), 6)]
    at = {tile.county_at(point.toPointF()): point for point in points}
    assert len(at) == 17, "sixteen counties, and what is beside them"
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=at["Aroostook"])
    reader.settle()
    assert reader.headings[0] == "Aroostook County"

    reader.press("Alt+Left")
    tile = reader.named("Help by county", CountyTile)
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=QPoint(tile.width() // 2, 20))
    reader.settle()
    assert reader.title == "Choose your county"
