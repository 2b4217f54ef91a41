"""Checks of ways: every page can be reached from the front page, and every topic leads on."""

from collections.abc import Iterator

from guide.content.checks.findings import Finding
from guide.content.model import Library, Topic
from guide.content.rules import Rule
from guide.content.shelves import SECTION
from guide.content.walk import cards_of, keys_of, links_of


def check_ways(library: Library) -> Iterator[Finding]:
    """Topics without a way in or a way on. Warnings: the search finds such a page all the same."""
    reached = _reached(library)
    for topic in library.topics.values():
        if topic.id not in reached:
            text = (
                "no door, section or page leads here; link it from a page, or add it in resources/doors.yaml"
            )
            yield Finding(f"topics/{topic.id}", text, Rule.WAY_IN, is_warning=True)
        if not topic.related and not any(links_of(topic)) and not any(cards_of(topic)):
            text = "leads nowhere; end it with a number to call, or with pages to go on to"
            yield Finding(f"topics/{topic.id}", text, Rule.WAY_ON, is_warning=True)


def check_services_reached(library: Library) -> Iterator[Finding]:
    """Services that no topic, door or urgent number leads to. Warnings: lists and the search find them."""
    led_to = {urgent.service for urgent in library.urgent} | _reached(library)
    for topic in library.topics.values():
        led_to |= {card.service for _, card in cards_of(topic)} | set(keys_of(topic))
    for service in library.services.values():
        if service.id not in led_to:
            text = "no topic, door or urgent number leads here; name it on a page that its callers read"
            yield Finding(f"services/{service.id}", text, Rule.WAY_IN, is_warning=True)


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
