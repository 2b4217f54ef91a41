"""Line icons: SVG turned into absolute moves, lines and curves, so that no SVG plug-in is needed.

Path grammar: SVG 2, section 9.3. Only what line icons use is read: M L H V C A Z in either case, with arcs of
circles alone, and the shapes `circle` and `rect`. Points are complex numbers, x + yj.
"""

import re
from cmath import exp, phase
from collections.abc import Iterator, Sequence
from math import ceil, pi, sqrt, tan
from pathlib import Path

_SHAPE = re.compile(r"<(path|circle|rect)\b([^>]*)/>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_COMMAND = re.compile(r"([a-zA-Z])([^a-zA-Z]*)")
_NUMBER, _FLAG = r"([-+]?(?:\d+\.?\d*|\.\d+))", r"([01])"
_NUMBERS = {
    **{kind: (_NUMBER,) * count for kind, count in {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6}.items()},
    "A": (*(_NUMBER,) * 3, *(_FLAG,) * 2, *(_NUMBER,) * 2),
    "Z": ("$",),
}
"""What follows the letter of a command, once or more often."""


def read_icons(folder: Path) -> dict[str, str]:
    """Every `*.svg` in the folder, by name.

    The text is a row of commands on a 24 x 24 grid: "M x y", "L x y", "C x1 y1 x2 y2 x y", "Z".
    Raises ValueError if a file contains a command that no line icon here uses.
    """
    return {file.stem: outline(file.read_text("utf-8")) for file in sorted(folder.glob("*.svg"))}


def outline(svg: str) -> str:
    """The commands that draw one icon."""
    paths = (_path(kind, dict(_ATTRIBUTE.findall(attributes))) for kind, attributes in _SHAPE.findall(svg))
    return " ".join(_written(letter, points) for path in paths for letter, points in _absolute(path))


def _path(kind: str, values: dict[str, str]) -> str:
    """A shape as a path."""
    if kind == "path":
        return values["d"]
    if kind == "circle":
        x, y, r = (float(values[key]) for key in ("cx", "cy", "r"))
        return f"M{x - r} {y}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0z"
    x, y, width, height, r = (float(values.get(key, "0")) for key in ("x", "y", "width", "height", "rx"))
    across, down, corner = width - 2 * r, height - 2 * r, f"a{r} {r} 0 0 1"
    return (
        f"M{x + r} {y}h{across}{corner} {r} {r}v{down}{corner} {-r} {r}"
        f"h{-across}{corner} {-r} {-r}v{-down}{corner} {r} {-r}z"
    )


def _absolute(path: str) -> Iterator[tuple[str, Sequence[complex]]]:
    """The path's commands with absolute points, and arcs as curves."""
    here = start = 0j
    for letter, numbers in _commands(path):
        kind, base = letter.upper(), here if letter.islower() else 0j
        if kind == "A":
            radius, _, _, is_far, is_clockwise, *end = numbers
            curves = curves_of_arc(here, base + complex(*end), radius, is_far, is_clockwise)
            yield from (("C", curve) for curve in curves)
            here = base + complex(*end)
            continue
        if kind == "H":
            numbers.append((here - base).imag)
        elif kind == "V":
            numbers.insert(0, (here - base).real)
        points = [base + complex(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        here = points[-1] if points else start
        start = here if kind == "M" else start
        yield ("L" if kind in "HV" else kind), points


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    """Each letter with its numbers, as often as these are repeated."""
    for letter, numbers in _COMMAND.findall(path):
        if letter.upper() not in _NUMBERS:
            raise ValueError(f"the path command {letter!r} is not used by line icons here")
        for match in re.finditer(r"[\s,]*".join(_NUMBERS[letter.upper()]), numbers):
            yield letter, [float(number) for number in match.groups()]
            letter = {"m": "l", "M": "L"}.get(letter, letter)  # noqa: PLW2901  after a move, lines (9.3.3)


def curves_of_arc(
    start: complex, end: complex, radius: float, is_far: float, is_clockwise: float
) -> Iterator[tuple[complex, complex, complex]]:
    """Cubic curves that follow an arc of a circle, each a quarter turn or less.

    Args:
        is_far: 1 for the longer way round, otherwise 0.
        is_clockwise: 1 for clockwise, otherwise 0.
    """
    chord = end - start
    radius = max(radius, abs(chord) / 2)
    to_centre = 1j * chord / abs(chord) * sqrt(radius**2 - (abs(chord) / 2) ** 2)
    centre = (start + end) / 2 + (to_centre if is_far != is_clockwise else -to_centre)
    turn = phase((end - centre) / (start - centre)) % (2 * pi) - (0 if is_clockwise else 2 * pi)
    pieces = max(1, ceil(abs(turn) / (pi / 2) - 1e-9))
    handle = 4j / 3 * tan(turn / pieces / 4)
    for piece in range(pieces):
        first, last = ((start - centre) * exp(1j * turn * at / pieces) for at in (piece, piece + 1))
        yield centre + first + first * handle, centre + last - last * handle, centre + last


_TIE = 1e-9
"""C libraries differ in the last digit of a sine, and so in how half a thousandth is rounded."""


def _written(letter: str, points: Sequence[complex]) -> str:
    numbers = (number for point in points for number in (point.real, point.imag))
    return " ".join([letter, *(f"{number + _TIE:.3f}".rstrip("0").rstrip(".") for number in numbers)])
