"""Opens what was built and makes a search of it. Importing this is cheap; calling it loads Whoosh."""

from collections.abc import Generator
from contextlib import nullcontext

from guide.content.current import Current
from guide.content.index_documents import VECTORS, documents_of, word_sources
from guide.content.model import Library
from guide.content.places import Places
from guide.errors import LibraryError
from guide.paths import Paths
from guide.search.precomputed import Precomputed, read_prepared
from guide.search.results import IndexDamagedError
from guide.search.service import SearchService
from index.index import Index, IndexUnusableError
from index.meaning.similarity import Reading
from index.sorted_table import SortedTable

_DAMAGED = "What the search needs is missing or damaged."

Remaking = Generator[None, None, SearchService]
"""Steps of a few milliseconds at most, which end in a search."""


def remaking_search(paths: Paths, library: Library, precomputed: Precomputed) -> Remaking:
    """A search over `library`, step by step, whose answers are those of the built index.

    Raises LibraryError when gazetteer, word lists or word vectors are missing or damaged, too.
    """
    # it loads Whoosh, and importing this must be cheap
    from index.builder import build_in_steps  # noqa: PLC0415

    try:
        sources = word_sources(paths.resources, SortedTable(precomputed.spelled))
        yield
        documents = []
        for document in documents_of(library):
            documents.append(document)
            yield
        files = yield from build_in_steps(documents, sources)
        index = Index(files, sources.vectors)
        yield
        return _search(paths, library, index, precomputed)
    except (OSError, ValueError):  # its words name a path, and readers see them
        raise LibraryError(_DAMAGED) from None


def open_search(
    paths: Paths, built: Current, library: Library, reading: Reading = nullcontext
) -> SearchService:
    """A search over `library`, with the index that was built beside it.

    Args:
        paths: of this copy of the guide.
        built: the folder of the index.
        library: the one in that folder, perhaps with a site's corrections.
        reading: entered while large tables are read, also at a query.

    Raises IndexDamagedError when the index is missing or damaged, LibraryError when the prepared tables or
    the gazetteer are.
    """
    try:
        precomputed = read_prepared(built.prepared)
        index = Index.open(built.index, built.index_digest, paths.resources / "search" / VECTORS, reading)
        return _search(paths, library, index, precomputed)
    except IndexUnusableError as error:
        raise IndexDamagedError(str(error), remaking_search(paths, library, precomputed)) from None
    except (OSError, ValueError):  # its words name a path, and readers see them
        raise LibraryError(_DAMAGED) from None


def _search(paths: Paths, library: Library, index: Index, precomputed: Precomputed) -> SearchService:
    return SearchService(library, index, Places.read(paths.resources, library.state), precomputed)
