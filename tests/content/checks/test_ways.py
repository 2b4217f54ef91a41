"""Pages that nobody reaches, and pages that lead nowhere."""

from tests.authored_tree import TOPIC, Tree
from tests.content.checking import DOORS, MEALS, PANTRY, findings_of

ISLAND = """\
---
format: 2
id: {id}
title: Title of {id}
section: everyday
audience: anyone
summary: A page.
review_by: 2027-05-31
related: [{related}]
must_answer: [{{point: a word, at: start}}]
---
A word. [^advice]
"""


def island(tree: Tree, page: str, related: str) -> str:
    """Add a topic that only names another; gives its file."""
    name = f"resources/topics/en/everyday/{page}.md"
    tree.write(name, ISLAND.format(id=page, related=related))
    return name


def warnings_of(tree: Tree) -> list[str]:
    found = findings_of(tree)
    assert found.errors == ()
    return [str(problem).partition(";")[0] for problem in found.warnings]


def test_pages_that_only_lead_to_each_other_are_told(tree: Tree) -> None:
    tree.change(DOORS, ", section:everyday", "")
    one, two = island(tree, "one", "two"), island(tree, "two", "one")

    assert warnings_of(tree) == [
        f"{one}:2: no door, section or page leads here",
        f"{two}:2: no door, section or page leads here",
    ]


def test_a_page_behind_a_section_or_a_link_is_reached(tree: Tree) -> None:
    island(tree, "one", "warm-meals")
    assert warnings_of(tree) == []

    tree.change(DOORS, ", section:everyday", "")
    tree.change(MEALS, "related: [county-kitchen]", "related: [one]")
    assert warnings_of(tree) == []


def test_a_page_for_a_survivor_begins_with_a_number(tree: Tree) -> None:
    tree.change(MEALS, "audience: anyone", "audience: survivor")
    assert warnings_of(tree) == []

    tree.change(MEALS, "\n[Free, in the daytime.](call:county-kitchen)\n", "\nA line. [^advice]\n")
    assert warnings_of(tree) == [f"{MEALS}:2: shows no number in its first 3 paragraphs"]

    tree.change(MEALS, "A line.", "Call 207-555-0100.")
    assert warnings_of(tree) == []


def test_a_page_that_leads_nowhere_is_told(tree: Tree) -> None:
    lines = TOPIC.split("\n[Free")[0].replace("related: [county-kitchen]\n", "")
    tree.write(MEALS, lines.replace("at: Before you go", "at: start"))

    assert warnings_of(tree) == [f"{MEALS}:2: leads nowhere"]


def test_a_service_that_no_page_names_is_told(tree: Tree) -> None:
    tree.change(DOORS, ", quiet-pantry", "")

    assert warnings_of(tree) == [f"{PANTRY}:1: no topic, door or urgent number leads here"]


def test_a_service_that_a_text_rests_on_is_reached(tree: Tree) -> None:
    tree.change(DOORS, ", quiet-pantry", "")
    tree.change(MEALS, "Bring a bag. [^advice]", "Bring a bag. [^quiet-pantry]")
    tree.change(
        MEALS, "sources: [MEALS-01, county-kitchen]", "sources: [MEALS-01, county-kitchen, quiet-pantry]"
    )

    assert warnings_of(tree) == []
