"""Parts that keep room for their ring around them, set so that what is seen of them begins where words do."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget, QWidgetItem

from guide.ui.parts.direction import is_mirrored


class Hanging(QWidgetItem):
    """A place in a layout whose widget stands out of it at the start of the line, by some pixels."""

    def __init__(self, widget: QWidget, by: int) -> None:
        super().__init__(widget)
        self._by = by

    def setGeometry(self, place: QRect) -> None:  # noqa: N802  Qt's name
        """Put the widget where the place is, and further out."""
        out = (0, 0, self._by, 0) if is_mirrored() else (-self._by, 0, 0, 0)
        super().setGeometry(place.adjusted(*out))
