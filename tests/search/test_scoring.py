import msgspec
import pytest

from guide.content.model import CallCard, Library, LinkList
from guide.search.rank.scoring import TopicLinks, gains_by_links, links_by_topic
from guide.search.weights import Weights

ONE_TOPIC = Weights(link=1.0, max_link=10.0, linking_topics=1)


@pytest.fixture(scope="module")
def links(library: Library) -> dict[str, TopicLinks]:
    """Those of the small library, with a page on suicide that names a line and another page."""
    page = library.topics["thoughts-of-suicide"]
    blocks = (*page.blocks, CallCard("988-lifeline", "Day and night."), LinkList(("danger-now", "nowhere")))
    named = msgspec.structs.replace(page, blocks=blocks)
    return links_by_topic(msgspec.structs.replace(library, topics={**library.topics, page.id: named}))


def test_a_service_on_a_card_gains_more_than_a_page_that_is_only_named(links: dict[str, TopicLinks]) -> None:
    gained = gains_by_links({"thoughts-of-suicide": 2.0}, (), links, ONE_TOPIC)

    assert gained == {"988-lifeline": 1.0, "danger-now": ONE_TOPIC.link_by_name}


def test_topics_with_lower_scores_give_less_and_only_the_best_give_anything(
    links: dict[str, TopicLinks],
) -> None:
    scores = {"safe-place-tonight": 2.0, "thoughts-of-suicide": 1.0}
    two = msgspec.structs.replace(ONE_TOPIC, linking_topics=2)

    assert gains_by_links(scores, (), links, two)["988-lifeline"] == 0.5
    assert gains_by_links(scores, (), links, ONE_TOPIC) == {}


def test_a_pinned_page_counts_as_the_best(links: dict[str, TopicLinks]) -> None:
    assert gains_by_links({}, ["thoughts-of-suicide"], links, ONE_TOPIC)["988-lifeline"] == 1.0


def test_no_gain_is_greater_than_the_most(links: dict[str, TopicLinks]) -> None:
    little = msgspec.structs.replace(ONE_TOPIC, max_link=0.2)

    assert set(gains_by_links({"thoughts-of-suicide": 1.0}, (), links, little).values()) == {0.2}


def test_a_page_that_links_nowhere_gives_nothing(library: Library) -> None:
    assert gains_by_links({"danger-now": 1.0}, (), links_by_topic(library), ONE_TOPIC) == {}
