"""What people from outside are asked to read, and which of their reviews still count for a page."""

from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from guide.content.blocks import ADVICE, paragraphs_of
from guide.content.call_sheet import in_letters
from guide.content.model import Block, CallCard, Heading, Items, Library, Note, Paragraph, Topic
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
    paragraphs = dict(paragraphs_of(topic))
    if topic.in_short:
        for inner in [one for one in paragraphs if one.startswith("in_short/")]:
            yield _sentence("In short", inner, paragraphs[inner], library)
        yield _card("in_short/card", topic.in_short.card, library)
    for position, block in enumerate(topic.blocks):
        address = f"blocks/{position}"
        if isinstance(block, Heading):
            yield Statement("Heading", block.text, (), address)
        elif isinstance(block, CallCard):
            yield _card(address, block, library)
        for inner in [one for one in paragraphs if one == address or one.startswith(f"{address}/")]:
            yield _sentence(_part(block), inner, paragraphs[inner], library)


def _sentence(part: str, address: str, paragraph: Paragraph, library: Library) -> Statement:
    cites = tuple(key for key in paragraph.cites if key != ADVICE)
    return Statement(part, line_text(paragraph, library), cites, address)


def _card(address: str, card: CallCard, library: Library) -> Statement:
    part = f"Card with the number of {title_of(card.service, library)}"
    return Statement(part, card.text, (card.service,), address)


def _part(block: Block) -> str:
    if isinstance(block, Items):
        return "Step" if block.ordered else "List item"
    return "Note" if isinstance(block, Note) else "Text"


def text_seal(topic: Topic, library: Library) -> str:
    """A digest of what a reviewer of a page reads: its words, and the claims that they rest on.

    Not of the sources and their dates: reading a source again changes nothing that was reviewed.
    """
    statements = [(one.part, one.words, one.cites) for one in statements_of(topic, library)]
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
