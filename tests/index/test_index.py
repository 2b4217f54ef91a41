import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.analysis import stems
from index.bm25 import idf, impact, norm
from index.index import Index, IndexUnusableError
from index.index_files import LISTS
from index.query import Clause, Term
from tests.index.conftest import DOCUMENTS
from tests.index.whooshs_own import WhooshsOwn


@pytest.fixture(scope="module")
def whoosh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WhooshsOwn]:
    searcher = WhooshsOwn(DOCUMENTS, tmp_path_factory.mktemp("whoosh"))
    yield searcher
    searcher.close()


def _ids(index: Index, *words: str) -> list[str]:
    return [hit.id for hit in index.query(Clause((Term(word),)) for word in words)]


@pytest.mark.parametrize(
    "text",
    [
        "passport",
        "shelter bangor",
        "a safe place tonight",
        "order court shelter",
        "he has my passport",
        "free day and night",
        "who can i talk to",
        "penobscot shelter 988",
    ],
)
def test_order_and_scores_are_whooshs_own(index: Index, whoosh: WhooshsOwn, text: str) -> None:
    query = list(dict.fromkeys(stems(text)))
    theirs = whoosh.found(query)
    ours = index.query(Clause((Term(word),)) for word in query)

    assert [hit.id for hit in ours] == [name for name, _ in theirs]
    assert [hit.score for hit in ours] == pytest.approx([score for _, score in theirs])


def test_a_document_counts_the_best_of_what_a_word_may_be(index: Index) -> None:
    [alone] = [hit for hit in index.query([Clause((Term("passport"),))]) if hit.id == "control-and-threats"]
    [either] = [
        hit
        for hit in index.query([Clause((Term("passport"), Term("money", 0.1)))])
        if hit.id == "control-and-threats"
    ]

    assert either.score == alone.score


def test_words_of_like_meaning_add_to_a_score(index: Index) -> None:
    plain = index.query([Clause((Term("passport"),))])
    expanded = index.query([Clause((Term("passport"),), expansions=(Term("debt", 0.35),))])

    assert expanded[0].id == plain[0].id == "control-and-threats"
    assert expanded[0].score > plain[0].score


def test_coverage_is_the_share_of_what_was_asked(index: Index) -> None:
    hits = {hit.id: hit for hit in index.query([Clause((Term("suicid"),)), Clause((Term("zzzz"),))])}

    assert 0 < hits["crisis-line"].coverage < 0.5
    assert index.query([Clause((Term("suicid"),))])[0].coverage == 1


def test_a_clause_that_does_not_count_lowers_no_coverage(index: Index) -> None:
    clauses = [Clause((Term("suicid"),)), Clause((Term("lewiston"),), counts=False)]

    assert index.query(clauses)[0].coverage == 1


def test_equal_scores_stand_in_order_of_id(index: Index) -> None:
    hits = index.query([Clause((Term("free"),))])

    assert hits == sorted(hits, key=lambda hit: (-hit.score, hit.id))


def test_the_best_few_are_the_first_of_all(index: Index) -> None:
    clauses = [Clause((Term("shelter"), Term("court", 0.5))), Clause((Term("passport"),))]
    everything = index.query(clauses)

    assert len(everything) > 2
    assert index.query(clauses, 2) == everything[:2]
    assert index.query(clauses, 0) == []


def test_a_word_that_stands_nowhere_finds_nothing(index: Index) -> None:
    assert _ids(index, "zzzz") == []
    assert index.query([]) == []


def test_a_changed_index_is_not_opened(built: tuple[Path, str], tmp_path: Path) -> None:
    folder = tmp_path / "index"
    shutil.copytree(built[0], folder)
    lists = folder / LISTS
    lists.write_bytes(lists.read_bytes()[:-1] + b"?")

    with pytest.raises(IndexUnusableError, match="missing or damaged"):
        Index.open(folder, built[1])


def test_a_missing_index_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(IndexUnusableError):
        Index.open(tmp_path / "nowhere", "0")


def test_a_rare_word_says_more_than_a_frequent_one() -> None:
    assert idf(100, 1) > idf(100, 50) > 0


def test_a_word_says_more_in_a_short_text_than_in_a_long_one() -> None:
    in_short, in_long = (impact(1, norm(length, 10)) for length in (5, 50))

    assert in_short > in_long > 0


def test_a_word_of_no_document_weighs_as_much_as_what_it_means(index: Index) -> None:
    known = Clause((Term("suicid"),))
    slang = Clause((Term("zzzz"),), expansions=(Term("shelter", 0.35),))
    nonsense = Clause((Term("zzzz"),))

    def coverage(*clauses: Clause) -> float:
        return next(hit.coverage for hit in index.query(clauses) if hit.id == "crisis-line")

    assert coverage(known, slang) > coverage(known, nonsense)
