"""A whole visit with Orca, from the first frame to the one after Leave."""

import shutil

import pytest

from tests.accessibility.on_a_bus import run_on_a_bus

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("orca") is None, reason="Orca is not installed: apt-get install orca"),
]


Speech = dict[str, list[str]]
TITLE = "Signpost - local guide"
OF_THE_GUIDE = {
    "left shift",
    "return",
    TITLE,
    f"{TITLE} frame",
    "Search text.",
    "Search, for example: food near Lewiston.",
}
"""What may be spoken from the moment a reader leaves."""


@pytest.fixture(scope="module")
def speech() -> dict[str, Speech]:
    """What was spoken in each visit, step by step."""
    found: dict[str, Speech] = run_on_a_bus("tests.accessibility.orca", within_s=500)
    return found


def test_orca_says_a_plain_name_and_where_to_type(speech: dict[str, Speech]) -> None:
    assert f"{TITLE} frame" in speech["search"]["start"]
    assert "Search text." in speech["search"]["start"]


def test_the_number_of_results_is_announced_once_and_not_at_each_keystroke(speech: dict[str, Speech]) -> None:
    count = speech["search"]["count"]

    assert count
    assert [words for words in count if words.endswith(" results")] == count[-1:]


def test_rows_are_spoken_with_their_position(speech: dict[str, Speech]) -> None:
    first, second = speech["open"]["first row"], speech["open"]["second row"]

    assert any("1 of" in words for words in first)
    assert any("2 of" in words for words in second)


def test_a_page_says_its_title_and_then_its_number(speech: dict[str, Speech]) -> None:
    assert "211 Maine document frame Call 211. Open now." in speech["number"]["page"]
    assert any(" document frame Call " in words for words in speech["open"]["page"])


def test_the_breadcrumbs_are_a_group_of_their_own(speech: dict[str, Speech]) -> None:
    assert "Find on page link." in speech["open"]["way back"]


def test_a_number_to_write_down_is_spoken_again(speech: dict[str, Speech]) -> None:
    assert "Show it large, to write down button." in speech["number"]["large"]
    shown = speech["number"]["number"]
    assert any(words.startswith("Write this down document frame Call 211.") for words in shown)


def test_leave_can_be_reached_from_any_page_and_has_its_name(speech: dict[str, Speech]) -> None:
    assert "All urgent numbers button." in speech["leave"]["foot"]
    assert "Search text." in speech["leave"]["bar"]
    assert "Leave button." in speech["leave"]["button"]


@pytest.mark.parametrize("visit", ["search", "open", "number", "leave"])
def test_after_leave_only_the_next_visit_is_spoken(speech: dict[str, Speech], visit: str) -> None:
    left = speech[visit]["left"]

    # in any order: what Orca says about the keys themselves may come late
    assert any(words.startswith(TITLE) for words in left)
    assert set(left) <= OF_THE_GUIDE
