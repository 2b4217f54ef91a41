"""The map of the counties, from degrees to a grid."""

from pathlib import Path

import pytest

from guide.content.authoring.county_map import read_counties
from guide.content.state import MAP_HEIGHT

SQUARE = """{"type": "FeatureCollection", "features": [{"properties": {"name": "Knox"},
"geometry": {"type": "Polygon",
"coordinates": [[[-70, 44], [-69, 44], [-69, 46], [-70, 46], [-70, 44]]]}}]}"""
PLACES = """{"counties": [], "regions": [], "zips": [], "places": [
{"name": "Hope", "county": "Knox", "kind": "town", "pop": 1700},
{"name": "Rockland", "county": "Knox", "kind": "city", "pop": 6900},
{"name": "Monhegan Island", "county": "Knox", "kind": "island", "pop": 60}]}"""


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A state of one square county."""
    (tmp_path / "places").mkdir()
    (tmp_path / "places" / "counties.geojson").write_text(SQUARE)
    (tmp_path / "places" / "places.json").write_text(PLACES)
    return tmp_path


def test_north_is_up_and_a_degree_is_less_wide_than_high(resources: Path) -> None:
    [knox] = read_counties(resources)

    # cos(45 degrees) = 0.707, of 500 units for each degree
    assert knox.outline == f"M 0 {MAP_HEIGHT} L 354 {MAP_HEIGHT} L 354 0 L 0 0 Z"


def test_the_largest_towns_come_first_and_islands_not_at_all(resources: Path) -> None:
    [knox] = read_counties(resources)

    assert knox.towns == ("Rockland", "Hope")


def test_a_file_that_is_not_a_map_is_reported(resources: Path) -> None:
    (resources / "places" / "counties.geojson").write_text('{"features": 3}')

    with pytest.raises(ValueError, match="features"):
        read_counties(resources)
