"""The real guide, used only over the accessibility bus, as a screen reader or switch does."""

from pathlib import Path
from typing import Any

import pytest

from tests.accessibility.on_a_bus import run_on_a_bus


@pytest.fixture(scope="module")
def met() -> Any:  # JSON
    """What one visit recorded: a search, its results, Leave, and the front page after it."""
    return run_on_a_bus("tests.accessibility.visit", within_s=60)


def test_the_window_has_a_plain_title(met: Any) -> None:
    assert met["title"] == met["title_after"] == "Signpost - local guide"


def test_each_result_is_announced_with_its_number(met: Any) -> None:
    assert met["rows"][0].startswith("988 Suicide & Crisis Lifeline. 988.")


def test_the_filter_for_places_leaves_no_guide(met: Any) -> None:
    assert "988 Suicide & Crisis Lifeline. 988." in met["filtered"][0]
    assert not any(row.startswith("Talk to someone") for row in met["filtered"])


def test_a_box_on_the_page_of_filters_is_pressed_and_its_results_are_shown(met: Any) -> None:
    assert {"County", "Kind of help", "Who it is for", "Chosen filters"} <= set(met["groups"])
    assert met["chosen"] == [False, True]
    assert met["button"] == f"Show {met['rows_chosen']} result{'s' * (met['rows_chosen'] != 1)}"


def test_a_box_without_results_says_so_and_is_disabled(met: Any) -> None:
    assert met["without"]
    assert met["pressable"] == []


def test_leave_ends_the_process_and_another_one_shows_the_guide(met: Any) -> None:
    assert met["process_after"] not in (0, met["process"])
    assert not Path(f"/proc/{met['process']}").exists()


def test_after_leave_an_untouched_front_page_appears(met: Any) -> None:
    assert met["text_after"] == ""
    assert not met["has_results_after"]
    assert met["headings_after"] == ["What are you looking for?"]
    assert met["links_after"][0].startswith("A place to stay.")
