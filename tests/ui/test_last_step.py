"""What the last step says: the line, the number or the place that somebody is about to use."""

import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QListView

from guide.cli import main
from guide.content.kinds import may_report
from guide.content.model import Library, Service
from guide.content.phones import main_phones
from guide.paths import Paths
from guide.search.results import Filters
from guide.search.service import SearchService
from guide.ui.lists.result_rows import ROW, ResultRow, ResultRows
from guide.ui.pages.service_page import ServicePage
from guide.ui.parts.text import NumberLabel
from guide.ui.routes import CountyRoute, PageRoute, SearchRoute
from tests.states.halden import change, copied
from tests.ui.conftest import Open
from tests.ui.reader import Reader, indexes, said_by

ASK = "Before you give your name, you can ask what they have to report."
HEDGES = ("Should be", "Hours of", "Nobody has called", "not yet called", "page without a date.")


def first_number(reader: Reader) -> str:
    """The number, or the address of a website, that comes first on the page."""
    [shown] = reader.all(ServicePage)
    return next((number.text() for number in shown.findChildren(NumberLabel)), "")


def noon() -> datetime:
    """A Tuesday in Maine."""
    return datetime(2026, 12, 1, 12, tzinfo=ZoneInfo("America/New_York"))


@pytest.fixture
def reader(open_guide: Open) -> Reader:
    return open_guide()


def page(reader: Reader, service: str) -> str:
    """All that the page of a service says."""
    reader.go(PageRoute(service))
    return "\n".join(reader.words)


def row(library: Library, service: str) -> ResultRow:
    views = ResultRows(library, noon)
    return views.row(views.for_pages([service])[0])


def printed(paths: Paths, *words: str) -> str:
    """What a command prints."""
    out = io.StringIO()
    assert main(words, paths, out, out) == 0, out.getvalue()
    return out.getvalue()


def of_nature(library: Library) -> Iterator[Service]:
    return (service for service in library.services.values() if service.day_and_night)


def test_911_is_hedged_nowhere(reader: Reader, library: Library, built: Paths) -> None:
    said = [page(reader, "text-to-911-maine"), row(library, "text-to-911-maine").spoken]
    said.append(printed(built, "show", "text-to-911-maine"))

    assert [(hedge, words) for hedge in HEDGES for words in said if hedge in words] == []
    assert all("Day and night" in words for words in said)
    assert ASK not in said[0]


def test_every_line_that_is_day_and_night_by_nature_says_so_in_its_row_and_on_its_page(
    reader: Reader, library: Library
) -> None:
    lines = {service.id: service for service in of_nature(library)}

    assert lines.keys() >= {"988-lifeline", "maine-211", "northern-new-england-poison-center", "safe-voices"}
    for service in lines:
        assert row(library, service).status.state == "open"
        assert row(library, service).status.words.startswith("Day and night"), service
        assert not {hedge for hedge in HEDGES[:2] if hedge in page(reader, service)}, service


def test_only_who_may_have_to_report_is_to_be_asked_what_they_report(
    reader: Reader, library: Library
) -> None:
    said = {
        service: page(reader, service) for service in ("bangor-community-connector", "maine-state-library")
    }
    said |= {
        service: page(reader, service) for service in ("preble-street-hope-house-bangor", "988-lifeline")
    }

    assert [service for service, words in said.items() if ASK in words] == [
        "preble-street-hope-house-bangor",
        "988-lifeline",
    ]
    assert not any("Before you call. You" in words for words in said.values())
    assert not may_report(library.services["text-to-911-maine"].kinds, library.kinds)


def test_a_row_and_its_page_name_the_same_number(reader: Reader, library: Library) -> None:
    differ = {}
    for service in library.services.values():
        shown = row(library, service.id)
        number = shown.number or shown.instead[-1][-1].text
        reader.window.navigator.go(PageRoute(service.id))  # and read before the rest of the page is made
        first = first_number(reader)
        if number != first:
            differ[service.id] = (number, first)

    assert differ == {}


@pytest.mark.parametrize(
    ("service", "address"), [("ncmec-take-it-down", "takeitdown.ncmec.org"), ("stopncii", "stopncii.org")]
)
def test_a_service_that_is_a_website_shows_its_address_where_others_have_a_number(
    reader: Reader, library: Library, built: Paths, service: str, address: str
) -> None:
    assert row(library, service).number == address
    reader.go(PageRoute(service))
    assert first_number(reader) == address
    assert "No number yet" not in printed(built, "show", service)


