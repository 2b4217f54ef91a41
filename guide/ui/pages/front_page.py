"""The front page, which does not show what else is inside, and its doors where there are no results."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide.content.display_text import answered, in_one_line, spoken_date
from guide.content.model import Library
from guide.content.navigation import Door
from guide.content.phones import information_line
from guide.search.labels import OWN_NAMES, label_of
from guide.sites.site import Site
from guide.ui.accessibility import set_role
from guide.ui.i18n import translate
from guide.ui.lists.result_list import county_title
from guide.ui.pages.breadcrumbs import TextLink, quiet_label
from guide.ui.parts.layouts import (
    USUAL_GAP,
    Placed,
    column_in,
    equal_columns,
    flow_of,
    row_of,
    row_or_column_of,
)
from guide.ui.parts.number_cards import CallCard, own_lines
from guide.ui.parts.press_button import on_press
from guide.ui.parts.rows import link_row, two_columns
from guide.ui.parts.text import ScreenReaderHeading, heading_label, plain_label
from guide.ui.parts.tiles import CountyTile, DoorTile, LanguageButton, LanguagesTile
from guide.ui.routes import (
    CARDS,
    CountiesRoute,
    CountyRoute,
    LanguagesRoute,
    LeaveRoute,
    Navigation,
    PageRoute,
    PrintRoute,
    Route,
)
from guide.ui.scroll.page_view import PageView
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

MAX_OWN_LINES = 2
"""The site's own lines on the front page; the page of urgent numbers has all of them."""

LARGE_DOORS = 4
"""How many doors are large where there is room: the first ones of the library."""

COUNTY_POSITION = 4
"""How many doors come before the counties where all are small."""


def front_page(look: Look, library: Library, navigation: Navigation, site: Site) -> PageView:
    """Make the front page: a question, languages, ten doors, the counties, and pages about the guide.

    site: whose own lines everybody may see.
    """
    title = translate("front_page", "What are you looking for?")
    page = PageView(look, title, has_full_width=True)
    lines, is_narrow = site.own_lines, look.form == "narrow"
    less = 4 if lines else 0  # so that the most common screen, 1366 by 768, shows all of it
    if is_narrow:
        page.add(ScreenReaderHeading(title))
    else:
        page.add(_question(look, title, library.state.name), 8 - less)
    page.add(_languages(look, library, navigation), 0 if is_narrow else 12 - less)
    page.add_growing(_doors(look, library, navigation), 8 if is_narrow or lines else 14)
    if lines:
        page.add(own_lines(look, lines[:MAX_OWN_LINES], look.room), 12 - less)
    page.add_outdented(_foot(look, library, navigation, site), look.space(tokens.LINK_PADDING), 0)
    page.finish()
    return page


def _question(look: Look, title: str, state: str) -> QWidget:
    heading = heading_label(look, 1, title)
    heading.setWordWrap(False)
    words = translate("front_page", "Places and numbers across {state}. Works without internet.")
    line = plain_label(look, "body", words.format(state=state), "ink_soft")
    return row_of(
        (heading, 0, Qt.AlignmentFlag.AlignBottom),
        (line, 1, Qt.AlignmentFlag.AlignBottom),
        gap=look.space(16),
    )


# -- the languages


def spoken_languages(library: Library) -> list[str]:
    """Return the codes of the languages of the state that a person can ask for by name."""
    return [code for code in library.state.languages if code in OWN_NAMES]


def _languages(look: Look, library: Library, navigation: Navigation) -> QWidget:
    codes = spoken_languages(library)
    if look.form == "narrow" and _columns(look) < MOST_COLUMNS:
        names = [OWN_NAMES[code] for code in codes[:MAX_LANGUAGES]]
        tile = LanguagesTile(look, names, translate("front_page", "Languages: ask for an interpreter"))
        return on_press(tile, partial(navigation.go, LanguagesRoute()))
    buttons = ((button, 1) for button in _language_buttons(look, codes, navigation))
    row = row_of(*buttons, gap=look.space(8 if look.form != "narrow" else 6))
    set_role(row, "group", name=translate("front_page", "Languages: ask for an interpreter"))
    return row


