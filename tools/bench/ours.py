"""Our own search as engines to compare: all of it, and its index alone."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from guide.search.precomputed import precompute, prepared_bytes, read_prepared
from guide.search.service import SearchService
from guide.search.understand.understanding import read_query_text
from index.analysis import stem
from index.builder import build_index
from index.index import Index
from index.query import Clause, Term
from tools.bench.corpora import Corpus
from tools.bench.peers import MOST

PREPARED = ".prepared"


def open_index(corpus: Corpus, folder: Path) -> Index:
    """The index in a folder, with the word vectors that it was built with."""
    digest = (folder.with_suffix(".sha256")).read_text(encoding="ascii")
    return Index.open(folder, digest, corpus.word_sources.vectors)


def build_and_note(corpus: Corpus, folder: Path, vectors: Path | None) -> None:
    """Build an index the way the guide's build does, and its digest beside it.

    Args:
        vectors: the file of word vectors, if it is to have any.
    """
    word_sources = replace(corpus.word_sources, vectors=vectors)
    digest = build_index(corpus.documents, folder, word_sources)
    folder.with_suffix(".sha256").write_text(digest, encoding="ascii")


class Guide:
    """The search as people meet it: `SearchService` with all of its understanding."""

    name = "this guide"

    def build(self, corpus: Corpus, folder: Path) -> None:
        """Write an index into an empty folder."""
        build_and_note(corpus, folder, corpus.word_sources.vectors)
        tables = prepared_bytes(precompute(corpus.library, corpus.vocabulary, corpus.places))
        folder.with_suffix(PREPARED).write_bytes(tables)

    def open(self, corpus: Corpus, folder: Path) -> None:
        """Open what was built there."""
        index, tables = open_index(corpus, folder), read_prepared(folder.with_suffix(PREPARED))
        self._search = SearchService(corpus.library, index, corpus.places, tables)

    def find(self, text: str) -> Sequence[str]:
        """The ids of the best results, the best first."""
        return [result.id for result in self._search.search(text, limit=MOST).results]


class GuideIndex:
    """`index/` without word vectors: the words as they stand, the last one completed where it may go on."""

    name = "its index alone"

    def build(self, corpus: Corpus, folder: Path) -> None:
        """Write an index into an empty folder."""
        build_and_note(corpus, folder, vectors=None)

    def open(self, corpus: Corpus, folder: Path) -> None:
        """Open what was built there."""
        self._index = open_index(corpus, folder)

    def find(self, text: str) -> Sequence[str]:
        """The ids of the best results, the best first."""
        typed = read_query_text(text)
        terms = [[Term(stem(word))] for word in typed.spelled()]
        if typed.is_unfinished:
            longer = dict.fromkeys(map(stem, self._index.lexicon.completions(typed.spelled()[-1])))
            terms[-1] += [Term(one) for one in longer]
        return [hit.id for hit in self._index.query((Clause(tuple(own)) for own in terms), MOST)]
