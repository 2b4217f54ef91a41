"""A library with one page that is far longer than any editor would write."""

from msgspec.structs import replace

from guide.content.model import Heading, Library, Line, Paragraph, Span, Topic

WORDS = 10_000
LONG_PAGE = "food-pantries-and-meals"
FINDS_IT = "pantries"
_SENTENCE = "You can ask for food here on any day and nobody has to say why they came. "
_EVERY_HEADING = 12


def _line(words: int) -> Line:
    text = _SENTENCE * (1 + words // len(_SENTENCE.split()))
    return (Span(" ".join(text.split()[:words])),)


def long_topic(topic: Topic, words: int = WORDS, words_of_a_paragraph: int = 60) -> Topic:
    """The topic with so many words, in paragraphs of a usual length, with headings between them."""
    blocks: list[Heading | Paragraph] = []
    for number in range(words // words_of_a_paragraph):
        if number % _EVERY_HEADING == 0:
            blocks.append(Heading(2, f"Part {1 + number // _EVERY_HEADING}"))
        blocks.append(Paragraph(_line(words_of_a_paragraph), ("advice",)))
    return replace(topic, blocks=tuple(blocks))


def with_long_page(library: Library) -> Library:
    """The library, with that page in it."""
    topic = long_topic(library.topics[LONG_PAGE])
    return replace(library, topics={**library.topics, LONG_PAGE: topic})
