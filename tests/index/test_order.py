"""Our scorer beside Whoosh's own searcher, over more text than an example holds.

Texts and queries as in collections for measuring retrieval: some hundred abstracts, words as frequent as in
language (a few everywhere, most of them rare), questions of up to eight words.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from whoosh.query import Or
from whoosh.query import Term as WhooshTerm
from whoosh.scoring import BM25F

from index.build import build_index
from index.documents import Document
from index.fields import WEIGHTS
from index.query import Clause, Term
from index.reading import Index
from index.scorer import K1, B
from index.storage import SameBytesStorage

DOCUMENTS, WORDS, QUERIES, FIRST = 300, 2_000, 100, 10


def _drawn(random: Random, count: int) -> str:
    """Words by Zipf's law: the one of rank r comes once where the first comes r times."""
    ranks = range(1, WORDS + 1)
    drawn = random.choices(ranks, [1 / rank for rank in ranks], k=count)
    return " ".join(f"q{rank}" for rank in drawn)


def _documents(random: Random) -> Iterator[Document]:
    for number in range(DOCUMENTS):
        yield Document(
            id=f"d{number:03}",
            kind="topic",
            title=_drawn(random, random.randint(3, 12)),
            said=(_drawn(random, 6),) if number % 3 else (),
            summary=_drawn(random, random.randint(0, 20)),
            body=_drawn(random, random.randint(20, 400)),
        )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """An index, and its digest."""
    folder = tmp_path_factory.mktemp("order") / "index"
    return folder, build_index(_documents(Random(1)), folder)  # noqa: S311 - the same texts every time


def test_the_first_ten_of_a_hundred_questions_are_whooshs_own(folder: tuple[Path, str]) -> None:
    index = Index.open(*folder)
    ids = [f"d{number:03}" for number in range(DOCUMENTS)]
    random = Random(2)  # noqa: S311 - the same questions every time
    with SameBytesStorage(str(folder[0])).open_index().searcher(weighting=BM25F(B=B, K1=K1)) as searcher:
        for _ in range(QUERIES):
            asked = list(dict.fromkeys(_drawn(random, random.randint(1, 8)).split()))
            parts = [
                WhooshTerm(field, word, boost=weight) for word in asked for field, weight in WEIGHTS.items()
            ]
            found = searcher.search(Or(parts), limit=None)
            theirs = sorted(
                (-round(found.score(at), 4), ids[found.docnum(at)]) for at in range(found.scored_length())
            )
            ours = index.query(Clause((Term(word),)) for word in asked)

            assert [(-round(hit.score, 4), hit.id) for hit in ours][:FIRST] == theirs[:FIRST], asked
            assert len(ours) == len(theirs)
