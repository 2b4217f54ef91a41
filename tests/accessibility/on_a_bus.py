"""Run programs that observe the guide from outside, on a session bus and screen of their own."""

import json
import os
import subprocess
import sys
from typing import Any

from guide.paths import checkout
from support.screen.virtual import virtual_screen


def run_on_a_bus(module: str, *options: str, within_s: float, always_on: bool = True) -> Any:  # JSON
    """Run a module of the tests with the command of the guide, and return its JSON.

    Args:
        options: of the guide.
        within_s: time limit in seconds.
        always_on: whether Qt joins the accessibility bus although no screen reader runs.
    """
    guide = [sys.executable, "-m", "guide", *options]
    with virtual_screen() as display:
        variables = {**os.environ, "DISPLAY": display}
        variables.pop("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", None)
        if always_on:
            variables["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        variables.pop("QT_QPA_PLATFORM", None)
        ended = subprocess.run(
            ["dbus-run-session", "--", sys.executable, "-m", module, *guide],
            cwd=checkout().root,
            env=variables,
            capture_output=True,
            text=True,
            timeout=within_s,
            check=False,
        )
    assert ended.returncode == 0, ended.stderr[-2000:]
    return json.loads(ended.stdout.splitlines()[-1])  # the bus prints lines of its own first
