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
from PySide6.QtWidgets import QAbstractButton

from guide.ui.accessibility import set_role
from guide.ui.i18n import results_counted
from guide.ui.parts.hint import Hint
from guide.ui.parts.layouts import is_mirrored
from guide.ui.parts.painting import paint_box, paint_icon, smooth_painter, square_at_end, square_at_start
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
    """The base of all buttons: a box with words or pictures in it, and a ring with the focus.

    Enter presses like Space. What is chosen is tinted, with a thick border.

    Attributes:
        outside: the free space around the box, in pixels.
        ring: how far inside the widget the focus ring is, across and down, in pixels.
        is_round: whether its ends are half circles.
        spoken_role: as in `set_role`; "" for a button.
    """

    outside: int = 0
    ring: tuple[int, int] = (0, 0)
    is_round = False
    spoken_role = ""

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__()
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # has Qt repaint it as the pointer comes and goes
        if self.spoken_role:
            set_role(self, self.spoken_role)  # before any text, for which Qt asks for the role
        if text:
            self.say(text)

    def say(self, words: str) -> None:
        """Replace the words, which are the accessible name too."""
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

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

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box, out = smooth_painter(self), QRectF(self.rect()), self.outside
        self.paint_ground(painter, box.adjusted(out, out, -out, -out))
        self.paint_face(painter, box.adjusted(out, out, -out, -out))
        across, down = self.ring
        self.paint_focus_ring(painter, box.adjusted(across, down, -across, -down))

    def paint_ground(self, painter: QPainter, box: QRectF) -> None:
        """Paint the box."""
        color, is_on = self._look.color, self.isChecked()
        edge = "accent" if is_on else "edge" if self.isEnabled() else "line"
        ground = self.background("accent_tint" if is_on else "surface")
        paint_box(painter, box, color(ground), color(edge), 2 if is_on else 1, self._radius(box))

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """Paint what is in the box."""

    def paint_focus_ring(self, painter: QPainter, box: QRectF, color: str = "accent") -> None:
        """Paint the focus ring inside a box, if the button has the focus."""
        if not self.hasFocus():
            return
        half = tokens.RING / 2
        painter.setPen(QPen(self._look.color(color), tokens.RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inside = box.adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inside, self._radius(inside), self._radius(inside))

    def _radius(self, box: QRectF) -> float:
        return box.height() / 2 if self.is_round else tokens.RADIUS

    def strong_font(self) -> QFont:
        """Return the font of its words while it is chosen."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


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

    outside = tokens.RING + tokens.RING_GAP

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
        super().__init__(look, text)
        self._least, self._inside, self._icon_color = look.target, look.space(16), "ink"
        if is_in_bar:
            self._least, self._inside = look.bar_target, look.space(12 if look.form == "narrow" else 16)
        self._icon_name, self._icon_alone = icon, icon_alone
        self._hint: Hint | None = None
        self._sizes: dict[tuple[str, ...], QSize] = {}
        self.setFont(look.font("body"))
        self.show_text(shows=shows_text)

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
        key = self.text(), self._icon, str(self._shows_text)
        if key not in self._sizes:  # a layout asks for it many times
            words = self._words_size()
            width = max(self._least, words.width() + self._before_words() + 2 * self._inside)
            height = max(self._least, words.height() + self._look.space(16))
            self._sizes[key] = QSize(width + 2 * self.outside, height + 2 * self.outside)
        return self._sizes[key]

    def _before_words(self) -> int:
        icon = self._look.text(tokens.ICON_SMALL) if self._icon else 0
        return icon + (self._look.space(8) if icon and self._shows_text else 0)

    def _words_size(self, text: str = "") -> QSize:
        """Return the size of the text, wrapped if a page has no room for one line; never less when chosen."""
        if not self._shows_text:
            return QSize(0, self.fontMetrics().height())
        metrics = QFontMetrics(self.strong_font()) if self.isCheckable() else self.fontMetrics()
        room = self._look.room - self._before_words() - 2 * (self._inside + self.outside)
        return wrapped_size(metrics, text or self.text(), room)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a smaller button would cut its text off."""
        return self.sizeHint()

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """Paint icon and text in the middle."""
        self._paint_words(painter, box, "ink" if self.isEnabled() else "disabled", self._icon_color)

    def _paint_words(self, painter: QPainter, box: QRectF, color: str, icon_color: str) -> None:
        look, before = self._look, self._before_words()
        face = self.strong_font() if self.isChecked() else self.font()
        words = wrapped_size(QFontMetrics(face), self.text(), round(box.width()) - before)
        width = words.width() + 1 if self._shows_text else 0
        left = box.center().x() - (width + before) / 2
        line = QRectF(left, box.top(), width + before, box.height())
        if self._icon:
            square = square_at_start(line, look.text(tokens.ICON_SMALL))
            paint_icon(painter, self._icon, square, look.color(icon_color if self.isEnabled() else color))
        if width:
            room = line.adjusted(0, 0, -before, 0) if is_mirrored() else line.adjusted(before, 0, 0, 0)
            paint_text(painter, room, WRAPPED, self.text(), face=face, color=look.color(color))


THREE_DIGITS, TWO_DIGITS = "000", "00"
"""Placeholders for the width of counts. The guide has fewer than a thousand pages, few searches find a
hundred of a kind, and no digit is wider than this one."""


class Chip(PressButton):
    """A filter and its number of results. A checked chip is bold and tinted, with a thick border.

    A chip without results is disabled, but keeps its position.

    Args:
        counts: the widest count to reserve room for, "" for a chip without a count.
        is_removable: whether it has a cross while it is checked, since a press takes it off. It shows no
            count: that of the results is beside it.
        is_choice: whether it is on or off; otherwise it is a button.
        is_exclusive: whether it is one of several of which one is on.
    """

    outside = tokens.CHIP_OUTSIDE
    is_round = True

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
        self._label, self._widest = label, f"{label} {counts}".rstrip()
        self._cross = look.icons.get("x", "") if is_removable else ""
        self.spoken_role = CHOICES[is_exclusive] if is_choice else ""
        super().__init__(look, label)
        if look.is_short:  # they stand above results, for which a low window has little height
            self._least = look.bar_target
        self.setCheckable(is_choice)
        self.setFont(look.font("small"))

    def show_count(self, count: int, *, is_on: bool) -> None:
        """Show the number of results that the filter would leave, and whether it is on."""
        before = self.sizeHint()
        self.setText(f"{self._label} {count}" if count and not self._cross else self._label)
        self.setAccessibleName(f"{self._label}, {results_counted(count)}")
        self.setChecked(is_on)
        self.setEnabled(bool(count) or is_on)
        if self.sizeHint() != before:  # its room is for any count, and the bar is laid out again otherwise
            self.updateGeometry()

    def _words_size(self, text: str = "") -> QSize:
        """Return a size with room for any count, so that nothing moves later, and for the cross."""
        words = super()._words_size(self._widest).expandedTo(super()._words_size(text))
        return words + QSize(self._cross_room(), 0)

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """Paint the words, and the cross at the end."""
        room = self._look.space(16)
        inside = box.adjusted(room, 0, -room, 0)
        if self._cross and self.isChecked():
            square = square_at_end(inside, self._look.text(tokens.ICON_SMALL))
            paint_icon(painter, self._cross, square, self._look.color("ink"))
        cross = self._cross_room()
        super().paint_face(
            painter, inside.adjusted(cross, 0, 0, 0) if is_mirrored() else inside.adjusted(0, 0, -cross, 0)
        )

    def _cross_room(self) -> int:
        return self._look.text(tokens.ICON_SMALL) + self._look.space(8) if self._cross else 0


CHOICES = {False: "choice", True: "option"}
"""The role of a button that is on or off, and of one of several of which one is on."""
