"""Finds words that tell what the guide is about, and the services whose names have them."""

from guide.content.kinds import is_hidden
from guide.content.model import Library, Service
from guide.content.vocabulary import WordLists
from index.analysis import spelled, stem


def telling_words(text: str, vocabulary: WordLists) -> tuple[str, ...]:
    """The words of a text that tell a bystander what this guide is about."""
    sensitive = frozenset(map(stem, vocabulary.sensitive))
    return tuple(word for word in spelled(text) if stem(word) in sensitive)


def sensitive_names(library: Library, vocabulary: WordLists) -> tuple[str, ...]:
    """Ids of the services whose names tell too much, in order.

    A name tells too much by a word in it, or because a person who looks it up learns what they do.
    """
    sensitive = frozenset(map(stem, vocabulary.sensitive))
    revealing = frozenset(map(stem, vocabulary.revealing))

    def tells(service: Service) -> bool:
        about = (service.description, service.eligibility, service.organization, *service.also_known_as)
        return (
            is_hidden(service.kinds, library.kinds)
            or not sensitive.isdisjoint(map(stem, spelled(service.name)))
            or any(not revealing.isdisjoint(map(stem, spelled(words))) for words in about)
        )

    return tuple(service.id for service in library.services.values() if tells(service))
