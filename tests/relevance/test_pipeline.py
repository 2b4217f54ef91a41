"""A query goes through the stages of the search one way: no stage calls an earlier or a later one."""

import re
import sys
from pathlib import Path
from types import FrameType

from guide.search.service import SearchService
from tools.tuning.judging import read_judged

HERE = Path(__file__).parent
ARCHITECTURE = HERE.parents[1] / "ARCHITECTURE.md"
STAGES = ("understand", "rank", "present")
EVERY = 9
"""Each ninth query of a file is followed: to watch each call takes time."""
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


def _stage(frame: FrameType | None) -> str:
    """The stage that a function belongs to; empty if it belongs to none."""
    package = str(frame.f_globals.get("__name__", "")) if frame else ""
    stage = package.removeprefix("guide.search.").partition(".")[0]
    return stage if stage in STAGES else ""


def test_no_stage_calls_another_one(search: SearchService) -> None:
    between = set()
    called = set()

    def profile(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and (stage := _stage(frame)):
            caller = frame.f_back
            while caller and not str(caller.f_globals.get("__name__", "")).startswith("guide.search"):
                caller = caller.f_back
            called.add(stage)
            if _stage(caller) not in ("", stage):
                between.add(f"{_stage(caller)} -> {frame.f_code.co_qualname}")

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        for text in _queries():
            search.search(text)
    finally:
        sys.setprofile(before)

    assert called == set(STAGES)
    assert between == set()


def test_a_search_is_explained_by_the_stages_that_the_architecture_names(search: SearchService) -> None:
    figure = ARCHITECTURE.read_text(encoding="utf-8").split("## Search pipeline")[1].split("```")[1]
    named = re.findall(r"([a-z]+(?: [a-z]+)?) +\w+\.py", figure)

    steps = [step for step, _ in search.explain("he took my passport in bangor")]
    assert list(dict.fromkeys(steps)) == named
