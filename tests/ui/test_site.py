"""What the window shows of a site: its own lines, and problems with its file."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from guide.errors import Problem
from guide.policy import DESK, KIOSK, STATION
from guide.sites.local_changes import OwnLine
from guide.sites.site import Site
from guide.ui.parts.number_cards import AddedBySite, CallCard
from guide.ui.routes import DoorRoute, PageRoute, UrgentRoute
from tests.ui.conftest import Open
from tests.ui.reader import Reader, spoken

LINES = (
    OwnLine("Front desk", "207-555-0142", "Day and night"),
    OwnLine("House advocate", "207-555-0143 ext. 4", "Weekdays, 9 to 5, or leave a message"),
    OwnLine("Kitchen <b>", "207-555-0144"),
)
WITH_LINES = Site(DESK, "site.toml", LINES)
FAULT = Problem("/etc/signpost/site.toml", 3, "idle_seconds must be a number.")
WRONG = Site(KIOSK, "/etc/signpost/site.toml", problems=(FAULT,))
LABEL = "Added by this place"


def own_words(reader: Reader) -> list[str]:
    """Return the lines of the site as text, the label first."""
    return [spoken(label) for frame in reader.all(AddedBySite) for label in frame.findChildren(QLabel)]


def test_the_front_page_shows_the_first_two_lines_of_the_site(open_guide: Open) -> None:
    reader = open_guide(site=WITH_LINES)

    assert own_words(reader) == [
        LABEL,
        "Front desk 207-555-0142 Day and night",
        "House advocate 207-555-0143 ext. 4 Weekdays, 9 to 5, or leave a message",
    ]


def test_the_urgent_numbers_show_all_lines_of_the_site_but_not_as_call_cards(
    open_guide: Open,
) -> None:
    reader = open_guide(site=WITH_LINES)
    reader.go(UrgentRoute())

    assert own_words(reader)[0] == LABEL
    assert [words.split("207-")[0] for words in own_words(reader)[1:]] == [
        "Front desk ",
        "House advocate ",
        "Kitchen <b> ",
    ]
    cards = [spoken(label) for card in reader.all(CallCard) for label in card.findChildren(QLabel)]
    assert not {line.number for line in LINES} & set(cards)


def test_a_site_without_lines_shows_no_frame(reader: Reader) -> None:
    assert reader.all(AddedBySite) == []
    reader.go(UrgentRoute())
    assert reader.all(AddedBySite) == []


@pytest.mark.parametrize("route", [DoorRoute("for-staff"), PageRoute("setting-up-a-screen")], ids=str)
def test_staff_see_what_is_wrong_with_the_site_file(open_guide: Open, route: DoorRoute | PageRoute) -> None:
    reader = open_guide(site=WRONG)
    reader.go(route)

    assert str(FAULT) in reader.words
    assert any("Until they are fixed, the strictest settings apply." in words for words in reader.words)


def test_nobody_else_sees_what_is_wrong_with_the_site_file(open_guide: Open, reader: Reader) -> None:
    wrong = open_guide(site=WRONG)
    for route in (None, DoorRoute("food-and-money"), PageRoute("about-this-guide")):
        if route is not None:
            wrong.go(route)
        assert not any("toml" in words for words in wrong.words)

    reader.go(DoorRoute("for-staff"))
    assert not any("strictest settings" in words for words in reader.words)


@pytest.mark.parametrize(("site", "found"), [(Site(DESK), "food"), (Site(STATION), ""), (Site(KIOSK), "")])
def test_text_can_be_pasted_into_the_search_only_at_a_desk(open_guide: Open, site: Site, found: str) -> None:
    reader = open_guide(site=site)
    QApplication.clipboard().setText("food")

    reader.press("Ctrl+V")

    assert reader.field.text() == found


def test_a_change_of_appearance_keeps_the_lines_and_policy_of_the_site(open_guide: Open) -> None:
    reader = open_guide(site=Site(STATION, "site.toml", LINES))
    before = reader.all(AddedBySite)
    reader.press("Ctrl++")
    reader.until(lambda: reader.all(AddedBySite) not in ([], before))
    QApplication.clipboard().setText("food")

    reader.press("Ctrl+V")

    assert reader.field.text() == ""
    assert own_words(reader)[0] == LABEL
