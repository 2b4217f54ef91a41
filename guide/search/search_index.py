"""What a search needs from an index."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from index.lexicon import Lexicon
from index.query import Clause, Hit
from index.spelling.corrector import SpellingCorrector


class SearchIndex(Protocol):
    """What the search uses of `index.index.Index`."""

    @property
    def lexicon(self) -> Lexicon:
        """The words of the index."""

    @property
    def others(self) -> Mapping[str, Lexicon]:
        """The words of each language but the guide's own."""

    @property
    def spelling(self) -> SpellingCorrector:
        """What misspelled words mean."""

    def forget(self) -> None:
        """Keep nothing of the query."""

    def document_frequency(self, stem: str) -> int:
        """The number of documents that contain it."""

    def occurs_in(self, stem: str, ids: Iterable[str]) -> bool:
        """Whether one of these documents contains `stem`."""

    def query(self, clauses: Iterable[Clause], most: int | None = ...) -> list[Hit]:
        """The documents that contain any of it, the best first, at most `most`."""

    def question_similarity(self, stems: Iterable[str], longer: Iterable[str] = ...) -> dict[str, float]:
        """How close the words come to what each document says it answers, 0 to 1."""

    def semantic_similarity(self, spelled: Iterable[str], ids: Iterable[str]) -> dict[str, float]:
        """How similar the words are to each document in meaning; empty if that is not known."""
