"""The tasks, each with a keyboard, with Tab and Enter, with a mouse, with a finger: all end, and leave."""

import pytest

from guide.ui.lists.result_rows import ROW
from tests.end_to_end.tasks.conftest import Way
from tests.end_to_end.tasks.hands import do
from tests.end_to_end.tasks.tasks import TASKS, Press
from tests.ui.reader import Reader, indexes

pytestmark = pytest.mark.usefixtures("hears_taps")


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize(
    "way",
    ["keyboard", "Tab and Enter", *(pytest.param(way, marks=pytest.mark.slow) for way in ("mouse", "touch"))],
)
def test_a_task_is_completed_and_left(reader: Reader, ways: dict[str, Way], way: str, task: str) -> None:
    left: list[bool] = []
    reader.window.leave_pressed.connect(lambda: left.append(True))
    hands = ways[way](reader)
    for action in TASKS[task]:
        do(hands, reader, action)
    do(hands, reader, Press("Leave"))

    assert left == [True]


@pytest.mark.parametrize("words", ["a bed in bangor tonight", "bed in bangor tonight", "shelter bangor"])
def test_a_bed_tonight_ends_at_a_street(reader: Reader, words: str) -> None:
    reader.write(words)
    [first, *_] = [index.data(ROW) for index in indexes(reader.results)]
    assert first.street.partition(" (")[0].endswith("Street, Bangor") or "Drive, Bangor" in first.street

    reader.press("Return")
    assert reader.title == first.title
    assert any(first.street.partition(" (")[0] in line for line in reader.words)
