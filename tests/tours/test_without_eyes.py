"""The ten tasks by somebody who hears the guide, over the accessibility bus."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from guide.paths import checkout
from tests.screen.virtual import virtual_screen
from tests.tours.tasks import TASKS


@pytest.mark.slow
def test_every_task_is_done_and_left(tmp_path: Path) -> None:
    site = tmp_path / "site.toml"
    site.write_text('policy = "desk"\nprinting = true\n')
    command = ["dbus-run-session", "--", sys.executable, "-m", "tests.tours.by_screen_reader"]
    with virtual_screen() as display:
        # as when a screen reader runs: Qt then joins the accessibility bus
        variables = {**os.environ, "DISPLAY": display, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        variables.pop("QT_QPA_PLATFORM", None)
        ended = subprocess.run(
            [*command, sys.executable, "-m", "guide", "--site", str(site)],
            cwd=checkout().root,
            env=variables,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
    assert ended.returncode == 0, ended.stderr[-2000:]
    failed = {task: action for task, action in json.loads(ended.stdout.splitlines()[-1]).items() if action}

    assert set(failed) <= set(TASKS)
    # no printer stands here, and the guide says so in other words
    assert failed in ({}, {"print a card": "Read(words='Sent to the printer.')"})
