"""The urgent numbers: each once, in a row that opens its page."""

import pytest
from PySide6.QtCore import QSize

from guide.content.model import Library
from guide.ui.parts.rows import NumberRow
from guide.ui.routes import UrgentRoute
from tests.ui.conftest import Open
from tests.ui.reader import Reader


@pytest.mark.parametrize(
    ("size", "percent"),
    [(QSize(1366, 768), 100), (QSize(1920, 1080), 150)],
    ids=str,
)
def test_all_urgent_numbers_are_in_sight_in_their_order_and_each_is_there_once(
    open_guide: Open, library: Library, size: QSize, percent: int
) -> None:
    reader = open_guide(size, text_percent=percent)
    reader.go(UrgentRoute())  # with the note that says how to leave
    view, rows = reader.view, reader.all(NumberRow)

    assert [row.number for row in rows] == [urgent.number for urgent in library.urgent]
    assert all(view.contains(reader.box_of(row)) for row in rows)
    for urgent, row in zip(library.urgent, rows, strict=True):
        assert row.accessibleName().startswith(library.services[urgent.service].name)
        assert urgent.number in row.accessibleName()


def row_of(reader: Reader, number: str) -> NumberRow:
    """The row that shows a number."""
    return next(row for row in reader.all(NumberRow) if row.number == number)


def test_a_press_on_a_row_opens_its_page(reader: Reader) -> None:
    reader.go(UrgentRoute())
    reader.click(row_of(reader, "988"))
    reader.until(lambda: reader.title.startswith("988"))

    assert reader.headings[0] == "988 Suicide & Crisis Lifeline"
