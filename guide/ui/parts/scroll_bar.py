"""The scroll bar of pages and lists."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QScrollBar

from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class ScrollBar(QScrollBar):
    """A plain handle without arrows.

    Its style sheet is its own: one for the window would slow down every widget in it. Made here and handed to
    the view, because asking a view for the bar it made itself has PySide load every widget class.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Vertical)
        wide, colour = look.space(tokens.SCROLL_BAR), look.colours.edge
        free = tokens.SCROLL_ROOM
        self.setStyleSheet(
            f"QScrollBar:vertical {{ background: transparent; width: {wide}px; margin: 0; }}"
            f"QScrollBar::handle:vertical {{ background: {colour}; border-radius: {wide // 2 - free}px;"
            f" margin: {free}px; min-height: {look.text(tokens.SCROLL_HANDLE)}px; }}"
            "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
            "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Nothing where there is nothing to scroll: a page keeps the room of its bar all the same."""
        if self.minimum() < self.maximum():
            super().paintEvent(event)
