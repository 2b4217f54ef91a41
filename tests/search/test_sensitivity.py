from collections.abc import Callable

import pytest

from guide.content.index_documents import documents_of
from guide.content.model import Library, Section, Topic
from guide.content.places import Places
from guide.content.vocabulary import DangerRule, Synonym, Vocabulary
from guide.search.rank.sensitive_titles import SensitiveTitles, plain_topics, sensitive_titles
from guide.search.stages import Sensitivity
from guide.search.understand.parser import QueryParser
from guide.search.understand.phrases import PhraseMatcher, phrase_tables
from guide.search.understand.sensitivity import SensitivityReader, english_profile
from guide.search.understand.understanding import read_query_text
from index.analysis import stem
from index.builder import build_index
from index.index import Index

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
MATCHER = PhraseMatcher(phrase_tables(VOCABULARY))


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


@pytest.fixture(scope="module")
def titles() -> SensitiveTitles:
    titles = sensitive_titles(TOPICS, VOCABULARY.sensitive)
    return SensitiveTitles.of(titles, VOCABULARY, "en", 0.65)


Read = Callable[[str], Sensitivity]


@pytest.fixture(scope="module")
def read(words: Index, places: Places) -> Read:
    """What reads how much a text says."""
    parser = QueryParser(words.lexicon, words.spelling, MATCHER, places)
    profile = english_profile(words, VOCABULARY, MATCHER)
    stems = frozenset(map(stem, VOCABULARY.sensitive))
    reader = SensitivityReader(words, profile, plain_topics(LIBRARY), stems)
    return lambda text: reader.read(parser.parse(read_query_text(text), as_typed=True))


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
def test_a_query_is_everyday_when_plain_pages_use_all_its_words(
    read: Read,
    typed: str,
    is_everyday: bool,  # noqa: FBT001 - a case
) -> None:
    assert read(typed).is_everyday is is_everyday


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
def test_a_sensitive_title_is_hidden_unless_the_query_says_as_much(
    titles: SensitiveTitles, read: Read, typed: str, hidden: set[str]
) -> None:
    assert titles.hidden(read(typed), {}) == hidden


def test_a_page_that_answers_several_words_is_shown_by_its_title(titles: SensitiveTitles, read: Read) -> None:
    query = read("work permits")

    assert titles.hidden(query, {"labor": 0.5}) == {"labor"}
    assert titles.hidden(query, {"labor": 0.9}) == set()


def test_a_title_with_a_sensitive_word_is_sensitive(titles: SensitiveTitles) -> None:
    assert titles.titles.keys() == {"labor", "drugs"}
