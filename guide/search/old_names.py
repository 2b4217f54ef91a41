"""Names that no service has any more, and what helps in their place."""

from collections.abc import Callable, Sequence

from guide.content.model import Library, OldName
from guide.search.answer import Former
from index.analysis import words

Spelled = tuple[str, ...]


class OldNames:
    """The old names of a library, by their folded words.

    left_out: words that people leave out of a name, and put around it: "where is the ...".
    """

    def __init__(self, library: Library, left_out: Callable[[str], bool]) -> None:
        self._services = library.services
        self._left_out = left_out
        self._whole: dict[Spelled, OldName] = {}
        self._short: dict[Spelled, OldName] = {}
        for old in library.old_names:
            for name in (old.name, *old.also):
                spelled = tuple(word.text for word in words(name))
                self._whole.setdefault(spelled, old)
                self._short.setdefault(self._shortened(spelled), old)

    def find(self, spelled: Sequence[str]) -> OldName | None:
        """The old name that these folded words are, if they are one."""
        short = self._shortened(spelled)
        # one word is too little to be what is left of a name
        return self._whole.get(tuple(spelled)) or (self._short.get(short) if len(short) > 1 else None)

    def told(self, spelled: Sequence[str]) -> Former | None:
        """What a reader is told of the old name that these words are: names of services for their ids."""
        old = self.find(spelled)
        if old is None:
            return None
        now = tuple(self._services[service].name for service in old.now if service in self._services)
        return Former(name=old.name, fate=old.fate, now=now)

    def _shortened(self, spelled: Sequence[str]) -> Spelled:
        return tuple(word for word in spelled if not self._left_out(word))
