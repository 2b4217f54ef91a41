"""Checks of topics, doors and urgent numbers: ids that exist, keys that are used, texts that fit.

Where a number is missing because a call found it wrong, that is a warning: the library must be built
without the number at once, and the pages are corrected later.
"""

import difflib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from guide.content.blocks import (
    ADVICE,
    Part,
    address_of,
    cards_of,
    citations_of,
    headings_of,
    links_of,
    paragraphs_of,
    parts_of,
    plain,
)
from guide.content.check_rules import Rule
from guide.content.checks.findings import ANY_PAGE, Finding, suggestion
from guide.content.listed_numbers import CardNumber, UrgentNumber
from guide.content.model import (
    AT_START,
    CallCard,
    Library,
    Paragraph,
    Service,
    Topic,
)
from guide.content.navigation import SECTION, Door, Lead
from guide.content.phones import first_of_type, found_wrong, numbers_in, showable, written_numbers
from guide.content.plain_text import title_of
from index.analysis import spelled, stem

LONGEST_SUMMARY = 110
"""The most characters of a summary; a result row shows one line."""

LATE_DAYS = 90
"""Days past its review after which a topic is an error: nothing is released with it."""


def check_pages(library: Library, today: date, sensitive: Iterable[str] = ()) -> Iterator[Finding]:
    """Everything wrong with topics, doors and urgent numbers.

    Args:
        today: for dates of review.
        sensitive: words that nobody may read over a shoulder by chance.
    """
    stems = frozenset(map(stem, sensitive))
    for topic in library.topics.values():
        yield from _check_topic(topic, library, today)
    for position, door in enumerate(library.doors):
        yield from _check_door(f"doors/{position}", door, library, stems)
        if door.icon not in library.icons:
            similar = suggestion(door.icon, library.icons, "an icon")
            yield Finding(f"doors/{position}/icon", f"there is no icon {door.icon}; {similar}", Rule.ICON)
    yield from _check_urgent(library)


def _check_topic(topic: Topic, library: Library, today: date) -> Iterator[Finding]:
    address = address_of(topic)
    if len(topic.summary) > LONGEST_SUMMARY:
        yield Finding(
            f"{address}/summary",
            f"summary has {len(topic.summary)} characters; write at most {LONGEST_SUMMARY}",
            Rule.LONG_SUMMARY,
        )
    yield from _check_review(topic, today)
    for review in topic.reviews:
        if review.date > today.isoformat():
            text = f"has a review of {review.date}, which is in the future; write the day in reviews.yaml"
            yield Finding(address, text, Rule.FUTURE_DATE)
    yield from _unknown_pages(f"{address}/related", topic.related, library)
    for inner, page in links_of(topic):
        yield from _unknown_page(f"{address}/{inner}", page, library)
    yield from _check_cards(topic, library)
    yield from _check_keys(topic, library)


def _check_review(topic: Topic, today: date) -> Iterator[Finding]:
    if not topic.review_by or topic.review_by >= today.isoformat():
        return
    address = f"{address_of(topic)}/review_by"
    text = f"was due for review by {topic.review_by}; read it, then write a new date"
    if today - date.fromisoformat(topic.review_by) > timedelta(days=LATE_DAYS):
        yield Finding(address, f"{text}, and release nothing before", Rule.LONG_PAST_REVIEW)
    else:
        yield Finding(address, text, Rule.PAST_REVIEW, is_warning=True)


def _check_door(address: str, door: Door, library: Library, sensitive: frozenset[str]) -> Iterator[Finding]:
    if door.lead:
        yield from _check_lead(f"{address}/lead", door.lead, library, sensitive)
    for position, door_list in enumerate(door.lists):
        inner = f"{address}/lists/{position}"
        yield from _check_entries(f"{inner}/pages", door_list.pages, library, sensitive)
        for number, chosen in enumerate(door_list.selections):
            for place, page in enumerate(chosen.pages):
                if page not in door_list.pages:
                    text = f"{page} is not in the list; add it to pages, or remove it here"
                    at = f"{inner}/selections/{number}/pages/{place}"
                    yield Finding(at, text, Rule.UNKNOWN_PAGE)


