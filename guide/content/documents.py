"""A library as the plain documents that the search index is built from."""

from collections.abc import Iterator

from guide.content.model import OWN_LANGUAGE, Heading, Library, Service, Topic
from guide.content.passages import passage_of, passages_of
from guide.content.phones import numbers_in, showable
from guide.content.text import body_text
from index.documents import Document


def documents_of(library: Library) -> Iterator[Document]:
    """Every topic, translation and service as a document, in an order that does not change."""
    for topic_id in sorted(library.topics):
        yield _topic(library.topics[topic_id], library)
    for language in sorted(library.translations):
        for topic_id in sorted(library.translations[language]):
            yield _topic(library.translations[language][topic_id], library)
    for service_id in sorted(library.services):
        yield _service(library.services[service_id], library)


def document_of(topic: Topic) -> str:
    """The id of a topic's document: its own, with the code of its language before that of a translation."""
    return topic.id if topic.language == OWN_LANGUAGE else f"{topic.language}/{topic.id}"


def _topic(topic: Topic, library: Library) -> Document:
    return Document(
        id=document_of(topic),
        kind="topic",
        title=topic.title,
        said=topic.said,
        summary=topic.summary,
        headings=tuple(block.text for block in topic.blocks if isinstance(block, Heading)),
        body=body_text(topic, library),
        passages=passages_of(topic),
        language=topic.language,
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
