"""The page that prints: a topic, cards with numbers or the reader's list, with a preview."""

from collections.abc import Callable, Iterator, Sequence
from html import escape

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from guide.content.listed_numbers import CARD_LINES, CardNumber
from guide.content.model import Library, Topic
from guide.content.phones import own_phones
from guide.content.state import State
from guide.errors import PrintProblem
from guide.ui.accessibility import announce
from guide.ui.i18n import translate
from guide.ui.pages.interpreter_page import sentences
from guide.ui.pages.page_view import PageView
from guide.ui.paper.card_lines import CardLine, card_lines, lines_of_cards, relay_of
from guide.ui.paper.columns import LARGE, NORMAL, FontSizes, lay_out_sheets
from guide.ui.paper.handout import handout, referral
from guide.ui.paper.palm_cards import palm_cards
from guide.ui.paper.print_sender import Outcome, PrintSender
from guide.ui.paper.sheets import A4, LETTER, Draw, PaperSize, as_image, as_pdf
from guide.ui.parts.blocks import NoteBox
from guide.ui.parts.layouts import FlowLayout
from guide.ui.parts.press_button import Chip, PressButton
from guide.ui.parts.text import heading_label, plain_label
from guide.ui.routes import CARDS, OWN_CARDS, OWN_LIST, SENTENCE
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


class PrintOptions(Struct, frozen=True):
    """How the sheets look.

    Attributes:
        paper: its size.
        is_large: whether they are in large print.
        shows_title: whether they show the title of the page, not a neutral one.
    """

    paper: PaperSize = LETTER
    is_large: bool = False
    shows_title: bool = False


DEBOUNCE_MS = 2000
"""How long after printing another press is ignored, in milliseconds, so that a double click prints once."""

NOTICE_AFTER_MS = 400
"""How long sending may take before a message says so, in milliseconds: nobody can read a flash."""

Make = Callable[[PrintOptions], Sequence[Draw]]
Choice = tuple[str, bool, PrintOptions]
"""The text of a chip, whether it is on, and the options after it is pressed."""


class PrintPage(PageView):
    """Shows what will be printed, and prints it.

    Args:
        what: what will be printed, in words.
        make: draws the sheets.
        has_options: whether large print and the title can be chosen, not only the paper.
    """

    def __init__(self, look: Look, what: str, make: Make, sender: PrintSender, *, has_options: bool) -> None:
        super().__init__(look, translate("print_page", "Print"))
        self._make, self._sender, self._has_looks = make, sender, has_options
        self._options = PrintOptions()
        self.add(heading_label(look, 1, self.tr("Print")))
        self.add(plain_label(look, "reading", what), 6)
        words = self.tr("Paper can be found. The printer or its computer may keep a copy of what it prints.")
        self.add(plain_label(look, "body", words, "ink_soft"), 6)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, look.space(8))
        self.add_outdented(self._chips, tokens.CHIP_OUTSIDE, 14)
        self._button = PressButton(look, self.tr("Print"), "printer")
        self._button.clicked.connect(self._print)
        self._cancel = PressButton(look, self.tr("Cancel"))
        self._cancel.clicked.connect(sender.cancel)
        self._cancel.hide()
        self.add_outdented(_button_row(look, self._button, self._cancel), tokens.BUTTON_OUTSIDE, 12)
        self._debounce = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._notice_delay = QTimer(self, singleShot=True, interval=NOTICE_AFTER_MS)
        self._notice_delay.timeout.connect(self._show_sending)
        self._status = NoteBox(look, [""], "label")
        self._status.hide()
        self.add(self._status, 12)
        self._count = plain_label(look, "small", "", "ink_soft")
        self._preview = QLabel()
        self._preview.setAccessibleName(self.tr("What the first page will look like"))
        self._add_chips()
        self._update_preview()
        self.add_aside([self._count, self._preview])
        self.finish()
        sender.changed.connect(self._update_status)
        self._update_status()

    def _choices(self) -> Iterator[Choice]:
        options = self._options
        for paper in (LETTER, A4):
            yield paper.name, options.paper == paper, replace(options, paper=paper)
        if self._has_looks:
            large, titled = not options.is_large, not options.shows_title
            yield self.tr("Large print"), options.is_large, replace(options, is_large=large)
            words = self.tr("With the title of the page")
            yield words, options.shows_title, replace(options, shows_title=titled)

    def _add_chips(self) -> None:
        for number, (words, *_) in enumerate(self._choices()):
            chip = Chip(self.look, words)
            chip.clicked.connect(lambda _=False, at=number: self._choose([*self._choices()][at][2]))
            self._flow.addWidget(chip)

    def _choose(self, options: PrintOptions) -> None:
        self._options = options
        self._debounce.stop()
        self._status.hide()
        self._update_preview()
        self.relayout()

    def _update_preview(self) -> None:
        chips = self._chips.findChildren(Chip)
        for chip, (_, is_on, _options) in zip(chips, self._choices(), strict=True):
            chip.setChecked(is_on)
            chip.setAccessibleDescription(self.tr("chosen") if is_on else self.tr("not chosen"))
        self._sheets = sheets = self._make(self._options)
        pages = self.tr("%n pages. The first one:", "", len(sheets))
        self._count.set_plain_text(pages if len(sheets) > 1 else self.tr("One page:"))
        ratio = self.devicePixelRatioF()
        width = min(self.look.text(tokens.ASIDE), self.look.room)
        image = QPixmap.fromImage(as_image(sheets[0], self._options.paper, round(width * ratio)))
        image.setDevicePixelRatio(ratio)
        self._draw_edge(image)
        self._preview.setPixmap(image)
        self._preview.setFixedSize(self._preview.sizeHint())

    def _draw_edge(self, image: QPixmap) -> None:
        """Draw the edge of the paper, which is nearly as light as the page."""
        painter = QPainter(image)
        painter.setPen(self.look.color("edge"))
        width, height = image.deviceIndependentSize().toTuple()
        painter.drawRect(QRectF(0.5, 0.5, width - 1, height - 1))
        painter.end()

    def _print(self) -> None:
        if self._debounce.isActive():
            return
        self._sender.send(as_pdf(self._sheets, self._options.paper))

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


