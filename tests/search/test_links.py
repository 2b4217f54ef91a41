import msgspec
import pytest

from guide.content.model import CallCard, Library, LinkList
from guide.search.links import CALLED, NAMED, Links
from guide.search.weights import Weights

PLAIN = Weights(linked=1.0, most_linked=10.0, naming=1)


@pytest.fixture(scope="module")
def linked(library: Library) -> Library:
    """The small library, with a page on suicide that names a line and another page."""
    page = library.topics["thoughts-of-suicide"]
    blocks = (*page.blocks, CallCard("988-lifeline", "Day and night."), LinkList(("danger-now", "nowhere")))
    named = msgspec.structs.replace(page, blocks=blocks)
    return msgspec.structs.replace(library, topics={**library.topics, page.id: named})


def test_a_service_on_a_card_gains_more_than_a_page_that_is_only_named(linked: Library) -> None:
    gained = Links(linked).gained({"thoughts-of-suicide": 2.0}, (), PLAIN)

    assert gained == {"988-lifeline": CALLED, "danger-now": NAMED}


def test_less_trusted_pages_give_less_and_only_the_best_are_asked(linked: Library) -> None:
    scores = {"safe-place-tonight": 2.0, "thoughts-of-suicide": 1.0}

    assert Links(linked).gained(scores, (), msgspec.structs.replace(PLAIN, naming=2))["988-lifeline"] == 0.5
    assert Links(linked).gained(scores, (), PLAIN) == {}


def test_a_page_that_comes_before_all_counts_as_the_best(linked: Library) -> None:
    assert Links(linked).gained({}, ["thoughts-of-suicide"], PLAIN)["988-lifeline"] == CALLED


def test_no_gain_is_greater_than_the_most(linked: Library) -> None:
    little = msgspec.structs.replace(PLAIN, most_linked=0.2)

    assert set(Links(linked).gained({"thoughts-of-suicide": 1.0}, (), little).values()) == {0.2}


def test_a_page_that_links_nowhere_gives_nothing(library: Library) -> None:
    assert Links(library).gained({"danger-now": 1.0}, (), PLAIN) == {}
