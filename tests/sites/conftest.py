"""The guide as a site opens it, on a screen of its own."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from support.screen.xscreen import XScreen
from tests.running import running
from tests.running_guide import RunningGuide

Open = Callable[..., RunningGuide]


@pytest.fixture
def open_site(display: str) -> Iterator[Open]:
    """Opens the guide with arguments and waits for its front page; it ends with the test."""
    with XScreen(display) as screen, ExitStack() as stack:

        def open_it(*arguments: str) -> RunningGuide:
            guide = running(display, "guide", *arguments, stderr=subprocess.PIPE)
            return RunningGuide(screen, stack.enter_context(guide))

        yield open_it
