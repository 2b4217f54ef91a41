"""The altered guide on its own screen."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from support.instrumented.guide import STRANGE
from support.screen.xscreen import XScreen
from tests.running import running
from tests.running_guide import RunningGuide

Open = Callable[..., RunningGuide]


@pytest.fixture
def open_guide(display: str, tmp_path: Path) -> Iterator[Open]:
    """Opens the altered guide and waits for its front page; it ends with the test."""
    (tmp_path / "old").write_text("as it was")
    (tmp_path / "inner").mkdir()
    pipe = subprocess.PIPE
    with XScreen(display) as screen, ExitStack() as stack:

        def open_it(*options: str) -> RunningGuide:
            guide = running(display, STRANGE, str(tmp_path), *options, stdout=pipe, stderr=pipe)
            return RunningGuide(screen, stack.enter_context(guide))  # raises where no window comes

        yield open_it


@pytest.fixture
def guide(open_guide: Open) -> RunningGuide:
    """The altered guide with its front page on the screen."""
    return open_guide()
