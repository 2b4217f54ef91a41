"""The rows of a list: what each shows of a topic or a service, and the item model of a view."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from guide.content.addresses import address_with_year, shown_address
from guide.content.display_text import NO_NUMBER, OpenStatus, area, open_status
from guide.content.hours import believed, is_always
from guide.content.model import Library, Line, Phone, Service, Span
from guide.content.phones import Contact, contact_of
from guide.content.plain_text import TO_CONFIRM
from guide.search.labels import reason_words
from guide.search.results import Result
from guide.ui.i18n import in_language, translate

SEPARATOR = " \u00b7 "

IconColor = Literal["accent", "ink_soft"]
UNKNOWN = OpenStatus("not known", "")


@dataclass(frozen=True)
class ResultRow:
    """The content of one row. What is painted and spoken is made on first use and kept.

    Attributes:
        page: the id of the page.
        icon: by what is known of it: a page to read, a street, a number, or only where it helps.
        icon_color: softer where there is neither a street nor a number.
        street: the address and the year of its page, "" where none is shown.
        address: the address alone.
        area: where a service helps, "" where a heading or the street says it.
        snippet: makes the sentence that answers.
        number: as written, "" for a topic and for a service without one.
        status: the words under the number, with the sign for open or closed before them; who answers, where
            that is not the service itself.
        instead: in place of a number, the lines that say that there is none, and whom to try.
        why: the reason for the result, "" if none is shown.
    """

    page: str
    kind: Literal["topic", "service"]
    icon: str
    title: str
    snippet: Callable[[], Line]
    icon_color: IconColor = "accent"
    street: str = ""
    address: str = ""
    area: str = ""
    number: str = ""
    status: OpenStatus = UNKNOWN
    instead: tuple[Line, ...] = ()
    why: str = ""

    @cached_property
    def line(self) -> Line:
        """The sentence that answers, after the reason for the result, if there is one, and where it helps."""
        before = (f"{self.why} " if self.why else "", f"{self.area}{SEPARATOR}" if self.area else "")
        return (*(Span(words) for words in before if words), *self.snippet())

    @cached_property
    def spoken(self) -> str:
        """What a screen reader says for the whole row."""
        instead = map(_words, self.instead)
        answer = " ".join(filter(None, (_words(self.snippet()), self.why)))
        parts = (self.title, self.street, self.number, self.status.words, *instead, self.area, answer)
        return ". ".join(filter(None, parts))


class ResultRows:
    """Makes rows from results, for searches and for every list of pages.

    Args:
        clock: returns the local time, to say what is open.
    """

    def __init__(self, library: Library, clock: Callable[[], datetime]) -> None:
        self._library, self._clock = library, clock
        self._with_street = frozenset(
            service.id for service in library.services.values() if shown_address(service)
        )
        self._statuses: tuple[datetime | None, dict[str, OpenStatus]] = (None, {})

    def row(self, result: Result, *, shows_area: bool = True) -> ResultRow:
        """The row of one result.

        Args:
            shows_area: whether to say where a service without a street helps; not where a heading does.
        """
        topic = self._library.topics.get(result.id)
        if topic:
            why = reason_words(result.why)
            return ResultRow(topic.id, "topic", "book-open", result.title, result.snippet, why=why)
        return self._service(self._library.services[result.id], result, shows_area=shows_area)

    def has_street(self, result: Result) -> bool:
        """What the height of a wide row depends on. Unlike the row itself, this costs nothing."""
        return result.id in self._with_street

    def for_pages(self, pages: Iterable[str]) -> list[Result]:
        """Results that represent the pages of a list, in its order."""
        return [self._listed(page) for page in pages]

    def _listed(self, page: str) -> Result:
        topic = self._library.topics.get(page)
        if topic:
            return Result(page, "topic", topic.title, 0.0, lambda: (Span(topic.summary),))
        service = self._library.services[page]
        return Result(page, "service", service.name, 0.0, lambda: (Span(service.plain_line),))

    def _service(self, service: Service, result: Result, *, shows_area: bool) -> ResultRow:
        street, contact = address_with_year(service), contact_of(service, self._library)
        own_contact = contact if contact and contact.service is service else None
        phone = own_contact.phone if own_contact else None
        is_local = service.reach == "county"
        return ResultRow(
            service.id,
            "service",
            "map-pin" if street or (is_local and not own_contact) else "phone",
            service.name,
            result.snippet,
            icon_color="accent" if street or own_contact else "ink_soft",
            street=street,
            address=shown_address(service),
            area=area(service, self._library.state) if shows_area and not street else "",
            number=own_contact.written if own_contact else "",
            status=self._status(service, phone) if phone else self._on_site(own_contact),
            instead=() if own_contact else self._instead(contact),
            why=reason_words(result.why),
        )

    def _status(self, service: Service, phone: Phone) -> OpenStatus:
        """Whether it is open, how to use the number if it is not for calls, and how sure it is: one line.

        Whether the service is open says nothing about a line that others answer: that is a sentence of its
        own, with their name.
        """
        status = self._open_status(service)
        words = status.words if status.state != "not known" else ""
        confirm = in_language(TO_CONFIRM) if phone.to_confirm else ""
        about_number = filter(None, (_who_answers(phone), _way(phone), confirm))
        if phone.answered_by:
            return OpenStatus(status.state, ". ".join(filter(None, (words, ", ".join(about_number)))))
        parts = ", ".join(filter(None, (words, *about_number)))
        return OpenStatus(status.state, parts[:1].upper() + parts[1:])

    def _open_status(self, service: Service) -> OpenStatus:
        """Whether it is open, computed once a minute: most rows appear again after the next key."""
        minute = self._clock().replace(second=0, microsecond=0)
        if self._statuses[0] != minute:
            self._statuses = (minute, {})
        statuses = self._statuses[1]
        if service.id not in statuses:
            now = believed(minute, self._library.newest_date)
            statuses[service.id] = open_status(service, now, self._library.state.holidays)
        return statuses[service.id]

    def _on_site(self, contact: Contact | None) -> OpenStatus:
        return OpenStatus("not known", translate("result_rows", "Website")) if contact else UNKNOWN

    def _instead(self, contact: Contact | None) -> tuple[Line, ...]:
        none = _line(in_language(NO_NUMBER))
        if contact is None:
            return none
        before, number, after = translate("result_rows", "Try {number}").partition("{number}")
        bold = Span(contact.written if number else "", bold=True)
        return (*none, tuple(span for span in (Span(before), bold, Span(after)) if span.text))


def _line(words: str) -> tuple[Line, ...]:
    return ((Span(words),),) if words else ()


def _words(line: Line) -> str:
    return "".join(span.text for span in line)


def _who_answers(phone: Phone) -> str:
    """Who answers a line that is not the service's own, "" for its own; that they do day and night, if so."""
    if phone.answered_by and is_always(phone.schedules):
        return translate("result_rows", "{name} answers day and night").format(name=phone.answered_by)
    return phone.answered_by


