"""Places of a picture that tell one picture from another: few, so that looking slows nothing down."""

from collections.abc import Mapping

from guide.selfcheck.screen import Screen, Window

Place = tuple[int, int]
Marks = Mapping[Place, bytes]
"""A colour, three bytes, for each place of the screen."""

_ROWS = 8
_EVERY = 16
_FROM, _TO = 0.28, 0.96
"""Below the search field, where a cursor blinks, and above the bottom edge; as shares of the height."""

ENOUGH = 12
"""Fewer places than this do not tell two pictures apart."""


class PixelWatch:
    """Looks at a few rows of the part of the screen where a window is."""

    def __init__(self, screen: Screen, window: Window) -> None:
        self._screen, self._window = screen, window
        step = (_TO - _FROM) / (_ROWS - 1)
        self._rows = [window.y + round(window.height * (_FROM + step * number)) for number in range(_ROWS)]

    def look(self) -> Marks:
        """Every 16th pixel of the rows."""
        left, width = self._window.x, self._window.width
        return self._marks({y: self._screen.pixels(left, y, width, 1) for y in self._rows})

    def looked_like(self, rows: Mapping[int, bytes]) -> Marks:
        """The same pixels of whole rows of the screen, by their height, that were read earlier."""
        left = self._window.x
        return self._marks({y: rows[y][4 * left :] for y in self._rows})

    def _marks(self, rows: Mapping[int, bytes]) -> Marks:
        left, places = self._window.x, range(0, self._window.width, _EVERY)
        return {(left + x, y): row[4 * x : 4 * x + 3] for y, row in rows.items() for x in places}


def only_in(picture: Marks, *others: Marks) -> Marks:
    """The places where a picture differs from each of the others."""
    return {
        place: colour
        for place, colour in picture.items()
        if all(other.get(place) != colour for other in others)
    }


def all_there(marks: Marks, now: Marks) -> bool:
    """Whether every mark is on the screen."""
    return all(now.get(place) == colour for place, colour in marks.items())


def none_there(marks: Marks, now: Marks) -> bool:
    """Whether not one mark is left."""
    return not any(now.get(place) == colour for place, colour in marks.items())
