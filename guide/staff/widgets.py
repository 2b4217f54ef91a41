"""The parts of the window for staff that the guide itself does not have."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import TypeVar

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea, QWidget

from guide.ui.accessibility import Spoken, announce, set_role
from guide.ui.parts.choice_rows import ChoiceRow
from guide.ui.parts.layouts import (
    STRETCH,
    column_in,
    column_of,
    discard,
    flow_of,
    row_in,
    row_of,
    trailing_alignment,
)
from guide.ui.parts.line_edit import LineEdit
from guide.ui.parts.painting import Box, hairline
from guide.ui.parts.press_button import Chip, PressButton
from guide.ui.parts.text import PlainLabel, TextLabel, paint_text, plain_label
from guide.ui.scroll.scrolling import ScrollBar, scroll_by_touch
from guide.ui.theme import tokens
from guide.ui.theme.look import Look
from guide.ui.theme.tokens import Role

STEPS = ("Which number", "What is wrong", "Check")
FIELD = 48
"""Height of a line to type in, in logical pixels at 100 % text."""

LOW = 300
"""Height below which the whole window scrolls, in logical pixels at 100 % text."""

T = TypeVar("T")
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Field(QWidget):
    """A label, a line to type in below it, and below that what is wrong with it.

    Args:
        look: of the window.
        name: the label, which is the accessible name too.
        longest: most characters.
        width: of the line, in logical pixels at 100 % text.
        role: the text style of what is typed.
        is_hidden: whether what is typed is not shown, as a password. It can be pasted: not everybody can type
            one from memory. Numbers cannot, since a person who types one twice looks at it twice.
    """

    def __init__(
        self, look: Look, name: str, longest: int, width: int, role: Role = "body", *, is_hidden: bool = False
    ) -> None:
        super().__init__()
        self._look = look
        label, self._problem = plain_label(look, "label", name), plain_label(look, "label", "")
        self.line = LineEdit(pastes=is_hidden)
        self.line.setMaxLength(longest)
        self.line.setAccessibleName(name)
        self.line.setFont(look.font(role))
        self.line.setFrame(False)
        self.line.setTextMargins(look.space(12), 0, look.space(12), 0)
        self.line.setFixedSize(min(look.text(width), look.room), look.text(FIELD))
        fill(self.line, QColor(Qt.GlobalColor.transparent), QPalette.ColorRole.Base)
        if is_hidden:  # in bullets: the circle that Qt would draw is in none of the fonts of the guide
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
            self.line.setStyleSheet(
                # a style sheet keeps the color of text from before the window has its palette
                f"background: transparent; border: none; lineedit-password-character: {ord('•')};"
                f" color: {look.colors.ink};"
                f" selection-background-color: {look.colors.accent};"
            )
        label.setBuddy(self.line)
        self._box = Box(look)
        row_in(self._box, self.line)
        self._box.setFixedSize(self.line.size())
        column_in(self, label, self._box, row_in(None, self._problem, STRETCH), gap=look.space(4))
        self._problem.setFixedWidth(max(self.line.width(), min(look.text(240), look.room)))
        self.line.focus_changed.connect(self._show_edge)
        self.line.textEdited.connect(self._take_back_problem)
        self.show_problem("")

    @property
    def text(self) -> str:
        """What was typed, without spaces around it."""
        return self.line.text().strip()

    def _take_back_problem(self) -> None:
        self.show_problem("")
        scroll_to(self)  # where the window is low, what is typed may be out of sight

    def show_problem(self, words: str) -> None:
        """Say what is wrong; "" for nothing."""
        self._is_wrong = bool(words)
        self.line.setAccessibleDescription(words)
        self._problem.set_plain_text(words)
        self._problem.setVisible(self._is_wrong)
        self._show_edge()

    def point_out(self, problem: str) -> None:
        """Say what is wrong, aloud too, and take the focus."""
        self.show_problem(problem)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: scroll_to(self))  # after the layout: the sentence takes room
        announce(self, problem, now=True)

    def _show_edge(self) -> None:
        """Show the guide's focus ring, or the edge that marks a mistake."""
        wrong = ("ink", 2) if self._is_wrong else ("edge", tokens.HAIRLINE)
        self._box.show_edge(*(("accent", tokens.RING) if self.line.hasFocus() else wrong))