def _way(phone: Phone) -> str:
    ways = {"text": translate("result_rows", "by text"), "tty": translate("result_rows", "TTY or relay")}
    return ways.get(phone.type, "")


ROW = Qt.ItemDataRole.UserRole
HAS_STREET = Qt.ItemDataRole.UserRole + 1
"""Roles of the item data: the row as it is painted, and what its height depends on, which costs nothing."""


class ResultModel(QAbstractListModel):
    """Rows are made when a view asks for them, so only visible rows cost anything."""

    def __init__(self, views: ResultRows) -> None:
        super().__init__()
        self._views = views
        self._results: Sequence[Result] = ()
        self._rows: dict[int, ResultRow] = {}
        self._before, self._shows_area = 0, True

    def show(self, results: Sequence[Result], *, before: int, shows_area: bool) -> None:
        """Replace the results.

        Args:
            before: how many rows are in lists above this one.
            shows_area: see `ResultRows.row`.
        """
        self.beginResetModel()
        self._results = results
        self._before, self._shows_area = before, shows_area
        self._rows = {}
        self.endResetModel()

    def have_streets(self) -> list[bool]:
        """Of each row, whether it shows a street."""
        return list(map(self._views.has_street, self._results))

    def page_id(self, index: QModelIndex) -> str:
        """The id of the page in a row."""
        return self._results[index.row()].id

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self._results)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The title, the words spoken for a row, the ResultRow itself, or whether it shows a street."""
        result = self._results[index.row()]
        if role == HAS_STREET:
            return self._views.has_street(result)
        if role == Qt.ItemDataRole.DisplayRole:
            return result.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._row(index.row()).spoken} {self._position_text(index.row())}".rstrip()
        return self._row(index.row()) if role == ROW else None

    def _position_text(self, number: int) -> str:
        """The position of a row among those of all lists. How many there are was said before the list."""
        if self._before + self.rowCount() == 1:
            return ""
        return self.tr("Row {number}").format(number=self._before + number + 1)

    def _row(self, number: int) -> ResultRow:
        if number not in self._rows:
            self._rows[number] = self._views.row(self._results[number], shows_area=self._shows_area)
        return self._rows[number]
