"""The widgets of the window for staff: plain ones of Qt, in the colors and type of the guide."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from guide.ui.parts.layouts import (
    STRETCH,
    USUAL_GAP,
    column_in,
    discard,
    flow_of,
    grow_with_words,
    leading_alignment,
    row_or_column_in,
)
from guide.ui.parts.line_edit import LineEdit
from guide.ui.parts.text import TextLabel, plain_label
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

SIDE_BY_SIDE = 760
"""Width from which what belongs together stands beside each other, in logical pixels at 100 % text."""

TARGET = 52
"""Least height of what can be pressed, in logical pixels at 100 % text."""


def style_sheet(look: Look) -> str:
    """The style sheet of the window.

    A password is shown in bullets: the circle that Qt would draw is in none of the fonts of the guide.
    """
    c, text, space = look.colors, look.text, look.space
    return f"""
        QPushButton, QLineEdit {{
            color: {c.ink}; background: {c.surface}; border: 1px solid {c.edge}; border-radius: 6px;
            font-family: "{tokens.FONT_FAMILY}"; font-size: {text(18)}px;
            padding: 0 {space(14)}px; min-height: {text(46)}px;
        }}
        QPushButton {{ font-weight: 600; }}
        QPushButton:focus, QLineEdit:focus {{ border: 3px solid {c.accent}; }}
        QPushButton:hover {{ background: {c.hover}; }}
        QPushButton:checked {{ background: {c.accent_tint}; border: 2px solid {c.accent}; }}
        QPushButton[first="true"] {{ background: {c.accent}; color: {c.on_accent}; }}
        QPushButton[first="true"]:focus {{ border: 3px solid {c.ink}; }}
        QPushButton:disabled {{ color: {c.disabled}; }}
        QLineEdit {{ lineedit-password-character: {ord("•")}; }}
        QLineEdit[wrong="true"] {{ border: 2px solid {c.ink}; }}
        ChoiceRow {{ background: {c.surface}; border: 1px solid {c.line}; }}
        ChoiceRow:hover {{ background: {c.hover}; }}
        ChoiceRow:checked {{ background: {c.accent_tint}; border-left: 5px solid {c.accent}; }}
        ChoiceRow:focus {{ border: 3px solid {c.accent}; }}
        ChoiceRow::indicator {{
            width: {text(20)}px; height: {text(20)}px; margin-left: {space(14)}px;
            border: 2px solid {c.edge}; border-radius: {text(20) // 2 + 2}px; background: {c.surface};
        }}
        ChoiceRow::indicator:checked {{
            width: {text(10)}px; height: {text(10)}px; border: {text(7)}px solid {c.accent};
        }}
        QScrollArea, QScrollArea > QWidget > QWidget {{ background: {c.window}; border: none; }}
        QFrame#card {{ background: {c.surface}; border: 1px solid {c.edge}; border-radius: 6px; }}
        QFrame#card[after="true"] {{ background: {c.accent_tint}; }}
        QFrame#bar {{ background: {c.surface}; }}
        QFrame#bar QPushButton {{
            font-size: {look.bar(18)}px; min-height: {look.bar(46)}px; padding: 0 {space(12)}px;
        }}
        QLabel#problem, QLabel#hint {{ font-family: "{tokens.FONT_FAMILY}"; }}
        QLabel#problem {{ font-size: {text(18)}px; font-weight: 600; }}
        QLabel#hint {{ font-size: {text(16)}px; color: {c.ink_soft}; }}
    """


class ChoiceRow(QRadioButton):
    """One of several rows to choose from, as wide as the page.

    Args:
        look: Of the window.
        title, detail: The first line and the one beside or below it; "" for none.
        number: At the end of the row, in large type; "" for none.
        number_detail: Below the number; "" for none.
    """

    def __init__(
        self, look: Look, title: str, detail: str = "", number: str = "", number_detail: str = ""
    ) -> None:
        super().__init__()
        self.setAccessibleName(", ".join(filter(None, (title, number, number_detail, detail))))
        start = look.text(24) + look.space(26)  # the circle, with its margin and some room
        line = row_or_column_in(None, stacks=look.is_slim, gap=look.space(2 if look.is_slim else 24))
        self._column = column_in(
            self, line, gap=USUAL_GAP, inside=(start, look.space(8), look.space(16), look.space(8))
        )
        line.addLayout(_stack(look, (title, "row_title"), (detail, "small")), 1)
        line.addLayout(_stack(look, (number, "number_row"), (number_detail, "small")))
        grow_with_words(self, QSizePolicy.Policy.Preferred)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMinimumHeight(look.text(TARGET))

    def add_below(self, widget: QWidget) -> None:
        """Add a widget to the row, below its words."""
        self._column.addWidget(widget)

    def hitButton(self, position: QPoint) -> bool:
        """The whole row can be pressed."""
        return self.rect().contains(position)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words need in this width."""
        return max(self.minimumHeight(), self._column.totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        """As wide as its words are in one line."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the page: the words wrap, and the page scrolls."""
        return QSize(0, self.minimumHeight())


def _stack(look: Look, *lines: tuple[str, str]) -> QVBoxLayout:
    column, has_number = QVBoxLayout(), any(role == "number_row" for _, role in lines)
    column.setSpacing(2)
    for words, role in lines:
        if words:
            color = "accent" if role == "number_row" else "ink" if role == "row_title" else "ink_soft"
            label = TextLabel(look, role, escape(words), color)  # type: ignore[arg-type]  # a Role by content
            label.setWordWrap(not has_number)
            column.addWidget(label)
    return column


class Choices(QWidget):
    """Rows to choose one from.

    Args:
        name: For screen readers.
        is_row: Whether they stand side by side.

    Signals:
        chosen: A row was chosen, by key or by pointer.
    """

    chosen = Signal()

    def __init__(self, name: str, *, is_row: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._tell_chosen)
        self._layout = row_or_column_in(self, stacks=not is_row)

    def _tell_chosen(self, _index: int, is_chosen: bool) -> None:  # noqa: FBT001  Qt's signature
        if is_chosen:
            self.chosen.emit()

    @property
    def rows(self) -> list[ChoiceRow]:
        """The rows, from the top."""
        return [row for row in self._group.buttons() if isinstance(row, ChoiceRow)]

    @property
    def index(self) -> int:
        """Of the chosen row, from 0; -1 when none is."""
        return self._group.checkedId()

    def show_rows(self, rows: Sequence[ChoiceRow]) -> None:
        """Replace the rows; none is chosen."""
        for old in self.rows:
            self._group.removeButton(old)
            self._layout.removeWidget(old)
            discard(old)
        for number, row in enumerate(rows):
            self._group.addButton(row, number)
            self._layout.addWidget(row)

    def clear(self) -> None:
        """Choose none of them."""
        self._group.setExclusive(False)
        for row in self.rows:
            row.setChecked(False)
        self._group.setExclusive(True)

    def choose(self, index: int) -> None:
        """Choose a row."""
        self.rows[index].setChecked(True)


class Field(QWidget):
    """A label, a line to type in below it, and room for one sentence about what is wrong.

    Args:
        look: Of the window.
        name: The label, which is the accessible name too.
        longest: Most characters.
        width: Of the line, in logical pixels at 100 % text; 0 for the whole row.
        is_hidden: Whether what is typed is not shown, as a password. It can be pasted: not everybody can type
            one from memory. Numbers cannot, since a person who types one twice looks at it twice.
    """

    def __init__(
        self, look: Look, name: str, longest: int, width: int = 0, *, is_hidden: bool = False
    ) -> None:
        super().__init__()
        label = plain_label(look, "body", name)
        self.line = LineEdit(pastes=is_hidden)
        self.line.setMaxLength(longest)
        self.line.setAccessibleName(name)
        if is_hidden:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        if width:
            self.line.setFixedWidth(min(look.text(width), look.room - look.space(48)))
        label.setBuddy(self.line)
        column_in(self, label, self.line, gap=look.space(4))

    @property
    def text(self) -> str:
        """What was typed, without spaces around it."""
        return self.line.text().strip()

    def set_wrong(self, *, is_wrong: bool) -> None:
        """Give the line a strong border, or take it away."""
        self.line.setProperty("wrong", is_wrong)
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)


