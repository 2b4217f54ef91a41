"""The real guide, used over the accessibility bus alone, as a screen reader or a switch uses it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from guide.paths import checkout
from tests.screen.virtual import virtual_screen


@pytest.fixture(scope="module")
def met() -> Any:  # JSON
    """What one whole visit met: a search, its results, Leave, and the front page after it."""
    python = sys.executable
    command = ["dbus-run-session", "--", python, "-m", "tests.accessibility.visit", python, "-m", "guide"]
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
            timeout=60,
            check=False,
        )
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout.splitlines()[-1])  # the bus writes lines of its own before it


def test_the_window_tells_a_plain_title(met: Any) -> None:
    assert met["title"] == met["title_after"] == "Signpost - local guide"


def test_each_result_is_heard_with_its_number(met: Any) -> None:
    assert met["rows"][0].startswith("988 Suicide & Crisis Lifeline. 988.")


def test_leave_ends_the_process_and_another_shows_the_guide(met: Any) -> None:
    assert met["process_after"] not in (0, met["process"])
    assert not Path(f"/proc/{met['process']}").exists()


def test_after_leave_an_untouched_front_page_is_there(met: Any) -> None:
    assert met["text_after"] == ""
    assert not met["has_results_after"]
    assert met["headings_after"] == ["What are you looking for?"]
    assert met["links_after"][0].startswith("A place to stay.")
