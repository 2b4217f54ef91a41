"""Our scorer beside Whoosh's own searcher, over more text than an example contains.

Texts and queries as in collections for measuring retrieval: some hundred abstracts, words as frequent as in
language (a few everywhere, most of them rare), questions of up to eight words.
"""

from collections.abc import Iterator
from random import Random

import pytest

from index.builder import build_index
from index.documents import Document
from index.index import Index
from index.query import Clause, Term
from tests.index.whooshs_own import WhooshsOwn

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
            phrases=(_drawn(random, 6),) if number % 3 else (),
            summary=_drawn(random, random.randint(0, 20)),
            body=_drawn(random, random.randint(20, 400)),
        )


@pytest.fixture(scope="module")
def texts() -> list[Document]:
    return list(_documents(Random(1)))  # noqa: S311 - the same texts every time


@pytest.fixture(scope="module")
def ours(texts: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("order") / "index"
    return Index.open(folder, build_index(texts, folder))


@pytest.fixture(scope="module")
def theirs(texts: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Iterator[WhooshsOwn]:
    whoosh = WhooshsOwn(texts, tmp_path_factory.mktemp("whoosh"))
    yield whoosh
    whoosh.close()


def test_the_first_ten_of_a_hundred_questions_are_whooshs_own(ours: Index, theirs: WhooshsOwn) -> None:
    random = Random(2)  # noqa: S311 - the same questions every time
    for _ in range(QUERIES):
        query = list(dict.fromkeys(_drawn(random, random.randint(1, 8)).split()))
        found = theirs.found(query)
        hits = ours.query(Clause((Term(word),)) for word in query)
        rounded = sorted((-round(hit.score, 4), hit.id) for hit in hits)

        assert rounded[:FIRST] == [(-round(score, 4), name) for name, score in found[:FIRST]], query
        assert len(hits) == len(found)