def _button_row(look: Look, *buttons: PressButton) -> QWidget:
    line = QWidget()
    flow = FlowLayout(line, look.space(8))
    for button in buttons:
        flow.addWidget(button)
    return line


def card_title(state: State) -> str:
    """Return the title of each card."""
    return translate("print_page", "Local numbers, {state}").format(state=state.name)


def neutral_title() -> str:
    """Return a title that says nothing to a person who finds the paper."""
    return translate("print_page", "Local information")


def print_page(
    look: Look,
    library: Library,
    sender: PrintSender,
    what: str,
    services: Sequence[str],
    cards: Sequence[CardNumber] = (),
) -> PageView:
    """Make the page that prints something.

    Args:
        what: the id of a topic or a service, CARDS, OWN_CARDS, OWN_LIST, or SENTENCE with the code of
            a language.
        services: the ids on the reader's list.
        cards: the numbers that paper can show, first those for small cards.
    """
    if what.startswith(SENTENCE):
        return _sentence(look, sender, what.removeprefix(SENTENCE))
    if what == CARDS:
        return _cards(look, library, sender, lines_of_cards(library, cards)[:CARD_LINES])
    if what == OWN_CARDS:
        return _cards(look, library, sender, card_lines(library, services))
    if service := library.services.get(what):
        number = service.id if own_phones(service) else service.call_instead
        return _cards(look, library, sender, card_lines(library, [number]))
    if what == OWN_LIST:
        return _own_list(look, library, sender, services)
    return _topic(look, library, sender, library.topics[what])


def _cards(look: Look, library: Library, sender: PrintSender, lines: Sequence[CardLine]) -> PageView:
    def make(options: PrintOptions) -> Sequence[Draw]:
        return palm_cards(lines, card_title(library.state), options.paper, relay_of(library))

    what = translate("print_page", "Ten small cards with numbers and no names.")
    back = translate("print_page", "The back stays white: folded, a card says nothing.")
    return PrintPage(look, f"{what} {back}", make, sender, has_options=False)


def _own_list(look: Look, library: Library, sender: PrintSender, services: Sequence[str]) -> PageView:
    def make(options: PrintOptions) -> Sequence[Draw]:
        chosen = (library.services[service] for service in services)
        title = translate("print_page", "My list") if options.shows_title else neutral_title()
        return referral(chosen, library, title, options.paper, _sizes(options))

    words = translate("print_page", "The services on your list, with room for notes.")
    return PrintPage(look, words, make, sender, has_options=True)


def _topic(look: Look, library: Library, sender: PrintSender, topic: Topic) -> PageView:
    def make(options: PrintOptions) -> Sequence[Draw]:
        title = topic.title if options.shows_title else neutral_title()
        return handout(topic, library, title, options.paper, _sizes(options))

    return PrintPage(look, topic.title, make, sender, has_options=True)


def _sentence(look: Look, sender: PrintSender, language: str) -> PageView:
    lines = sentences(language)

    def make(options: PrintOptions) -> Sequence[Draw]:
        html = "".join(f"<h1>{escape(line)}</h1>" for line in lines)
        return lay_out_sheets(html, options.paper, LARGE)

    words = translate("print_page", "A sheet to show: {words}").format(words=" ".join(lines))
    return PrintPage(look, words, make, sender, has_options=False)


def _sizes(options: PrintOptions) -> FontSizes:
    return LARGE if options.is_large else NORMAL
