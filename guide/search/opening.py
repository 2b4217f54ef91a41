"""Opens what was built and makes a search of it. Importing this is cheap; calling it loads Whoosh."""

from guide.content.current import Current
from guide.content.model import Library
from guide.content.places import Places
from guide.content.vocabulary import open_vocabulary
from guide.content.word_sources import VECTORS
from guide.errors import LibraryError
from guide.paths import Paths
from guide.search.answer import IndexDamagedError
from guide.search.prepared import read_prepared
from guide.search.remaking import remaking_search
from guide.search.service import SearchService


def open_search(paths: Paths, built: Current, library: Library) -> SearchService:
    """A search over `library`, with the index that was built beside it.

    Raises IndexDamagedError when the index is missing or damaged, LibraryError when vocabulary or gazetteer
    are.
    """
    # it takes 15 ms to import, so a window must be able to come first
    from index.reading import Index, IndexUnusableError  # noqa: PLC0415

    try:
        index = Index.open(built.index, built.index_digest, paths.resources / "search" / VECTORS)
        places = Places.read(paths.resources)
    except IndexUnusableError as error:
        raise IndexDamagedError(str(error), remaking_search(paths, built, library)) from None
    except (OSError, ValueError):  # its words name a path, and readers see them
        raise LibraryError("What the search needs is missing or damaged.") from None
    vocabulary, prepared = open_vocabulary(built.vocabulary), read_prepared(built.prepared)
    others = built.other_vocabularies(library.translations)
    return SearchService(library, index, places, vocabulary, others=others, prepared=prepared)
