"""What was changed here, with Undo and the list to send; and the site's own lines."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guide.content.display_text import spoken_date
from guide.content.model import Service
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
from guide.staff.page import Lock, Page
from guide.staff.session import StaffSession
from guide.staff.widgets import Field, Parts, TakeBack, box, title
from guide.ui.pages.print_page import print_error_message
from guide.ui.paper.print_sender import PrintSender
from guide.ui.parts.foot_bar import PrimaryButton
from guide.ui.parts.layouts import column_of, flow_of, row_or_column_of
from guide.ui.parts.painting import Box
from guide.ui.parts.press_button import PressButton, on_press
from guide.ui.parts.text import heading_label, plain_label
from guide.ui.theme.look import Look

FOR_A_FILE = "It is one file, for a stick or e-mail. It names nobody, except by initials."
AT_A_KIOSK = (
    "A kiosk saves the list from its start menu. Close this window. When the computer starts again, press l."
)
COLUMNS = ("Service", "Was", "Is now", "Day, who", "Sent")


class _ListPage(Page):
    """A page that lists what is saved.

    Args:
        look: of the window.
        session: what it shows.
        lock: saves.

    Signals:
        changed: something was saved.
    """

    changed = Signal()

    def __init__(self, look: Look, session: StaffSession, lock: Lock) -> None:
        super().__init__(look, lock)
        self.session, self._parts = session, Parts(look)

    def refresh(self) -> None:
        """Show what is saved now."""
        self._parts.show_parts(*self.parts())

    def parts(self) -> Iterator[QWidget]:
        """What the page shows of it."""
        raise NotImplementedError

    def change(self, act: Callable[[str], None], done: str) -> bool:
        """Save something, say that it is done, and return whether it is."""
        is_done = self.save(act, partial(self.change, act, done))
        if is_done:
            self.refresh()
            self.changed.emit()
            self.say(done)
        return is_done

    def _row(self, words: QWidget, button: QWidget) -> QWidget:
        """What was saved, in a box with the button that takes it back."""
        look, middle = self.look, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        parts = (words, 1), (button, 0, middle)
        return box(
            Box(look), look, row_or_column_of(*parts, stacks=look.form == "narrow", gap=look.space(16))
        )


class ChangesPage(_ListPage):
    """What was changed here.

    Args:
        look, session, lock: as for every list.
        context: where the list can be saved and printed.
        read: shows what will be sent.
    """

    def __init__(
        self,
        look: Look,
        session: StaffSession,
        lock: Lock,
        context: StaffContext,
        read: Callable[[], None],
    ) -> None:
        super().__init__(look, session, lock)
        self._folders, self._read = context.folders, read
        self._sender = PrintSender(context.printer) if context.printer else None
        if self._sender:
            self._sender.changed.connect(self._show_printing)
        self.assemble(
            title(look, "Changes made here"),
            self._parts,
            hint="Undo brings a number back as it was, from the next visit on.",
        )
        self.refresh()

    def parts(self) -> Iterator[QWidget]:
        """A box for each correction, and how to send them."""
        look, corrections = self.look, self.session.changes.corrections
        unsent = sum(not correction.sent for correction in corrections)
        count = f"{len(corrections)} number{'' if len(corrections) == 1 else 's'}, on this computer only."
        waiting = f" {unsent} not yet sent to the people who make the guide." if unsent else ""
        yield plain_label(look, "body", count + waiting, "ink_soft")
        for correction, (names, was, now, who, sent) in zip(corrections, self._rows(), strict=True):
            words = column_of(
                plain_label(look, "row_title", names),
                plain_label(look, "body", f"Was {was}. Is now {now}."),
                plain_label(look, "small", f"{who}. {'Sent ' if correction.sent else ''}{sent}.", "ink_soft"),
                gap=look.space(4),
            )
            undo = on_press(TakeBack(look, "Undo"), partial(self._undo, correction))
            undo.setAccessibleName(f"Undo {correction.number}{f', {names}' if correction.only_here else ''}")
            yield self._row(words, undo)
        if corrections:
            yield heading_label(look, 2, "Send the list")
            yield plain_label(look, "body", FOR_A_FILE if self._folders.to_save() else AT_A_KIOSK)
            yield flow_of(self._send_buttons(has_unsent=bool(unsent)), look.space(8))

    def _rows(self) -> Iterator[list[str]]:
        """The cells of each correction."""
        corrected = self.session.corrected()
        reasons = {retired.correction.place: retired.reason for retired in corrected.retired}
        for correction in self.session.changes.corrections:
            services = concerned(self.session.library, correction, corrected.active)
            yield [*self._cells(correction, services, reasons.get(correction.place, ""))]

    def _cells(self, correction: Correction, services: Sequence[Service], retired: str) -> Iterator[str]:
        names = [service.name for service in services]
        yield "; ".join(names) or correction.service
        yield correction.number
        now = {
            "right": "the same, confirmed",
            "wrong": "no number",
            "no answer": "the same, nobody answered",
            "replaced": correction.new_number,
        }
        overtaken = f"as in the guide: this no longer applies. {retired}".rstrip(".")
        yield overtaken if retired else now[correction.result]
        yield f"{spoken_date(correction.day)}, {correction.initials}. {dict(BASES)[correction.basis]}"
        yield spoken_date(correction.sent) if correction.sent else "Not sent"

    def _undo(self, correction: Correction) -> None:
        self.change(partial(self.session.undo, correction), f"{correction.number} is back as it was.")

    def _send_buttons(self, *, has_unsent: bool) -> Iterator[QWidget]:
        look = self.look
        for at, (name, folder) in enumerate(self._folders.to_save()):
            button = (PressButton if at else PrimaryButton)(look, f"Save the list to {name}")
            yield on_press(button, partial(self._save_list, folder))
        if self._sender:
            yield on_press(PressButton(look, "Print the list", "printer"), self._print_list)
        yield on_press(PressButton(look, "Read what will be sent"), self._read)
        if has_unsent and (self._sender or not self._folders.to_save()):  # saving it notes that by itself
            note = partial(self.change, self.session.note_sent, "Noted as sent today.")
            yield on_press(PressButton(look, "I have sent it"), note)

    def _save_list(self, folder: Path) -> None:
        try:
            file = write_new(folder, f"numbers-{self.session.today}", self.session.sheet())
        except OSError as error:
            self.say(f"The list cannot be saved there ({error.strerror}).")
            return
        self.change(self.session.note_sent, f"Saved as {file}.")

    def _print_list(self) -> None:
        if self._sender:
            self._sender.send(list_sheet(COLUMNS, self._rows(), spoken_date(self.session.today)))

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


class SentPage(Page):
    """All that is in the list to send, word for word."""

    def __init__(self, look: Look, session: StaffSession, back: Callable[[], None]) -> None:
        super().__init__(look)
        self._session, self._parts = session, Parts(look)
        button = on_press(PrimaryButton(look, "Back"), back)
        self.assemble(
            title(look, "What will be sent"),
            self._parts,
            hint="The file has this, and nothing else.",
            buttons=[button],
        )

    def refresh(self) -> None:
        """Show the list as it is now."""
        look = self.look
        rows = self._session.rows_to_send() or [["Nothing to send: no change made here still applies."]]
        self._parts.show_parts(
            *(box(Box(look), look, *(plain_label(look, "body", line) for line in row)) for row in rows)
        )


class OwnLinesPage(_ListPage):
    """Numbers of the site's own. The front page shows the first two in a frame, the urgent numbers all."""

    def __init__(self, look: Look, session: StaffSession, lock: Lock) -> None:
        super().__init__(look, session, lock)
        self.fields = {
            "name": Field(look, "Who answers, such as Front desk", LONGEST_NAME, 280),
            "number": Field(look, "Number", MAX_NUMBER_LENGTH, 220, "number_row"),
            "hours": Field(look, "When, such as 9 am to 5 pm", LONGEST_HOURS, 260),
        }
        self._warned: OwnLine | None = None
        words = (
            f"At most {MAX_OWN_LINES}, shown as “Added by this place”: the first two on the front page, all "
            "with the urgent numbers. Leave out any street, and words that tell what this guide is about."
        )
        self.assemble(
            title(look, "Our own lines"),
            plain_label(look, "body", words, "ink_soft"),
            self._parts,
            flow_of(self.fields.values(), look.space(16)),
            hint="Call the number first.",
            buttons=[on_press(PrimaryButton(look, "Add this line"), self.add_line)],
        )
        self.refresh()

    def parts(self) -> Iterator[QWidget]:
        """The lines, those that staff added with Remove."""
        look = self.look
        for line in self.session.site_lines:
            yield plain_label(look, "body", f"{_line_words(line)} (in the site file)")
        for line in self.session.changes.own_lines:
            remove = on_press(TakeBack(look, "Remove"), partial(self._remove, line))
            remove.setAccessibleName(f"Remove {line.name}")
            yield self._row(plain_label(look, "body", _line_words(line)), remove)

    def add_line(self) -> None:
        """Save what was typed as one more line."""
        name, number, hours = (self.fields[key].text for key in ("name", "number", "hours"))
        line = OwnLine(name, as_written(number), hours)
        if self.show_problems(self.session.line_problems(line)):
            return
        if self._warned != line and (warning := self.session.line_warning(line)):
            self._warned = line
            self.say(f"{warning} Write it in other words, or press “Add this line” again.")
            return
        lines = (*self.session.changes.own_lines, line)
        if self.change(partial(self.session.set_own_lines, lines), "Saved."):
            self.clear()
            self.begin()

    def _remove(self, line: OwnLine) -> None:
        lines = tuple(own_line for own_line in self.session.changes.own_lines if own_line != line)
        self.change(partial(self.session.set_own_lines, lines), "Removed.")


def _line_words(line: OwnLine) -> str:
    return ", ".join(filter(None, (line.name, line.number, line.hours)))
