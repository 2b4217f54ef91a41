"""Where lines of this visit's language begin, for what Qt does not mirror by itself.

Qt mirrors what stands in a layout. It mirrors neither the margins around it nor what is painted, and it sets
words by their own direction: a Latin name on an Arabic page would stand at the far side of its column.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout


def is_mirrored() -> bool:
    """Whether lines begin at the right."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def at_start() -> Qt.AlignmentFlag:
    """The side where lines begin, whatever their words are."""
    side = Qt.AlignmentFlag.AlignRight if is_mirrored() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def set_margins(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """As QLayout.setContentsMargins, from where lines begin to where they end."""
    left, right = (end, start) if is_mirrored() else (start, end)
    layout.setContentsMargins(left, top, right, bottom)
