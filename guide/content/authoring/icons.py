"""Line icons: SVG whose paths are absolute moves, lines and curves, so that no SVG plug-in is needed.

Path grammar: SVG 2, section 9.3. Of it, only M, L, C and Z are read, with one space between all parts. In the
icons of Lucide, shapes, arcs and relative commands were replaced by these.
"""

import re
from collections.abc import Iterator
from pathlib import Path

_SHAPE = re.compile(r"<(?!/|!|svg\b)[^>]*>")
_NUMBER = r"-?\d+(?:\.\d+)?"
_COMMAND = rf"(?:[ML](?: {_NUMBER}){{2}}|C(?: {_NUMBER}){{6}}|Z)"
_PATH = re.compile(rf'<path d="({_COMMAND}(?: {_COMMAND})*)" ?/>')


def read_icons(folder: Path) -> dict[str, str]:
    """Every `*.svg` in the folder, by name.

    The text is a row of commands on a 24 x 24 grid: "M x y", "L x y", "C x1 y1 x2 y2 x y", "Z".
    Raises ValueError if a file contains anything else.
    """
    return {file.stem: " ".join(_paths(file)) for file in sorted(folder.glob("*.svg"))}


def _paths(file: Path) -> Iterator[str]:
    for shape in _SHAPE.findall(file.read_text("utf-8")):
        path = _PATH.fullmatch(shape)
        if path is None:
            raise ValueError(f"{file.name}: {shape}")
        yield path[1]
