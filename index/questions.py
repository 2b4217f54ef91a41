"""How similar a query is to a question that a document answers: its title, or one of its phrases.

A line and a query are two sets of words, weighted by inverse document frequency. Their similarity is twice
the weight of what both contain over the sum of both (Dice's measure): a short line in a long query is no
better than a long line for a short query.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from index.analysis import stems
from index.bm25 import idf
from index.documents import Document
from index.sorted_table import SortedTable, sorted_table

_UNKNOWN = ""
"""Under this key, which is no stem, is the weight of a word that no line contains."""


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

    def files(self, frequencies: Mapping[str, int]) -> tuple[bytes, bytes]:
        """The stems and the lines, as `QuestionIndex` reads them.

        Args:
            frequencies: the document frequency of each stem.
        """
        idf_of = {stem: idf(self._documents, count) for stem, count in frequencies.items()}
        lines_of: defaultdict[str, list[int]] = defaultdict(list)
        for number, (_, line) in enumerate(self._lines):
            for stem in line:
                lines_of[stem].append(number)
        stems, numbers = {_UNKNOWN: f"{idf(self._documents, 0)} 0 0"}, array("I")
        for stem, lines in lines_of.items():
            stems[stem] = f"{idf_of[stem]:.3f} {len(numbers)} {len(numbers) + len(lines)}"
            numbers.extend(lines)
        weights = array("d", (round(sum(idf_of[stem] for stem in line), 3) for _, line in self._lines))
        documents = array("I", (document for document, _ in self._lines))
        count = array("I", [len(weights), 0])
        return sorted_table(stems), b"".join(part.tobytes() for part in (count, weights, documents, numbers))


class QuestionIndex:
    """The lines of an index.

    Args:
        stems: a sorted table: each stem to its weight, and to the part of all numbers that are those of the
            lines that contain it; _UNKNOWN to the weight of a word that no line contains.
        lines: how many there are; the weight of all words of each, and its document; the numbers.
    """

    def __init__(self, stems: bytes, lines: bytes) -> None:
        self._stems, whole = SortedTable(stems), memoryview(lines)
        count = int.from_bytes(whole[:4], "little")
        documents, numbers = 8 * (1 + count), 8 * (1 + count) + 4 * count
        self._weights = whole[8:documents].cast("d")
        self._documents = whole[documents:numbers].cast("I")
        self._numbers = whole[numbers:].cast("I")
        self._unknown = self._lines_with(_UNKNOWN)

    def _lines_with(self, stem: str) -> tuple[float, Sequence[int]]:
        """The weight of a stem, and the lines that contain it."""
        row = self._stems.get(stem)
        if row is None:
            return self._unknown
        weight, start, end = row.split()
        return float(weight), self._numbers[int(start) : int(end)].tolist()

    def similarity(self, stems: Iterable[str], longer: Iterable[str] = ()) -> dict[int, float]:
        """By document number how close its nearest line comes, 0 to 1; only those that share a word.

        Args:
            longer: stems that the last one may become. If no line contains the last one, they stand for it.
        """
        typed = list(dict.fromkeys(stems))
        shared: defaultdict[int, float] = defaultdict(float)
        whole = 0.0
        for stem in typed:
            weight, numbers = self._lines_with(stem)
            whole += weight
            for line in numbers:
                shared[line] += weight
        last: dict[int, float] = {}
        for stem in longer if typed and typed[-1] not in self._stems else ():
            weight, numbers = self._lines_with(stem)
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
