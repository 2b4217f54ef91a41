"""A page of the window for staff, and the staff password, which the foot of a page asks for once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from guide.errors import Problem
from guide.sites.staff_password import SavingError
from guide.staff.widgets import LOW, Field, fill, scroll_to, scrolled
from guide.ui.accessibility import announce
from guide.ui.parts.band import Band
from guide.ui.parts.blocks import NoteBox
from guide.ui.parts.layouts import STRETCH, column_in, flow_of, row_in, row_of
from guide.ui.parts.painting import hairline
from guide.ui.parts.text import plain_label
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

LONGEST_PASSWORD = 128


class Lock:
    """Saves with the staff password, which the foot of the page asks for until it is right.

    Args:
        look: of the window.
        is_closed: whether saving needs the password.
    """

    def __init__(self, look: Look, *, is_closed: bool) -> None:
        self.field = Field(look, "Staff password", LONGEST_PASSWORD, 240, is_hidden=True)
        self._is_needed = self._is_closed = is_closed

    def show_in(self, place: QWidget) -> None:
        """Ask for it there."""
        if layout := place.layout():
            layout.addWidget(self.field)
        self.field.show_problem("")
        place.setVisible(self._is_closed)

    def attempt(self, act: Callable[[str], None], say: Callable[[str], None]) -> bool:
        """Call what saves, and return whether it is done.

        Args:
            act: gets the password. Raises SavingError or OSError.
            say: shows why it is not done, where that is not about the password.
        """
        problem = "Type the staff password." if self._is_closed and not self.field.text else ""
        try:
            if not problem:
                act(self.field.text)
        except SavingError as error:
            problem = str(error)
        except OSError as error:
            say(f"Nothing was saved: the file cannot be written ({error.strerror}).")
            return False
        self._is_closed = bool(problem) and self._is_needed
        if place := self.field.parentWidget():
            place.setVisible(self._is_closed)
        if self._is_closed:
            self.field.point_out(problem)
            self.field.line.selectAll()
        elif problem:
            say(problem)
        return not problem


class Page(QWidget):
    """A page under the bar of the window: a message, parts that scroll, and a foot with what can be done.

    Attributes:
        fields: the lines to type in, by the names of the values, which problems have as well.
        first: what Enter presses, wherever the focus is.

    Args:
        look: of the window.
        lock: saves; None for a page that saves nothing.
    """

    def __init__(self, look: Look, lock: Lock | None = None) -> None:
        super().__init__()
        self.look, self.lock = look, lock
        self.fields: dict[str, Field] = {}
        self.first: QAbstractButton | None = None
        self._message = NoteBox(look, [""], "label")
        self._message.hide()
        self._password = QWidget()
        column_in(self._password)
        self._password.hide()

    def assemble(self, *parts: QWidget, hint: str = "", buttons: Sequence[QAbstractButton] = ()) -> None:
        """Put the page together. hint: what to know before pressing. buttons: Enter presses the last one."""
        look, shown = self.look, (self._password, *buttons)
        self.first = buttons[-1] if buttons else None
        words = plain_label(look, "small", hint, "ink_soft")
        if not hint:
            words.hide()
        if look.form == "narrow":
            parts, content = (*parts, words), flow_of(shown, look.space(8))
        else:
            middle = Qt.AlignmentFlag.AlignVCenter
            content = row_of((words, 1), *((part, 0, middle) for part in shown), gap=look.space(8))
        content.setContentsMargins(0, look.space(8), 0, look.space(8))
        foot = Band(look, after=tokens.BUTTON_OUTSIDE if buttons else 0)
        foot.row.addWidget(content)
        fill(foot, look.color("surface"))
        inner, around = QWidget(), (look.margin, look.space(12), look.end_margin, look.space(16))
        column_in(inner, *parts, STRETCH, gap=look.space(12), inside=around)
        inner.setMaximumWidth(look.text(tokens.CONTENT_MAX) + look.margin + look.end_margin)
        middle_part = inner if look.height < look.text(LOW) else scrolled(look, inner)
        message = row_in(None, self._message, inside=(look.margin, 0))
        column_in(self, message, (middle_part, 1), hairline(look), foot)

    def refresh(self) -> None:
        """Show what has changed while another page was shown. What was typed stays."""

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the password here, if it is needed."""
        super().showEvent(event)
        self._again: Callable[[], object] | None = None
        if self.lock:
            self.lock.show_in(self._password)

    def save(self, act: Callable[[str], None], again: Callable[[], object] | None = None) -> bool:
        """Save something, as `Lock.attempt` does. again: as `asked`; None for what the page is for."""
        self._again = again
        return self.lock is not None and self.lock.attempt(act, self.say)

    def say(self, words: str) -> None:
        """Show a sentence over the page, and have a screen reader say it; "" for none."""
        self._message.set_plain_text(words)
        self._message.setVisible(bool(words))
        if words:
            announce(self, words, now=True)

    def show_problems(self, problems: Sequence[Problem]) -> bool:
        """Say what is wrong, each under its field, the first one aloud; returns whether anything is."""
        for name, field in self.fields.items():
            field.show_problem(next((problem.text for problem in problems if problem.path == name), ""))
        first = self.fields.get(problems[0].path) if problems else None
        self.say(problems[0].text if problems and not first else "")
        if first:
            first.point_out(problems[0].text)
        return bool(problems)

    def clear(self) -> None:
        """Clear what was typed."""
        for field in self.fields.values():
            field.line.setText("")

    def begin(self) -> None:
        """Focus the first thing to do."""
        wanted = [*(field.line for field in self.fields.values()), self.first]
        if part := next((part for part in wanted if part and part.isVisible()), None):
            part.setFocus()

    @property
    def asked(self) -> Callable[[], object] | None:
        """What the password was asked for: Enter in its field goes on with it, unless a form is filled in."""
        is_there = self.lock is not None and self.lock.field.line.hasFocus()
        return self._again if is_there and not any(field.text for field in self.fields.values()) else None

    def enter(self) -> None:
        """Go on to the next line that is empty, or do what the page is for."""
        every = [*self.fields.values(), *([self.lock.field] if self.lock else [])]
        here = next((at for at, field in enumerate(every, start=1) if field.line.hasFocus()), 0)
        field = next((field for field in every[here:] if field.line.isVisible() and not field.text), None)
        if field:
            field.line.setFocus(Qt.FocusReason.OtherFocusReason)
            scroll_to(field)
        elif self.first:
            self.first.click()
