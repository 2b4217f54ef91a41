"""The page of all filters: boxes that stay where they are, and a bar that shows the results."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.content.model import Library
from guide.content.state import State
from guide.search.labels import label_of
from guide.search.results import Answer, Facet, Filters, Where
from guide.ui.accessibility import set_role
from guide.ui.i18n import results_counted, translate
from guide.ui.lists.result_list import place_title
from guide.ui.pages.breadcrumbs import Breadcrumb, BreadcrumbBar
from guide.ui.parts.choice_rows import ChoiceBox
from guide.ui.parts.foot_bar import FootBar, PrimaryButton
from guide.ui.parts.layouts import EqualColumns, column_in, flow_of, row_in, row_of, row_or_column_of
from guide.ui.parts.press_button import PressButton, on_press
from guide.ui.parts.text import ScreenReaderHeading, heading_label, plain_label
from guide.ui.results.filter_bar import ALL, FilterValue, active, toggled
from guide.ui.routes import SearchRoute
from guide.ui.scroll.page_view import PageView
from guide.ui.shortlist import Shortlist
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

COLUMNS = ((8, ("county", "open", "language", "kind")), (5, ("need", "who", "reach", "cost")))
"""The groups of a page with room for two columns, and the shares of the width: counties stand 4 by 4."""

ONE_COLUMN = ("county", "need", "open", "who", "reach", "cost", "language", "kind")
MOST_IN_LINE = 4
"""The most boxes in a line of a group; fewer where a word would be cut."""


_ONE_OF_SEVERAL = ("kind", "county")
"""Filters of which a reader expects to choose one value alone."""


def typed_place(where: Where | None, filters: Filters, state: State) -> str:
    """A sentence about the place that was typed, "" if none was."""
    if where is None or filters.county or filters.near:
        return ""
    title = place_title(where, state)
    if len(where.counties) > 1 or where.place in where.counties:
        return translate("filter_page", "You typed {place}").format(place=title)
    words = translate("filter_page", "You typed {place}, in {county}")
    return words.format(place=where.place, county=title)


class FilterGroup(QWidget):
    """The values of one filter under their heading.

    Attributes:
        boxes: by value.

    Args:
        note: beside the heading, "" for none.
    """

    def __init__(self, look: Look, title: str, note: str, boxes: dict[FilterValue, ChoiceBox]) -> None:
        super().__init__()
        set_role(self, "group", name=title)
        self.boxes = boxes
        words = plain_label(look, "small", note, "ink_soft") if note else None
        beside, below = (None, words) if look.form == "narrow" else (words, None)
        head = row_of(heading_label(look, 2, title), beside and (beside, 1), gap=look.space(12))
        grid = QWidget()  # no QButtonGroup: in one, Tab would reach a single box
        cells = EqualColumns(grid, look.space(8), MOST_IN_LINE)
        for box in boxes.values():
            cells.addWidget(box)
        column_in(self, head, grid, below, gap=look.space(8))


class FilterPage(PageView):
    """Every filter, each value in a box of its own with the number of results it would leave.

    The boxes are those that the words have results for, and never change or move while the page is open.

    Signals:
        changed: the new filters.
        closed: back to the results.
    """

    changed = Signal(object)
    closed = Signal()

    def __init__(self, look: Look, library: Library, answer: Answer) -> None:
        title = translate("filters", "Filters")
        super().__init__(look, title, has_full_width=True)
        self._filters, self._kinds = answer.filters, library.kinds
        self._add_head(title)
        chosen = active(answer.filters)
        shown = [facet for facet in answer.facets if _is_shown(facet, chosen)]
        most = {
            facet: max(other.unfiltered - other.everywhere for other in shown if other.facet == facet)
            for facet in {facet.facet for facet in shown}
        }
        self._boxes = {
            (facet.facet, facet.value): self._box((facet.facet, facet.value), most[facet.facet])
            for facet in shown
        }
        self._clear = on_press(
            PressButton(look, self.tr("Clear all"), is_in_bar=True), lambda: self.changed.emit(Filters())
        )
        self._show = on_press(PrimaryButton(look, self._words(answer.facets)), self.closed)
        self._add_groups(typed_place(answer.where, answer.filters, library.state))
        self.foot: FootBar | None = None
        self._make_foot()
        self.finish()
        self.show_for(answer)

    def show_for(self, answer: Answer) -> None:
        """Show which filters are on, and how many results each would leave."""
        filters = self._filters = answer.filters
        for facet in answer.facets:
            box = self._boxes.get((facet.facet, facet.value))
            if box is not None:
                is_on = getattr(filters, facet.facet) == facet.value
                box.show_count(facet.count - facet.everywhere, is_on=is_on, others=facet.everywhere)
        self._clear.setEnabled(bool(active(filters)))
        self._show.say(self._words(answer.facets))

    def _words(self, facets: Iterable[Facet]) -> str:
        count = sum(facet.count for facet in facets if facet.facet == ALL[0])
        if not count:
            return self.tr("No results")
        return self.tr("Show {results}").format(results=results_counted(count))

    # -- parts

    def _add_head(self, title: str) -> None:
        """Add the title, and a line on how to choose: beside it, or under it in a narrow window. In a low one
        the first boxes stand in their place.
        """
        look = self.look
        if look.is_short:
            self.add(ScreenReaderHeading(title))
            return
        words = self.tr("Choose any. The number is how many there are: for a county, only what is there.")
        line = plain_label(look, "body", words, "ink_soft"), 1
        is_narrow = look.form == "narrow"
        self.add(row_or_column_of(self.title_label(title), line, stacks=is_narrow, gap=look.space(16)))

    def _add_groups(self, place: str) -> None:
        look = self.look
        if look.form != "wide":
            for facet in ONE_COLUMN:
                self._add_group(facet, place, lambda group: self.add(group, 16))
            return
        both = QWidget()
        across = row_in(both, gap=look.space(tokens.ASIDE_GAP))
        for share, facets in COLUMNS:
            down = column_in(None, gap=look.space(20))
            for facet in facets:
                self._add_group(facet, place, down.addWidget)
            down.addStretch(1)
            across.addLayout(down, share)
        self.add(both, 12)

    def _add_group(self, facet: str, place: str, add: Callable[[QWidget], object]) -> None:
        boxes = {value: box for value, box in self._boxes.items() if value[0] == facet}
        if boxes:
            add(FilterGroup(self.look, self._titles()[facet], place if facet == "county" else "", boxes))

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

    def _box(self, value: FilterValue, most: int) -> ChoiceBox:
        return on_press(
            ChoiceBox(
                self.look, label_of(*value, self._kinds), most, is_exclusive=value[0] in _ONE_OF_SEVERAL
            ),
            lambda: self._toggle(value),
        )

    def _toggle(self, value: FilterValue) -> None:
        self.changed.emit(toggled(self._filters, value))

    def _make_foot(self) -> None:
        """Put the buttons into a bar under the page; in a narrow window they are as wide as the page. Where
        that leaves no room for filters, or for the words, they end the page.
        """
        look, both = self.look, [self._clear, self._show]
        if look.height < look.text(tokens.FOOT_FROM) or not look.has_room(tokens.ROW_WIDTH):
            self.add(flow_of(both, look.space(8)), 16)
            return
        first = [] if look.form == "narrow" else [QWidget()]
        self.foot = FootBar(look, self.tr("Chosen filters"), first, both)


def _is_shown(facet: Facet, chosen: Sequence[FilterValue]) -> bool:
    """Whether a value has a box: all counties have, so that each is where it always is."""
    return facet.facet == "county" or facet.unfiltered > 0 or (facet.facet, facet.value) in chosen


class FilterPane(QWidget):
    """The page of all filters between its bars."""

    def __init__(self, page: FilterPage) -> None:
        super().__init__()
        self.page = page
        way_back: list[Breadcrumb] = [(translate("filter_page", "Results"), SearchRoute(""))]
        bar = BreadcrumbBar(page.look, way_back, page.accessibleName(), Shortlist(), finds=False)
        for pressed in (bar.back_pressed, bar.breadcrumb_pressed):
            pressed.connect(page.closed)
        column_in(self, bar, (page, 1), page.foot)
