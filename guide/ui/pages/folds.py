"""Parts of a page in a narrow window: each is folded under its heading, which opens it."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from guide.ui.accessibility import Spoken, set_folded, set_role
from guide.ui.i18n import translate
from guide.ui.parts.layouts import ZeroSizeHint, column_in, is_mirrored, leading_alignment
from guide.ui.parts.painting import paint_icon, rounded_path, smooth_painter
from guide.ui.parts.press_button import Pressable, on_press
from guide.ui.parts.rows import ActionRow
from guide.ui.parts.text import TextLabel
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


def fold_inset(look: Look) -> int:
    """Return how much narrower than the page what is folded is, in pixels."""
    return 2 * look.space(16)


class FoldBody(ZeroSizeHint, QWidget):
    """What a heading opens. It is on the page from the beginning, and not to be seen.

    Attributes:
        column: its layout.
        positions: its parts that a position of a reader counts.
        last_control: the last of it and its heading that Tab reaches.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        side = fold_inset(look) // 2
        self.column = column_in(self, inside=(side, 0, side, side))
        self.positions: list[QWidget] = []
        self.last_control: QWidget = self
        self.is_last = False
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the border, which go on from the heading."""
        _paint_ground(self, self._look, "surface", is_first=False, is_last=self.is_last)


class FoldHeading(TextLabel):
    """A heading of level 2 with a button over it, which opens or closes its body.

    Signals:
        toggled: it was opened or closed.

    Attributes:
        body: what it opens.
    """

    toggled = Signal()

    def __init__(self, look: Look, words: str, *, is_first: bool, is_last: bool) -> None:
        super().__init__(look, "row_title", escape(words), spoken=Spoken("heading", 2))
        self._look, self._is_first, self._is_last = look, is_first, is_last
        side, down = look.space(16), look.space(12)
        end = 2 * side + look.text(tokens.ICON_SMALL)
        self.setContentsMargins(*((end, down, side, down) if is_mirrored() else (side, down, end, down)))
        self.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(max(look.space(tokens.ROW_LINK), look.target))
        self.body = FoldBody(look)
        self.body.is_last = is_last
        self._button = on_press(_FoldButton(look, words, self), self._press)
        self.body.last_control = self._button

    @property
    def is_open(self) -> bool:
        """Whether its body is to be seen."""
        return not self.body.isHidden()

    def set_open(self, *, is_open: bool) -> None:
        """Open or close it."""
        if is_open != self.is_open:
            self.body.setVisible(is_open)
            set_folded(self._button, is_open=is_open)
            self.update()
            self.toggled.emit()

    def is_in(self, view: QWidget) -> bool:
        """Whether any of it or of its body is to be seen in a view."""
        end = self.body.mapTo(view, self.body.rect().bottomLeft()).y()
        return self.mapTo(view, QPoint(0, 0)).y() < view.height() and end > 0

    def _press(self) -> None:
        self.set_open(is_open=not self.is_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button over the whole heading."""
        super().resizeEvent(event)
        self._button.resize(self.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        is_last = self._is_last and not self.is_open
        color = self._button.background("surface")
        _paint_ground(self, self._look, color, is_first=self._is_first, is_last=is_last)
        super().paintEvent(event)


def open_folds(parts: Sequence[QWidget]) -> dict[int, FoldHeading]:
    """Return those of the parts of a page that are open, by their numbers."""
    return {at: part for at, part in enumerate(parts) if isinstance(part, FoldHeading) and part.is_open}


class _FoldButton(Pressable):
    """The chevron and the focus ring of a heading that opens. Its words are those of the heading."""

    def __init__(self, look: Look, words: str, heading: FoldHeading) -> None:
        super().__init__(look, heading)
        self._heading = heading
        set_role(self, "fold")
        set_folded(self, is_open=False)
        self.setText(words)
        self.setAccessibleName(words)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaint the heading, which has the color."""
        super().enterEvent(event)
        self._heading.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Repaint the heading, which has the color."""
        super().leaveEvent(event)
        self._heading.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = smooth_painter(self), self._look
        box, size = QRectF(self.rect()), look.text(tokens.ICON_SMALL)
        self.paint_focus_ring(painter, box.adjusted(2, 2, -2, -2))
        middle = look.space(16) + size / 2
        painter.translate(middle if is_mirrored() else box.width() - middle, box.center().y())
        painter.rotate(-90 if self._heading.is_open else 90)
        half = QRectF(-size / 2, -size / 2, size, size)
        paint_icon(painter, look.icons.get("chevron-right", ""), half, look.color("ink"))


def _paint_ground(part: QWidget, look: Look, color: str, *, is_first: bool, is_last: bool) -> None:
    """Paint one of several parts that look like one card."""
    painter = smooth_painter(part)
    box = QRectF(part.rect())
    painter.fillPath(rounded_path(box, tokens.RADIUS, top=is_first, bottom=is_last), look.color("line"))
    is_heading = isinstance(part, FoldHeading)
    inner = box.adjusted(1, 1 if is_heading else 0, -1, -1 if is_last else 0)
    radius = tokens.RADIUS - tokens.HAIRLINE
    painter.fillPath(rounded_path(inner, radius, top=is_first, bottom=is_last), look.color(color))


class OpenAllRow(ActionRow):
    """Opens all parts of a page, or closes them if all are open."""

    def __init__(self, look: Look, folds: Sequence[FoldHeading]) -> None:
        super().__init__(look, "", "")
        self._folds = folds
        self.clicked.connect(self._press)
        for fold in folds:
            fold.toggled.connect(self._update_words)
        self._update_words()

    def _press(self) -> None:
        is_open = not self._are_open
        for fold in self._folds:
            fold.set_open(is_open=is_open)

    @property
    def _are_open(self) -> bool:
        return all(fold.is_open for fold in self._folds)

    def _update_words(self) -> None:
        close, open_ = translate("folds", "Close all parts"), translate("folds", "Open all parts")
        self.show_words(close if self._are_open else open_, "")
