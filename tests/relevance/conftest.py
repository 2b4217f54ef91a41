import pytest

from guide.content.index_documents import VECTORS, common_words, documents_of, word_sources
from guide.content.model import Library
from guide.content.places import Places
from guide.paths import checkout
from guide.search.precomputed import precompute
from guide.search.service import SearchService
from index.builder import build_index
from index.index import Index
from tests.authored import authored


@pytest.fixture(scope="session")
def index(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Index:
    """The index over the guide's own content."""
    folder, resources = tmp_path_factory.mktemp("relevance") / "index", checkout().resources
    words = word_sources(resources, authored().vocabulary.words())
    digest = build_index(documents_of(library), folder, words)
    return Index.open(folder, digest, resources / "search" / VECTORS)


@pytest.fixture(scope="session")
def search(library: Library, index: Index) -> SearchService:
    """The search as people meet it, over the guide's own content."""
    resources = checkout().resources
    places = Places.read(resources, library.state)
    common = common_words(resources)
    tables = precompute(library, authored().vocabulary, places, authored().others, common)
    return SearchService(library, index, places, tables)
