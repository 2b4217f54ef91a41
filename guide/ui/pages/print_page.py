"""The page that prints: a topic, cards with numbers or the reader's list, with a preview."""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from guide.content.model import Library, Topic
from guide.errors import PrintFault
from guide.ui.accessibility import announce
from guide.ui.i18n import translate
from guide.ui.pages.page_view import PageView
from guide.ui.paper.columns import LARGE, USUAL, Sizes
from guide.ui.paper.handout import handout, referral
from guide.ui.paper.palm_cards import card_lines, palm_cards
from guide.ui.paper.sending import Outcome, Sending
from guide.ui.paper.sheets import A4, LETTER, Draw, PaperSize, as_image, as_pdf
from guide.ui.parts.blocks import NoteBox
from guide.ui.parts.layouts import FlowLayout
from guide.ui.parts.press_button import Chip, PressButton
from guide.ui.parts.text import heading_label, plain_label
from guide.ui.routes import CARDS, OWN_CARDS, OWN_LIST
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


def fault_words(fault: PrintFault) -> str:
    """Two short sentences."""
    return {
        "not set up": translate("print_faults", "This computer is not set up to print. Ask staff."),
        "no answer": translate("print_faults", "This computer cannot print now. Ask staff."),
        "no printer": translate("print_faults", "No printer is set up on this computer. Ask staff."),
        "off": translate(
            "print_faults", "The printer is off or not plugged in. Turn it on, then press Print again."
        ),
        "stopped": translate("print_faults", "The printer has been stopped. Ask staff to start it."),
        "no paper": translate(
            "print_faults", "The printer has no paper. Put some in, then press Print again."
        ),
        "refused": translate("print_faults", "The printer takes no pages now. Ask staff."),
        "broken off": translate(
            "print_faults", "Printing broke off. Look for pages in the printer, then press Print again."
        ),
    }[fault]


class Wish(Struct, frozen=True):
    """How paper shall look. says_title: whether the page's own title stands on it, not dull words."""

    paper: PaperSize = LETTER
    is_large: bool = False
    says_title: bool = False


REST_MS = 2000
"""How long after printing another press does nothing, in milliseconds: a double click is one wish."""

PATIENCE_MS = 400
"""How long sending may take before it is spoken of, in milliseconds. Words that only flash by help nobody."""

Make = Callable[[Wish], Sequence[Draw]]
Option = tuple[str, bool, Wish]
"""What a chip says, whether it is on, and what is wished once it is pressed."""


