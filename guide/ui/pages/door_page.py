"""The page behind a door: what helps now, whom to ask, and lists of pages, by county where one is chosen."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from guide.content.doors import by_use
from guide.content.model import Library, Topic
from guide.content.navigation import SECTION, DoorList, Lead
from guide.content.phones import first_of_type
from guide.search.results import Group, Where
from guide.ui.accessibility import announce, set_role
from guide.ui.i18n import results_counted, translate
from guide.ui.lists.result_list import Listed, listed
from guide.ui.lists.result_rows import ResultRows
from guide.ui.pages.aside import open_question, whom_to_ask
from guide.ui.pages.list_page import ListPage
from guide.ui.parts.layouts import flow_of
from guide.ui.parts.number_cards import Ask, CallCard
from guide.ui.parts.press_button import TWO_DIGITS, Chip, on_press
from guide.ui.parts.text import heading_label, plain_label
from guide.ui.parts.tiles import LeadTile
from guide.ui.routes import CountiesRoute, DoorRoute, Navigation, SectionRoute
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class DoorPage(ListPage):
    """A heading, what helps now, and lists. Notices may be added before and after the lists.

    Args:
        route: with the county and the selection of the reader.
    """

    parts_above = 3  # whom to ask, too

    def __init__(
        self, look: Look, library: Library, views: ResultRows, navigation: Navigation, route: DoorRoute
    ) -> None:
        self._door = next(door for door in library.doors if door.id == route.door)
        line = "" if self._door.lead else self._door.subtitle
        super().__init__(look, library, views, navigation, self._door.title, line)
        self._route = route
        self._where = Where(route.county, (route.county,)) if route.county else None
        lead = self._lead(self._door.lead) if self._door.lead else None
        if lead:
            self.add(lead, 12)
            self.add_ask_rows(self._asks, 8)
        self._has_lead = lead is not None

    @property
    def _asks(self) -> list[Ask]:
        return whom_to_ask((), self._library, self._door.ask or open_question())

    def _lead(self, lead: Lead) -> QWidget | None:
        """The way to a topic, or the number of a service; None where the site found the number wrong."""
        page, look = self._library.pages[lead.page], self.look
        if isinstance(page, Topic):
            tile = LeadTile(look, lead.title or page.title, lead.text or page.summary, self._door.icon)
            return on_press(tile, partial(self.open_page, page.id))
        phone = first_of_type(page, "voice")
        return CallCard(look, lead.title or page.name, lead.text, phone) if phone else None

    def add_lists(self) -> None:
        """Add all lists of the door."""
        for door_list in self._door.lists:
            if door_list.title:
                self.add(heading_label(self.look, 2, door_list.title), 24)
            if door_list.line:
                self.add(plain_label(self.look, "small", door_list.line, "ink_soft"), 2)
            if door_list.selections:
                self._add_selections(door_list)
                continue
            for is_section, entries in groupby(door_list.pages, lambda entry: entry.startswith(SECTION)):
                if is_section:
                    self.add_links([self._section_row(entry.removeprefix(SECTION)) for entry in entries])
                else:
                    self.add_groups([*self._groups(door_list, [*entries])], door_list.title)
        if not self._has_lead:
            self.add_ask_rows(self._asks, 16)

    def finish_door(self) -> None:
        """Finish the page, with whom to ask and the county."""
        choose = partial(self._navigation.go, CountiesRoute(self._door.id))
        self.finish_with_help(self._asks, self._where, choose)

    def _groups(self, door_list: DoorList, pages: Sequence[str]) -> Sequence[Listed]:
        """Some pages of a list, in the order in which they are shown."""
        services = self._library.services
        if door_list.by_use:
            used = by_use(services[page] for page in pages if page in services)
            pages = [*(page for page in pages if page not in services), *(service.id for service in used)]
        groups: list[Group] = []
        where = self._where
        if where is not None:
            homes = self._library.home_counties
            kinds = {page: where.group_of(services.get(page), homes.get(page, ())) for page in pages}
            if set(kinds.values()) != {"state"}:
                pages = sorted(pages, key=lambda page: _ORDER.index(kinds[page]))
                counted = groupby(pages, lambda page: kinds[page])
                groups = [Group(kind, len([*services])) for kind, services in counted]
        return [*listed(self._views.for_pages(pages), groups, where, self._library.state)]

    def _section_row(self, section: str) -> tuple[str, Callable[[], None]]:
        title = next(heading.title for heading in self._library.sections if heading.id == section)
        return title, partial(self._navigation.go, SectionRoute(section))

    def _add_selections(self, door_list: DoorList) -> None:
        """Add a list with a chip for each of its selections. No press moves a chip."""
        choices = [(translate("door_page", "All"), door_list.pages)]
        choices += [(chosen.title, chosen.pages) for chosen in door_list.selections]
        buttons = [Chip(self.look, title, counts=TWO_DIGITS, is_exclusive=True) for title, _ in choices]
        chips = flow_of(buttons, self.look.space(8))
        set_role(chips, "group", name=door_list.title)
        self.add_outdented(chips, tokens.CHIP_OUTSIDE, 8)
        rows = self.add_groups([], door_list.title)

        def show(number: int) -> None:
            for position, (chip, (_, pages)) in enumerate(zip(buttons, choices, strict=True)):
                chip.show_count(len(pages), is_on=position == number)
            rows.show_groups(self._groups(door_list, choices[number][1]))

        def choose(number: int) -> None:
            self._route = replace(self._route, selection=number)
            self._navigation.remember(self._route)
            show(number)
            self.relayout()
            announce(rows, results_counted(len(choices[number][1])))

        for position, chip in enumerate(buttons):
            chip.clicked.connect(partial(choose, position))
        show(self._route.selection if self._route.selection < len(choices) else 0)


_ORDER = ("county", "serves", "state", "elsewhere")
"""The groups of a list, in order."""
