"""The sentence of a text that answers a query, and the words of the query in it."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from index.analysis import stems, words

LONGEST_SNIPPET = 180
"""Characters of a snippet, its ellipses left out."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z\s]|[\"“(])|\n+")
_UNBREAKABLE = re.compile(r"\+?\(?\d[\d().\-\u2010-\u2013 ]*\d")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the terms of its words.

    Attributes:
        text: as written.
        terms: the stem of each word, in order.
        stems: the same without an order.
    """

    text: str
    terms: tuple[str, ...]
    stems: frozenset[str]


def sentence(text: str) -> Sentence:
    """`text`, analyzed once so that it can be used often."""
    terms = tuple(stems(text))
    return Sentence(text, terms, frozenset(terms))


def sentences(text: str) -> list[Sentence]:
    """The sentences and lines of `text`, without the white space around them."""
    return [sentence(part.strip()) for part in _SENTENCE_END.split(text) if part.strip()]


def _tokens(of: Sentence) -> Iterator[tuple[str, int, int]]:
    """The term, start and end of each word. Only the sentence that is shown needs them."""
    return ((term, word.start, word.end) for term, word in zip(of.terms, words(of.text), strict=True))


def best(candidates: Iterable[Sentence], query: Mapping[str, float]) -> Sentence | None:
    """The candidate with the most words of the query, the earliest among equals; None without any.

    Args:
        query: stems with the weight of each.
    """

    def worth(candidate: Sentence) -> float:
        return sum(query[word] for word in query.keys() & candidate.stems)

    return max(candidates, key=worth, default=None)


def mark(chosen: Sentence, query: Collection[str]) -> list[tuple[str, bool]]:
    """The text in runs; True for those whose stem is in `query`. The runs joined are the text again."""
    runs: list[tuple[str, bool]] = []
    end = 0
    for word, start, after in _tokens(chosen):
        if word in query:
            runs += [(chosen.text[end:start], False), (chosen.text[start:after], True)]
            end = after
    return [(run, bold) for run, bold in [*runs, (chosen.text[end:], False)] if run]


def clipped(whole: Sentence, query: Collection[str], longest: int = LONGEST_SNIPPET) -> Sentence:
    """About `longest` characters around the first word of the query, "…" where the text goes on.

    Cut only at white space, and never inside a phone number.
    """
    text = whole.text
    if len(text) <= longest:
        return whole
    first = next((start for word, start, _ in _tokens(whole) if word in query), 0)
    breaks = [0, *_breaks(text), len(text)]
    earliest = max(0, min(first - longest // 3, len(text) - longest))
    start = max(place for place in breaks if place <= earliest)
    end = max((place for place in breaks if first < place <= start + longest), default=_next(breaks, first))
    cut = "…" * (start > 0) + text[start:end].strip() + "…" * (end < len(text))
    return sentence(cut)


def _breaks(text: str) -> Iterator[int]:
    numbers = [match.span() for match in _UNBREAKABLE.finditer(text)]
    for space in re.finditer(r"\s+", text):
        if not any(start < space.start() < end for start, end in numbers):
            yield space.start()


def _next(breaks: Iterable[int], after: int) -> int:
    """The first break past `after`: a word longer than a snippet is not cut."""
    return next(place for place in breaks if place > after)
