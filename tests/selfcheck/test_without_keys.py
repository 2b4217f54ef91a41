"""Where keys cannot be pressed, less is tested, and the report says so."""

from collections.abc import Mapping

import pytest

from guide.selfcheck.proof import OF_A_VISIT
from guide.selfcheck.report import Finding, Outcome

Found = Mapping[str, Finding]


@pytest.mark.parametrize("about", ["leave", "memory", "old-visits"])
def test_checks_that_need_keys_are_not_made(keyless: Found, about: str) -> None:
    assert keyless[about].outcome is Outcome.UNTESTED
    assert "keys cannot be pressed" in keyless[about].text


@pytest.mark.parametrize("about", ["files", "writing", "network", "kernel-filter", "programs", "memory-shut"])
def test_a_finding_about_the_front_page_says_so(keyless: Found, about: str) -> None:
    assert keyless[about].outcome is Outcome.HOLDS
    assert "Only the front page was opened" in keyless[about].text


def test_without_a_display_nothing_of_a_visit_is_tested(blind: Found) -> None:
    assert {blind[about].outcome for about in OF_A_VISIT} == {Outcome.UNTESTED}
    assert "kernel" in blind


def test_a_check_that_was_not_made_says_what_to_do(keyless: Found, blind: Found) -> None:
    for outcomes in (keyless, blind):
        assert all(each.to_do for each in outcomes.values() if each.outcome is not Outcome.HOLDS)
