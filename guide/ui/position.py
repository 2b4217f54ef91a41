"""Where somebody reads on a page, so that it is found again in another size of text or of the window."""

from typing import Protocol, runtime_checkable

from msgspec import Struct


class Position(Struct, frozen=True):
    """part: the part of the page at the upper edge, counted from 0; of a list, its row. into: how much of it
    is above that edge, as a share of its height; below 0 in the space before it.

    chosen: the list that has the keys, counted from 0, and the row chosen in it; None without one.
    """

    part: int = 0
    into: float = 0.0
    chosen: tuple[int, int] | None = None


@runtime_checkable
class Positioned(Protocol):
    """A page that can tell a position and go back to it."""

    def position(self) -> Position:
        """Where it is now."""

    def show_position(self, position: Position) -> None:
        """Scroll there, and choose the row that was chosen. To be called once the page is in the window."""
