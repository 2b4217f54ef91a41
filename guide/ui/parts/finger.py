"""Scrolling with a finger: the page goes on for a moment, and stops at its end without a bounce."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QScroller, QScrollerProperties


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
