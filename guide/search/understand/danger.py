"""Phrases that speak of danger, found in what was typed; and where the same words are everyday talk.

Help shown by mistake costs a glance, help that is not shown may cost more. So a phrase is danger unless the
words around it say plainly that it is not: a tooth may be "killing me", a person may not.

A word of danger is found with a typing error, too. Where that makes another English word, "hands around my
beck", two other words of the phrase stand as written, and they name a person or are more than small talk.
A slip in a word of one to three letters, or one that makes another word in a phrase of two, may hide danger.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import chain, product

from msgspec import Struct
from msgspec.structs import replace

from guide.content.vocabulary import DangerException, Vocabulary
from guide.search.weights import MOST_DANGER_SLIPS, SHORTEST_DANGER
from index.analysis import spelled
from index.english_forms import PERSON, Forms, base_forms, base_of, of_persons, readings
from index.spelling.corrector import deletions, distance

Rules = tuple[tuple[frozenset[str], tuple[str, ...]], ...]
"""Phrases as forms with a space between, and the pages that come first."""


class DangerPhrases(Struct, frozen=True):
    """The phrases of a vocabulary, made at the build.

    Attributes:
        rules: the phrases with the pages that come first.
        words: the words of all phrases, as they are written.
        longest: forms of the longest phrase.
        persons: words for somebody close.
        exceptions: what makes phrases harmless, which are given as keys.
        linking_words: words that may occur between a phrase and the word before that makes it harmless.
    """

    rules: Rules
    words: frozenset[str]
    longest: int
    persons: frozenset[str]
    exceptions: tuple[DangerException, ...]
    linking_words: frozenset[str]


def danger_phrases(vocabulary: Vocabulary) -> DangerPhrases:
    """What `Danger` looks up: each phrase in the one form that all its forms have."""
    persons = frozenset(vocabulary.persons)
    rules = tuple(
        (frozenset(phrase_key(phrase, persons) for phrase in rule.phrases), rule.pages)
        for rule in vocabulary.danger
    )
    phrases = [phrase for rule in vocabulary.danger for phrase in rule.phrases]
    return DangerPhrases(
        rules=rules,
        words=frozenset(chain(*map(spelled, phrases))),
        longest=max((len(phrase.split()) for keys, _ in rules for phrase in keys), default=0),
        persons=persons,
        exceptions=tuple(
            replace(exception, phrases=tuple(phrase_key(phrase, persons) for phrase in exception.phrases))
            for exception in vocabulary.danger_exceptions
        ),
        linking_words=frozenset(vocabulary.linking_words),
    )


def phrase_key(phrase: str, persons: Collection[str]) -> str:
    """The forms of a phrase with a space between, every person as one."""
    return " ".join(form.first for form in of_persons(base_forms(spelled(phrase)), persons))


class Danger:
    """Finds danger in folded words of English, despite typing errors.

    Args:
        small_talk: words that say nothing by themselves.
        is_known: whether a word is spelled right.
    """

    def __init__(
        self, phrases: DangerPhrases, small_talk: Collection[str], is_known: Callable[[str], bool]
    ) -> None:
        self._phrases = phrases
        self._small_talk = frozenset(small_talk)
        self._is_known = is_known
        self._all_phrases = frozenset(chain.from_iterable(group for group, _ in phrases.rules))
        self._bases = frozenset(map(base_of, phrases.words))

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
        alternatives, of_known = self._alternatives(typed)
        by_correction = (
            self._pages(corrected, alternatives) if alternatives or corrected != written_out else ()
        )
        slips = (self._pages(corrected, {index: meant}, index) for index, meant in of_known.items())
        return tuple(dict.fromkeys((*by_correction, *self._pages(written_out, {}), *chain(*slips))))

    def _pages(
        self, words: Sequence[str], alternatives: Mapping[int, Collection[str]], slip: int | None = None
    ) -> tuple[str, ...]:
        """Ids of the pages that come first because of `words`.

        Args:
            alternatives: what a word may also be.
            slip: the index of one that English knows.
        """
        said = {
            phrase
            for forms in readings(words, self._phrases.persons, alternatives)
            for run, phrase in _runs(forms, self._phrases.longest)
            if phrase in self._all_phrases
            and not self._is_harmless(phrase, words, run)
            and (slip is None or self._tells_without(run, slip))
        }
        matching = (first for phrases, first in self._phrases.rules if not phrases.isdisjoint(said))
        return tuple(page for first in matching for page in first)

    def _tells_without(self, run: Forms, slip: int) -> bool:
        """Whether a phrase has two other words than a slip, and they name a person or are no small talk."""
        unslipped = [form for form in run if form.start != slip]
        return len(unslipped) > 1 and any(
            form.first in (PERSON, "me", "my") or form.word not in self._small_talk for form in unslipped
        )

    def _is_harmless(self, phrase: str, words: Sequence[str], run: Forms) -> bool:
        exceptions = [known for known in self._phrases.exceptions if phrase in known.phrases]
        before, after = words[: min(form.start for form in run)], words[max(form.end for form in run) :]
        nearest = next((word for word in reversed(before) if word not in self._phrases.linking_words), "")
        follows = {" ".join(after[:length]) for length in range(1, len(after) + 1)}
        return any(nearest in known.before or not follows.isdisjoint(known.after) for known in exceptions)

    def _alternatives(
        self, words: Sequence[str]
    ) -> tuple[dict[int, frozenset[str]], dict[int, frozenset[str]]]:
        """By the index of an unknown word what it may be, and the same for known ones.

        Either may be a word of danger a slip away, but small talk is none. An unknown word may also be a
        form of a word of danger.
        """
        alternatives: tuple[dict[int, frozenset[str]], dict[int, frozenset[str]]] = ({}, {})
        for index, word in enumerate(words):
            meant_by = alternatives[is_known := self._is_known(word)]
            is_full = len(meant_by) >= MOST_DANGER_SLIPS
            if not (is_full or len(word) < SHORTEST_DANGER - 1 or word in self._small_talk):
                near = {
                    near_word
                    for shortened in deletions(word, 1)
                    for near_word in self._by_deletion.get(shortened, ())
                }
                meant = {candidate for candidate in {word, *near} if distance(word, candidate, 1) <= 1}
                if meant != {word} or (base_of(word) in self._bases and not is_known):
                    meant_by[index] = frozenset(meant)
        return alternatives

    @cached_property
    def _by_deletion(self) -> Mapping[str, Set[str]]:
        """The words by what is left of them without a letter; made for the first misspelled word."""
        by_deletion: defaultdict[str, set[str]] = defaultdict(set)
        for word in self._phrases.words:
            for shortened in deletions(word, 1) if len(word) >= SHORTEST_DANGER else ():
                by_deletion[shortened].add(word)
        return by_deletion


def _runs(forms: Forms, longest: int) -> Iterator[tuple[Forms, str]]:
    """Every run of up to `longest` forms, and each phrase that it may be."""
    for length in range(min(longest, len(forms)), 0, -1):
        for start in range(len(forms) - length + 1):
            run = forms[start : start + length]
            for phrase in product(*(form.choices for form in run)):
                yield run, " ".join(phrase)
