"""What a page says, in pieces of a sentence or two, for nearness of meaning."""

from collections.abc import Iterator

from guide.content.model import Heading, Items, Paragraph, Service, Topic
from guide.content.walk import plain


def passages_of(topic: Topic) -> tuple[str, ...]:
    """The summary, each heading with the sentence that follows it, and each list item."""
    return (topic.summary, *filter(None, _pieces(topic)))


def passage_of(service: Service) -> str:
    """The name with the description: an entry of the directory says one thing."""
    return f"{service.name}. {service.description}"


def _pieces(topic: Topic) -> Iterator[str]:
    heading = ""
    for block in topic.blocks:
        if heading:
            first = _first_sentence(plain(block)) if isinstance(block, Paragraph) else ""
            yield f"{heading}. {first}"
        heading = block.text if isinstance(block, Heading) else ""
        if isinstance(block, Items):
            yield from map(plain, block.items)


def _first_sentence(text: str) -> str:
    return text.partition(". ")[0]
