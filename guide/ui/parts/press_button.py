"""Buttons that paint every state of the design: normal, hover, pressed, focused, disabled."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, SignalInstance
from PySide6.QtGui import (
    QAccessible,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from guide.ui.accessibility import set_role
from guide.ui.i18n import results_counted
from guide.ui.parts.hint import Hint
from guide.ui.parts.layouts import is_mirrored
from guide.ui.parts.painting import paint_box, paint_icon, smooth_painter, square_at_end
from guide.ui.parts.text import paint_text
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
"""Alignment of a button's text."""


def wrapped_size(metrics: QFontMetrics, words: str, room: int) -> QSize:
    """Return the size of text that wraps where one line would be wider than the room, in pixels."""
    box = QRect(0, 0, max(room, 1), tokens.UNLIMITED)
    return metrics.boundingRect(box, WRAPPED, words).size()


class Pressable(QAbstractButton):
    """The base of all buttons: Enter presses like Space."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # has Qt repaint it as the pointer comes and goes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        elif QAccessible.isActive() and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the page reads on; see `ReadingKeys`
        else:
            super().keyPressEvent(event)

    def background(self, rest: str) -> str:
        """Return the color token of the background.

        Args:
            rest: the one of the normal state.
        """
        if not self.isEnabled():
            return rest
        if self.isDown():
            return "pressed"
        return "hover" if self.underMouse() else rest

    def paint_focus_ring(self, painter: QPainter, box: QRectF, color: str = "accent") -> None:
        """Paint the focus ring inside a box, if the button has the focus."""
        if not self.hasFocus():
            return
        half = tokens.RING / 2
        painter.setPen(QPen(self._look.color(color), tokens.RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = tokens.RADIUS
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)


_Button = TypeVar("_Button", bound=QAbstractButton)


def on_press(button: _Button, act: Callable[..., object] | SignalInstance) -> _Button:
    """Have a button do something when it is pressed; returns the button."""
    button.clicked.connect(act)
    return button


class PressButton(Pressable):
    """An outlined button with an icon, text, or both. Its accessible name is always the text.

    Args:
        icon: the name of an icon, "" for none.
        shows_text: whether the text is visible, not only a hint.
        is_in_bar: whether it grows with the text size as little as bars do.
        icon_alone: whether the icon shows only where the text does not.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        icon: str = "",
        *,
        shows_text: bool = True,
        is_in_bar: bool = False,
        icon_alone: bool = False,
    ) -> None:
        super().__init__(look)
        self._least, self._inside = look.target, look.space(16)
        if is_in_bar:
            self._least, self._inside = look.bar_target, look.space(12 if look.is_slim else 16)
        self.setText(text)
        self.setAccessibleName(text)
        self._icon_name, self._icon_alone = icon, icon_alone
        self._hint: Hint | None = None
        self.show_text(shows=shows_text)
        self.setFont(look.font("body"))

    def show_text(self, *, shows: bool) -> None:
        """Show the text, or the icon alone with the text as a hint."""
        self._shows_text = shows
        has_icon = not (shows and self._icon_alone)
        self._icon = self._look.icons.get(self._icon_name, "") if has_icon else ""
        self.updateGeometry()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hint where only the icon is visible."""
        super().enterEvent(event)
        self._show_hint()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the hint, unless the pointer went onto it."""
        super().leaveEvent(event)
        if self._hint is not None:
            self._hint.leave_button()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the hint if Tab brought the focus."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._show_hint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the hint, unless the pointer is on the button or on it."""
        super().focusOutEvent(event)
        if self._hint is not None and not self.underMouse():
            self._hint.leave_button()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hide the hint: it would be in front of what the button opens."""
        super().mousePressEvent(event)
        if self._hint is not None:
            self._hint.hide()

    def _show_hint(self) -> None:
        if self._shows_text or not self._icon:
            return
        if self._hint is None:
            self._hint = Hint(self._look, self, self.text())
        self._hint.show_beside()

    def sizeHint(self) -> QSize:
        """Return the size with ring, padding, icon and text; at least the minimum target size."""
        outside, words = 2 * (tokens.RING + tokens.RING_GAP), self._words_size()
        width = max(self._least, words.width() + self._before_words() + 2 * self._inside)
        return QSize(width + outside, max(self._least, words.height() + self._look.space(16)) + outside)

    def _before_words(self) -> int:
        icon = self._look.text(tokens.ICON_SMALL) if self._icon else 0
        return icon + (self._look.space(8) if icon and self._shows_text else 0)

    def _words_size(self) -> QSize:
        """Return the size of the text, wrapped if a page has no room for one line."""
        if not self._shows_text:
            return QSize(0, self.fontMetrics().height())
        room = self._look.room - self._before_words() - 2 * (self._inside + tokens.RING + tokens.RING_GAP)
        return wrapped_size(self.fontMetrics(), self.text(), room)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a smaller button would cut its text off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        box = QRectF(self.rect())
        self.paint_focus_ring(painter, box)
        inset = tokens.RING + tokens.RING_GAP
        inner = box.adjusted(inset, inset, -inset, -inset)
        edge = self._look.color("edge" if self.isEnabled() else "line")
        paint_box(painter, inner, self._look.color(self.background("surface")), edge)
        self._paint_face(painter, inner, "ink" if self.isEnabled() else "disabled")

    def _paint_face(self, painter: QPainter, box: QRectF, color: str) -> None:
        look, words, before = self._look, self._words_size(), self._before_words()
        left = box.center().x() - (words.width() + before) / 2
        mirrored = is_mirrored()
        if self._icon:
            size = look.text(tokens.ICON_SMALL)
            icon_left = left + words.width() + before - size if mirrored else left
            icon_box = QRectF(icon_left, box.center().y() - size / 2, size, size)
            paint_icon(painter, self._icon, icon_box, look.color(color))
        if words.width():
            text_left = left if mirrored else left + before
            text_box = QRectF(text_left, box.top(), words.width() + 1, box.height())
            paint_text(painter, text_box, WRAPPED, self.text(), color=look.color(color))


THREE_DIGITS, TWO_DIGITS = "000", "00"
"""Placeholders for the width of counts. The guide has fewer than a thousand pages, few searches find a
hundred of a kind, and no digit is wider than this one."""


class Chip(Pressable):
    """A filter and its number of results. A checked chip is bold and tinted, with a thick border.

    A chip without results is disabled, but keeps its position.

    Args:
        counts: the widest count to reserve room for, "" for a chip without a count.
        is_removable: whether it has a cross while it is checked, since a press takes it off. It shows no
            count: that of the results is beside it.
        is_choice: whether it is on or off; otherwise it is a button.
        is_exclusive: whether it is one of several of which one is on.
    """

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        counts: str = "",
        is_removable: bool = False,
        is_choice: bool = True,
        is_exclusive: bool = False,
    ) -> None:
        super().__init__(look)
        self._label, self._widest = label, f"{label} {counts}".rstrip()
        self._cross = look.icons.get("x", "") if is_removable else ""
        self.setCheckable(is_choice)
        if is_choice:
            set_role(
                self, "option" if is_exclusive else "choice"
            )  # before any text, for which Qt asks for the role
        self.setFont(look.font("small"))
        self._bold = QFont(self.font())
        self._bold.setWeight(QFont.Weight.Bold)
        self.setText(label)
        self.setAccessibleName(label)

    def show_count(self, count: int, *, is_on: bool) -> None:
        """Show the number of results that the filter would leave, and whether it is on."""
        self.setText(f"{self._label} {count}" if count and not self._cross else self._label)
        self.show_chosen(is_on=is_on)
        self.setEnabled(bool(count) or is_on)
        self.setAccessibleName(f"{self._label}, {results_counted(count)}")
        self.updateGeometry()

    def show_chosen(self, *, is_on: bool) -> None:
        """Show whether the filter is on."""
        self.setChecked(is_on)

    def sizeHint(self) -> QSize:
        """Return a size with room for bold text and any count, so that nothing moves later."""
        look = self._look
        around = 2 * look.space(16) + 2 * tokens.RING + self._cross_room()
        texts = (self._widest, self.text())
        sizes = [wrapped_size(QFontMetrics(self._bold), text, look.room - around) for text in texts]
        words = sizes[0].expandedTo(sizes[1])
        height = max(look.target, words.height() + look.space(8)) + 2 * tokens.CHIP_OUTSIDE
        return QSize(words.width() + around, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        look, is_on = self._look, self.isChecked()
        half = tokens.CHIP_OUTSIDE + 0.5
        inner = QRectF(self.rect()).adjusted(half, half, -half, -half)
        edge, thick = ("accent", 2) if is_on else ("edge" if self.isEnabled() else "line", 1)
        ground = look.color(self.background("accent_tint" if is_on else "surface"))
        outer = inner.adjusted(-thick / 2, -thick / 2, thick / 2, thick / 2)
        paint_box(painter, outer, ground, look.color(edge), thick, outer.height() / 2)
        face, color = self._bold if is_on else self.font(), "ink" if self.isEnabled() else "disabled"
        side, cross, mirrored = look.space(16), self._cross_room(), is_mirrored()
        room = QRectF(self.rect()).adjusted(side, 0, -side, 0)
        words = room.adjusted(cross, 0, 0, 0) if mirrored else room.adjusted(0, 0, -cross, 0)
        paint_text(painter, words, WRAPPED, self.text(), face=face, color=look.color(color))
        if self._cross and is_on:
            square = square_at_end(room, look.text(tokens.ICON_SMALL))
            paint_icon(painter, self._cross, square, look.color("ink"))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("accent"), tokens.RING))
            box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)

    def _cross_room(self) -> int:
        return self._look.text(tokens.ICON_SMALL) + self._look.space(8) if self._cross else 0
