"""Counties to choose from, with their map, and the page of each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide.content.county_help import not_known_in
from guide.content.doors import by_use
from guide.content.kinds import in_order
from guide.content.model import Library, Service
from guide.content.state import MAP_HEIGHT, CountyOnMap
from guide.search.results import Where
from guide.ui.i18n import translate
from guide.ui.lists.result_list import county_title
from guide.ui.lists.result_rows import ResultRows
from guide.ui.pages.aside import open_question, whom_to_ask
from guide.ui.pages.list_page import ListPage
from guide.ui.parts.county_map import CountyOutlines
from guide.ui.parts.layouts import EqualColumns, grow_with_words
from guide.ui.parts.painting import Picture
from guide.ui.parts.press_button import PressButton, on_press
from guide.ui.parts.rows import Card, link_row
from guide.ui.parts.text import heading_label, paint_text, plain_label
from guide.ui.parts.tiles import DoorTile
from guide.ui.routes import WHOLE_STATE, CountiesRoute, Navigation
from guide.ui.scroll.page_view import PageView
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class CountyMap(Picture):
    """A map that follows the list beside it and takes clicks, with the name of the county below it.

    The list is the accessible control.

    Signals:
        pressed: the name of a county.
        highlighted: the name of the county under the pointer, "" for none.
    """

    pressed = Signal(str)
    highlighted = Signal(str)

    def __init__(self, look: Look, counties: Sequence[CountyOnMap]) -> None:
        super().__init__(self._paint_map)
        self._look = look
        self._outlines = CountyOutlines(counties)
        self._highlighted = ""
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        grow_with_words(self, QSizePolicy.Policy.Preferred)
        # the list beside it says the same
        self.setAccessibleName(self.tr("Map of the counties"))

    def heightForWidth(self, width: int) -> int:
        """Return the height that keeps the aspect ratio of the state, with a line for a name."""
        return round(width * self._outlines.aspect) + self._name_height()

    def _name_height(self) -> int:
        return QFontMetrics(self._look.font("row_title")).height() + self._look.space(8)

    def sizeHint(self) -> QSize:
        width = self._look.space(MAP_HEIGHT * tokens.MAP_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def highlight(self, name: str) -> None:
        """Fill a county; none if the name is empty."""
        if name != self._highlighted:
            self._highlighted = name
            self.update()

    def _paint_map(self, painter: QPainter, whole: QRectF) -> None:
        """Paint the map, and below it the name of the county that is filled."""
        look = self._look
        self._outlines.paint(painter, self._box(), look, self._highlighted)
        below = whole.adjusted(0, self.height() - self._name_height(), 0, 0)
        middle, face = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, look.font("row_title")
        paint_text(painter, below, middle, self._highlighted, face=face, color=look.color("ink"))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Highlight the county under the pointer."""
        self._set_highlighted(self.county_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._set_highlighted("")
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the county that was clicked."""
        name = self.county_at(event.position())
        if name and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(name)

    def _set_highlighted(self, name: str) -> None:
        if name != self._highlighted:
            self.highlight(name)
            self.highlighted.emit(name)

    def county_at(self, point: QPointF) -> str:
        """Return the county at a point of the widget, "" for none."""
        return self._outlines.county_at(point, self._box())

    def _box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1, 1, -1, -1 - self._name_height())


Open = Callable[[str], None]

IN_LINE = 4
"""How many counties or towns stand beside each other where there is room."""
TOWNS = 2
"""How many towns each names: many people know their town and not their county."""


def counties_page(look: Look, library: Library, open_county: Open) -> PageView:
    """Make a page with a row for each county, and the map.

    Args:
        open_county: "" means the whole state.
    """
    page_title = translate("county_pages", "Choose your county")
    page = PageView(look, page_title, measure=tokens.MAIN if look.form == "wide" else tokens.CONTENT_MAX)
    page.add(page.title_label(page_title))
    words = translate(
        "county_pages", "Look for the town near you. You see what is there for people in its county."
    )
    if not look.is_short:  # there, the rows name no towns
        page.add(plain_label(look, "body", words, "ink_soft"), 4)
    county_map = CountyMap(look, library.counties)
    county_map.pressed.connect(open_county)
    towns = {county.name: ", ".join(county.towns[:TOWNS]) for county in library.counties}
    by_name = {
        county: _county_row(look, county, towns.get(county, ""), county_map, open_county)
        for county in library.state.counties
    }
    county_map.highlighted.connect(partial(_follow, by_name))
    whole = link_row(look, library.state.everywhere, partial(open_county, WHOLE_STATE))
    page.add(_in_lines(look, by_name.values()), 14)
    page.add(Card(look, [whole]), 16)
    if library.counties:  # a state may have no map
        page.add_aside([county_map])
    page.finish()
    return page


def _county_row(
    look: Look, county: str, towns: str, county_map: CountyMap, open_county: Open
) -> "_CountyRow":
    row = on_press(_CountyRow(look, county, towns), partial(open_county, county))
    row.highlighted.connect(county_map.highlight)
    return row


def _follow(rows: Mapping[str, "_CountyRow"], county: str) -> None:
    """Mark the row of the county that the pointer is on in the map."""
    for name, row in rows.items():
        row.follow(is_pointed_at=name == county)


class _CountyRow(DoorTile):
    """highlighted: its county while the row has the pointer or the focus, then ""."""

    highlighted = Signal(str)
    _is_pointed_at = False

    def __init__(self, look: Look, county: str, towns: str) -> None:
        super().__init__(look, county, "", "", height=tokens.ROW_LINK)
        self.setAccessibleDescription(towns)
        self._line, self._padding = "" if look.is_short else towns, look.space(8)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which its name is on one line."""
        name = QFontMetrics(self._look.font(self._role)).horizontalAdvance(self.text())
        return QSize(name + 2 + self._icon_room() + self._end_room(0), self._least)

    def follow(self, *, is_pointed_at: bool) -> None:
        """Say whether the pointer is on its county in the map."""
        if is_pointed_at != self._is_pointed_at:
            self._is_pointed_at = is_pointed_at
            self.update()

    def background(self, rest: str) -> str:
        """Return the color token of the background: as under the pointer if that is on the map."""
        return super().background("hover" if self._is_pointed_at else rest)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.highlighted.emit(self.text())

    def leaveEvent(self, event: QEvent) -> None:
        """Remove the highlight, unless the row has the focus."""
        super().leaveEvent(event)
        self.highlighted.emit(self.text() if self.hasFocus() else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.highlighted.emit(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.highlighted.emit("")


def county_page(
    look: Look, views: ResultRows, library: Library, county: str, navigation: Navigation
) -> PageView:
    """Make a page with the services of a county by kind, and its towns.

    Args:
        county: "" for the whole state.
    """
    title = county_title(county, library.state)
    page = ListPage(look, library, views, navigation, title)
    towns = next((other.towns for other in library.counties if other.name == county), ())
    if towns:
        words = translate("county_pages", "Near which town? What is nearest then comes first.")
        page.add(plain_label(look, "body", words, "ink_soft"), 4)
        page.add(_town_buttons(look, towns, navigation.search_for), 8)
    if county and (unknown := not_known_in(county, title, library)):
        page.add(plain_label(look, "body", unknown), 14)
    served = [service for service in library.services.values() if _serves(service, county)]
    for kind in in_order(library.kinds):
        ids = [service.id for service in by_use(service for service in served if kind in service.kinds)]
        if ids:
            page.add(heading_label(look, 2, library.kinds[kind].name), 24)
            page.add_pages(ids, library.kinds[kind].name, shows_area=False)
    asks = whom_to_ask((), library, open_question())
    page.add_ask_rows(asks, 16)
    where = Where(county, (county,)) if county else None
    page.finish_with_help(asks, where, partial(navigation.go, CountiesRoute()))
    return page


def _serves(service: Service, county: str) -> bool:
    if county:
        return county in service.service_area
    return not service.service_area and service.reach != "county"


def _town_buttons(look: Look, towns: Sequence[str], search_for: Callable[[str], None]) -> QWidget:
    return _in_lines(
        look, (on_press(_Town(look, town), partial(search_for, f"near {town}")) for town in towns)
    )


class _Town(PressButton):
    """The name of a town, in a line of others."""

    outside = 0
    ring = (tokens.RING, tokens.RING)


def _in_lines(look: Look, parts: Iterable[QWidget]) -> QWidget:
    grid = QWidget()
    cells = EqualColumns(grid, look.space(8), IN_LINE)
    for part in parts:
        cells.addWidget(part)
    return grid
