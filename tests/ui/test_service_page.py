"""The page of a service: its street, and what replaces a missing number."""

from collections.abc import Sequence
from datetime import UTC, datetime
from html import unescape

import msgspec
import pytest
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from guide.content.display_text import (
    CALL_INSTEAD,
    HOURS_NOT_KNOWN,
    NO_NUMBER,
    NO_OWN_NUMBER,
    NOT_CALLED,
    ON_A_BILL,
    week,
)
from guide.content.model import Library, Phone, Schedule
from guide.content.phones import own_phones
from guide.content.plain_text import ServiceView, page_text, service_view
from guide.ui.accessibility import ROLE
from guide.ui.pages import service_page
from guide.ui.pages.service_page import Around, ServicePage
from guide.ui.paper.handout import service_html
from guide.ui.parts.number_cards import AddedBySite, CallCard, NumberCard
from guide.ui.parts.text import NumberLabel
from guide.ui.routes import PageRoute
from guide.ui.shortlist import Shortlist
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look
from guide.ui.window import MainWindow
from tests.ui.reader import Reader

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
OFFICE = Schedule(("MO", "TU", "WE", "TH", "FR"), 540, 1020)


def page_of(
    qtbot: QtBot, library: Library, service: str, now: datetime = NOON, window: MainWindow | None = None
) -> ServicePage:
    """Make the page of a service, for a window of its own or one that is given."""
    look = Look(Appearance(), library.icons, 1366, 768)
    navigator = (window or MainWindow(library, Appearance())).navigator
    around = Around(lambda: now, Shortlist(), navigator)
    page = ServicePage(look, library, library.services[service], around)
    qtbot.addWidget(page)
    return page


def labels_of(page: ServicePage) -> list[str]:
    """Return the text of the page, from the top."""
    shown = (
        QTextDocumentFragment.fromHtml(label.text()).toPlainText() for label in page.findChildren(QLabel)
    )
    return [words.replace("\u200b", "") for words in shown if words]


def in_cards(page: ServicePage) -> list[str]:
    """Return the numbers in cards."""
    return [
        number.text()
        for card in page.findChildren(QFrame)
        if isinstance(card, CallCard | NumberCard)
        for number in card.findChildren(NumberLabel)
    ]


def test_the_street_is_below_the_name_with_its_age(qtbot: QtBot, library: Library) -> None:
    labels = labels_of(page_of(qtbot, library, "bangor-area-homeless-shelter"))

    assert labels[:2] == [
        "Bangor Area Homeless Shelter",
        "263 Main Street, Bangor \u00b7 Shelter. Address of 2023. Call first.",
    ]


def test_the_number_of_its_organization_is_a_card_with_a_label(qtbot: QtBot, library: Library) -> None:
    page = page_of(qtbot, library, "preble-street-hope-house-bangor")
    labels = labels_of(page)

    assert in_cards(page) == ["207-775-0026"]
    assert len(page.findChildren(NumberLabel)) == 1
    at = labels.index(f"{NO_OWN_NUMBER}. Try Preble Street, main line")
    assert labels[at + 1 : at + 4] == [
        "207-775-0026",
        "Ask for Hope House in Bangor.",
        ON_A_BILL,
    ]


def test_that_its_hours_are_not_known_stands_under_hours(qtbot: QtBot, library: Library) -> None:
    labels = labels_of(page_of(qtbot, library, "ag-human-trafficking-work-group"))

    at = labels.index("Hours")
    assert labels[at : at + 3] == ["Hours", f"{HOURS_NOT_KNOWN} Ask first.", "What they do"]
    assert len([words for words in labels if HOURS_NOT_KNOWN in words]) == 1


def test_no_sentence_of_a_service_page_ends_before_it_says_whom_to_call(
    qtbot: QtBot, library: Library
) -> None:
    window = MainWindow(library, Appearance())
    qtbot.addWidget(window)
    for service in library.services.values():
        if not own_phones(service):
            labels = labels_of(page_of(qtbot, library, service.id, window=window))
            assert [words for words in labels if CALL_INSTEAD in words] == [], service.id


@pytest.mark.parametrize(
    ("service", "instead"),
    [
        ("mecasa", "maine-sexual-assault-helpline"),
        ("planned-parenthood-maine", "maine-family-planning"),
        ("maine-doc-victim-services", "da-district-5-penobscot-piscataquis"),
        ("maine-dol-state-monitor-advocate", "pine-tree-farmworker-unit"),
        ("the-together-place", "peer-support-line"),
    ],
)
def test_a_service_without_a_number_names_who_can_help_instead(
    qtbot: QtBot, library: Library, service: str, instead: str
) -> None:
    page = page_of(qtbot, library, service)
    labels = labels_of(page)

    assert in_cards(page) == [own_phones(library.services[instead])[0].number]
    name = library.services[instead].name
    assert f"{NO_NUMBER}. Try {name}" in labels
    assert labels.index(f"{NO_NUMBER}. Try {name}") < labels.index(in_cards(page)[0])


@pytest.mark.parametrize(
    ("service", "to_do"), [("ilap", "Call to ask."), ("the-together-place", "Ask first.")]
)
def test_one_line_says_that_no_hours_are_known(
    qtbot: QtBot, library: Library, service: str, to_do: str
) -> None:
    labels = labels_of(page_of(qtbot, library, service))

    assert [label for label in labels if HOURS_NOT_KNOWN in label] == [f"{HOURS_NOT_KNOWN} {to_do}"]
    assert not any("Open" in label for label in labels)


