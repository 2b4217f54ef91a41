"""The page that prints: what can come out, the numbers on it, and a preview that can be read."""

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
from guide.ui.paper.sheets import A4, LETTER, RECEIPT, Draw, PaperSize, as_image, as_pdf, words_on
from guide.ui.parts.blocks import NoteBox
from guide.ui.parts.choice_rows import ChoiceRow, choice_card
from guide.ui.parts.foot_bar import FootBar, PrimaryButton
from guide.ui.parts.layouts import FlowLayout, OutdentedItem, column_in
from guide.ui.parts.press_button import Chip, PressButton
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

RECEIPT_MM = (70.0, 85.0)
"""Widths of the paper of receipt printers; some drivers leave the margins out."""


def paper_of(size_mm: tuple[float, float] | None) -> PaperSize:
    """Return the paper to begin with, from what the printer says of its own."""
    if size_mm is None:
        return LETTER
    width, _height = size_mm
    if RECEIPT_MM[0] <= width <= RECEIPT_MM[1]:
        return RECEIPT
    return min((LETTER, A4), key=lambda paper: abs(paper.width / 72 * 25.4 - width))


class Preview(QWidget):
    """One sheet as it will be printed, with a line under it, and buttons for the others and for a larger one.

    Attributes:
        buttons: in their order.
        larger: the last of them.
        large: the same sheet as wide as the column of the page, hidden until the reader wants it.

    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._room, self._page = look, 0, 0
        self._choice: PrintChoice | None = None
        self._options = PrintOptions()
        column = column_in(self, heading_label(look, 2, self.tr("What comes out")), gap=look.space(10))
        self._picture, self.large = QLabel(), QLabel()
        self.large.hide()
        self._buttons = QWidget(self)
        flow = FlowLayout(self._buttons, look.space(8))
        self._before = self._button(flow, self.tr("Page before"))
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after = self._button(flow, self.tr("Next page"))
        self._after.clicked.connect(lambda: self._turn(1))
        self.larger = self._button(flow, self.tr("Show it larger"))
        self.buttons = (self._before, self._after, self.larger)
        self._item = OutdentedItem(self._buttons, tokens.BUTTON_OUTSIDE)
        column.addItem(self._item)
        self._note = plain_label(look, "small", "", "ink_soft")
        column.addWidget(self._picture)
        column.addWidget(self._note)
        column.addStretch(1)

    def _button(self, flow: FlowLayout, words: str) -> PressButton:
        button = PressButton(self._look, words)
        flow.addWidget(button)
        return button

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
        wide = min(self._look.text(tokens.PREVIEW), self._look.room)
        for label, width in ((self._picture, wide), (self.large, self._room)):
            if width:
                pixmap = self._pixmap(sheet, paper, width)
                label.setPixmap(pixmap)
                # of the pixmap: the size hint of a label never shrinks below its fixed size
                label.setFixedSize(pixmap.deviceIndependentSize().toSize())
            label.setAccessibleName(self.tr("What comes out: {words}").format(words=spoken))
        is_page = choice.preview is choice.make
        note = self._place or choice.note
        self._note.set_plain_text(note)
        self._note.setVisible(bool(note))
        self._before.setVisible(several)
        self._after.setVisible(several)
        self._before.setEnabled(self._page > 0)
        self._after.setEnabled(self._page < len(sheets) - 1)
        self.larger.setVisible(is_page)
        if not is_page and self._room:
            self._room = 0
            self.large.hide()
        self._buttons.setVisible(several or not self.larger.isHidden())

    def toggle_large(self, room: int) -> None:
        """Show or hide the larger sheet. room: its width, in pixels."""
        self._room = room if self.large.isHidden() else 0
        self.large.setVisible(bool(self._room))
        self.larger.setText(self.tr("Hide the larger one") if self._room else self.tr("Show it larger"))
        self.larger.setAccessibleName(self.larger.text())
        self.larger.updateGeometry()
        if self._choice is not None:
            self.show_page(self._choice, self._options, self._page)

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
        self._options = PrintOptions(paper=self._fitting(choices[0], paper_of(sender.paper_mm)))
        self._has_paper = False
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
        self._papers = QWidget()
        self._papers_flow = FlowLayout(self._papers, look.space(8))
        self._button = PrimaryButton(look, choices[0].button, "printer")
        self._button.clicked.connect(self._print)
        self._cancel = PressButton(look, self.tr("Cancel"))
        self._cancel.clicked.connect(sender.cancel)
        self._cancel.hide()
        self._preview = Preview(look)
        self._preview.larger.clicked.connect(self._toggle_large)
        words = self.tr("Paper can be found. The printer or its computer may keep a copy of what it prints.")
        warning = plain_label(look, "small", words, "ink_soft")
        self._add_buttons()
        self.add(self._preview.large, 24)
        self.add_aside([self._preview, warning], self.tr("What comes out"))
        self._debounce = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._notice_delay = QTimer(self, singleShot=True, interval=NOTICE_AFTER_MS)
        self._notice_delay.timeout.connect(self._show_sending)
        self._show_choice()
        self.finish()
        sender.changed.connect(self._update_status)
        sender.paper_known.connect(self._take_paper)
        sender.ask_for_paper()
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
        """Put paper and buttons into a bar under the page; in a narrow window only the buttons.

        Where the window is so low that the bar would leave hardly a row, they scroll with the page.
        """
        look = self.look
        if look.form != "narrow":
            label = plain_label(look, "body", self.tr("Paper:"))
            label.setWordWrap(False)
            self.foot = FootBar(look, self.tr("Print"), [label, self._papers], [self._cancel, self._button])
            return
        self.add_outdented(self._papers, tokens.CHIP_OUTSIDE, 16)
        if look.height >= look.text(tokens.FOOT_FROM):
            self.foot = FootBar(look, self.tr("Print"), [], [self._cancel, self._button])
            return
        buttons = QWidget()
        flow = FlowLayout(buttons, look.space(8))
        flow.addWidget(self._button)
        flow.addWidget(self._cancel)
        self.add_outdented(buttons, tokens.BUTTON_OUTSIDE, 16)

    def showEvent(self, event: QShowEvent) -> None:
        """Set the order of Tab, which holds only for widgets of one window."""
        super().showEvent(event)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go down the page, then through the bar under it, where Cancel follows Print."""
        papers, buttons = [*self._paper_chips.values()], [self._button, self._cancel]
        parts: list[QWidget] = [*self._kinds, *self._boxes, *self._look_chips.values()]
        if self.look.form == "narrow":
            parts += papers
            papers = []
        if self.foot is None:
            parts += buttons
            buttons = []
        for before, after in pairwise([*parts, *self._preview.buttons, *papers, *buttons]):
            QWidget.setTabOrder(before, after)

    # -- what the reader chooses

    def _choose_kind(self, number: int) -> None:
        paper = self._fitting(self._choices[number], self._options.paper)
        self._set(replace(self._options, choice=number, paper=paper, numbers=None))

    def _fitting(self, choice: PrintChoice, paper: PaperSize) -> PaperSize:
        return paper if paper in choice.papers else choice.papers[0]

    def _take_paper(self) -> None:
        """Take the paper that the printer has, unless the reader has chosen one."""
        if not self._has_paper:
            paper = self._fitting(self._choice, paper_of(self._sender.paper_mm))
            if paper != self._options.paper:
                self._set(replace(self._options, paper=paper))

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
                box.clicked.connect(self._choose_numbers)
                self._boxes.append(box)
            words = self.tr("{title}, up to {count}").format(
                title=choice.numbers_title, count=choice.most_numbers
            )
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
        _clear(self._papers_flow)
        _clear(self._looks_flow)
        self._paper_chips = {paper: Chip(self.look, paper.name) for paper in self._choice.papers}
        for paper, chip in self._paper_chips.items():
            chip.clicked.connect(lambda _=False, paper=paper: self._choose_paper(paper))
            self._papers_flow.addWidget(chip)
        self._look_chips: dict[str, Chip] = {}
        words = {"is_large": self.tr("Large print") if self._choice.has_large else ""}
        words["shows_title"] = self._choice.title_words
        for field, label in words.items():
            if label:
                chip = self._look_chips[field] = Chip(self.look, label)
                chip.clicked.connect(lambda _=False, field=field: self._toggle(field))
                self._looks_flow.addWidget(chip)
        self._looks.setVisible(bool(self._look_chips))

    def _choose_paper(self, paper: PaperSize) -> None:
        self._has_paper = True
        self._set(replace(self._options, paper=paper))

    def _toggle(self, field: str) -> None:
        self._set(replace(self._options, **{field: not getattr(self._options, field)}))

    def _toggle_large(self) -> None:
        self._preview.toggle_large(self._main.width() - self._outdent)
        self.relayout()
        if not self._preview.large.isHidden():
            self.scroll_to_part(self._preview.large)

    def _update(self) -> None:
        """Show what is chosen."""
        choice, options = self._choice, self._options
        chosen = choice.chosen(options)
        for line, box in zip(choice.numbers, self._boxes, strict=False):
            box.setChecked(line in chosen)
            box.setEnabled(line in chosen or len(chosen) < choice.most_numbers)
        on = {chip: options.paper == paper for paper, chip in self._paper_chips.items()}
        on |= {chip: getattr(options, field) for field, chip in self._look_chips.items()}
        for chip, is_on in on.items():
            chip.show_chosen(is_on=is_on)
        self._preview.show_page(choice, options)

    # -- printing

    def _print(self) -> None:
        if not self._debounce.isActive():
            sheets, paper = self._choice.make(self._options)
            self._sender.send(as_pdf(sheets, paper))

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
            widget.hide()
            widget.deleteLater()
