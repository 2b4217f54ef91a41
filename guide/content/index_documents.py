"""A library as the plain documents that the search index is built from."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from guide.content.blocks import headings_of, plain
from guide.content.kinds import name_of
from guide.content.model import Heading, Items, Library, Paragraph, Service, Topic
from guide.content.phones import LONGEST_SHORT_CODE, written_numbers
from guide.content.places import Places
from guide.content.plain_text import body_text
from guide.content.state import State
from index.documents import Document, WordSources


def passages_of(topic: Topic) -> tuple[str, ...]:
    """The summary, each heading with the sentence that follows it, and each list item."""
    return (topic.summary, *filter(None, _pieces(topic)))


def _pieces(topic: Topic) -> Iterator[str]:
    heading = ""
    for block in topic.blocks:
        if heading:
            first = plain(block).partition(". ")[0] if isinstance(block, Paragraph) else ""
            yield f"{heading}. {first}"
        heading = block.text if isinstance(block, Heading) else ""
        if isinstance(block, Items):
            yield from map(plain, block.items)


def documents_of(library: Library) -> Iterator[Document]:
    """Every topic and service as a document, in an order that does not change. A translation is none: what is
    asked in its language is read in English.
    """
    for topic_id in sorted(library.topics):
        yield _topic(library.topics[topic_id], library)
    for service_id in sorted(library.services):
        yield _service(library.services[service_id], library)


def _topic(topic: Topic, library: Library) -> Document:
    return Document(
        id=topic.id,
        kind="topic",
        title=topic.title,
        phrases=topic.phrases,
        summary=topic.summary,
        headings=tuple(heading.text for _, heading in headings_of(topic)),
        body=_without_numbers(body_text(topic, library)),
        passages=passages_of(topic),
    )


def _service(service: Service, library: Library) -> Document:
    organization = (service.organization,) if service.organization else ()
    return Document(
        id=service.id,
        kind="service",
        title=service.name,
        names=(*service.also_known_as, *organization),
        summary=service.description,
        headings=(name_of(service.kind, library.kinds),),
        body=_without_numbers(body_text(service, library)),
        passages=(f"{service.name}. {service.description}",),
        places=service.service_area,
    )


def _without_numbers(text: str) -> str:
    """`text` without its phone numbers: a search by digits finds those that pages show now, site by site."""
    for number in written_numbers(text):
        if len(number.digits) > LONGEST_SHORT_CODE:
            text = text.replace(number.written, "")
    return text


def common_words(resources: Path) -> tuple[str, ...]:
    """Frequent words of English. Raises OSError when the list is missing."""
    return tuple((resources / "search" / "english.txt").read_text(encoding="utf-8").split())


VECTORS = "word_vectors.bin"
"""Vectors of English words, in `resources/search/`; a guide without them has no semantic similarity."""


def word_sources(resources: Path, words: Iterable[str]) -> WordSources:
    """`words` and all others beside those of the pages. Raises OSError when a word list is missing."""
    vectors = resources / "search" / VECTORS
    return WordSources(
        meant=(*words, *Places.read(resources, State()).names()),  # names are words in any state
        common=common_words(resources),
        vectors=vectors if vectors.is_file() else None,
    )
