"""A guide to another state says nothing of Maine, in no window, on no paper and by no command."""

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from guide.cli import main, offered
from guide.commands import front_page
from guide.content.current import current
from guide.content.model import Library
from guide.paths import Paths
from guide.search.opening import open_search
from guide.search.results import Filters
from guide.search.service import SearchService
from guide.sites.config import Choice
from guide.ui.context import VisitContext, now
from guide.ui.pages.print_choices import card_title
from guide.ui.paper.card_lines import card_lines
from guide.ui.paper.handout import handout, referral
from guide.ui.paper.palm_cards import palm_cards
from guide.ui.paper.sheets import as_pdf
from guide.ui.routes import (
    CARDS,
    OWN_LIST,
    WHOLE_STATE,
    CountiesRoute,
    CountyRoute,
    DoorRoute,
    FrontRoute,
    PageRoute,
    PrintRoute,
    Route,
    SearchRoute,
    SectionRoute,
    ShortlistRoute,
    SourcesRoute,
    UrgentRoute,
)
from tests.states.conftest import PRINTS
from tests.states.halden import built_from, change, copied
from tests.ui.reader import Reader, opened, said_by

OF_MAINE = re.compile(r"maine|\b207\b|\b211\b|aroostook|penobscot|bangor|wabanaki|new.york", re.IGNORECASE)
"""What nobody in Halden may see or hear; Halden has no 211."""

QUERIES = (
    "food",
    "a bed in cedar falls",
    "shelter hope",
    "my husband hits me",
    "ayuda por favor",
    "zzqx",
    "99455",
)


def routes_of(library: Library) -> Iterator[Route]:
    """Every page that there is."""
    yield from (FrontRoute(), CountiesRoute(), CountyRoute(WHOLE_STATE), UrgentRoute(), ShortlistRoute())
    yield from (CountyRoute(county) for county in library.state.counties)
    yield from (DoorRoute(door.id) for door in library.doors if door.pages)
    yield from (SectionRoute(section.id) for section in library.sections)
    yield from (PageRoute(page) for page in library.pages)
    yield from (SourcesRoute(topic) for topic in library.topics)
    yield from (PrintRoute(what) for what in (CARDS, OWN_LIST, *library.topics))
    yield from (SearchRoute(query) for query in QUERIES)


def show(reader: Reader, route: Route) -> None:
    """Open a page; results are searched for."""
    if isinstance(route, SearchRoute):
        reader.go(FrontRoute())
        reader.window.navigator.search_for(route.text)
        reader.settle()
    else:
        reader.go(route)


def said_on_every_page(reader: Reader, library: Library) -> dict[str, str]:
    """All that can be read or heard on each page, by the page."""
    for service in ("ash-house", "cedar-pantry"):
        reader.window.navigator.shortlist.toggle(service)
    texts = {}
    for route in routes_of(library):
        show(reader, route)
        texts[str(route)] = "\n".join(said_by(reader.window))
    show(reader, SearchRoute("food"))
    reader.press_button("Filters")
    texts["filters"] = "\n".join(said_by(reader.window))
    return texts


def test_no_page_of_the_window_speaks_of_another_state(reader: Reader, library: Library) -> None:
    texts = said_on_every_page(reader, library)

    assert {page: match.group() for page, words in texts.items() if (match := OF_MAINE.search(words))} == {}
    assert "Places and numbers across Halden" in texts[str(FrontRoute())]
    assert "for example: food near Port Ash" in texts[str(FrontRoute())]
    assert "The whole of Halden" in texts[str(CountiesRoute())]
    assert "Hours not known" not in texts[str(FrontRoute())]
    assert "1-800-555-0150" in texts[str(UrgentRoute())]
    assert {"Ask a person", "1-800-555-0160"} <= {*texts[str(SearchRoute("zzqx"))].splitlines()}
    assert "Cedar" in texts["filters"]


