"""What the guide contains, as frozen values. Directory names follow HSDS 3.

msgspec structs: made 20 times faster at import than dataclasses, and read in one strict, typed step.
"""

from datetime import date
from functools import cached_property
from typing import Literal, get_args

from msgspec import Struct

from guide.content.eligibility import Takes
from guide.content.kinds import Kind
from guide.content.listed_numbers import MOST_CARDS, CardNumber, UrgentNumber
from guide.content.navigation import Door, Section
from guide.content.review import Review, ReviewerRole
from guide.content.state import CountyOnMap, State, TimeZone

Audience = Literal["survivor", "supporter", "professional", "community", "anyone"]
Confidence = Literal["high", "medium", "low"]
PhoneType = Literal["voice", "text", "tty", "chat", "email", "fax"]
Status = Literal["active", "unverified"]
LocationType = Literal["physical", "virtual"]
Weekday = Literal["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)

MIDNIGHT = 24 * 60
"""The end of a day, in minutes after its beginning."""

DIALLED: frozenset[PhoneType] = frozenset({"voice", "text", "tty"})
"""The types of phone that a person can try: by a call, a text or a TTY."""


def is_day(text: str) -> bool:
    """Whether it is a whole date as the content writes them, YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text  # fromisoformat takes 20261125 as well
    except ValueError:
        return False


class Span(Struct, frozen=True, omit_defaults=True):
    """A run of text in one style.

    Attributes:
        text: the words.
        bold: whether they are bold.
        page: the id of the page it links to; "" for plain text.
    """

    text: str
    bold: bool = False
    page: str = ""


Line = tuple[Span, ...]


class Source(Struct, frozen=True, omit_defaults=True):
    """A page that a fact was read on.

    Attributes:
        title: its title.
        url: its address; "" for none.
        seen: its own date, YYYY, YYYY-MM or YYYY-MM-DD; "" if it shows none. Never the day of the build.
        read: YYYY-MM-DD, the day on which somebody read it.
        at: the heading or section of it that says so; "" where nobody noted it.
    """

    title: str
    url: str = ""
    seen: str = ""
    read: str = ""
    at: str = ""


class Fact(Struct, frozen=True, omit_defaults=True):
    """One claim with its sources. Confidence "low" is never shown as settled.

    Attributes:
        id: names it in citations.
        claim: what is true, with its limits.
        citation: the section of a law, or "".
        confidence: how sure it is.
        sources: where it was read.
        needs_review: who from outside must still confirm it.
    """

    id: str
    claim: str
    citation: str
    confidence: Confidence
    sources: tuple[Source, ...]
    needs_review: tuple[ReviewerRole, ...] = ()


class Heading(Struct, frozen=True, tag="heading"):
    """A heading inside a page; the page's title is level 1."""

    level: Literal[2, 3]
    text: str


class Paragraph(Struct, frozen=True, tag="paragraph", omit_defaults=True):
    """Running text.

    Attributes:
        line: the words.
        cites: ids of facts or services, or "advice" for words that state no fact.
    """

    line: Line
    cites: tuple[str, ...] = ()


class Items(Struct, frozen=True, tag="items", omit_defaults=True):
    """A list; numbered when the order matters."""

    items: tuple[Paragraph, ...]
    ordered: bool = False


class Note(Struct, frozen=True, tag="note"):
    """Something to notice before going on."""

    paragraphs: tuple[Paragraph, ...]


class CallCard(Struct, frozen=True, tag="call", omit_defaults=True):
    """A number of a service, taken from the directory when the page is shown.

    Attributes:
        service: the id of the service.
        text: who answers and when, in the editor's words.
        phone_type: of the number of the service.
    """

    service: str
    text: str
    phone_type: PhoneType = "voice"


class LinkList(Struct, frozen=True, tag="links"):
    """Pages to go on to, by id; their titles come from the library."""

    pages: tuple[str, ...]


class InShort(Struct, frozen=True):
    """The answer of a page, before everything else.

    Attributes:
        text: its sentences, each with what it rests on.
        card: the one number to call.
    """

    text: tuple[Paragraph, ...]
    card: CallCard


Block = Heading | Paragraph | Items | Note | CallCard | LinkList


AT_START = "start"
"""The address in a page of what its first lines answer, before any heading."""


OWN_LANGUAGE = "en"
"""The language that the guide is written in."""


class MustPoint(Struct, frozen=True, omit_defaults=True):
    """Something that a reader must find on a page.

    Attributes:
        point: what it is, for editors.
        at: the heading under which it is answered, or AT_START; "" if no editor has named it.
    """

    point: str
    at: str = ""


class Topic(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A page of guidance.

    Attributes:
        id: names it.
        title: what readers see.
        section: the id of its section.
        audience: whom it is for.
        summary: the one line that answers; shown in results and read first.
        tells: "yes" if its title, its summary or its first line tells more than an everyday search: a search
            that discloses nothing does not show it. "no" if an editor decided so despite a sensitive word.
        review_by: YYYY-MM-DD, the day by which an editor must review it.
        blocks: its body.
        in_short: its answer in at most two sentences; None if no editor has written it.
        sources: ids of the facts and services that it is based on.
        related: ids of pages to go to next.
        phrases: how people ask for this page; searched, never shown.
        must_answer: what the page has to answer; for editors, never shown.
        reviews: those that count; they come from `resources/reviews.yaml`.
    """

    id: str
    title: str
    section: str
    audience: Audience
    summary: str
    review_by: str
    blocks: tuple[Block, ...]
    tells: Literal["", "yes", "no"] = ""
    in_short: InShort | None = None
    sources: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    must_answer: tuple[MustPoint, ...] = ()
    reviews: tuple[Review, ...] = ()


class Schedule(Struct, frozen=True, omit_defaults=True):
    """One stretch of opening hours.

    Attributes:
        byday: the days on which it opens.
        opens_at: minutes after midnight, 0 to 1440; all day is 0 to 1440.
        closes_at: minutes after midnight; a service open across midnight closes at a smaller number.
        zone: whose clocks they are, None for the state's first time zone.
    """

    byday: tuple[Weekday, ...]
    opens_at: int
    closes_at: int
    zone: TimeZone | None = None

    @property
    def is_whole_day(self) -> bool:
        """Whether it is open all day."""
        return (self.opens_at, self.closes_at) == (0, MIDNIGHT)


class Phone(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A way to reach a service.

    Attributes:
        number: as people write it ("1-800-871-7741", "988", "711 then 988"); for chat and email the address.
        type: how to reach it.
        confidence: "high" is shown, "medium" adds "call to confirm", "low" is never shown.
        answered_by: who answers, if that is not the service itself: "Preble Street's main line"; else "".
        note: what it is for, in the words of the directory.
        languages: languages that are spoken, in English words.
        schedules: when it is answered.
        hours: in words, if `schedules` cannot express it ("by appointment").
        seen: the newest date on a page that shows the number; "" if no page has a date.
        source: the url of a page that shows it.
        assured_date: YYYY-MM-DD, the day on which a person called this number and confirmed it; "" if nobody
            has called yet. In HSDS the service has this date; here each of its numbers is called by itself.
        wrong_since: YYYY-MM-DD, the day on which a call found it wrong; hidden until it is corrected.
        site_day: YYYY-MM-DD, the day on which the site replaced or called it; "" in a compiled library.
    """

    number: str
    type: PhoneType
    confidence: Confidence
    answered_by: str = ""
    note: str = ""
    languages: tuple[str, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    hours: str = ""
    seen: str = ""
    source: str = ""
    assured_date: str = ""
    wrong_since: str = ""
    site_day: str = ""

    @property
    def to_confirm(self) -> bool:
        """Whether a page says "call to confirm": nobody has, and one source only, or none with a date."""
        return not self.assured_date and (self.confidence != "high" or not self.seen)

    @property
    def is_shown(self) -> bool:
        """Whether a page may show it."""
        return self.confidence != "low" and not self.wrong_since


class Service(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An entry of the directory (HSDS 3: service and its organization in one).

    Attributes:
        id: names it.
        name: what readers see.
        kind: what sort of help it is (see `resources/kinds.yaml`).
        also_kinds: what else it is: a place for young people may be a shelter, too.
        status: "active" if its pages say so, else "unverified".
        description: what it does.
        confidence: how sure the entry is.
        sources: where it was read.
        organization: who runs it; "" if the service is the organization.
        also_known_as: other names.
        plain_name: when to call it, in words that tell a bystander nothing; "" where its own name tells as
            little, or is shown only where it may be.
        plain_line: what it does, in words that tell a bystander nothing, for lists that anybody may look at.
            The build fills it in from the description where that tells as little; "" for no line.
        phones: ways to reach it.
        schedules: when it is open.
        hours: in words, if `schedules` cannot express it.
        hours_source: the url of the source that gives the hours, or the title of one without a url; its date
            is the age of the hours. "" if they are as new as the newest source.
        reach: whom it serves: counties, the whole state, or the whole country.
        service_area: counties that it serves; empty for the whole state or country.
        cost_option: what it costs, in words.
        eligibility: who can use it, in words.
        languages: languages that are spoken, in English words.
        address: street and town; shown only with `address_public`.
        address_public: whether an editor has decided that anybody may know where it is.
        address_source: the url of the source that gives the address, or the title of one without a url; its
            date is the age of the address.
        website: its address.
        safety_note: what to know before calling; "" if no fact says it.
        call_instead: the id of the service to call if none of its own numbers may be shown.
        time_zone: the IANA name of the zone of its hours; "" for that of its counties.
        takes: whom it takes, as far as a source says.
        day_and_night: whether it answers day and night by its nature, as 911 does: such hours are never out
            of date, however old the page is that gives them.
        location_type: "virtual" for a service that people use on its website, which then stands where others
            have a number.
    """

    id: str
    name: str
    kind: str
    status: Status
    description: str
    confidence: Confidence
    sources: tuple[Source, ...]
    organization: str = ""
    also_known_as: tuple[str, ...] = ()
    plain_name: str = ""
    plain_line: str = ""
    phones: tuple[Phone, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    hours: str = ""
    reach: Literal["county", "statewide", "national"] = "county"
    service_area: tuple[str, ...] = ()
    cost_option: str = ""
    eligibility: str = ""
    languages: tuple[str, ...] = ()
    address: str = ""
    address_public: bool = False
    address_source: str = ""
    hours_source: str = ""
    website: str = ""
    safety_note: str = ""
    call_instead: str = ""
    time_zone: str = ""
    also_kinds: tuple[str, ...] = ()
    takes: Takes = Takes()
    day_and_night: bool = False
    location_type: LocationType = "physical"

    @property
    def kinds(self) -> tuple[str, ...]:
        """Every kind of help that it is, the main one first."""
        return (self.kind, *self.also_kinds)

    @property
    def assured_date(self) -> str:
        """The day of the oldest call among the numbers that pages show; "" while one has not been called."""
        dialled = (phone for phone in self.phones if phone.is_shown and phone.type in DIALLED)
        return min((phone.assured_date for phone in dialled), default="")

    @property
    def is_reachable(self) -> bool:
        """Whether a page shows a number to reach it by, or the street where it is."""
        return bool(self.address and self.address_public) or any(phone.is_shown for phone in self.phones)

    @property
    def is_called(self) -> bool:
        """Whether a person has called at least one of the numbers that pages show."""
        return any(phone.assured_date for phone in self.phones if phone.is_shown)


OldNameStatus = Literal["renamed", "closed", "stopped", "never"]


class OldName(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A name that people still look for, although no service has it now.

    Attributes:
        name: the old name.
        status: what became of it. "stopped": it may come back. "never": leaflets name it, but no such service
            was found.
        services: ids of the services that help now, the nearest first.
        also_known_as: other ways to write it.
        sources: where its status was read; not needed for a renamed service, which has sources of its own.
    """

    name: str
    status: OldNameStatus
    services: tuple[str, ...]
    also_known_as: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


class Edition(Struct, frozen=True, omit_defaults=True):
    """One state of the content, as it goes out in a release or a pack.

    Attributes:
        sequence: counts up with each edition that goes out; a computer takes only a higher one.
        date: YYYY-MM-DD, the day on which an editor finished it.
        withdrawn: ids of pages and numbers that were in an earlier edition and must not be shown again.
    """

    sequence: int = 0
    date: str = ""
    withdrawn: tuple[str, ...] = ()


class RefusedNumber(Struct, frozen=True):
    """A phone number that public pages show and that must not appear anywhere in the guide.

    Attributes:
        number: as people write it.
        reason: what is wrong with it, and the right number if there is one.
    """

    number: str
    reason: str


Page = Topic | Service


class Library(Struct, frozen=True, kw_only=True, dict=True):
    """Everything a visit reads, whole. Ids are unique across topics and services.

    Attributes:
        version: of the guide that it was built with.
        sections: groups of topics, in order.
        doors: the front page, in order.
        urgent: the urgent numbers, in order.
        cards: the numbers that paper can show, in order; without any, the urgent ones are.
        sensitive_names: ids of the services whose names tell too much to a person who finds a paper.
        home_counties: by the id of a service, the counties of its town, where a reader may know it.
        kinds: of help, by id.
        topics: by id, in the guide's own language.
        services: by id.
        facts: by id; only those that a topic cites.
        icons: by name, the commands that draw each on a 24 x 24 grid ("M x y", "L x y", "C ...", "Z").
        counties: for the map, by name.
        old_names: names that people still look for.
        refused_numbers: numbers that must not appear anywhere.
        state: the state that it is about.
        edition: which edition of the content it is.
    """

    version: str
    sections: tuple[Section, ...]
    doors: tuple[Door, ...]
    urgent: tuple[UrgentNumber, ...]
    kinds: dict[str, Kind]
    topics: dict[str, Topic]
    services: dict[str, Service]
    facts: dict[str, Fact]
    icons: dict[str, str] = {}
    counties: tuple[CountyOnMap, ...] = ()
    cards: tuple[CardNumber, ...] = ()
    sensitive_names: tuple[str, ...] = ()
    home_counties: dict[str, tuple[str, ...]] = {}
    old_names: tuple[OldName, ...] = ()
    refused_numbers: tuple[RefusedNumber, ...] = ()
    state: State = State()
    edition: Edition = Edition()

    @cached_property
    def newest_date(self) -> str:
        """The newest date of what the services were read on and of calls, as much of it as is known.

        Cached: each row that says whether a place is open asks for it.
        """
        read = (source.seen for service in self.services.values() for source in service.sources)
        called = (phone.assured_date for service in self.services.values() for phone in service.phones)
        return max((*read, *called), default="")

    @property
    def card_numbers(self) -> tuple[CardNumber, ...]:
        """The numbers that paper can show, in order."""
        urgent = (
            CardNumber(urgent.number, urgent.label, urgent.service) for urgent in self.urgent[:MOST_CARDS]
        )
        return self.cards or tuple(urgent)

    @property
    def pages(self) -> dict[str, Page]:
        """Topics and services by id, as a dict of the caller's own."""
        return {**self.topics, **self.services}
