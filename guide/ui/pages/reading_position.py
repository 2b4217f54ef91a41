"""Where a reader is on a page: at which of its parts, what is open, and in which row of which list."""

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QListView, QWidget

from guide.ui.pages.folds import FoldHeading, open_folds
from guide.ui.parts.blocks import ItemList
from guide.ui.routes import Position

if TYPE_CHECKING:
    from guide.ui.pages.page_view import PageView


class ReadingPosition:
    """Keeps the reader of a page at the same part, whatever is laid out, folded or made later above it.

    Attributes:
        parts: of the column, in every form of the window: what a position counts.
        folds: the headings that open what is folded under them.

    Args:
        page: connects the changes of its scroll bar with `save` and `restore`.
        body: what scrolls.
    """

    def __init__(self, page: "PageView", body: QWidget) -> None:
        self._page, self._body = page, body
        self.parts: list[QWidget] = []
        self.folds: list[FoldHeading] = []
        self._opened: tuple[int, ...] = ()  # in a narrower window
        self._revealed: FoldHeading | None = None
        self._saved, self._is_restoring = Position(), False

    @property
    def _all_parts(self) -> list[QWidget]:
        """The parts that a position counts, folded ones too, from the top."""
        found: list[QWidget] = []
        for part in self.parts:
            found += [part, *part.body.positions] if isinstance(part, FoldHeading) else [part]
        return found

    def reveal(self, part: QWidget) -> None:
        """Open what a part is folded in, and close what was opened for another part."""
        fold = next((fold for fold in self.folds if fold.body.isAncestorOf(part)), None)
        if self._revealed is not None and self._revealed is not fold:
            self._revealed.set_open(is_open=False)
            self._revealed = None
        if fold is not None and not fold.is_open:
            fold.set_open(is_open=True)
            self._revealed = fold

    def folds_changed(self) -> None:
        """Lay the page out at once. Nothing above moves."""
        self._is_restoring = True
        self._page.relayout()
        self._is_restoring = False
        self.refresh()

    @property
    def current(self) -> Position:
        """The position of the reader."""
        lists = enumerate(self._page.findChildren(QListView))
        rows = ((number, rows.currentIndex().row()) for number, rows in lists if rows.hasFocus())
        opened = open_folds(self._all_parts)
        read = [number for number, fold in opened.items() if fold.is_in(self._page.viewport())]
        kept = tuple(opened) if self.folds else self._opened
        chosen, last = next((at for at in rows if at[1] >= 0), None), read[-1] if read else None
        return replace(self._visible(), chosen=chosen, opened=kept, read=last)

    def show(self, position: Position) -> None:
        """Scroll to a position, and select the row that was selected. All parts must be made."""
        parts, self._opened = self._all_parts, position.opened
        if position.read is not None and not self.folds and position.part < position.read:
            position = replace(position, part=position.read, into=0.0)
        if position.part < len(parts):
            self.reveal(parts[position.part])
        for part in (parts[number] for number in position.opened):
            if isinstance(part, FoldHeading):
                part.set_open(is_open=True)
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
        if at:
            for number, part in enumerate(self._all_parts):
                if not part.isVisibleTo(self._body):
                    continue
                top = self.top_of(part)
                if top + part.height() > at:
                    into = at - top
                    return Position(number, into / part.height() if into > 0 else into)
        return Position()

    def refresh(self) -> None:
        """Note what is on the screen as the position of the reader."""
        self._saved = self._visible()

    def save(self) -> None:
        """Note that the reader has scrolled, unless the page did so itself."""
        if not self._is_restoring:
            self.refresh()

    def restore(self) -> None:
        """Scroll the same part to the upper edge again: parts above it may have changed height."""
        saved, parts = self._saved, self._all_parts
        if self._is_restoring or not (saved.part or saved.into) or saved.part >= len(parts):
            return
        part = parts[saved.part]
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