@pytest.mark.parametrize(
    ("words", "refused"),
    [
        ("kids with me shelter bangor", ["Shaw House", "Bangor Area Homeless Shelter", "Hope House, Bangor"]),
        ("family shelter portland", ["Portland Homeless Services Center", "Preble Street Teen Services"]),
    ],
)
def test_a_person_with_children_is_sent_to_no_shelter_that_takes_none(
    reader: Reader, words: str, refused: list[str]
) -> None:
    reader.go(SearchRoute(words))

    assert {*refused}.isdisjoint(reader.rows)
    county = "Penobscot" if "bangor" in words else "Cumberland"
    known = "Tedford Housing" in reader.rows
    said = f"We know no family shelter in {county} County. Ask 211."
    assert known != any(said in label for label in reader.words)


def test_the_filter_for_families_leaves_out_what_takes_no_children(search: SearchService) -> None:
    ids = {result.id for result in search.search("shelter", Filters(who="families"), 100).results}

    assert {"tedford-housing", "rumford-group-homes", "mid-maine-homeless-shelter"} <= ids
    assert ids.isdisjoint({"bangor-area-homeless-shelter", "preble-street-hope-house-bangor"})


@pytest.mark.parametrize("words", ["my boyfriend makes me sleep with his friends", "my wife hits me"])
def test_no_row_repeats_what_was_typed_as_a_reason(reader: Reader, words: str) -> None:
    reader.go(SearchRoute(words))

    assert [said for said in said_by(reader.window) if "can mean" in said or "Because" in said] == []


TELLING = ("traffick", "sex", "rape", "violen", "abus", "prostitut", "assault", "exploit", "stalk")
"""Beginnings of words that a person who looks over a shoulder must not read under a name."""


@pytest.mark.parametrize("county", ["Penobscot", "Cumberland", ""])
def test_no_line_of_a_county_page_tells(reader: Reader, library: Library, county: str) -> None:
    reader.go(CountyRoute(county))
    rows = [index.data(ROW) for shown in reader.all(QListView) for index in indexes(shown)]
    lines = ["".join(span.text for span in shown.line) for shown in rows]

    assert len(lines) > 20
    kinds = {kind.name: kind for kind in library.kinds.values()}
    headings = [heading for heading in reader.headings if heading in kinds]
    assert headings == sorted(headings, key=lambda heading: kinds[heading].position)
    assert headings[0] == (library.kinds["shelter"].name if county else headings[0])
    assert [line for line in lines if any(word in line.casefold() for word in TELLING)] == []
    assert any("A helpline, a shelter" in line for line in lines) == (county == "Penobscot")


def test_a_plain_line_that_tells_is_refused(tmp_path: Path) -> None:
    paths = copied(tmp_path / "halden")
    line = "plain_line: For people who are afraid."
    change(paths, "services/ash-house.yaml", "status: active", f"status: active\n{line}")
    out = io.StringIO()

    assert main(["check"], paths, out, out) == 1
    assert "ash-house.yaml:6: says 'afraid' where anybody may look" in out.getvalue()


@pytest.mark.parametrize(
    "words", ["food lewiston", "shelter bangor", "food bangor", "clothes portland", "food houlton"]
)
def test_open_now_lists_and_counts_what_helps_in_the_place_that_was_typed(
    search: SearchService, library: Library, words: str
) -> None:
    before, answer = (
        search.search(words, Filters(open=opening), 1000, now=noon()) for opening in ("", "now")
    )
    asked = answer.to_ask.results if answer.to_ask else ()
    counts = {(facet.facet, facet.value): facet.count for facet in answer.facets}

    rows = [library.services[result.id] for result in (*asked, *answer.results)]
    assert [
        service.name for service in rows if not answer.where or not answer.where.has_help_of(service)
    ] == []
    assert [result.id for result in asked if not main_phones(library.services[result.id])] == []
    assert counts["kind", "service"] + counts["kind", "topic"] == len(rows) > 0
    assert counts["open", "now"] == len(answer.results)
    assert next(facet.count for facet in before.facets if facet.facet == "open") == len(answer.results)
