"""Typing errors made by a model of fingers and ears, the same ones each time.

A word of four letters or more of each judged query is misspelled: a key beside the right one, two letters
swapped, one left out, one typed twice, one more from a neighboring key, another first letter, a spelling by
ear, and two errors at once. An error that makes another right word is not counted, since nobody could tell.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from index.analysis import Word, stem, words
from index.spelling.corrector import SpellingCorrector
from tools.tuning.judging import NONE, Judged, read_judged

SEED = 20261125
FILES = ("en.yaml", "own.yaml", "fresh.yaml")
NOT_WORDS = frozenset({NONE, "typo", "phone", "service", "prefix"})
"""Kinds that are misspelled already, or are no whole words of the language."""
SHORTEST = 4
BY_EAR = (
    *(("ph", "f"), ("tion", "shun"), ("ck", "k"), ("c", "k"), ("c", "s"), ("ee", "ea"), ("ea", "ee")),
    *(("ie", "ei"), ("ei", "ie"), ("er", "ur"), ("ou", "ow"), ("ai", "ay"), ("a", "e"), ("e", "i")),
    *(("i", "e"), ("o", "u"), ("ght", "t"), ("mm", "m"), ("ss", "s"), ("tt", "t"), ("ll", "l")),
    *(("s", "z"), ("x", "ks"), ("qu", "kw"), ("able", "ible"), ("ance", "ence"), ("ant", "ent")),
)


ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
"""Of an American keyboard; each is shifted half a key to the right."""
TOUCHING = frozenset(
    frozenset(pair)
    for row, below in pairwise((*ROWS, ""))
    for pair in (*pairwise(row), *zip(row, below, strict=False), *zip(row[1:], below, strict=False))
)
"""Keys side by side."""


class Misspelled(NamedTuple):
    """A query with one word misspelled.

    Attributes:
        kind: of the error.
        query: the query with the misspelled word.
        right: the word as it was.
        typed: the word misspelled.
        before: the word before it, empty if there is none.
        after: the word after it, empty if there is none.
    """

    kind: str
    query: Judged
    right: str
    typed: str
    before: str
    after: str


def _beside(letter: str, dice: random.Random) -> str:
    neighbors = sorted(other for pair in TOUCHING if letter in pair for other in pair - {letter})
    return dice.choice(neighbors or [letter])


def _left_out(word: str, dice: random.Random) -> str:
    position = dice.randrange(len(word))
    return word[:position] + word[position + 1 :]


def _twice(word: str, dice: random.Random) -> str:
    position = dice.randrange(len(word))
    return word[:position] + word[position] + word[position:]


def _swapped(word: str, dice: random.Random) -> str:
    position = dice.randrange(len(word) - 1)
    return word[:position] + word[position + 1] + word[position] + word[position + 2 :]


def _next_key(word: str, dice: random.Random) -> str:
    position = dice.randrange(len(word))
    return word[:position] + _beside(word[position], dice) + word[position + 1 :]


def _one_more(word: str, dice: random.Random) -> str:
    position = dice.randrange(len(word))
    return word[: position + 1] + _beside(word[position], dice) + word[position + 1 :]


def _other_first(word: str, dice: random.Random) -> str:
    return _beside(word[0], dice) + word[1:]


def _by_ear(word: str, dice: random.Random) -> str:
    alike = [pair for pair in BY_EAR if pair[0] in word[1:]]
    if not alike:
        return word
    written, sound = dice.choice(alike)
    return word[0] + word[1:].replace(written, sound, 1)


def _two(word: str, dice: random.Random) -> str:
    first, second = (dice.choice((_left_out, _swapped, _next_key, _twice, _by_ear)) for _ in range(2))
    return second(first(word, dice), dice)


ERRORS: Mapping[str, Callable[[str, random.Random], str]] = {
    "left out": _left_out,
    "typed twice": _twice,
    "swapped": _swapped,
    "next key": _next_key,
    "one more": _one_more,
    "other first": _other_first,
    "by ear": _by_ear,
    "two errors": _two,
}


def misspelled(
    queries: Iterable[Judged], spelling: SpellingCorrector, seed: int = SEED
) -> Iterator[Misspelled]:
    """Each query once with each kind of error, where a word of it can be misspelled so."""
    dice = random.Random(seed)  # noqa: S311 - the same errors each time
    for query in queries:
        query_words = words(query.q)
        for kind, error in ERRORS.items():
            able = [
                position
                for position, word in enumerate(query_words)
                if _can_be_misspelled(word.text, spelling)
            ]
            if able:
                position = dice.choice(able)
                mistake = _misspell(
                    kind, query, query_words, position, error(query_words[position].text, dice)
                )
                if len(mistake.typed) >= SHORTEST - 1 and not spelling.is_known(mistake.typed):
                    yield mistake


def _can_be_misspelled(word: str, spelling: SpellingCorrector) -> bool:
    return len(word) >= SHORTEST and word.isascii() and word.isalpha() and spelling.is_known(word)


def _misspell(kind: str, query: Judged, query_words: Sequence[Word], position: int, typed: str) -> Misspelled:
    word = query_words[position]
    text = query.q[: word.start] + typed + query.q[word.end :]
    before = query_words[position - 1].text if position else ""
    after = query_words[position + 1].text if position + 1 < len(query_words) else ""
    return Misspelled(kind, replace(query, q=text), word.text, typed, before, after)


def is_corrected(mistake: Misspelled, spelling: SpellingCorrector) -> bool:
    """Whether the misspelled word is read as the right one, or as a form of it."""
    return stem(spelling.correct(mistake.typed, mistake.before, mistake.after) or mistake.typed) == stem(
        mistake.right
    )


def asked_queries(pages: Iterable[str]) -> list[Judged]:
    """The judged queries that are words and that an id of `known` answers."""
    here, ids = Path(__file__).parents[2] / "tests" / "relevance", set(pages)
    judged = (query for file in FILES for query in read_judged(here / file))
    return [query for query in judged if query.kind not in NOT_WORDS and ids.intersection(query.want)]
