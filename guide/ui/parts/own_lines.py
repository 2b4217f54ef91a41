"""Numbers that the place has added, in a dress of their own: never like a fact of the guide."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from guide.sites.model import OwnLine
from guide.ui.parts.layouts import FlowLayout
from guide.ui.parts.text_label import TextLabel, plain_label
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class OwnLines(QFrame):
    """A broken border, no ground of its own, numbers in the size and colour of plain words.

    lines: at least one. room: from border to border, in logical pixels.
    """

    def __init__(self, look: Look, lines: Sequence[OwnLine], room: int) -> None:
        super().__init__()
        self._look = look
        across, down = look.space(16), look.space(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(across, down, across, down)
        column.setSpacing(look.space(4))
        column.addWidget(plain_label(look, "small", self.tr("Added by this place"), "ink_soft"))
        flow = QWidget()
        flowing = FlowLayout(flow, look.space(20))
        for line in lines:
            flowing.addWidget(_line(look, line, room - 2 * across))
        column.addWidget(flow)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The broken border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("edge"), 1, Qt.PenStyle.DashLine))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, tokens.RADIUS, tokens.RADIUS)


def _line(look: Look, line: OwnLine, room: int) -> TextLabel:
    """Who answers, the number in one piece, and when; on several lines only where one has no room."""
    number = escape(line.number).replace(" ", "&nbsp;")
    soft = look.colour("ink_soft").name()
    hours = f' <span style="color:{soft}">{escape(line.hours)}</span>' if line.hours else ""
    label = TextLabel(look, "body", f"{escape(line.name)} <b>{number}</b>{hours}")
    label.setWordWrap(False)
    if label.sizeHint().width() > room:
        label.setWordWrap(True)
        # a layout that flows asks for the size alone, and that of wrapped words is any Qt likes
        label.setFixedSize(room, label.heightForWidth(room))
    return label
