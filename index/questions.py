"""How similar a query is to a question that a document answers: its title, or one of its phrases.

A line and a query are two sets of words, weighted by inverse document frequency. Their similarity is twice
the weight of what both contain over the sum of both (Dice's measure): a short line in a long query is no
better than a long line for a short query.
"""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Self

from index.analysis import stems
from index.bm25 import idf
from index.documents import Document
from index.index_files import as_json


class QuestionIndexBuilder:
    """Gathers the lines of documents that say what people ask, of one document after the other."""

    def __init__(self) -> None:
        self._documents = 0
        self._lines: list[tuple[int, list[str]]] = []

    def add(self, document: Document) -> None:
        """Take the lines of the next document."""
        texts = (document.title, *document.phrases) if document.phrases else ()
        for text in texts:
            self._lines.append((self._documents, sorted(set(stems(text)))))
        self._documents += 1

    def file(self, frequencies: Mapping[str, int]) -> bytes:
        """The lines, as `QuestionIndex.read` reads them.

        Args:
            frequencies: the document frequency of each stem.
        """
        idf_of = {stem: idf(self._documents, count) for stem, count in frequencies.items()}
        lines_of: defaultdict[str, list[int]] = defaultdict(list)
        for number, (_, line) in enumerate(self._lines):
            for stem in line:
                lines_of[stem].append(number)
        lines = [(number, round(sum(idf_of[stem] for stem in line), 3)) for number, line in self._lines]
        words = {stem: (round(idf_of[stem], 3), numbers) for stem, numbers in sorted(lines_of.items())}
        return as_json({"unknown": idf(self._documents, 0), "lines": lines, "words": words})


class QuestionIndex:
    """The lines of an index.

    Args:
        words: each stem with its weight and the numbers of the lines that contain it.
        lines: the number of the document and the weight of all words, for each line.
        unknown: the weight of a word that no line contains.
    """

    def __init__(
        self,
        words: Mapping[str, tuple[float, Sequence[int]]],
        lines: Sequence[tuple[int, float]],
        unknown: float,
    ) -> None:
        # as arrays: a number of its own takes 80 bytes of a visit, and there are 30,000
        self._words = {stem: (weight, array("I", numbers)) for stem, (weight, numbers) in words.items()}
        self._documents = array("I", (document for document, _ in lines))
        self._weights = array("d", (weight for _, weight in lines))
        self._unknown = (unknown, array("I"))

    @classmethod
    def read(cls, file: bytes) -> Self:
        """What `QuestionIndexBuilder.file` made. Raises ValueError when it is anything else."""
        about = json.loads(file)
        return cls(about["words"], about["lines"], about["unknown"])

    def similarity(self, stems: Iterable[str], longer: Iterable[str] = ()) -> dict[int, float]:
        """By document number how close its nearest line comes, 0 to 1; only those that share a word.

        Args:
            longer: stems that the last one may become. If no line contains the last one, they stand for it.
        """
        typed = list(dict.fromkeys(stems))
        shared: defaultdict[int, float] = defaultdict(float)
        whole = 0.0
        for stem in typed:
            weight, numbers = self._words.get(stem, self._unknown)
            whole += weight
            for line in numbers:
                shared[line] += weight
        last: dict[int, float] = {}
        for stem in longer if typed and typed[-1] not in self._words else ():
            weight, numbers = self._words.get(stem, self._unknown)
            last.update((line, max(weight, last.get(line, 0.0))) for line in numbers)
        closest: dict[int, float] = {}
        for line, both in shared.items():
            document, weight = self._documents[line], self._weights[line]
            closest[document] = max(2 * both / (whole + weight), closest.get(document, 0.0))
        finished = whole - self._unknown[0]
        for line, more in last.items():
            document, weight = self._documents[line], self._weights[line]
            value = 2 * (shared.get(line, 0.0) + more) / (finished + more + weight)
            closest[document] = max(value, closest.get(document, 0.0))
        return closest
