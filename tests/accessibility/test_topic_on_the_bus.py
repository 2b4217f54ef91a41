"""The parts of a topic that lead around in it, as a running screen reader gets them."""

from typing import Any

import pytest

from guide.content.authoring import read_library
from guide.content.model import Heading
from guide.paths import checkout
from tests.accessibility.on_a_bus import run_on_a_bus

TOPIC = "safe-place-tonight"


@pytest.fixture(scope="module")
def met() -> Any:  # JSON
    """What one visit to a topic recorded."""
    return run_on_a_bus("tests.accessibility.topic_recorder", within_s=60)


@pytest.fixture(scope="module")
def chapters() -> list[str]:
    """The headings of level 2 of the topic."""
    blocks = read_library(checkout().resources).topics[TOPIC].blocks
    return [block.text for block in blocks if isinstance(block, Heading) and block.level == 2]


def test_the_contents_are_a_named_group_of_links(met: Any, chapters: list[str]) -> None:
    assert met["rows"] == [["link", words] for words in chapters]


def test_pressing_one_moves_the_focus_to_the_heading_and_marks_the_row(met: Any, chapters: list[str]) -> None:
    assert met["focused"] == [["heading", chapters[-1]]]
    assert met["here"] == [chapters[-1]]
