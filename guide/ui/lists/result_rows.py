"""The rows of a list: what each shows of a topic or a service, and the item model of a view."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from guide.content.addresses import shown_address
from guide.content.display_text import NO_NUMBER, NO_OWN_NUMBER
from guide.content.model import Library, Line, Phone, PhoneType, Service, Span, Topic
from guide.content.phones import own_phones, phones_of_others
from guide.content.plain_text import TO_CONFIRM
from guide.search.results import Result
from guide.ui.i18n import address_with_year, area, in_language, known_hours, reason_words, translate

SEPARATOR = " \u00b7 "


@dataclass(frozen=True)
class ResultRow:
    """The content of one row. What is painted and spoken is made on first use and kept.

    Attributes:
        page: the id of the page.
        facts: what, where and when, "" for a topic.
        snippet: makes the sentence that answers.
        number: as written, "" for a topic.
        note: the words under the number.
        why: the reason for the result, "" if none is shown.
    """

    page: str
    kind: Literal["topic", "service"]
    icon: str
    title: str
    facts: str
    snippet: Callable[[], Line]
    number: str
    note: str
    why: str = ""

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """One line for a topic, two for a service, then the reason for the result if there is one."""
        return (*_line(self.facts), self.snippet(), *_line(self.why))

    @cached_property
    def spoken(self) -> str:
        """What a screen reader says for the whole row."""
        lines = ["".join(span.text for span in line) for line in self.lines]
        answer = " ".join(filter(None, lines[1:] if self.facts else lines))
        return ". ".join(filter(None, (self.title, self.number, self.note, self.facts, answer)))


class ResultRows:
    """Makes rows from results, for searches and for every list of pages."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def row(self, result: Result) -> ResultRow:
        """The row of one result."""
        topic = self._library.topics.get(result.id)
        return (
            self._topic(topic, result) if topic else self._service(self._library.services[result.id], result)
        )

    def for_pages(self, pages: Iterable[str]) -> list[Result]:
        """Results that represent the pages of a list, in its order."""
        return [self._listed(page) for page in pages]

    def _listed(self, page: str) -> Result:
        topic = self._library.topics.get(page)
        if topic:
            return Result(page, "topic", topic.title, 0.0, lambda: (Span(topic.summary),))
        service = self._library.services[page]
        opening = _first_sentence(service.description)
        return Result(page, "service", service.name, 0.0, lambda: (Span(opening),))

    def _topic(self, topic: Topic, result: Result) -> ResultRow:
        why = reason_words(result.why)
        return ResultRow(topic.id, "topic", "book-open", result.title, "", result.snippet, "", "", why)

    def _service(self, service: Service, result: Result) -> ResultRow:
        number, note = self._number(service)
        kind = self._library.kinds.get(service.kind, "")
        hours = known_hours(service)
        where = address_with_year(service) or area(service, self._library.state)
        facts = SEPARATOR.join(part for part in (kind, where, hours) if part)
        is_line = service.kind in ("hotline", "emergency") or service.reach != "county"
        icon = "phone" if is_line and not shown_address(service) else "map-pin"
        return ResultRow(
            service.id,
            "service",
            icon,
            service.name,
            facts,
            result.snippet,
            number,
            note,
            reason_words(result.why),
        )

    def _number(self, service: Service) -> tuple[str, str]:
        # a service whose only number is a relay is reached by it; 711 is among the urgent numbers
        phone = first_phone(service) or _first(service, "tty")
        if phone:
            return phone.number, in_language(TO_CONFIRM) if phone.to_confirm else _way(phone)
        if phones_of_others(service):
            return "", in_language(NO_OWN_NUMBER)
        return "", in_language(NO_NUMBER)


def first_phone(service: Service) -> Phone | None:
    """The number to show first: the first of its own for calls, else the first for texts."""
    return _first(service, "voice") or _first(service, "text")


def _first(service: Service, way: PhoneType) -> Phone | None:
    return next((phone for phone in own_phones(service) if phone.type == way), None)


def _line(words: str) -> tuple[Line, ...]:
    return ((Span(words),),) if words else ()


def _first_sentence(text: str) -> str:
    end = text.find(". ")
    return text if end < 0 else text[: end + 1]


def _way(phone: Phone) -> str:
    ways = {"text": translate("result_rows", "by text"), "tty": translate("result_rows", "TTY or relay")}
    return ways.get(phone.type, "")


ROW = Qt.ItemDataRole.UserRole
RESULT = Qt.ItemDataRole.UserRole + 1
"""Roles of the item data: the row as it is painted, and the result itself, which costs nothing."""


class ResultModel(QAbstractListModel):
    """Rows are made when a view asks for them, so only visible rows cost anything."""

    def __init__(self, views: ResultRows) -> None:
        super().__init__()
        self._views = views
        self._results: Sequence[Result] = ()
        self._rows: dict[int, ResultRow] = {}

    def show(self, results: Sequence[Result]) -> None:
        """Replace the results."""
        self.beginResetModel()
        self._results = results
        self._rows = {}
        self.endResetModel()

    def page_id(self, index: QModelIndex) -> str:
        """The id of the page in a row."""
        return self._results[index.row()].id

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802  Qt's signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._results)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The title, the words spoken for a row, the ResultRow itself, or its result."""
        result = self._results[index.row()]
        if role == RESULT:
            return result
        if role == Qt.ItemDataRole.DisplayRole:
            return result.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._row(index.row()).spoken} {self._position_text(index.row())}".rstrip()
        return self._row(index.row()) if role == ROW else None

    def _position_text(self, number: int) -> str:
        """The position of a row in the list, because not every screen reader can determine it."""
        count = len(self._results)
        return self.tr("{row} of {count}").format(row=number + 1, count=count) if count > 1 else ""

    def _row(self, number: int) -> ResultRow:
        if number not in self._rows:
            self._rows[number] = self._views.row(self._results[number])
        return self._rows[number]
