"""The commands over a whole checkout: what is typed, what comes back."""

import pytest

from guide.content.check_rules import Rule
from tests.authored_tree import Tree
from tests.commands.typed import Typed

MEALS = "resources/topics/en/everyday/warm-meals.md"


def test_build_if_changed_does_nothing_when_nothing_changed(built: Tree) -> None:
    assert Typed(built, "build", "--if-changed").out == "Nothing changed since the last build.\n"

    built.change(MEALS, "A warm meal", "A hot meal")
    assert Typed(built, "build", "--if-changed").out.endswith("1 facts.\n")


def test_show_json_has_the_promised_shape(built: Tree) -> None:
    kitchen = Typed(built, "show", "--json", "county-kitchen").json

    facts = ["number", "number_of", "to_confirm", "street", "hours", "counties", "cost"]
    assert list(kitchen) == ["id", "kind", "title", "text", *facts, "phones", "sources"]
    assert (kitchen["id"], kitchen["kind"], kitchen["title"]) == (
        "county-kitchen",
        "service",
        "County Kitchen",
    )
    assert kitchen["phones"][0] == {
        "number": "207-555-0100",
        "type": "voice",
        "note": "Ask for the cook",
        "to_confirm": False,
        "hours": "Monday to Friday, 8 am to 5 pm",
    }
    assert kitchen["sources"] == [
        {"title": "Kitchen contact page", "url": "https://kitchen.example/contact", "seen": "2024-09"}
    ]
    assert kitchen["text"] == Typed(built, "show", "county-kitchen").out.rstrip("\n")
    assert Typed(built, "show", "--json", "warm-meals").json["kind"] == "topic"


def test_show_of_an_unknown_id_says_how_to_find_one(built: Tree) -> None:
    typed = Typed(built, "show", "nowhere")

    assert (typed.status, typed.out) == (2, "")
    assert typed.err.startswith("No page has the id 'nowhere'. To search: python3 run.py search")
    assert "Did you mean county-kitchen?" in Typed(built, "show", "county-kitchn").err


@pytest.mark.usefixtures("no_display")
@pytest.mark.parametrize("command", [("show", "warm-meals"), ("status",), ()], ids=str)
def test_without_a_library_it_says_how_to_build_one(tree: Tree, command: tuple[str, ...]) -> None:
    typed = Typed(tree, *command)

    assert typed.status == 2
    assert typed.err == "The library has not been built yet. Build it: python3 run.py build\n"


def test_check_lists_all_problems_with_file_and_line(tree: Tree) -> None:
    tree.change(MEALS, "related: [county-kitchen]", "related: [kitchen]")

    typed = Typed(tree, "check", "--today", "2027-06-01")
    lines = typed.out.splitlines()

    late = "was due for review by 2027-05-31; read it, then write a new date"
    assert typed.status == 1
    assert lines[0] == f"{MEALS}:10: there is no page kitchen; did you mean county-kitchen?"
    assert lines[2] == f"{MEALS}:8: {late} (the library is built anyway)"
    assert lines[4:] == ["2 problems."]


def test_check_of_a_page_long_past_its_review_is_not_just_a_warning(tree: Tree) -> None:
    typed = Typed(tree, "check", "--today", "2027-09-01")

    assert [
        line.endswith(" (stops a release; the library is built anyway)") for line in typed.out.splitlines()
    ] == [True, False, False], "one problem, why it matters, and how many there are"
    assert typed.status == 1, "an overdue page stops a release"


def test_check_of_files_that_cannot_be_read_lists_those(tree: Tree) -> None:
    tree.write("resources/doors.yaml", "")

    typed = Typed(tree, "check", "--today", "2026-06-01")

    assert typed.status == 1
    assert typed.out.splitlines() == [
        "resources/doors.yaml:1: is empty; write its content or delete the file",
        f"    Why: {Rule.FORM.value}",
        "1 problem.",
        "Ids, numbers and dates are checked once all files can be read.",
    ]


@pytest.mark.usefixtures("no_display")
def test_without_a_display_the_front_page_comes_as_text(built: Tree) -> None:
    typed = Typed(built)

    assert (typed.status, typed.err) == (0, "")
    assert typed.out.splitlines()[0] == "Signpost - local guide"
    assert "Food: Meals" in typed.out
    assert "207-555-0100  a warm meal" in typed.out
    assert "python3 run.py search" in typed.out
    assert "A warm meal today" not in typed.out, "what is behind a door is two steps in"


@pytest.mark.usefixtures("no_display")
def test_the_front_page_as_text_shows_the_lines_of_this_site_separately(built: Tree) -> None:
    file = built.write(
        "site.toml", 'policy = "desk"\n[[own_lines]]\nname = "Front desk"\nnumber = "207-555-0142"\n'
    )

    typed = Typed(built, "--site", str(file))

    assert "\n\nAdded by this site:\n207-555-0142  Front desk\n\n" in typed.out
