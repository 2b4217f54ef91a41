"""What people from outside are asked to read, and which of their reviews still count for a page."""

from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from guide.content.blocks import ADVICE, parts_of
from guide.content.model import CallCard, Heading, Items, Library, Note, Paragraph, Topic
from guide.content.number_ages import in_letters
from guide.content.plain_text import line_text, title_of
from guide.content.review import Review


class Statement(Struct, frozen=True):
    """Words of a page that a reviewer reads.

    Attributes:
        part: which part of the page they are: "Title", "Text", "List item", ...
        words: the words, in one line.
        cites: ids of the facts and services that they rest on; none for words that state no fact.
        address: where they are in the topic: "title", "blocks/2", "blocks/3/0".
    """

    part: str
    words: str
    cites: tuple[str, ...]
    address: str


def statements_of(topic: Topic, library: Library) -> Iterator[Statement]:
    """Everything that a page says in words of its own, from the top.

    Rows that lead to other pages are left out, and so are the numbers of call cards: calls check those.
    """
    yield Statement("Title", topic.title, (), "title")
    yield Statement("Line in lists of pages", topic.summary, (), "summary")
    for address, part in parts_of(topic):
        if isinstance(part, Heading):
            yield Statement("Heading", part.text, (), address)
        elif isinstance(part, CallCard):
            name = f"Card with the number of {title_of(part.service, library)}"
            yield Statement(name, part.text, (part.service,), address)
        elif isinstance(part, Paragraph):
            cites = tuple(key for key in part.cites if key != ADVICE)
            yield Statement(_place(topic, address), line_text(part, library), cites, address)


def _place(topic: Topic, address: str) -> str:
    """What a paragraph is part of."""
    if address.startswith("in_short/"):
        return "In short"
    block = topic.blocks[int(address.split("/")[1])]
    if isinstance(block, Items):
        return "Step" if block.ordered else "List item"
    return "Note" if isinstance(block, Note) else "Text"


def text_seal(topic: Topic, library: Library) -> str:
    """A digest of what a reviewer of a page reads: its words, and the claims that they rest on.

    Not of the sources and their dates: reading a source again changes nothing that was reviewed.
    """
    statements = [(each.part, each.words, each.cites) for each in statements_of(topic, library)]
    keys = sorted({key for _, _, cites in statements for key in cites})
    facts = [library.facts[key] for key in keys if key in library.facts]
    claims = [(fact.id, fact.claim, fact.citation) for fact in facts]
    return in_letters(msgspec.json.encode((topic.id, statements, claims), order="deterministic"))


def with_reviews(library: Library, reviews: Iterable[Review]) -> Library:
    """The library in which each topic has the reviews that count: those since which no word has changed."""
    topics = dict(library.topics)
    for review in sorted(reviews, key=lambda review: review.date):
        topic = topics.get(review.page)
        if topic and review.text == text_seal(topic, library):
            topics[topic.id] = replace(topic, reviews=(*topic.reviews, review))
    return replace(library, topics=topics)
