import shutil
from pathlib import Path

import pytest

from index.index import Index, IndexUnusableError
from index.index_files import LISTS
from index.query import Clause, Term


def test_coverage_is_the_share_of_what_was_asked(index: Index) -> None:
    hits = {hit.id: hit for hit in index.query([Clause((Term("suicid"),)), Clause((Term("zzzz"),))])}

    assert 0 < hits["crisis-line"].coverage < 0.5
    assert index.query([Clause((Term("suicid"),))])[0].coverage == 1


def test_the_best_few_are_the_first_of_all(index: Index) -> None:
    clauses = [Clause((Term("shelter"), Term("court", 0.5))), Clause((Term("passport"),))]
    everything = index.query(clauses)

    assert len(everything) > 2
    assert index.query(clauses, 2) == everything[:2]
    assert index.query(clauses, 0) == []


def test_a_changed_index_is_not_opened(built: tuple[Path, str], tmp_path: Path) -> None:
    folder = tmp_path / "index"
    shutil.copytree(built[0], folder)
    lists = folder / LISTS
    lists.write_bytes(lists.read_bytes()[:-1] + b"?")

    with pytest.raises(IndexUnusableError, match="missing or damaged"):
        Index.open(folder, built[1])


def test_a_word_of_no_document_weighs_as_much_as_what_it_means(index: Index) -> None:
    clause = Clause((Term("suicid"),))
    slang = Clause((Term("zzzz"),), expansions=(Term("shelter", 0.35),))
    nonsense = Clause((Term("zzzz"),))

    def coverage(*clauses: Clause) -> float:
        return next(hit.coverage for hit in index.query(clauses) if hit.id == "crisis-line")

    assert coverage(clause, slang) > coverage(clause, nonsense)
