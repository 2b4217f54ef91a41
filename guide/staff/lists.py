"""What this place changed, with Undo and the list to send; and the place's own lines."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from guide.content.display_text import spoken_date
from guide.content.phones import as_written
from guide.sites.correcting import concerned
from guide.sites.local_changes import (
    LONGEST_HOURS,
    LONGEST_NAME,
    MAX_OWN_LINES,
    Correction,
    OwnLine,
)
from guide.staff.context import StaffContext
from guide.staff.correct_page import BASES, MAX_NUMBER_LENGTH
from guide.staff.folders import write_new
from guide.staff.list_sheet import list_sheet
from guide.staff.session import StaffSession
from guide.staff.widgets import SIDE_BY_SIDE, Field, button, button_row, card, scrolled, sentence_label
from guide.ui.accessibility import announce_now
from guide.ui.pages.print_page import print_error_message
from guide.ui.paper.print_sender import PrintSender
from guide.ui.parts.layouts import USUAL_GAP, column_in, discard
from guide.ui.parts.press_button import on_press
from guide.ui.parts.text import heading_label, plain_label
from guide.ui.theme.look import Look

Attempt = Callable[[Callable[[str], None]], str]
"""Calls a function with the staff password; returns a sentence when that failed, "" when it is done."""


FOR_A_FILE = "It is one file, for a stick or e-mail. It names no person but by initials."
AT_A_KIOSK = (
    "A kiosk saves the list from its start menu. Close this window. When the computer starts again, press l."
)


class _ListPage(QWidget):
    """A page that is made again after each change.

    Args:
        look: Of the window.
        session: What it shows.
        attempt: Calls what saves.

    Signals:
        changed: Something was saved.
    """

    changed = Signal()

    def __init__(self, look: Look, session: StaffSession, attempt: Attempt) -> None:
        super().__init__()
        self.look, self.session, self._attempt = look, session, attempt
        self._message = sentence_label("problem")
        self._message.setContentsMargins(look.space(24), look.space(8), look.space(24), look.space(12))
        self._message.hide()
        self._body: QWidget | None = None
        self._column = column_in(self, self._message, gap=USUAL_GAP)
        self.make()

    def make(self) -> None:
        """Show what is saved now."""
        if self._body:
            self._column.removeWidget(self._body)
            discard(self._body)
        self._body = scrolled(self.look, self.body())
        self._column.insertWidget(0, self._body, 1)

    def body(self) -> QWidget:
        """The widgets of the page."""
        raise NotImplementedError

    def attempt(self, act: Callable[[str], None], done: str) -> None:
        """Save something, and say how it went."""
        problem = self._attempt(act)
        self.say(problem or done)
        if not problem:
            self.changed.emit()
            self.make()

    def say(self, words: str) -> None:
        """Show a sentence at the foot, and have a screen reader say it."""
        self._message.setText(words)
        self._message.setVisible(bool(words))
        if words:
            announce_now(self, words)


COLUMNS = ("Service", "Was", "Is now", "Day, who", "Sent")


class ChangesPage(_ListPage):
    """What this place changed.

    Args:
        look, session, attempt: As of every list.
        context: Where the list can be saved and printed.
    """

    def __init__(self, look: Look, session: StaffSession, attempt: Attempt, context: StaffContext) -> None:
        self._folders = context.folders
        self._sender = PrintSender(context.printer) if context.printer else None
        super().__init__(look, session, attempt)
        if self._sender:
            self._sender.changed.connect(self._show_printing)

    def body(self) -> QWidget:
        """A table of the corrections, and the buttons that save the list."""
        body, corrections = QWidget(), self.session.changes.corrections
        unsent = sum(not one.sent for one in corrections)
        count = f"{len(corrections)} number{'' if len(corrections) == 1 else 's'}, on this computer only."
        waiting = f" {unsent} not yet sent to the people who make the guide." if unsent else ""
        column = column_in(
            body,
            heading_label(self.look, 1, "What this place changed"),
            plain_label(self.look, "body", count + waiting, "ink_soft"),
            gap=USUAL_GAP,
        )
        if corrections:
            column.addWidget(self._table())
            column.addWidget(heading_label(self.look, 2, "Send the list"))
            words = FOR_A_FILE if self._folders.to_save() else AT_A_KIOSK
            column.addWidget(plain_label(self.look, "body", words))
            column.addWidget(self._send_buttons(has_unsent=bool(unsent)))
        return body

    def _table(self) -> QWidget:
        """A row for each correction; in a narrow window, its cells are below each other."""
        table, is_narrow = QWidget(), self.look.width < self.look.text(SIDE_BY_SIDE)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 8, 0, 8)
        grid.setHorizontalSpacing(self.look.space(16))
        for at, title in enumerate(() if is_narrow else COLUMNS):
            grid.addWidget(plain_label(self.look, "label", title), 0, at)
        rows = zip(self.session.changes.corrections, self._rows(), strict=True)
        for row, (one, cells) in enumerate(rows, start=1):
            undo = button("Undo", takes_back=True)
            undo.setAccessibleName(f"Undo {one.number}{f', {cells[0]}' if one.only_here else ''}")
            undo.clicked.connect(lambda _=False, one=one: self._undo(one))
            if is_narrow:
                lines = [(cells[0], "row_title")]
                lines += [
                    (f"{name}: {words}", "body") for name, words in zip(COLUMNS[1:], cells[1:], strict=True)
                ]
                grid.addWidget(card(self.look, lines), 2 * row, 0)
                grid.addWidget(button_row(self.look, undo), 2 * row + 1, 0)
                continue
            for at, words in enumerate(cells):
                grid.addWidget(plain_label(self.look, "body", words), row, at)
            grid.addWidget(undo, row, len(COLUMNS))
        return table

    def _rows(self) -> list[list[str]]:
        """The cells of each correction."""
        reasons = {one.correction.place: one.reason for one in self.session.corrected().retired}
        corrections = self.session.changes.corrections
        return [[*self._cells(one, reasons.get(one.place, ""))] for one in corrections]

    def _cells(self, one: Correction, retired: str) -> Iterator[str]:
        names = [service.name for service in concerned(self.session.library, one)]
        yield "; ".join(names) or one.service
        yield one.number
        now = {"right": "the same, right", "wrong": "no number", "no answer": "the same, nobody answered"}
        yield f"no longer applies. {retired}" if retired else one.new_number or now[one.result]
        yield f"{spoken_date(one.day)}, {one.initials}. {dict(BASES)[one.basis]}"
        yield spoken_date(one.sent) if one.sent else "not sent"

    def _undo(self, one: Correction) -> None:
        self.attempt(lambda password: self.session.undo(one, password), f"{one.number} is back as it was.")

    def _send_buttons(self, *, has_unsent: bool) -> QWidget:
        buttons: list[QWidget] = []
        for name, folder in self._folders.to_save():
            save = on_press(
                button(f"Save the list to {name}", is_first=not buttons),
                lambda _=False, folder=folder: self._save_list(folder),
            )
            buttons.append(save)
        if self._sender:
            to_paper = on_press(button("Print the list"), self._print_list)
            buttons.append(to_paper)
        if has_unsent and (self._sender or not self._folders.to_save()):  # saving it notes that by itself
            sent = on_press(
                button("I have sent it"), lambda: self.attempt(self.session.note_sent, "Noted as sent today.")
            )
            buttons.append(sent)
        return button_row(self.look, *buttons)

    def _save_list(self, folder: Path) -> None:
        try:
            file = write_new(folder, f"numbers-{self.session.today}", self.session.sheet())
        except OSError as error:
            self.say(f"The list cannot be saved there ({error.strerror}).")
            return
        self.attempt(self.session.note_sent, f"Saved as {file}.")

    def _print_list(self) -> None:
        if self._sender:
            day = spoken_date(self.session.today)
            self._sender.send(list_sheet(COLUMNS, self._rows(), day))

    def _show_printing(self) -> None:
        if not self._sender:
            return
        outcome = self._sender.take_outcome()
        if outcome == "sent":
            self.say("Sent to the printer.")
        elif outcome and outcome != "canceled":
            self.say(print_error_message(outcome))
        elif self._sender.is_busy:
            self.say("Sending to the printer. This may take a minute.")


class OwnLinesPage(_ListPage):
    """Numbers of the place's own. The front page shows the first two in a frame, the urgent numbers all."""

    def body(self) -> QWidget:
        """The lines, those that staff added with Remove, and the fields of one more."""
        body, session = QWidget(), self.session
        words = (
            f"At most {MAX_OWN_LINES}, shown as “Added by this place”: the first two on the front page, all "
            "with the urgent numbers. Leave out any street, and words that tell what this guide is about."
        )
        column = column_in(
            body,
            heading_label(self.look, 1, "Our own lines"),
            plain_label(self.look, "body", words, "ink_soft"),
            *(
                plain_label(self.look, "body", f"{_line_words(line)} (in the site file)")
                for line in session.site_lines
            ),
            gap=USUAL_GAP,
        )
        for line in session.changes.own_lines:
            column.addLayout(self._row(line))
        self._warned: OwnLine | None = None
        column.addLayout(self._form())
        return body

    def _row(self, line: OwnLine) -> QHBoxLayout:
        row, remove = QHBoxLayout(), button("Remove", takes_back=True)
        remove.setAccessibleName(f"Remove {line.name}")
        remove.clicked.connect(lambda: self._remove(line))
        row.addWidget(plain_label(self.look, "body", _line_words(line)), 1)
        row.addWidget(remove)
        return row

    def _form(self) -> QVBoxLayout:
        look, form, add = self.look, QVBoxLayout(), button("Add this line", is_first=True)
        self._name = Field(look, "Who answers, such as Front desk", LONGEST_NAME, 280)
        self._number = Field(look, "Number", MAX_NUMBER_LENGTH, 200)
        self._hours = Field(look, "When, such as 9 am to 5 pm", LONGEST_HOURS, 240)
        add.clicked.connect(self.add_line)
        form.addWidget(button_row(look, self._name, self._number, self._hours))
        form.addWidget(button_row(look, add))
        return form

    def add_line(self) -> None:
        """Save what was typed as one more line."""
        line = OwnLine(self._name.text, as_written(self._number.text), self._hours.text)
        problems = self.session.line_problems(line)
        for name, field in (("name", self._name), ("number", self._number), ("hours", self._hours)):
            field.set_wrong(is_wrong=bool(problems) and problems[0].path == name)
        if problems:
            self.say(problems[0].text)
            return
        if self._warned != line and (warning := self.session.line_warning(line)):
            self._warned = line
            self.say(f"{warning} Write it in other words, or press “Add this line” again.")
            return
        lines = (*self.session.changes.own_lines, line)
        self.attempt(lambda password: self.session.set_own_lines(lines, password), "Saved.")

    def _remove(self, line: OwnLine) -> None:
        lines = tuple(one for one in self.session.changes.own_lines if one != line)
        self.attempt(lambda password: self.session.set_own_lines(lines, password), "Removed.")


def _line_words(line: OwnLine) -> str:
    return ", ".join(filter(None, (line.name, line.number, line.hours)))
