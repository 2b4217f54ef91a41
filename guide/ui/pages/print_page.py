"""The page that prints: what can come out, the numbers on cards, and a preview."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace
from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from guide.errors import PrintProblem
from guide.ui.accessibility import announce
from guide.ui.i18n import translate
from guide.ui.pages.page_view import PageView
from guide.ui.pages.print_choices import PrintChoice, PrintOptions
from guide.ui.paper.print_sender import Outcome, PrintSender
from guide.ui.paper.sheets import Draw, PaperSize, as_image, as_pdf, words_on
from guide.ui.parts.blocks import NoteBox
from guide.ui.parts.choice_rows import ChoiceRow, choice_card
from guide.ui.parts.foot_bar import FootBar, PrimaryButton
from guide.ui.parts.layouts import FlowLayout, OutdentedItem, column_in, discard, flow_of
from guide.ui.parts.press_button import Chip, PressButton, on_press
from guide.ui.parts.text import heading_label, plain_label
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
        "refused": translate("print_page", "The printer takes no pages now. Ask staff."),
        "broken off": translate(
            "print_page", "Printing was interrupted. Look for pages in the printer, then press Print again."
        ),
    }[problem]


DEBOUNCE_MS = 2000
"""How long after printing another press is ignored, in milliseconds, so that a double click prints once."""

NOTICE_AFTER_MS = 400
"""How long sending may take before a message says so, in milliseconds: nobody can read a flash."""


class Preview(QWidget):
    """One sheet as it will be printed, with a line under it, and buttons for the others.

    Attributes:
        buttons: in their order.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._page = look, 0
        self._choice: PrintChoice | None = None
        self._options = PrintOptions()
        self._picture = QLabel()
        self._before = on_press(PressButton(look, self.tr("Page before")), lambda: self._turn(-1))
        self._after = on_press(PressButton(look, self.tr("Next page")), lambda: self._turn(1))
        self.buttons = (self._before, self._after)
        self._turning = flow_of(self.buttons, look.space(8))
        self._turning.setParent(self)
        self._item = OutdentedItem(self._turning, tokens.BUTTON_OUTSIDE)
        self._note = plain_label(look, "small", "", "ink_soft")
        column = column_in(self, heading_label(look, 2, self.tr("What comes out")), gap=look.space(10))
        column.addItem(self._item)
        for part in (self._picture, self._note):
            column.addWidget(part)
        column.addStretch(1)

    def _turn(self, step: int) -> None:
        if self._choice is not None:
            self.show_page(self._choice, self._options, self._page + step)
            announce(self, self._place)

    def show_page(self, choice: PrintChoice, options: PrintOptions, page: int = 0) -> None:
        """Show one sheet of a choice, counted from 0."""
        self._choice, self._options = choice, options
        sheets, paper = choice.preview(options)
        self._page = min(page, len(sheets) - 1)
        sheet, several = sheets[self._page], len(sheets) > 1
        words = self.tr("Page {number} of {count}").format(number=self._page + 1, count=len(sheets))
        self._place = words if several else ""
        spoken = f"{self._place}. {words_on(sheet)}" if several else words_on(sheet)
        pixmap = self._pixmap(sheet, paper, min(self._look.text(tokens.PREVIEW), self._look.room))
        self._picture.setPixmap(pixmap)
        # of the pixmap: the size hint of a label never shrinks below its fixed size
        self._picture.setFixedSize(pixmap.deviceIndependentSize().toSize())
        self._picture.setAccessibleName(self.tr("What comes out: {words}").format(words=spoken))
        note = self._place or choice.note
        self._note.set_plain_text(note)
        self._note.setVisible(bool(note))
        self._turning.setVisible(several)
        self._before.setEnabled(self._page > 0)
        self._after.setEnabled(self._page < len(sheets) - 1)

    def _pixmap(self, sheet: Draw, paper: PaperSize, width: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        image = QPixmap.fromImage(as_image(sheet, paper, round(width * ratio)))
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
        choices: what can come out, the most likely first.
    """

    aside_width = tokens.PREVIEW

    def __init__(self, look: Look, choices: Sequence[PrintChoice], sender: PrintSender) -> None:
        title = translate("print_page", "Print")
        super().__init__(look, title, measure=tokens.CONTENT_MAX)
        self._choices, self._sender = choices, sender
        self._options = PrintOptions()
        self.add(heading_label(look, 1, title))
        self._status = NoteBox(look, [""], "label")
        self._status.hide()
        self.add(self._status, 12)
        self._kinds = self._add_kinds()
        self._numbers_part, self._numbers_column = QWidget(), QVBoxLayout()
        self._add_numbers()
        self._looks = QWidget()
        self._looks_flow = FlowLayout(self._looks, look.space(8))
        self.add_outdented(self._looks, tokens.CHIP_OUTSIDE, 16)
        self._button = on_press(PrimaryButton(look, choices[0].button, "printer"), self._print)
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
        self._show_choice()
        self.finish()
        sender.changed.connect(self._update_status)
        self._update_status()

    @property
    def _choice(self) -> PrintChoice:
        return self._choices[self._options.choice]

    # -- parts

    def _add_kinds(self) -> list[ChoiceRow]:
        if len(self._choices) < 2:
            return []
        rows = []
        for number, choice in enumerate(self._choices):
            row = ChoiceRow(self.look, choice.title, choice.line, icon=choice.icon, exclusive=True)
            row.setChecked(number == 0)
            row.toggled.connect(lambda is_on, at=number: self._choose_kind(at) if is_on else None)
            rows.append(row)
        self.add(choice_card(self.look, rows, self.tr("What to print")), 14)
        return rows

    def _add_numbers(self) -> None:
        self._numbers_part.setLayout(self._numbers_column)
        self._numbers_column.setContentsMargins(0, 0, 0, 0)
        self._numbers_column.setSpacing(self.look.space(10))
        self.add(self._numbers_part, 24)

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
        """Set the order of Tab, which holds only for widgets of one window."""
        super().showEvent(event)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go down the page, then through the bar under it, where Cancel follows Print."""
        parts: list[QWidget] = [*self._kinds, *self._boxes, *self._look_chips.values()]
        buttons: list[QWidget] = [self._button, self._cancel]
        turning = self._preview.buttons
        for before, after in pairwise(
            [*parts, *turning, *buttons] if self.foot else [*parts, *buttons, *turning]
        ):
            QWidget.setTabOrder(before, after)

    # -- what the reader chooses

    def _choose_kind(self, number: int) -> None:
        self._set(replace(self._options, choice=number, numbers=None))

    def _set(self, options: PrintOptions) -> None:
        is_other = options.choice != self._options.choice
        self._options = options
        self._debounce.stop()
        self._status.hide()
        if is_other:
            self._show_choice()
            self._order_tabs()
        else:
            self._update()
        self.relayout()

    def _show_choice(self) -> None:
        """Make the boxes and chips of what is chosen."""
        choice = self._choice
        self._button.show_words(choice.button)
        _clear(self._numbers_column)
        self._boxes: list[ChoiceRow] = []
        if choice.numbers and choice.most_numbers:
            for line in choice.numbers:
                box = ChoiceRow(self.look, line.words, number=line.number, exclusive=False)
                self._boxes.append(on_press(box, self._choose_numbers))
            title = translate("print_page", "Numbers on the cards")
            words = self.tr("{title}, up to {count}").format(title=title, count=choice.most_numbers)
            self._numbers_column.addWidget(heading_label(self.look, 2, words))
            self._numbers_column.addWidget(choice_card(self.look, self._boxes, words))
        self._numbers_part.setVisible(bool(self._boxes))
        self._make_chips()
        self._update()

    def _choose_numbers(self) -> None:
        lines = zip(self._choice.numbers, self._boxes, strict=True)
        chosen = tuple(line.number for line, box in lines if box.isChecked())
        self._set(replace(self._options, numbers=chosen))

    def _make_chips(self) -> None:
        _clear(self._looks_flow)
        self._look_chips: dict[str, Chip] = {}
        words = {"is_large": self.tr("Large print") if self._choice.has_large else ""}
        words["shows_title"] = self._choice.title_words
        for field, label in words.items():
            if label:
                chip = self._look_chips[field] = Chip(self.look, label)
                chip.clicked.connect(lambda _=False, field=field: self._toggle(field))
                self._looks_flow.addWidget(chip)
        self._looks.setVisible(bool(self._look_chips))

    def _toggle(self, field: str) -> None:
        self._set(replace(self._options, **{field: not getattr(self._options, field)}))

    def _update(self) -> None:
        """Show what is chosen."""
        choice, options = self._choice, self._options
        chosen = choice.chosen(options)
        for line, box in zip(choice.numbers, self._boxes, strict=False):
            box.setChecked(line in chosen)
            box.setEnabled(line in chosen or len(chosen) < choice.most_numbers)
        for field, chip in self._look_chips.items():
            chip.show_chosen(is_on=getattr(options, field))
        self._preview.show_page(choice, options)

    # -- printing

    def _print(self) -> None:
        if not self._debounce.isActive():
            self._sender.send(as_pdf(self._choice.make(self._options)))

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


def _clear(layout: FlowLayout | QVBoxLayout) -> None:
    """Delete what is in a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            discard(widget)
