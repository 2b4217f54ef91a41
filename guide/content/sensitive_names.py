"""Finds words that tell what the guide is about, and the services whose names have them."""

from msgspec.structs import replace

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


def with_plain_lines(library: Library, vocabulary: WordLists) -> Library:
    """The library with a line for lists in each service: its own, or how its description begins.

    A description that begins with a word that tells gives none: the name alone stands in the list.
    """
    telling = frozenset(map(stem, (*vocabulary.revealing, *vocabulary.sensitive)))
    services = {
        name: replace(service, plain_line=service.plain_line or _plain(service.description, telling))
        for name, service in library.services.items()
    }
    return replace(library, services=services)


def _plain(description: str, telling: frozenset[str]) -> str:
    end = description.find(". ")
    first = description if end < 0 else description[: end + 1]
    return first if telling.isdisjoint(map(stem, spelled(first))) else ""
