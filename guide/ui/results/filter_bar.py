"""The filters over the results: the few that most people use, those that are on, and the way to all."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.search.results import Facet, Filters
from guide.ui.accessibility import speak_as
from guide.ui.i18n import filter_label
from guide.ui.parts.layouts import FlowLayout
from guide.ui.parts.press_button import MOST_COUNTS, Chip
from guide.ui.theme.look import Look

FIRST = (("kind", "topic"), ("kind", "service"), ("open", "now"))
"""The filters that always stand there, as facet and value."""

Value = tuple[str, str]


def toggled(filters: Filters, value: Value) -> Filters:
    """The filters with one value put on, or taken off where it was on already."""
    facet, wanted = value
    return msgspec.structs.replace(filters, **{facet: "" if getattr(filters, facet) == wanted else wanted})


def are_on(filters: Filters) -> list[Value]:
    """Facet and value of every filter that is on."""
    return [(facet, value) for facet, value in msgspec.structs.asdict(filters).items() if value]


class FilterBar(QWidget):
    """kinds: what the library calls the kinds of help. changed: the filters as they shall be.

    all_pressed: show every filter.
    """

    changed = Signal(object)
    all_pressed = Signal()

    def __init__(self, look: Look, kinds: Mapping[str, str]) -> None:
        super().__init__()
        speak_as(self, "group")
        self.setAccessibleName(self.tr("Filters"))
        self._look, self._kinds = look, kinds
        self._filters = Filters()
        self._chips: dict[Value, Chip] = {}
        self._flow = FlowLayout(self, look.space(8))
        self._all = Chip(look, self.tr("Filters"))
        self._all.setCheckable(False)
        self._all.clicked.connect(self.all_pressed)
        # where hardly a row finds room, they are on the page of all filters alone
        self._first = () if look.is_cramped else FIRST
        # at once, so that Tab finds them before the list, which is put in after this bar
        self._set_up(self._first)

    def show_for(self, filters: Filters, facets: Iterable[Facet]) -> None:
        """Show which filters are on and what each would leave."""
        by_value = {(facet.facet, facet.value): facet for facet in facets}
        shown = [value for value in dict.fromkeys((*self._first, *are_on(filters))) if value in by_value]
        if shown and shown != list(self._chips):
            self._set_up(shown)
        self._filters = filters
        for value, chip in self._chips.items():
            count = by_value[value].count if value in by_value else 0
            chip.show_count(count, is_on=getattr(filters, value[0]) == value[1])

    def _set_up(self, values: Iterable[Value]) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self._chips.values():
            chip.hide()
            chip.deleteLater()
        self._chips = {value: self._chip(value) for value in values}
        parts = [*self._chips.values(), self._all]
        for part in parts:
            self._flow.addWidget(part)
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)

    def _chip(self, value: Value) -> Chip:
        chip = Chip(self._look, filter_label(*value, self._kinds), counts=MOST_COUNTS)
        chip.clicked.connect(lambda: self.changed.emit(toggled(self._filters, value)))
        return chip
