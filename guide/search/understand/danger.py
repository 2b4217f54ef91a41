"""Phrases that speak of danger, heard in what was typed; and where the same words are everyday talk.

Help shown by mistake costs a glance, help that is not shown may cost more. So a phrase is danger unless the
words around it say plainly that it is not: a tooth may be "killing me", a person may not.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import chain, product
from types import MappingProxyType

from msgspec import Struct

from guide.content.vocabulary import DangerRule, Vocabulary
from index.analysis import spelled, stem
from index.spelling.corrector import deletions, distance

NO_SLIPS: Mapping[int, frozenset[str]] = MappingProxyType({})

StemOf = Callable[[str], str]
"""A folded word of a language to what its forms share."""

Rules = tuple[tuple[frozenset[str], tuple[str, ...]], ...]
"""Phrases as stems with a space between, and the pages that come first."""


class Around(Struct, frozen=True):
    """What makes a phrase harmless. before: one word. after: words with a space between."""

    before: frozenset[str]
    after: frozenset[str]


class DangerPhrases(Struct, frozen=True):
    """The phrases of a vocabulary, made at the build.

    words: of all phrases, as they are written. longest: words of the longest phrase. harmless: by phrase.
    linking: words between a phrase and the word before that makes it harmless.
    """

    rules: Rules
    words: frozenset[str]
    longest: int
    harmless: dict[str, Around]
    linking: frozenset[str]


def danger_phrases(vocabulary: Vocabulary, stem_of: StemOf = stem) -> DangerPhrases:
    """What `Danger` listens for. Any form of a word is heard, since all are kept as stems."""
    rules = rules_of(vocabulary.danger, stem_of)
    said = [phrase for rule in vocabulary.danger for phrase in rule.phrases]
    return DangerPhrases(
        rules=rules,
        words=frozenset(chain(*map(spelled, said))),
        longest=max((len(spelled(phrase)) for phrase in said), default=0),
        harmless=_harmless(vocabulary, stem_of),
        linking=frozenset(vocabulary.linking_words),
    )


def rules_of(rules: Iterable[DangerRule], stem_of: StemOf) -> Rules:
    """The rules with their phrases as stems."""
    return tuple(
        (frozenset(joined(phrase, stem_of) for phrase in rule.phrases), rule.pages) for rule in rules
    )


def joined(phrase: str, stem_of: StemOf) -> str:
    """The stems of a phrase with a space between."""
    return " ".join(map(stem_of, spelled(phrase)))


class Danger:
    """Hears danger in folded words of one language."""

    def __init__(self, phrases: DangerPhrases, stem_of: StemOf = stem) -> None:
        self._phrases = phrases
        self._stem_of = stem_of
        self._known = frozenset(chain.from_iterable(said for said, _ in phrases.rules))

    def heard(self, words: Sequence[str], slips: Mapping[int, frozenset[str]] = NO_SLIPS) -> tuple[str, ...]:
        """Ids of the pages that come first because `words` speak of danger; empty for none.

        slips: by the number of a word, stems that it may stand for as well.
        """
        stemmed = [
            slips.get(number, frozenset()) | {self._stem_of(word)} for number, word in enumerate(words)
        ]
        heard = {
            phrase
            for phrase, start, end in _runs(stemmed, self._phrases.longest)
            if phrase in self._known and not self._is_harmless(phrase, words[:start], words[end:])
        }
        spoken = (first for said, first in self._phrases.rules if not said.isdisjoint(heard))
        return tuple(dict.fromkeys(page for first in spoken for page in first))

    def _is_harmless(self, phrase: str, before: Sequence[str], after: Sequence[str]) -> bool:
        around = self._phrases.harmless.get(phrase)
        if around is None:
            return False
        linking = self._phrases.linking
        nearest = next((word for word in reversed(before) if word not in linking), "")
        follows = (" ".join(after[:length]) for length in range(1, len(after) + 1))
        return nearest in around.before or not around.after.isdisjoint(follows)


def _harmless(vocabulary: Vocabulary, stem_of: StemOf) -> dict[str, Around]:
    before: defaultdict[str, set[str]] = defaultdict(set)
    after: defaultdict[str, set[str]] = defaultdict(set)
    for one in vocabulary.danger_exceptions:
        for phrase in one.phrases:
            known = joined(phrase, stem_of)
            before[known].update(one.before)
            after[known].update(one.after)
    return {phrase: Around(frozenset(before[phrase]), frozenset(after[phrase])) for phrase in before}


def _runs(words: Sequence[Collection[str]], longest: int) -> Iterator[tuple[str, int, int]]:
    """Every run of up to `longest` words, with each of what a word may be, and where it begins and ends."""
    for length in range(1, min(longest, len(words)) + 1):
        for start in range(len(words) - length + 1):
            end = start + length
            yield from ((" ".join(run), start, end) for run in product(*words[start:end]))


SHORTEST = 5
"""Letters of a word of danger below which one slip makes too many other words."""
MOST = 4
"""Misspelled words of one search that are looked at; each more doubles the work."""


class DangerSpellings:
    """Knows the words of danger phrases. is_known: whether a word is right. stem_of: of their language."""

    def __init__(
        self, words: Collection[str], is_known: Callable[[str], bool], stem_of: StemOf = stem
    ) -> None:
        self._words = words
        self._is_known = is_known
        self._stem_of = stem_of

    def meant(self, words: Sequence[str]) -> Mapping[int, frozenset[str]]:
        """By the number of a misspelled word, the stems of the words of danger that are one slip away."""
        found: dict[int, frozenset[str]] = {}
        for number, word in enumerate(words):
            if len(found) < MOST and len(word) >= SHORTEST - 1 and not self._is_known(word):
                near = {one for rest in deletions(word, 1) for one in self._near.get(rest, ())}
                meant = frozenset(self._stem_of(one) for one in near if distance(word, one, 1) <= 1)
                if meant:
                    found[number] = meant
        return found

    @cached_property
    def _near(self) -> Mapping[str, Set[str]]:
        """The words by what is left of them without a letter; made for the first misspelled word."""
        near: defaultdict[str, set[str]] = defaultdict(set)
        for word in set(self._words):
            for rest in deletions(word, 1) if len(word) >= SHORTEST else ():
                near[rest].add(word)
        return near
