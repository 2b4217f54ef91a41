"""The index over the guide's own content, as people meet it."""

from pathlib import Path

from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.index_documents import VECTORS, documents_of, word_sources
from guide.content.model import Library
from guide.paths import checkout
from index.builder import build_index
from index.index import Index


def built_index(library: Library, folder: Path, kind: type[Index] = Index) -> Index:
    """An index of `library`, built into `folder` and opened as one of a kind."""
    resources = checkout().resources
    words = word_sources(resources, read_vocabulary(resources).words())
    digest = build_index(documents_of(library), folder, words)
    return kind.open(folder, digest, resources / "search" / VECTORS)
