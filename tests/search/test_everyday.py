import pytest

from guide.content.documents import documents_of
from guide.content.model import Library, Section, Topic
from guide.content.places import Places
from guide.content.vocabulary import DangerRule, Synonym, Vocabulary
from guide.search.rank.sensitive_titles import SensitiveTitleFilter, everyday_by_language, sensitive_titles
from guide.search.understand.parser import QueryParser
from guide.search.understand.phrases import PhraseMatcher, phrases_of
from guide.search.understand.query import read_query_text
from index.builder import build_index
from index.reading import Index

VOCABULARY = Vocabulary(
    synonyms=(
        Synonym(("gig",), ("job", "wages")),
        Synonym(("escort",), ("trafficking",)),
        Synonym(("pills",), ("drugs",)),
        Synonym(("sells me",), ("trafficking",)),
    ),
    danger=(DangerRule(("on fire",), ("danger",)),),
    small_talk=("i", "my", "a", "me", "need", "he"),
    sensitive=("trafficking", "forced", "drugs"),
    revealing=("trafficking", "forced"),
    another_person=("he", "boyfriend"),
)
WORDING = PhraseMatcher(phrases_of(VOCABULARY))


def _topic(name: str, title: str, section: str) -> Topic:
    return Topic(
        id=name,
        title=title,
        section=section,
        audience="anyone",
        summary="Job, wages, training, forced, fire, on." if section == "plain" else "Trafficking.",
        review_by="2030-01-01",
        blocks=(),
    )


TOPICS = (
    _topic("jobs", "Find a job", "plain"),
    _topic("labor", "Forced to work", "reserved"),
    _topic("drugs", "Help with drugs", "reserved"),
)
LIBRARY = Library(
    version="1",
    sections=(Section("plain", "Plain", plain=True), Section("reserved", "Reserved", plain=False)),
    doors=(),
    urgent=(),
    kinds={},
    topics={topic.id: topic for topic in TOPICS},
    services={},
    facts={},
)


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("everyday") / "index"
    return Index.open(folder, build_index(documents_of(LIBRARY), folder))


@pytest.fixture
def everyday(words: Index) -> SensitiveTitleFilter:
    titles = sensitive_titles(TOPICS, VOCABULARY.sensitive)
    return everyday_by_language(LIBRARY, words, {"en": VOCABULARY}, WORDING, titles)["en"]


@pytest.mark.parametrize(
    ("typed", "is_everyday"),
    [
        ("job", True),
        ("i need a job", True),
        ("gig", True),
        ("job training ", True),
        ("trai", True),
        ("traff", False),
        ("forced", False),
        ("trafficking", False),
        ("escort", False),
        ("he needs a job", False),
        ("job on fire", False),
        ("passport", False),
        ("my", False),
        ("", False),
    ],
)
def test_a_search_is_everyday_when_plain_pages_use_all_its_words(
    everyday: SensitiveTitleFilter,
    words: Index,
    places: Places,
    typed: str,
    is_everyday: bool,  # noqa: FBT001 - a case
) -> None:
    understanding = QueryParser(words.lexicon, words.spelling, WORDING, places)

    assert (
        everyday.is_everyday(understanding.understand(read_query_text(typed), as_typed=True)) is is_everyday
    )


@pytest.mark.parametrize(
    ("typed", "hidden"),
    [
        ("job", {"labor", "drugs"}),
        ("tattoo", {"labor"}),
        ("boyfriend", {"labor"}),
        ("sell a car", {"labor"}),
        ("pills", {"labor"}),
        ("forced", set()),
        ("traffi", set()),
        ("escort", {"labor"}),
        ("escort me he", set()),
        ("boyfriend sells me", set()),
        ("sells me", set()),
        ("he needs a job", set()),
        ("job on fire", set()),
    ],
)
def test_a_title_that_tells_is_hidden_unless_what_was_typed_tells_as_much(
    everyday: SensitiveTitleFilter, words: Index, places: Places, typed: str, hidden: set[str]
) -> None:
    understanding = QueryParser(words.lexicon, words.spelling, WORDING, places)
    understood = understanding.understand(read_query_text(typed), as_typed=True)

    assert everyday.hidden(understood, {}) == hidden


def test_a_page_that_answers_several_words_is_shown_by_its_title(
    everyday: SensitiveTitleFilter, words: Index, places: Places
) -> None:
    understanding = QueryParser(words.lexicon, words.spelling, WORDING, places)
    understood = understanding.understand(read_query_text("work permits"), as_typed=True)

    assert everyday.hidden(understood, {"labor": 0.5}) == {"labor"}
    assert everyday.hidden(understood, {"labor": 0.9}) == set()


def test_a_title_with_a_telling_word_tells(everyday: SensitiveTitleFilter) -> None:
    assert everyday.telling == {"labor", "drugs"}
