"""Buttons painted by us, so that every state is in the design: rest, hover, held, focus, off."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from guide.ui.i18n import results_counted
from guide.ui.parts.layouts import is_mirrored
from guide.ui.parts.painting import paint_icon
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
"""How the words of a button stand."""


def wrapped_size(metrics: QFontMetrics, words: str, room: int) -> QSize:
    """What words take: on one line, or on several where one would be wider than the room, in pixels."""
    box = QRect(0, 0, max(room, 1), tokens.UNLIMITED)
    return metrics.boundingRect(box, WRAPPED, words).size()


class Pressable(QAbstractButton):
    """What all our buttons share: Enter presses like Space, hover repaints, the ground of each state."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter presses, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  Qt's name
        """Show the hover ground."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Show the ground of rest again."""
        self.update()
        super().leaveEvent(event)

    def ground(self, rest: str) -> str:
        """The token of the ground to paint now."""
        if not self.isEnabled():
            return rest
        if self.isDown():
            return "pressed"
        return "hover" if self.underMouse() else rest

    def paint_ring(self, painter: QPainter, box: QRectF, colour: str = "accent") -> None:
        """The focus ring along the inside of a box."""
        if not self.hasFocus():
            return
        half = tokens.RING / 2
        painter.setPen(QPen(self._look.colour(colour), tokens.RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = tokens.RADIUS
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)


class PressButton(Pressable):
    """An outlined button with an icon, words, or both; a screen reader always hears the words.

    is_in_bar: it grows as little as bars do.
    """

    def __init__(
        self, look: Look, text: str, icon: str = "", *, shows_text: bool = True, is_in_bar: bool = False
    ) -> None:
        super().__init__(look)
        self._least, self._inside = look.target, look.space(16)
        if is_in_bar:
            self._least, self._inside = look.bar_target, look.space(12 if look.is_slim else 16)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip("" if shows_text else text)
        self._icon = look.icons.get(icon, "")
        self._shows_text = shows_text
        self.setFont(look.font("body"))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Room for ring, padding, icon and words; never under the least target."""
        outside, words = 2 * (tokens.RING + tokens.RING_GAP), self._words_size()
        width = max(self._least, words.width() + self._before_words() + 2 * self._inside)
        return QSize(width + outside, max(self._least, words.height() + self._look.space(16)) + outside)

    def _before_words(self) -> int:
        icon = self._look.text(tokens.ICON_SMALL) if self._icon else 0
        return icon + (self._look.space(8) if icon and self._shows_text else 0)

    def _words_size(self) -> QSize:
        """On one line, or on several where a page has no room for one."""
        if not self._shows_text:
            return QSize(0, self.fontMetrics().height())
        room = self._look.room - self._before_words() - 2 * (self._inside + tokens.RING + tokens.RING_GAP)
        return wrapped_size(self.fontMetrics(), self.text(), room)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """A button is never squeezed: its words would be cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Ground, border, icon, words, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        self.paint_ring(painter, box)
        inset = tokens.RING + tokens.RING_GAP
        inner = box.adjusted(inset, inset, -inset, -inset)
        painter.setBrush(self._look.colour(self.ground("surface")))
        painter.setPen(QPen(self._look.colour("edge" if self.isEnabled() else "line"), 1))
        painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), tokens.RADIUS, tokens.RADIUS)
        self._paint_face(painter, inner, "ink" if self.isEnabled() else "disabled")

    def _paint_face(self, painter: QPainter, box: QRectF, colour: str) -> None:
        look, words, before = self._look, self._words_size(), self._before_words()
        left = box.center().x() - (words.width() + before) / 2
        mirrored = is_mirrored()
        if self._icon:
            size = look.text(tokens.ICON_SMALL)
            icon_left = left + words.width() + before - size if mirrored else left
            icon_box = QRectF(icon_left, box.center().y() - size / 2, size, size)
            paint_icon(painter, self._icon, icon_box, look.colour(colour))
        painter.setPen(look.colour(colour))
        if words.width():
            text_left = left if mirrored else left + before
            text_box = QRectF(text_left, box.top(), words.width() + 1, box.height())
            painter.drawText(text_box, WRAPPED, self.text())


ANY_COUNT, MOST_COUNTS = "000", "00"
"""Stand for any count, and for nearly all: the guide has fewer than a thousand pages, few searches find a
hundred of a kind, and no digit is wider than this one."""


class Chip(Pressable):
    """Words and how many results there would be. What is on is bold, tinted and has a thick edge.

    A chip without results cannot be pressed, but stays where it is. counts: the widest count that there is
    always room for, "" for a chip without one.
    """

    def __init__(self, look: Look, label: str, *, counts: str = "") -> None:
        super().__init__(look)
        self._label, self._widest = label, f"{label} {counts}".rstrip()
        self.setCheckable(True)
        self.setFont(look.font("small"))
        self._bold = QFont(self.font())
        self._bold.setWeight(QFont.Weight.Bold)
        self.setText(label)
        self.setAccessibleName(label)

    def show_count(self, count: int, *, is_on: bool) -> None:
        """Say how many results there would be, and whether the filter is on."""
        self.setText(f"{self._label} {count}")
        self.setChecked(is_on)
        self.setEnabled(bool(count) or is_on)
        state = self.tr("chosen") if is_on else self.tr("not chosen")
        self.setAccessibleName(f"{self._label}, {results_counted(count)}")
        self.setAccessibleDescription(state)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Room for the bold words and any count, so that nothing moves when a filter goes on."""
        look, around = self._look, 2 * self._look.space(16) + 2 * tokens.RING
        texts = (self._widest, self.text())
        sizes = [wrapped_size(QFontMetrics(self._bold), text, look.room - around) for text in texts]
        words = sizes[0].expandedTo(sizes[1])
        return QSize(words.width() + around, max(look.target, words.height() + look.space(8)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Ground, edge, words, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, is_on = self._look, self.isChecked()
        half = tokens.RING / 2 + 1
        inner = QRectF(self.rect()).adjusted(half + 1, half + 1, -half - 1, -half - 1)
        painter.setBrush(look.colour(self.ground("accent_tint" if is_on else "surface")))
        edge = "accent" if is_on else ("edge" if self.isEnabled() else "line")
        painter.setPen(QPen(look.colour(edge), 2 if is_on else 1))
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        painter.setFont(self._bold if is_on else self.font())
        painter.setPen(look.colour("ink" if self.isEnabled() else "disabled"))
        side = look.space(16)
        painter.drawText(QRectF(self.rect()).adjusted(side, 0, -side, 0), WRAPPED, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), tokens.RING))
            box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
