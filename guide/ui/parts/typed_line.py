"""The line that people type into. Words go out of it by no way but a search."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit

from guide.ui.parts.layouts import at_start
from guide.ui.parts.selection_x11 import CLIPBOARD, PRIMARY, SelectionReader
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

_Key = QKeySequence.StandardKey

_OUT = (
    _Key.Copy,
    _Key.Cut,
    _Key.DeleteEndOfLine,  # under X11 it copies what it deletes
)

_MARKS: tuple[tuple[_Key, Callable[[QLineEdit], object]], ...] = (
    (_Key.SelectAll, QLineEdit.selectAll),
    (_Key.SelectNextChar, lambda line: line.cursorForward(True, 1)),  # noqa: FBT003  Qt's signature, as below
    (_Key.SelectPreviousChar, lambda line: line.cursorBackward(True, 1)),  # noqa: FBT003
    (_Key.SelectNextWord, lambda line: line.cursorWordForward(True)),  # noqa: FBT003
    (_Key.SelectPreviousWord, lambda line: line.cursorWordBackward(True)),  # noqa: FBT003
    (_Key.SelectStartOfLine, lambda line: line.home(True)),  # noqa: FBT003
    (_Key.SelectStartOfBlock, lambda line: line.home(True)),  # noqa: FBT003
    (_Key.SelectEndOfLine, lambda line: line.end(True)),  # noqa: FBT003
    (_Key.SelectEndOfBlock, lambda line: line.end(True)),  # noqa: FBT003
    (_Key.DeleteCompleteLine, lambda line: line.setText("")),
    (_Key.Undo, QLineEdit.undo),
    (_Key.Redo, QLineEdit.redo),
)
"""Keys that mark words, or can leave words marked. Qt's own handling hands those to every program on an X
display; these calls do the same without it. Likewise the key that deletes a whole line."""


_CONTROL_AND_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def _reads_itself() -> bool:
    """Whether pasted words are read here: Qt would keep Leave waiting for a program that hangs."""
    return QGuiApplication.platformName() == "xcb"


LONGEST = 200
"""Letters that a line takes: more than any question has."""


class TypedLine(QLineEdit):
    """No copy, no cut, no selection for the middle button, no drag, no context menu: there are programs that
    write what is copied to a disk.

    pastes: words from elsewhere may come in, by keys, by the middle button, by a drop.
    focus_changed: it got or lost the keys. touched: pressed with a finger or the mouse. go_to_results: on to
    what was found.
    """

    focus_changed = Signal()
    touched = Signal()
    go_to_results = Signal()

    def __init__(self, *, pastes: bool) -> None:
        super().__init__()
        self._pastes = pastes
        self._reader = SelectionReader(self.insert, self)
        self.setMaxLength(LONGEST)
        self.setAcceptDrops(pastes)
        self.setDragEnabled(False)
        self.setAlignment(at_start())
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Down goes into the list of results; keys that carry words do nothing."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.go_to_results.emit()
        elif event.matches(_Key.Paste):
            self._paste_by_key(event)
        elif not any(event.matches(key) for key in _OUT) and not self._marks(event):
            super().keyPressEvent(event)

    def _paste_by_key(self, event: QKeyEvent) -> None:
        if not self._pastes:
            return
        if not _reads_itself():
            super().keyPressEvent(event)
            return
        # as in Qt, Ctrl+Shift+Insert takes what is marked elsewhere
        is_marked = event.modifiers() == _CONTROL_AND_SHIFT and event.key() == Qt.Key.Key_Insert
        self._reader.ask(PRIMARY if is_marked else CLIPBOARD)

    def _marks(self, event: QKeyEvent) -> bool:
        mark = next((mark for key, mark in _MARKS if event.matches(key)), None)
        if mark is not None:
            mark(self)
        return mark is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """The middle button pastes, where that is allowed."""
        if event.button() != Qt.MouseButton.MiddleButton or self._pastes:
            super().mousePressEvent(event)
        self.touched.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Letting go of the first button would hand what is marked to every program on an X display."""
        if event.button() == Qt.MouseButton.MiddleButton and self._pastes:
            if _reads_itself():
                self.deselect()
                self._reader.ask(PRIMARY)
            else:
                super().mouseReleaseEvent(event)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Let the frame paint its ring."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Let the frame take its ring away. What is still to be pasted was meant for before."""
        self._reader.stop()
        super().focusOutEvent(event)
        self.focus_changed.emit()


def paint_field(painter: QPainter, look: Look, box: QRectF, *, has_keys: bool) -> None:
    """Ground and border, and the ring while the line has the keys. box: with room for the ring."""
    inset = tokens.RING + tokens.RING_GAP + 0.5
    painter.setBrush(look.colour("surface"))
    painter.setPen(QPen(look.colour("edge"), 1))
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), tokens.RADIUS, tokens.RADIUS)
    if has_keys:
        half, radius = tokens.RING / 2, tokens.RADIUS + tokens.RING
        painter.setPen(QPen(look.colour("accent"), tokens.RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
