"""A screen of our own: Xvfb with openbox on a free display number."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tests.screen.xscreen import SIZE, XScreen
from tests.waiting import wait_until


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Run an empty screen; yields its DISPLAY, such as `:3`. Window manager and server end with the block."""
    reading, writing = os.pipe()
    width, height = SIZE
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            display = f":{numbers.readline().strip()}"
        with _openbox(display):
            yield display
    finally:
        server.terminate()
        server.wait()


@contextmanager
def _openbox(display: str) -> Iterator[None]:
    """Run openbox until the block ends; the block starts once it manages windows."""
    desk = subprocess.Popen(
        ["openbox", "--sm-disable"],
        env={**os.environ, "DISPLAY": display},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        with XScreen(display) as screen:
            wait_until(screen.has_window_manager)
        yield
    finally:
        desk.terminate()
        desk.wait()
