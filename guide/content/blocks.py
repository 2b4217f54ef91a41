"""Walking over the topics of a library, the blocks of a topic, and every string of a value."""

from collections.abc import Iterator

from msgspec import Struct

from guide.content.model import (
    Block,
    CallCard,
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


def paragraphs_of(topic: Topic) -> Iterator[tuple[str, Paragraph]]:
    """Each paragraph, list item and note paragraph, with its address inside the page ("blocks/2/0").

    The answer in short comes first, sentence by sentence ("in_short/text/0").
    """
    for position, sentence in enumerate(topic.in_short.text if topic.in_short else ()):
        yield f"in_short/text/{position}", sentence
    for position, block in enumerate(topic.blocks):
        address = f"blocks/{position}"
        for inner, paragraph in enumerate(paragraphs_in(block)):
            yield address if paragraph is block else f"{address}/{inner}", paragraph


def paragraphs_in(block: Block) -> tuple[Paragraph, ...]:
    """A paragraph itself, the items of a list, the paragraphs of a note; nothing of any other block."""
    if isinstance(block, Items):
        return block.items
    alone = (block,) if isinstance(block, Paragraph) else ()
    return block.paragraphs if isinstance(block, Note) else alone


def cards_of(topic: Topic) -> Iterator[tuple[str, CallCard]]:
    """Each call card with its address inside the page, that of the answer in short first."""
    if topic.in_short:
        yield "in_short/card", topic.in_short.card
    for position, block in enumerate(topic.blocks):
        if isinstance(block, CallCard):
            yield f"blocks/{position}", block


def links_of(topic: Topic) -> Iterator[tuple[str, str]]:
    """Each page id that the body leads to, with its address inside the page."""
    for position, block in enumerate(topic.blocks):
        if isinstance(block, LinkList):
            yield from ((f"blocks/{position}", page) for page in block.pages)
    for address, paragraph in paragraphs_of(topic):
        yield from ((address, span.page) for span in paragraph.line if span.page)


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
    for key, one in inside:
        yield from strings_in(one, f"{address}/{key}" if address else str(key))
