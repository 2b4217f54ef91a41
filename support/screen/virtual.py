"""A screen of our own: Xvfb with a window manager on a free display number."""

import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from support.screen.xscreen import SIZE, XScreen
from support.waiting import wait_until

OPENBOX = ("openbox", "--sm-disable")
_NO_KEYS = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <desktops><number>1</number></desktops>
  <keyboard><keybind key="W-C-A-S-F12"><action name="Unfocus"/></keybind></keyboard>
  <mouse><context name="Client">
    <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
  </context></mouse>
</openbox_config>
"""


@contextmanager
def virtual_screen(manager: Sequence[str] = OPENBOX) -> Iterator[str]:
    """Run an empty screen; yields its DISPLAY, such as `:3`. Window manager and server end with the block.

    Args:
        manager: the command of the window manager.
    """
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
        with _managed(display, manager):
            yield display
    finally:
        server.terminate()
        server.wait()


@contextmanager
def without_keys() -> Iterator[Sequence[str]]:
    """The command of a window manager that has no menu and no shortcuts, as in a kiosk."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "rc.xml"
        settings.write_text(_NO_KEYS, encoding="utf-8")
        yield (*OPENBOX, "--config-file", str(settings))


@contextmanager
def _managed(display: str, manager: Sequence[str]) -> Iterator[None]:
    """Run a window manager until the block ends; the block starts once it manages windows."""
    desk = subprocess.Popen(
        manager,
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
