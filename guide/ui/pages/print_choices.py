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
from guide.ui.paper.sheets import LETTER, Draw, PaperSize
from guide.ui.paper.strip import StripText, interpreter_strip, service_strip, strip_alone, strip_on_sheet
from guide.ui.routes import CARDS, OWN_CARDS, OWN_LIST, SENTENCE, STRIP

STRIP_NUMBERS = 3
"""How many further numbers a strip has besides that of its service."""


class PrintOptions(Struct, frozen=True):
    """What a reader has chosen.

    Attributes:
        choice: what comes out, counted from 0.
        is_large: whether a whole page is in large print.
        shows_title: whether a title or name is printed that tells what it is about.
        numbers: the further numbers of cards; None for the first ones.
    """

    choice: int = 0
    is_large: bool = False
    shows_title: bool = False
    numbers: tuple[str, ...] | None = None


Seen = tuple[Sequence[Draw], PaperSize]
"""Sheets to look at, and their size."""


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
        numbers: further numbers to choose from.
        most_numbers: how many of them fit.
        title_words: the words of the chip that prints a telling title or name; "" without one.
        has_large: whether it can be in large print.
    """

    title: str
    line: str
    icon: str
    button: str
    make: Callable[[PrintOptions], Sequence[Draw]]
    preview: Callable[[PrintOptions], Seen]
    note: str = ""
    numbers: tuple[CardLine, ...] = ()
    most_numbers: int = 0
    title_words: str = ""
    has_large: bool = False

    def chosen(self, options: PrintOptions) -> tuple[CardLine, ...]:
        """The further numbers that are printed."""
        if options.numbers is None:
            return self.numbers[: self.most_numbers]
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
        return sorted(found, key=lambda choice: choice.icon != STRIP_ICON)
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

        def make(options: PrintOptions) -> list[Draw]:
            return referral([service], self._library, neutral_title(), _sizes(options))

        words = translate("print_page", "What it says about this place, with its name and room for notes.")
        yield _page(translate("print_page", "This page"), words, make)

    def of_topic(self, topic: Topic) -> Iterator[PrintChoice]:
        """Yield the page of a topic, then a strip and cards with its first number."""

        def make(options: PrintOptions) -> list[Draw]:
            title = topic.title if options.shows_title else neutral_title()
            return handout(topic, self._library, title, _sizes(options))

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

        def make(options: PrintOptions) -> list[Draw]:
            title = translate("print_page", "My list") if options.shows_title else neutral_title()
            return referral(services, self._library, title, _sizes(options))

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

        def make(_options: PrintOptions) -> list[Draw]:
            return lay_out_sheets("".join(f"<h1>{escape(line)}</h1>" for line in lines), LARGE)

        words = translate("print_page", "A sheet to show: {words}").format(words=" ".join(lines))
        yield _page(translate("print_page", "One sheet"), words, make, has_large=False)

    def strip_of_numbers(self) -> PrintChoice:
        """Return a strip that has only numbers."""
        words = translate("print_page", "For one person. Only numbers, no name of a place.")
        text = StripText(card_title(self._library.state), lines=self._lines[:CARD_LINES])
        return _strip(words, lambda _options: text)

    def cards(self, own: tuple[CardLine, ...]) -> PrintChoice:
        """Return cards with some numbers of their own and others to choose."""
        numbers = {line.number for line in own}
        return self._cards(own, tuple(line for line in self._lines if line.number not in numbers))

    def _cards(self, own: tuple[CardLine, ...], others: tuple[CardLine, ...]) -> PrintChoice:
        title, relay, left = card_title(self._library.state), relay_of(self._library), CARD_LINES - len(own)

        def make(options: PrintOptions) -> list[Draw]:
            return palm_cards((*own, *choice.chosen(options)), title, relay)

        def preview(options: PrintOptions) -> Seen:
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
            most_numbers=left,
        )
        return choice

    def _service_strip(
        self,
        service: Service,
        words: str,
        own: Sequence[CardLine],
        others: tuple[CardLine, ...] | None = None,
    ) -> PrintChoice:
        """Return the strip of a service. others: its further numbers, if not those for paper."""
        numbers = {line.number for line in own}
        is_sensitive = service.id in self._library.sensitive_names
        further = [line for line in self._lines if line.number not in numbers][:STRIP_NUMBERS]

        def text(options: PrintOptions) -> StripText:
            shows_name = options.shows_title or not is_sensitive
            strip = service_strip(service, self._library, shows_name=shows_name)
            return strip.with_lines(further if others is None else others[:CARD_LINES])

        title_words = translate("print_page", "With the name of the place") if is_sensitive else ""
        return _strip(words, text, title_words)


STRIP_ICON = "receipt-text"


def _strip(words: str, text: Callable[[PrintOptions], StripText], title_words: str = "") -> PrintChoice:
    return PrintChoice(
        title=translate("print_page", "One strip"),
        line=words,
        icon=STRIP_ICON,
        button=translate("print_page", "Print one strip"),
        make=lambda options: strip_on_sheet(text(options)),
        preview=lambda options: strip_alone(text(options)),
        note=translate("print_page", "On a sheet it is in the top left corner, with lines to cut along."),
        title_words=title_words,
    )


def _page(
    title: str,
    line: str,
    make: Callable[[PrintOptions], Sequence[Draw]],
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
        preview=lambda options: (make(options), LETTER),
        title_words=title_words,
        has_large=has_large,
    )


def _sizes(options: PrintOptions) -> FontSizes:
    return LARGE if options.is_large else NORMAL
