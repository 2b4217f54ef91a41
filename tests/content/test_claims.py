"""What a topic claims, and where each of it was read."""

import pytest

from guide.content.authoring import read_library
from guide.content.blocks import paragraphs_of
from guide.content.display_text import source_date, source_name, sources_summary
from guide.content.model import Library, Source
from guide.content.plain_text import claims_of, is_from, line_text, sources_of
from tests.authored_tree import Tree


def test_each_claim_stands_with_its_sources_the_newest_first(tree: Tree) -> None:
    small = read_library(tree.paths.resources)
    claims = claims_of(small.topics["warm-meals"], small)

    assert [(claim.words, [source.title for source in claim.sources]) for claim in claims] == [
        ("Many towns serve a free meal once a week.", ["Kitchen contact page", "Report on meals"]),
        ("Nobody asks for papers.", ["Report on meals"]),
    ]


def test_every_sentence_that_rests_on_a_source_is_among_the_claims_of_its_topic(library: Library) -> None:
    for topic in library.topics.values():
        claims = [*claims_of(topic, library)]
        cited = [
            line_text(paragraph, library)
            for _, paragraph in paragraphs_of(topic)
            if set(paragraph.cites) - {"advice"}
        ]

        assert [claim.words for claim in claims] == cited
        assert {source for claim in claims for source in claim.sources} == set(sources_of(topic, library))


@pytest.mark.parametrize(
    ("sources", "line"),
    [
        ([Source("A", "https://a.example", "2026-07-03"), Source("B")], "From 2 sources, newest July 2026"),
        ([Source("A", "https://a.example", "2025"), Source("A", "https://a.example")], "From 1 source, 2025"),
        ([Source("A"), Source("B")], "From 2 sources, none with a date"),
        ([Source("A")], "From 1 source, no date"),
    ],
    ids=["two pages", "one page twice", "no dates", "one without a date"],
)
def test_all_sources_are_listed_in_one_line(sources: list[Source], line: str) -> None:
    assert sources_summary(sources) == line


def test_a_date_stands_apart_from_the_name_of_its_page() -> None:
    paper = Source("The County, July 3, 2025", "https://paper.example", "2025-07-03")

    assert (source_name(paper), source_date(paper)) == ("The County", "July 3, 2025")
    assert source_date(Source("A list")) == "no date"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (Source("Maine Public"), True),
        (Source("A guide", "https://www.maine.gov/dhhs"), True),
        (Source("A law", "https://www.mainelegislature.org/legis"), True),
        (Source("A town", "https://www.ci.bangor.me.us/ga"), True),
        (Source("Somewhere", "https://meus.example"), False),
        (Source("Main Street", "https://example.org/maine"), False),
        (Source("A federal page", "https://www.hhs.gov"), False),
    ],
)
def test_a_source_is_from_the_state_if_its_title_or_address_says_so(
    library: Library, source: Source, *, expected: bool
) -> None:
    assert is_from(source, library.state) == expected
