"""Phrases that speak of danger, found in what was typed; and where the same words are everyday talk.

Help shown by mistake costs a glance, help that is not shown may cost more. So a phrase is danger unless the
words around it say plainly that it is not: a tooth may be "killing me", a person may not.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import chain, product

from msgspec import Struct

from guide.content.vocabulary import DangerRule, Vocabulary
from guide.search.weights import MOST_DANGER_SLIPS, SHORTEST_DANGER
from index.analysis import spelled, stem
from index.spelling.corrector import deletions, distance

StemOf = Callable[[str], str]
"""A folded word of a language to what its forms share."""

Rules = tuple[tuple[frozenset[str], tuple[str, ...]], ...]
"""Phrases as stems with a space between, and the pages that come first."""


class DangerException(Struct, frozen=True):
    """What makes a phrase harmless.

    Attributes:
        before: words; one of them comes before it.
        after: words, with spaces between, that follow it.
    """

    before: frozenset[str]
    after: frozenset[str]


class DangerPhrases(Struct, frozen=True):
    """The phrases of a vocabulary, made at the build.

    Attributes:
        rules: the phrases with the pages that come first.
        words: the words of all phrases, as they are written.
        longest: words of the longest phrase.
        exceptions: what makes a phrase harmless, by phrase.
        linking_words: words that may occur between a phrase and the word before that makes it harmless.
    """

    rules: Rules
    words: frozenset[str]
    longest: int
    exceptions: dict[str, DangerException]
    linking_words: frozenset[str]


def danger_phrases(vocabulary: Vocabulary, stem_of: StemOf = stem) -> DangerPhrases:
    """What `Danger` looks up. Any form of a word is found, since all are kept as stems."""
    phrases = [phrase for rule in vocabulary.danger for phrase in rule.phrases]
    return DangerPhrases(
        rules=rules_of(vocabulary.danger, stem_of),
        words=frozenset(chain(*map(spelled, phrases))),
        longest=max((len(spelled(phrase)) for phrase in phrases), default=0),
        exceptions=_exceptions(vocabulary, stem_of),
        linking_words=frozenset(vocabulary.linking_words),
    )


def rules_of(rules: Iterable[DangerRule], stem_of: StemOf) -> Rules:
    """The rules with their phrases as stems."""
    return tuple(
        (frozenset(stemmed(phrase, stem_of) for phrase in rule.phrases), rule.pages) for rule in rules
    )


def stemmed(phrase: str, stem_of: StemOf) -> str:
    """The stems of a phrase with a space between."""
    return " ".join(map(stem_of, spelled(phrase)))


class Danger:
    """Finds danger in folded words of one language, despite typing errors.

    Args:
        is_known: whether a word is spelled right.
        stem_of: of the language.
    """

    def __init__(
        self, phrases: DangerPhrases, is_known: Callable[[str], bool], stem_of: StemOf = stem
    ) -> None:
        self._phrases = phrases
        self._is_known = is_known
        self._stem_of = stem_of
        self._all_phrases = frozenset(chain.from_iterable(group for group, _ in phrases.rules))

    def find(
        self, typed: Sequence[str], corrected: Sequence[str], written_out: Sequence[str]
    ) -> tuple[str, ...]:
        """Ids of the pages that come first because a query speaks of danger; empty if it does not.

        Args:
            typed: its words, without a last word that may still become a known one.
            corrected: all of its words, at the same indexes, corrected.
            written_out: the same, those written in a hurry as they are written otherwise.
        """
        # a typing error is known by its index, so words that lacked a space stay as they were typed
        found = (*self._pages(corrected, self._alternatives(typed)), *self._pages(written_out, {}))
        return tuple(dict.fromkeys(found))

    def _pages(self, words: Sequence[str], alternatives: Mapping[int, frozenset[str]]) -> tuple[str, ...]:
        """Ids of the pages that come first because of `words`.

        Args:
            alternatives: what a word may also be.
        """
        stems = [
            alternatives.get(index, frozenset()) | {self._stem_of(word)} for index, word in enumerate(words)
        ]
        found = {
            phrase
            for start, end, phrase in _runs(stems, self._phrases.longest)
            if phrase in self._all_phrases and not self._is_harmless(phrase, words[:start], words[end:])
        }
        matching = (first for phrases, first in self._phrases.rules if not phrases.isdisjoint(found))
        return tuple(page for first in matching for page in first)

    def _is_harmless(self, phrase: str, before: Sequence[str], after: Sequence[str]) -> bool:
        around = self._phrases.exceptions.get(phrase)
        if around is None:
            return False
        linking = self._phrases.linking_words
        nearest = next((word for word in reversed(before) if word not in linking), "")
        follows = (" ".join(after[:length]) for length in range(1, len(after) + 1))
        return nearest in around.before or not around.after.isdisjoint(follows)

    def _alternatives(self, words: Sequence[str]) -> dict[int, frozenset[str]]:
        """By the index of a misspelled word, the stems of the words of danger that are one slip away."""
        found: dict[int, frozenset[str]] = {}
        for index, word in enumerate(words):
            is_looked_up = len(found) < MOST_DANGER_SLIPS and len(word) >= SHORTEST_DANGER - 1
            if is_looked_up and not self._is_known(word):
                similar = {one for rest in deletions(word, 1) for one in self._by_deletion.get(rest, ())}
                meant = frozenset(self._stem_of(one) for one in similar if distance(word, one, 1) <= 1)
                if meant:
                    found[index] = meant
        return found

    @cached_property
    def _by_deletion(self) -> Mapping[str, Set[str]]:
        """The words by what is left of them without a letter; made for the first misspelled word."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for word in self._phrases.words:
            for rest in deletions(word, 1) if len(word) >= SHORTEST_DANGER else ():
                found[rest].add(word)
        return found


def _exceptions(vocabulary: Vocabulary, stem_of: StemOf) -> dict[str, DangerException]:
    before: defaultdict[str, set[str]] = defaultdict(set)
    after: defaultdict[str, set[str]] = defaultdict(set)
    for one in vocabulary.danger_exceptions:
        for phrase in one.phrases:
            stems = stemmed(phrase, stem_of)
            before[stems].update(one.before)
            after[stems].update(one.after)
    return {phrase: DangerException(frozenset(before[phrase]), frozenset(after[phrase])) for phrase in before}


def _runs(words: Sequence[Iterable[str]], longest: int) -> Iterator[tuple[int, int, str]]:
    """Every run of up to `longest` words, longer ones first: where it starts and ends, and its words.

    Args:
        words: each with all that it may be.
    """
    for length in range(min(longest, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            end = start + length
            yield from ((start, end, " ".join(run)) for run in product(*words[start:end]))
