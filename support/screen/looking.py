"""Comparing what a screen showed with what it shows."""

from support.screen.xscreen import SIZE

Pixels = bytes
"""A whole screen, row by row, four bytes a pixel."""


def rows_changed(before: Pixels, after: Pixels) -> int:
    """How many rows of the screen differ."""
    row = SIZE[0] * 4
    return sum(before[at : at + row] != after[at : at + row] for at in range(0, len(after), row))