def _language_buttons(look: Look, codes: Sequence[str], navigation: Navigation) -> list[QWidget]:
    """Make a button for as many languages as fit in one line, and one for all the others."""
    words = translate("front_page", "More languages")
    to_all = partial(navigation.go, LanguagesRoute())
    more = on_press(LanguageButton(look, words, words, icon="languages"), to_all)
    room = min(look.room, look.text(tokens.CONTENT_MAX)) - more.sizeHint().width()
    buttons: list[QWidget] = []
    for code in codes:
        button = on_press(
            LanguageButton(look, OWN_NAMES[code], label_of("language", code, {}), code),
            partial(navigation.go, LanguagesRoute(code)),
        )
        room -= button.sizeHint().width() + look.space(8)
        if room < 0 or len(buttons) == MAX_LANGUAGES:
            button.deleteLater()
            break
        buttons.append(button)
    return [*buttons, more]


MAX_LANGUAGES = 8
"""How many languages stand on the front page. More would be a list to read, not one glance."""


# -- the doors


def _doors(look: Look, library: Library, navigation: Navigation) -> QWidget:
    is_low = look.form == "medium" and look.height < look.text(tokens.DOORS_LARGE_FROM)
    if look.form == "narrow" or look.is_short or is_low:
        return _small_doors(look, library, navigation)
    large, small = tokens.DOOR_LARGE, tokens.DOOR_SMALL
    first, others = library.doors[:LARGE_DOORS], library.doors[LARGE_DOORS:]
    column = QWidget()
    least = look.text(2 * (large + small) + (small if look.form == "medium" else 0))
    column.setMaximumHeight(round(tokens.DOORS_GROWTH_MAX * least))
    gap = look.space(tokens.DOOR_GAP)
    wide = [_door_tile(look, door, navigation, large, large=True) for door in first]
    tiles = [_door_tile(look, door, navigation, small) for door in others]
    lines = column_in(
        column, (equal_columns(wide, 2, gap), large), (equal_columns(tiles, 3, gap), small), gap=gap
    )
    if look.form == "medium":
        lines.addWidget(_county_door(look, library, navigation, small, large=True), small // 2)
        return column
    counties = _county_tile(look, library, navigation)
    counties.setFixedWidth(look.text(tokens.ASIDE))
    both = row_of((column, 1), counties, gap=look.space(24))
    both.setMaximumHeight(column.maximumHeight())
    return both


def _small_doors(look: Look, library: Library, navigation: Navigation) -> QWidget:
    """Lay out all doors alike, with the counties among them."""
    columns = _columns(look)
    height = tokens.DOOR_SMALL if columns == MOST_COLUMNS else tokens.DOOR_SMALLEST
    tiles = [_door_tile(look, door, navigation, height) for door in library.doors]
    counties = _county_door(look, library, navigation, height)
    gap = look.space(8 if look.form == "narrow" else tokens.DOOR_GAP)
    return equal_columns([*tiles[:COUNTY_POSITION], counties, *tiles[COUNTY_POSITION:]], columns, gap)


def _columns(look: Look) -> int:
    return max(1, min(MOST_COLUMNS, look.room // look.text(tokens.DOOR_WIDTH)))


MOST_COLUMNS = 3
"""Of small doors."""


def _door_tile(
    look: Look, door: Door, navigation: Navigation, height: int, *, large: bool = False
) -> DoorTile:
    tile = DoorTile(look, door.title, door.subtitle, door.icon, height=height, large=large)
    return on_press(tile, partial(navigation.open_door, door.id))


def _county_words() -> tuple[str, str]:
    return translate("front_page", "Help by county"), translate("front_page", "Places near you come first.")


def _county_door(
    look: Look, library: Library, navigation: Navigation, height: int, *, large: bool = False
) -> DoorTile:
    """Make the door to the counties where there is no room for their map."""
    title, line = _county_words()
    if navigation.county:
        title = line = county_title(navigation.county, library.state)
    tile = DoorTile(look, title, line, "map", height=height, large=large)
    return _to_counties(tile, navigation, line)


def _county_tile(look: Look, library: Library, navigation: Navigation) -> DoorTile:
    if not library.counties:  # a state may have no map
        return _county_door(look, library, navigation, tokens.DOOR_SMALL)
    title, line = _county_words()
    chosen = navigation.county
    if chosen:
        line = county_title(chosen, library.state)
    tile = CountyTile(look, title, line, library.counties, chosen=chosen)
    tile.county_pressed.connect(lambda county: navigation.go(CountyRoute(county)))
    return _to_counties(tile, navigation, line)


def _to_counties(tile: DoorTile, navigation: Navigation, line: str) -> DoorTile:
    tile.setAccessibleName(tile.text())
    tile.setAccessibleDescription(line)
    return on_press(tile, partial(navigation.go, CountiesRoute()))


def _foot_links(library: Library, site: Site) -> list[tuple[str, str, Route]]:
    """Return the links below the doors: icon, words that are plainer than the title of the page, route."""
    pages = library.state.pages
    links: list[tuple[str, str, Route]] = []
    if site.policy.prints:
        links.append(("printer", translate("front_page", "Print the urgent numbers"), PrintRoute(CARDS)))
    links.append(("", translate("front_page", "How Leave works"), LeaveRoute()))
    about = (
        (pages.about, translate("front_page", "About this guide")),
        (pages.privacy, translate("front_page", "Privacy")),
    )
    return links + [("", words, PageRoute(page)) for page, words in about if page in library.topics]


def _foot(look: Look, library: Library, navigation: Navigation, site: Site) -> QWidget:
    """Lay out the links, and the date of the content at the end of the line if there is room."""
    links: list[QWidget] = [
        on_press(TextLink(look, words, icon, is_beside_words=True), partial(navigation.go, route))
        for icon, words, route in _foot_links(library, site)
    ]
    date = None
    if library.edition.date:
        words = translate("front_page", "Content of {day}").format(day=spoken_date(library.edition.date))
        date = quiet_label(look, words)
        if look.form == "narrow":
            date.setMinimumHeight(look.bar_target)
            links.append(date)
    last = date if look.form != "narrow" else None
    return row_of((flow_of(links, look.space(8)), 1), last, gap=USUAL_GAP)


class OtherWays(Struct, frozen=True):
    """Where a page leads that has no results.

    Attributes:
        open_door: shows the page behind a door, by its id.
        ask_interpreter: shows how to ask for an interpreter.
    """

    open_door: Callable[[str], None]
    ask_interpreter: Callable[[], None]


def doors_page(
    look: Look,
    library: Library,
    ways: OtherWays,
    title: str,
    words: str,
    for_staff: str = "",
) -> PageView:
    """Make a page with a heading, a reason, whom to ask, in any language, and the doors of the front page.

    for_staff: what the person in charge of this computer needs to know, "" for nothing.
    """
    page = PageView(look, title, has_full_width=True)
    page.add(heading_label(look, 1, title), 0 if look.is_short else 12)
    page.add(plain_label(look, "body", words, "ink_soft"), 4)
    page.add(_whom_to_ask(look, library, ways.ask_interpreter), page.small_gap)
    page.add(heading_label(look, 2, translate("front_page", "Or open a section")), 24)
    doors = (
        link_row(look, door.title, partial(ways.open_door, door.id), "", door.icon) for door in library.doors
    )
    page.add(two_columns(look, [*doors]), 10)
    if for_staff:
        tell = translate("front_page", "For staff: {fault}").format(fault=for_staff)
        page.add(plain_label(look, "small", tell, "ink_soft"), 16)
    page.finish()
    return page


def _whom_to_ask(look: Look, library: Library, ask_interpreter: Callable[[], None]) -> QWidget:
    """Lay out the number of the information line, if there is one, and the way to an interpreter."""
    beside, line = look.has_room(2 * tokens.ROW_WIDTH), information_line(library)
    ask: Placed = None
    if line:
        free = translate("front_page", "Free") if line.is_free else ""
        words = in_one_line(free, answered(line.phone, line.service))
        ask = CallCard(look, translate("front_page", "Ask a person"), words, line.phone, is_low=True), 1
    names = [OWN_NAMES[code] for code in spoken_languages(library)]
    tile = LanguagesTile(look, names, translate("front_page", "Languages: ask for an interpreter"))
    gap = look.space((24 if look.form == "wide" else 16) if beside else 8)
    return row_or_column_of(ask, (on_press(tile, ask_interpreter), 1), stacks=not beside, gap=gap)
