import msgspec
import pytest

from guide.content.model import CallCard, Library, LinkList
from guide.search.rank.links import CALLED, NAMED, Links, named_by_topics
from guide.search.rank.weights import Weights

PLAIN = Weights(linked=1.0, most_linked=10.0, naming=1)


@pytest.fixture(scope="module")
def links(library: Library) -> Links:
    """Those of the small library, with a page on suicide that names a line and another page."""
    page = library.topics["thoughts-of-suicide"]
    blocks = (*page.blocks, CallCard("988-lifeline", "Day and night."), LinkList(("danger-now", "nowhere")))
    named = msgspec.structs.replace(page, blocks=blocks)
    linked = msgspec.structs.replace(library, topics={**library.topics, page.id: named})
    return Links(named_by_topics(linked))


def test_a_service_on_a_card_gains_more_than_a_page_that_is_only_named(links: Links) -> None:
    gained = links.gained({"thoughts-of-suicide": 2.0}, (), PLAIN)

    assert gained == {"988-lifeline": CALLED, "danger-now": NAMED}


def test_less_trusted_pages_give_less_and_only_the_best_are_asked(links: Links) -> None:
    scores = {"safe-place-tonight": 2.0, "thoughts-of-suicide": 1.0}

    assert links.gained(scores, (), msgspec.structs.replace(PLAIN, naming=2))["988-lifeline"] == 0.5
    assert links.gained(scores, (), PLAIN) == {}


def test_a_page_that_comes_before_all_counts_as_the_best(links: Links) -> None:
    assert links.gained({}, ["thoughts-of-suicide"], PLAIN)["988-lifeline"] == CALLED


def test_no_gain_is_greater_than_the_most(links: Links) -> None:
    little = msgspec.structs.replace(PLAIN, most_linked=0.2)

    assert set(links.gained({"thoughts-of-suicide": 1.0}, (), little).values()) == {0.2}


def test_a_page_that_links_nowhere_gives_nothing(library: Library) -> None:
    assert Links(named_by_topics(library)).gained({"danger-now": 1.0}, (), PLAIN) == {}