def _check_lead(address: str, lead: Lead, library: Library, sensitive: frozenset[str]) -> Iterator[Finding]:
    """What stands first says nothing sensitive, and a service has a number to show."""
    page = library.pages.get(lead.page)
    if page is None:
        yield from _unknown_page(f"{address}/page", lead.page, library)
        return
    title = lead.title or (page.title if isinstance(page, Topic) else page.name)
    text = lead.text or (page.summary if isinstance(page, Topic) else "")
    sensitive_word = _first_of(f"{title} {text}", sensitive)
    if sensitive_word:
        words = f"{lead.page} is shown with {sensitive_word!r}; give it a plain title and text"
        yield Finding(f"{address}/page", words, Rule.DOOR)
    if isinstance(page, Service) and first_of_type(page, "voice") is None:
        text = f"{lead.page} has no number that may be shown; name another service, or a topic"
        yield Finding(f"{address}/page", text, Rule.DOOR)


def _first_of(words: str, sensitive: frozenset[str]) -> str:
    """The first sensitive word, "" for none."""
    return next((word for word in spelled(words) if stem(word) in sensitive), "")


def _check_entries(
    address: str, entries: Iterable[str], library: Library, sensitive: frozenset[str]
) -> Iterator[Finding]:
    """A door may name pages of plain sections, and others whose row reveals nothing."""
    sections = {SECTION + section.id for section in library.sections}
    hidden = {section.id for section in library.sections if not section.plain}
    for position, entry in enumerate(entries):
        topic = library.topics.get(entry)
        words = f"{topic.title} {topic.summary}" if topic and topic.section in hidden else ""
        sensitive_word = _first_of(words, sensitive)
        if topic and sensitive_word:
            text = f"{entry} says {sensitive_word!r}, so no door may name it; write {SECTION}{topic.section}"
            yield Finding(f"{address}/{position}", text, Rule.DOOR)
        elif not entry.startswith(SECTION):
            yield from _unknown_page(f"{address}/{position}", entry, library)
        elif entry not in sections:
            similar = suggestion(entry, sections, "a section")
            yield Finding(f"{address}/{position}", f"there is no {entry}; {similar}", Rule.UNKNOWN_PAGE)


def _unknown_pages(address: str, pages: Iterable[str], library: Library) -> Iterator[Finding]:
    for position, page in enumerate(pages):
        yield from _unknown_page(f"{address}/{position}", page, library)


def _unknown_page(address: str, page: str, library: Library) -> Iterator[Finding]:
    if page not in library.topics and page not in library.services:
        ids = [*library.topics, *library.services]
        text = f"there is no page {page}; {suggestion(page, ids, ANY_PAGE)}"
        yield Finding(address, text, Rule.UNKNOWN_PAGE)


def _check_cards(topic: Topic, library: Library) -> Iterator[Finding]:
    for inner, card in cards_of(topic):
        address = f"{address_of(topic)}/{inner}"
        service = library.services.get(card.service)
        if service is None:
            similar = suggestion(card.service, library.services, "a service")
            text = f"there is no service {card.service}; {similar}"
            yield Finding(address, text, Rule.UNKNOWN_SERVICE)
        elif first_of_type(service, card.phone_type) is None:
            text = f"{card.service} has no {card.phone_type} number that may be shown; call another service"
            is_late = any(phone.type == card.phone_type for phone in found_wrong(service))
            yield Finding(address, text, Rule.CARD_NUMBER, is_warning=is_late)


