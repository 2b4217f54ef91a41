"""The guide's own pages, with a dozen short ones in each of four languages that nobody has reviewed."""

from pathlib import Path

import msgspec
import pytest

from guide.content.authoring.record import Record, SourceFile
from guide.content.index_documents import common_words
from guide.content.model import Library, Paragraph, Span, Topic
from guide.content.places import Places
from guide.errors import Problem
from guide.paths import checkout
from guide.search.precomputed import precompute
from guide.search.service import SearchService
from index.index import Index
from tests.authored import authored
from tools.tuning.building import built_index

HERE = Path(__file__).parent
TESTED = ("ar", "es", "fr", "pt")


def records_of(language: str) -> list[Record]:
    """The pages of a language, with a question for each."""
    problems: list[Problem] = []
    sheet = SourceFile(f"tests/languages/pages/{language}.yaml", problems, {})
    keys = ("id", "title", "summary", "line", "q")
    records = list(sheet.records(sheet.yaml(sheet.text(HERE / "pages" / f"{language}.yaml")), "pages", keys))
    assert problems == []
    return records


def _page(record: Record, language: str) -> Topic:
    return Topic(
        id=record.text("id"),
        title=record.text("title"),
        section="safety",
        audience="survivor",
        summary=record.text("summary"),
        review_by="2030-01-01",
        blocks=(Paragraph((Span(record.text("line")),)),),
        phrases=(record.text("q"),),
        language=language,
    )


@pytest.fixture(scope="session")
def english() -> Library:
    """The guide's own content, in English alone."""
    return msgspec.structs.replace(authored().library, translations={})


@pytest.fixture(scope="session")
def library(english: Library) -> Library:
    translated = {
        language: {page.id: page for page in (_page(record, language) for record in records_of(language))}
        for language in TESTED
    }
    return msgspec.structs.replace(english, translations=translated)


@pytest.fixture(scope="session")
def index(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return built_index(library, tmp_path_factory.mktemp("languages") / "index")


def search_over(library: Library, index: Index) -> SearchService:
    """A search that knows the words of all tested languages."""
    resources = checkout().resources
    places = Places.read(resources, library.state)
    common = common_words(resources)
    known = precompute(library, authored().vocabulary, places, authored().others, common)
    return SearchService(library, index, places, known)


@pytest.fixture(scope="session")
def search(library: Library, index: Index) -> SearchService:
    return search_over(library, index)
