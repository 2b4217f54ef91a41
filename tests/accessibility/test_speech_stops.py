"""What a screen reader hears when its reader leaves: at once the neutral name of the next visit."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from guide.paths import checkout
from tests.screen.virtual import virtual_screen

TITLE = "Signpost - local guide"
ASSERTIVE = 2
"""ATSPI_LIVE_ASSERTIVE."""


@pytest.fixture(scope="module")
def met() -> Any:  # JSON
    """What was said from the moment Leave was pressed."""
    python = sys.executable
    command = ["dbus-run-session", "--", python, "-m", "tests.accessibility.listening", python, "-m", "guide"]
    with virtual_screen() as display:
        # as when a screen reader runs: Qt then joins the accessibility bus
        variables = {**os.environ, "DISPLAY": display, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        variables.pop("QT_QPA_PLATFORM", None)
        ended = subprocess.run(
            command,
            cwd=checkout().root,
            env=variables,
            capture_output=True,
            text=True,
            timeout=90,
            check=False,
        )
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout.splitlines()[-1])


def test_the_next_visit_interrupts_with_its_neutral_name(met: Any) -> None:
    announced = [values for _, signal, values in met["heard"] if signal == "Announcement"]

    assert [TITLE in values and ASSERTIVE in values for values in announced] == [True]


def test_nothing_of_the_page_is_said_or_can_be_asked_any_more(met: Any) -> None:
    said = json.dumps(met["heard"])

    assert "988" in json.dumps(met["heard_in_use"]), "the listener must be able to hear it"
    assert "988" not in said
    assert "Crisis" not in said
    assert met["asked_after"] == ""


def test_a_spare_shows_its_name_to_assistive_tools_and_no_window(met: Any) -> None:
    assert met["applications"] == [["signpost", "application", [TITLE]], ["signpost", "application", []]]
