"""The sentence of a text that answers, and the words in it that were asked for."""

import re
from collections.abc import Collection, Iterable, Iterator

from index.analysis import stem, words

LONGEST_SNIPPET = 180
"""Characters of a snippet, its ellipses left out."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z\s]|[\"“(])|\n+")
_UNBREAKABLE = re.compile(r"\+?\(?\d[\d().\-\u2010-\u2013 ]*\d")


def sentences(text: str) -> list[str]:
    """The sentences and lines of `text`, without the white space around them."""
    return [sentence.strip() for sentence in _SENTENCE_END.split(text) if sentence.strip()]


def best(candidates: Iterable[str], asked: Collection[str]) -> str:
    """The candidate that holds most of the stems `asked`, the earliest among equals; "" without any."""
    chosen, most = "", -1
    for candidate in candidates:
        held = len({stem(word.text) for word in words(candidate)}.intersection(asked))
        if held > most:
            chosen, most = candidate, held
    return chosen


def mark(text: str, asked: Collection[str]) -> list[tuple[str, bool]]:
    """`text` in runs; True for those whose stem is in `asked`. The runs joined are the text again."""
    runs: list[tuple[str, bool]] = []
    end = 0
    for word in words(text):
        if stem(word.text) in asked:
            runs += [(text[end : word.start], False), (text[word.start : word.end], True)]
            end = word.end
    return [(run, bold) for run, bold in [*runs, (text[end:], False)] if run]


def clipped(text: str, asked: Collection[str], longest: int = LONGEST_SNIPPET) -> str:
    """About `longest` characters of `text` around the first word asked for, "…" where it goes on.

    Cut only at white space, and never inside a phone number.
    """
    if len(text) <= longest:
        return text
    first = next((word.start for word in words(text) if stem(word.text) in asked), 0)
    breaks = [0, *_breaks(text), len(text)]
    earliest = max(0, min(first - longest // 3, len(text) - longest))
    start = max(place for place in breaks if place <= earliest)
    end = max((place for place in breaks if start < place <= start + longest), default=len(text))
    return "…" * (start > 0) + text[start:end].strip() + "…" * (end < len(text))


def _breaks(text: str) -> Iterator[int]:
    numbers = [match.span() for match in _UNBREAKABLE.finditer(text)]
    for space in re.finditer(r"\s+", text):
        if not any(start < space.start() < end for start, end in numbers):
            yield space.start()
