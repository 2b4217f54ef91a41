"""Titles, names and ids typed in full."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from guide.content.model import Page, Topic
from guide.content.text import names_of
from index.analysis import spelled

LeftOut = Callable[[str], bool]
"""Whether people leave a word out of a name: "crisis line" is Maine Crisis Line."""


class Called(Struct, frozen=True):
    """Names to the ids of the pages that are called so, sorted; a name is its folded words, a space between.

    whole: every title, service name, other name and id. short: what is left of those that lose a word.
    """

    whole: dict[str, tuple[str, ...]]
    short: dict[str, tuple[str, ...]]


def called(pages: Iterable[Page], left_out: LeftOut) -> Called:
    """All the names of `pages`."""
    whole: defaultdict[str, list[str]] = defaultdict(list)
    short: defaultdict[str, list[str]] = defaultdict(list)
    for page in sorted(pages, key=lambda page: page.id):
        for name in _typed_names_of(page):
            words = spelled(name)
            kept = [word for word in words if not left_out(word)]
            whole[" ".join(words)].append(page.id)
            if kept != words:
                short[" ".join(kept)].append(page.id)
    return Called(_settled(whole), _settled(short))


class Names:
    """Looks up names that were typed in full."""

    def __init__(self, names: Called, left_out: LeftOut) -> None:
        self._whole, self._short = names.whole, names.short
        self._left_out = left_out

    def find(self, spelled: Sequence[str]) -> tuple[str, ...]:
        """Ids of the pages that have these folded words as a name, then those with them as a short name."""
        whole = self._whole.get(" ".join(spelled), ())
        kept = [word for word in spelled if not self._left_out(word)]
        # one word is too little to be a short name: "legal" is no Maine Legal
        return tuple(dict.fromkeys((*whole, *self._called_short(" ".join(kept))))) if len(kept) > 1 else whole

    def _called_short(self, name: str) -> list[str]:
        """A name that loses no word is its own short one."""
        return sorted({*self._whole.get(name, ()), *self._short.get(name, ())})


def _settled(names: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(dict.fromkeys(ids)) for name, ids in names.items()}


def _typed_names_of(page: Page) -> tuple[str, ...]:
    # a topic's id of one word is an ordinary word, "screening", which names no page
    names_it = "-" in page.id or not isinstance(page, Topic)
    return (*names_of(page), page.id) if names_it else names_of(page)
