"""Other forms of an English word, by endings alone: a word may be right where a list has another one."""

from collections.abc import Iterator

ENDINGS = ("s", "es", "d", "ed", "ing", "er", "r", "ers", "ly")
FEWEST_LETTERS = 3
"""Letters of the shortest word that an ending is taken from."""


def forms(word: str) -> set[str]:
    """Words that differ from `word` by an ending: "cruised" gives "cruise", "bake" gives "baked"."""
    return {*_longer(word), *_shorter(word)} - {word}


def are_forms(one: str, other: str) -> bool:
    """Whether two words are forms of one by their endings: "used" and "using"; not "vacate", "vacation"."""
    return one == other or not {one, *forms(one)}.isdisjoint({other, *forms(other)})


def _longer(word: str) -> Iterator[str]:
    yield from (word + ending for ending in ENDINGS)
    if word.endswith("e"):
        yield word[:-1] + "ing"


def _shorter(word: str) -> Iterator[str]:
    for ending in ENDINGS:
        base = word.removesuffix(ending)
        if base != word and len(base) >= FEWEST_LETTERS:
            yield from (base, base + "e")
            if base[-1] == base[-2]:
                yield base[:-1]
