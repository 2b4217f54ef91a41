"""What a person with Orca hears, task by task: one Orca over all visits, compared with a written script."""

import shutil
from pathlib import Path

import pytest

from tests.accessibility.on_a_bus import run_on_a_bus
from tests.accessibility.script import SCRIPT, read_script

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("orca") is None, reason="Orca is not installed: apt-get install orca"),
]

Heard = dict[str, dict[str, list[str] | str]]
SITE = 'policy = "desk"\nidle_seconds = 30\nwarning_seconds = 30\n'
"""A page asks early whether anybody is still reading."""

TASKS = [task.title for task in read_script(SCRIPT)]


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Heard:
    """What was said at each step of each task, and what was missing."""
    site = tmp_path_factory.mktemp("site") / "site.toml"
    site.write_text(SITE, encoding="utf-8")
    report: Heard = run_on_a_bus(
        "tests.accessibility.orca", "--site", str(site), within_s=900, always_on=False
    )
    return report


@pytest.mark.parametrize("task", TASKS)
def test_a_task_is_heard_from_its_first_step_to_leave(heard: Heard, task: str) -> None:
    assert not heard[task]["missing"], heard[task]["said"]


def test_a_line_that_is_no_step_is_found(tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text("## a task\npresss Tab -> a link\n", encoding="utf-8")

    with pytest.raises(ValueError, match="is no line of a script"):
        read_script(script)
