"""Help by county: the list of counties with a map, and what there is in one of them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QWidget

from guide.content.counties import CountyOnMap
from guide.content.kinds import in_order
from guide.content.model import Library, Service
from guide.ui.i18n import translate
from guide.ui.lists.result_rows import RowViews
from guide.ui.pages.list_page import ListPage
from guide.ui.pages.page_view import PageView
from guide.ui.parts.county_map import CountyMap
from guide.ui.parts.layouts import FlowLayout
from guide.ui.parts.press_button import PressButton
from guide.ui.parts.rows import Row, two_columns
from guide.ui.parts.text import heading_label, plain_label
from guide.ui.routes import ALL_OF_MAINE
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

Open = Callable[[str], None]


def counties_page(look: Look, library: Library, open_county: Open) -> PageView:
    """Every county as a row, and the map that goes with them. open_county: "" stands for all of Maine."""
    page = PageView(look, page_title := translate("county_pages", "Choose your county"))
    page.add(heading_label(look, 1, page_title))
    words = translate(
        "county_pages", "You see what is there for people in that county. Nothing is kept of what you choose."
    )
    page.add(plain_label(look, "body", words, "ink_soft"), 4)
    county_map = CountyMap(look, library.counties)
    county_map.pressed.connect(open_county)
    rows: list[Row] = [_county_row(look, county, county_map, open_county) for county in library.counties]
    rows.append(Row(look, translate("county_pages", "All of Maine")))
    rows[-1].clicked.connect(partial(open_county, ALL_OF_MAINE))
    page.add(two_columns(look, rows), 14)
    page.add_aside([county_map])
    page.finish()
    return page


def _county_row(look: Look, county: CountyOnMap, county_map: CountyMap, open_county: Open) -> Row:
    row = _CountyRow(look, county.name)
    row.clicked.connect(partial(open_county, county.name))
    row.pointed.connect(county_map.show_at)
    return row


class _CountyRow(Row):
    """pointed: its county when it is at hand, "" when it is no longer."""

    pointed = Signal(str)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  Qt's name
        """The pointer is on it."""
        super().enterEvent(event)
        self.pointed.emit(self.text())

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """The pointer is gone; a row that has the keys stays at hand."""
        super().leaveEvent(event)
        self.pointed.emit(self.text() if self.hasFocus() else "")

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """It has the keys."""
        super().focusInEvent(event)
        self.pointed.emit(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The keys go elsewhere."""
        super().focusOutEvent(event)
        self.pointed.emit("")


def county_page(
    look: Look, library: Library, county: str, open_page: Open, search_for: Callable[[str], None]
) -> PageView:
    """Who helps in a county, kind by kind, and its towns to search near. county: "" for all of Maine."""
    page = ListPage(look, county_title(county), "", RowViews(library))
    towns = next((one.towns for one in library.counties if one.name == county), ())
    if towns:
        words = translate("county_pages", "Near which town? What is nearest then comes first.")
        page.add(plain_label(look, "body", words, "ink_soft"), 4)
        page.add_hanging(_town_buttons(look, towns, search_for), tokens.BUTTON_OUTSIDE, 8)
    served = [service for service in library.services.values() if _serves(service, county)]
    for kind in in_order(library.kinds):
        of_kind = (service for service in served if service.kind == kind)
        ids = [service.id for service in sorted(of_kind, key=lambda one: not one.is_reachable)]
        if ids:
            page.add(heading_label(look, 2, library.kinds[kind]), 24)
            page.add_pages(ids, open_page)
    page.finish()
    return page


def county_title(county: str) -> str:
    """What the page of a county is called."""
    if not county:
        return translate("county_pages", "All of Maine")
    return translate("county_pages", "{county} County").format(county=county)


def _serves(service: Service, county: str) -> bool:
    if county:
        return county in service.service_area
    return not service.service_area and service.reach != "county"


def _town_buttons(look: Look, towns: Sequence[str], search_for: Callable[[str], None]) -> QWidget:
    buttons = QWidget()
    flow = FlowLayout(buttons, look.space(8))
    for town in towns:
        button = PressButton(look, town)
        button.clicked.connect(partial(search_for, f"near {town}"))
        flow.addWidget(button)
    return buttons
