"""A guide whose pages cannot be opened, as somebody starts it who sees no terminal."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from guide.content.current import current
from guide.paths import checkout
from support.screen.xscreen import XScreen
from support.tree import ROOT
from support.waiting import wait_until
from tests.other_tree import make_unbuilt, opening
from tests.running_guide import TITLE

PATIENCE_S = 30.0


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder like a checkout in which nothing was built."""
    make_unbuilt(tmp_path)
    return tmp_path


def damage(tree: Path) -> None:
    """Build it, and change one byte of the library."""
    built = current(checkout()).folder
    shutil.copytree(built, tree / "build" / built.name)
    shutil.copy(checkout().build / "current", tree / "build")
    library = tree / "build" / built.name / "library.json"
    content = library.read_bytes()
    library.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))


@pytest.mark.parametrize(
    ("is_damaged", "message"),
    [(False, "has not been built yet"), (True, "file is damaged")],
    ids=["not built", "damaged"],
)
def test_a_window_reports_it_until_it_is_closed_and_the_terminal_says_what_to_run(
    display: str, tree: Path, *, is_damaged: bool, message: str
) -> None:
    if is_damaged:
        damage(tree)
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONDONTWRITEBYTECODE": "1"}
    with (
        XScreen(display) as screen,
        subprocess.Popen(
            opening(tree), cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True
        ) as process,
    ):
        try:
            wait_until(
                lambda: screen.focused_title() == TITLE or process.poll() is not None, within_s=PATIENCE_S
            )
            assert process.poll() is None, "it ended before a window came"
            screen.ask_to_close()
            _, errors = process.communicate(timeout=PATIENCE_S)
        finally:
            process.kill()

    assert process.returncode == 2
    assert message in errors
    assert "python3 run.py build" in errors
