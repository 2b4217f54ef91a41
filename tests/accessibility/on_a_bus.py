"""Running what looks at the guide from outside, on a session bus and a screen of its own."""

import json
import os
import subprocess
import sys
from typing import Any

from guide.paths import checkout
from tests.screen.virtual import virtual_screen


def told_on_a_bus(module: str, *options: str, within_s: float) -> Any:  # JSON
    """What a module of the tests tells of the guide, which it is handed the command of.

    options: of the guide. within_s: seconds it may take.
    """
    guide = [sys.executable, "-m", "guide", *options]
    with virtual_screen() as display:
        # as when a screen reader runs: Qt then joins the accessibility bus
        variables = {**os.environ, "DISPLAY": display, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
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
    return json.loads(ended.stdout.splitlines()[-1])  # the bus writes lines of its own before it
