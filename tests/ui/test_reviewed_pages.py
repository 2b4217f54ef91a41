"""A page that a reviewer has read says so in the window and on paper. No other page does.

How a review is recorded, and what `show` says then: `tests/commands/test_review.py`.
"""

from collections.abc import Iterable
from io import BytesIO

import pytest
from msgspec.structs import replace
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from guide.content.model import Library
from guide.content.review import Review
from guide.ui.paper.handout import handout
from guide.ui.paper.sheets import as_pdf
from guide.ui.routes import PageRoute, SourcesRoute
from tests.ui.reader import opened

PAGE, OTHER = "am-i-in-trouble", "maine-law"
SAYS = "Read by a lawyer, May 2026."


@pytest.fixture
def reviewed(library: Library) -> Library:
    """The content with a lawyer's review of one page."""
    read = replace(library.topics[PAGE], reviews=(Review(PAGE, "lawyer", "2026-05-30", "text"),))
    return replace(library, topics={**library.topics, PAGE: read})


def says(lines: Iterable[str]) -> list[str]:
    """The lines that speak of a review by somebody."""
    return [line for line in lines if "Read by" in line]


def test_only_that_page_and_its_sources_say_so_in_the_window(qtbot: QtBot, reviewed: Library) -> None:
    reader = opened(qtbot, reviewed)
    for route in (PageRoute(PAGE), SourcesRoute(PAGE)):
        reader.go(route)
        assert says(reader.words) == [f"{SAYS} Next review due January 31, 2027."]
    reader.go(PageRoute(OTHER))

    assert says(reader.words) == []
    assert any(words.startswith("Next review due") for words in reader.words)


@pytest.mark.parametrize(("page", "expected"), [(PAGE, [SAYS]), (OTHER, [])])
def test_paper_says_the_same(reviewed: Library, page: str, expected: list[str]) -> None:
    sheets = handout(reviewed.topics[page], reviewed, "A page")
    printed = " ".join(
        " ".join(sheet.extract_text().split()) for sheet in PdfReader(BytesIO(as_pdf(sheets))).pages
    )

    assert [words for words in (SAYS,) if words in printed] == expected
    assert printed.count("Read by") == len(expected)


def test_no_page_of_this_guide_claims_a_review(library: Library) -> None:
    """Nobody from outside has read one yet. Whoever records the first review changes this test."""
    assert [topic.id for topic in library.topics.values() if topic.reviews] == []
