"""A whole visit with Orca, from the first frame to the one after Leave."""

import shutil

import pytest

from tests.accessibility.on_a_bus import run_on_a_bus

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("orca") is None, reason="Orca is not installed: apt-get install orca"),
]


Said = dict[str, list[str]]
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
def said() -> dict[str, Said]:
    """What was spoken in each visit, step by step."""
    found: dict[str, Said] = run_on_a_bus("tests.accessibility.orca", within_s=500)
    return found


def test_orca_says_a_plain_name_and_where_to_type(said: dict[str, Said]) -> None:
    assert f"{TITLE} frame" in said["search"]["start"]
    assert "Search text." in said["search"]["start"]


def test_the_number_of_results_is_announced_once_and_not_at_each_keystroke(said: dict[str, Said]) -> None:
    count = said["search"]["count"]

    assert count
    assert [words for words in count if words.endswith(" results")] == count[-1:]


def test_rows_are_spoken_with_their_position(said: dict[str, Said]) -> None:
    first, second = said["open"]["first row"], said["open"]["second row"]

    assert any("1 of" in words for words in first)
    assert any("2 of" in words for words in second)


def test_a_page_says_its_title_and_then_its_number(said: dict[str, Said]) -> None:
    assert "211 Maine document frame Call 211. Open now." in said["number"]["page"]
    assert any(" document frame Call " in words for words in said["open"]["page"])


def test_the_breadcrumbs_are_a_group_of_their_own(said: dict[str, Said]) -> None:
    assert "Find on page link." in said["open"]["way back"]


def test_a_number_to_write_down_is_spoken_again(said: dict[str, Said]) -> None:
    assert "Show it large, to write down button." in said["number"]["large"]
    shown = said["number"]["number"]
    assert any(words.startswith("Write this down document frame Call 211.") for words in shown)


def test_leave_can_be_reached_from_any_page_and_has_its_name(said: dict[str, Said]) -> None:
    assert "All urgent numbers button." in said["leave"]["foot"]
    assert "Search text." in said["leave"]["bar"]
    assert "Leave button." in said["leave"]["button"]


@pytest.mark.parametrize("visit", ["search", "open", "number", "leave"])
def test_after_leave_only_the_next_visit_is_spoken(said: dict[str, Said], visit: str) -> None:
    left = said[visit]["left"]

    # in any order: what Orca says about the keys themselves may come late
    assert any(words.startswith(TITLE) for words in left)
    assert set(left) <= OF_THE_GUIDE
