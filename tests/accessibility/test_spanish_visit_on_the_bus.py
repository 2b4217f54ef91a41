"""The real guide at a site that has turned Spanish on, used over the accessibility bus."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.accessibility.on_a_bus import run_on_a_bus


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> Any:  # JSON
    """What a visit recorded: Spanish, a search, a number, Leave, and the front page after it."""
    site: Path = tmp_path_factory.mktemp("site") / "site.toml"
    site.write_text('policy = "desk"\n[languages]\nes = "read by the makers of this test"\n')
    return run_on_a_bus("tests.accessibility.spanish_visit", "--site", str(site), within_s=90)


def test_the_window_speaks_spanish_once_it_is_chosen(met: Any) -> None:
    assert met["headings"] == ["\u00bfQu\u00e9 busca?"]


def test_a_search_in_spanish_leads_to_a_number(met: Any) -> None:
    assert all("papers" in row.lower() for row in met["rows"][:2])
    assert re.fullmatch(r"[\d-]+", met["number"])


def test_an_english_page_says_in_spanish_that_it_is_and_whom_to_call(met: Any) -> None:
    assert met["in_english"].endswith("Para un int\u00e9rprete, llame al 211. (sin revisar)")
    assert met["language_of_that"].startswith("es")


def test_after_leave_the_front_page_is_english_and_empty(met: Any) -> None:
    assert met["headings_after"] == ["What are you looking for?"]
    assert not met["has_spanish_after"]
    assert met["text_after"] == ""
