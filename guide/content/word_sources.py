"""What the index knows of words beside those of the pages: of the vocabulary, of places, of the language."""

from pathlib import Path

from guide.content.places import Places
from guide.content.vocabulary import Vocabulary
from index.documents import WordSources

VECTORS = "word_vectors.bin"
"""Vectors of English words, in `resources/search/`; a guide without them goes without nearness."""


def word_sources(resources: Path, vocabulary: Vocabulary) -> WordSources:
    """The words beside those of the pages. Raises OSError when a word list is missing."""
    common = (resources / "search" / "english.txt").read_text(encoding="utf-8").split()
    vectors = resources / "search" / VECTORS
    return WordSources(
        meant=(*vocabulary.words(), *Places.read(resources).names()),
        common=tuple(common),
        vector_file=str(vectors) if vectors.is_file() else "",
    )
