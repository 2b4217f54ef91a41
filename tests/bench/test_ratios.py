"""The table of targets: what is in it, and when a target counts as missed."""

from pathlib import Path

import pytest

from tests.structure.tree import ROOT
from tools.bench.first_answer import SMALL, Medians
from tools.bench.ratios import line, of_start_up

SMALL_ONE = Medians(frame=200, answer=300, memory=60, sentry=0, work=1)
OLDER = Medians(frame=300, answer=900, memory=150, sentry=0, work=1)


def met(ours: Medians) -> list[bool]:
    """Whether each target of start-up is met."""
    found = {SMALL: SMALL_ONE, str(ROOT): ours, "/older": OLDER}
    return [ratio.is_met for ratio in of_start_up(found, Path("/older"))]


FIGURES = ("frame", "answer", "sentry", "memory", "work")
"""In the order of the table."""
AT_MOST = Medians(frame=250, answer=390, memory=150, sentry=10, work=1)


def test_targets_are_met_up_to_their_limit() -> None:
    assert met(AT_MOST) == [True] * 5


@pytest.mark.parametrize("figure", FIGURES)
def test_each_target_is_missed_by_itself(figure: str) -> None:
    too_much = AT_MOST._replace(**{figure: getattr(AT_MOST, figure) * 1.01})

    assert met(too_much) == [other != figure for other in FIGURES]


def test_a_missed_target_is_seen_in_the_table() -> None:
    found = {SMALL: SMALL_ONE, str(ROOT): Medians(frame=300, answer=300, memory=1, sentry=1, work=1)}
    lines = [line(ratio) for ratio in of_start_up(found, None)]

    assert [text.endswith("| NO |") for text in lines] == [True, False, False]
