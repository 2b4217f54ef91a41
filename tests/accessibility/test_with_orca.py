"""A whole visit by ear: what Orca says from the first frame to the one after Leave."""

import shutil

import pytest

from tests.accessibility.on_a_bus import told_on_a_bus

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("orca") is None, reason="Orca is not installed: apt-get install orca"),
]


@pytest.fixture(scope="module")
def said() -> dict[str, list[str]]:
    """What was said in each part of the visit."""
    found: dict[str, list[str]] = told_on_a_bus("tests.accessibility.orca", within_s=300)
    return found


def test_the_window_says_a_plain_name_and_where_to_type(said: dict[str, list[str]]) -> None:
    assert "Signpost - local guide frame" in said["start"]


def test_how_much_was_found_is_said_once_and_not_at_each_key(said: dict[str, list[str]]) -> None:
    assert [words for words in said["count"] if words.endswith(" results")] == said["count"][-1:]


def test_the_first_row_is_said_with_its_number_and_its_place(said: dict[str, list[str]]) -> None:
    assert any("1 of" in words for words in said["first row"])


def test_the_next_row_follows(said: dict[str, list[str]]) -> None:
    assert any("2 of" in words for words in said["second row"])


def test_a_page_says_its_title_and_then_its_number(said: dict[str, list[str]]) -> None:
    assert any("211 Maine" in words and "Call 211. Open now." in words for words in said["page"])


def test_the_way_back_is_a_link_with_a_name(said: dict[str, list[str]]) -> None:
    assert any(" link" in words for words in said["way back"])


def test_after_leave_the_guide_begins_anew(said: dict[str, list[str]]) -> None:
    assert any(words.startswith("Search text") for words in said["left"])
