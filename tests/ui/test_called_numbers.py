"""The page of a service says which numbers a person has called, and omits those found wrong."""

from datetime import UTC, datetime

import msgspec
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from guide.content.current import current
from guide.content.display_text import CALL_INSTEAD, NO_NUMBER, NOT_CALLED
from guide.content.model import Library, Service
from guide.paths import Paths
from guide.ui.pages.service_page import Around, ServicePage
from guide.ui.shortlist import Shortlist
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look
from guide.ui.window import MainWindow

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def library(built: Paths) -> Library:
    """The built library."""
    return current(built).library()


def words_of(qtbot: QtBot, library: Library, *phones: dict[str, str]) -> str:
    """Return all text of the page of 211 after changing its phones as each dictionary says."""
    service: Service = library.services["maine-211"]
    changed = tuple(
        msgspec.structs.replace(phone, **change) for phone, change in zip(service.phones, phones, strict=True)
    )
    look = Look(Appearance(), library.icons, 1366, 768)
    shown = msgspec.structs.replace(service, phones=changed)
    around = Around(lambda: NOON, Shortlist(), MainWindow(library, Appearance()).navigator)
    page = ServicePage(look, library, shown, around)
    qtbot.addWidget(page)
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_until_somebody_calls_the_page_says_that_nobody_has_called(qtbot: QtBot, library: Library) -> None:
    words = words_of(qtbot, library, {}, {}, {})

    assert NOT_CALLED in words
    assert "Called and confirmed" not in words


def test_after_one_of_three_calls_the_page_claims_only_that_one(qtbot: QtBot, library: Library) -> None:
    words = words_of(qtbot, library, {"assured_date": "2026-05-03"}, {}, {})

    assert "Called and confirmed May 3, 2026" in words
    assert "not all numbers called yet" in words
    assert NOT_CALLED not in words


def test_a_number_found_wrong_is_not_shown(qtbot: QtBot, library: Library) -> None:
    wrong = {"wrong_since": "2026-05-03"}

    assert "1-866-811-5695" in words_of(qtbot, library, {}, {}, {})
    assert "1-866-811-5695" not in words_of(qtbot, library, {}, {}, wrong)
    without = words_of(qtbot, library, wrong, wrong, wrong)
    assert NO_NUMBER in without
    assert CALL_INSTEAD not in without, "211 names nobody to call instead"
