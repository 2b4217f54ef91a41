"""What is behind the doors of the front page: what can be asked there, and what can be used first."""

from collections import Counter
from collections.abc import Iterable, Sequence

from guide.content.addresses import shown_address
from guide.content.model import Library, Service
from guide.content.phones import showable


def ask_about(pages: Sequence[str], library: Library) -> str:
    """What a person at the information line can be asked, by the door that most of the pages are behind.

    "" where no door has more than half of them: a wrong question is worse than an open one.
    """
    doors = [door for door in library.doors if door.ask]
    behind = Counter(door.ask for page in pages for door in doors if page in door.pages)
    ask, count = behind.most_common(1)[0] if behind else ("", 0)
    return ask if 2 * count > len(pages) else ""


def by_use(services: Iterable[Service]) -> list[Service]:
    """Services with what can be used first: what can be called, then what has a street, then the rest.

    Equals keep their order. Whom a service takes is in its words, and never guessed here.
    """
    return sorted(
        services, key=lambda service: 0 if showable(service) else 1 if shown_address(service) else 2
    )
