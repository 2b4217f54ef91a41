"""Where a long column of text is cut into pages, so that no page begins or ends badly. Knows no Qt."""

from collections.abc import Sequence

from msgspec import Struct


class Strip(Struct, frozen=True):
    """A line of text, or something as high that is never cut, such as a number with its name.

    top, bottom: in units from the top of the column. may_begin: whether a page may begin with it.
    """

    top: float
    bottom: float
    may_begin: bool = True


def begins_of(lines: int) -> list[bool]:
    """For each line of a paragraph whether a page may begin with it: two lines at least stay together.

    So a paragraph of up to three lines is never cut (no widow and no orphan, as printers call them).
    """
    return [number == 0 or 2 <= number <= lines - 2 for number in range(lines)]


def pages_of(strips: Sequence[Strip], height: float) -> list[range]:
    """The numbers of the strips on each page. height: of the paper between its margins, in the same units.

    A page is as full as can be. Where no good place is found on a whole page, it is cut between two strips.
    """
    pages: list[range] = []
    first = 0
    while first < len(strips):
        after = _end_of_page(strips, first, height)
        pages.append(range(first, after))
        first = after
    return pages


def _end_of_page(strips: Sequence[Strip], first: int, height: float) -> int:
    """The number of the strip after the last one that stands on the page which `first` begins."""
    end = first + 1
    while end < len(strips) and strips[end].bottom - strips[first].top <= height:
        end += 1
    if end == len(strips):
        return end
    good = (number for number in range(end, first, -1) if strips[number].may_begin)
    return next(good, end)
