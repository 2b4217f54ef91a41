"""What is beside results in a wide window: whom to ask, and the county that they are about."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guide.content.doors import ask_about
from guide.content.model import Library
from guide.content.phones import information_line
from guide.content.state import State
from guide.search.results import Answer, Filters, Where
from guide.ui.accessibility import set_role
from guide.ui.i18n import translate
from guide.ui.pages.county_pages import CountiesPicture, county_title
from guide.ui.parts.layouts import OutdentedItem, set_directional_margins
from guide.ui.parts.number_cards import AskCard
from guide.ui.parts.press_button import PressButton
from guide.ui.parts.text import TextLabel, plain_label
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


def place_title(where: Where, state: State) -> str:
    """The name of a place: of its county if it has one, of itself if it is in several."""
    return county_title(where.counties[0], state) if len(where.counties) == 1 else where.place


BEST = 3
"""How many results say what a person can be asked about."""


def question_of(answer: Answer, library: Library) -> str:
    """What a person at the information line can be asked, for the best results."""
    ask = ask_about([result.id for result in answer.results[:BEST]], library)
    return ask or translate("aside", "Ask a person what is near you")


class Aside(QWidget):
    """Beside results. It changes less than they do.

    Signals:
        county_pressed: choose a county.
    """

    county_pressed = Signal()

    def __init__(self, look: Look, library: Library) -> None:
        super().__init__()
        self._library = library
        set_role(self, "group")
        self.setAccessibleName(self.tr("More help"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(24))
        line = information_line(library)
        self._card = AskCard(look, line) if line else None
        if self._card is not None:
            column.addWidget(self._card)
        self._county = CountyPart(look, library)
        self._county.pressed.connect(self.county_pressed)
        column.addWidget(self._county)

    def show_for(self, ask: str, answer: Answer, filters: Filters) -> None:
        """Show what fits an answer. ask: see `question_of`."""
        if self._card is not None:
            self._card.show_question(ask)
        self._county.show_place(answer.where, is_chosen=bool(filters.county or filters.near))


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
        self._map: CountiesPicture | None = None
        self._name = plain_label(look, "label", "")
        self._button = PressButton(look, self.tr("Change county"))
        self._button.clicked.connect(self.pressed)
        self._words = TextLabel(look, "small", "", "ink_soft")
        column, row, beside = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(12))
        row.setSpacing(look.space(20) - tokens.BUTTON_OUTSIDE)
        if library.counties:
            self._map = CountiesPicture(look, library.counties, (), tokens.ASIDE_MAP)
            row.addWidget(self._map)
        beside.addStretch(1)
        indented = QVBoxLayout()
        set_directional_margins(indented, tokens.BUTTON_OUTSIDE, 0, 0, 0)
        indented.addWidget(self._name)
        beside.addLayout(indented)
        self._button.setText(max(self._words_of_buttons(), key=len))
        room = look.text(tokens.ASIDE - tokens.ASIDE_MAP) - look.space(20)
        has_room = self._button.sizeHint().width() <= room
        if has_room:
            beside.addWidget(self._button)
        beside.addStretch(1)
        row.addLayout(beside, 1)
        column.addLayout(row)
        if not has_room:
            column.addItem(OutdentedItem(self._button, tokens.BUTTON_OUTSIDE))
            self._button.setParent(self)
        column.addWidget(self._words)
        self.show_place(None)

    def show_place(self, where: Where | None, *, is_chosen: bool = False) -> None:
        """Show a place. is_chosen: whether the reader chose it, and did not type it."""
        if (where, is_chosen) == self._shown:
            return
        self._shown = (where, is_chosen)
        if self._map is not None:
            self._map.show_counties(where.counties if where else ())
        name, words, button = self._texts(where, is_chosen=is_chosen)
        self._name.set_plain_text(name)
        self._words.set_plain_text(words)
        self._words.setVisible(bool(words))
        self._button.setText(button)
        self._button.setAccessibleName(button)
        self._button.updateGeometry()

    def _words_of_buttons(self) -> tuple[str, str]:
        return self.tr("Choose county"), self.tr("Change county")

    def _texts(self, where: Where | None, *, is_chosen: bool) -> tuple[str, str, str]:
        choose, change = self._words_of_buttons()
        if where is None:
            return self.tr("Looking in one county?"), "", choose
        title = place_title(where, self._state)
        forgotten = self.tr("What you choose is forgotten when you leave.")
        if is_chosen:
            return title, forgotten, change
        if len(where.counties) > 1:
            return title, self.tr("What is there comes first."), change
        words = self.tr("{place} is in this county, so what is there comes first.").format(place=where.place)
        return (
            title,
            words if where.place not in where.counties else self.tr("What is there comes first."),
            change,
        )
