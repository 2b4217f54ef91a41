"""Printed sheets, as a person reads them on paper."""

from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader

from guide.content.blocks import plain
from guide.content.model import Heading, Library
from guide.content.phones import showable
from guide.content.plain_text import page_text, phones_of
from guide.ui.paper.card_lines import card_lines
from guide.ui.paper.handout import handout, referral
from guide.ui.paper.sheets import Draw, as_pdf
from guide.ui.shortlist import MAX_SERVICES

TITLE = "Local information"
LONG = ("safe-place-tonight", "control-and-threats")


def pages_of(sheets: Sequence[Draw]) -> list[list[str]]:
    """Return the lines of each page, as a PDF viewer extracts them."""
    pages = PdfReader(BytesIO(as_pdf(sheets))).pages
    return [page.extract_text().replace("\t", " ").splitlines() for page in pages]


def running(page: Sequence[str]) -> str:
    """Return the text of a page without line breaks."""
    return " ".join(" ".join(page).split())


@pytest.mark.parametrize("name", LONG)
def test_no_page_ends_with_a_heading_and_every_page_has_its_number(library: Library, name: str) -> None:
    topic = library.topics[name]
    headings = {block.text for block in topic.blocks if isinstance(block, Heading)}
    pages = pages_of(handout(topic, library, TITLE))

    assert len(pages) > 1
    assert [page[-1] for page in pages] == [
        f"Page {number} of {len(pages)}" for number in range(1, len(pages) + 1)
    ]
    assert [page[-2] for page in pages if page[-2] in headings] == []


@pytest.mark.parametrize("name", LONG)
def test_every_number_is_on_the_same_page_as_its_name(library: Library, name: str) -> None:
    topic = library.topics[name]
    pages = [*map(running, pages_of(handout(topic, library, TITLE)))]

    assert phones_of(topic, library)
    for phone in phones_of(topic, library):
        names = {service.name for service in library.services.values() if phone in service.phones}
        assert any(phone.number in page and any(who in page for who in names) for page in pages), phone.number


def test_no_line_is_on_two_pages(library: Library) -> None:
    pages = pages_of(handout(library.topics["safe-place-tonight"], library, TITLE))

    assert len(pages) > 1
    for page, after in pairwise(pages):
        assert {line for line in page if len(line) > 40} & set(after) == set()


def test_the_longest_services_fit_on_a_referral_without_a_break(library: Library) -> None:
    longest = sorted(library.services.values(), key=lambda service: -len(page_text(service, library)))
    for ten in (longest[:MAX_SERVICES], longest[MAX_SERVICES : 2 * MAX_SERVICES]):
        pages = [*map(running, pages_of(referral(ten, library, TITLE)))]
        for service in ten:
            [page] = [page for page in pages if f"{service.name} {library.kinds[service.kind].name}" in page]
            assert [phone.number for phone in showable(service) if phone.number not in page] == []
        assert sum(page.count("Notes:") for page in pages) == len(ten)


def test_a_service_without_a_number_names_whom_to_call_instead(library: Library) -> None:
    service = next(
        candidate
        for candidate in library.services.values()
        if not showable(candidate) and candidate.call_instead
    )
    instead = library.services[service.call_instead]
    [page] = pages_of(referral([service], library, TITLE))

    assert "No number yet. You can call:" in page
    assert showable(instead)[0].number in running(page)
    assert instead.name in running(page)


@pytest.mark.slow
def test_every_number_of_every_topic_is_on_its_paper(library: Library) -> None:
    lost = {}
    for topic in library.topics.values():
        pages = [*map(running, pages_of(handout(topic, library, TITLE)))]
        numbers = {phone.number for phone in phones_of(topic, library)}
        lost[topic.id] = {number for number in numbers if not any(number in page for page in pages)}

    assert {name: numbers for name, numbers in lost.items() if numbers} == {}


def test_a_handout_begins_with_the_answer_in_short(library: Library) -> None:
    topic = library.topics[LONG[0]]
    assert topic.in_short is not None
    answer = " ".join(plain(sentence) for sentence in topic.in_short.text)
    [first, *_] = pages_of(handout(topic, library, TITLE))

    assert running(first).startswith(f"{TITLE} {answer}")
    assert "211" in running(first)[len(TITLE) + len(answer) :][:80]


def test_services_of_one_kind_are_told_apart_by_town(library: Library) -> None:
    shelters = ["bangor-area-homeless-shelter", "homeless-services-of-aroostook"]
    words = [line.words for line in card_lines(library, shelters)]

    assert words == ["shelter, Bangor", "shelter, Presque Isle"]
    assert [line.words for line in card_lines(library, shelters[:1])] == ["shelter"]
