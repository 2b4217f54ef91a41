"""The filters above the results, and the page of all filters."""

from collections.abc import Iterable, Mapping
from itertools import groupby, pairwise

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from guide.search.results import Answer, Facet, Filters
from guide.ui.accessibility import set_role
from guide.ui.i18n import filter_label, translate
from guide.ui.pages.page_view import PageView
from guide.ui.parts.layouts import FlowLayout
from guide.ui.parts.press_button import THREE_DIGITS, TWO_DIGITS, Chip, PressButton
from guide.ui.parts.text import heading_label
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

FilterValue = tuple[str, str]
"""The name of a filter and one of its values; "" for all of them."""

ALL: FilterValue = ("kind", "")
FIRST: tuple[FilterValue, ...] = (ALL, ("kind", "service"), ("kind", "topic"), ("open", "now"))
"""The filters that are always shown."""

KINDS = 3
"""How many of them choose a kind of page: a line stands after them."""


def toggled(filters: Filters, value: FilterValue) -> Filters:
    """The filters with one value turned on, or off if it was on."""
    facet, wanted = value
    return msgspec.structs.replace(filters, **{facet: "" if getattr(filters, facet) == wanted else wanted})


def active(filters: Filters) -> list[FilterValue]:
    """Facet and value of every filter that is on."""
    return [(facet, value) for facet, value in msgspec.structs.asdict(filters).items() if value]


class FilterBar(QWidget):
    """The most common filters, those that are on, and the button for all.

    Signals:
        changed: the new filters.
        all_pressed: show every filter.

    Args:
        kinds: the names of the kinds of help, from the library.
    """

    changed = Signal(object)
    all_pressed = Signal()

    def __init__(self, look: Look, kinds: Mapping[str, str]) -> None:
        super().__init__()
        set_role(self, "group")
        self.setAccessibleName(self.tr("Filters"))
        self._look, self._kinds = look, kinds
        self._filters = Filters()
        self._chips: dict[FilterValue, Chip] = {}
        self._flow = FlowLayout(self, look.space(8))
        self._line = _Line(look) if look.form != "narrow" else None
        self._all = Chip(look, self.tr("Filters"))
        self._all.setCheckable(False)
        self._all.clicked.connect(self.all_pressed)
        # where they would leave hardly any space for rows, they are only on the page of all filters
        self._first = () if look.is_cramped or (look.is_slim and look.is_short) else FIRST
        # at once, so that Tab reaches them before the list, which is added after this bar
        self._set_up(self._first)

    def show_for(self, filters: Filters, facets: Iterable[Facet]) -> None:
        """Show which filters are on, and how many results each would leave."""
        counts = {(facet.facet, facet.value): facet.count for facet in facets}
        counts[ALL] = sum(count for (facet, _), count in counts.items() if facet == ALL[0])
        shown = [value for value in dict.fromkeys((*self._first, *active(filters))) if value in counts]
        if facets and shown != list(self._chips):
            self._set_up(shown)
        self._filters = filters
        for value, chip in self._chips.items():
            chip.show_count(counts.get(value, 0), is_on=getattr(filters, value[0]) == value[1])

    def _set_up(self, values: Iterable[FilterValue]) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self._chips.values():
            chip.hide()
            chip.deleteLater()
        self._chips = {value: self._chip(value) for value in values}
        parts = [*self._chips.values(), self._all]
        for number, part in enumerate(parts):
            if number == KINDS and self._line is not None:
                self._flow.addWidget(self._line)
            self._flow.addWidget(part)
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)

    def _chip(self, value: FilterValue) -> Chip:
        label = self.tr("All") if value == ALL else filter_label(*value, self._kinds)
        chip = Chip(self._look, label, counts=THREE_DIGITS if value == ALL else TWO_DIGITS)
        chip.clicked.connect(lambda: self.changed.emit(toggled(self._filters, value)))
        return chip


class _Line(QWidget):
    """The line between two kinds of chips."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(tokens.HAIRLINE + 2 * look.space(4), look.target + 2 * tokens.CHIP_OUTSIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paint the line."""
        above = self._look.space(12)
        left = (self.width() - tokens.HAIRLINE) // 2
        QPainter(self).fillRect(
            left, above, tokens.HAIRLINE, self.height() - 2 * above, self._look.color("edge")
        )


class FilterPage(PageView):
    """Every filter, each value with the number of results it would leave.

    Made for one set of values; `show_for` updates counts and states, and moves nothing.

    Signals:
        changed: the new filters.
        closed: back to the results.

    Args:
        kinds: the names of the kinds of help, from the library.
    """

    changed = Signal(object)
    closed = Signal()

    def __init__(self, look: Look, answer: Answer, kinds: Mapping[str, str]) -> None:
        super().__init__(look, translate("filters", "Filters"), has_full_width=True)
        self._filters, self._kinds = Filters(), kinds
        self._chips: dict[FilterValue, Chip] = {}
        self._show = PressButton(look, self.tr("Show results"))
        self._show.clicked.connect(self.closed)
        self.add(self._head(), 8)
        for name, facets in groupby(answer.facets, key=lambda facet: facet.facet):
            self.add(heading_label(look, 2, self._titles().get(name, name)), 18)
            self.add_outdented(self._group(list(facets)), tokens.CHIP_OUTSIDE, 6)
        self.finish()

    def show_for(self, filters: Filters, answer: Answer) -> None:
        """Show which filters are on, and how many results each would leave."""
        self._filters = filters
        for facet in answer.facets:
            chip = self._chips.get((facet.facet, facet.value))
            if chip is not None:
                chip.show_count(facet.count, is_on=getattr(filters, facet.facet) == facet.value)

    def _titles(self) -> dict[str, str]:
        return {
            "kind": self.tr("What"),
            "need": self.tr("Kind of help"),
            "county": self.tr("County"),
            "open": self.tr("Open"),
            "who": self.tr("Who it is for"),
            "language": self.tr("Language"),
            "cost": self.tr("Cost"),
            "reach": self.tr("How to reach it"),
        }

    def _head(self) -> QWidget:
        head = QWidget()
        # in a narrow window the buttons are below the heading
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(down if self.look.form == "narrow" else across, head)
        row.setContentsMargins(0, 0, 0, 0)
        clear = PressButton(self.look, self.tr("Clear all"))
        clear.clicked.connect(lambda: self.changed.emit(Filters()))
        row.addWidget(heading_label(self.look, 1, self.tr("Filters")), 1)
        for button in (clear, self._show):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return head

    def _group(self, facets: list[Facet]) -> QWidget:
        group = QWidget()
        flow = FlowLayout(group, self.look.space(8))
        for facet in facets:
            flow.addWidget(self._chip(facet))
        return group

    def _chip(self, facet: Facet) -> Chip:
        value = (facet.facet, facet.value)
        chip = self._chips[value] = Chip(self.look, filter_label(*value, self._kinds), counts=THREE_DIGITS)
        chip.clicked.connect(lambda: self.changed.emit(toggled(self._filters, value)))
        return chip
