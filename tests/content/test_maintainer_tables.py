"""Documents made from the library: whole, and as the library is now."""

from pathlib import Path

import pytest

from guide.content.authoring import read_library
from guide.content.maintainer_tables import (
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


def test_the_pages_of_this_checkout_have_no_gap(tmp_path: Path) -> None:
    sources, coverage, _ = write_tables(authored().library, tmp_path)

    text = coverage.read_text(encoding="utf-8")
    assert "gaps: 0." in text
    assert "nowhere" not in text
    assert sources.read_text("utf-8").count("\n| ") > 500
