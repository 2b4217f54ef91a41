"""What a reader sees in the real window after a pack was installed."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from support.screen.virtual import virtual_screen
from support.tree import ROOT
from tests.packs.packing import NEW_NUMBER, OLD_NUMBER, SERVICE, Installed


def window_of(copy: Installed, query: str) -> Any:  # JSON
    """What the window of a copy shows on the front page, and on the page of the first result."""
    with virtual_screen() as display:
        variables = {**os.environ, "DISPLAY": display, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        variables |= {"PYTHONPATH": str(ROOT)}
        variables.pop("QT_QPA_PLATFORM", None)
        module = [sys.executable, "-m", "tests.packs.window_reader", query]
        ended = subprocess.run(
            ["dbus-run-session", "--", *module, *copy.command()],
            cwd=ROOT,
            env=variables,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert ended.returncode == 0, ended.stderr[-2000:]
    return json.loads(ended.stdout.splitlines()[-1])


def test_the_new_number_is_on_the_page_and_the_old_one_is_not(copy: Installed, pack_file: Path) -> None:
    query = SERVICE.replace("-", " ")
    before = window_of(copy, query)
    assert any(OLD_NUMBER in text for text in before["page"])
    assert "Content of November 27, 2026" in before["front"]

    assert copy.run("content", "install", str(pack_file)).returncode == 0
    after = window_of(copy, query)

    assert any(NEW_NUMBER in text for text in after["page"])
    assert not any(OLD_NUMBER in text for text in after["page"])
    assert "Content of December 1, 2026" in after["front"]
