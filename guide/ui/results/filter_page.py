"""Every filter on a page of its own, each value with what it would leave."""

from collections.abc import Mapping
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from guide.search.results import Answer, Facet, Filters
from guide.ui.i18n import filter_label, translate
from guide.ui.pages.page_view import PageView
from guide.ui.parts.layouts import FlowLayout
from guide.ui.parts.press_button import ANY_COUNT, Chip, PressButton
from guide.ui.parts.text import heading_label
from guide.ui.results.filter_bar import Value, toggled
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class FilterPage(PageView):
    """kinds: what the library calls the kinds of help. changed: the filters as they shall be.
    closed: back to the results.

    Made for one set of values; `show_for` changes counts and what is on, and moves nothing.
    """

    changed = Signal(object)
    closed = Signal()

    def __init__(self, look: Look, answer: Answer, kinds: Mapping[str, str]) -> None:
        super().__init__(look, translate("filter_page", "Filters"), has_full_width=True)
        self._filters, self._kinds = Filters(), kinds
        self._chips: dict[Value, Chip] = {}
        self._show = PressButton(look, self.tr("Show results"))
        self._show.clicked.connect(self.closed)
        self.add(self._head(), 8)
        for name, facets in groupby(answer.facets, key=lambda facet: facet.facet):
            self.add(heading_label(look, 2, self._titles().get(name, name)), 18)
            self.add_hanging(self._group(list(facets)), tokens.CHIP_OUTSIDE, 6)
        self.finish()

    def show_for(self, filters: Filters, answer: Answer) -> None:
        """Show which filters are on and what each would leave."""
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
        # where the buttons find no room beside the heading, they stand under one another
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
        chip = self._chips[value] = Chip(self.look, filter_label(*value, self._kinds), counts=ANY_COUNT)
        chip.clicked.connect(lambda: self.changed.emit(toggled(self._filters, value)))
        return chip
