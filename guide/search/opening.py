"""Opens what was built and makes a search of it. Importing this is cheap; calling it loads Whoosh."""

from collections.abc import Generator

from msgspec.structs import replace

from guide.content.current import Current
from guide.content.index_documents import VECTORS, documents_of, word_sources
from guide.content.model import Library
from guide.content.places import Places
from guide.content.vocabulary import open_vocabulary
from guide.errors import LibraryError
from guide.paths import Paths
from guide.search.precomputed import read_prepared
from guide.search.results import IndexDamagedError
from guide.search.service import SearchService
from guide.search.understand.known_items import numbers_of
from index.index import Index, IndexUnusableError

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
    # it loads Whoosh, and importing this must be cheap
    from index.builder import build_in_steps  # noqa: PLC0415

    vocabulary, places = open_vocabulary(built.vocabulary), Places.read(paths.resources, library.state)
    yield
    sources = word_sources(paths.resources, vocabulary)
    yield
    documents = []
    for document in documents_of(library):
        documents.append(document)
        yield
    files = yield from build_in_steps(documents, sources)
    index = Index(files, sources.vectors)
    yield
    others = built.other_vocabularies()
    prepared = read_prepared(built.prepared)
    return SearchService(library, index, places, vocabulary, others=others, prepared=prepared)


def open_search(
    paths: Paths, built: Current, library: Library, *, is_corrected: bool = False
) -> SearchService:
    """A search over `library`, with the index that was built beside it.

    Args:
        paths: Of this copy of the guide.
        built: The folder of the index.
        library: The one in that folder, perhaps with a site's corrections.
        is_corrected: Whether it has corrections: then its numbers are others than at the build.

    Raises IndexDamagedError when the index is missing or damaged, LibraryError when vocabulary or gazetteer
    are.
    """
    try:
        index = Index.open(built.index, built.index_digest, paths.resources / "search" / VECTORS)
        places = Places.read(paths.resources, library.state)
    except IndexUnusableError as error:
        raise IndexDamagedError(str(error), remaking_search(paths, built, library)) from None
    except (OSError, ValueError):  # its words name a path, and readers see them
        raise LibraryError("What the search needs is missing or damaged.") from None
    vocabulary, prepared = open_vocabulary(built.vocabulary), read_prepared(built.prepared)
    if prepared and is_corrected:
        prepared = replace(prepared, numbers=numbers_of(library.services.values()))
    others = built.other_vocabularies()
    return SearchService(library, index, places, vocabulary, others=others, prepared=prepared)
