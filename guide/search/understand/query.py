"""What was typed, made safe and cut into words."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from index.analysis import Word, words

LONGEST_QUERY = 200
"""Characters kept of a query."""
MOST_WORDS = 48
"""Words kept of a query; LONGEST_QUERY characters of sense hold fewer."""


@dataclass(frozen=True, slots=True)
class QueryText:
    """text: one line of printable characters. words: folded, with offsets into `text`.

    unfinished: whether the last word may still go on, because the text ends in it.
    """

    text: str
    words: tuple[Word, ...]
    unfinished: bool

    def spelled(self) -> tuple[str, ...]:
        """The folded words alone."""
        return tuple(word.text for word in self.words)

    def with_words(self, spelled: Sequence[str]) -> str:
        """The text with each word of other spelling replaced, everything else as it was typed."""
        parts: list[str] = []
        end = 0
        for word, new in zip(self.words, spelled, strict=True):
            parts += [
                self.text[end : word.start],
                self.text[word.start : word.end] if new == word.text else new,
            ]
            end = word.end
        return "".join([*parts, self.text[end:]])


def read_query_text(text: str) -> QueryText:
    """Normalise (NFKC), drop what cannot be seen, cut, and split into words. Never fails."""
    # normalising a long text costs time, and a compatibility form may open into 18 characters
    plain = unicodedata.normalize("NFKC", text.lstrip()[: 2 * LONGEST_QUERY])
    line = "".join(letter if letter.isprintable() else " " for letter in plain)[:LONGEST_QUERY].lstrip()
    found = words(line)[:MOST_WORDS]
    return QueryText(line.rstrip(), tuple(found), bool(found) and found[-1].end == len(line))
