"""After a correction, the next visit cannot find the wrong number: on no page or paper, by no search."""

import gc
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import islice

import pytest
from msgspec.structs import replace
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from guide.content.blocks import cards_of
from guide.content.current import current
from guide.content.model import Library
from guide.content.phones import digits_of, written_numbers
from guide.paths import checkout
from guide.policy import DESK
from guide.search.opening import open_search
from guide.search.service import SearchService
from guide.sites.correcting import affected
from guide.sites.local_changes import Correction
from guide.sites.site import Site
from guide.ui.context import VisitContext
from guide.ui.paper.card_lines import card_lines
from guide.ui.paper.handout import handout, referral
from guide.ui.paper.palm_cards import palm_cards
from guide.ui.paper.sheets import as_pdf
from guide.ui.routes import (
    CARDS,
    CountyRoute,
    FrontRoute,
    PageRoute,
    PrintRoute,
    Route,
    SearchRoute,
    SourcesRoute,
    UrgentRoute,
)
from tests.ui.reader import Reader, opened, said_by

WRONG = [
    pytest.param("207-947-0092", id="a shelter's"),
    pytest.param("1-866-834-4357", id="an urgent one"),
    pytest.param("207-774-8211", id="one of several services", marks=pytest.mark.slow),
    pytest.param("1-800-843-5678", id="one spelled in letters", marks=pytest.mark.slow),
]


@cache
def loaded(number: str, result: str) -> tuple[Site, Library, SearchService]:
    """What the parent loads for all visits of a site that has corrected a number; see `visit`."""
    library = current(checkout()).library()
    service = affected(library, number)[0].id
    correction = Correction(service, number, "voice", "wrong", "called", "2026-11-27", "MK")
    site = Site(replace(DESK, prints=True), corrections=(correction,) if result else ())
    corrected = site.corrected(library)
    search = open_search(checkout(), current(checkout()), corrected)
    gc.collect()
    gc.freeze()  # as the parent does: a visit that forgets collects what it has made, and not the library
    return site, corrected, search


def visit(number: str, result: str, bot: QtBot) -> tuple[Library, Reader]:
    """A visit at a site that has corrected a number; result "" leaves it as it is."""
    site, corrected, search = loaded(number, result)
    return corrected, opened(bot, corrected, VisitContext(site=site), search)


def routes(library: Library, number: str) -> Iterator[Route]:
    """Every page that has to do with a number."""
    services = affected(library, number)
    named = {service.id for service in services}
    yield from (FrontRoute(), UrgentRoute(), PrintRoute(CARDS))
    yield from (SearchRoute(text) for text in (number, digits_of(number), number[-8:], number[-4:]))
    for service in services:
        yield from (PageRoute(service.id), SearchRoute(service.name))
        yield from (CountyRoute(county) for county in service.service_area[:1])
    for topic in library.topics.values():
        if named & {card.service for _, card in cards_of(topic)}:
            yield from (PageRoute(topic.id), PrintRoute(topic.id), SourcesRoute(topic.id))


def text_of(reader: Reader, route: Route) -> str:
    """All that can be read or heard on a page."""
    if isinstance(route, SearchRoute):
        reader.go(FrontRoute())
        reader.window.navigator.search_for(route.text)
        reader.settle()
    else:
        reader.go(route)
    return "\n".join(said_by(reader.window))


def with_number(reader: Reader, library: Library, number: str) -> Iterator[str]:
    """The pages that show a number, each opened when it is asked for."""
    digits = digits_of(number)
    return (
        str(route)
        for route in routes(library, number)
        if digits
        in {written.digits for written in written_numbers(_without_query(text_of(reader, route), route))}
    )


def _without_query(words: str, route: Route) -> str:
    """The search field and the notes about it repeat what was typed; a visit may type a number it knows."""
    return words.replace(route.text, "") if isinstance(route, SearchRoute) else words


@pytest.mark.parametrize("number", WRONG)
def test_the_next_visit_cannot_find_a_wrong_number(library: Library, number: str, qtbot: QtBot) -> None:
    _, before = visit(number, "", qtbot)
    shown_before = list(islice(with_number(before, library, number), 4))
    before.window.close()
    _, after = visit(number, "wrong", qtbot)

    assert len(shown_before) > 3
    assert list(with_number(after, library, number)) == []


@pytest.mark.parametrize("number", WRONG)
def test_no_search_by_digits_leads_to_a_service_that_had_the_number(
    library: Library, number: str, qtbot: QtBot
) -> None:
    service = affected(library, number)[0].name
    _, before = visit(number, "", qtbot)
    assert service in text_of(before, SearchRoute(number))
    before.window.close()
    _, after = visit(number, "wrong", qtbot)

    assert service not in text_of(after, SearchRoute(number))


@pytest.mark.parametrize("number", WRONG)
def test_no_paper_has_a_wrong_number(library: Library, number: str, qtbot: QtBot) -> None:
    corrected, reader = visit(number, "wrong", qtbot)
    reader.window.close()
    services = affected(library, number)
    topics = [
        topic
        for topic in corrected.topics.values()
        if {service.id for service in services} & {card.service for _, card in cards_of(topic)}
    ]
    sheets = [
        palm_cards(card_lines(corrected, corrected.services), "Local numbers"),
        referral([corrected.services[service.id] for service in services], corrected, "A list"),
        *(handout(topic, corrected, topic.title) for topic in topics),
    ]
    printed = "\n".join(
        page.extract_text() for sheet in sheets for page in PdfReader(BytesIO(as_pdf(sheet))).pages
    )

    assert digits_of(number) not in {written.digits for written in written_numbers(printed)}
