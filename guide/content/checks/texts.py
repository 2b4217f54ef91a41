"""Every text that a reader may see, with its address, for checks that read words."""

from collections.abc import Iterator
from dataclasses import dataclass

from guide.content.blocks import address_of, cards_of, headings_of, paragraphs_of, plain
from guide.content.model import Library, Service, Topic
from guide.content.navigation import Door


@dataclass(frozen=True, slots=True)
class Text:
    """Words for readers.

    Attributes:
        address: as in `SourceMap`.
        words: the words.
        in_card: whether they are in a call card, next to the number itself.
    """

    address: str
    words: str
    in_card: bool = False


def texts_of(library: Library) -> Iterator[Text]:
    """Titles, summaries, paragraphs, notes: all but the numbers, names and sources of services."""
    for topic in library.topics.values():
        yield from _topic(topic, address_of(topic))
    for service in library.services.values():
        yield from _service(service, f"services/{service.id}")
    for position, door in enumerate(library.doors):
        yield Text(f"doors/{position}/title", door.title)
        yield Text(f"doors/{position}/subtitle", door.subtitle)
        yield Text(f"doors/{position}/ask", door.ask)
        yield from _door(f"doors/{position}", door)
    for position, urgent in enumerate(library.urgent):
        yield Text(f"urgent/{position}/label", urgent.label)
        yield Text(f"urgent/{position}/short", urgent.short)
    for position, card in enumerate(library.cards):
        yield Text(f"cards/{position}/label", card.label)


def _door(address: str, door: Door) -> Iterator[Text]:
    if door.lead:
        yield Text(f"{address}/lead/title", door.lead.title)
        yield Text(f"{address}/lead/text", door.lead.text, in_card=True)
    for position, listed in enumerate(door.lists):
        yield Text(f"{address}/lists/{position}/title", listed.title)
        yield Text(f"{address}/lists/{position}/line", listed.line)
        for number, chosen in enumerate(listed.selections):
            yield Text(f"{address}/lists/{position}/selections/{number}/title", chosen.title)


def _topic(topic: Topic, address: str) -> Iterator[Text]:
    yield Text(f"{address}/title", topic.title)
    yield Text(f"{address}/summary", topic.summary)
    yield from (Text(f"{address}/{inner}", heading.text) for inner, heading in headings_of(topic))
    yield from (Text(f"{address}/{inner}", plain(paragraph)) for inner, paragraph in paragraphs_of(topic))
    yield from (Text(f"{address}/{inner}", card.text, in_card=True) for inner, card in cards_of(topic))


def _service(service: Service, address: str) -> Iterator[Text]:
    for key in ("description", "hours", "cost_option", "eligibility", "safety_note"):
        yield Text(f"{address}/{key}", getattr(service, key))
    for position, phone in enumerate(service.phones):
        yield Text(f"{address}/phones/{position}/note", phone.note)
        yield Text(f"{address}/phones/{position}/hours", phone.hours)