def _check_keys(topic: Topic, library: Library) -> Iterator[Finding]:
    address = address_of(topic)
    for inner, paragraph in paragraphs_of(topic):
        if not paragraph.cites:
            text = f"names no source; end it with the id of a fact or service, or with [^{ADVICE}]"
            yield Finding(f"{address}/{inner}", text, Rule.NO_SOURCE)
        for key in paragraph.cites:
            yield from _check_key(f"{address}/{inner}", key, library)
    used = citations_of(topic)
    if topic.sources != used:
        text = f"sources differ from the citations in the text; write [{', '.join(used)}]"
        yield Finding(f"{address}/sources", text, Rule.SOURCES_LIST)


def _check_key(address: str, key: str, library: Library) -> Iterator[Finding]:
    if key == ADVICE or key in library.services:
        return
    if key not in library.facts:
        text = f"there is no fact or service {key}; write the id of one"
        yield Finding(address, text, Rule.UNKNOWN_CITATION)
    elif library.facts[key].confidence == "low":
        text = f"the fact {key} has low confidence; leave it out, or say who can confirm it"
        yield Finding(address, text, Rule.LOW_CONFIDENCE)


SHORT_WORDS, SHORT_LETTERS = 2, 12
"""The most of both that a small screen has room for beside an urgent number, with two others."""


def _check_urgent(library: Library) -> Iterator[Finding]:
    for position, urgent in enumerate(library.urgent):
        if len(urgent.short.split()) > SHORT_WORDS or len(urgent.short) > SHORT_LETTERS:
            text = f"{urgent.short!r} is too long; write at most {SHORT_WORDS} words, {SHORT_LETTERS} letters"
            yield Finding(f"urgent/{position}/short", text, Rule.LONG_SHORT)
        yield from check_number(f"urgent/{position}", urgent, library)


def check_number(address: str, entry: UrgentNumber | CardNumber, library: Library) -> Iterator[Finding]:
    """The service of a number must exist and show it."""
    service = library.services.get(entry.service)
    if service is None:
        similar = suggestion(entry.service, library.services, "a service")
        text = f"there is no service {entry.service}; {similar}"
        yield Finding(f"{address}/service", text, Rule.UNKNOWN_SERVICE)
    elif entry.number not in numbers_in(showable(service)):
        text = f"{entry.service} has no number {entry.number} that may be shown; write one that it has"
        is_late = entry.number in numbers_in(found_wrong(service))
        yield Finding(f"{address}/number", text, Rule.UNKNOWN_NUMBER, is_warning=is_late)


def check_must_points(library: Library) -> Iterator[Finding]:
    """Pages without points, and points without a heading.

    Warnings: such a page is as good as it was before.
    """
    for topic in library.topics.values():
        if not topic.must_answer:
            text = "lists no point that a reader must find here; write must_answer: a list of {point, at}"
            yield Finding(address_of(topic), text, Rule.POINTS, is_warning=True)
        yield from _check_headings(topic)


def _check_headings(topic: Topic) -> Iterator[Finding]:
    headings = tuple(heading.text for _, heading in headings_of(topic))
    for position, must in enumerate(topic.must_answer):
        if not must.at:
            text = f"no heading answers {must.point!r}; write the answer, then name its heading under at"
            yield Finding(f"{address_of(topic)}/must_answer/{position}", text, Rule.POINTS, is_warning=True)
        elif must.at != AT_START and must.at not in headings:
            similar = difflib.get_close_matches(must.at, headings, n=1)
            offer = f"did you mean {similar[0]!r}?" if similar else f"write the words of one, or {AT_START}"
            text = f"there is no heading {must.at!r} on this page; {offer}"
            yield Finding(
                f"{address_of(topic)}/must_answer/{position}/at", text, Rule.POINT_HEADING, is_warning=True
            )


FIRST = 3
"""How many paragraphs, lists or cards count as the first lines."""


def check_first_lines(library: Library) -> Iterator[Finding]:
    """Every page for survivors and their supporters that begins without a number. A warning."""
    for topic in library.topics.values():
        is_urgent = topic.audience in ("survivor", "supporter")
        first = (part for inner, part in parts_of(topic) if int(inner.split("/")[1]) < FIRST)
        if is_urgent and not topic.in_short and not any(map(_has_number, first)):
            text = f"shows no number in its first {FIRST} paragraphs; put a call card there"
            yield Finding(address_of(topic), text, Rule.FIRST_LINES, is_warning=True)


