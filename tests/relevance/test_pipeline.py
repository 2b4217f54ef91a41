"""A query goes through the stages of the search one way: no stage calls an earlier or a later one."""

import re
from pathlib import Path

from guide.search.service import SearchService
from tools.tuning.judging import read_judged
from tools.tuning.walk import walk

HERE = Path(__file__).parent
ARCHITECTURE = HERE.parents[1] / "ARCHITECTURE.md"
MOST_STOPS = 20
EVERY = 3
"""Each third query of a file is followed: to watch each call takes time."""
OTHERS = (
    "no tengo papeles",
    "\u0645\u0633\u0627\u0639\u062f\u0629",
    "207 555",
    "24/7",
    "bangor",
    "traffi",
    "",
)
"""What the judged queries lack: other languages, a part of a number, filters in words, half a word."""


def _queries() -> list[str]:
    files = (HERE / name for name in ("en.yaml", "own.yaml", "unrelated.yaml"))
    return [*(query.q for file in files for query in read_judged(file)[::EVERY]), *OTHERS]


def test_no_stage_calls_another_one(search: SearchService) -> None:
    between = {
        f"{stop.caller} -> {stop.called}"
        for text in _queries()
        for stop in walk(lambda text=text: search.search(text))  # type: ignore[misc]  # it runs at once
        if stop.is_between_stages
    }

    assert between == set()


def test_a_query_makes_few_stops(search: SearchService) -> None:
    """Each makes a reader of the code open another file."""
    for text in _queries():
        stops = walk(lambda text=text: search.search(text))  # type: ignore[misc]  # it runs at once
        assert 10 < len(stops) <= MOST_STOPS, (text, stops)


def test_a_search_is_explained_by_the_stages_that_the_architecture_names(search: SearchService) -> None:
    figure = ARCHITECTURE.read_text(encoding="utf-8").split("## Search pipeline")[1].split("```")[1]
    named = re.findall(r"([a-z]+(?: [a-z]+)?) +\w+\.py", figure)

    steps = [step for step, _ in search.explain("he took my passport in bangor")]
    assert list(dict.fromkeys(steps)) == named
