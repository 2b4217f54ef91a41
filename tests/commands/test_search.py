import io
import json

import pytest

from guide.arguments import parser
from guide.commands import build, search
from guide.errors import LibraryError
from tests.authored_tree import Tree


@pytest.fixture
def built(tree: Tree) -> Tree:
    """The sample checkout with its library and index."""
    build.run(parser().parse_args(["build"]), tree.paths, io.StringIO())
    return tree


def _search(tree: Tree, *arguments: str, typed: str = "") -> str:
    out = io.StringIO()
    assert search.run(parser().parse_args(["search", *arguments]), tree.paths, out, io.StringIO(typed)) == 0
    return out.getvalue()


def test_the_results_are_listed_with_the_line_that_answers(built: Tree) -> None:
    assert _search(built, "warm", "meal").startswith(
        "A warm meal today  [warm-meals]\n    Meals that cost nothing"
    )


def test_json_holds_what_other_programs_ask_for(built: Tree) -> None:
    answer = json.loads(_search(built, "--json", "--limit", "1", "mael today "))

    assert set(answer) == {"query", "corrected", "weak", "results"}
    assert set(answer["results"][0]) == {"id", "kind", "title", "score", "snippet"}
    assert answer["query"] == "mael today"
    assert answer["corrected"] == "meal today"
    assert answer["weak"] is False
    assert [result["id"] for result in answer["results"]] == ["warm-meals"]


def test_words_come_from_standard_input_when_none_are_given(built: Tree) -> None:
    assert "warm-meals" in _search(built, typed="warm meal\nsecond line\n")


def test_a_query_may_begin_with_a_dash(built: Tree) -> None:
    assert "warm-meals" in _search(built, "--", "-meal")


def test_filters_reach_the_search(built: Tree) -> None:
    assert "warm-meals" not in _search(built, "--kind", "service", "warm meal")
    assert "county-kitchen" not in _search(built, "--kind", "service", "--county", "York", "warm meal")


def test_what_finds_little_says_so(built: Tree) -> None:
    assert _search(built, "xylophone ").startswith("Nothing was found. Call or text 211")
    assert _search(built, "xylophone violin zither meal ").startswith("Nothing matches well.")


def test_a_mended_word_is_named(built: Tree) -> None:
    assert _search(built, "kitchne ").startswith("Searched for: kitchen\n")


def test_without_a_build_a_sentence_says_what_to_do(tree: Tree) -> None:
    with pytest.raises(LibraryError, match=r"run\.py build"):
        _search(tree, "meal")


def test_a_damaged_index_is_refused(built: Tree) -> None:
    words = next(built.paths.build.glob("*/index/words.json"))
    words.write_text("{}")

    with pytest.raises(LibraryError, match=r"run\.py build"):
        _search(built, "meal")