TAKES_BACK = "takes_back"
"""A property of buttons that take something back. Enter does not press them."""


def button(name: str, *, is_first: bool = False, takes_back: bool = False) -> QPushButton:
    """A button.

    Args:
        name: What it says.
        is_first: Whether it is the one to press next.
        takes_back: Whether it takes something back that was saved.
    """
    made = QPushButton(name)
    made.setAutoDefault(False)
    made.setProperty("first", is_first)
    made.setProperty(TAKES_BACK, takes_back)
    return made


def button_row(look: Look, *buttons: QWidget) -> QWidget:
    """Buttons beside each other, in several lines where there is no room."""
    return flow_of(buttons, look.space(8))


def sentence_label(name: str) -> QLabel:
    """A label for a sentence that changes. name: "problem" or "hint", which the style sheet knows."""
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)
    return label


def card(look: Look, lines: Sequence[tuple[str, str]], *, is_after: bool = False) -> QFrame:
    """A box with lines of text. lines: words and role of each. is_after: whether it shows what comes."""
    box = QFrame()
    box.setObjectName("card")
    box.setProperty("after", is_after)
    column = column_in(box, gap=USUAL_GAP, inside=(look.space(16), look.space(12)))
    for words, role in lines:
        color = "accent" if role.startswith("number") else "ink"
        column.addWidget(plain_label(look, role, words, color))  # type: ignore[arg-type]  # a Role by content
    column.addStretch(1)
    return box


def scroll_area(widget: QWidget) -> QScrollArea:
    """An area in which a widget scrolls up and down."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area


def scrolled(look: Look, widget: QWidget) -> QScrollArea:
    """The widget in an area that scrolls, with the margins of a page."""
    inner = QWidget()
    column_in(
        inner,
        widget,
        STRETCH,
        gap=USUAL_GAP,
        inside=(look.space(24), look.space(12)),
    )
    return scroll_area(inner)