class Choice(ChoiceRow):
    """One of several rows. Arrows go to others, with a screen reader too; Enter chooses one and goes on."""

    def __init__(self, look: Look, title: str, line: str = "", number: str = "") -> None:
        if number and look.form == "narrow":
            line, number = f"{number}. {line}", ""
        self._number = number
        super().__init__(look, title, line)
        self.setAccessibleName(". ".join(filter(None, (title, number, line))))
        self._least = max(look.target, look.text(tokens.ROW_ACTION))

    def _end_room(self, width: int) -> int:
        number = QFontMetrics(self._look.font("number_row")).horizontalAdvance(self._number)
        return super()._end_room(width) + (number + self._look.space(12) if self._number else 0)

    def _paint_signs(self, painter: QPainter, box: QRectF) -> None:
        super()._paint_signs(painter, box)
        look, side = self._look, self._look.space(16)
        flags = trailing_alignment() | Qt.AlignmentFlag.AlignVCenter
        face, color = look.font("number_row"), look.color("accent")
        paint_text(painter, box.adjusted(side, 0, -side, 0), flags, self._number, face=face, color=color)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.setChecked(True)
            event.ignore()  # the page goes on
        else:
            QAbstractButton.keyPressEvent(self, event)


class TakeBack(PressButton):
    """Takes back something that was saved. Space presses it: one Enter too many must undo nothing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in ENTER:
            super().keyPressEvent(event)


class Parts(QWidget):
    """A column of parts that are replaced together."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._column = column_in(self, gap=look.space(12))

    def show_parts(self, *parts: QWidget) -> None:
        """Replace them."""
        while item := self._column.takeAt(0):
            if widget := item.widget():
                discard(widget)
        for part in parts:
            self._column.addWidget(part)


def chosen(values: Iterable[T], buttons: Iterable[QAbstractButton]) -> T | None:
    """The value of the checked button. values: one for each button."""
    pairs = zip(values, buttons, strict=True)
    return next((value for value, button in pairs if button.isChecked()), None)


def fill(widget: QWidget, color: QColor, role: QPalette.ColorRole = QPalette.ColorRole.Window) -> QWidget:
    """Give a widget a plain background, and return it."""
    palette = widget.palette()
    palette.setColor(role, color)
    widget.setPalette(palette)
    widget.setAutoFillBackground(role == QPalette.ColorRole.Window)
    return widget


def title(look: Look, words: str, step: int = 0) -> TextLabel:
    """The heading of a page. step: said before it, from 1."""
    before = f"Step {step} of {len(STEPS)}. " if step else ""
    return TextLabel(look, "heading_1", escape(words), spoken=Spoken("heading", 1, before))


def steps(look: Look, at: int) -> QWidget:
    """The steps with their numbers and names; where it is narrow, the one that is shown alone. at: from 1."""
    if look.form == "narrow":
        words = f"Step {at} of {len(STEPS)}: {STEPS[at - 1]}"
        label = plain_label(look, "label", words, "ink_soft")
        if look.height < look.text(LOW):
            label.hide()  # the heading says it to screen readers, and what is typed has to be in sight
        return label
    parts: list[QWidget] = []
    for number, name in enumerate(STEPS, start=1):
        is_here, size = number == at, look.text(32)
        circle = PlainLabel(str(number))
        circle.setFont(look.font("label"))
        circle.setAlignment(Qt.AlignmentFlag.AlignCenter)
        circle.setFixedSize(size, size)
        ground = look.colors.accent if is_here else look.colors.accent_tint if number < at else "transparent"
        edge, ink = (look.colors.accent, look.colors.on_accent) if is_here else (look.colors.edge, "")
        circle.setStyleSheet(
            f"border: 1px solid {edge}; border-radius: {size // 2}px; background: {ground};"
            f" color: {ink or look.colors.ink};"
        )
        label = plain_label(look, "label" if is_here else "body", name, "ink" if is_here else "ink_soft")
        label.setWordWrap(False)
        if parts:
            parts.append(hairline(look, "edge"))
            parts[-1].setFixedWidth(look.text(40))
        parts += [circle, label]
    return row_of(*parts, STRETCH, gap=look.space(12))


def chips(look: Look, name: str, words: Sequence[str]) -> tuple[QWidget, list[Chip]]:
    """Short words to choose one from, under a label; and the chips, the first of which is chosen."""
    made = [Chip(look, word, is_exclusive=True) for word in words]
    for chip in made:
        chip.setAutoExclusive(True)
    made[0].setChecked(True)
    group = column_of(plain_label(look, "label", name), flow_of(made, look.space(4)), gap=look.space(1))
    set_role(group, "group", name=name)
    return group, made


def box(frame: Box, look: Look, *parts: QWidget) -> Box:
    """Stack parts in a box."""
    column_in(frame, *parts, STRETCH, gap=look.space(4), inside=(look.space(16), look.space(12)))
    return frame


def scroll_to(widget: QWidget) -> None:
    """Scroll a widget into view."""
    around = widget.parentWidget()
    while around:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def scrolled(look: Look, inner: QWidget) -> QScrollArea:
    """A widget in an area that scrolls."""
    area = QScrollArea()
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setVerticalScrollBar(ScrollBar(look))
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll_by_touch(area)
    area.setWidget(inner)
    return area
