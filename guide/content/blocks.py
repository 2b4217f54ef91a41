"""Walking over the topics of a library, the blocks of a topic, and every string of a value."""

from collections.abc import Iterator
from typing import TypeVar

from msgspec import Struct

from guide.content.model import (
    CallCard,
    Heading,
    Items,
    LinkList,
    Note,
    Paragraph,
    Topic,
)

ADVICE = "advice"
"""The key of words that state no fact."""


def address_of(topic: Topic) -> str:
    """The address of a topic in `guide.content.source_map`."""
    return f"topics/{topic.id}"


Part = Heading | Paragraph | CallCard | LinkList
"""What a topic consists of: lists and notes are their paragraphs, one after the other."""

_Kind = TypeVar("_Kind", Heading, Paragraph, CallCard, LinkList)


def parts_of(topic: Topic) -> Iterator[tuple[str, Part]]:
    """Each part with its address inside the page ("blocks/2", "blocks/3/0"), from the top.

    The answer in short comes first, sentence by sentence ("in_short/text/0"), and its card ("in_short/card").
    """
    if topic.in_short:
        yield from ((f"in_short/text/{at}", sentence) for at, sentence in enumerate(topic.in_short.text))
        yield "in_short/card", topic.in_short.card
    for position, block in enumerate(topic.blocks):
        address = f"blocks/{position}"
        if isinstance(block, Items | Note):
            yield from ((f"{address}/{at}", inner) for at, inner in enumerate(paragraphs_in(block)))
        else:
            yield address, block


def _of_kind(topic: Topic, kind: type[_Kind]) -> Iterator[tuple[str, _Kind]]:
    return ((address, part) for address, part in parts_of(topic) if isinstance(part, kind))


def paragraphs_in(block: Items | Note) -> tuple[Paragraph, ...]:
    """The items of a list, the paragraphs of a note."""
    return block.items if isinstance(block, Items) else block.paragraphs


def paragraphs_of(topic: Topic) -> Iterator[tuple[str, Paragraph]]:
    """Each paragraph, list item and note paragraph, with its address inside the page."""
    return _of_kind(topic, Paragraph)


def headings_of(topic: Topic) -> Iterator[tuple[str, Heading]]:
    """Each heading with its address inside the page."""
    return _of_kind(topic, Heading)


def cards_of(topic: Topic) -> Iterator[tuple[str, CallCard]]:
    """Each call card with its address inside the page, that of the answer in short first."""
    return _of_kind(topic, CallCard)


def links_of(topic: Topic) -> Iterator[tuple[str, str]]:
    """Each page id that the body leads to, with its address inside the page."""
    yield from ((address, page) for address, links in _of_kind(topic, LinkList) for page in links.pages)
    yield from ((at, span.page) for at, line in paragraphs_of(topic) for span in line.line if span.page)


def citations_of(topic: Topic) -> tuple[str, ...]:
    """The ids of the facts and services that the body cites, each once, in order of first use."""
    keys = (key for _, paragraph in paragraphs_of(topic) for key in paragraph.cites)
    return tuple(dict.fromkeys(key for key in keys if key != ADVICE))


def plain(paragraph: Paragraph) -> str:
    """The words of a paragraph without style; a link without words is left out."""
    return "".join(span.text for span in paragraph.line)


def strings_in(value: object, address: str = "") -> Iterator[tuple[str, str]]:
    """Every string inside a value of the model, with its address as in `guide.content.source_map`."""
    inside: Iterator[tuple[object, object]]
    if isinstance(value, str):
        yield address, value
        return
    if isinstance(value, Struct):
        inside = ((key, getattr(value, key)) for key in value.__struct_fields__)
    elif isinstance(value, dict):
        inside = iter(value.items())
    elif isinstance(value, tuple):
        inside = iter(enumerate(value))
    else:
        return
    for key, inner in inside:
        yield from strings_in(inner, f"{address}/{key}" if address else str(key))
