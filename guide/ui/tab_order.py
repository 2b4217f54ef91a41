"""The order in which Tab visits the window."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_tab_order(parts: Sequence[QWidget]) -> None:
    """Visit what takes the focus in these parts, part by part, each once.

    Inside a part the order is that in which its widgets were put in, which is how it is read. Left to
    itself Qt goes by when a widget came into the window, and a page comes after what stands under it.
    """
    inside = (widget for part in parts for widget in (part, *part.findChildren(QWidget)))
    stops = dict.fromkeys(widget for widget in inside if _takes_tab(widget))
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
