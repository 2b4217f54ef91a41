"""The guide's search and other engines, queried as their documentation shows: any word, weights by field."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol
from weakref import finalize

import tantivy

from guide.search.precomputed import precompute, prepared_bytes, read_prepared
from guide.search.service import SearchService
from guide.search.stages import QueryText
from guide.search.understand.understanding import read_query_text
from index.analysis import stem
from index.builder import build_index
from index.index import Index
from tools.bench.corpora import PEER_WEIGHTS, Corpus

MOST = 10
"""How many results are requested."""

DIGEST, PREPARED = ".sha256", ".prepared"


class Engine(Protocol):
    """One way to search a corpus."""

    @property
    def name(self) -> str:
        """How a table calls it."""

    def build(self, corpus: Corpus, folder: Path) -> None:
        """Write an index into an empty folder."""

    def open(self, corpus: Corpus, folder: Path) -> None:
        """Open what was built there."""

    def find(self, text: str) -> Sequence[str]:
        """The ids of the best results, the best first. A last word that the text ends in may go on."""


class Fts5:
    """SQLite's full-text search: Porter's stemmer, a prefix index for two and three letters, its bm25."""

    name = "SQLite FTS5"

    def build(self, corpus: Corpus, folder: Path) -> None:
        """Write an index into an empty folder."""
        columns = ", ".join(PEER_WEIGHTS)
        with closing(sqlite3.connect(folder / "fts.db")) as base:
            base.execute(
                f"create virtual table entries using fts5(id unindexed, {columns},"
                " tokenize='porter unicode61 remove_diacritics 2', prefix='2 3')"
            )
            slots = ", ".join("?" * (len(PEER_WEIGHTS) + 1))
            base.executemany(f"insert into entries values ({slots})", _rows(corpus))  # noqa: S608 - our own names
            base.execute("insert into entries(entries) values ('optimize')")
            base.commit()

    def open(self, corpus: Corpus, folder: Path) -> None:
        """Open what was built there."""
        del corpus
        self._base = sqlite3.connect(folder / "fts.db")
        finalize(self, self._base.close)  # with the engine, not some time after it
        weights = ", ".join(["0", *map(str, PEER_WEIGHTS.values())])
        self._ask = (
            f"select id from entries where entries match ? order by bm25(entries, {weights}) limit {MOST}"  # noqa: S608 - our own names
        )

    def find(self, text: str) -> Sequence[str]:
        """The ids of the best results, the best first."""
        typed = read_query_text(text)
        match = " OR ".join(f'"{word}"' for word in typed.spelled())
        rows = self._base.execute(self._ask, [match + "*" * typed.is_unfinished]) if match else ()
        return [row[0] for row in rows]


class Tantivy:
    """Tantivy with its English stemmer; a last word goes on by a regular expression over its word list."""

    name = "tantivy"

    def build(self, corpus: Corpus, folder: Path) -> None:
        """Write an index into an empty folder."""
        builder = tantivy.SchemaBuilder().add_text_field("id", stored=True, tokenizer_name="raw")
        for field in PEER_WEIGHTS:
            builder = builder.add_text_field(field, tokenizer_name="en_stem", index_option="freq")
        writer = tantivy.Index(builder.build(), path=str(folder)).writer(num_threads=1)
        for name, *texts in _rows(corpus):
            writer.add_document(tantivy.Document(id=name, **dict(zip(PEER_WEIGHTS, texts, strict=True))))
        writer.commit()
        writer.wait_merging_threads()

    def open(self, corpus: Corpus, folder: Path) -> None:
        """Open what was built there."""
        del corpus
        index = tantivy.Index.open(str(folder))
        self._schema, self._searcher = index.schema, index.searcher()

    def find(self, text: str) -> Sequence[str]:
        """The ids of the best results, the best first."""
        typed = read_query_text(text)
        parts = [
            (
                tantivy.Occur.Should,
                tantivy.Query.boost_query(self._part(field, word, goes_on=goes_on), weight),
            )
            for word, goes_on in _asked(typed)
            for field, weight in PEER_WEIGHTS.items()
        ]
        hits = self._searcher.search(tantivy.Query.boolean_query(parts), MOST).hits if parts else []
        return [str(self._searcher.doc(address).get_first("id")) for _, address in hits]

    def _part(self, field: str, word: str, *, goes_on: bool) -> tantivy.Query:
        if goes_on:
            return tantivy.Query.regex_query(
                self._schema, field, f"{word}.*"
            )  # folded: letters and digits alone
        return tantivy.Query.term_query(self._schema, field, stem(word), index_option="freq")


class Guide:
    """The guide's own search, as people meet it. Digest and tables of its index lie beside the folder."""

    name = "this guide"

    def build(self, corpus: Corpus, folder: Path) -> None:
        """Write an index into an empty folder."""
        digest = build_index(corpus.documents, folder, corpus.word_sources)
        folder.with_suffix(DIGEST).write_text(digest, encoding="ascii")
        tables = prepared_bytes(precompute(corpus.library, corpus.vocabulary, corpus.places))
        folder.with_suffix(PREPARED).write_bytes(tables)

    def open(self, corpus: Corpus, folder: Path) -> None:
        """Open what was built there."""
        digest = folder.with_suffix(DIGEST).read_text(encoding="ascii")
        index = Index.open(folder, digest, corpus.word_sources.vectors)
        tables = read_prepared(folder.with_suffix(PREPARED))
        self._search = SearchService(corpus.library, index, corpus.places, tables)

    def find(self, text: str) -> Sequence[str]:
        """The ids of the best results, the best first."""
        return [result.id for result in self._search.search(text, limit=MOST).results]


def _asked(typed: QueryText) -> list[tuple[str, bool]]:
    """Each word, and whether it may go on."""
    words = typed.spelled()
    return [(word, typed.is_unfinished and number == len(words) - 1) for number, word in enumerate(words)]


def _rows(corpus: Corpus) -> Iterable[list[Any]]:
    """Id and fields of each document, in the order of PEER_WEIGHTS."""
    return ([name, *(fields[field] for field in PEER_WEIGHTS)] for name, fields in corpus.fields.items())
