import pytest

from guide.content.authoring import read_library
from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.documents import documents_of
from guide.content.model import Library
from guide.content.places import Places
from guide.content.right_words import VECTORS, right_words
from guide.paths import checkout
from guide.search.service import SearchService
from index.build import build_index
from index.reading import Index


@pytest.fixture(scope="session")
def library() -> Library:
    """The guide's own content."""
    return read_library(checkout().resources)


@pytest.fixture(scope="session")
def search(library: Library, tmp_path_factory: pytest.TempPathFactory) -> SearchService:
    """The search as people meet it, over the guide's own content."""
    resources = checkout().resources
    vocabulary = read_vocabulary(resources)
    folder = tmp_path_factory.mktemp("relevance") / "index"
    digest = build_index(documents_of(library), folder, right_words(resources, vocabulary))
    index = Index.open(folder, digest, resources / "search" / VECTORS)
    return SearchService(library, index, Places.read(resources), vocabulary)
