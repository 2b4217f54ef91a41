"""An occasion or a place that a person names beside what happened hides no help.

The sentences are those of the judged collections that speak of danger or say what happens to somebody, and
the phrases of danger. No result of the collections that stay unread is printed.
"""

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest

from guide.content.authoring.vocabulary import read_vocabulary
from guide.content.model import Library
from guide.content.phones import own_phones
from guide.paths import checkout
from guide.search.service import SearchService
from tools.tuning.judging import read_judged

HERE = Path(__file__).parent
UNREAD = {"unseen", "titles_seven", "titles_one", "titles_two"}
OTHER_SEARCHES = {"everyday", "unrelated", "recorded"}
FIRST_ROWS = 4
THE_FIRST_PAGE = "the first page"
"""A word more may turn two pages that are equally good: one of a thousand may lose that alone."""
OCCASIONS = [
    "beach",
    "wedding",
    "birthday",
    "thanksgiving",
    "hockey",
    "garage",
    "picnic",
    "concert",
    "museum",
    "lobster",
    "puppy",
    "trail",
    "checkers",
    "sunrise",
    "piano",
    "classroom",
    "haircut",
    "circus",
    "raccoon",
    "sauce",
    "chess",
    "vacation",
    "parade",
    "plumber",
    "movie",
    "cookie",
    "kayak",
    "rain",
    "puzzle",
    "marathon",
    "band",
    "tournament",
]


def _sentences(search: SearchService) -> Iterator[str]:
    for file in sorted(HERE.glob("*.yaml")):
        judged = () if file.stem in UNREAD | OTHER_SEARCHES else read_judged(file)
        yield from (query.q.strip(" .?!") for query in judged if _discloses(search, query.q))
    danger = read_vocabulary(checkout().resources).danger
    yield from (phrase for rule in danger for phrase in rule.phrases if " " in phrase)


def _discloses(search: SearchService, text: str) -> bool:
    query = search.parse(text)
    is_sentence = len(query.words) > 1 and not query.glossed_from
    return is_sentence and bool(query.danger or query.situation.discloses)


def _lost(search: SearchService, library: Library, said: str, occasion: str) -> set[str]:
    """What a sentence has and no longer has at an occasion."""
    before, after = search.search(f"{said} "), search.search(f"{said} at the {occasion} ")
    rows, left = ([row.id for row in answer.results[:FIRST_ROWS]] for answer in (before, after))
    lost = {
        "a card": not {*before.leads_to} <= {*after.leads_to},
        "a number": _has_number(library, rows) and not _has_number(library, left),
        "a strong match": after.weak and not before.weak,
        THE_FIRST_PAGE: rows[0] not in left[:3],
    }
    return {what for what, is_lost in lost.items() if is_lost}


def _has_number(library: Library, ids: list[str]) -> bool:
    return any(page in library.services and own_phones(library.services[page]) for page in ids)


@pytest.mark.parametrize(
    ("step", "each"), [(15, 1), pytest.param(1, 4, marks=pytest.mark.slow, id="all, four times")]
)
def test_an_occasion_takes_nothing_from_somebody_who_discloses(
    search: SearchService, library: Library, step: int, each: int
) -> None:
    sentences = list(islice(dict.fromkeys(_sentences(search)), 0, None, step))
    occasions = cycle(OCCASIONS)
    asked = [(said, next(occasions)) for said in sentences for _ in range(each)]

    lost = {(said, at): what for said, at in asked if (what := _lost(search, library, said, at))}
    moved = [one for one, what in lost.items() if what == {THE_FIRST_PAGE}]

    assert len(asked) >= each * 2400 // step
    assert len(moved) <= len(asked) // 1000, moved
    assert lost.keys() == set(moved)
