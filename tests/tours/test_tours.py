"""Ten tasks, each with a keyboard, with Tab and Enter, with a mouse, with a finger: all end, and leave."""

import pytest

from tests.tours.conftest import Way
from tests.tours.hands import do
from tests.tours.tasks import MOST_ACTIONS, TASKS, Press
from tests.ui.reader import Reader


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize(
    "way", ["keyboard", "Tab and Enter", "mouse", pytest.param("touch", marks=pytest.mark.slow)]
)
def test_a_task_is_completed_and_left(reader: Reader, ways: dict[str, Way], way: str, task: str) -> None:
    left: list[bool] = []
    reader.window.leave_pressed.connect(lambda: left.append(True))
    hands = ways[way](reader)
    for action in TASKS[task]:
        do(hands, reader, action)
    do(hands, reader, Press("Leave"))

    assert left == [True]


@pytest.mark.parametrize("task", TASKS)
def test_no_task_takes_more_than_five_actions(task: str) -> None:
    assert len(TASKS[task]) <= MOST_ACTIONS
