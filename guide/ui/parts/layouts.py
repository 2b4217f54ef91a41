"""Layouts that flow, and layouts that follow the direction of the text."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)


class FlowLayout(QLayout):
    """Lays out its items in lines, as text wraps.

    Args:
        gap: between items and between lines, in pixels.
    """

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower layout is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines. Cached: layouts ask sixteen times for one keystroke."""
        if width not in self._heights:
            rects = self._rects(QRect(0, 0, width, 0))
            self._heights[width] = max((rect.bottom() + 1 for rect in rects), default=0)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget cached heights: an item has changed."""
        super().invalidate()
        self._heights.clear()

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() + self._gap for size in sizes)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        for item, rect in zip(self._shown(), self._rects(box), strict=True):
            item.setGeometry(rect)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rects(self, box: QRect) -> list[QRect]:
        """Return the geometry of each visible item; from the right in a right-to-left layout."""
        rects, parent = self._rects_from_left(box), self.parentWidget()
        if parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return [QRect(QPoint(box.left() + box.right() - p.right(), p.top()), p.size()) for p in rects]
        return rects

    def _rects_from_left(self, box: QRect) -> list[QRect]:
        rects, at, line = [], box.topLeft(), 0
        for item in self._shown():
            size = item.sizeHint()
            if at.x() > box.left() and at.x() + size.width() > box.right() + 1:
                at, line = QPoint(box.left(), at.y() + line + self._gap), 0
            rects.append(QRect(at, size))
            at, line = at + QPoint(size.width() + self._gap, 0), max(line, size.height())
        return rects


class EqualColumns(FlowLayout):
    """Lays out its items in columns of one width and lines of one height, whatever is in them.

    Args:
        most: of the columns; there are fewer where an item would be narrower than its least width.
    """

    def __init__(self, parent: QWidget, gap: int, most: int) -> None:
        super().__init__(parent, gap)
        self._most = most

    def sizeHint(self) -> QSize:
        """Return the least size: columns take what there is."""
        return self.minimumSize()

    def _rects_from_left(self, box: QRect) -> list[QRect]:
        items, gap = self._shown(), self._gap
        least = max((item.minimumSize().width() for item in items), default=1)
        count = max(1, min(self._most, (box.width() + gap) // (least + gap)))
        # the columns of a width that does not divide differ by a pixel, so that the last one ends at its edge
        edges = [(box.width() + gap) * n // count for n in range(count + 1)]
        widths = [max(end - start - gap, 1) for start, end in pairwise(edges)]
        height = max((_height(item, min(widths)) for item in items), default=0)
        places = (divmod(n, count) for n in range(len(items)))
        return [
            QRect(box.left() + edges[column], box.top() + line * (height + gap), widths[column], height)
            for line, column in places
        ]


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


STRETCH = 1
"""Among the parts of a row or column: room that is left over goes here."""

USUAL_GAP = -1
"""The space that Qt keeps between parts."""

Inside = int | tuple[int, int] | tuple[int, int, int, int]
"""Margins in pixels: of every side; across and down; or start, top, end, bottom."""

_Stretched = tuple[QWidget | QLayout, int] | tuple[QWidget, int, Qt.AlignmentFlag]
Placed = QWidget | QLayout | int | _Stretched | None
"""What stands in a row or column, with its stretch and alignment; a stretch alone; None for nothing."""

_Box = TypeVar("_Box", bound=QBoxLayout)


def row_in(owner: QWidget | None, *parts: Placed, gap: int = 0, inside: Inside = 0) -> QHBoxLayout:
    """Lay parts out beside each other.

    Args:
        owner: what contains them; None for a layout inside another one.
        gap: between parts, in pixels.
        inside: around all of them.
    """
    return _filled(QHBoxLayout(owner) if owner else QHBoxLayout(), parts, gap, inside)


def column_in(owner: QWidget | None, *parts: Placed, gap: int = 0, inside: Inside = 0) -> QVBoxLayout:
    """Lay parts out below each other, as `row_in` does beside each other."""
    return _filled(QVBoxLayout(owner) if owner else QVBoxLayout(), parts, gap, inside)


def row_or_column_in(
    owner: QWidget | None, *parts: Placed, stacks: bool, gap: int = 0, inside: Inside = 0
) -> QBoxLayout:
    """Lay parts out beside each other, or below each other where they stack."""
    directions = QBoxLayout.Direction
    box = QBoxLayout(directions.TopToBottom if stacks else directions.LeftToRight, owner)
    return _filled(box, parts, gap, inside)


def _filled(box: _Box, parts: Iterable[Placed], gap: int, inside: Inside) -> _Box:
    across_down = (inside, inside) if isinstance(inside, int) else inside
    set_directional_margins(box, *(across_down if len(across_down) == 4 else across_down * 2))
    box.setSpacing(gap)
    for part in parts:
        match part:
            case int():
                box.addStretch(part)
            case QWidget():
                box.addWidget(part)
            case QLayout():
                box.addLayout(part)
            case (QWidget() as widget, stretch, *alignment):
                box.addWidget(widget, stretch, *alignment)
            case (QLayout() as layout, stretch):
                box.addLayout(layout, stretch)
    return box


def row_of(*parts: Placed, gap: int = 0) -> QWidget:
    """Make a container of parts beside each other."""
    owner = QWidget()
    row_in(owner, *parts, gap=gap)
    return owner


def column_of(*parts: Placed, gap: int = 0) -> QWidget:
    """Make a container of parts below each other."""
    owner = QWidget()
    column_in(owner, *parts, gap=gap)
    return owner


def row_or_column_of(*parts: Placed, stacks: bool, gap: int = 0) -> QWidget:
    """Make a container of parts beside each other, or below each other where they stack."""
    owner = QWidget()
    row_or_column_in(owner, *parts, stacks=stacks, gap=gap)
    return owner


def flow_of(parts: Iterable[QWidget], gap: int) -> QWidget:
    """Make a container of parts in lines, as text wraps."""
    owner = QWidget()
    flow = FlowLayout(owner, gap)
    for part in parts:
        flow.addWidget(part)
    return owner


def equal_columns(widgets: Sequence[QWidget], columns: int, gap: int) -> QWidget:
    """Lay widgets out line by line, in columns of equal width and lines as high as they need to be.

    Args:
        gap: between columns and between lines, in pixels.
    """
    both = QWidget()
    grid = QGridLayout(both)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(gap)
    for column in range(columns):
        grid.setColumnStretch(column, 1)
    for number, widget in enumerate(widgets):
        grid.addWidget(widget, *divmod(number, columns))
    return both


class ZeroSizeHint:
    """A mixin for widgets whose height follows from their width. It precedes the widget's own base class.

    Qt's own hints take longer than the page: for wrapped text it tries five widths, and a column lays out
    every line at the width of its widest part to find a height that nothing uses.
    """

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class StillColumn(ZeroSizeHint, QWidget):
    """A container inside a page. It paints nothing, so another height repaints nothing inside it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)


