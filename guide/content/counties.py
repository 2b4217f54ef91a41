"""Counties on a map."""

from msgspec import Struct

MAP_HEIGHT = 1000
"""How high the map of all counties is, in units of its outlines."""


class CountyOnMap(Struct, frozen=True):
    """A county to choose. outline: commands as those of icons, on the map's own grid, north up.

    towns: its largest towns, the largest first.
    """

    name: str
    outline: str
    towns: tuple[str, ...]
