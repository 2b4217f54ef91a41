"""The same documents in an index of Whoosh's own, searched by its searcher, for comparison with ours."""

from collections.abc import Iterable
from pathlib import Path

from whoosh.analysis import RegexTokenizer
from whoosh.fields import TEXT, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.query import Or
from whoosh.query import Term as WhooshTerm
from whoosh.scoring import BM25F

from index.analysis import stems
from index.bm25 import K1, B
from index.documents import WEIGHTS, Document, by_field


class WhooshsOwn:
    """Whoosh over `documents`, in the empty `folder`: a field for each of ours, its writer, its BM25F."""

    def __init__(self, documents: Iterable[Document], folder: Path) -> None:
        ordered = sorted(documents, key=lambda document: document.id)
        self._ids = [document.id for document in ordered]
        fields = {field: TEXT(analyzer=RegexTokenizer(r"\S+"), phrase=False) for field in WEIGHTS}
        whoosh = FileStorage(str(folder)).create_index(Schema(**fields))
        writer = whoosh.writer()
        for document in ordered:
            found = by_field(document, stems)
            writer.add_document(**{field: " ".join(words) for field, words in found.items() if words})
        writer.commit(optimize=True)
        self._searcher = whoosh.searcher(weighting=BM25F(B=B, K1=K1))

    def found(self, words: Iterable[str]) -> list[tuple[str, float]]:
        """Every id with its score for these stems, the best first, equals by id."""
        parts = [WhooshTerm(field, word, boost=weight) for word in words for field, weight in WEIGHTS.items()]
        hits = self._searcher.search(Or(parts), limit=None)
        scored = [(self._ids[hits.docnum(at)], hits.score(at)) for at in range(hits.scored_length())]
        return sorted(scored, key=lambda hit: (-round(hit[1], 4), hit[0]))

    def close(self) -> None:
        """Close its files."""
        self._searcher.close()
