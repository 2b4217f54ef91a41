from collections.abc import Callable
from types import MappingProxyType

import pytest

from guide.content.index_documents import documents_of
from guide.content.model import Library, Topic
from guide.content.navigation import Section
from guide.content.places import Places
from guide.content.vocabulary import DangerRule, Synonym, Vocabulary
from guide.search.rank.sensitive_titles import Signs, TitleFilter, plain_topics, sensitive_titles
from guide.search.stages import ParsedQuery, Scores, Sensitivity, SituationMatch
from guide.search.understand.parser import QueryParser
from guide.search.understand.phrases import PhraseMatcher, phrase_tables
from guide.search.understand.sensitivity import SensitivityReader
from guide.search.understand.understanding import read_query_text
from guide.search.weights import SENTENCE, Weights
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
    disclosing=("bruises",),
)
NONE: Scores = MappingProxyType({})
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
        tells="" if section == "plain" else "yes",
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
def titles() -> TitleFilter:
    plain = plain_topics(LIBRARY)
    return TitleFilter(sensitive_titles(TOPICS, VOCABULARY.sensitive), plain, Weights())


def _query(said: Sensitivity, **parts: object) -> ParsedQuery:
    return ParsedQuery(sensitivity=said, **parts)  # type: ignore[arg-type]  # whatever a test needs


def _signs(coverage: Scores = NONE, questions: Scores = NONE) -> Signs:
    return Signs(coverage, NONE, questions, NONE)


Read = Callable[[str], Sensitivity]


@pytest.fixture(scope="module")
def read(words: Index, places: Places) -> Read:
    """What reads how much a text says."""
    parser = QueryParser(words.lexicon, words.spelling, MATCHER, places)
    reader = SensitivityReader(words, VOCABULARY, plain_topics(LIBRARY))
    return lambda text: reader.read(parser.parse(read_query_text(text), as_typed=True))


@pytest.mark.parametrize(
    ("typed", "is_everyday"),
    [
        ("job", True),
        ("i need a job", True),
        ("gig", False),
        ("job training ", True),
        ("trai", False),
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
    ("typed", "is_hidden"),
    [
        ("job", True),
        ("tattoo", True),
        ("boyfriend", True),
        ("sell a car", True),
        ("pills", True),
        ("escort", True),
        ("forced", False),
        ("traffi", False),
        ("bruises", False),
        ("escort me he", True),
        ("boyfriend sells me", False),
        ("sells me", False),
        ("he needs a job", True),
        ("job on fire", False),
        ("he has bruises from work", False),
        ("bruises from hockey", False),
    ],
)
def test_sensitive_titles_are_hidden_unless_the_query_discloses_something(
    titles: TitleFilter,
    read: Read,
    typed: str,
    is_hidden: bool,  # noqa: FBT001 - a case
) -> None:
    assert titles.hidden(_query(read(typed)), _signs()) == ({"labor", "drugs"} if is_hidden else set())


@pytest.mark.parametrize(
    ("coverage", "score", "is_hidden"), [(0.9, 1.0, False), (0.9, 0.5, True), (0.4, 1.0, True)]
)
def test_what_somebody_does_shows_the_page_that_answers_nearly_best(
    titles: TitleFilter,
    read: Read,
    coverage: float,
    score: float,
    is_hidden: bool,  # noqa: FBT001 - a case
) -> None:
    said = _query(read("he needs a job"))

    hidden = titles.hidden(
        said, Signs({"labor": coverage}, {"labor": 0.6}, {"labor": 0.4}, {"labor": score, "jobs": 1.0})
    )

    assert ("labor" in hidden) is is_hidden
    assert "drugs" in hidden


@pytest.mark.parametrize(
    ("typed", "coverage", "likeness", "hidden"),
    [
        (("work", "permit"), NONE, 0.5, {"labor", "drugs"}),
        (("work", "permit"), NONE, 0.9, {"drugs"}),
        (("work",) * SENTENCE, {"labor": 0.6}, 0.7, {"drugs"}),
        (("work",) * SENTENCE, {"labor": 0.4}, 0.9, {"labor", "drugs"}),
    ],
    ids=["far from a line", "a line", "a sentence like a line", "a sentence of other words"],
)
def test_a_page_is_shown_to_a_person_who_types_one_of_its_lines(
    titles: TitleFilter,
    read: Read,
    typed: tuple[str, ...],
    coverage: Scores,
    likeness: float,
    hidden: set[str],
) -> None:
    said = _query(read("work"), words=typed)

    assert titles.hidden(said, _signs(coverage, {"labor": likeness})) == hidden


LONG = tuple(f"word-{number}" for number in range(SENTENCE))


@pytest.mark.parametrize(
    ("typed", "content_words", "hidden"),
    [("work", LONG[:1], {"labor", "drugs"}), ("work", LONG, {"drugs"}), ("job", LONG, {"labor", "drugs"})],
    ids=["few words", "many words", "many everyday words"],
)
def test_a_sentence_of_more_words_may_be_farther_from_a_line(
    titles: TitleFilter, read: Read, typed: str, content_words: tuple[str, ...], hidden: set[str]
) -> None:
    said = _query(read(typed), words=LONG, content_words=content_words)

    assert titles.hidden(said, _signs({"labor": 0.6}, {"labor": 0.4})) == hidden


def test_a_requested_page_is_shown_unless_a_plain_page_answers_the_request(
    titles: TitleFilter, read: Read
) -> None:
    def requested(*pages: str) -> ParsedQuery:
        match = SituationMatch(tuple((page, 1.0) for page in pages), (), discloses=False)
        return _query(read("pills"), situation=match)

    assert titles.hidden(requested("drugs"), _signs()) == {"labor"}
    assert titles.hidden(requested("drugs", "jobs"), _signs()) == {"labor", "drugs"}


def test_topics_that_tell_have_sensitive_titles(titles: TitleFilter) -> None:
    assert titles.titles.keys() == {"labor", "drugs"}
