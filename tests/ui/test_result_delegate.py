"""Rows as they are painted."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

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
