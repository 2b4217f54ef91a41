import io
import json
from datetime import UTC, datetime

import pytest

from guide.arguments import UsageError
from guide.cli import parsed
from guide.commands import build, search
from guide.errors import GuideError, LibraryError
from tests.authored_tree import Tree
from tests.content.checking import KITCHEN


def _search(tree: Tree, *arguments: str, typed: str = "", now: datetime | None = None) -> str:
    out = io.StringIO()
    chosen = parsed(["search", *arguments])
    assert search.run(chosen, tree.paths, out, io.StringIO(typed), now) == 0
    return out.getvalue()


def test_the_results_are_listed_with_the_line_that_answers(built: Tree) -> None:
    assert _search(built, "warm", "meal").startswith(
        "A warm meal today  [warm-meals]\n    Meals that cost nothing"
    )


def test_json_has_what_other_programs_need(built: Tree) -> None:
    answer = json.loads(_search(built, "--json", "--limit", "1", "mael today "))

    assert set(answer) == {"query", "corrected", "weak", "results", "former", "languages", "more"}
    assert set(answer["results"][0]) == {"id", "kind", "title", "score", "snippet", "why", *FACTS}
    assert answer["query"] == "mael today"
    assert answer["corrected"] == "meal today"
    assert answer["weak"] is False
    assert [result["id"] for result in answer["results"]] == ["warm-meals"]


FACTS = {"number", "number_of", "to_confirm", "street", "hours", "counties", "cost"}


def test_a_row_has_the_number_of_a_service_and_json_how_to_reach_it(built: Tree) -> None:
    assert _search(built, "kitchen").startswith("County Kitchen  [county-kitchen]\n    207-555-0100\n    ")
    built.change(
        KITCHEN, "    type: voice\n    confidence: high\n", "    type: voice\n    confidence: medium\n"
    )
    build.run(parsed(["build"]), built.paths, io.StringIO())

    assert "\n    207-555-0100, call to confirm\n" in _search(built, "kitchen")
    [kitchen] = json.loads(_search(built, "--json", "--kind", "service", "kitchen"))["results"]
    assert {name: kitchen[name] for name in FACTS} == {
        "number": "207-555-0100",
        "number_of": "county-kitchen",
        "to_confirm": True,
        "street": "",
        "hours": "",
        "counties": ["Penobscot", "Waldo"],
        "cost": "Free",
    }


def test_filters_without_words_list_all_that_they_leave(built: Tree) -> None:
    assert _search(built, "--need", "food").splitlines() == [
        "County Kitchen  [county-kitchen]",
        "    207-555-0100",
        "Quiet Pantry  [quiet-pantry]",
        "    No number yet. Try 207-555-0100",
    ]
    assert _search(built, "--need", "food", "--limit", "1").endswith("1 of 2. To see all: --limit 2\n")
    nothing = _search(built, "--need", "food", "--for", "veterans")
    assert nothing.startswith("Nothing is left by these options.")
    listed = json.loads(_search(built, "--json", "--need", "food"))
    assert [each["id"] for each in listed["results"]] == ["county-kitchen", "quiet-pantry"]
    assert set(listed["results"][0]) == {"id", "kind", "title", *FACTS}


def test_neither_words_nor_filters_are_a_question(built: Tree) -> None:
    with pytest.raises(UsageError, match="Type the words to search for, or an option such as --need shelter"):
        _search(built, typed="\n")


def test_words_come_from_standard_input_when_none_are_given(built: Tree) -> None:
    assert "warm-meals" in _search(built, typed="warm meal\nsecond line\n")


def test_nothing_is_called_open_if_the_clock_is_older_than_the_content(built: Tree) -> None:
    dead_battery = datetime(2000, 1, 3, 16, tzinfo=UTC)

    answer = _search(built, "--open", "now", "kitchen", now=dead_battery)
    assert answer.startswith("None of the places that fit best is known to be open now.\nCall to ask")
    assert "Open now:" not in answer
    assert "county-kitchen" in _search(built, "--open", "ask", "kitchen", now=dead_battery)


def test_every_filter_can_be_given(built: Tree) -> None:
    given = ("--need", "food", "--near", "", "--open", "now", "--cost", "free", "--reach", "voice")

    assert "county-kitchen" in _search(built, *given, "kitchen", now=datetime(2026, 10, 5, 16, tzinfo=UTC))
    assert _search(built, *given, "kitchen", now=datetime(2026, 10, 4, 16, tzinfo=UTC)).startswith("None of")
    assert _search(built, "--for", "veterans", "kitchen").startswith("Nothing was found")


def test_an_unknown_value_of_a_filter_is_refused(built: Tree) -> None:
    with pytest.raises(GuideError, match=r"'opera' is not a kind of help\. Choose one of: advocacy, food"):
        _search(built, "--need", "opera", "kitchen")
    with pytest.raises(GuideError, match="'Atlantis' is not a town, ZIP code, or region of Sample State"):
        _search(built, "--near", "Atlantis", "kitchen")
    with pytest.raises(
        GuideError, match="'Quebec' is not a Sample State county; write one of: Penobscot, Waldo"
    ):
        _search(built, "--county", "Quebec", "kitchen")


def test_the_steps_are_json_for_other_programs(built: Tree) -> None:
    steps = json.loads(_search(built, "--explain", "--json", "wram meal"))["steps"]

    assert steps[0] == {"step": "text", "found": "wram meal"}
    assert {"step": "spelling", "found": "warm meal"} in steps
    assert steps[-1]["step"] == "rows"


def test_words_can_be_searched_for_as_typed(built: Tree) -> None:
    assert _search(built, "--as-typed", "kitchne ").startswith("Nothing was found")


def test_a_weak_answer_says_so(built: Tree) -> None:
    assert _search(built, "xylophone ").startswith("Nothing was found.")
    assert _search(built, "xylophone violin zither meal ").startswith("No good match.")


def test_a_damaged_index_is_refused(built: Tree) -> None:
    words = next(built.paths.build.glob("*/index/words.json"))
    words.write_text("{}")

    with pytest.raises(LibraryError, match="index is missing or damaged"):
        _search(built, "meal")
