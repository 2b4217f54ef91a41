"""The page of a service: where it is, its number in the largest text, whether it is open, and facts about it.

Beside them, or below in a narrower window: what can be done, the county, and services nearby.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from html import escape

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from guide.content.addresses import address_note, address_with_year, shown_address
from guide.content.display_text import (
    NO_ADDRESS,
    ON_A_BILL,
    WHAT_THEY_DO,
    DayHours,
    OpenStatus,
    hours_note,
    in_one_line,
    known_hours,
    open_status,
    sources_summary,
    week,
    when_open,
)
from guide.content.hours import believed
from guide.content.kinds import is_hidden, name_of
from guide.content.model import Library, Phone, Service
from guide.content.phones import first_phone, main_phones, own_phones
from guide.content.plain_text import (
    TAKES,
    TYPE_WORDS,
    ServiceView,
    ShownNumber,
    how_sure,
    service_view,
    taken,
    way_words,
)
from guide.ui.i18n import in_language, translate
from guide.ui.lists.result_list import county_title
from guide.ui.lists.result_rows import SEPARATOR
from guide.ui.pages.breadcrumbs import TextLink
from guide.ui.parts.blocks import NoteBox
from guide.ui.parts.county_map import CountiesPicture
from guide.ui.parts.facts import StatusLine, fact_list, facts_panel, icon_line
from guide.ui.parts.layouts import LinkColumn, column_of, flow_of, row_of, row_or_column_of
from guide.ui.parts.number_cards import AddedBySite, CallCard, NumberCard
from guide.ui.parts.press_button import on_press
from guide.ui.parts.rows import ActionRow, Card, Row, link_row
from guide.ui.parts.text import (
    NumberLabel,
    RunningText,
    TextLabel,
    breakable,
    heading_label,
    plain_label,
)
from guide.ui.routes import (
    CountiesRoute,
    CountyRoute,
    Navigation,
    PageRoute,
    PrintRoute,
    Route,
    SourcesRoute,
)
from guide.ui.scroll.incremental_parts import Part
from guide.ui.scroll.page_view import SPACE_BEFORE_ASIDE, PageView
from guide.ui.shortlist import Shortlist
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

MINUTE_MS = 60_000
"""How often the page looks whether the service is open, in milliseconds."""

NOTE_IN_CARD = 110
"""The most letters of the note of a number that stand in its card: with the others it takes four lines."""

MAX_COUNTIES = 3
"""How many counties the words beside the map name; more are counted."""


class Around(Struct, frozen=True):
    """What the page of a service needs besides the service.

    Attributes:
        clock: the local time, to say what is open.
        shortlist: the reader's list.
        navigation: ways to other pages.
        prints: whether the site prints.
    """

    clock: Callable[[], datetime]
    shortlist: Shortlist
    navigation: Navigation
    prints: bool = False


class ServicePage(PageView):
    """A service."""

    def __init__(self, look: Look, library: Library, service: Service, around: Around) -> None:
        # without an aside, cards end where the bars do
        super().__init__(
            look, service.name, measure=tokens.MAIN if look.form == "wide" else tokens.CONTENT_MAX
        )
        self._library, self._service, self._around = library, service, around
        self._view = service_view(service, library)
        self._now = around.clock()
        self._status = StatusLine(look, self._open_status())
        self.add(self.title_label(service.name))
        parts = [self._add_address, self._add_phones]
        for add in parts[::-1] if look.is_short or look.form == "narrow" else parts:
            add()
        self._add_taken()
        self._add_facts()
        aside = _Aside(look, library, service, around, self._view)
        if self.has_aside:
            self.add_aside([*aside.parts()], self.tr("What you can do"))
            self.finish()
        else:
            self.finish(_spaced(aside.parts()))
        # hours end while somebody reads
        each_minute = QTimer(self, interval=MINUTE_MS)
        each_minute.timeout.connect(self._update_status)
        each_minute.start()

    def _open_status(self) -> OpenStatus:
        now = believed(self._now, self._library.newest_date)
        return open_status(self._service, now, self._library.state.holidays)

    def _update_status(self) -> None:
        self._now = self._around.clock()
        self._status.show_status(self._open_status())

    def _add_address(self) -> None:
        look, service = self.look, self._service
        address = shown_address(service)
        kind = name_of(service.kind, self._library.kinds)
        note = address_note(service, self._now.date())
        soft = f"{kind}. {note}" if note else kind
        if address:
            soft = f'<span style="{_soft_style(look)}">{SEPARATOR}{escape(soft)}</span>'
            words = f"{breakable(address)}{soft}"
            label = RunningText(look, "row_title", words)
            self.add(icon_line(look, "map-pin", label), 6)
        elif is_hidden(service.kinds, self._library.kinds):
            label = RunningText(look, "body", escape(f"{kind}. {in_language(NO_ADDRESS)}"), "ink_soft")
            self.add(icon_line(look, "eye-off", label, "ink_soft"), 6)
        else:
            self.add(plain_label(look, "body", kind, "ink_soft"), 2)

    def _add_note(self) -> None:
        lead, words = self._view.note
        if words:
            note = f"<b>{escape(lead)}</b> {escape(words)}" if lead else escape(words)
            self.add(NoteBox(self.look, [note], "body"), self.small_gap)

    # -- numbers

    def _add_card(self, card: NumberCard) -> None:
        """Add the card that stands over everything else, and below it what to know before calling."""
        self.add(card, self.small_gap)
        self._add_note()

    def _add_phones(self) -> None:
        if phones := [number.phone for number in self._view.numbers if not number.who]:
            self._add_numbers(*phones)
        elif self._view.website:
            self._add_website(self._view.website)
        else:
            self._add_lines_of_others()
        if self._view.instead:
            self._add_more_about(self._view.instead)

    def _add_website(self, address: str) -> None:
        """Add the address of a website in place of a number, then whom to call about it."""
        look, words = self.look, translate("service_page", "Website")
        self.set_spoken_summary(f"{words}. {address}")
        room = self.column_room - 2 * look.space(24)
        site = NumberLabel(look, "number_card", address, room)
        self._add_card(NumberCard(look, site, [plain_label(look, "label", words)], self.column_room))
        self._add_cards(self._view.numbers)

    def _add_numbers(self, first: Phone, *others: Phone) -> None:
        status = self._open_status().words
        self.set_spoken_summary(f"{way_words(first)}. {status}")
        self._add_card(NumberCard(self.look, self._number(first), [*self._beside(first)], self.column_room))
        self._add_long_note(first)
        if others:
            self.add(facts_panel(self.look, [*self._other_numbers(others)], []), 16)
        self._add_cards([number for number in self._view.numbers if number.who])

    @property
    def _large(self) -> tokens.Role:
        return "number_card" if self.look.form == "narrow" and self.look.is_short else "number_page"

    def _number(self, phone: Phone) -> QWidget:
        room = self.column_room - 2 * self.look.space(24)
        number = NumberLabel(self.look, self._large, phone.number, room)
        if not phone.site_day or phone.assured_date:
            return number
        frame = AddedBySite(self.look)
        frame.add(number)
        return frame

    def _beside(self, phone: Phone) -> Iterator[QWidget]:
        """Yield how to use the number if it is not for calls, whether it is open, and one line of caveats."""
        if phone.type != "voice":
            yield plain_label(self.look, "label", in_language(TYPE_WORDS[phone.type]))
        yield self._status
        yield RunningText(self.look, "small", escape(_caveat(phone)), "ink_soft")

    def _other_numbers(self, phones: Sequence[Phone]) -> Iterator[QWidget]:
        look = self.look
        yield heading_label(look, 2, self.tr("Other numbers"))
        room = self.column_room - 2 * look.space(24)
        numbers = [NumberLabel(look, "number_row", phone.number, room) for phone in phones]
        widest = max(number.sizeHint().width() for number in numbers)
        stacks = look.form == "narrow" or widest > room / 2
        for phone, number in zip(phones, numbers, strict=True):
            if not stacks:
                number.setFixedWidth(widest)
            way = "" if phone.note and phone.type == "voice" else in_language(TYPE_WORDS[phone.type])
            if phone.note.startswith(way):
                way = ""
            words = in_one_line(way, phone.note, known_hours(phone), how_sure(phone))
            beside = plain_label(look, "small", words, "ink_soft"), 1
            yield row_or_column_of(number, beside, stacks=stacks, gap=look.space(2 if stacks else 20))

    def _add_lines_of_others(self) -> None:
        """Add what replaces a missing number: whom to call, and who else answers for the service."""
        none, numbers = self._view.no_number, self._view.numbers
        self.set_spoken_summary(". ".join([none, *(way_words(number.phone) for number in numbers)]))
        if numbers:
            self._add_card_of_others(none, numbers[0])
            self._add_long_note(numbers[0].phone)
        else:
            self.add(plain_label(self.look, "heading_2", none), 16)
            self._add_note()
        self._add_cards(numbers[1:])

    def _add_long_note(self, phone: Phone) -> None:
        if phone.note and not _short_note(phone):
            self.add(plain_label(self.look, "body", phone.note), 12)

    def _add_more_about(self, instead: Service) -> None:
        more = self.tr("More about {name}").format(name=instead.name)
        row = link_row(self.look, more, partial(self._around.navigation.go, PageRoute(instead.id)))
        self.add(Card(self.look, [row]), 12)

    def _add_card_of_others(self, none: str, number: ShownNumber) -> None:
        """Add the card of a number that is not the service's own.

        Args:
            none: says that there is no own number.
        """
        look, phone = self.look, number.phone
        is_code = len(phone.number) <= _CODE_DIGITS
        is_line = is_code and self._view.instead is not None
        ask = self.tr("Ask for {name}.").format(name=self._service.name) if is_line else ""
        title = self.tr("{none}. Try {name}").format(none=none, name=phone.number if is_line else number.who)
        how = in_one_line(ask, _short_note(phone), number.hours)
        room = self.column_room - 2 * look.space(24)
        label = NumberLabel(look, self._large if is_code else "number_card", phone.number, room)
        words = [
            plain_label(look, "heading_2" if is_code else "heading_3", title),
            *([plain_label(look, "body", f"{how}.")] if how else []),
            plain_label(look, "small", _caveat(replace(phone, note="")), "ink_soft"),
        ]
        self._add_card(NumberCard(look, label, words, self.column_room, number_last=True))

    def _add_cards(self, numbers: Sequence[ShownNumber]) -> None:
        """Add cards for numbers that others answer."""
        for number in numbers:
            words = in_one_line(number.phone.note, number.hours)
            self.add(CallCard(self.look, number.who, words, number.phone), 12)

    # -- facts

    def _add_taken(self) -> None:
        """Add what decides whether it is worth the way, where it is known."""
        look, said = self.look, taken(self._service)
        labels = {name: plain_label(look, "label", words) for name, words in said.items()}
        for label in labels.values():
            label.setWordWrap(False)
        if labels:
            icons = {**_ICONS, "sober": "wine"} if self._service.takes.sober == "no" else _ICONS
            parts = [icon_line(look, icons[name], label) for name, label in labels.items()]
            self.add(flow_of(parts, look.space(20)), 16)

    def _add_facts(self) -> None:
        look = self.look
        what = heading_label(look, 2, in_language(WHAT_THEY_DO))
        what.setContentsMargins(0, look.space(8), 0, 0)
        text = RunningText(look, "body", breakable(self._view.description))
        service, phone = self._service, self._phone_with_hours()
        entry = service if known_hours(service) or phone is None else phone
        now = believed(self._now, self._library.newest_date)
        days = week(entry, now.date() if now else None)
        has_hours = known_hours(entry) or self._view.no_number
        hours = [*self._hours(entry, phone, days)] if has_hours else []
        # a week fills its column, fewer lines leave room
        fills = len(days) > 1
        first = hours if fills else [*hours, what, text]
        self.add(facts_panel(look, first, self._good_to_know()), 16)
        if fills:
            text.setMaximumWidth(look.text(tokens.MEASURE))
            self.add(what, 20)
            self.add(text, 4)

    def _phone_with_hours(self) -> Phone | None:
        return next((phone for phone in own_phones(self._service) if known_hours(phone)), None)

    def _hours(
        self, entry: Service | Phone, phone: Phone | None, days: Sequence[DayHours]
    ) -> Iterator[QWidget]:
        """Yield hours: of the service; of its phone if it has none, or beside them if they differ. Over them
        whether it is open, where no number of its own says that.
        """
        look, service, title = self.look, self._service, self.tr("Hours")
        now = believed(self._now, self._library.newest_date)
        yield heading_label(look, 2, title)
        status = self._open_status().words if self._view.no_number else ""
        if status:
            yield self._status
        if len(days) > 1:
            today = next((number for number, day in enumerate(days) if day.is_today), -1)
            yield fact_list(look, [(day.day, day.times) for day in days], title, today)
        elif days and (always := when_open(replace(entry, hours=""))) != status:
            yield plain_label(look, "body", always)
        if entry.hours:
            yield TextLabel(look, "body", breakable(entry.hours))
        words = known_hours(service)
        if phone and entry is service and known_hours(phone) != words:
            yield fact_list(look, [(self.tr("Phone"), known_hours(phone))], self.tr("Phone"))
        if note := hours_note(service, now):
            yield plain_label(look, "small", note, "ink_soft")

    def _good_to_know(self) -> list[QWidget]:
        title = self.tr("Good to know")
        rows = [*self._view.facts, *self._view.background]
        rows = [(label, words) for label, words in rows if label != translate("words", TAKES)]
        return [heading_label(self.look, 2, title), fact_list(self.look, rows, title)]


_CODE_DIGITS = 3
"""Digits of a code such as 211, which a title can name."""


_ICONS = {"children": "baby", "pets": "paw-print", "identification": "id-card", "sober": "wine-off"}
"""Icons for whom and what a place takes."""


def _spaced(parts: Iterator[QWidget]) -> Iterator[Part]:
    return ((part, SPACE_BEFORE_ASIDE) for part in parts)


def _soft_style(look: Look) -> str:
    style = tokens.TYPE["body"]
    color = look.color("ink_soft").name()
    return f"font-size:{look.text(style.px)}px; font-weight:{style.weight}; color:{color}"


def _caveat(phone: Phone) -> str:
    """Return what to say, how sure the number is, and that a call can be seen later, in one line."""
    bill = in_language(ON_A_BILL) if phone.type in _ON_A_BILL else ""
    return f"{in_one_line(_short_note(phone), how_sure(phone), bill)}."


def _short_note(phone: Phone) -> str:
    return phone.note if len(phone.note) <= NOTE_IN_CARD else ""


_ON_A_BILL = frozenset({"voice", "text", "tty"})


class _Aside:
    """What is beside a service."""

    def __init__(
        self, look: Look, library: Library, service: Service, around: Around, view: ServiceView
    ) -> None:
        self._view = view
        self._look, self._library, self._service, self._around = look, library, service, around
        self._go = around.navigation.go

    def parts(self) -> Iterator[QWidget]:
        """Yield actions, the county, services nearby, and sources."""
        yield Card(self._look, [*self._actions()])
        if self._service.service_area:
            yield self._counties()
        if self._view.near:
            yield self._near(self._view.near)
        yield self._sources()

    def _actions(self) -> Iterator[Row]:
        look, service = self._look, self._service
        if self._around.prints and (main_phones(service) or service.call_instead):
            paper = ActionRow(look, translate("service_page", "Print"), "printer")
            yield on_press(paper, partial(self._go, PrintRoute(service.id)))
        yield ShortlistRow(look, self._around.shortlist, service.id)

    def _counties(self) -> QWidget:
        look, counties = self._look, self._service.service_area
        words = translate("service_page", "Help in these counties")
        route: Route = CountiesRoute()
        title = ", ".join(counties)
        if len(counties) == 1:
            title = county_title(counties[0], self._library.state)
            words, route = translate("service_page", "Help in this county"), CountyRoute(counties[0])
        elif len(counties) > MAX_COUNTIES:
            title = translate("service_page", "%n counties", "", len(counties))
        link = _text_link(look, words, partial(self._go, route))
        name = plain_label(look, "label", title)
        if look.form != "wide" or not self._library.counties:
            return _link_column(look, name, link)
        return row_of(
            CountiesPicture(look, self._library.counties, counties),
            (_link_column(look, name, link), 1),
            gap=look.space(12),
        )

    def _near(self, near: Sequence[Service]) -> QWidget:
        look = self._look
        rows = [
            link_row(
                look, neighbor.name, partial(self._go, PageRoute(neighbor.id)), self._near_line(neighbor)
            )
            for neighbor in near
        ]
        title = self._view.near_title
        return column_of(heading_label(look, 3, title), Card(look, rows), gap=look.space(8))

    def _near_line(self, service: Service) -> str:
        phone = first_phone(service)
        kind = name_of(service.kind, self._library.kinds)
        return address_with_year(service) or in_one_line(kind, phone.number if phone else "")

    def _sources(self) -> QWidget:
        look, service, view = self._look, self._service, self._view
        called = view.called if service.is_called else view.not_called
        sources = SourcesRoute(service.id)
        parts = [
            _text_link(look, sources_summary(service.sources), partial(self._go, sources)),
            *([plain_label(look, "small", called, "ink_soft")] if called else []),
        ]
        pages = self._library.state.pages
        if report := pages.wrong_number or pages.about:
            words = translate("service_page", "Something wrong? Tell the staff")
            parts.append(_text_link(look, words, partial(self._go, PageRoute(report))))
        return _link_column(look, *parts)


def _link_column(look: Look, *parts: QWidget) -> LinkColumn:
    return LinkColumn(parts, look.space(tokens.LINK_PADDING))


def _text_link(look: Look, words: str, go: Callable[[], None]) -> TextLink:
    return on_press(TextLink(look, words, is_beside_words=True, wraps=True), go)


class ShortlistRow(ActionRow):
    """Adds a service to the reader's list or removes it; its text says which."""

    def __init__(self, look: Look, shortlist: Shortlist, service: str) -> None:
        super().__init__(look, "", "plus")
        self._shortlist, self._service = shortlist, service
        self.clicked.connect(lambda: shortlist.toggle(service))
        shortlist.changed.connect(self._update_words)
        self._update_words()

    def _update_words(self) -> None:
        is_on = self._service in self._shortlist.ids
        is_full = self._shortlist.is_full and not is_on
        words = self.tr("Remove from my list") if is_on else self.tr("Add to my list")
        self.show_words(self.tr("My list is full") if is_full else words, "x" if is_on else "plus")
        self.setEnabled(not is_full)
