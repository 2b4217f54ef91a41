"""A window to leave, small enough to be built in a moment, in a real parent with a real spare.

Typing turns its page red, which stands for content. F2 opens a menu, F3 a message, F4 a combo list, F5 a
dialog that blocks the window, F6 a list of completions. Each visit writes `painted PID` to standard output.
"""

import os
import sys

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from guide.supervisor import Supervisor, VisitChannel
from guide.ui.guards.leave import LeaveAction, LeaveFilter
from guide.ui.waiting import wait_to_be_shown

SAMPLE = "tests.end_to_end.leave.sample"

LEAVE_AT = (480, 102)
"""Where on the screen the Leave button is."""


class SampleWindow(QWidget):
    """A search field, a Leave button, and everything that takes the focus from a window."""

    def __init__(self, channel: VisitChannel, leaving: LeaveAction) -> None:
        super().__init__()
        self._channel = channel
        self._painted = False
        self.setWindowTitle("Sample")
        self.setGeometry(100, 80, 800, 600)
        self._lay_out(leaving)
        opened = (self._menu, self._message, self._list, self._dialog, self._completions)
        for key, slot in zip(("F2", "F3", "F4", "F5", "F6"), opened, strict=True):
            QShortcut(QKeySequence(key), self, slot)

    def _lay_out(self, leaving: LeaveAction) -> None:
        self.field, self.combo, self.page = QLineEdit(), QComboBox(), QLabel()
        leave = QPushButton("Leave")
        leave.clicked.connect(leaving.leave)
        self.combo.addItems(["one", "two", "three"])
        self.field.setCompleter(QCompleter([f"shelter {n}" for n in range(9)], self.field))
        self.field.textChanged.connect(lambda: self.page.setStyleSheet("background: #c00000"))
        column = QVBoxLayout(self)
        for widget in (leave, self.field, self.combo, self.page):
            column.addWidget(widget)
        column.setStretchFactor(self.page, 1)
        self.field.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isVisible() and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._say_painted)

    def closeEvent(self, _event: QEvent) -> None:
        self._channel.report_close()

    def _say_painted(self) -> None:
        self._channel.report_painted()
        self._channel.report_ready()
        os.write(1, f"painted {os.getpid()}\n".encode())

    def _menu(self) -> None:
        menu = QMenu(self)
        menu.addActions([menu.addAction(name) for name in ("Copy", "Paste")])
        menu.exec(self.mapToGlobal(self.page.pos()))

    def _message(self) -> None:
        QMessageBox.information(self, "Message", "A question in front of everything.")

    def _list(self) -> None:
        self.combo.showPopup()

    def _dialog(self) -> None:
        dialog = QDialog(self)
        QLineEdit(dialog)
        dialog.exec()

    def _completions(self) -> None:
        self.field.completer().setCompletionPrefix("shel")
        self.field.completer().complete()


def visit(channel: VisitChannel) -> None:
    """One visit: built, then asked to show itself."""
    application = QApplication(["sample"])
    leaving = LeaveAction(channel)
    window = SampleWindow(channel, leaving)
    leave_filter = LeaveFilter(leaving.leave)
    wait_to_be_shown(channel, window.grab)
    leave_filter.start()
    application.installEventFilter(leave_filter)
    window.show()
    application.exec()


if __name__ == "__main__":
    sys.exit(Supervisor(visit).run())
