"""Scrolling with a finger, and the bar that shows where a page is."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QInputDevice, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QScrollBar,
    QScroller,
    QScrollerProperties,
    QWidget,
)

from guide.ui.theme import tokens
from guide.ui.theme.look import Look

OFF_SCREEN = QPointF(-tokens.UNLIMITED, -tokens.UNLIMITED)
"""A release at this position presses nothing."""


def scroll_by_touch(area: QAbstractScrollArea) -> None:
    """Let a finger scroll an area. A tap still presses what is under it.

    It takes effect after the next frame: asking for the viewport loads every widget class, 10 ms at startup.
    """
    QTimer.singleShot(0, area, lambda: _install_scroller(area))


def _install_scroller(area: QAbstractScrollArea) -> None:
    viewport = area.viewport()
    QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.TouchGesture)
    scroller = QScroller.scroller(viewport)
    properties = scroller.scrollerProperties()
    never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    for metric in (
        QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
        QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
    ):
        properties.setScrollMetric(metric, never)
    scroller.setScrollerProperties(properties)
    application = QApplication.instance()
    if application is not None:
        scroller.stateChanged.connect(_PressCanceler(application, area).follow)


class _PressCanceler(QObject):
    """Cancels the press of a finger that has begun to scroll.

    Qt makes a mouse press of each touch. The widget under the finger moves along with it, so the release at
    the end would press it, and a row that a person only scrolled by would open.
    """

    def __init__(self, application: QCoreApplication, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._application = application

    def follow(self, state: QScroller.State) -> None:
        """Filter the events of this finger from the moment it scrolls."""
        if state == QScroller.State.Dragging:
            self._application.installEventFilter(self)
        elif state == QScroller.State.Pressed:
            self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drop moves of a scrolling finger, and move its release off the screen."""
        if not (isinstance(event, QMouseEvent) and isinstance(watched, QWidget) and _is_touch(event)):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._application.removeEventFilter(self)
            QApplication.sendEvent(watched, _moved_off_screen(event))
            return True
        return event.type() == QEvent.Type.MouseMove


def _is_touch(event: QMouseEvent) -> bool:
    return event.deviceType() == QInputDevice.DeviceType.TouchScreen


def _moved_off_screen(event: QMouseEvent) -> QMouseEvent:
    """Copy an event to a position outside of every widget."""
    return QMouseEvent(
        event.type(),
        OFF_SCREEN,
        OFF_SCREEN,
        event.button(),
        event.buttons(),
        event.modifiers(),
        event.pointingDevice(),
    )


class ScrollBar(QScrollBar):
    """A plain handle without arrows.

    It has its own style sheet, since one for the window would slow down every widget. It is passed to the
    view, since asking a view for the bar it made itself has PySide load every widget class.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Vertical)
        wide, color = look.space(tokens.SCROLL_BAR), look.colors.edge
        free = tokens.SCROLL_ROOM
        self.setStyleSheet(
            f"QScrollBar:vertical {{ background: transparent; width: {wide}px; margin: 0; }}"
            f"QScrollBar::handle:vertical {{ background: {color}; border-radius: {wide // 2 - free}px;"
            f" margin: {free}px; min-height: {look.text(tokens.SCROLL_HANDLE)}px; }}"
            "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
            "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the handle only if there is something to scroll; the bar keeps its width."""
        if self.minimum() < self.maximum():
            super().paintEvent(event)