def test_no_paper_speaks_of_another_state(library: Library) -> None:
    services = library.services.values()
    sheets = [
        palm_cards(card_lines(library, library.services), card_title(library.state)),
        referral(services, library, "A list"),
        *(handout(topic, library, topic.title) for topic in library.topics.values()),
    ]
    printed = [
        "\n".join(page.extract_text() for page in PdfReader(BytesIO(as_pdf(sheet))).pages) for sheet in sheets
    ]

    assert "Local numbers, Halden" in printed[0].replace("\t", " ")
    assert "Central time" in printed[1].replace("\t", " ")
    assert [match.group() for words in printed if (match := OF_MAINE.search(words))] == []


def typed(paths: Paths, *arguments: str) -> str:
    """What a command prints."""
    out, err = io.StringIO(), io.StringIO()
    main(arguments, paths, out, err)
    return out.getvalue() + err.getvalue()


def test_no_command_speaks_of_another_state(built: Paths, library: Library, tmp_path: Path) -> None:
    printed = {
        **{page: typed(built, "show", page) for page in library.pages},
        **{query: typed(built, "search", query) for query in QUERIES},
        **{wrong: typed(built, "search", *wrong.split(), "food") for wrong in WRONG},
        "status": typed(built, "status", "--numbers"),
        "check": typed(built, "check", "--today", "2026-12-01"),
        "sheet": typed(built, "verify", "sheet", str(tmp_path / "calls.csv")),
        "front page": shown_without_a_display(built),
    }

    # the folder of the test is not a word of the guide
    texts = {name: words.replace(str(built.root), "") for name, words in printed.items()}
    texts["calls"] = (tmp_path / "calls.csv").read_text(encoding="utf-8")
    assert {name: match.group() for name, words in texts.items() if (match := OF_MAINE.search(words))} == {}
    assert "No problems found." in texts["check"]
    assert texts["zzqx"].startswith("Nothing was found. Call 1-800-555-0160 for any kind of help in Halden.")
    assert "'York' is not a Halden county; write one of: Ash, Birch, Cedar" in texts["--county York"]


WRONG = ("--county York", "--near Portland", "--lang so")


def shown_without_a_display(paths: Paths) -> str:
    """The front page as text."""
    out = io.StringIO()
    front_page.run(paths, Choice(), out)
    return out.getvalue()


