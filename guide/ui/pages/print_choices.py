"""What can come out of the printer for each page that prints: strips, small cards, whole pages."""

from collections.abc import Callable, Iterator, Sequence
from html import escape

from msgspec import Struct

from guide.content.blocks import cards_of
from guide.content.interpreters import information_phone
from guide.content.listed_numbers import CARD_LINES, CardNumber
from guide.content.model import Library, Service, Topic
from guide.content.phones import first_phone
from guide.content.state import State
from guide.ui.i18n import translate
from guide.ui.pages.interpreter_page import english_name, sentences
from guide.ui.paper.card_lines import CardLine, card_lines, lines_of_cards, relay_of
from guide.ui.paper.columns import LARGE, NORMAL, FontSizes, lay_out_sheets
from guide.ui.paper.handout import handout, referral
from guide.ui.paper.palm_cards import CARD, card_alone, palm_cards
from guide.ui.paper.sheets import A4, LETTER, RECEIPT, Draw, PaperSize
from guide.ui.paper.strip import StripText, interpreter_strip, service_strip, strip_sheets
from guide.ui.routes import CARDS, OWN_CARDS, OWN_LIST, SENTENCE, STRIP

STRIP_NUMBERS = 3
"""How many further numbers a strip begins with. A reader can choose up to CARD_LINES."""


class PrintOptions(Struct, frozen=True):
    """What a reader has chosen.

    Attributes:
        choice: what comes out, counted from 0.
        paper: its size.
        is_large: whether a whole page is in large print.
        shows_title: whether a title or name is printed that tells what it is about.
        numbers: the further numbers; None for those that it begins with.
    """

    choice: int = 0
    paper: PaperSize = LETTER
    is_large: bool = False
    shows_title: bool = False
    numbers: tuple[str, ...] | None = None


Printed = tuple[Sequence[Draw], PaperSize]
"""Sheets, and the paper that they are for."""


class PrintChoice(Struct, frozen=True):
    """One thing that can come out.

    Attributes:
        title: its name.
        line: whom it is for, and what is on it.
        icon: the name of its icon.
        button: the words of the button that prints it.
        make: draws the sheets.
        preview: draws what the reader looks at before, sheet by sheet.
        note: what is said under the preview.
        papers: the sizes that it can be printed on.
        numbers: further numbers to choose from.
        begins_with: how many of them it begins with.
        most_numbers: how many of them fit.
        numbers_title: over these.
        title_words: the words of the chip that prints a telling title or name; "" without one.
        has_large: whether it can be in large print.
    """

    title: str
    line: str
    icon: str
    button: str
    make: Callable[[PrintOptions], Printed]
    preview: Callable[[PrintOptions], Printed]
    note: str = ""
    papers: tuple[PaperSize, ...] = (LETTER, A4)
    numbers: tuple[CardLine, ...] = ()
    begins_with: int = 0
    most_numbers: int = CARD_LINES
    numbers_title: str = ""
    title_words: str = ""
    has_large: bool = False

    def chosen(self, options: PrintOptions) -> tuple[CardLine, ...]:
        """The further numbers that are printed."""
        if options.numbers is None:
            return self.numbers[: self.begins_with]
        return tuple(line for line in self.numbers if line.number in options.numbers)[: self.most_numbers]


def card_title(state: State) -> str:
    """Return the title of each card."""
    return translate("print_page", "Local numbers, {state}").format(state=state.name)


def neutral_title() -> str:
    """Return a title that says nothing to a person who finds the paper."""
    return translate("print_page", "Local information")


