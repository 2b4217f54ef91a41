"""Rows as they are painted."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from guide.content.model import Library, Line, Span
from guide.search.results import Result
from guide.ui.lists.result_list import ResultList
from guide.ui.lists.result_rows import ResultRows
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look

pytestmark = pytest.mark.usefixtures("qapp")


def noon() -> datetime:
    return datetime(2026, 12, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("width", [700, 1100], ids=["narrow", "wide"])
def test_only_visible_rows_make_their_snippets_and_none_moves(
    qtbot: QtBot, library: Library, width: int
) -> None:
    made: list[str] = []

    def found(page: str) -> Result:
        def snippet() -> Line:
            made.append(page)
            return (Span("Short."),)

        return Result(page, "topic", library.topics[page].title, 1.0, snippet)

    rows = ResultList(Look(Appearance(), library.icons, width, 700), ResultRows(library, noon))
    qtbot.addWidget(rows)
    rows.resize(width, 500)
    rows.show_results([found(page) for page in library.topics])
    last = rows.model().index(len(library.topics) - 1, 0)
    measured = rows.visualRect(last)
    assert made == []
    assert measured.bottom() + 1 == rows.height()

    rows.grab(QRect(0, 0, width, 500))
    assert 0 < len(made) < len(library.topics) / 2
    assert rows.visualRect(last) == measured
