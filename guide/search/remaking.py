"""A search whose index is made in memory, where the built one is missing or damaged.

Made from the library in small steps, so that a window takes a few of them between two keys. No file is
written and no program started: a visit may do neither.
"""

from collections.abc import Generator

from guide.content.current import Current
from guide.content.documents import documents_of
from guide.content.model import Library
from guide.content.places import Places
from guide.content.vocabulary import open_vocabulary
from guide.content.word_sources import word_sources
from guide.errors import LibraryError
from guide.paths import Paths
from guide.search.prepared import read_prepared
from guide.search.service import SearchService

Remaking = Generator[None, None, SearchService]
"""Steps of a few milliseconds at most, which end in a search."""


def remaking_search(paths: Paths, built: Current, library: Library) -> Remaking:
    """A search over `library`, step by step, whose answers are those of the built index.

    Raises LibraryError when vocabulary, gazetteer, word lists or word vectors are missing or damaged, too.
    """
    try:
        return (yield from _steps(paths, built, library))
    except (OSError, ValueError):  # its words name a path, and readers see them
        raise LibraryError("What the search needs is missing or damaged.") from None


def _steps(paths: Paths, built: Current, library: Library) -> Remaking:
    # both load Whoosh, and importing this must be cheap
    from index.making import making  # noqa: PLC0415
    from index.reading import Index  # noqa: PLC0415

    vocabulary, places = open_vocabulary(built.vocabulary), Places.read(paths.resources)
    yield
    sources = word_sources(paths.resources, vocabulary)
    yield
    documents = []
    for document in documents_of(library):
        documents.append(document)
        yield
    made = yield from making(documents, sources)
    index = Index.of(made, sources.vectors)
    yield
    others = built.other_vocabularies(library.translations)
    prepared = read_prepared(built.prepared)
    return SearchService(library, index, places, vocabulary, others=others, prepared=prepared)
