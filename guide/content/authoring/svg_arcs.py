"""Elliptical arcs of an SVG path as cubic curves.

Centre and angles: SVG 2, appendix B.2.4 (conversion from endpoint to centre parameters). Each quarter
turn or less becomes one cubic, whose handles have the length 4/3 tan(angle / 4).
"""

from collections.abc import Iterator
from math import atan2, ceil, cos, hypot, pi, radians, sin, sqrt, tan

Point = tuple[float, float]


def curves_of_arc(start: Point, end: Point, arc: tuple[float, ...]) -> Iterator[tuple[float, ...]]:
    """Cubic curves (x1 y1 x2 y2 x y) that follow one arc.

    arc: radius x, radius y, rotation in degrees, large-arc flag, sweep flag.
    """
    radius_x, radius_y, turn = abs(arc[0]), abs(arc[1]), radians(arc[2])
    if not radius_x or not radius_y or start == end:
        yield (*start, *end, *end)
        return
    centre, (radius_x, radius_y) = _centre(start, end, (radius_x, radius_y), turn, arc[3] != arc[4])
    first = _angle(start, centre, (radius_x, radius_y), turn)
    sweep = (_angle(end, centre, (radius_x, radius_y), turn) - first) % (2 * pi)
    sweep -= 2 * pi if not arc[4] else 0
    pieces = max(1, ceil(abs(sweep) / (pi / 2) - 1e-9))
    for piece in range(pieces):
        angles = (first + sweep * piece / pieces, first + sweep * (piece + 1) / pieces)
        yield _curve(centre, (radius_x, radius_y), turn, angles)


def _centre(
    start: Point,
    end: Point,
    radii: Point,
    turn: float,
    far: bool,  # noqa: FBT001  one flag of the path grammar
) -> tuple[Point, Point]:
    """The ellipse's centre, and its radii grown until they reach both ends."""
    half = _turned(((start[0] - end[0]) / 2, (start[1] - end[1]) / 2), -turn)
    reach = hypot(half[0] / radii[0], half[1] / radii[1])
    rx, ry = (radius * max(1.0, reach) for radius in radii)
    lever = sqrt(max(0.0, 1 / max(reach, 1e-12) ** 2 - 1)) if reach < 1 else 0.0
    lever = lever if far else -lever
    offset = _turned((lever * rx * half[1] / ry, -lever * ry * half[0] / rx), turn)
    return (offset[0] + (start[0] + end[0]) / 2, offset[1] + (start[1] + end[1]) / 2), (rx, ry)


def _angle(point: Point, centre: Point, radii: Point, turn: float) -> float:
    x, y = _turned((point[0] - centre[0], point[1] - centre[1]), -turn)
    return atan2(y / radii[1], x / radii[0])


def _curve(centre: Point, radii: Point, turn: float, angles: Point) -> tuple[float, ...]:
    first, last = angles
    handle = 4 / 3 * tan((last - first) / 4)
    ends = (
        (cos(first) - handle * sin(first), sin(first) + handle * cos(first)),
        (cos(last) + handle * sin(last), sin(last) - handle * cos(last)),
        (cos(last), sin(last)),
    )
    turned = (_turned((x * radii[0], y * radii[1]), turn) for x, y in ends)
    return tuple(value for x, y in turned for value in (x + centre[0], y + centre[1]))


def _turned(point: Point, angle: float) -> Point:
    x, y = point
    return x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)
