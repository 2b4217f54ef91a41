"""Opens an index and answers queries.

Importing this module imports Whoosh's files (8 ms): a window imports it after its first paint.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from index.bm25 import idf
from index.builder import BuiltIndex
from index.index_files import (
    BIGRAMS,
    COMMON,
    ENTRIES,
    LANGUAGES,
    PASSAGES,
    QUESTIONS,
    SPELLING,
    WORDS,
    Files,
    FolderFiles,
    digest_of,
)
from index.lexicon import Lexicon, SortedWords
from index.meaning.similarity import SemanticSimilarity
from index.postings import BestOfTerms, PostingFile, Postings, PostingSource, ScoredTerm
from index.query import Clause, Hit, Term
from index.questions import QuestionIndex
from index.spelling.bigrams import Bigrams
from index.spelling.corrector import SpellingCorrector
from index.top_k import top_k


class IndexUnusableError(Exception):
    """The folder does not contain the index that was built; str() says what is missing."""


@dataclass(frozen=True, slots=True)
class Lexicons:
    """The words of an index.

    Attributes:
        lexicon: the English words.
        spelling: corrects English words.
        others: the words of each other language.
    """

    lexicon: Lexicon
    spelling: SpellingCorrector
    others: Mapping[str, Lexicon]

    @classmethod
    def read(cls, files: Files) -> Self:
        """The words of an index. Raises OSError or ValueError when a file cannot be read."""
        lexicon = Lexicon(json.loads(files[WORDS]))
        common = SortedWords(files[COMMON].decode("utf-8").split("\n"))
        spelling = SpellingCorrector(lexicon, files[SPELLING], common, Bigrams(files[BIGRAMS]))
        listed = json.loads(files[LANGUAGES])
        return cls(lexicon, spelling, {language: Lexicon(words) for language, words in listed.items()})


class Index:
    """An open index.

    Args:
        ids: of the documents, by number.
        postings: what each word adds to their scores.
        words: the words it knows.
        questions: what the documents answer.
        meaning: None if it was built without word vectors.
    """

    def __init__(
        self,
        ids: Sequence[str],
        postings: Postings,
        words: Lexicons,
        questions: QuestionIndex,
        meaning: SemanticSimilarity | None = None,
    ) -> None:
        self.lexicon = words.lexicon
        self.spelling = words.spelling
        self.others = words.others
        self._ids = ids
        self._numbers = {name: number for number, name in enumerate(ids)}
        self._postings = postings
        self._questions = questions
        self._meaning = meaning

    @classmethod
    def open(cls, folder: Path, digest: str, vectors: Path | None = None) -> Self:
        """Open the index in `folder`, read-only.

        Raises IndexUnusableError unless its files have exactly the `digest` given when it was built. That
        finds damage. A program that can change the files can change a digest beside them, so nothing in
        them is ever run: no pickle is read.

        Args:
            vectors: the file that it was built with, where it was.
        """
        if not folder.is_dir() or digest_of(folder) != digest:
            raise IndexUnusableError("The search index is missing or damaged.")
        return cls._of(FolderFiles(folder), PostingFile.open(folder), vectors)

    @classmethod
    def of(cls, made: BuiltIndex, vectors: Path | None = None) -> Self:
        """An index that was just made, without a folder. Raises as `open` does where `vectors` are lost."""
        return cls._of(made.files, made.postings, vectors)

    @classmethod
    def _of(cls, files: Files, lists: PostingSource, vectors: Path | None) -> Self:
        meaning = SemanticSimilarity(files, vectors) if vectors and PASSAGES in files else None
        if meaning and not meaning.is_whole:
            raise IndexUnusableError("The word vectors of the search are missing or damaged.")
        ids = json.loads(files[ENTRIES])
        return cls(ids, Postings(lists), Lexicons.read(files), QuestionIndex.read(files[QUESTIONS]), meaning)

    def forget(self) -> None:
        """Keep nothing of the query."""
        self._postings.forget()

    def query(self, clauses: Iterable[Clause], most: int | None = None) -> list[Hit]:
        """The documents that contain any term of `clauses`, the best first, equals by id; at most `most`."""
        expanded = [(clause, list(self._choices(clause))) for clause in clauses]
        found = dict(top_k((choice for _, choices in expanded for choice in choices), most))
        matched = [
            (self._weight(clause), _holders(choices, found.keys()))
            for clause, choices in expanded
            if clause.counts
        ]
        whole = sum(weight for weight, _ in matched)
        if not whole:
            return [Hit(self._ids[number], score, 1.0) for number, score in found.items()]
        coverage = dict.fromkeys(found, 0.0)
        for weight, matching in matched:
            coverage.update([(number, coverage[number] + weight) for number in matching])
        return [Hit(self._ids[number], score, coverage[number] / whole) for number, score in found.items()]

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
        scores = self._postings.scores_of(stem).scores
        return any(self._numbers[name] in scores for name in ids)

    def document_frequency(self, stem: str) -> int:
        """In how many documents `stem` occurs, in any field."""
        return len(self._postings.scores_of(stem).descending)

    def _choices(self, clause: Clause) -> Iterator[BestOfTerms]:
        """The alternatives of a clause, of which the best counts, and the expansions, which add to it."""
        yield BestOfTerms(map(self._word, clause.alternatives))
        yield from (BestOfTerms([self._word(term)]) for term in clause.expansions)

    def _word(self, term: Term) -> ScoredTerm:
        return ScoredTerm(*self._postings.scores_of(term.stem), term.weight)

    def _weight(self, clause: Clause) -> float:
        """The IDF of the most frequent alternative, or of the expansions if no document contains one."""
        frequency = self._highest_frequency(clause.alternatives) or self._highest_frequency(clause.expansions)
        return idf(len(self._ids), frequency)

    def _highest_frequency(self, terms: Iterable[Term]) -> int:
        return max((self.document_frequency(term.stem) for term in terms), default=0)


def _holders(choices: Iterable[BestOfTerms], numbers: Set[int]) -> Set[int]:
    """Those of the numbered documents that contain one of the words."""
    return set().union(*(choice.matching(numbers) for choice in choices))
