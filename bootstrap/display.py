"""A screen, a window manager and a session bus of our own, so that checks never touch the user's."""

import os
import select
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bootstrap.errors import SetupError

SCREEN = "1920x1080x24"
READY_WITHIN_S = 30.0


def private_folders(folder: Path) -> dict[str, str]:
    """Make folders below `folder` and return the variables that send every program there."""
    places = {
        "HOME": "home",
        "TMPDIR": "tmp",
        "XDG_CACHE_HOME": "cache",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_RUNTIME_DIR": "run",
        "XDG_STATE_HOME": "state",
    }
    for name in places.values():
        (folder / name).mkdir(parents=True, exist_ok=True, mode=0o700)
    return {variable: str(folder / name) for variable, name in places.items()}


def with_session_bus(command: Sequence[str]) -> list[str]:
    """Wrap a command so that it gets a session bus, which ends with it."""
    return ["dbus-run-session", "--", *command]


@contextmanager
def private_display(variables: Mapping[str, str], folder: Path) -> Iterator[dict[str, str]]:
    """Run Xvfb and openbox for the length of the block; yields `variables` with DISPLAY in them.

    folder: for the window manager's sign that it is ready. Raises SetupError if either will not start.
    """
    with ExitStack() as stack:
        own = {name: value for name, value in variables.items() if name != "WAYLAND_DISPLAY"}
        own["DISPLAY"] = _start_screen(stack, own)
        _start_window_manager(stack, own, folder / "window-manager-ready")
        yield own


def _start_screen(stack: ExitStack, variables: Mapping[str, str]) -> str:
    reading, writing = os.pipe()
    stack.callback(os.close, reading)
    options = ["-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]
    _start(stack, ["Xvfb", *options], variables, keep=(writing,))
    os.close(writing)
    return f":{_wait_for_line(reading, 'The screen for the checks (Xvfb)')}"


def _start_window_manager(stack: ExitStack, variables: Mapping[str, str], ready: Path) -> None:
    ready.unlink(missing_ok=True)
    os.mkfifo(ready)
    reading = os.open(ready, os.O_RDWR | os.O_NONBLOCK)
    stack.callback(os.close, reading)
    sign = f"sh -c 'echo ready > \"{ready}\"'"
    _start(stack, ["openbox", "--sm-disable", "--startup", sign], variables)
    _wait_for_line(reading, "The window manager for the checks (openbox)")


def _start(
    stack: ExitStack, command: Sequence[str], variables: Mapping[str, str], keep: tuple[int, ...] = ()
) -> None:
    process = subprocess.Popen(  # noqa: S603 - the two commands above
        command,
        env=dict(variables),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        pass_fds=keep,
    )
    stack.callback(process.wait)
    stack.callback(process.terminate)


def _wait_for_line(reading: int, name: str) -> str:
    if select.select([reading], [], [], READY_WITHIN_S)[0] and (line := os.read(reading, 64).strip()):
        return line.decode("ascii")
    raise SetupError(f"{name} did not start: run it by hand to see why, then run the same command again.")