def discard(widget: QWidget) -> None:
    """Take a widget from the screen now, and delete it once the current event has been handled."""
    widget.hide()
    widget.deleteLater()


def grow_with_words(widget: QWidget, across: QSizePolicy.Policy = QSizePolicy.Policy.Expanding) -> None:
    """Let a widget be as high as it needs to be at its width. across: how its width is chosen."""
    policy = QSizePolicy(across, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


def is_mirrored() -> bool:
    """Tell whether the layout direction is right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def leading_alignment() -> Qt.AlignmentFlag:
    """Return the side where lines begin, whatever the direction of their text."""
    return _RIGHT if is_mirrored() else _LEFT


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
"""Made once: Python combines flags slowly."""


def trailing_alignment() -> Qt.AlignmentFlag:
    """Return the side where lines end, whatever the direction of their text."""
    side = Qt.AlignmentFlag.AlignLeft if is_mirrored() else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignAbsolute


def set_directional_margins(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Set margins as QLayout.setContentsMargins does, with start and end instead of left and right."""
    left, right = (end, start) if is_mirrored() else (start, end)
    layout.setContentsMargins(left, top, right, bottom)


class LinkColumn(QWidget):
    """Text and links under each other. A link has padding, and text beside it gets as much.

    Args:
        parts: labels and links.
        padding: of a link, in pixels. A page lets the column begin before its edge by as much.
    """

    def __init__(self, parts: Sequence[QWidget], padding: int) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        for part in parts:
            if isinstance(part, QLabel):
                before = (0, 0, padding, 0) if is_mirrored() else (padding, 0, 0, 0)
                part.setContentsMargins(*before)
                column.addWidget(part)
            else:
                column.addWidget(part)
        column.addStretch(1)


class OutdentedItem(QWidgetItem):
    """A layout item whose widget extends beyond the leading edge of the layout, by some pixels."""

    def __init__(self, widget: QWidget, by: int) -> None:
        super().__init__(widget)
        self._by = by

    def setGeometry(self, rect: QRect) -> None:
        """Give the widget this geometry, extended beyond the leading edge."""
        out = (0, 0, self._by, 0) if is_mirrored() else (-self._by, 0, 0, 0)
        super().setGeometry(rect.adjusted(*out))


class BoundedItem(QWidgetItem):
    """A layout item that is at most so wide, in pixels, and stands at the leading edge of the layout."""

    def __init__(self, widget: QWidget, most: int) -> None:
        super().__init__(widget)
        self._most = most

    def heightForWidth(self, width: int) -> int:
        """Return the height at the width that the widget will have."""
        return super().heightForWidth(min(width, self._most))

    def setGeometry(self, rect: QRect) -> None:
        """Give the widget as much of this geometry as it may have."""
        spare = max(0, rect.width() - self._most)
        super().setGeometry(
            rect.adjusted(spare, 0, 0, 0) if is_mirrored() else rect.adjusted(0, 0, -spare, 0)
        )


class Measured:
    """A mixin for text that is never wider than a comfortable line, however wide its column is."""
