"""The real content: whole, and quick to read."""

import re
from datetime import date
from itertools import takewhile

from msgspec.structs import replace

from guide.content.blocks import citations_of, paragraphs_of, plain
from guide.content.checks import check
from guide.content.model import Block, CallCard, Heading, Library, Topic
from guide.content.phones import first_of_type, showable
from guide.content.plain_text import card_phone, sources_of
from tests.authored import authored


def test_the_content_has_no_error() -> None:
    everything, today = authored(), date.today()

    findings = check(everything.library, everything.vocabulary, everything.source_map, today)
    assert [str(problem) for problem in findings.errors] == []


def test_no_service_is_one_that_was_only_planned(library: Library) -> None:
    planned = re.compile(
        r"\b(?:is|are|was|were) (?:planned|announced)\b|\b(?:will|plans to) open\b", re.IGNORECASE
    )
    services = library.services.values()

    assert [service.id for service in services if planned.search(service.description)] == []


NO_NUMBER = re.compile(r"\bno (?:\w+ )?numbers? |n't have a number")


def test_no_page_says_that_a_place_has_no_number_where_the_directory_has_one(library: Library) -> None:
    line = library.state.information_line
    said = [
        (topic.id, paragraph)
        for topic in library.topics.values()
        for _, paragraph in paragraphs_of(topic)
        if NO_NUMBER.search(plain(paragraph))
    ]

    assert said
    for topic, paragraph in said:
        for named in {*paragraph.cites, *(span.page for span in paragraph.line)} - {line}:
            service = library.services.get(named)
            assert not service or not showable(service), f"{topic} says that {named} has no number"


def test_every_page_that_states_a_fact_names_a_source(library: Library) -> None:
    sources = {topic.id: sources_of(topic, library) for topic in library.topics.values() if topic.sources}
    sources |= {service.id: sources_of(service, library) for service in library.services.values()}

    assert [page for page, found in sources.items() if not found] == []


def test_a_gap_says_what_was_not_found(library: Library) -> None:
    gaps = [fact for fact in library.facts.values() if fact.id.startswith("GAP-")]

    assert gaps
    assert [gap.id for gap in gaps if not gap.claim.startswith("Not found: ")] == []


def test_someone_can_be_called_from_every_service(library: Library) -> None:
    services = library.services
    dead_ends = [
        service.id
        for service in services.values()
        if not showable(service) and not first_of_type(services[service.call_instead], "voice")
    ]

    assert dead_ends == []


def test_no_service_claims_to_have_been_called(library: Library) -> None:
    assert [service.id for service in library.services.values() if service.is_called] == []


def test_no_page_has_two_cards_for_911(library: Library) -> None:
    found = {}
    for topic in library.topics.values():
        cards = [block for block in topic.blocks if isinstance(block, CallCard)]
        cards += [topic.in_short.card] if topic.in_short else []
        found[topic.id] = [
            card for card in cards if (phone := card_phone(card, library)) and phone.number == "911"
        ]

    assert {topic: len(cards) for topic, cards in found.items() if len(cards) > 1} == {}
    assert len(found["injuries-and-strangulation"]) == 1


ABOUT_REPORTING = {"mandated-reporting", "supporting-minors"}
"""Guides for staff that begin with the report, because that is what to do."""


def test_guides_for_staff_begin_with_the_person_and_not_with_the_law(library: Library) -> None:
    guides = [topic for topic in library.topics.values() if topic.section == "professional"]
    with_duty = [
        guide for guide in guides if guide.id not in ABOUT_REPORTING and cites(guide, "ME-REPORT-01")
    ]
    begins_with_it = {
        guide.id
        for guide in with_duty
        if cites(replace(guide, blocks=tuple(takewhile(is_no_heading, guide.blocks))), "ME-REPORT-01")
    }

    assert begins_with_it == set()
    assert {guide.id for guide in with_duty} >= {"shelter-response", "screening", "outreach-response"}
    for guide in with_duty:
        assert any(isinstance(block, Heading) and "report" in block.text.lower() for block in guide.blocks), (
            guide.id
        )


def cites(topic: Topic, fact: str) -> bool:
    """Whether a topic cites a fact."""
    return fact in citations_of(topic)


def is_no_heading(block: Block) -> bool:
    """Whether a block comes before the first chapter."""
    return not isinstance(block, Heading)


def test_the_page_for_clinics_says_what_to_do_before_what_the_law_asks(library: Library) -> None:
    topic = library.topics["clinic-response"]
    chapters = [block.text for block in topic.blocks if isinstance(block, Heading)]

    assert topic.in_short is not None
    assert isinstance(topic.blocks[0], Heading)  # no law before the first chapter
    assert chapters.index("PEARR in short") < chapters.index("Duty to report")
    assert "ME-REPORT-01" in citations_of(topic)
