"""Widgets that can be in front of a window and take its focus, opened by queries."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)

from guide.ui.parts.press_button import PressButton
from guide.ui.routes import CARDS, PrintRoute
from guide.ui.window import MainWindow

MENU, MESSAGE, DIALOG, COMBO, COMPLETIONS, PAPER = "zn", "zm", "zd", "zk", "zc", "zp"
_CHOICES = ["one", "two", "three", "four"]


def window() -> QWidget:
    """The guide's window."""
    return next(widget for widget in QApplication.topLevelWidgets() if widget.isVisible())


def menu(over: QWidget) -> None:
    """A menu over the page."""
    opened = QMenu(over)
    for choice in _CHOICES:
        opened.addAction(choice)
    opened.popup(over.mapToGlobal(QPoint(300, 300)))


def message(over: QWidget) -> None:
    """A modal question."""
    QMessageBox.information(over, "Message", "A question in front of everything.")


def dialog(over: QWidget) -> None:
    """A dialog with a field and its own event loop."""
    opened = QDialog(over)
    opened.resize(400, 200)
    QLineEdit(opened)
    opened.exec()


def combo(over: QWidget) -> None:
    """An open list of choices."""
    opened = QComboBox(over)
    opened.addItems(_CHOICES)
    opened.move(300, 300)
    opened.show()
    opened.showPopup()


def completions(over: QWidget) -> None:
    """An open list of completions."""
    field = QLineEdit(over)
    field.move(300, 300)
    field.show()
    field.setFocus()
    completer = QCompleter(_CHOICES, field)
    field.setCompleter(completer)
    completer.complete()


def print_page(over: QWidget) -> None:
    """The page that prints cards, instead of the results, with the focus on its button."""
    assert isinstance(over, MainWindow)
    over.navigator.go(PrintRoute(CARDS))
    next(button for button in over.findChildren(PressButton) if button.text() == "Print").setFocus()


OPENERS: dict[str, Callable[[QWidget], None]] = {
    MENU: menu,
    MESSAGE: message,
    DIALOG: dialog,
    COMBO: combo,
    COMPLETIONS: completions,
    PAPER: print_page,
}


def open_soon(word: str) -> None:
    """Open the widget for a query, once its results are on the screen."""
    QTimer.singleShot(50, lambda: OPENERS[word](window()))
