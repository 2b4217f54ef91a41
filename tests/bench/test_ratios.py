"""The table of targets: what is in it, and when a target counts as missed."""

from pathlib import Path

from tests.structure.tree import ROOT
from tools.bench.first_answer import SMALL, Medians
from tools.bench.ratios import line, of_start_up

SMALL_ONE = Medians(frame=200, answer=300, memory=60, sentry=0)
OLDER = Medians(frame=300, answer=900, memory=150, sentry=0)


def met(ours: Medians) -> list[bool]:
    """Whether each target of start-up is met."""
    found = {SMALL: SMALL_ONE, str(ROOT): ours, "/older": OLDER}
    return [ratio.is_met for ratio in of_start_up(found, Path("/older"))]


def test_targets_are_met_up_to_their_limit() -> None:
    assert met(Medians(frame=250, answer=450, memory=150, sentry=10)) == [True, True, True, True]


def test_each_target_is_missed_by_itself() -> None:
    assert met(Medians(frame=251, answer=450, memory=150, sentry=10)) == [False, True, True, True]
    assert met(Medians(frame=250, answer=451, memory=150, sentry=10)) == [True, False, True, True]
    assert met(Medians(frame=250, answer=450, memory=150, sentry=11)) == [True, True, False, True]
    assert met(Medians(frame=250, answer=450, memory=151, sentry=10)) == [True, True, True, False]


def test_a_missed_target_is_seen_in_the_table() -> None:
    found = {SMALL: SMALL_ONE, str(ROOT): Medians(frame=300, answer=300, memory=1, sentry=1)}
    lines = [line(ratio) for ratio in of_start_up(found, None)]

    assert [text.endswith("| NO |") for text in lines] == [True, False, False]
