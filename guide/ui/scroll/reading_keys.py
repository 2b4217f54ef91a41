"""Keys that read a page part by part while a screen reader is on: every sentence, not only its links."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from guide.ui.accessibility import CARET, is_heading, move_caret, spoken_text
from guide.ui.parts.layouts import discard
from guide.ui.parts.painting import Box
from guide.ui.theme import tokens

if TYPE_CHECKING:
    from guide.ui.scroll.page_view import PageView

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LETTERS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_REASONS = {-1: Qt.FocusReason.BacktabFocusReason, 1: Qt.FocusReason.TabFocusReason}


class ReadingKeys(QObject):
    """Moves the focus through the parts of a page: texts, headings, items and controls, as they are read.

    Up and Down go to the part before and after, with Ctrl to the next heading. Left and Right go through a
    text letter by letter, so that a number is heard digit by digit. Tab goes on from there as ever.

    Args:
        page: whose parts are read.
    """

    def __init__(self, page: "PageView") -> None:
        super().__init__(page)
        self._page = page
        self._mark: _Mark | None = None

    def handle(self, event: QKeyEvent) -> bool:
        """Handle a key; return False for one that reads nothing, and while no screen reader is on."""
        if not QAccessible.isActive():
            return False
        key, focus = Qt.Key(event.key()), QApplication.focusWidget()
        if key in _STEPS:
            headings_only = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._step(focus, _STEPS[key], headings_only=headings_only)
            return True
        if key in _LETTERS and focus is not None and spoken_text(focus):
            move_caret(focus, _LETTERS[key])
            return True
        return False

    def parts(self) -> list[QWidget]:
        """All parts on the page that are not folded, in the order in which they are read."""
        every = (widget for widget in self._page.findChildren(QWidget) if widget.isVisible())
        return [widget for widget in every if _is_control(widget) or spoken_text(widget)]

    def text_after(self, part: QWidget) -> QWidget | None:
        """The text that is read after a part, None after the last."""
        parts = iter(self.parts())
        return next(filter(spoken_text, parts), None) if part in parts else None

    def _step(self, focus: QWidget | None, step: int, *, headings_only: bool) -> None:
        self._page.complete()
        parts = self.parts()
        here = parts.index(focus) if focus in parts else -1
        others = parts[here + 1 :] if step > 0 else parts[: max(here, 0)][::-1]
        wanted = (part for part in others if is_heading(part) or not headings_only)
        part = next(wanted, None)
        if part is not None:
            self._focus(part, parts, step)
        elif step < 0:
            self._page.setFocus()

    def _focus(self, part: QWidget, parts: list[QWidget], step: int) -> None:
        if not _is_control(part):
            before = parts[: parts.index(part)]
            control = next((earlier for earlier in reversed(before) if _is_control(earlier)), self._page)
            part.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # never by Tab; before the order, which needs one
            QWidget.setTabOrder(control, part)
            part.setProperty(CARET, None)  # at the first letter
            part.installEventFilter(self)
        self._page.ensureWidgetVisible(part)
        part.setFocus(_REASONS[step])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show a mark around a text as long as it has the focus."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._mark = _Mark(self._page, watched)
        elif event.type() == QEvent.Type.FocusOut and self._mark is not None:
            discard(self._mark)
            self._mark = None
        return False


def _is_control(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


class _Mark(Box):
    """The focus ring around a text, which paints none itself."""

    def __init__(self, page: "PageView", part: QWidget) -> None:
        super().__init__(page.look, "", "accent", tokens.RING)
        self.setParent(part.parentWidget())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        around = tokens.RING + tokens.RING_GAP
        self.setGeometry(QRect(part.geometry()).adjusted(-around, -around, around, around))
        self.show()