def test_the_page_says_that_it_has_closed_while_somebody_reads_it(
    qtbot: QtBot, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service_page, "MINUTE_MS", 1)
    office = msgspec.structs.replace(
        library.services["maine-211"],
        schedules=(),
        phones=(Phone(number="211", type="voice", confidence="high", schedules=(OFFICE,), seen="2026-09"),),
    )
    clock = [datetime(2026, 12, 1, 16, 59, tzinfo=UTC)]
    navigator = MainWindow(library, Appearance()).navigator
    around = Around(lambda: clock[0], Shortlist(), navigator)
    page = ServicePage(Look(Appearance(), library.icons, 1366, 768), library, office, around)
    qtbot.addWidget(page)
    assert "Open now, closes soon, 5 pm" in labels_of(page)

    clock[0] = datetime(2026, 12, 1, 17, 0, tzinfo=UTC)

    qtbot.waitUntil(lambda: "Closed, opens tomorrow at 9 am" in labels_of(page))


def test_the_hours_of_a_week_are_a_list_that_names_each_day(qtbot: QtBot, library: Library) -> None:
    office = next(service for service in library.services.values() if len(week(service, None)) == len(DAYS))
    page = page_of(qtbot, library, office.id)  # a Tuesday
    [hours] = [part for part in page.findChildren(QWidget) if part.accessibleName() == "Hours"]
    named = [part.accessibleName() for part in hours.findChildren(QWidget) if part.property(ROLE) == "item"]

    assert hours.property(ROLE) == "list"
    assert [words.split(",")[0] for words in named] == DAYS
    assert [words for words in named if ", today, " in words] == named[1:2]


def test_a_number_that_the_site_replaced_stands_in_the_dashed_frame(qtbot: QtBot, library: Library) -> None:
    first, *others = library.services["maine-211"].phones
    replaced = msgspec.structs.replace(first, number="207-555-0142", site_day="2026-11-20")
    service = msgspec.structs.replace(library.services["maine-211"], phones=(replaced, *others))
    navigator = MainWindow(library, Appearance()).navigator
    around = Around(lambda: NOON, Shortlist(), navigator)
    page = ServicePage(Look(Appearance(), library.icons, 1366, 768), library, service, around)
    qtbot.addWidget(page)

    [frame] = page.findChildren(AddedBySite)
    assert [number.text() for number in frame.findChildren(NumberLabel)] == ["207-555-0142"]
    assert any("Changed by this place November 20, 2026" in label for label in labels_of(page))
    assert not any("Open now" in label.text() for label in frame.findChildren(QLabel))


def test_the_sources_of_a_service_are_on_a_page_of_their_own(reader: Reader) -> None:
    reader.go(PageRoute("bangor-area-homeless-shelter"))
    reader.press_button("From 3 sources, newest July 2026")

    assert reader.title == "Where this comes from"
    shown = "\n".join(reader.words)
    assert "Bangor Daily News, seen February 2, 2023" in shown
    assert NOT_CALLED in shown
    assert "Number seen July 21, 2026 on a public page" in shown
    reader.press("Alt+Left")
    assert reader.title == "Bangor Area Homeless Shelter"


def every_form(view: ServiceView) -> list[str]:
    """What every form of a service says, in order; whom it takes has a test of its own."""
    numbers = [number.phone.number for number in view.numbers]
    facts = [words for label, words in view.facts if label != "Takes"]
    return [part for part in (view.name, view.website, *numbers, *facts) if part]


def text_and_paper(view: ServiceView) -> list[str]:
    """What a service says as text and on paper, in order."""
    numbers = [part for number in view.numbers for part in (number.phone.number, number.phone.note)]
    about = (view.hours, *(f"{label}: {words}" for label, words in view.facts), view.hours_note)
    parts = (view.name, view.kind, view.address, view.note.words, view.no_number, view.website, *numbers)
    return [part.rstrip(".") for part in (*parts, *about, view.called) if part]


def not_in_order(parts: Sequence[str], form: str) -> list[str]:
    """The parts that do not follow those before them."""
    missed, at = [], 0
    for part in parts:
        after = form.find(part, at)
        missed += [part] if after < 0 else []
        at = max(after, at)
    return missed


def test_text_paper_and_screen_say_the_same_facts_in_the_same_order(qtbot: QtBot, library: Library) -> None:
    wrong = []
    for number, service in enumerate(library.services.values()):
        view = service_view(service, library)
        for form in (page_text(service, library), "".join(service_html(service, library))):
            wrong += [(service.id, part) for part in not_in_order(text_and_paper(view), unescape(form))]
            wrong += [(service.id, number.who) for number in view.numbers if number.who not in unescape(form)]
        if number % 10 == 0 or view.website:
            screen = "\n".join(labels_of(page_of(qtbot, library, service.id)))
            wrong += [(service.id, part) for part in not_in_order(every_form(view), screen)]
            wrong += [] if view.note.words in screen else [(service.id, view.note.words)]

    assert wrong == []


def test_whom_a_place_takes_stands_in_short_words_above_the_facts(qtbot: QtBot, library: Library) -> None:
    labels = labels_of(page_of(qtbot, library, "preble-street-hope-house-bangor"))
    at = labels.index("No children")

    assert labels[at : at + 4] == ["No children", "No ID needed", "You need not be sober", "Hours"]
    assert "No children" not in labels_of(page_of(qtbot, library, "maine-211"))
