"""The unchanged guide keeps its promises on this machine, and each broken promise is reported."""

from collections.abc import Mapping

import pytest

from guide.selfcheck.proof import OF_A_VISIT
from guide.selfcheck.report import Finding, Outcome

Found = Mapping[str, Finding]


def test_every_promise_of_a_visit_was_checked(sound: Found) -> None:
    assert set(OF_A_VISIT) <= sound.keys()


@pytest.mark.parametrize("about", [about for about in OF_A_VISIT if about != "leave"])
def test_the_guide_as_it_is_keeps_its_promise(sound: Found, about: str) -> None:
    assert sound[about].outcome is Outcome.HOLDS, sound[about].text


def test_leave_brings_the_front_page_back_and_is_timed(sound: Found) -> None:
    """How long it took is judged in `test_judging.py`: here it depends on what else this machine does."""
    assert "Shift was pressed three times, " in sound["leave"].text
    assert "the whole front page was there after " in sound["leave"].text


@pytest.mark.parametrize("about", OF_A_VISIT)
def test_a_broken_promise_is_reported_with_what_to_do(broken: Found, about: str) -> None:
    assert broken[about].outcome is Outcome.FAILS
    assert broken[about].to_do


@pytest.mark.parametrize(
    ("about", "seen"),
    [
        ("files", "/HOME/.history"),
        ("writing", "/HOME/.history"),
        ("writing", "bytes to a disk"),
        ("programs", "sleep"),
        ("left-running", "sleep"),
        ("old-visits", "of 2 visits were still running"),
    ],
)
def test_a_finding_names_what_was_observed(broken: Found, about: str, seen: str) -> None:
    assert seen in broken[about].text


def test_a_word_that_was_typed_is_found_while_it_is_on_the_screen(sound: Found) -> None:
    """Otherwise finding it nowhere after Leave would say nothing."""
    assert "memory 0 times" not in sound["memory"].text
    assert "after Leave not once" in sound["memory"].text
