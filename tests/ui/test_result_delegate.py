"""Rows as they are painted."""

from datetime import UTC, datetime
from typing import Literal

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from guide.content.display_text import OpenState, OpenStatus
from guide.content.model import Library, Line, Span
from guide.search.results import Result
from guide.ui.lists.result_delegate import ResultDelegate
from guide.ui.lists.result_list import ResultList
from guide.ui.lists.result_rows import ROW, SHAPE, ResultRow, ResultRows
from guide.ui.parts.text import TextLines
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look

pytestmark = pytest.mark.usefixtures("qapp")


def noon() -> datetime:
    return datetime(2026, 12, 1, 12, tzinfo=UTC)


def open_always() -> Line:
    return (Span("Open day and night"),)


def painted_image(
    library: Library, width: int, row: ResultRow, height: int = 700, text_percent: int = 100
) -> QImage:
    """A row as it is painted in a window of a size."""
    look = Look(Appearance(text_percent=text_percent), library.icons, width, height)
    item = QStandardItem()
    item.setData(row, ROW)
    item.setData((bool(row.street), bool(row.why)), SHAPE)
    model = QStandardItemModel()
    model.appendRow(item)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, 0)
    delegate = ResultDelegate(look)
    height = delegate.sizeHint(option, model.index(0, 0)).height()
    option.rect = QRect(0, 0, width, height)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    return image


LONG = (
    "Help for people without a home on the Midcoast, with a family shelter in Rockport, and programs for "
    "young people and families who may lose their home."
)


@pytest.mark.parametrize("kind", ["service", "topic"])
def test_a_sentence_that_is_too_long_continues_on_a_second_line(
    library: Library, monkeypatch: pytest.MonkeyPatch, kind: Literal["service", "topic"]
) -> None:
    painted: list[tuple[bool, float, float]] = []

    def note(self: TextLines, _painter: QPainter, at: QPointF, _color: QColor) -> None:
        painted.append((self.is_elided, at.y(), at.y() + self.height))

    monkeypatch.setattr(TextLines, "paint", note)
    row = ResultRow("id", kind, "phone", "Homeworthy", lambda: (Span(LONG),))
    height = painted_row(library, 1024, row)

    assert not any(is_elided for is_elided, _, _ in painted)
    assert painted[0][1] >= CLEAR
    assert painted[-1][2] <= height - CLEAR


CLEAR = 5
"""Least space between the words of a row and its edges, in pixels: beneath that they seem to touch."""


@pytest.mark.parametrize("percent", [100, 150, 300])
@pytest.mark.parametrize("size", [(800, 480), (1366, 768)])
def test_a_row_with_a_street_shows_its_answer_at_every_size_and_inside_its_edges(
    library: Library, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], percent: int
) -> None:
    painted: list[tuple[TextLines, float]] = []

    def note(self: TextLines, _painter: QPainter, at: QPointF, _color: QColor) -> None:
        painted.append((self, at.y()))

    monkeypatch.setattr(TextLines, "paint", note)
    row = ResultRow(
        "id",
        "service",
        "map-pin",
        "Hope House",
        lambda: (Span("For men."),),
        street="1 Main Street, Bangor (as of 2023)",
        number="207-555-0100",
    )
    height = painted_image(library, size[0], row, size[1], percent).height()

    assert len(painted) == 3
    assert [lines.is_elided for lines, _ in painted] == [False] * 3
    assert all(top >= 0 and top + lines.height <= height for lines, top in painted)


def painted_row(library: Library, width: int, row: ResultRow) -> int:
    """Paint a row at a width of the window; its height."""
    return painted_image(library, width, row).height()


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


@pytest.mark.parametrize("state", ["open", "not known"])
@pytest.mark.parametrize("width", [320, 480])
def test_no_word_under_a_number_is_cut_in_a_narrow_window(
    library: Library, monkeypatch: pytest.MonkeyPatch, width: int, state: OpenState
) -> None:
    painted: list[tuple[bool, float]] = []

    def note(self: TextLines, _painter: QPainter, at: QPointF, _color: QColor) -> None:
        painted.append((self.is_elided, at.y() + self.height))

    monkeypatch.setattr(TextLines, "paint", note)
    status = OpenStatus(state, "Day and night. A parent with a long name, main line, call to confirm")
    row = ResultRow("id", "service", "phone", "House", open_always, number="207-555-0100", status=status)
    height = painted_row(library, width, row)

    [*_, (_, above), (is_elided, bottom)] = painted
    assert len(painted) == len(["title", "answer", "status"])
    assert not is_elided
    assert height - 2 * CLEAR >= bottom > above + CLEAR
