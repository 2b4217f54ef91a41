"""The page of a service: its street, and what replaces a missing number."""

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from guide.content.current import current
from guide.content.display_text import CALL_INSTEAD, HOURS_NOT_KNOWN, NO_NUMBER, NO_OWN_NUMBER
from guide.content.hours import is_always_open, openness
from guide.content.model import Library
from guide.content.phones import own_phones
from guide.paths import Paths
from guide.ui.pages.service_page import ServicePage
from guide.ui.parts.number_cards import CallCard
from guide.ui.parts.text import NumberLabel
from guide.ui.shortlist import Shortlist
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look
from guide.ui.window import MainWindow

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def library(built: Paths) -> Library:
    """The built library."""
    return current(built).library()


def page_of(qtbot: QtBot, library: Library, service: str, now: datetime = NOON) -> ServicePage:
    """Make the page of a service."""
    look = Look(Appearance(), library.icons, 1366, 768)
    navigator = MainWindow(library, Appearance()).navigator
    page = ServicePage(look, library, library.services[service], now, Shortlist(), navigator)
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
        number.text() for card in page.findChildren(CallCard) for number in card.findChildren(NumberLabel)
    ]


def test_the_street_is_below_the_name_with_its_age(qtbot: QtBot, library: Library) -> None:
    labels = labels_of(page_of(qtbot, library, "bangor-area-homeless-shelter"))

    assert labels[:4] == [
        "Bangor Area Homeless Shelter",
        "263 Main Street, Bangor",
        "Address of 2023. Call first.",
        "Shelter",
    ]


def test_a_street_read_within_two_years_has_no_warning(qtbot: QtBot, library: Library) -> None:
    labels = labels_of(page_of(qtbot, library, "preble-street-hope-house-bangor"))

    assert labels[:3] == ["Hope House, Bangor", "179 Corporate Drive, Bangor", "Shelter"]


def test_the_number_of_its_organization_is_a_card_with_a_label(qtbot: QtBot, library: Library) -> None:
    page = page_of(qtbot, library, "preble-street-hope-house-bangor")
    labels = labels_of(page)

    assert in_cards(page) == ["207-775-0026"]
    assert len(page.findChildren(NumberLabel)) == 1
    assert (
        labels.index(NO_OWN_NUMBER) < labels.index("Preble Street, main line") < labels.index("207-775-0026")
    )
    assert "Ask for Hope House in Bangor" in labels
    assert not any("Show it large" in label for label in labels)


@pytest.mark.parametrize(
    ("service", "instead"),
    [
        ("ilap", "maine-sexual-assault-helpline"),
        ("planned-parenthood-maine", "maine-family-planning"),
        ("maine-doc-victim-services", "da-district-5-penobscot-piscataquis"),
        ("maine-dol-state-monitor-advocate", "pine-tree-farmworker-unit"),
        ("shaw-house", "national-runaway-safeline"),
    ],
)
def test_a_service_without_a_number_names_who_can_help_instead(
    qtbot: QtBot, library: Library, service: str, instead: str
) -> None:
    page = page_of(qtbot, library, service)
    labels = labels_of(page)

    assert in_cards(page) == [own_phones(library.services[instead])[0].number]
    assert labels.index(NO_NUMBER) < labels.index(CALL_INSTEAD) < labels.index(library.services[instead].name)


def test_one_line_says_that_no_hours_are_known(qtbot: QtBot, library: Library) -> None:
    labels = labels_of(page_of(qtbot, library, "ilap"))

    assert labels.count(HOURS_NOT_KNOWN) == 1
    assert not any("Open" in label for label in labels)


def test_an_office_that_answers_for_a_program_comes_after_whom_to_call_instead(
    qtbot: QtBot, library: Library
) -> None:
    labels = labels_of(page_of(qtbot, library, "maine-address-confidentiality"))

    assert labels.index("207-626-8400") > labels.index(CALL_INSTEAD)
    assert "Ask for the Address Confidentiality Program. Do not leave your new address in a message" in labels


def test_every_service_without_a_number_leads_to_one_or_to_a_street(library: Library) -> None:
    lost = [
        service.id
        for service in library.services.values()
        if not service.is_reachable and not service.call_instead
    ]

    assert lost == []


def test_with_a_reset_clock_the_page_says_to_ask_for_hours(qtbot: QtBot, library: Library) -> None:
    dead = datetime(2009, 1, 6, 12, tzinfo=UTC)  # a Tuesday
    office = next(
        one.id
        for one in library.services.values()
        if openness(one, dead, library.state.holidays) == "open" and not is_always_open(one)
    )
    always = next(one.id for one in library.services.values() if is_always_open(one))

    assert not [words for words in labels_of(page_of(qtbot, library, office, dead)) if "Open now" in words]
    assert [words for words in labels_of(page_of(qtbot, library, always, dead)) if "Open now" in words]
