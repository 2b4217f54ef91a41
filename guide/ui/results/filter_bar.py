"""The filters above the results."""

from collections.abc import Iterable
from itertools import pairwise

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QWidget

from guide.content.kinds import Kinds
from guide.search.labels import label_of
from guide.search.results import Answer, Filters
from guide.ui.accessibility import set_role
from guide.ui.parts.layouts import FlowLayout, discard
from guide.ui.parts.press_button import THREE_DIGITS, TWO_DIGITS, Chip, on_press
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

FilterValue = tuple[str, str]
"""The name of a filter and one of its values; "" for all of them."""

ALL: FilterValue = ("kind", "")
FIRST: tuple[FilterValue, ...] = (ALL, ("kind", "service"), ("kind", "topic"), ("open", "now"))
"""The filters that are always shown."""

_ORDER = tuple(msgspec.structs.asdict(Filters()))
"""The names of the filters in the order of their chips, whichever was chosen first."""

KINDS = 3
"""How many of them choose a kind of page: a line stands after them."""


def toggled(filters: Filters, value: FilterValue) -> Filters:
    """The filters with one value turned on, or off if it was on."""
    facet, wanted = value
    return msgspec.structs.replace(filters, **{facet: "" if getattr(filters, facet) == wanted else wanted})


def active(filters: Filters) -> list[FilterValue]:
    """Facet and value of every filter that is on."""
    values = msgspec.structs.asdict(filters)
    return [(facet, value) for facet, value in values.items() if value and isinstance(value, str)]


class FilterBar(QWidget):
    """The most common filters, those that are on, and the button for all.

    While the words stay the same, a filter that is taken off keeps its position: nothing comes under the
    pointer in its stead.

    Signals:
        changed: the new filters.
        all_pressed: show every filter.

    Attributes:
        count: how many results there are, as the chip of what is chosen says.

    Args:
        kinds: of help, of the library.
    """

    changed = Signal(object)
    all_pressed = Signal()

    def __init__(self, look: Look, kinds: Kinds) -> None:
        super().__init__()
        set_role(self, "group", name=self.tr("Filters"))
        self._look, self._kinds = look, kinds
        self._filters, self._query, self.count = Filters(), "", 0
        self._chips: dict[FilterValue, Chip] = {}
        self._flow = FlowLayout(self, look.space(8))
        self._line = _line(look) if look.form != "narrow" else None
        self._all = on_press(Chip(look, self.tr("Filters"), is_choice=False), self.all_pressed)
        self._first = FIRST
        # at once, so that Tab reaches them before the list, which is added after this bar
        self._set_up(FIRST)
        if self._flow.heightForWidth(look.room) > look.height / 4:
            # they would leave hardly any space for rows: those that are off are on the page of all filters
            self._first = ()
            self._set_up((ALL,))

    def show_for(self, answer: Answer) -> None:
        """Show which filters are on, and how many results each would leave."""
        filters = answer.filters
        counts = {(facet.facet, facet.value): facet.count for facet in answer.facets}
        counts[ALL] = sum(count for (facet, _), count in counts.items() if facet == ALL[0])
        shown = self._shown(filters, is_same_query=answer.query == self._query)
        shown = [value for value in shown if value in counts]
        if answer.facets and shown != list(self._chips):
            self._set_up(shown)
        self._filters, self._query = filters, answer.query
        self.count = counts.get((ALL[0], filters.kind), len(answer.results))
        for value, chip in self._chips.items():
            chip.show_count(counts.get(value, 0), is_on=getattr(filters, value[0]) == value[1])

    def _shown(self, filters: Filters, *, is_same_query: bool) -> list[FilterValue]:
        """The filters with a chip, in order."""
        before = (value for value in self._chips if is_same_query and value != ALL)
        others = sorted((*before, *active(filters)), key=lambda value: _ORDER.index(value[0]))
        return [*dict.fromkeys((*self._first, *others))] or [ALL]

    def _set_up(self, values: Iterable[FilterValue]) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self._chips.values():
            discard(chip)
        self._chips = {value: self._chip(value) for value in values}
        parts = [*self._chips.values(), self._all]
        for number, part in enumerate(parts):
            if number == KINDS and self._line is not None:
                self._flow.addWidget(self._line)
            self._flow.addWidget(part)
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)

    def _chip(self, value: FilterValue) -> Chip:
        label = self.tr("All") if value == ALL else label_of(*value, self._kinds)
        if value not in (ALL, *self._first):
            chip = Chip(self._look, label, is_removable=True)
        else:
            counts = THREE_DIGITS if value[0] == ALL[0] else TWO_DIGITS
            chip = Chip(self._look, label, counts=counts, is_exclusive=value[0] == ALL[0])
        chip.clicked.connect(lambda: self.changed.emit(toggled(self._filters, value)))
        return chip


def _line(look: Look) -> QFrame:
    """The line between two kinds of chips."""
    line = QFrame(frameShape=QFrame.Shape.VLine)
    line.setFixedSize(tokens.HAIRLINE + 2 * look.space(4), look.target + 2 * tokens.CHIP_OUTSIDE)
    line.setFrameRect(line.rect().adjusted(0, look.space(12), 0, -look.space(12)))
    palette = line.palette()
    palette.setColor(QPalette.ColorRole.WindowText, look.color("edge"))
    line.setPalette(palette)
    return line
