"""Widgets that take the width they are given."""

from PySide6.QtCore import QSize


class Filling:
    """Put before a widget's own class: it wishes for no size, and its height follows from its width.

    Qt's own wishes cost more than the page: of wrapped words it tries five widths to find one, and a column
    lays out every line at the width of its widest part, to wish for a height that nobody asks for.
    """

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Nothing."""
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Nothing."""
        return QSize(0, 0)
