"""Line icons: SVG turned into absolute moves, lines and curves, so that no SVG plug-in is needed.

Path grammar: SVG 2, section 9.3. Only what line icons use is read: M L H V C A Z in either case, and
the shapes `circle` and `rect`. Center and angles of an arc: SVG 2, appendix B.2.4 (conversion from
endpoint to center parameters). Each quarter turn or less becomes one cubic, whose handles have the
length 4/3 tan(angle / 4).
"""

import re
from collections.abc import Iterator
from math import atan2, ceil, cos, hypot, pi, radians, sin, sqrt, tan
from pathlib import Path

Point = tuple[float, float]


def curves_of_arc(start: Point, end: Point, arc: tuple[float, ...]) -> Iterator[tuple[float, ...]]:
    """Cubic curves (x1 y1 x2 y2 x y) that follow one arc.

    Args:
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
    """The ellipse's center, and its radii grown until they reach both ends."""
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


_SHAPE = re.compile(r"<(path|circle|rect)\b([^>]*)/>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_COMMAND = re.compile(r"([a-zA-Z])([^a-zA-Z]*)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")
_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "A": 7, "Z": 0}


def read_icons(folder: Path) -> dict[str, str]:
    """Every `*.svg` in the folder, by name.

    The text is a row of commands on a 24 x 24 grid: "M x y", "L x y", "C x1 y1 x2 y2 x y", "Z".
    Raises ValueError if a file contains a command that no line icon here uses.
    """
    return {file.stem: outline(file.read_text("utf-8")) for file in sorted(folder.glob("*.svg"))}


def outline(svg: str) -> str:
    """The commands that draw one icon."""
    return " ".join(_written(step) for kind, rest in _SHAPE.findall(svg) for step in _shape(kind, rest))


def _shape(kind: str, attributes: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    values = dict(_ATTRIBUTE.findall(attributes))
    if kind == "path":
        return _absolute(values["d"])
    return _absolute(_circle(values) if kind == "circle" else _rectangle(values))


def _circle(values: dict[str, str]) -> str:
    x, y, r = (float(values[key]) for key in ("cx", "cy", "r"))
    return f"M{x - r} {y}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0z"


def _rectangle(values: dict[str, str]) -> str:
    x, y, width, height = (float(values.get(key, "0")) for key in ("x", "y", "width", "height"))
    r = float(values.get("rx", "0"))
    across, down = width - 2 * r, height - 2 * r
    corner = f"a{r} {r} 0 0 1"
    return (
        f"M{x + r} {y}h{across}{corner} {r} {r}v{down}{corner} {-r} {r}"
        f"h{-across}{corner} {-r} {-r}v{-down}{corner} {r} {-r}z"
    )


def _absolute(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """The path's commands with absolute points and arcs as curves."""
    x = y = start_x = start_y = 0.0
    for letter, numbers in _commands(path):
        kind = letter.upper()
        base_x, base_y = (x, y) if letter.islower() else (0.0, 0.0)
        if kind == "Z":
            x, y = start_x, start_y
            yield "Z", ()
        elif kind == "A":
            end = (numbers[5] + base_x, numbers[6] + base_y)
            for curve in curves_of_arc((x, y), end, numbers[:5]):
                yield "C", curve
            x, y = end
        else:
            points = _points(kind, numbers, (base_x, base_y), (x, y))
            x, y = points[-2:]
            if kind == "M":
                start_x, start_y = x, y
            yield ("L" if kind in "HV" else kind), points


def _points(
    kind: str, numbers: tuple[float, ...], base: tuple[float, float], here: tuple[float, float]
) -> tuple[float, ...]:
    if kind == "H":
        return (numbers[0] + base[0], here[1])
    if kind == "V":
        return (here[0], numbers[0] + base[1])
    return tuple(number + base[i % 2] for i, number in enumerate(numbers))


def _commands(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    for letter, rest in _COMMAND.findall(path):
        count = _COUNT.get(letter.upper())
        if count is None:
            raise ValueError(f"the path command {letter!r} is not used by line icons here")
        numbers = _numbers(rest, arc=letter in "aA")
        yield letter, tuple(numbers[:count])
        for first in range(count, len(numbers), count or 1):
            # further pairs after a move are lines (SVG 2, 9.3.3)
            again = {"m": "l", "M": "L"}.get(letter, letter)
            yield again, tuple(numbers[first : first + count])


def _numbers(text: str, *, arc: bool) -> list[float]:
    found: list[float] = []
    at = 0
    while match := re.compile(r"[01]" if arc and len(found) % 7 in (3, 4) else _NUMBER.pattern).search(
        text, at
    ):
        found.append(float(match.group()))
        at = match.end()
    return found


def _written(step: tuple[str, tuple[float, ...]]) -> str:
    letter, points = step
    return " ".join([letter, *(f"{point:.3f}".rstrip("0").rstrip(".") for point in points)])
