"""Documents made from the library: whole, and as the library is now."""

from pathlib import Path

import pytest

from guide.content.authoring import read_library
from guide.content.county_help import not_known_in
from guide.content.maintainer_tables import (
    counties_document,
    coverage_document,
    sources_document,
    write_tables,
)
from guide.content.model import Library
from tests.authored import authored
from tests.authored_tree import Tree


@pytest.fixture
def library(tree: Tree) -> Library:
    return read_library(tree.paths.resources)


def test_every_source_says_what_rests_on_it(library: Library) -> None:
    lines = sources_document(library).splitlines()

    assert "3 pages and papers, 1 of them without a date." in lines[4]
    assert lines[-3:] == [
        "| [A list of pantries](<https://list.example>) | none |  | `quiet-pantry` |  |",
        "| [Kitchen contact page](<https://kitchen.example/contact>) | 2024-09 |  | `county-kitchen` |  |",
        "| [Report on meals](<https://meals.example>) | 2023 | `MEALS-01` |  |  |",
    ]


def test_a_page_named_with_two_dates_stands_once_with_the_newer(tree: Tree) -> None:
    tree.change("resources/facts/everyday.yaml", "https://meals.example", "https://kitchen.example/contact")

    lines = sources_document(read_library(tree.paths.resources)).splitlines()

    title = "[Report on meals](<https://kitchen.example/contact>)"
    assert lines[-1] == f"| {title} | 2024-09 | `MEALS-01` | `county-kitchen` |  |"


def test_each_county_says_what_is_known_there() -> None:
    library = authored().library
    columns, _, *rows = [
        line.strip("| ").split(" | ") for line in counties_document(library).splitlines()[6:]
    ]

    assert [county for county, *_ in rows] == [*library.state.counties]
    for row in rows:
        missing = not_known_in(row[0], "it", library).removeprefix("We know no ").partition(" in ")[0]
        assert {row[columns.index(place)] for place in missing.split(" or ") if place} <= {"0"}
    assert "ride" in not_known_in("Hancock", "Hancock", library)


def test_every_topic_says_how_long_it_is_what_it_answers_and_when_it_is_read_again(library: Library) -> None:
    document = coverage_document(library)

    assert "1 topics of 27 words, 2 services, 1 facts. 1 points" in document
    assert document.splitlines()[-1] == (
        "| [A warm meal today](../../resources/topics/en/everyday/warm-meals.md) | anyone | 27 |  "
        "| 2 | 2027-05-31 | what to bring → Before you go |"
    )


def test_the_pages_of_this_checkout_have_no_gap(tmp_path: Path) -> None:
    sources, coverage, _ = write_tables(authored().library, tmp_path)

    text = coverage.read_text(encoding="utf-8")
    assert "gaps: 0." in text
    assert "nowhere" not in text
    assert sources.read_text("utf-8").count("\n| ") > 500
