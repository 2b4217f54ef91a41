"""Half of a fact can do harm: what a page must never say without the other half."""

import pytest

from guide.content.blocks import citations_of
from guide.content.model import Library

NEVER_WITHOUT = {
    "ME-ICE-01": {"ME-ICE-03", "ME-ICE-04"},  # police may not help ICE; trafficking cases; ICE is not bound
    "ME-REPORT-05": {"ME-REPORT-01"},  # the report to the district attorney comes on top of the one to DHHS
}


def halves(library: Library) -> set[tuple[str, str, str]]:
    """Pages that rest on a fact without the facts that limit it: the page, the fact, what is missing."""
    return {
        (topic.id, fact, other)
        for topic in library.topics.values()
        for fact, others in NEVER_WITHOUT.items()
        if fact in citations_of(topic)
        for other in others - set(citations_of(topic))
    }


def test_no_page_gives_half_of_a_truth(library: Library) -> None:
    assert halves(library) == set()


@pytest.mark.parametrize("fact", NEVER_WITHOUT)
def test_some_page_gives_each_of_them(library: Library, fact: str) -> None:
    assert any(fact in citations_of(topic) for topic in library.topics.values())
