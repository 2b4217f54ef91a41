"""A text field whose words leave it by no other way than a search."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit

from guide.ui.parts.layouts import leading_alignment
from guide.ui.parts.painting import paint_box
from guide.ui.parts.selection_x11 import CLIPBOARD, PRIMARY, SelectionReader
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

_Shortcut = QKeySequence.StandardKey

_COPY_KEYS = (
    _Shortcut.Copy,
    _Shortcut.Cut,
    _Shortcut.DeleteEndOfLine,  # under X11 it copies what it deletes
)

_SELECTION_KEYS: tuple[tuple[_Shortcut, Callable[[QLineEdit], object]], ...] = (
    (_Shortcut.SelectAll, QLineEdit.selectAll),
    (_Shortcut.SelectNextChar, lambda line: line.cursorForward(True, 1)),  # noqa: FBT003  Qt's signature, as below
    (_Shortcut.SelectPreviousChar, lambda line: line.cursorBackward(True, 1)),  # noqa: FBT003
    (_Shortcut.SelectNextWord, lambda line: line.cursorWordForward(True)),  # noqa: FBT003
    (_Shortcut.SelectPreviousWord, lambda line: line.cursorWordBackward(True)),  # noqa: FBT003
    (_Shortcut.SelectStartOfLine, lambda line: line.home(True)),  # noqa: FBT003
    (_Shortcut.SelectStartOfBlock, lambda line: line.home(True)),  # noqa: FBT003
    (_Shortcut.SelectEndOfLine, lambda line: line.end(True)),  # noqa: FBT003
    (_Shortcut.SelectEndOfBlock, lambda line: line.end(True)),  # noqa: FBT003
    (_Shortcut.DeleteCompleteLine, lambda line: line.setText("")),
    (_Shortcut.Undo, QLineEdit.undo),
    (_Shortcut.Redo, QLineEdit.redo),
)
"""Shortcuts that select text, or can leave text selected. Qt's own handling offers a selection to every
program on an X display; these calls do the same without that."""


_CONTROL_AND_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def _reads_selections_here() -> bool:
    """Tell whether SelectionReader reads what is pasted: Qt would wait for a program that hangs."""
    return QGuiApplication.platformName() == "xcb"


MAX_LENGTH = 200
"""Most letters that the field takes: more than any search has."""


class LineEdit(QLineEdit):
    """A field without copy, cut, primary selection, drag or context menu: some programs store what is copied.

    Args:
        pastes: whether text may be pasted by keyboard, by middle click or by a drop.
        selects_all: whether a press selects all words, and the next one a place among them.

    Signals:
        focus_changed: the field got or lost the keyboard focus.
        touched: the field was pressed by finger or mouse.
        go_to_results: a key asks for the list of results.
    """

    focus_changed = Signal()
    touched = Signal()
    go_to_results = Signal()

    def __init__(self, *, pastes: bool, selects_all: bool = False) -> None:
        super().__init__()
        self._pastes, self._selects_all = pastes, selects_all
        self._reader = SelectionReader(self.insert, self)
        self.setMaxLength(MAX_LENGTH)
        self.setAcceptDrops(pastes)
        self.setDragEnabled(False)
        self.setAlignment(leading_alignment())
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down moves to the list of results; keys that would copy text do nothing."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.go_to_results.emit()
        elif event.matches(_Shortcut.Paste):
            self._paste_by_key(event)
        elif not any(event.matches(key) for key in _COPY_KEYS) and not self._apply_selection_key(event):
            super().keyPressEvent(event)

    def _paste_by_key(self, event: QKeyEvent) -> None:
        if not self._pastes:
            return
        if not _reads_selections_here():
            super().keyPressEvent(event)
            return
        # as in Qt, Ctrl+Shift+Insert pastes the primary selection
        is_primary = event.modifiers() == _CONTROL_AND_SHIFT and event.key() == Qt.Key.Key_Insert
        self._reader.request(PRIMARY if is_primary else CLIPBOARD)

    def _apply_selection_key(self, event: QKeyEvent) -> bool:
        mark = next((mark for key, mark in _SELECTION_KEYS if event.matches(key)), None)
        if mark is not None:
            mark(self)
        return mark is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select as `selects_all` says; let the middle button paste if that is allowed."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and self._selects_all and self.selectedText() != self.text():
            self.selectAll()
        elif event.button() != Qt.MouseButton.MiddleButton or self._pastes:
            super().mousePressEvent(event)
        self.touched.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep Qt from offering the selection to every program on an X display."""
        if event.button() == Qt.MouseButton.MiddleButton and self._pastes:
            if _reads_selections_here():
                self.deselect()
                self._reader.request(PRIMARY)
            else:
                super().mouseReleaseEvent(event)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the frame paint its focus ring."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Have the frame remove its focus ring, and cancel a paste that has not arrived."""
        self._reader.stop()
        super().focusOutEvent(event)
        self.focus_changed.emit()


_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def begins_words(event: QKeyEvent) -> bool:
    """Whether a key types a letter, a digit or a mark, and is no command. Space turns pages and presses."""
    text = event.text()
    return text.isprintable() and bool(text.strip()) and not event.modifiers() & _COMMANDS


def paint_field(painter: QPainter, look: Look, box: QRectF, *, has_focus: bool) -> None:
    """Paint background, border and, with the focus, the ring of a field.

    Args:
        box: with room for the ring.
    """
    inset = tokens.RING + tokens.RING_GAP
    body = box.adjusted(inset, inset, -inset, -inset)
    paint_box(painter, body, look.color("surface"), look.color("edge"))
    if has_focus:
        half, radius = tokens.RING / 2, tokens.RADIUS + tokens.RING
        painter.setPen(QPen(look.color("accent"), tokens.RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