def print_choices(
    library: Library, what: str, services: Sequence[str], cards: Sequence[CardNumber]
) -> list[PrintChoice]:
    """Return what can come out, the most likely first.

    Args:
        what: the id of a topic or a service, CARDS, OWN_CARDS, OWN_LIST, or SENTENCE with the code of
            a language. After STRIP, a strip comes first.
        services: the ids on the reader's list.
        cards: the numbers that paper can show, first those for small cards.
    """
    if what.startswith(STRIP):
        found = print_choices(library, what.removeprefix(STRIP), services, cards)
        return sorted(found, key=lambda choice: RECEIPT not in choice.papers)
    choices = _Choices(library, lines_of_cards(library, cards))
    if what.startswith(SENTENCE):
        return [*choices.of_sentence(what.removeprefix(SENTENCE))]
    if what == CARDS:
        return [choices.cards(()), choices.strip_of_numbers()]
    if what in (OWN_CARDS, OWN_LIST):
        found = [*choices.of_list([library.services[one] for one in services])]
        return found if what == OWN_LIST else [*reversed(found)]
    if service := library.services.get(what):
        return [*choices.of_service(service)]
    return [*choices.of_topic(library.topics[what])]


def strip_service(topic: Topic, library: Library) -> Service | None:
    """Return the service whose number is the first of a topic, None without one."""
    cards = [*([topic.in_short.card] if topic.in_short else []), *(card for _, card in cards_of(topic))]
    services = (library.services.get(card.service) for card in cards)
    return next((one for one in services if one and first_phone(one)), None)


class _Choices:
    """Makes the choices of each page.

    Args:
        lines: the numbers that paper can show.
    """

    def __init__(self, library: Library, lines: tuple[CardLine, ...]) -> None:
        self._library, self._lines = library, lines

    def of_service(self, service: Service) -> Iterator[PrintChoice]:
        """Yield a strip, cards, and the page of a service."""
        words = translate("print_page", "For one person. This place and a few numbers.")
        own = card_lines(self._library, [service.id]) or card_lines(
            self._library, filter(None, [service.call_instead])
        )
        yield self._service_strip(service, words, own)
        yield self.cards(own)

        def make(options: PrintOptions) -> Printed:
            sheets = referral([service], self._library, neutral_title(), options.paper, _sizes(options))
            return sheets, options.paper

        words = translate("print_page", "What it says about this place, with its name and room for notes.")
        yield _page(translate("print_page", "This page"), words, make)

    def of_topic(self, topic: Topic) -> Iterator[PrintChoice]:
        """Yield the page of a topic, then a strip and cards with its first number."""

        def make(options: PrintOptions) -> Printed:
            title = topic.title if options.shows_title else neutral_title()
            return handout(topic, self._library, title, options.paper, _sizes(options)), options.paper

        words = translate("print_page", "All that is on it, with its sources.")
        with_title = translate("print_page", "With the title of the page")
        yield _page(translate("print_page", "This whole page"), words, make, with_title)
        service = strip_service(topic, self._library)
        own = card_lines(self._library, [service.id]) if service else ()
        if service:
            words = translate("print_page", "For one person. The first number of the page and a few others.")
            yield self._service_strip(service, words, own)
        yield self.cards(own)

    def of_list(self, services: Sequence[Service]) -> Iterator[PrintChoice]:
        """Yield the reader's list, a strip of its first service with the numbers of the others, and cards."""

        def make(options: PrintOptions) -> Printed:
            title = translate("print_page", "My list") if options.shows_title else neutral_title()
            return referral(services, self._library, title, options.paper, _sizes(options)), options.paper

        words = translate("print_page", "The services on your list, with room for notes.")
        with_title = translate("print_page", "With the title of the page")
        yield _page(translate("print_page", "This list"), words, make, with_title)
        lines = card_lines(self._library, [one.id for one in services])
        if services:
            words = translate("print_page", "For one person. The first place on your list and other numbers.")
            yield self._service_strip(services[0], words, lines[:1], lines[1:])
        yield self._cards(lines, ())

    def of_sentence(self, language: str) -> Iterator[PrintChoice]:
        """Yield a strip and a sheet that ask for an interpreter."""
        name, lines = english_name(language), sentences(language)
        text = interpreter_strip(information_phone(self._library, name), name, lines)
        words = translate("print_page", "To show to a person, with the number to call.")
        yield _strip(words, lambda _options: text)

        def make(options: PrintOptions) -> Printed:
            html = "".join(f"<h1>{escape(line)}</h1>" for line in lines)
            return lay_out_sheets(html, options.paper, LARGE), options.paper

        words = translate("print_page", "A sheet to show: {words}").format(words=" ".join(lines))
        yield _page(translate("print_page", "One sheet"), words, make, has_large=False)

    def strip_of_numbers(self) -> PrintChoice:
        """Return a strip that has only numbers."""
        words = translate("print_page", "For one person. Only numbers, no name of a place.")
        title = card_title(self._library.state)
        return _strip(words, lambda _: StripText(title), numbers=self._lines, begins_with=CARD_LINES)

    def cards(self, own: tuple[CardLine, ...]) -> PrintChoice:
        """Return cards with some numbers of their own and others to choose."""
        numbers = {line.number for line in own}
        return self._cards(own, tuple(line for line in self._lines if line.number not in numbers))

    def _cards(self, own: tuple[CardLine, ...], others: tuple[CardLine, ...]) -> PrintChoice:
        title, relay, left = card_title(self._library.state), relay_of(self._library), CARD_LINES - len(own)

        def make(options: PrintOptions) -> Printed:
            return palm_cards((*own, *choice.chosen(options)), title, options.paper, relay), options.paper

        def preview(options: PrintOptions) -> Printed:
            return [card_alone((*own, *choice.chosen(options)), title, relay)], CARD

        choice = PrintChoice(
            title=translate("print_page", "Ten small cards"),
            line=translate("print_page", "For the desk. Only numbers, no name of a place."),
            icon="layout-grid",
            button=translate("print_page", "Print"),
            make=make,
            preview=preview,
            note=translate(
                "print_page", "Ten of these on one sheet. The back stays white: folded, a card says nothing."
            ),
            numbers=others,
            begins_with=left,
            most_numbers=left,
            numbers_title=translate("print_page", "Numbers on the cards"),
        )
        return choice

    def _service_strip(
        self,
        service: Service,
        words: str,
        own: Sequence[CardLine],
        others: tuple[CardLine, ...] | None = None,
    ) -> PrintChoice:
        """Return the strip of a service. others: the numbers to choose from, if not those for paper."""
        numbers = {line.number for line in own}
        is_sensitive = service.id in self._library.sensitive_names

        def text(options: PrintOptions) -> StripText:
            shows_name = options.shows_title or not is_sensitive
            return service_strip(service, self._library, shows_name=shows_name)

        return _strip(
            words,
            text,
            tuple(line for line in self._lines if line.number not in numbers) if others is None else others,
            STRIP_NUMBERS if others is None else CARD_LINES,
            translate("print_page", "With the name of the place") if is_sensitive else "",
        )


