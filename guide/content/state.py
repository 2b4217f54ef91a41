"""What is true of one state and not of the next: `resources/state.yaml`, compiled into the library."""

from datetime import date, timedelta

from msgspec import Struct

LAST = -1
"""`Holiday.nth` for the last such weekday of a month."""


class TimeZone(Struct, frozen=True, omit_defaults=True):
    """A time zone of the state.

    Attributes:
        name: the IANA name, such as "America/New_York".
        words: what readers call it, such as "Eastern time".
        counties: the counties in it; empty for the first zone, which has all that no other zone names.
    """

    name: str
    words: str
    counties: tuple[str, ...] = ()


class Holiday(Struct, frozen=True, omit_defaults=True):
    """A day of each year on which offices may be closed.

    Attributes:
        name: the name of the holiday.
        month: 1 to 12.
        day: the day of the month; 0 where it is a certain weekday of the month.
        weekday: 0 for Monday to 6 for Sunday.
        nth: 1 for the first such weekday of the month, LAST for the last one.
        later: how many days after the day so found.
    """

    name: str
    month: int
    day: int = 0
    weekday: int = 0
    nth: int = 1
    later: int = 0

    def in_year(self, year: int) -> date:
        """Its day in a year, before any shift for a weekend."""
        return self._found(year) + timedelta(days=self.later)

    def _found(self, year: int) -> date:
        if self.day:
            return date(year, self.month, self.day)
        month = (date(year, self.month, 1) + timedelta(days=after) for after in range(31))
        days = [day for day in month if day.month == self.month and day.weekday() == self.weekday]
        return days[self.nth if self.nth == LAST else self.nth - 1]


class PageRoles(Struct, frozen=True, omit_defaults=True):
    """Topics that the program itself leads to, by id; "" where the library has none.

    Attributes:
        about: what the guide is, and who made it.
        privacy: what the guide can hide and what it cannot.
        set_up: how staff set up a screen.
        wrong_number: whom to tell if something in the guide is wrong.
    """

    about: str = ""
    privacy: str = ""
    set_up: str = ""
    wrong_number: str = ""


class DoorRoles(Struct, frozen=True, omit_defaults=True):
    """Doors of the front page that open more than their own list, by id; "" where there is none.

    Attributes:
        urgent_numbers: opens the page of all urgent numbers.
        staff: also shows problems of the site file, and how fresh the numbers are.
    """

    urgent_numbers: str = ""
    staff: str = ""


class State(Struct, frozen=True, omit_defaults=True):
    """The state that the guide is about.

    Attributes:
        name: "Maine".
        code: the two letters of the postal service, "ME".
        everywhere: the words for the whole state, "All of Maine".
        area_codes: of its telephone numbers; the first is used in examples.
        example_place: a place that the example in the search field names, "" for no example.
        information_line: the id of the service that knows all kinds of help, "" where there is none.
        languages: BCP 47 codes of the languages that a filter offers, in this order.
        counties: their names, in the order shown.
        time_zones: the first is that of the state where a service does not say otherwise.
        holidays: days on which offices may be closed.
        ambiguous_names: names of places that often mean something else, folded.
        who_words: keys of `guide.search.labels.WHO` to names of groups of people, folded, that mean them.
        pages: topics that the program leads to.
        doors: doors that open more than their own list.
    """

    name: str = ""
    code: str = ""
    everywhere: str = ""
    area_codes: tuple[str, ...] = ()
    example_place: str = ""
    information_line: str = ""
    languages: tuple[str, ...] = ()
    counties: tuple[str, ...] = ()
    time_zones: tuple[TimeZone, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    ambiguous_names: tuple[str, ...] = ()
    who_words: dict[str, tuple[str, ...]] = {}
    pages: PageRoles = PageRoles()
    doors: DoorRoles = DoorRoles()

    @property
    def zone(self) -> str:
        """The IANA name of the first time zone, "" where none is known."""
        return self.time_zones[0].name if self.time_zones else ""

    @property
    def example_number(self) -> str:
        """A telephone number that nobody has, as numbers of the state are written."""
        return f"{self.area_codes[0] if self.area_codes else 800}-555-0100"

    def zones_of(self, counties: tuple[str, ...]) -> tuple[TimeZone, ...]:
        """The time zones of some counties, each once; the state's first one for none."""
        other = {county: zone for zone in self.time_zones[1:] for county in zone.counties}
        first = self.time_zones[:1]
        return tuple(dict.fromkeys(other.get(county, *first) for county in counties)) or first


MAP_HEIGHT = 1000
"""How high the map of all counties is, in units of its outlines."""


class CountyOnMap(Struct, frozen=True):
    """A county that readers can choose on a map.

    Attributes:
        name: its name.
        outline: commands like those of icons, on the grid of the map, north up.
        towns: its largest towns, the largest first.
    """

    name: str
    outline: str
    towns: tuple[str, ...]
