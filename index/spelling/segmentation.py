"""Several words typed without a space between them: "needaplacetostay".

Of all ways to cut the text into words of the index the likeliest is taken: few words, and frequent ones. It
is a shortest path over the letters (Viterbi), so a text of forty letters takes some hundred look-ups.
"""

from math import inf, log

from index.lexicon import Lexicon
from index.spelling.bigrams import Bigrams

SHORTEST = 6
"""Letters below which a text is one word, mistyped."""
LONGEST_PIECE = 15
FEWEST = {1: 100, 2: 20}
"""In how many documents a piece of so few letters must occur: half of such pieces are initials, not words."""
_UNUSED = 13.0
"""The cost of a piece that no document contains, although it is known to be right: "gonna"."""
_RARE = 12.0
"""The cost of a piece that one document contains; e to this power is about the number of words of a guide."""


class Segmenter:
    """Cuts by the words of `lexicon`; in two only where `pairs` has them, as "minecraft" is two by chance."""

    def __init__(self, lexicon: Lexicon, pairs: Bigrams) -> None:
        self._lexicon = lexicon
        self._pairs = pairs

    def segment(self, text: str) -> str | None:
        """The words of folded `text` with spaces between; None if it is not a row of words."""
        if len(text) < SHORTEST or not text.isalpha():
            return None
        pieces = self._cheapest(text)
        if len(pieces) == 2 and not self._pairs.contains(*pieces):
            return None
        return " ".join(pieces) if len(pieces) > 1 else None

    def _cheapest(self, text: str) -> list[str]:
        """The pieces whose costs are least together, none when no row of words makes up the text."""
        costs, begins = [0.0], [0]
        for end in range(1, len(text) + 1):
            able = range(max(end - LONGEST_PIECE, 0), end)
            cost, begin = min((costs[begin] + self._cost(text[begin:end]), begin) for begin in able)
            costs.append(cost)
            begins.append(begin)
        if costs[-1] == inf:
            return []
        pieces, end = [], len(text)
        while end:
            pieces.append(text[begins[end] : end])
            end = begins[end]
        return pieces[::-1]

    def _cost(self, piece: str) -> float:
        count = self._lexicon.count(piece)
        if count >= FEWEST.get(len(piece), 1):
            return _RARE - log(count)
        return _UNUSED if len(piece) not in FEWEST and piece in self._lexicon else inf
