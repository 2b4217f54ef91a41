"""Titles, names and ids typed in full."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from guide.content.model import Page, Topic
from index.analysis import words

Spelled = tuple[str, ...]


class Names:
    """Every title, service name, other name and id, by its folded words."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._pages: defaultdict[Spelled, list[str]] = defaultdict(list)
        for page in sorted(pages, key=lambda page: page.id):
            for name in _names_of(page):
                self._pages[_folded(name)].append(page.id)

    def find(self, spelled: Sequence[str]) -> tuple[str, ...]:
        """Ids of the pages that have exactly these folded words as a name."""
        return tuple(dict.fromkeys(self._pages.get(tuple(spelled), ())))


def _names_of(page: Page) -> tuple[str, ...]:
    if isinstance(page, Topic):
        return (page.title, page.id)
    return (page.name, page.id, *page.also_known_as)


def _folded(name: str) -> Spelled:
    return tuple(word.text for word in words(name))
