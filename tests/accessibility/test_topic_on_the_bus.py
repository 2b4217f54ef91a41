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


CLOSED, OPEN = ["expandable", "collapsed"], ["expandable", "expanded"]


def test_a_folded_part_is_a_heading_with_a_button_that_says_whether_it_is_open(
    met: Any, chapters: list[str]
) -> None:
    assert met["folds"]["before"] == [["2", words, CLOSED] for words in chapters]
    assert met["folds"]["after"][0] == ["2", chapters[0], OPEN]
    assert [states for _, _, states in met["folds"]["after"][1:]] == [CLOSED] * (len(chapters) - 1)


def test_only_what_is_open_is_read(met: Any) -> None:
    said = "You only need a bed: call 211."

    assert not any(name.startswith(said) for name in met["folds"]["names"])
    assert any(name.startswith(said) for name in met["folds"]["opened"])
