"""The page of all filters: boxes that stay where they are, and a bar with what is chosen."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain, pairwise

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from guide.content.model import Library
from guide.content.state import State
from guide.search.results import Answer, Facet, Filters, Where
from guide.ui.accessibility import set_role
from guide.ui.i18n import filter_label, results_counted, translate
from guide.ui.lists.result_list import place_title
from guide.ui.pages.breadcrumbs import Breadcrumb, BreadcrumbBar
from guide.ui.pages.page_view import PageView
from guide.ui.parts.choice_rows import ARROWS, ChoiceBox
from guide.ui.parts.foot_bar import FootBar, PrimaryButton
from guide.ui.parts.layouts import EqualColumns, Placed, column_in, discard, is_mirrored, row_in, row_of
from guide.ui.parts.press_button import Chip, PressButton, on_press
from guide.ui.parts.text import PlainLabel, heading_label, plain_label
from guide.ui.results.filter_bar import ALL, FilterValue, active, toggled
from guide.ui.routes import SearchRoute
from guide.ui.shortlist import Shortlist
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

COLUMNS = (("county", "open", "language", "kind"), ("need", "who", "reach", "cost"))
"""The groups of a page with room for two columns."""

ONE_COLUMN = ("county", "need", "open", "who", "reach", "cost", "language", "kind")
MOST_IN_LINE = {"county": 4, "language": 4}
"""The most boxes in a line of a group with short words; three in any other."""


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
        column, head = QVBoxLayout(self), QBoxLayout(_beside(look))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space(8))
        head.setSpacing(look.space(12))
        heading = heading_label(look, 2, title)
        head.addWidget(heading)
        if note and not (look.is_slim and look.is_short):
            heading.setWordWrap(look.is_slim)
            head.addWidget(plain_label(look, "small", note, "ink_soft"), 1)
        column.addLayout(head)
        grid = QWidget()
        facet = next(iter(boxes))[0]
        cells = EqualColumns(grid, look.space(8), MOST_IN_LINE.get(facet, 3))
        for box in boxes.values():
            cells.addWidget(box)
        column.addWidget(grid)


class ChosenChips(QWidget):
    """What is chosen, on one line; what has no room there is counted.

    A chip that is taken off leaves its place empty until something else is chosen: nothing comes under the
    pointer in its stead.

    Signals:
        taken_off: the value that was pressed.
    """

    taken_off = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._chips: dict[FilterValue, Chip] = {}
        self._rest = plain_label(look, "small", "", "ink_soft")
        self._rest.setWordWrap(False)
        self._rest.setParent(self)
        self.setMinimumHeight(look.target + 2 * tokens.CHIP_OUTSIDE)

    @property
    def shown(self) -> list[Chip]:
        """The chips that can be pressed."""
        return [chip for chip in self._chips.values() if not chip.isHidden()]

    def show_for(self, chosen: Sequence[tuple[FilterValue, str]]) -> None:
        """Show chips for values with their labels."""
        labels = dict(chosen)
        if labels.keys() - self._chips.keys():
            self._make(labels)
        self._place()
        for value, chip in self._chips.items():
            if value not in labels:
                chip.hide()

    def _make(self, labels: dict[FilterValue, str]) -> None:
        kept = {value: chip for value, chip in self._chips.items() if value in labels}
        for value, chip in self._chips.items():
            if value not in kept:
                discard(chip)
        self._chips = kept
        for value, label in labels.items():
            if value not in kept:
                chip = self._chips[value] = Chip(self._look, label, is_removable=True)
                chip.show_chosen(is_on=True)
                chip.setParent(self)
                chip.clicked.connect(lambda _=False, value=value: self.taken_off.emit(value))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many chips as there is room for."""
        super().resizeEvent(event)
        hidden = {value for value, chip in self._chips.items() if chip.isHidden()}
        self._place(hidden)

    def _place(self, gone: Iterable[FilterValue] = ()) -> None:
        """Put the chips beside each other, and say how many there are beyond the end."""
        gap, left = self._look.space(8), 0
        widths = {value: chip.sizeHint().width() for value, chip in self._chips.items()}
        is_all = sum(widths.values()) + gap * (len(widths) - 1) <= self.width()
        room = self.width() - (0 if is_all else self._look.text(tokens.MORE_CHIPS))
        beyond = 0
        for value, chip in self._chips.items():
            has_room = left + widths[value] <= room
            beyond += not has_room
            chip.setVisible(has_room and value not in gone)
            if has_room:
                self._put(chip, left, widths[value])
                left += widths[value] + gap
        self._rest.set_plain_text(self.tr("and {count} more").format(count=beyond) if beyond else "")
        self._rest.setVisible(bool(beyond))
        self._put(self._rest, left, self.width() - left)

    def _put(self, part: QWidget, left: int, width: int) -> None:
        start = self.width() - left - width if is_mirrored() else left
        height = min(part.sizeHint().height(), self.height())
        part.setGeometry(QRect(start, (self.height() - height) // 2, width, height))


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
        self._chips = ChosenChips(look)
        self._chips.taken_off.connect(self._toggle)
        self._add_head(title)
        chosen = active(answer.filters)
        shown = [facet for facet in answer.facets if _is_shown(facet, chosen)]
        most = max((facet.unfiltered for facet in shown), default=0)
        self._boxes = {(one.facet, one.value): self._box((one.facet, one.value), most) for one in shown}
        self._clear = on_press(
            PressButton(look, self.tr("Clear all"), is_in_bar=True), lambda: self.changed.emit(Filters())
        )
        self._show = on_press(PrimaryButton(look, self._words(answer.facets)), self.closed)
        self._make_foot(most)
        self._add_groups(typed_place(answer.where, answer.filters, library.state))
        self.finish()
        self.show_for(answer)

    def show_for(self, answer: Answer) -> None:
        """Show which filters are on, and how many results each would leave."""
        filters = self._filters = answer.filters
        for facet in answer.facets:
            box = self._boxes.get((facet.facet, facet.value))
            if box is not None:
                box.show_count(facet.count, is_on=getattr(filters, facet.facet) == facet.value)
        chosen = active(filters)
        focus = QApplication.focusWidget()
        self._chips.show_for([(value, filter_label(*value, self._kinds)) for value in chosen])
        self._clear.setEnabled(bool(chosen))
        self._show.show_words(self._words(answer.facets))
        if focus is self._clear or (isinstance(focus, Chip) and self._chips.isAncestorOf(focus)):
            self._keep_focus_in_foot(focus)
        self._order_tabs()

    def _keep_focus_in_foot(self, focus: QWidget) -> None:
        """Move the focus on from a part of the bar that is gone."""
        if focus.isHidden() or not focus.isEnabled():
            parts: list[QWidget] = [*self._chips.shown, self._show]
            parts[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, facets: Iterable[Facet]) -> str:
        count = sum(facet.count for facet in facets if facet.facet == ALL[0])
        if not count:
            return self.tr("No results")
        return self.tr("Show {results}").format(results=results_counted(count))

    # -- parts

    def _add_head(self, title: str) -> None:
        """Add the title, beside it what is chosen where the bar under the page has no room for it, and a
        line on how to choose.
        """
        look, is_narrow = self.look, self.look.form == "narrow"
        heading = heading_label(look, 1, title)
        beside: Placed = None
        words = self.tr("Choose any. The number is how many you would see.")
        line = plain_label(look, "body", words, "ink_soft")
        if is_narrow:
            heading.setWordWrap(False)
            beside = self._chips, 1, Qt.AlignmentFlag.AlignVCenter
        elif not look.is_short:
            beside = line, 1, Qt.AlignmentFlag.AlignVCenter
        self.add(row_of(heading, beside, gap=look.space(16)))
        if is_narrow and not look.is_short:
            self.add(line, 2)

    def _add_groups(self, place: str) -> None:
        look = self.look
        if look.form == "narrow":
            for facet in ONE_COLUMN:
                self._add_group(facet, place, lambda group: self.add(group, 16))
            return
        both = QWidget()
        across = row_in(both, gap=look.space(tokens.ASIDE_GAP if look.form == "wide" else 24))
        for facets in COLUMNS:
            down = column_in(None, gap=look.space(20))
            for facet in facets:
                self._add_group(facet, place, down.addWidget)
            down.addStretch(1)
            across.addLayout(down, 1)
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
                self.look, filter_label(*value, self._kinds), most, is_exclusive=value[0] in _ONE_OF_SEVERAL
            ),
            lambda: self._toggle(value),
        )

    def _toggle(self, value: FilterValue) -> None:
        self.changed.emit(toggled(self._filters, value))

    def _make_foot(self, most: int) -> None:
        """Put what is chosen and the buttons into a bar under the page; in a narrow window only the buttons:
        there, what is chosen is beside the title.

        Where the window is so low that the bar would leave hardly a box, they scroll with the page, over all
        boxes.
        """
        look, name = self.look, self.tr("Chosen filters")
        buttons = [self._clear, self._show]
        if look.form != "narrow":
            label = PlainLabel(self.tr("Chosen:"))
            label.setFont(look.font("body"))
            self._show.reserve_room(self.tr("Show {results}").format(results=results_counted(max(most, 100))))
            self.foot = FootBar(look, name, [label, self._chips], buttons)
            return
        if not look.is_cramped:
            width = sum(button.sizeHint().width() for button in buttons) + look.space(8) + look.text(20)
            beside = width <= look.room
            self.foot = FootBar(look, name, [], buttons if beside else [self._show])
            if beside:
                return
            buttons = [self._clear]
        over = QWidget()
        column_in(over, *reversed(buttons))
        self.add_outdented(over, tokens.BUTTON_OUTSIDE, 8)

    # -- keys

    def showEvent(self, event: QShowEvent) -> None:
        """Set the order of Tab, which holds only for widgets of one window."""
        super().showEvent(event)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go through what is chosen where it stands, and last through the bar under the page."""
        if not self.isVisible():
            return
        foot: list[QWidget] = []
        if self.foot is not None:
            foot = [one for one in (self._clear, self._show) if self.foot.isAncestorOf(one)]
        is_above = self.isAncestorOf(self._chips)
        chips: list[QWidget] = [*self._chips.shown]
        orders = (
            ([self, *chips], [self._last_control, *foot])
            if is_above
            else ([self._last_control, *chips, *foot],)
        )
        for before, after in chain.from_iterable(map(pairwise, orders)):
            QWidget.setTabOrder(before, after)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrows go from box to box, as they stand on the screen."""
        focus = QApplication.focusWidget()
        if isinstance(focus, ChoiceBox) and event.key() in ARROWS:
            to = self._beside(focus, Qt.Key(event.key()))
            if to is not None:
                to.setFocus(Qt.FocusReason.TabFocusReason)
                self.ensureWidgetVisible(to)
        else:
            super().keyPressEvent(event)

    def _beside(self, box: ChoiceBox, key: Qt.Key) -> ChoiceBox | None:
        """The nearest box in the direction of an arrow that can be pressed."""
        at, found = self._rect(box), []
        for other in self._boxes.values():
            rect = self._rect(other)
            if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                before, is_in_line = Qt.Key.Key_Left, rect.top() <= at.center().y() <= rect.bottom()
                away = at.left() - rect.right() if key == before else rect.left() - at.right()
            else:
                before, is_in_line = Qt.Key.Key_Up, rect.left() <= at.right() and at.left() <= rect.right()
                away = at.top() - rect.bottom() if key == before else rect.top() - at.bottom()
            if is_in_line and away > 0 and other.isEnabled():
                aside = (rect.center() - at.center()).manhattanLength()
                found.append((away, aside, other))
        return min(found, key=lambda one: one[:2])[2] if found else None

    def _rect(self, box: QWidget) -> QRect:
        return QRect(box.mapTo(self._body, box.rect().topLeft()), box.size())


def _beside(look: Look) -> QBoxLayout.Direction:
    """Where words stand that belong to a heading."""
    return QBoxLayout.Direction.TopToBottom if look.is_slim else QBoxLayout.Direction.LeftToRight


def _is_shown(facet: Facet, chosen: Sequence[FilterValue]) -> bool:
    """Whether a value has a box: all counties have, so that each is where it always is."""
    return facet.facet == "county" or facet.unfiltered > 0 or (facet.facet, facet.value) in chosen


class FilterPane(QWidget):
    """The page of all filters between its bars; without the upper one where that would leave hardly a box."""

    def __init__(self, page: FilterPage) -> None:
        super().__init__()
        self.page = page
        bar = None
        if not page.look.is_cramped:
            results = translate("filter_page", "Results")
            way_back: list[Breadcrumb] = [(results, SearchRoute(""))]
            bar = BreadcrumbBar(page.look, way_back, page.accessibleName(), Shortlist(), finds=False)
            for pressed in (bar.back_pressed, bar.breadcrumb_pressed):
                pressed.connect(page.closed)
        column_in(self, bar, (page, 1), page.foot)
