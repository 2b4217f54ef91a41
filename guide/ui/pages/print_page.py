"""The page that prints: a choice of what to print, and a preview."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from guide.errors import PrintProblem
from guide.ui.accessibility import announce
from guide.ui.i18n import translate
from guide.ui.pages.print_choices import PrintChoice
from guide.ui.paper.print_sender import Outcome, PrintSender
from guide.ui.paper.sheets import as_image, as_pdf, words_on
from guide.ui.parts.blocks import NoteBox
from guide.ui.parts.choice_rows import ChoiceRow, choice_card
from guide.ui.parts.foot_bar import FootBar, PrimaryButton
from guide.ui.parts.layouts import STRETCH, column_in, flow_of
from guide.ui.parts.press_button import PressButton, on_press
from guide.ui.parts.text import heading_label, plain_label
from guide.ui.scroll.page_view import PageView
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


def print_error_message(problem: PrintProblem) -> str:
    """Return two short sentences: what is wrong and what to do."""
    return {
        "not set up": translate("print_page", "This computer is not set up to print. Ask staff."),
        "no answer": translate("print_page", "This computer cannot print now. Ask staff."),
        "no printer": translate("print_page", "No printer is set up on this computer. Ask staff."),
        "off": translate(
            "print_page", "The printer is off or not plugged in. Turn it on, then press Print again."
        ),
        "stopped": translate("print_page", "The printer is stopped. Ask staff to start it."),
        "no paper": translate("print_page", "The printer has no paper. Put some in, then press Print again."),
        "refused": translate("print_page", "The printer isn't accepting jobs right now. Ask staff."),
        "broken off": translate(
            "print_page", "Printing was interrupted. Look for pages in the printer, then press Print again."
        ),
    }[problem]


DEBOUNCE_MS = 2000
"""How long after printing another press is ignored, in milliseconds, so that a double click prints once."""

NOTICE_AFTER_MS = 400
"""How long sending may take before a message says so, in milliseconds: nobody can read a flash."""


class Preview(QWidget):
    """The first sheet as it will be printed, with a line under it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._picture = look, QLabel()
        self._note = plain_label(look, "small", "", "ink_soft")
        title = heading_label(look, 2, self.tr("What comes out"))
        column_in(self, title, self._picture, self._note, STRETCH, gap=look.space(10))

    def show_choice(self, choice: PrintChoice) -> None:
        """Show what a choice prints."""
        pixmap = self._pixmap(choice, min(self._look.text(tokens.PREVIEW), self._look.room))
        self._picture.setPixmap(pixmap)
        # of the pixmap: the size hint of a label never shrinks below its fixed size
        self._picture.setFixedSize(pixmap.deviceIndependentSize().toSize())
        words = words_on(choice.preview)
        self._picture.setAccessibleName(self.tr("What comes out: {words}").format(words=words))
        self._note.set_plain_text(choice.note)
        self._note.setVisible(bool(choice.note))

    def _pixmap(self, choice: PrintChoice, width: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        image = QPixmap.fromImage(as_image(choice.preview, choice.paper, round(width * ratio)))
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        painter.setPen(self._look.color("edge"))  # of the paper, which is nearly as light as the page
        wide, high = image.deviceIndependentSize().toTuple()
        painter.drawRect(QRectF(0.5, 0.5, wide - 1, high - 1))
        painter.end()
        return image


class PrintPage(PageView):
    """Shows what will be printed, and prints it.

    Args:
        choices: what can be printed, the most likely first.
    """

    aside_width = tokens.PREVIEW

    def __init__(self, look: Look, choices: Sequence[PrintChoice], sender: PrintSender) -> None:
        title = translate("print_page", "Print")
        super().__init__(look, title, measure=tokens.CONTENT_MAX)
        self._choices, self._sender, self._choice = choices, sender, choices[0]
        self.add(self.title_label(title))
        self._status = NoteBox(look, [""], "label")
        self._status.hide()
        self.add(self._status, 12)
        self._kinds = self._add_kinds()
        self._button = on_press(PrimaryButton(look, self._choice.button, "printer"), self._print)
        self._cancel = on_press(PressButton(look, self.tr("Cancel")), sender.cancel)
        self._cancel.hide()
        self._preview = Preview(look)
        words = self.tr("Paper can be found. The printer or its computer may keep a copy of what it prints.")
        warning = plain_label(look, "small", words, "ink_soft")
        self._add_buttons()
        self.add_aside([self._preview, warning], self.tr("What comes out"))
        self._debounce = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._notice_delay = QTimer(self, singleShot=True, interval=NOTICE_AFTER_MS)
        self._notice_delay.timeout.connect(self._show_sending)
        self._preview.show_choice(self._choice)
        self.finish()
        sender.changed.connect(self._update_status)
        self._update_status()

    def _add_kinds(self) -> list[ChoiceRow]:
        rows = [ChoiceRow(self.look, choice.title, choice.line, choice.icon) for choice in self._choices]
        rows[0].setChecked(True)
        for number, row in enumerate(rows):
            row.toggled.connect(lambda is_on, at=number: self._choose(at) if is_on else None)
        self.add(choice_card(self.look, rows, self.tr("What to print")), 14)
        return rows

    def _add_buttons(self) -> None:
        """Put the buttons into a bar under the page.

        Where the window is so low that the bar would leave hardly a row, they scroll with the page.
        """
        look, is_narrow = self.look, self.look.form == "narrow"
        if is_narrow and look.height < look.text(tokens.FOOT_FROM):
            buttons = flow_of((self._button, self._cancel), look.space(8))
            self.add_outdented(buttons, tokens.BUTTON_OUTSIDE, 16)
            return
        before = [] if is_narrow else [QWidget()]  # in a narrow window the button is as wide as the page
        self.foot = FootBar(look, self.tr("Print"), before, [self._cancel, self._button])

    def showEvent(self, event: QShowEvent) -> None:
        """Set the order of Tab, which holds only for widgets of one window: Cancel follows Print."""
        super().showEvent(event)
        for before, after in pairwise([*self._kinds, self._button, self._cancel]):
            QWidget.setTabOrder(before, after)

    def _choose(self, number: int) -> None:
        self._choice = self._choices[number]
        self._debounce.stop()
        self._status.hide()
        self._button.say(self._choice.button)
        self._preview.show_choice(self._choice)
        self.relayout()

    # -- printing

    def _print(self) -> None:
        if not self._debounce.isActive():
            self._sender.send(as_pdf(self._choice.sheets))

    def _update_status(self) -> None:
        """Show the outcome of the last document, or, after a moment, that it is being sent."""
        outcome = self._sender.take_outcome()
        if outcome is not None:
            self._notice_delay.stop()
            if outcome == "sent":
                self._debounce.start()
            self._show_cancel(is_shown=False)
            self._show_status(self._message_for(outcome))
        elif self._sender.is_wanted:
            self._notice_delay.start()
        elif self._sender.is_busy:
            self._show_status(self.tr("Canceling."))

    def _message_for(self, outcome: Outcome) -> str:
        if outcome == "sent":
            return self.tr("Sent to the printer. Take all pages with you.")
        if outcome == "canceled":
            return self.tr("Canceled. Nothing was printed.")
        return print_error_message(outcome)

    def _show_sending(self) -> None:
        if self._sender.is_wanted:
            self._show_cancel(is_shown=True)
            self._show_status(self.tr("Sending to the printer. This may take a minute."))

    def _show_cancel(self, *, is_shown: bool) -> None:
        if not is_shown and self._cancel.hasFocus():
            self._button.setFocus()
        self._cancel.setVisible(is_shown)

    def _show_status(self, words: str) -> None:
        self._status.set_plain_text(words)
        self._status.show()
        self.relayout()
        # in a low window it is outside of the visible part
        self.ensureWidgetVisible(self._status, 0, self.look.space(16))
        announce(self, words)
