"""What words mean to the guide: synonyms, words that carry nothing, and what must come first in danger."""

from itertools import chain
from pathlib import Path

import msgspec
from msgspec import Struct

from guide.errors import LibraryError


class Synonym(Struct, frozen=True):
    """said: words or phrases people type. means: what is searched for as well, at less weight."""

    said: tuple[str, ...]
    means: tuple[str, ...]


class Situation(Struct, frozen=True):
    """A situation as people tell it, or what they need.

    told: ways of saying it, each a few words in their order with others between, each word as the words of
    which one stands there. answers: ids of the pages that help, the best first. near: ids of services that
    help where they are; they count when a place is named. tells: whether who says it tells of something, so
    that nothing needs to be held back; a need says as little as "free lawyer".
    """

    told: tuple[tuple[tuple[str, ...], ...], ...]
    answers: tuple[str, ...]
    near: tuple[str, ...] = ()
    tells: bool = True


class DangerRule(Struct, frozen=True):
    """said: phrases that speak of immediate danger. first: ids of the pages above everything, in order."""

    said: tuple[str, ...]
    first: tuple[str, ...]


class Harmless(Struct, frozen=True):
    """Phrases of danger that are none in everyday talk: "my tooth is killing me".

    said: the phrases. before: words of which one comes before it, linking words left out. after: words of
    which some follow it at once.
    """

    said: tuple[str, ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class Wish(Struct, frozen=True):
    """A filter said in words. said: "open now". facet, value: as in `guide.search.results.Filters`."""

    said: tuple[str, ...]
    facet: str
    value: str


class Vocabulary(Struct, frozen=True):
    """The words of one language.

    situations: what people tell or need, with the pages that help.
    harmless: where phrases of danger are none. linking: what may stand between such a word and the phrase.
    pleas: words that ask for help and for nothing else, as rules whose pages come first.
    wishes: filters that people say in words; what has the value comes first, and nothing is left out.
    short: how words are written in a hurry, to the words: "bf" is "boyfriend".
    unread: ids of what has interpreters, for questions in a language that the guide cannot read.
    small_talk: words that are left out of a query unless nothing else is in it.
    telling: words of a title that others who see the screen shall not read by chance. secret: those of them
    that tell what this guide holds.
    another_person: words that speak of somebody else; who types one is telling what happened.
    """

    synonyms: tuple[Synonym, ...] = ()
    situations: tuple[Situation, ...] = ()
    danger: tuple[DangerRule, ...] = ()
    pleas: tuple[DangerRule, ...] = ()
    unread: tuple[str, ...] = ()
    wishes: tuple[Wish, ...] = ()
    small_talk: tuple[str, ...] = ()
    telling: tuple[str, ...] = ()
    secret: tuple[str, ...] = ()
    another_person: tuple[str, ...] = ()
    harmless: tuple[Harmless, ...] = ()
    linking: tuple[str, ...] = ()
    short: dict[str, str] = {}

    def words(self) -> list[str]:
        """Every word and phrase that a person may type or that is searched for, sorted."""
        phrases = (phrase for entry in self.synonyms for phrase in (*entry.said, *entry.means))
        dangers = (phrase for rule in (*self.danger, *self.pleas) for phrase in rule.said)
        harmless = (word for one in self.harmless for word in (*one.before, *one.after))
        told = (any_of for one in self.situations for phrase in one.told for any_of in phrase)
        return sorted(
            {
                *phrases,
                *dangers,
                *harmless,
                *chain.from_iterable(told),
                *self.small_talk,
                *self.short.values(),
            }
        )


def write_vocabulary(vocabulary: Vocabulary, path: Path) -> None:
    """Write the compiled form, the same bytes for the same vocabulary."""
    path.write_bytes(msgspec.json.encode(vocabulary))


def open_vocabulary(path: Path) -> Vocabulary:
    """Read the compiled form. Raises LibraryError when it is missing or damaged."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Vocabulary)
    except (OSError, msgspec.DecodeError):
        raise LibraryError("The vocabulary of the search is missing or damaged.") from None
