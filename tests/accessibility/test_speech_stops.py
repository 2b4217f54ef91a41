"""On Leave, a screen reader speaks the neutral name of the next visit at once."""

import json
from typing import Any

import pytest

from tests.accessibility.on_a_bus import run_on_a_bus

TITLE = "Signpost - local guide"
ASSERTIVE = 2
"""ATSPI_LIVE_ASSERTIVE."""


@pytest.fixture(scope="module")
def met() -> Any:  # JSON
    """What was spoken from the moment Leave was pressed."""
    return run_on_a_bus("tests.accessibility.speech_recorder", within_s=90)


def test_the_next_visit_interrupts_with_its_neutral_name(met: Any) -> None:
    announced = [values for _, signal, values in met["signals"] if signal == "Announcement"]

    assert [TITLE in values and ASSERTIVE in values for values in announced] == [True]


def test_a_page_that_comes_into_the_window_is_reported(met: Any) -> None:
    reported = [values for _, signal, values in met["heard_in_use"] if signal == "ChildrenChanged"]

    assert ["add"] in [values[:1] for values in reported]


def test_nothing_of_the_page_is_spoken_or_can_be_queried_afterward(met: Any) -> None:
    spoken = json.dumps(met["signals"])

    assert "988" in json.dumps(met["heard_in_use"]), "the listener must be able to hear it"
    assert "988" not in spoken
    assert "Crisis" not in spoken
    assert met["asked_after"] == ""


def test_a_spare_shows_its_name_to_assistive_tools_and_no_window(met: Any) -> None:
    assert met["applications"] == [["signpost", "application", [TITLE]], ["signpost", "application", []]]