def check_tells(library: Library, sensitive: Iterable[str]) -> Iterator[Finding]:
    """Every topic with a sensitive word in its title or summary of which no editor said whether it tells.

    A warning: it is for editors, and no reason for a computer to refuse new content.
    """
    stems = frozenset(map(stem, sensitive))
    for topic in library.topics.values():
        word = _first_of(f"{topic.title} {topic.summary}", stems)
        if word and not topic.tells:
            text = f"says {word!r} in its title or summary; write tells: yes, or tells: no if it is plain"
            yield Finding(address_of(topic), text, Rule.TELLS, is_warning=True)


def check_plain_pages(library: Library, revealing: Iterable[str]) -> Iterator[Finding]:
    """Every heading that tells, on a page that does not: the contents show it as long as one reads.

    Nor may an answer in short tell on a plain page, or the name beside its number: no words are larger.

    Args:
        revealing: words that tell what the guide is about.
    """
    stems = frozenset(map(stem, revealing))
    plain_sections = {section.id for section in library.sections if section.plain}
    for topic in library.topics.values():
        shown = {
            inner: heading.text
            for inner, heading in headings_of(topic)
            if heading.level == 2 and not topic.tells
        }
        if (short := topic.in_short) and topic.section in plain_sections:
            name = title_of(short.card.service, library)
            shown["in_short/text"] = " ".join((*map(plain, short.text), short.card.text, name))
        for place, words in shown.items():
            if word := _first_of(words, stems):
                text = f"says {word!r} on a plain page; write it in words that tell nothing"
                yield Finding(f"{address_of(topic)}/{place}", text, Rule.DOOR)


def _has_number(part: Part) -> bool:
    is_card, words = isinstance(part, CallCard), plain(part) if isinstance(part, Paragraph) else ""
    return is_card or any(written_numbers(words))


def check_links(library: Library) -> Iterator[Finding]:
    """Topics without a way in or a way on. Warnings: the search finds such a page all the same."""
    reached = _reached(library)
    for topic in library.topics.values():
        if topic.id not in reached:
            text = (
                "no door, section or page leads here; link it from a page, or add it to resources/doors.yaml"
            )
            yield Finding(f"topics/{topic.id}", text, Rule.UNREACHABLE, is_warning=True)
        if not topic.related and not any(links_of(topic)) and not any(cards_of(topic)):
            text = "ends without a next step; add a number to call, or pages to go to"
            yield Finding(f"topics/{topic.id}", text, Rule.DEAD_END, is_warning=True)


def check_services_reached(library: Library) -> Iterator[Finding]:
    """Services of no county that no topic, door or urgent number leads to. Warnings: the search finds them.

    The page of a county leads to every service of that county.
    """
    led_to = {urgent.service for urgent in library.urgent} | _reached(library)
    for topic in library.topics.values():
        led_to |= {card.service for _, card in cards_of(topic)} | set(citations_of(topic))
    for service in library.services.values():
        if not service.service_area and service.id not in led_to:
            text = "no topic, door or urgent number leads here; name it on a page that its callers read"
            yield Finding(f"services/{service.id}", text, Rule.UNREACHABLE, is_warning=True)


def _reached(library: Library) -> set[str]:
    """The ids of every page to which one can go from the front page, step by step."""
    waiting = [page for door in library.doors for entry in door.pages for page in _behind(entry, library)]
    reached: set[str] = set()
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            waiting += _onward(library.topics[page]) if page in library.topics else []
    return reached


def _behind(entry: str, library: Library) -> list[str]:
    if not entry.startswith(SECTION):
        return [entry]
    section = entry.removeprefix(SECTION)
    return [topic.id for topic in library.topics.values() if topic.section == section]


def _onward(topic: Topic) -> list[str]:
    return [*topic.related, *(page for _, page in links_of(topic))]
