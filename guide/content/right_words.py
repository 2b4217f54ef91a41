"""Words that the search must not "correct": of the vocabulary, of places, and of the language."""

from pathlib import Path

from guide.content.places import Places
from guide.content.vocabulary import Vocabulary
from index.documents import RightWords

VECTORS = "word_vectors.bin"
"""Vectors of English words, in `resources/search/`; a guide without them goes without nearness."""


def right_words(resources: Path, vocabulary: Vocabulary) -> RightWords:
    """The words beside those of the pages. Raises OSError when a word list is missing."""
    common = (resources / "search" / "english.txt").read_text(encoding="utf-8").split()
    vectors = resources / "search" / VECTORS
    return RightWords(
        meant=(*vocabulary.words(), *Places.read(resources).names()),
        common=tuple(common),
        vectors=str(vectors) if vectors.is_file() else "",
    )
