"""Titles, names and ids typed in full."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from guide.content.model import Page, Topic
from index.analysis import spelled

Spelled = tuple[str, ...]


class Names:
    """Every title, service name, other name and id, by its folded words.

    left_out: words that people leave out of a name: "crisis line" is Maine Crisis Line.
    """

    def __init__(self, pages: Iterable[Page], left_out: Callable[[str], bool]) -> None:
        self._left_out = left_out
        self._whole: defaultdict[Spelled, list[str]] = defaultdict(list)
        self._short: defaultdict[Spelled, list[str]] = defaultdict(list)
        for page in sorted(pages, key=lambda page: page.id):
            for name in _names_of(page):
                spelled = _folded(name)
                self._whole[spelled].append(page.id)
                self._short[self._shortened(spelled)].append(page.id)

    def find(self, spelled: Sequence[str]) -> tuple[str, ...]:
        """Ids of the pages that have these folded words as a name, then those with them as a short name."""
        whole = tuple(spelled)
        short = self._shortened(whole)
        # one word is too little to be a short name: "legal" is no Maine Legal
        named_short = self._short.get(short, ()) if len(short) > 1 else ()
        return tuple(dict.fromkeys((*self._whole.get(whole, ()), *named_short)))

    def _shortened(self, spelled: Spelled) -> Spelled:
        return tuple(word for word in spelled if not self._left_out(word))


def _names_of(page: Page) -> tuple[str, ...]:
    if isinstance(page, Topic):
        return (page.title, page.id)
    return (page.name, page.id, *page.also_known_as)


def _folded(name: str) -> Spelled:
    return tuple(spelled(name))
