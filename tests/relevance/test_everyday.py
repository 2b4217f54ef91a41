"""Everyday searches show everyday pages; words that reveal what it is about lead to help.

`everyday.yaml` was written before any of its results was looked at.
"""

from pathlib import Path

import pytest

from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.model import Library
from guide.content.plain_text import names_of
from guide.paths import checkout
from guide.search.rank.sensitive_titles import plain_topics
from guide.search.service import SearchService
from index.analysis import stem, stems
from tools.tuning.judging import read_judged

HERE = Path(__file__).parent
ROWS = 8
"""The rows that a window shows at once."""
HELPS_TOO = {"birth certificate": {"id-and-documents"}}
"""Pages that are not plain and yet answer an everyday search."""
_REVEALING = frozenset(map(stem, read_vocabulary(checkout().resources).revealing))
_SENSITIVE = frozenset(map(stem, read_vocabulary(checkout().resources).sensitive))


def _is_sensitive(library: Library, page: str) -> bool:
    """Whether a topic tells more than an everyday search, or the name of a service does."""
    if page in library.topics:
        return library.topics[page].tells == "yes"
    return not _SENSITIVE.isdisjoint(stems(names_of(library.services[page])[0]))


def test_no_everyday_search_shows_a_sensitive_title(search: SearchService, library: Library) -> None:
    queries = read_judged(HERE / "everyday.yaml")
    shown = {
        query.q: sensitive
        for query in queries
        if (
            sensitive := {
                row.id for row in search.search(query.q, limit=ROWS).results if _is_sensitive(library, row.id)
            }
            - HELPS_TOO.get(query.q, set())
        )
    }

    assert len(queries) >= 450
    assert shown == {}


READ_AS_DANGER = {"my mother is going to kill me when she sees this haircut"}
"""What a person in danger may say in the same words."""
MOST_TELLING = 59
"""Sentences with a title that tells; 118 before what is said of others was vague, 68 before everyday talk."""


def test_an_innocent_sentence_is_no_danger_and_seldom_shows_a_title_that_tells(
    search: SearchService, library: Library
) -> None:
    """The sentences were written before any of their results was looked at."""
    lines = (HERE / "everyday_sentences.txt").read_text(encoding="utf-8").splitlines()
    sentences = [line for line in lines if not line.startswith("#")]
    telling = [
        sentence
        for sentence in sentences
        if any(_is_sensitive(library, row.id) for row in search.search(sentence, limit=ROWS).results)
    ]

    assert len(sentences) == 222
    assert {sentence for sentence in sentences if search.parse(sentence).danger} == READ_AS_DANGER
    assert len(telling) <= MOST_TELLING, telling


@pytest.mark.parametrize(
    "typed",
    [
        "pediatrician",
        "glasses",
        "diapers",
        "breast pump",
        "driving test",
        "winter coat",
        "aa meeting",
    ],
)
def test_an_everyday_need_leads_to_an_everyday_page(
    search: SearchService, library: Library, typed: str
) -> None:
    first = [row.id for row in search.search(typed, limit=3).results]

    assert plain_topics(library).intersection(first)


def test_a_revealing_word_leads_to_help_before_background(search: SearchService, library: Library) -> None:
    background = {page.id for page in library.topics.values() if page.section == "understanding"}
    late = {}
    for query in read_judged(HERE / "revealing.yaml"):
        first = [row.id for row in search.search(query.q, limit=3).results]
        if not first or first[0] in background or background.issuperset(first):
            late[query.q] = first

    assert late == {}


@pytest.mark.parametrize("file", ["everyday.yaml", "need_one.yaml", "need_two.yaml"])
def test_no_snippet_says_a_revealing_word_that_was_not_typed(search: SearchService, file: str) -> None:
    """Unless the title above it says the word."""
    said = {}
    for query in read_judged(HERE / file):
        typed = search.parse(query.q).words
        for row in search.search(query.q, limit=ROWS).results:
            words = _REVEALING.intersection(stems("".join(span.text for span in row.snippet())))
            words -= {*map(stem, typed), *stems(row.title)}
            untyped = {word for word in words if not word.startswith(typed[-1])}
            if untyped:
                said[query.q, row.id] = untyped

    assert said == {}


_OCCASIONS = ("at the beach", "at thanksgiving dinner", "at my birthday", "after hockey", "in the garage")


@pytest.mark.parametrize("occasion", _OCCASIONS)
@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("my uncle touches me", "maine-sexual-assault-helpline"),
        ("my coach touched me", "maine-sexual-assault-helpline"),
        ("he hit me", "maine-domestic-violence-helpline"),
        ("he smashed my head on the wall", "maine-domestic-violence-helpline"),
        ("he makes me sleep with his friends", "national-human-trafficking-hotline"),
    ],
)
def test_an_occasion_or_a_place_takes_no_number_from_somebody_who_discloses(
    search: SearchService, said: str, line: str, occasion: str
) -> None:
    answer = search.search(f"{said} {occasion}")

    assert line in [row.id for row in answer.results[:4]]
    assert line in answer.leads_to
    assert not answer.weak


@pytest.mark.parametrize("typed", ["choke cherry", "how to choke out weeds"])
def test_choking_a_plant_is_no_injury(search: SearchService, typed: str) -> None:
    assert "injuries-and-strangulation" not in [row.id for row in search.search(typed, limit=ROWS).results]


def test_a_shelter_for_somebody_with_children_is_none_for_runaways(search: SearchService) -> None:
    rows = [row.id for row in search.search("kids with me shelter bangor", limit=ROWS).results]

    assert {"running-away", "national-runaway-safeline"}.isdisjoint(rows[:3])
