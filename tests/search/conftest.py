from pathlib import Path

import pytest

from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.index_documents import VECTORS, documents_of, word_sources
from guide.content.kinds import Kind
from guide.content.model import Library, Paragraph, Phone, Service, Source, Span, Topic
from guide.content.navigation import Section
from guide.content.places import Places
from guide.content.vocabulary import Vocabulary
from guide.paths import checkout
from guide.search.precomputed import precompute
from guide.search.service import SearchService
from index.builder import build_index
from index.index import Index
from tests.authored_tree import read_state


def topic(topic_id: str, title: str, summary: str, *lines: str, phrases: tuple[str, ...] = ()) -> Topic:
    """A topic with one paragraph per line."""
    return Topic(
        id=topic_id,
        title=title,
        section="safety",
        audience="survivor",
        summary=summary,
        review_by="2030-01-01",
        blocks=tuple(Paragraph(line=(Span(text=line),)) for line in lines),
        phrases=phrases,
    )


def service(service_id: str, name: str, description: str, *numbers: str, **fields: object) -> Service:
    """A service with voice numbers of high confidence."""
    phones = tuple(Phone(number=number, type="voice", confidence="high") for number in numbers)
    values = {"kind": "shelter", "phones": phones, **fields}
    return Service(
        id=service_id,
        name=name,
        status="active",
        description=description,
        confidence="high",
        sources=(Source(title="A page"),),
        **values,  # type: ignore[arg-type]  # a test names any field
    )


TOPICS = (
    topic(
        "danger-now",
        "If you are in danger right now",
        "Call or text 911 from any phone.",
        "Go where other people are.",
    ),
    topic(
        "thoughts-of-suicide",
        "If you are thinking about ending your life",
        "Call or text 988, day and night.",
        "Someone will answer.",
        phrases=("i want to die",),
    ),
    topic(
        "injuries-and-strangulation",
        "Injuries and strangulation",
        "Hands around the neck can hurt you hours later.",
        "See a doctor after someone squeezed your throat, even without marks.",
    ),
    topic(
        "control-and-threats",
        "How people are controlled",
        "Keeping your passport or money is a way to control you.",
        "A trafficker may keep your papers. Debt is another way.",
        phrases=("he has my passport",),
    ),
    topic(
        "safe-place-tonight",
        "A safe place to stay tonight",
        "Whom to call when a shelter is full.",
        "See Papers and passport. Most shelters ask for no papers. Bring a passport only if it is safe.",
        phrases=("i have nowhere to go",),
    ),
)
SERVICES = (
    service(
        "bangor-shelter",
        "Bangor Area Shelter",
        "A shelter for adults in Bangor.",
        "207-555-0111",
        service_area=("Penobscot",),
    ),
    service(
        "portland-shelter",
        "Harbor House",
        "A shelter for adults in Portland. It has a shelter for families too.",
        "207-555-0122",
        service_area=("Cumberland",),
        languages=("English", "Spanish"),
    ),
    service("shelter-line", "Shelter Line", "Finds a shelter bed.", "1-800-555-0133", reach="statewide"),
    service("988-lifeline", "988 Lifeline", "Talk about suicide.", "988", reach="national", kind="hotline"),
    service(
        "lost-line",
        "Missing Children Line",
        "For families of a missing child.",
        "1-800-THE-LOST (1-800-843-5678)",
        reach="national",
        kind="hotline",
        also_known_as=("The Lost Line",),
    ),
)

STATE = read_state(checkout().resources)


@pytest.fixture(scope="session")
def library() -> Library:
    return Library(
        version="1",
        sections=(Section(id="safety", title="Safety", plain=True),),
        doors=(),
        urgent=(),
        kinds={"shelter": Kind("Shelter", everyday=True), "hotline": Kind("Help line")},
        topics={page.id: page for page in TOPICS},
        services={page.id: page for page in SERVICES},
        facts={},
        state=STATE,
    )


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return read_vocabulary(checkout().resources)


@pytest.fixture(scope="session")
def places() -> Places:
    return Places.read(checkout().resources, STATE)


@pytest.fixture(scope="session")
def index(library: Library, vocabulary: Vocabulary, tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder: Path = tmp_path_factory.mktemp("search") / "index"
    digest = build_index(
        documents_of(library), folder, word_sources(checkout().resources, vocabulary.words())
    )
    return Index.open(folder, digest, checkout().resources / "search" / VECTORS)


@pytest.fixture(scope="session")
def search(library: Library, index: Index, places: Places, vocabulary: Vocabulary) -> SearchService:
    return SearchService(library, index, places, precompute(library, vocabulary, places))
