"""A layout that fills line after line, as words do in a paragraph."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class FlowLayout(QLayout):
    """Children in their own size, `gap` pixels apart, each line as long as the width allows."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  Qt's name
        """Add at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many children there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  Qt's name
        """A child by its number, None past the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  Qt's name
        """Take a child out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        """A narrower layout is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        """The height of all lines at a width. Kept: layouts ask sixteen times for one key that is typed."""
        if width not in self._heights:
            places = self._places(QRect(0, 0, width, 0))
            self._heights[width] = max((place.bottom() + 1 for place in places), default=0)
        return self._heights[width]

    def invalidate(self) -> None:
        """A child has changed."""
        super().invalidate()
        self._heights.clear()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """One line with everything in it."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() + self._gap for size in sizes)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802  Qt's name
        """The widest child alone."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, box: QRect) -> None:  # noqa: N802  Qt's name
        """Put every child into its place."""
        super().setGeometry(box)
        for item, place in zip(self._shown(), self._places(box), strict=True):
            item.setGeometry(place)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, box: QRect) -> list[QRect]:
        """Where each shown child stands; from the right in a right-to-left layout."""
        places, at, line = [], box.topLeft(), 0
        for item in self._shown():
            size = item.sizeHint()
            if at.x() > box.left() and at.x() + size.width() > box.right() + 1:
                at, line = QPoint(box.left(), at.y() + line + self._gap), 0
            places.append(QRect(at, size))
            at, line = at + QPoint(size.width() + self._gap, 0), max(line, size.height())
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return [QRect(QPoint(box.left() + box.right() - p.right(), p.top()), p.size()) for p in places]
        return places


class Filling:
    """Put before a widget's own class: it wishes for no size, and its height follows from its width.

    Qt's own wishes cost more than the page: of wrapped words it tries five widths to find one, and a column
    lays out every line at the width of its widest part, to wish for a height that nobody asks for.
    """

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Nothing."""
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Nothing."""
        return QSize(0, 0)


def is_mirrored() -> bool:
    """Whether lines begin at the right."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def at_start() -> Qt.AlignmentFlag:
    """The side where lines begin, whatever their words are."""
    side = Qt.AlignmentFlag.AlignRight if is_mirrored() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def set_margins(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """As QLayout.setContentsMargins, from where lines begin to where they end."""
    left, right = (end, start) if is_mirrored() else (start, end)
    layout.setContentsMargins(left, top, right, bottom)


class Hanging(QWidgetItem):
    """A place in a layout whose widget stands out of it at the start of the line, by some pixels."""

    def __init__(self, widget: QWidget, by: int) -> None:
        super().__init__(widget)
        self._by = by

    def setGeometry(self, place: QRect) -> None:  # noqa: N802  Qt's name
        """Put the widget where the place is, and further out."""
        out = (0, 0, self._by, 0) if is_mirrored() else (-self._by, 0, 0, 0)
        super().setGeometry(place.adjusted(*out))
