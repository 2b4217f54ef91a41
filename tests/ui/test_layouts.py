"""The layout that flows."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from guide.ui.parts.layouts import FlowLayout

pytestmark = pytest.mark.usefixtures("qapp")


def box(width: int) -> QWidget:
    """Make a widget of a fixed size."""
    part = QWidget()
    part.setFixedSize(QSize(width, 20))
    return part


def filled(parent: QWidget, *widths: int) -> list[QWidget]:
    """Lay out widgets of these widths, ten pixels apart, in a layout 100 pixels wide."""
    layout = FlowLayout(parent, 10)
    parts = [box(width) for width in widths]
    for part in parts:
        layout.addWidget(part)
    parent.resize(100, 100)
    layout.setGeometry(QRect(0, 0, 100, 100))
    return parts


def test_items_that_do_not_fit_go_to_the_next_line() -> None:
    parent = QWidget()
    parts = filled(parent, 40, 50, 30)

    assert [(part.x(), part.y()) for part in parts] == [(0, 0), (50, 0), (0, 30)]


def test_a_narrower_layout_is_higher() -> None:
    parent = QWidget()
    filled(parent, 40, 50, 30)
    layout = parent.layout()

    assert isinstance(layout, FlowLayout)
    assert (layout.heightForWidth(200), layout.heightForWidth(100), layout.heightForWidth(50)) == (20, 50, 80)


def test_a_hidden_item_takes_no_room() -> None:
    parent = QWidget()
    layout = FlowLayout(parent, 10)
    first, second = box(40), box(40)
    for part in (first, second):
        layout.addWidget(part)
    first.hide()
    layout.setGeometry(QRect(0, 0, 100, 100))

    assert second.x() == 0


def test_lines_begin_at_the_right_in_a_right_to_left_layout() -> None:
    parent = QWidget()
    parent.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    [part] = filled(parent, 40)

    assert part.x() == 60
