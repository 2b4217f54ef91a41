"""How fresh the numbers are, which only staff see behind their door."""

from datetime import date

import msgspec
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from guide.content.model import Library
from guide.content.phones import to_call
from guide.policy import DESK
from guide.sites.site import Site
from guide.ui.accessibility import ROLE
from guide.ui.context import VisitContext
from guide.ui.pages.staff_notices import add_freshness
from guide.ui.parts.text import TextLabel
from guide.ui.routes import DoorRoute
from guide.ui.scroll.page_view import PageView
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look
from tests.ui.reader import Reader, opened, spoken

LINE = "maine-sexual-assault-helpline"
TODAY = date(2026, 12, 1)


def notice_text(qtbot: QtBot, library: Library, today: date = TODAY) -> str:
    """Return the part about numbers as a screen reader speaks it."""
    page = PageView(Look(Appearance(), library.icons, 1366, 768), "A page")
    qtbot.addWidget(page)
    add_freshness(page, library, today)
    page.finish()
    return " ".join(spoken(label) for label in page.findChildren(TextLabel))


def called(library: Library, **fields: str) -> Library:
    """Return the library with changed fields of the helpline's first number."""
    line = library.services[LINE]
    phones = (msgspec.structs.replace(line.phones[0], **fields), *line.phones[1:])
    services = library.services | {LINE: msgspec.structs.replace(line, phones=phones)}
    return msgspec.structs.replace(library, services=services)


def test_staff_see_how_fresh_the_numbers_are_behind_their_door(reader: Reader, library: Library) -> None:
    reader.go(DoorRoute("for-staff"))

    [facts] = [part for part in reader.all(QWidget) if part.accessibleName() == "How fresh the numbers are"]
    items = [part.accessibleName() for part in facts.findChildren(QWidget) if part.accessibleName()]
    numbers = sum(1 for service in library.services.values() for _ in to_call(service))

    assert "How fresh the numbers are" in reader.headings
    assert facts.property(ROLE) == "list"
    assert items[:2] == [f"Called in the last 90 days, 0 of {numbers}", f"Never called, {numbers}"]
    assert "To call first" in reader.headings


def test_visitors_do_not_see_how_fresh_the_numbers_are(reader: Reader) -> None:
    reader.go(DoorRoute("food-and-money"))

    assert not any("How fresh the numbers are" in words for words in reader.words)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"assured_date": "2026-11-20"}, "Called in the last 90 days, 1 of {n}"),
        ({"assured_date": "2026-08-01"}, "Due for another call, 1 Found wrong"),
        ({"wrong_since": "2026-11-20"}, "1-800-871-7741 (found wrong November 20, 2026)"),
    ],
    ids=["called", "due again", "wrong"],
)
def test_a_call_changes_the_notice_for_staff(
    qtbot: QtBot, library: Library, fields: dict[str, str], words: str
) -> None:
    before = notice_text(qtbot, library)
    count = sum(1 for service in library.services.values() for _ in to_call(service))

    after = notice_text(qtbot, called(library, **fields))

    assert words.format(n=count) not in before
    assert words.format(n=count) in after


def test_staff_see_which_number_small_cards_cannot_show(qtbot: QtBot, library: Library) -> None:
    site = Site(DESK, "site.toml", card_numbers=("988", "207-555-0199"), card_line=4)
    reader = opened(qtbot, library, VisitContext(site=site))
    reader.go(DoorRoute("for-staff"))

    shown = " ".join(reader.words)
    assert "Small cards show other numbers than this site has chosen." in shown
    assert "site.toml:4: card_numbers names 207-555-0199" in shown
    assert "strictest" not in shown
