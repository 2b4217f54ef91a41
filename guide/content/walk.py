"""Walking over the blocks of a topic."""

from collections.abc import Iterator

from guide.content.model import Block, CallCard, Items, LinkList, Note, Paragraph, Topic

ADVICE = "advice"
"""The key of words that state no fact."""


def paragraphs_of(topic: Topic) -> Iterator[tuple[str, Paragraph]]:
    """Each paragraph, list item and note paragraph, with its address inside the page ("blocks/2/0")."""
    for place, block in enumerate(topic.blocks):
        address = f"blocks/{place}"
        if isinstance(block, Paragraph):
            yield address, block
        for inner, paragraph in enumerate(_inside(block)):
            yield f"{address}/{inner}", paragraph


def _inside(block: Block) -> tuple[Paragraph, ...]:
    if isinstance(block, Items):
        return block.items
    return block.paragraphs if isinstance(block, Note) else ()


def cards_of(topic: Topic) -> Iterator[tuple[str, CallCard]]:
    """Each call card with its address inside the page."""
    for place, block in enumerate(topic.blocks):
        if isinstance(block, CallCard):
            yield f"blocks/{place}", block


def links_of(topic: Topic) -> Iterator[tuple[str, str]]:
    """Each page id that the body leads to, with its address inside the page."""
    for place, block in enumerate(topic.blocks):
        if isinstance(block, LinkList):
            yield from ((f"blocks/{place}", page) for page in block.pages)
    for address, paragraph in paragraphs_of(topic):
        yield from ((address, span.page) for span in paragraph.line if span.page)


def keys_of(topic: Topic) -> tuple[str, ...]:
    """The fact and service ids that the body rests on, each once, in order of first use."""
    keys = (key for _, paragraph in paragraphs_of(topic) for key in paragraph.cites)
    return tuple(dict.fromkeys(key for key in keys if key != ADVICE))


def plain(paragraph: Paragraph) -> str:
    """The words of a paragraph without style; a link without words is left out."""
    return "".join(span.text for span in paragraph.line)
