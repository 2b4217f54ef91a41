"""What is said of what was seen, and never more."""

import math

import pytest

from guide.lockdown import Protection
from guide.selfcheck import findings
from guide.selfcheck.observer import Observer
from guide.selfcheck.report import Outcome
from guide.selfcheck.visitor import LeaveTiming, Memory


def observer(*, looked_inside: bool = True) -> Observer:
    """One that saw nothing wrong."""
    seen = Observer(0, 0)
    seen.looked_inside = looked_inside
    return seen


@pytest.mark.parametrize(
    ("gone", "outcome"),
    [((9, 12), Outcome.HOLDS), ((9, 101), Outcome.FAILS), ((9, math.inf), Outcome.FAILS)],
    ids=["quick", "once too slow", "never"],
)
def test_leaving_is_timed_at_the_slowest(gone: tuple[float, ...], outcome: Outcome) -> None:
    assert findings.judge_leaves(tuple(LeaveTiming(1, ms, ms + 20) for ms in gone)).outcome is outcome


@pytest.mark.parametrize(
    ("seen", "outcome"),
    [
        (Memory(typed=9, left=0), Outcome.HOLDS),
        (Memory(typed=9, left=1), Outcome.FAILS),
        (Memory(typed=0, left=0), Outcome.UNTESTED),
        (None, Outcome.UNTESTED),
    ],
    ids=["gone", "left", "never found at all", "may not look"],
)
def test_memory_holds_only_where_a_word_was_found_before(seen: Memory | None, outcome: Outcome) -> None:
    assert findings.judge_memory(seen).outcome is outcome


def test_sockets_that_nobody_may_see_are_not_claimed() -> None:
    assert findings.judge_sockets(observer(looked_inside=False)).outcome is Outcome.UNTESTED
    assert findings.judge_sockets(observer()).outcome is Outcome.HOLDS


def test_a_kernel_without_a_filter_cannot_hold_a_visit() -> None:
    assert findings.judge_filter(observer(), Protection(files=True, calls=False)).outcome is Outcome.FAILS


@pytest.mark.parametrize("variable", ["QT_IM_MODULE", "QT_IM_MODULES"])
@pytest.mark.parametrize(
    ("loaded", "outcome"),
    [({"compose"}, Outcome.HOLDS), ({"compose", "ibus"}, Outcome.FAILS), (None, Outcome.UNTESTED)],
    ids=["only Qt's own is loaded", "another is loaded", "may not look"],
)
def test_an_input_method_in_the_settings_is_named_but_only_a_loaded_one_counts(
    variable: str, loaded: set[str] | None, outcome: Outcome
) -> None:
    seen = observer()
    seen.input_methods = loaded
    judgment = findings.judge_input_methods(
        seen, findings.input_method_signs({variable: "wayland;ibus"}, {"bash"})
    )

    assert judgment.outcome is outcome
    assert "ibus" in judgment.text


def test_without_a_sign_of_an_input_method_none_is_feared() -> None:
    assert findings.input_method_signs({"QT_IM_MODULE": "compose"}, {"bash"}) == []
    assert findings.judge_input_methods(observer(), []).outcome is Outcome.HOLDS
