"""Opens an index of our own making and answers from it.

Importing this module imports Whoosh (45 ms): a window imports it after its first paint.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Self

from index.digest import digest_of
from index.fields import WEIGHTS
from index.files import COMMON, ENTRIES, PASSAGES, SPELLING, WORDS
from index.lexicon import Lexicon
from index.meaning.nearness import Meaning
from index.query import Clause, Hit, Term
from index.scorer import impact, rarity
from index.spelling import Spelling
from index.storage import SameBytesStorage
from index.whoosh_door import IndexReader, TermNotFound

_BUILD = "python3 run.py build"


class IndexUnusableError(Exception):
    """The folder does not hold the index that was built; str() says what to do."""


class Index:
    """An open index. reader: Whoosh's; entries: ids and field lengths by document number.

    lexicon, spelling: its words. meaning: None when it was built without. Posting lists are read when first
    needed and kept as finished scores.
    """

    def __init__(
        self,
        reader: IndexReader,
        entries: dict[str, Any],
        lexicon: Lexicon,
        spelling: Spelling,
        meaning: Meaning | None = None,
    ) -> None:
        self.lexicon = lexicon
        self.spelling = spelling
        self._reader = reader
        self._meaning = meaning
        self._ids: Sequence[str] = entries["ids"]
        self._numbers = {name: number for number, name in enumerate(self._ids)}
        self._lengths: dict[str, Sequence[int]] = entries["lengths"]
        self._totals: dict[str, float] = entries["totals"]
        self._postings: dict[str, list[tuple[int, float]]] = {}

    @classmethod
    def open(cls, folder: Path, digest: str, vectors: Path | None = None) -> Self:
        """Open the index in `folder`, read-only. vectors: the file that it was built with, where it was.

        Raises IndexUnusableError unless its files have exactly the `digest` given when it was built:
        Whoosh unpickles a file before any check of its own, so a foreign one could run code.
        """
        if not folder.is_dir() or digest_of(folder) != digest:
            raise IndexUnusableError("The search index is missing or damaged. Make it anew: " + _BUILD)
        lexicon = Lexicon(json.loads((folder / WORDS).read_bytes()))
        common = frozenset((folder / COMMON).read_text(encoding="utf-8").split())
        spelling = Spelling(lexicon, (folder / SPELLING).read_bytes(), common)
        reader = SameBytesStorage(str(folder)).open_index().reader()
        meaning = Meaning(folder, vectors) if vectors and (folder / PASSAGES).is_file() else None
        if meaning and not meaning.is_whole:
            raise IndexUnusableError(
                "The word vectors of the search are missing or damaged. Build anew: " + _BUILD
            )
        return cls(reader, json.loads((folder / ENTRIES).read_bytes()), lexicon, spelling, meaning)

    def query(self, clauses: Iterable[Clause]) -> list[Hit]:
        """The documents that hold any term of `clauses`, the best first, equals by id."""
        asked = list(clauses)
        scores: defaultdict[int, float] = defaultdict(float)
        covered: defaultdict[int, float] = defaultdict(float)
        whole = 0.0
        for clause in asked:
            weight = self._weight(clause) if clause.counts else 0.0
            whole += weight
            for number, score in self._clause_scores(clause).items():
                scores[number] += score
                covered[number] += weight
        hits = [
            Hit(self._ids[number], scores[number], covered[number] / whole if whole else 1.0)
            for number in scores
        ]
        return sorted(hits, key=lambda hit: (-hit.score, hit.id))

    def nearness(self, spelled: Iterable[str], ids: Iterable[str]) -> dict[str, float]:
        """How near the meaning of folded words comes to each of the documents `ids`, -1 to 1.

        Empty when no word is known, or the index was built without vectors.
        """
        if self._meaning is None:
            return {}
        near = self._meaning.nearness(spelled, [self._numbers[name] for name in ids])
        return {self._ids[number]: value for number, value in near.items()}

    def documents(self, stem: str) -> frozenset[str]:
        """The ids of the documents that hold `stem`, in any field."""
        return frozenset(self._ids[number] for number, _ in self._scored(stem))

    def holding(self, stem: str) -> int:
        """In how many documents `stem` stands, in any field."""
        return len(self._scored(stem))

    def _clause_scores(self, clause: Clause) -> dict[int, float]:
        best: dict[int, float] = {}
        for term in clause.own:
            for number, score in self._scored(term.stem):
                best[number] = max(best.get(number, 0.0), score * term.weight)
        for term in clause.akin:
            for number, score in self._scored(term.stem):
                best[number] = best.get(number, 0.0) + score * term.weight
        return best

    def _weight(self, clause: Clause) -> float:
        """The rarity of the most frequent own word, or of the akin ones where that is unknown."""
        holding = self._most_holding(clause.own) or self._most_holding(clause.akin)
        return rarity(len(self._ids), holding)

    def _most_holding(self, terms: Iterable[Term]) -> int:
        return max((self.holding(term.stem) for term in terms), default=0)

    def _scored(self, stem: str) -> list[tuple[int, float]]:
        """Document numbers with what `stem` adds to their scores, over all fields."""
        known = self._postings.get(stem)
        if known is not None:
            return known
        found = self._read(stem)
        if found:  # what stands nowhere is not kept: typed words would pile up
            self._postings[stem] = found
        return found

    def _read(self, stem: str) -> list[tuple[int, float]]:
        added: defaultdict[int, float] = defaultdict(float)
        for field, weight in WEIGHTS.items():
            for number, score in self._field_scores(field, stem):
                added[number] += weight * score
        return list(added.items())

    def _field_scores(self, field: str, stem: str) -> Iterable[tuple[int, float]]:
        try:
            matcher = self._reader.postings(field, stem)
        except TermNotFound:
            return
        documents = len(self._ids)
        rare = rarity(documents, self._reader.doc_frequency(field, stem))
        average = self._totals[field] / documents
        lengths = self._lengths[field]
        while matcher.is_active():
            number = matcher.id()
            yield number, impact(matcher.weight(), lengths[number], average, rare)
            matcher.next()
