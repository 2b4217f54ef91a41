"""When a search runs: a letter that is followed by another at once gets no answer of its own."""

from datetime import UTC, datetime
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from guide.content.model import Library
from guide.search.results import Answer
from guide.search.service import SearchService
from guide.ui.results.search_controller import SearchController
from guide.ui.routes import SearchRoute
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look


class Counted:
    """The search, with a list of the queries."""

    def __init__(self, search: SearchService) -> None:
        self._search, self.queries = search, list[str]()

    def forget(self) -> None:
        """Keep no query."""
        self._search.forget()

    def search(self, text: str, *others: Any, **named: Any) -> Answer:
        """Answer, and record the query."""
        self.queries.append(text)
        return self._search.search(text, *others, **named)


@pytest.fixture
def counted(search: SearchService) -> Counted:
    """The guide's search, without a query so far."""
    return Counted(search)


@pytest.fixture
def searching(library: Library, counted: Counted) -> SearchController:
    """A controller of that search."""
    return SearchController(counted, library, lambda: datetime(2026, 12, 1, 12, tzinfo=UTC))


def type_food(searching: SearchController, library: Library, bot: QtBot) -> None:
    """Type `food` so fast that only its first letter has been answered."""
    look = Look(Appearance(), library.icons, 1200, 800)
    for text in ("f", "fo", "foo", "food"):
        bot.addWidget(searching.page(look, SearchRoute(text)))


def test_queued_letters_are_answered_once(
    searching: SearchController, library: Library, counted: Counted, qtbot: QtBot
) -> None:
    type_food(searching, library, qtbot)

    assert counted.queries == ["f"]
    qtbot.waitUntil(lambda: counted.queries == ["f", "food"])


def test_enter_right_after_a_letter_opens_the_result_of_the_whole_word(
    searching: SearchController, library: Library, counted: Counted, qtbot: QtBot
) -> None:
    opened: list[str] = []
    searching.opened.connect(opened.append)
    type_food(searching, library, qtbot)

    searching.open_first()

    assert counted.queries == ["f", "food"]
    assert len(opened) == 1


def test_words_that_are_no_longer_on_the_screen_are_not_searched_for(
    searching: SearchController, library: Library, counted: Counted, qtbot: QtBot
) -> None:
    type_food(searching, library, qtbot)

    searching.leave_page()
    type_food(searching, library, qtbot)

    qtbot.waitUntil(lambda: counted.queries == ["f", "f", "food"])


def test_memory_is_wiped_after_words_were_typed_and_not_on_each_way_to_the_front_page(
    searching: SearchController, library: Library, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    wiped: list[str] = []
    monkeypatch.setattr("guide.ui.results.search_controller.wipe_soon", lambda: wiped.append("wiped"))
    searching.forget()
    searching.forget()
    assert wiped == ["wiped"], "words may have been typed before the search was open, once"

    type_food(searching, library, qtbot)
    searching.forget()
    searching.forget()
    assert wiped == ["wiped", "wiped"]