class PrintPage(PageView):
    """make: draws the sheets. what: in words, what will be printed. has_looks: text size and title can be
    chosen, not only paper.
    """

    def __init__(self, look: Look, what: str, make: Make, sending: Sending, *, has_looks: bool) -> None:
        super().__init__(look, translate("print_page", "Print"))
        self._make, self._sending, self._has_looks = make, sending, has_looks
        self._wish = Wish()
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
        self._cancel.clicked.connect(sending.cancel)
        self._cancel.hide()
        self.add_outdented(_at_start(look, self._button, self._cancel), tokens.BUTTON_OUTSIDE, 12)
        self._resting = QTimer(self, singleShot=True, interval=REST_MS)
        self._not_yet = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._not_yet.timeout.connect(self._say_sending)
        self._said = NoteBox(look, [""], "label")
        self._said.hide()
        self.add(self._said, 12)
        self._count = plain_label(look, "small", "", "ink_soft")
        self._picture = QLabel()
        self._picture.setAccessibleName(self.tr("What the first page will look like"))
        self._add_chips()
        self._show()
        self.add_aside([self._count, self._picture])
        self.finish()
        sending.changed.connect(self._tell)
        self._tell()

    def _options(self) -> Iterator[Option]:
        wish = self._wish
        for paper in (LETTER, A4):
            yield paper.name, wish.paper == paper, replace(wish, paper=paper)
        if self._has_looks:
            large, titled = not wish.is_large, not wish.says_title
            yield self.tr("Large print"), wish.is_large, replace(wish, is_large=large)
            words = self.tr("With the title of the page")
            yield words, wish.says_title, replace(wish, says_title=titled)

    def _add_chips(self) -> None:
        for number, (words, *_) in enumerate(self._options()):
            chip = Chip(self.look, words)
            chip.clicked.connect(lambda _=False, at=number: self._choose([*self._options()][at][2]))
            self._flow.addWidget(chip)

    def _choose(self, wish: Wish) -> None:
        self._wish = wish
        self._resting.stop()
        self._said.hide()
        self._show()
        self.fit_again()

    def _show(self) -> None:
        chips = self._chips.findChildren(Chip)
        for chip, (_, is_on, _wish) in zip(chips, self._options(), strict=True):
            chip.setChecked(is_on)
            chip.setAccessibleDescription(self.tr("chosen") if is_on else self.tr("not chosen"))
        self._sheets = sheets = self._make(self._wish)
        pages = self.tr("%n pages. The first one:", "", len(sheets))
        self._count.set_plain_text(pages if len(sheets) > 1 else self.tr("One page:"))
        ratio = self.devicePixelRatioF()
        width = min(self.look.text(tokens.ASIDE), self.look.room)
        picture = QPixmap.fromImage(as_image(sheets[0], self._wish.paper, round(width * ratio)))
        picture.setDevicePixelRatio(ratio)
        self._draw_edge(picture)
        self._picture.setPixmap(picture)
        self._picture.setFixedSize(self._picture.sizeHint())

    def _draw_edge(self, picture: QPixmap) -> None:
        """Where paper ends: it is nearly as light as the page that it lies on."""
        painter = QPainter(picture)
        painter.setPen(self.look.color("edge"))
        width, height = picture.deviceIndependentSize().toTuple()
        painter.drawRect(QRectF(0.5, 0.5, width - 1, height - 1))
        painter.end()

    def _print(self) -> None:
        if self._resting.isActive():
            return
        self._sending.send(as_pdf(self._sheets, self._wish.paper))

    def _tell(self) -> None:
        """Say what has become of the last document, or, after a moment, that it is on its way."""
        outcome = self._sending.take_outcome()
        if outcome is not None:
            self._not_yet.stop()
            if outcome == "sent":
                self._resting.start()
            self._show_cancel(is_shown=False)
            self._say(self._words_for(outcome))
        elif self._sending.is_wanted:
            self._not_yet.start()
        elif self._sending.is_busy:
            self._say(self.tr("Canceling."))

    def _words_for(self, outcome: Outcome) -> str:
        if outcome == "sent":
            return self.tr("Sent to the printer. Take all pages with you.")
        if outcome == "canceled":
            return self.tr("Canceled. Nothing was printed.")
        return fault_words(outcome)

    def _say_sending(self) -> None:
        if self._sending.is_wanted:
            self._show_cancel(is_shown=True)
            self._say(self.tr("Sending to the printer. This may take a minute."))

    def _show_cancel(self, *, is_shown: bool) -> None:
        if not is_shown and self._cancel.hasFocus():
            self._button.setFocus()
        self._cancel.setVisible(is_shown)

    def _say(self, words: str) -> None:
        self._said.set_plain_text(words)
        self._said.show()
        self.fit_again()
        # in a low window it is below what is seen
        self.ensureWidgetVisible(self._said, 0, self.look.space(16))
        announce(self, words)


def _at_start(look: Look, *buttons: PressButton) -> QWidget:
    line = QWidget()
    flow = FlowLayout(line, look.space(8))
    for button in buttons:
        flow.addWidget(button)
    return line


def card_title() -> str:
    """What stands at the top of each card."""
    return translate("printing", "Local numbers, Maine")


def dull_title() -> str:
    """Stands in the place of a title that would tell whoever finds the paper."""
    return translate("printing", "Local information")


def print_page(
    look: Look, library: Library, sending: Sending, what: str, services: Sequence[str]
) -> PageView:
    """what: the id of a topic, CARDS, OWN_CARDS or OWN_LIST. services: the ids on the reader's list."""
    if what == CARDS:
        return _cards(look, library, sending, [urgent.service for urgent in library.urgent])
    if what == OWN_CARDS:
        return _cards(look, library, sending, services)
    if what == OWN_LIST:
        return _own_list(look, library, sending, services)
    return _topic(look, library, sending, library.topics[what])


def _cards(look: Look, library: Library, sending: Sending, services: Sequence[str]) -> PageView:
    lines = card_lines(library, dict.fromkeys(services))

    def make(wish: Wish) -> Sequence[Draw]:
        return palm_cards(lines, card_title(), wish.paper)

    what = translate("printing", "Eight small cards with numbers and no names.")
    back = translate("printing", "The back stays white: folded, a card says nothing.")
    return PrintPage(look, f"{what} {back}", make, sending, has_looks=False)


def _own_list(look: Look, library: Library, sending: Sending, services: Sequence[str]) -> PageView:
    def make(wish: Wish) -> Sequence[Draw]:
        chosen = (library.services[service] for service in services)
        title = translate("printing", "My list") if wish.says_title else dull_title()
        return referral(chosen, library, title, wish.paper, _sizes(wish))

    words = translate("printing", "The services on your list, with room for notes.")
    return PrintPage(look, words, make, sending, has_looks=True)


def _topic(look: Look, library: Library, sending: Sending, topic: Topic) -> PageView:
    def make(wish: Wish) -> Sequence[Draw]:
        title = topic.title if wish.says_title else dull_title()
        return handout(topic, library, title, wish.paper, _sizes(wish))

    return PrintPage(look, topic.title, make, sending, has_looks=True)


def _sizes(wish: Wish) -> Sizes:
    return LARGE if wish.is_large else USUAL
