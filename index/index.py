"""Opens an index and answers queries."""

import json
from collections.abc import Iterable
from contextlib import nullcontext
from itertools import chain
from pathlib import Path
from typing import Self

from index.bm25 import idf
from index.index_files import (
    BIGRAMS,
    COMMON,
    ENTRIES,
    LISTS,
    PASSAGES,
    QUESTION_LINES,
    QUESTIONS,
    SPELLING,
    WORDS,
    Files,
    digest_of,
    read_files,
)
from index.lexicon import Lexicon
from index.meaning.similarity import Reading, SemanticSimilarity
from index.query import Clause, Hit, Scores, Term
from index.questions import QuestionIndex
from index.sorted_table import SortedTable
from index.spelling.bigrams import Bigrams
from index.spelling.corrector import SpellingCorrector


class IndexUnusableError(Exception):
    """The folder does not contain the index that was built; str() says what is missing."""


class Index:
    """An open index.

    Attributes:
        lexicon: its words.
        spelling: corrects others.

    Args:
        files: what `index.builder` made.
        vectors: the file of word vectors that it was built with; None for none.
        reading: entered while the tables of meaning are read, at the first query that needs them.

    Raises IndexUnusableError where `vectors` are lost.
    """

    def __init__(self, files: Files, vectors: Path | None = None, reading: Reading = nullcontext) -> None:
        # it loads Whoosh (8 ms), and a window comes first
        from index.postings import Postings  # noqa: PLC0415

        self.lexicon, common = Lexicon(json.loads(files[WORDS])), SortedTable(files[COMMON])
        self.spelling = SpellingCorrector(self.lexicon, files[SPELLING], common, Bigrams(files[BIGRAMS]))
        self._ids = json.loads(files[ENTRIES])
        self._numbers = {name: number for number, name in enumerate(self._ids)}
        self._postings = Postings(files[LISTS])
        self._questions = QuestionIndex(files[QUESTIONS], files[QUESTION_LINES])
        self._meaning = SemanticSimilarity(files, vectors, reading) if vectors and PASSAGES in files else None
        if self._meaning and not self._meaning.is_whole:
            raise IndexUnusableError("The word vectors of the search are missing or damaged.")

    @classmethod
    def open(
        cls, folder: Path, digest: str, vectors: Path | None = None, reading: Reading = nullcontext
    ) -> Self:
        """Open the index in `folder`, read-only.

        Raises IndexUnusableError unless its files have exactly the `digest` given when it was built. That
        finds damage. A program that can change the files can change a digest beside them, so nothing in
        them is ever run: no pickle is read.
        """
        files = read_files(folder) if folder.is_dir() else {}
        if digest_of(files) != digest:
            raise IndexUnusableError("The search index is missing or damaged.")
        return cls(files, vectors, reading)

    def forget(self) -> None:
        """Keep nothing of the query."""
        self._postings.forget()

    def query(self, clauses: Iterable[Clause], most: int | None = None) -> list[Hit]:
        """The documents that contain any term of `clauses`, the best first, equals by id; at most `most`."""
        scores: dict[int, float] = {}
        coverage: dict[int, float] = {}
        whole = 0.0
        for clause in clauses:
            given = [self._best(clause.alternatives), *map(self._weighted, clause.expansions)]
            for each in given:
                _add(scores, each)
            if clause.counts:
                weight = self._weight(clause)
                whole += weight
                _add(coverage, dict.fromkeys(chain.from_iterable(given), weight))
        # in order of number, which is that of id, and then stably by score
        first = sorted(sorted(scores), key=scores.__getitem__, reverse=True)[:most]
        covered = {number: coverage.get(number, 0.0) / whole if whole else 1.0 for number in first}
        return [Hit(self._ids[number], scores[number], covered[number]) for number in first]

    def semantic_similarity(self, spelled: Iterable[str], ids: Iterable[str]) -> dict[str, float]:
        """How similar the meaning of folded words is to each of the documents `ids`, -1 to 1.

        Empty when no word is known, or the index was built without vectors.
        """
        if self._meaning is None:
            return {}
        similar = self._meaning.similarity(spelled, [self._numbers[name] for name in ids])
        return {self._ids[number]: value for number, value in similar.items()}

    def question_similarity(self, stems: Iterable[str], longer: Iterable[str] = ()) -> dict[str, float]:
        """How similar stems are to a question that each document answers, 0 to 1; see `index.questions`."""
        close = self._questions.similarity(stems, longer)
        return {self._ids[number]: value for number, value in close.items()}

    def occurs_in(self, stem: str, ids: Iterable[str]) -> bool:
        """Whether one of these documents contains `stem`, in any field."""
        scores = self._postings.scores_of(stem)
        return any(self._numbers[name] in scores for name in ids)

    def document_frequency(self, stem: str) -> int:
        """In how many documents `stem` occurs, in any field."""
        return len(self._postings.scores_of(stem))

    def _weighted(self, term: Term) -> Scores:
        """What a term adds to the documents that contain it."""
        scores, weight = self._postings.scores_of(term.stem), term.weight
        return scores if weight == 1 else {number: score * weight for number, score in scores.items()}

    def _best(self, alternatives: Iterable[Term]) -> Scores:
        """What the best of some terms adds to each document: a word as typed, corrected or completed."""
        best: dict[int, float] = {}
        for scores in map(self._weighted, alternatives):
            best.update({n: score for n, score in scores.items() if score > best.get(n, 0.0)})
        return best

    def _weight(self, clause: Clause) -> float:
        """The IDF of the most frequent alternative, or of the expansions if no document contains one."""
        frequency = self._highest_frequency(clause.alternatives) or self._highest_frequency(clause.expansions)
        return idf(len(self._ids), frequency)

    def _highest_frequency(self, terms: Iterable[Term]) -> int:
        return max((self.document_frequency(term.stem) for term in terms), default=0)


def _add(sums: dict[int, float], given: Scores) -> None:
    sum_of = sums.get
    sums.update([(number, sum_of(number, 0.0) + value) for number, value in given.items()])
