"""The counties of the state as outlines to paint, each with its largest towns.

Outlines and towns: `resources/places/`, whose licence file names where they come from.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import cos, radians
from pathlib import Path

import msgspec
from msgspec import Struct

from guide.content.places import GAZETTEER, Gazetteer
from guide.content.state import MAP_HEIGHT, CountyOnMap

OUTLINES = "counties.geojson"
TOWNS_SHOWN = 8
_TOWNS = frozenset({"city", "town", "reservation"})

Ring = Sequence[tuple[float, float]]
"""A closed line: longitude and latitude in WGS 84 degrees (RFC 7946, section 3.1.6)."""


class _Properties(Struct, frozen=True):
    name: str


class _Polygon(Struct, frozen=True, tag="Polygon"):
    coordinates: tuple[Ring, ...]


class _MultiPolygon(Struct, frozen=True, tag="MultiPolygon"):
    coordinates: tuple[tuple[Ring, ...], ...]


class _Feature(Struct, frozen=True):
    properties: _Properties
    geometry: _Polygon | _MultiPolygon

    @property
    def rings(self) -> Iterator[Ring]:
        if isinstance(self.geometry, _Polygon):
            return iter(self.geometry.coordinates)
        return (ring for polygon in self.geometry.coordinates for ring in polygon)


class _Outlines(Struct, frozen=True):
    features: tuple[_Feature, ...]


def read_counties(resources: Path) -> tuple[CountyOnMap, ...]:
    """Every county by name; none without a map. Raises ValueError if a file is not such a map."""
    folder = resources / "places"
    if not (folder / OUTLINES).is_file():
        return ()
    outlines = msgspec.json.decode((folder / OUTLINES).read_bytes(), type=_Outlines)
    gazetteer = msgspec.json.decode((folder / GAZETTEER).read_bytes(), type=Gazetteer)
    towns, grid = _largest_towns(gazetteer), _Grid(outlines)
    counties = (
        CountyOnMap(name, " ".join(map(grid.written, feature.rings)), towns[name])
        for feature in outlines.features
        for name in (feature.properties.name,)
    )
    return tuple(sorted(counties, key=lambda county: county.name))


def _largest_towns(gazetteer: Gazetteer) -> defaultdict[str, tuple[str, ...]]:
    by_county: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for town in sorted(gazetteer.places, key=lambda town: -town.pop):
        if town.kind in _TOWNS and len(by_county[town.county]) < TOWNS_SHOWN:
            by_county[town.county] += (town.name,)
    return by_county


class _Grid:
    """From degrees to a grid that is MAP_HEIGHT high. A degree of longitude is as wide as in the middle of
    the map: within four degrees of latitude nobody sees the difference.
    """

    def __init__(self, outlines: _Outlines) -> None:
        points = [point for feature in outlines.features for ring in feature.rings for point in ring]
        south, self._north = (limit(lat for _, lat in points) for limit in (min, max))
        self._west = min(lon for lon, _ in points)
        self._down = MAP_HEIGHT / (self._north - south)
        self._across = self._down * cos(radians((self._north + south) / 2))

    def written(self, ring: Ring) -> str:
        """The commands that draw a ring."""
        steps = [f"{self._x(lon)} {self._y(lat)}" for lon, lat in ring[:-1]]
        return f"M {' L '.join(steps)} Z"

    def _x(self, lon: float) -> int:
        return round((lon - self._west) * self._across)

    def _y(self, lat: float) -> int:
        return round((self._north - lat) * self._down)