def _strip(
    words: str,
    text: Callable[[PrintOptions], StripText],
    numbers: tuple[CardLine, ...] = (),
    begins_with: int = 0,
    title_words: str = "",
) -> PrintChoice:
    def make(options: PrintOptions) -> Printed:
        return strip_sheets(text(options).with_lines(choice.chosen(options)), options.paper)

    def preview(options: PrintOptions) -> Printed:
        return strip_sheets(text(options).with_lines(choice.chosen(options)), RECEIPT)

    choice = PrintChoice(
        title=translate("print_page", "One strip"),
        line=words,
        icon="receipt-text",
        button=translate("print_page", "Print one strip"),
        make=make,
        preview=preview,
        note=translate("print_page", "On a sheet it is in the top left corner, with lines to cut along."),
        papers=(LETTER, A4, RECEIPT),
        numbers=numbers,
        begins_with=begins_with,
        numbers_title=translate("print_page", "Numbers on the strip"),
        title_words=title_words,
    )
    return choice


def _page(
    title: str,
    line: str,
    make: Callable[[PrintOptions], Printed],
    title_words: str = "",
    *,
    has_large: bool = True,
) -> PrintChoice:
    return PrintChoice(
        title=title,
        line=line,
        icon="file-text",
        button=translate("print_page", "Print"),
        make=make,
        preview=make,
        title_words=title_words,
        has_large=has_large,
    )


def _sizes(options: PrintOptions) -> FontSizes:
    return LARGE if options.is_large else NORMAL
