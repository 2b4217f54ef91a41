"""A library as the plain documents that the search index is built from."""

from collections.abc import Iterator

from guide.content.model import Heading, Library, Service, Topic
from guide.content.passages import passage_of, passages_of
from guide.content.phones import numbers_in, showable
from guide.content.text import body_text
from index.documents import Document


def documents_of(library: Library) -> Iterator[Document]:
    """Every topic and service as a document, ordered by id."""
    for topic_id in sorted(library.topics):
        yield _topic(library.topics[topic_id], library)
    for service_id in sorted(library.services):
        yield _service(library.services[service_id], library)


def _topic(topic: Topic, library: Library) -> Document:
    return Document(
        id=topic.id,
        kind="topic",
        title=topic.title,
        said=topic.said,
        summary=topic.summary,
        headings=tuple(block.text for block in topic.blocks if isinstance(block, Heading)),
        body=body_text(topic, library),
        passages=passages_of(topic),
    )


def _service(service: Service, library: Library) -> Document:
    """Numbers stand among the names: who types "988" asks for the line of that name."""
    numbers = dict.fromkeys(numbers_in(showable(service)))
    organization = (service.organization,) if service.organization else ()
    return Document(
        id=service.id,
        kind="service",
        title=service.name,
        names=(*service.also_known_as, *organization, *numbers),
        summary=service.description,
        headings=(library.kinds.get(service.kind, ""),),
        body=body_text(service, library),
        passages=(passage_of(service),),
        places=service.service_area,
    )
