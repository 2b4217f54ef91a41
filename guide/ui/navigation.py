"""What a page may ask of the window: to go somewhere."""

from typing import Protocol

from guide.ui.trail import Place


class Navigation(Protocol):
    """Ways to other pages; see guide.ui.going."""

    def go(self, place: Place) -> None:
        """Show a place."""

    def back(self) -> None:
        """Show the place before this one."""

    def open_door(self, door: str) -> None:
        """Show what lies behind an entry of the front page, by its id."""

    def search_for(self, text: str) -> None:
        """Search as if the text had been typed."""