@pytest.mark.parametrize("command", sorted(each.name for each in offered(Paths(Path("/somewhere")))))
def test_no_help_speaks_of_a_state(built: Paths, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    typed(built, command, "--help")
    helped = capsys.readouterr().out
    assert command in helped
    assert not OF_MAINE.search(helped)


def test_nothing_that_was_built_holds_a_word_of_another_state(built: Paths) -> None:
    folder = current(built).folder
    contents = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.json")}

    assert "library.json" in contents
    assert [
        name for name, text in contents.items() if re.search("maine|aroostook|wabanaki", text, re.IGNORECASE)
    ] == []


@pytest.mark.parametrize(("kind", "problem"), [("beds", ""), ("counsel", "nobody may be sent to advocates")])
def test_the_street_of_a_hidden_kind_is_refused_whatever_its_id(
    tmp_path: Path, kind: str, problem: str
) -> None:
    paths = copied(tmp_path / "halden")
    change(paths, "services/ash-house.yaml", "kind: beds", f"kind: {kind}")
    out = io.StringIO()

    refused = main(["check"], paths, out, out)

    assert (refused, problem in out.getvalue()) == (int(bool(problem)), True)


def test_the_street_of_a_house_is_not_exported_in_another_state(tmp_path: Path) -> None:
    paths = copied(tmp_path / "halden")
    change(paths, "services/ash-house.yaml", "Mill Street, Port Ash", "Mill Street, Port Ash, NY 12345")
    built_from(paths)

    def exported() -> str:
        assert main(["export", "hsds", str(tmp_path / "hsds")], paths, io.StringIO(), io.StringIO()) == 0
        return "".join(file.read_text() for file in (tmp_path / "hsds").rglob("*.csv"))

    assert "Mill Street" not in exported()


def test_a_service_is_open_by_the_clocks_of_its_own_time_zone(
    qtbot: QtBot, built: Paths, search: SearchService
) -> None:
    half_past_five = datetime(2026, 10, 5, 21, 30, tzinfo=UTC)  # on a Monday; half past four in Cedar
    _, reader = reader_in(built, qtbot, half_past_five)
    texts = {}
    for service in ("ash-house", "cedar-pantry"):
        reader.go(PageRoute(service))
        texts[service] = "\n".join(said_by(reader.window))
    results = search.search("bed groceries", Filters(open="now", kind="service"), now=half_past_five).results

    assert "Closed, opens tomorrow at 9 am" in texts["ash-house"]
    assert "Open now" in texts["cedar-pantry"]
    assert "cedar-pantry" in [result.id for result in results]
    assert "ash-house" not in [result.id for result in results]


def test_each_door_opens_what_the_state_says(reader: Reader, library: Library) -> None:
    titles = {}
    for door in library.doors:
        reader.go(FrontRoute())
        reader.click(door_button(reader, door.title))
        titles[door.title] = reader.title
        texts = "\n".join(said_by(reader.window))
        assert ("How fresh the numbers are" in texts) == (door.id == "the-team")

    assert titles.pop("Lines to call") == "Urgent numbers"
    assert all(title == door for door, title in titles.items())


def door_button(reader: Reader, title: str) -> QAbstractButton:
    """The entry of the front page."""
    return next(button for button in reader.buttons if button.accessibleName().startswith(title))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("he is going to kill me", ["danger-at-home"]),
        ("bed in cedar falls", ["a-bed-tonight", "cedar-night-shelter"]),
        ("groceries 99455", ["cedar-pantry"]),
        ("groceries hope hx", ["cedar-pantry"]),
        ("ayuda por favor necesito comida", ["halden-help-line"]),
        ("1-800-555-0150", ["halden-safe-line"]),
    ],
)
def test_searches_are_answered_with_halden_s_places(
    search: SearchService, text: str, first: list[str]
) -> None:
    assert [row.id for row in search.search(text).results[: len(first)]] == first


def reader_in(paths: Paths, qtbot: QtBot, at: datetime | None = None) -> tuple[Library, Reader]:
    """The library of a built checkout, and a reader at its window.

    Args:
        at: what its clock says, None for now.
    """
    built = current(paths)
    library = built.library()
    context = VisitContext(site=PRINTS, clock=lambda: at or now())
    return library, opened(qtbot, library, context, open_search(paths, built, library))


ROLES = re.compile(r"information_line: .*\n|pages:\n(?:  \w+: .*\n)+|doors:\n(?:  \w+: .*\n)+")


def test_a_state_that_gives_pages_no_roles_opens_every_page(tmp_path: Path, qtbot: QtBot) -> None:
    """Qt reports an error in what a press causes, and the test then fails."""
    paths = copied(tmp_path / "halden")
    file = paths.resources / "state.yaml"
    text, count = ROLES.subn("", file.read_text(encoding="utf-8"))
    assert count == 3
    file.write_text(text, encoding="utf-8")
    change(paths, "doors.yaml", "lists: []", "lists: [{pages: [halden-911, lifeline-988]}]")
    library, reader = reader_in(built_from(paths), qtbot)

    texts = said_on_every_page(reader, library)
    for door in library.doors:
        reader.go(FrontRoute())
        reader.click(door_button(reader, door.title))
        assert reader.title == door.title

    assert "About this guide" not in texts[str(FrontRoute())]
    assert "ask a person" not in texts[str(SearchRoute("zzqx"))]
    assert "Nothing was found.\n" in typed(paths, "search", "zzqx")
