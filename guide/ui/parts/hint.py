"""The words of a button that shows only an icon, beside it while it has the pointer or the focus."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QCursor, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from guide.ui.parts.layouts import column_in
from guide.ui.parts.painting import Box
from guide.ui.parts.text import plain_label
from guide.ui.theme.look import Look


class Hint(Box):
    """Stays until the pointer has left both the button and the hint, or Esc is pressed; it never times out.

    Qt's own tool tip hides as soon as the pointer moves onto it, and after some seconds (WCAG 2.2, criterion
    1.4.13). A screen reader does not meet the hint: its words are the name of the button.

    Args:
        button: in a window; the hint is deleted with it.
        words: what the hint says.
    """

    def __init__(self, look: Look, button: QWidget, words: str) -> None:
        super().__init__(look)
        self.setParent(button.window())
        self._button = button
        label = plain_label(look, "small", words)
        label.setWordWrap(False)
        column_in(self, label, inside=(look.space(12), look.space(6)))
        self.setAutoFillBackground(True)
        button.destroyed.connect(self.deleteLater)

    def show_beside(self) -> None:
        """Show it, touching its button."""
        self.resize(self.sizeHint())
        self.move(self._position())
        self.raise_()
        self.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to wait for Esc."""
        super().showEvent(event)
        if application := QApplication.instance():
            application.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if application := QApplication.instance():
            application.removeEventFilter(self)

    def _position(self) -> QPoint:
        """Return where the hint touches its button, below it or above it, inside the window."""
        window, box = self._button.window(), self._button.rect()
        at = self._button.mapTo(window, box.bottomLeft()) + QPoint(0, 1)
        if at.y() + self.height() > window.height():
            at = self._button.mapTo(window, box.topLeft()) - QPoint(0, self.height())
        return QPoint(max(0, min(at.x(), window.width() - self.width())), at.y())

    def leave_button(self) -> None:
        """Hide, unless the pointer went onto the hint, or the button has the focus."""
        is_on_it = self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        if not is_on_it and not self._button.hasFocus():
            self.hide()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide, unless the pointer went back onto the button."""
        super().leaveEvent(event)
        if not self._button.hasFocus() and not self._button.underMouse():
            self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hide at Esc, wherever the focus is; that press does nothing else."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if not is_escape or event.type() != QEvent.Type.KeyPress or not self.isVisible():
            return False
        self.hide()
        return True
