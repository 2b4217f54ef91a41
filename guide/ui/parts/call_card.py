"""A number to call, on a page: who answers and when at the start, the number at the end."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from guide.content.model import Phone
from guide.content.text import TO_CONFIRM
from guide.ui.i18n import in_language, translate
from guide.ui.parts.text_label import NumberLabel, plain_label
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class CallCard(QFrame):
    """Not a dialler: the number is there to be read."""

    def __init__(self, look: Look, name: str, words: str, phone: Phone) -> None:
        super().__init__()
        self._look = look
        is_narrow = look.form == "narrow"
        row = QBoxLayout(
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight, self
        )
        inner = look.space(16)
        row.setContentsMargins(inner, inner, inner, inner)
        row.setSpacing(look.space(4 if is_narrow else 16))
        row.addWidget(_words(look, name, words, phone), 1)
        room = min(look.text(tokens.CARD_NUMBER), look.room - 2 * inner)
        number = NumberLabel(look, "number_card", phone.number, room)
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """A surface with the border of the design."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._look.colour("surface"))
        painter.setPen(QPen(self._look.colour("edge"), 1))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, tokens.RADIUS, tokens.RADIUS)


def _words(look: Look, name: str, words: str, phone: Phone) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.space(2))
    column.addWidget(plain_label(look, "label", name))
    for line in filter(None, (phone.answered_by if phone.answered_by != name else "", words)):
        column.addWidget(plain_label(look, "small", line, "ink_soft"))
    way = {"text": translate("call_card", "Send a text"), "tty": "TTY"}.get(phone.type, "")
    confirm = in_language(TO_CONFIRM).capitalize() if phone.to_confirm else ""
    notes = ". ".join(part for part in (way, confirm) if part)
    if notes:
        column.addWidget(plain_label(look, "small", notes))
    return both
