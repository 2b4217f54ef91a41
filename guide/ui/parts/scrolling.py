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

NOWHERE = QPointF(-tokens.UNLIMITED, -tokens.UNLIMITED)
"""Let go of here, nothing is pressed."""


def scroll_by_finger(area: QAbstractScrollArea) -> None:
    """Let a finger move what the area shows. A tap still presses what lies under it.

    It takes effect after the next frame: asking for the viewport loads every widget class, 10 ms at a start.
    """
    QTimer.singleShot(0, area, lambda: _grab(area))


def _grab(area: QAbstractScrollArea) -> None:
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
        scroller.stateChanged.connect(_LettingGo(application, area).follow)


class _LettingGo(QObject):
    """A finger that moves the page lets go of what it touched first.

    Qt makes a press of the mouse of each touch. What lies under the finger moves along with it, so letting
    go at the end would press it: a row that a person only scrolled by would open.
    """

    def __init__(self, application: QCoreApplication, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._application = application

    def follow(self, state: QScroller.State) -> None:
        """Take the presses of this finger away from the moment that it moves the page."""
        if state == QScroller.State.Dragging:
            self._application.installEventFilter(self)
        elif state == QScroller.State.Pressed:
            self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """See every event of the application while a finger moves the page."""
        if not (isinstance(event, QMouseEvent) and isinstance(watched, QWidget) and _is_of_finger(event)):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._application.removeEventFilter(self)
            QApplication.sendEvent(watched, _elsewhere(event))
            return True
        return event.type() == QEvent.Type.MouseMove


def _is_of_finger(event: QMouseEvent) -> bool:
    return event.deviceType() == QInputDevice.DeviceType.TouchScreen


def _elsewhere(event: QMouseEvent) -> QMouseEvent:
    """The same event, but far away from everything."""
    return QMouseEvent(
        event.type(),
        NOWHERE,
        NOWHERE,
        event.button(),
        event.buttons(),
        event.modifiers(),
        event.pointingDevice(),
    )


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
