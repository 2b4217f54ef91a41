"""Which door of the front page leads to most of some pages."""

from collections import Counter
from collections.abc import Iterable

from guide.content.model import Library


def ask_about(pages: Iterable[str], library: Library) -> str:
    """What a person at the information line can be asked, by the door that most of the pages are behind.

    "" where they are behind none. Of two doors with as many of them, the one that has the first page.
    """
    doors = [door for door in library.doors if door.ask]
    behind = Counter(door.ask for page in pages for door in doors if page in door.pages)
    return max(behind, key=lambda ask: behind[ask], default="")
