"""What is beside lists in a wide window: whom to ask, and the county that they are about."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.content.doors import ask_about
from guide.content.listed_numbers import UrgentNumber
from guide.content.model import Library
from guide.content.phones import HelpLine, information_line, showable, urgent_numbers
from guide.content.state import State
from guide.search.results import Answer, Where
from guide.ui.accessibility import set_role
from guide.ui.i18n import translate
from guide.ui.lists.result_list import place_title
from guide.ui.parts.county_map import CountiesPicture
from guide.ui.parts.layouts import column_in, row_of
from guide.ui.parts.number_cards import Ask, AskCard, ask_words, when_answered
from guide.ui.parts.press_button import on_press
from guide.ui.parts.rows import ActionRow, Card
from guide.ui.parts.text import TextLabel, plain_label
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

BEST = 3
"""How many results say what a person can be asked about."""


MOST_URGENT = 2
"""How many urgent lines are beside results."""


def question_of(answer: Answer, library: Library) -> str:
    """What a person at the information line can be asked, for the best results beside the line itself."""
    line = information_line(library)
    results = (*(answer.to_ask.results if answer.to_ask else ()), *answer.results)
    others = [result.id for result in results if line is None or result.id != line.service.id]
    return ask_about(others[:BEST], library) or open_question()


def whom_to_ask(pages: Iterable[str], library: Library, question: str) -> list[Ask]:
    """Whom to call: the urgent lines that pages lead to, or the information line where they lead to none.

    Args:
        pages: ids.
        question: what a person at the information line can be asked.
    """
    urgent = [_urgent(urgent, library) for urgent in urgent_numbers(pages, library)]
    line = information_line(library)
    return urgent or ([Ask(question, line, ask_words(line))] if line else [])


def _urgent(urgent: UrgentNumber, library: Library) -> Ask:
    service = library.services[urgent.service]
    line = HelpLine(service, next(phone for phone in showable(service) if phone.number == urgent.number))
    return Ask(f"{urgent.label[:1].upper()}{urgent.label[1:]}", line, when_answered(line))


def open_question() -> str:
    """What a person at the information line can be asked, whatever is sought."""
    return translate("aside", "Ask a person what is near you")


class Aside(QWidget):
    """Beside a list. It changes less than results do.

    Signals:
        county_pressed: choose a county.
    """

    county_pressed = Signal()

    def __init__(self, look: Look, library: Library) -> None:
        super().__init__()
        self._library = library
        set_role(self, "group", name=self.tr("More help"))
        self._look = look
        self._cards: dict[str, AskCard] = {}
        self._shown: list[str] = []
        cards = QWidget()  # made before the county, so that a screen reader comes to it first
        self._column = column_in(cards, gap=look.space(12))
        self._county = CountyPart(look, library)
        self._county.pressed.connect(self.county_pressed)
        column_in(self, cards, self._county, gap=look.space(24))

    def show_for(self, asks: Sequence[Ask], where: Where | None, *, is_chosen: bool) -> None:
        """Show what fits a list.

        Args:
            asks: whom to call.
            where: the place that the list is about, None for none.
            is_chosen: see `CountyPart.show_place`.
        """
        if [ask.line.service.id for ask in asks] != self._shown:
            self._show_cards(asks)
        for ask in asks:
            self._cards[ask.line.service.id].show_question(ask.words)
        self._county.show_place(where, is_chosen=is_chosen)

    def _show_cards(self, asks: Sequence[Ask]) -> None:
        """Show a card for each line; they are made once and stay."""
        self._shown = [ask.line.service.id for ask in asks]
        for card in self._cards.values():
            card.hide()
        for number, (service, ask) in enumerate(zip(self._shown, asks, strict=True)):
            if service not in self._cards:
                self._cards[service] = AskCard(self._look, ask)
            self._column.insertWidget(number, self._cards[service])
            self._cards[service].show()


class CountyPart(QWidget):
    """The county that a list is about, on the map, and a button to choose another.

    Signals:
        pressed: choose a county.
    """

    pressed = Signal()

    def __init__(self, look: Look, library: Library) -> None:
        super().__init__()
        self._state = library.state
        self._shown: object = ()
        self._map = (
            CountiesPicture(look, library.counties, (), tokens.ASIDE_MAP) if library.counties else None
        )
        self._name = plain_label(look, "label", "")
        self._button = on_press(ActionRow(look, "", "map"), self.pressed)
        self._words = TextLabel(look, "small", "", "ink_soft")
        place = row_of(self._map, (self._name, 1), gap=look.space(20))
        column_in(self, place, Card(look, [self._button]), self._words, gap=look.space(12))
        self.show_place(None)

    def show_place(self, where: Where | None, *, is_chosen: bool = False) -> None:
        """Show a place. is_chosen: whether the reader chose it, and did not type it."""
        if (where, is_chosen) == self._shown:
            return
        self._shown = (where, is_chosen)
        if self._map is not None:
            self._map.show_counties(where.counties if where else ())
        name, words, button = county_texts(where, self._state, is_chosen=is_chosen)
        self._name.set_plain_text(name)
        self._words.set_plain_text(words)
        self._words.setVisible(bool(words))
        self._button.show_words(button, "map")


def county_texts(where: Where | None, state: State, *, is_chosen: bool) -> tuple[str, str, str]:
    """Return the name of the place that a list is about, a sentence about it or "", and words for a button.

    Args:
        where: the place, None for none.
        is_chosen: whether the reader chose it, and did not type it.
    """
    choose = translate("CountyPart", "Choose county")
    change = translate("CountyPart", "Change county")
    if where is None:
        return translate("CountyPart", "Looking in one county?"), "", choose
    title = place_title(where, state)
    if is_chosen:
        return title, translate("CountyPart", "What you choose is forgotten when you leave."), change
    if len(where.counties) > 1 or where.place in where.counties:
        return title, translate("CountyPart", "What is there comes first."), change
    words = translate("CountyPart", "{place} is in this county, so what is there comes first.")
    return title, words.format(place=where.place), change
