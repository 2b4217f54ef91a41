"""What a row of a list shows of a topic or a service."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from guide.content.addresses import shown_address
from guide.content.model import Library, Line, Phone, PhoneType, Service, Span, Topic
from guide.content.phones import own_phones, phones_of_others
from guide.content.text import TO_CONFIRM
from guide.content.words import NO_NUMBER, NO_OWN_NUMBER
from guide.search.results import Result
from guide.ui.i18n import address_with_year, area, in_language, known_hours, reason_words, translate

SEPARATOR = " \u00b7 "


@dataclass(frozen=True)
class RowView:
    """One row, ready to be measured; what is painted and spoken is made when it is asked for, and kept.

    facts: what, where and when, "" for a topic. snippet: makes the sentence that answers.
    number: as written, "" for a topic. note: the words under it. why: why it is here, "" where that is not
    told.
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
        """One for a topic, two for a service, and then why it is here if that is told."""
        return (*_line(self.facts), self.snippet(), *_line(self.why))

    @cached_property
    def spoken(self) -> str:
        """What a screen reader says for the whole row."""
        lines = ["".join(span.text for span in line) for line in self.lines]
        answer = " ".join(filter(None, lines[1:] if self.facts else lines))
        return ". ".join(filter(None, (self.title, self.number, self.note, self.facts, answer)))


class RowViews:
    """Makes rows from results; used for search and for every list of pages."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def of(self, result: Result) -> RowView:
        """The row of one result."""
        topic = self._library.topics.get(result.id)
        return (
            self._topic(topic, result) if topic else self._service(self._library.services[result.id], result)
        )

    def for_pages(self, pages: Iterable[str]) -> list[Result]:
        """Results that stand for pages of a list, in its order."""
        return [self._listed(page) for page in pages]

    def _listed(self, page: str) -> Result:
        topic = self._library.topics.get(page)
        if topic:
            return Result(page, "topic", topic.title, 0.0, lambda: (Span(topic.summary),))
        service = self._library.services[page]
        opening = _first_sentence(service.description)
        return Result(page, "service", service.name, 0.0, lambda: (Span(opening),))

    def _topic(self, topic: Topic, result: Result) -> RowView:
        why = reason_words(result.why)
        return RowView(topic.id, "topic", "book-open", result.title, "", result.snippet, "", "", why)

    def _service(self, service: Service, result: Result) -> RowView:
        number, note = self._number(service)
        kind = self._library.kinds.get(service.kind, "")
        hours = known_hours(service)
        where = address_with_year(service) or area(service)
        facts = SEPARATOR.join(part for part in (kind, where, hours) if part)
        is_line = service.kind in ("hotline", "emergency") or service.reach != "county"
        icon = "phone" if is_line and not shown_address(service) else "map-pin"
        return RowView(
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
        # who has a relay's number and no other is reached by it, and 711 stands among the urgent numbers
        phone = first_phone(service) or _first(service, "tty")
        if phone:
            return phone.number, in_language(TO_CONFIRM) if phone.to_confirm else _way(phone)
        if phones_of_others(service):
            return "", in_language(NO_OWN_NUMBER)
        return "", in_language(NO_NUMBER)


def first_phone(service: Service) -> Phone | None:
    """The number to show first: the first of its own to speak on, else the first to text."""
    return _first(service, "voice") or _first(service, "text")


def _first(service: Service, way: PhoneType) -> Phone | None:
    return next((phone for phone in own_phones(service) if phone.type == way), None)


def _line(words: str) -> tuple[Line, ...]:
    return ((Span(words),),) if words else ()


def _first_sentence(text: str) -> str:
    end = text.find(". ")
    return text if end < 0 else text[: end + 1]


def _way(phone: Phone) -> str:
    ways = {"text": translate("row_views", "by text"), "tty": translate("row_views", "TTY or relay")}
    return ways.get(phone.type, "")
