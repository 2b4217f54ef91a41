"""Where a reader is on a page: at which of its parts, and in which row of which list."""

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QListView, QWidget

from guide.ui.parts.blocks import ItemList
from guide.ui.routes import Position

if TYPE_CHECKING:
    from guide.ui.scroll.page_view import PageView


class ReadingPosition:
    """Keeps the reader of a page at the same part, whatever is laid out or made later above it.

    Attributes:
        parts: of the column, in every form of the window: what a position counts.

    Args:
        page: connects the changes of its scroll bar with `save` and `restore`.
        body: what scrolls.
    """

    def __init__(self, page: "PageView", body: QWidget) -> None:
        self._page, self._body = page, body
        self.parts: list[QWidget] = []
        self._saved, self._is_restoring = Position(), False

    @property
    def current(self) -> Position:
        """The position of the reader."""
        lists = enumerate(self._page.findChildren(QListView))
        rows = ((number, rows.currentIndex().row()) for number, rows in lists if rows.hasFocus())
        return replace(self._visible(), chosen=next((at for at in rows if at[1] >= 0), None))

    def show(self, position: Position) -> None:
        """Scroll to a position, and select the row that was selected. All parts must be made."""
        self._saved = position
        self.restore()
        if position.chosen is not None:
            number, row = position.chosen
            rows = self._page.findChildren(QListView)[number]
            rows.setCurrentIndex(rows.model().index(row, 0))
            rows.setFocus()

    def _visible(self) -> Position:
        """Return the part at the upper edge; the default position at the very top."""
        at = self._page.verticalScrollBar().value()
        for number, part in enumerate(self.parts if at else ()):
            if not part.isVisibleTo(self._body):
                continue
            top = self.top_of(part)
            if top + part.height() > at:
                into = at - top
                return Position(number, into / part.height() if into > 0 else into)
        return Position()

    def save(self) -> None:
        """Note that the reader has scrolled, unless the page did so itself."""
        if not self._is_restoring:
            self._saved = self._visible()

    def restore(self) -> None:
        """Scroll the same part to the upper edge again: parts above it may have changed height."""
        saved = self._saved
        if self._is_restoring or not (saved.part or saved.into) or saved.part >= len(self.parts):
            return
        part = self.parts[saved.part]
        self._is_restoring = True
        into = saved.into * part.height() if saved.into > 0 else saved.into
        self._page.verticalScrollBar().setValue(round(self.top_of(part) + into))
        self._is_restoring = False

    def top_of(self, part: QWidget) -> int:
        """Return the upper edge of a part, in pixels from the top of the page."""
        return part.mapTo(self._body, QPoint(0, 0)).y()


def positions_of(part: QWidget) -> list[QWidget]:
    """Return what a position counts: each item of a list, whose lines break elsewhere at another width."""
    return [*part.items] if isinstance(part, ItemList) else [part]
