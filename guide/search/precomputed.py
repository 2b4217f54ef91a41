"""What a search looks up in the pages, made once at the build, so that opening it reads instead of making.

The file is the SHA-256 of what follows, and then MessagePack. It is never more than a saving: a search whose
file is missing or damaged makes the same anew from the library.
"""

import hashlib
from pathlib import Path

import msgspec
from msgspec import Struct

from guide.content.model import Library
from guide.content.places import Places, Point
from guide.content.vocabulary import Vocabulary
from guide.search.present.filters import PageFacets, traits_of
from guide.search.rank.geography import points_of
from guide.search.rank.known_items import Called, Number, called, numbers_of
from guide.search.rank.links import named_by_topics
from guide.search.rank.sensitive_titles import SensitiveTitle, sensitive_titles
from guide.search.understand.phrases import PhraseTables, phrases_of

_DIGEST_BYTES = hashlib.sha256().digest_size


class Precomputed(Struct, frozen=True):
    """What is known of the pages of one library; each part is told where it is used."""

    phrases: PhraseTables
    names: Called
    numbers: tuple[Number, ...]
    telling: dict[str, SensitiveTitle]
    points: dict[str, Point]
    links: dict[str, dict[str, float]]
    traits: PageFacets


def precompute(library: Library, vocabulary: Vocabulary, places: Places) -> Precomputed:
    """Everything that a search over `library` looks up."""
    phrases = phrases_of(vocabulary)
    pages = library.pages.values()
    return Precomputed(
        phrases=phrases,
        names=called(pages, phrases.small_talk.__contains__),
        numbers=numbers_of(library.services.values()),
        telling=sensitive_titles(pages, vocabulary.sensitive),
        points=points_of(library.services.values(), places),
        links=named_by_topics(library),
        traits=traits_of(library),
    )


def prepared_bytes(prepared: Precomputed) -> bytes:
    """The file's content: the same bytes for equal libraries, on every machine."""
    body = msgspec.msgpack.encode(prepared, order="deterministic")
    return hashlib.sha256(body).digest() + body


def read_prepared(file: Path) -> Precomputed | None:
    """What `prepared_bytes` put into `file`; None when it is missing, damaged or of another version."""
    try:
        content = memoryview(file.read_bytes())
    except OSError:
        return None
    body = content[_DIGEST_BYTES:]
    if hashlib.sha256(body).digest() != content[:_DIGEST_BYTES]:
        return None
    try:
        return msgspec.msgpack.decode(body, type=Precomputed)
    except msgspec.ValidationError:
        return None
