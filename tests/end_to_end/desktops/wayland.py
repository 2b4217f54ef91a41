"""A Wayland compositor without a screen, and the guide in it."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from msgspec import Struct
from PySide6.QtGui import QImage

from guide.selfcheck.proc import command_line, process_tree, visits
from support.tree import ROOT
from support.waiting import wait_until

HEADLESS = {
    "WLR_BACKENDS": "headless",
    "WLR_LIBINPUT_NO_DEVICES": "1",
    "WLR_RENDERER": "pixman",
    "WLR_HEADLESS_OUTPUTS": "1",
}
GUIDE = (sys.executable, "-m", "guide")
LOOK_WITHIN_S, WITHIN_S = 10, 20.0


class Compositor(Struct, frozen=True):
    """command: starts it, with the guide in it where `has_guide`. tools: what it takes to look and to type.

    can_type: whether keys can be pressed there.
    """

    name: str
    command: tuple[str, ...]
    tools: tuple[str, ...]
    has_guide: bool = False
    can_type: bool = True

    @property
    def missing(self) -> list[str]:
        """Programs that are not installed."""
        return [name for name in (self.command[0], *self.tools) if not shutil.which(name)]


COMPOSITORS = (
    Compositor("labwc", ("labwc",), ("grim", "wtype")),
    Compositor("cage", ("cage", "--", *GUIDE), ("grim", "wtype"), has_guide=True),
    Compositor(
        "weston",
        ("weston", "--backend=headless", "--renderer=pixman", "--width=1280", "--height=720", "--debug",
         "--no-config"),
        ("weston-screenshooter",),
        can_type=False,
    ),
)  # fmt: skip


EVERY = 16
"""Columns between two marks of a frame."""

ROWS = range(300, 700, 20)
"""Rows of a frame that are looked at: below titles and fields, where nothing blinks or shows the focus."""

Pixels = dict[tuple[int, int], bytes]
"""Colors of a frame by position."""


class Session:
    """A compositor with the guide in it.

    Args:
        started: the process whose descendant the guide is.
        environment: that of a program on this screen.
    """

    def __init__(self, compositor: Compositor, environment: Mapping[str, str], started: int) -> None:
        self.compositor, self.environment, self._started = compositor, environment, started

    def marks(self) -> Pixels:
        """A few pixels of a frame: so few, and so little packed, that many are taken in a second."""
        return marks_of(self.environment)

    def starts_typing(self, *words: str) -> subprocess.Popen[bytes]:
        """Press keys as `type` does, without waiting until it is done."""
        return subprocess.Popen(["wtype", *words], env=dict(self.environment))

    def picture(self) -> bytes:
        """The whole screen, four bytes a pixel; b"" while there is none."""
        with tempfile.TemporaryDirectory() as folder:
            weston = self.compositor.tools == ("weston-screenshooter",)
            command = ["weston-screenshooter"] if weston else ["grim", f"{folder}/seen.png"]
            subprocess.run(command, cwd=folder, env=self.environment, timeout=LOOK_WITHIN_S, check=False)
            for file in Path(folder).glob("*.png"):
                image = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
                return bytes(image.constBits())
        return b""

    def type(self, *words: str) -> None:
        """Press keys, in the words of `wtype`."""
        subprocess.run(["wtype", *words], env=self.environment, timeout=LOOK_WITHIN_S, check=True)

    def visits(self) -> list[int]:
        """The guide's visits, the shown one first."""
        words = "\0".join((*GUIDE, "")).encode()
        guides = [pid for pid in process_tree(self._started) if command_line(pid) == words]
        return visits(guides[0]) if guides else []


def marks_of(environment: Mapping[str, str]) -> Pixels:
    """A few pixels of the screen as it is at the moment."""
    command = ["grim", "-t", "ppm", "-"]
    seen = subprocess.run(
        command, env=dict(environment), capture_output=True, timeout=LOOK_WITHIN_S, check=True
    )
    _, size, _, pixels = seen.stdout.split(b"\n", 3)
    width = int(size.split()[0])
    return {(x, y): pixels[3 * (x + y * width) :][:3] for y in ROWS for x in range(EVERY // 2, width, EVERY)}


@contextmanager
def session(compositor: Compositor) -> Iterator[Session]:
    """Start a compositor and the guide in it."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        variables = {**os.environ, **HEADLESS, "XDG_RUNTIME_DIR": folder, "QT_QPA_PLATFORM": "wayland"}
        for name in ("DISPLAY", "WAYLAND_DISPLAY"):
            variables.pop(name, None)
        started = _start(stack, compositor.command, variables)
        wait_until(lambda: socket_in(folder) != "", within_s=30)
        variables["WAYLAND_DISPLAY"] = socket_in(folder)
        if not compositor.has_guide:
            started = _start(stack, GUIDE, variables)
        yield Session(compositor, variables, started)


def _start(stack: ExitStack, command: tuple[str, ...], environment: Mapping[str, str]) -> int:
    process = subprocess.Popen(
        command, cwd=ROOT, env=dict(environment), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )

    def end() -> None:
        for pid in process_tree(process.pid):
            with suppress(ProcessLookupError):  # it ended with the one before
                os.kill(pid, signal.SIGKILL)
        process.wait()

    stack.callback(end)
    return process.pid


def socket_in(folder: str) -> str:
    """The name of the compositor's socket, "" while there is none."""
    return next((path.name for path in Path(folder).glob("wayland-*") if path.is_socket()), "")
