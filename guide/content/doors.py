"""Which door of the front page leads to most of some pages."""

from collections import Counter
from collections.abc import Sequence

from guide.content.model import Library


def ask_about(pages: Sequence[str], library: Library) -> str:
    """What a person at the information line can be asked, by the door that most of the pages are behind.

    "" where no door has more than half of them: a wrong question is worse than an open one.
    """
    doors = [door for door in library.doors if door.ask]
    behind = Counter(door.ask for page in pages for door in doors if page in door.pages)
    ask, count = behind.most_common(1)[0] if behind else ("", 0)
    return ask if 2 * count > len(pages) else ""
