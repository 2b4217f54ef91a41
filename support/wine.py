"""A Windows for tests, imitated by Wine, in a folder of its own. Wine is not Windows: it enforces nothing."""

import os
import re
import shutil
import signal
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from guide.selfcheck import proc
from support.icuuc import make_icuuc
from support.waiting import wait_until

PROGRAMS = ("wine", "wineboot", "wineserver")
SERVER = "wineserver64"
"""The process that holds a Windows together."""

ENDS_S = 20.0
"""How long the server gets to save the registry; then it is killed."""

SLOW_S = 180.0
"""Longer than any start takes on a machine that does ten other things."""

NOT_OURS = "winemenubuilder.exe,mscoree,mshtml=d"
"""What Wine would bring: menus of the Linux desktop, .NET, a browser."""

NEW_WITH_EACH_DESKTOP = re.compile(
    r"HKLM \[HKEY_LOCAL_MACHINE\\System\\(?:ControlSet001|CurrentControlSet)\\Control\\Video\\"
    r"\{[-0-9a-f]{36}\}"
    r'(?:\]|\\0000\]\n"GraphicsDriver"="winex11\.drv")\s*'
)
"""What Wine's display driver writes, under a new name, each time that Wine's desktop starts: a key without
values, and in it one that names this driver. Both stand under two names of the same settings."""


def what_is_missing() -> str:
    """Why no program of Windows can be tried here; "" if one can."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    return f"not tried under Wine: {' and '.join(missing)} not installed" if missing else ""


@dataclass(frozen=True, slots=True)
class Windows:
    """A running imitation of Windows.

    Attributes:
        prefix: the folder in which it is.
        environment: with which a program finds it.
    """

    prefix: Path
    environment: dict[str, str]

    @property
    def drive(self) -> Path:
        """Its drive C:."""
        return self.prefix / "drive_c"

    def start(self, program: str, *words: str) -> subprocess.Popen[bytes]:
        r"""Start a program, such as C:\signpost\signpost.exe."""
        return subprocess.Popen(
            ["wine", program, *words],
            env=self.environment, cwd=self.drive,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def answer(self, program: str, *words: str) -> str:
        """Run a program to its end; returns what it prints. Raises CalledProcessError."""
        with TemporaryFile() as printed:  # a pipe would stay open in the services that it starts
            subprocess.run(
                ["wine", program, *words],
                env=self.environment, cwd=self.drive, stdin=subprocess.DEVNULL,
                stdout=printed, stderr=subprocess.DEVNULL, check=True, timeout=SLOW_S,
            )  # fmt: skip
            printed.seek(0)
            return printed.read().decode().replace("\r\n", "\n")

    def processes(self, name: str) -> list[int]:
        """Processes of a program in this Windows, the oldest first."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                program = (
                    (folder / "cmdline").read_bytes().split(b"\0")[0].replace(b"\\", b"/").rpartition(b"/")[2]
                )
                is_ours = f"WINEPREFIX={self.prefix}\0".encode() in (folder / "environ").read_bytes()
                if program == name.encode() and is_ours and proc.is_running(int(folder.name)):
                    found.append(int(folder.name))
        return sorted(found)

    @contextmanager
    def with_its_own_focus(self, program: str) -> Iterator[None]:
        """Within the block, Windows alone decides which window of a program has the focus, as it really does.

        A window manager of X gives it to every new window of Wine, also to one that is shown without it.
        """
        key = rf"HKCU\Software\Wine\AppDefaults\{program}"
        self.answer("reg", "add", rf"{key}\X11 Driver", "/v", "Managed", "/d", "N", "/f")
        try:
            yield
        finally:
            self.answer("reg", "delete", key, "/f")

    def kept(self) -> dict[str, str]:
        """Every file with its size and time, and every value of the registry not `NEW_WITH_EACH_DESKTOP`."""
        found = {}
        for path in sorted(self.prefix.rglob("*")):
            status, name = path.lstat(), path.relative_to(self.prefix).as_posix()
            if path.is_dir():
                found[name] = "folder"
            elif path.suffix != ".reg":  # the registry itself, which Wine saves when it likes
                found[name] = f"{status.st_size} {status.st_mtime_ns}"
        for hive in ("HKLM", "HKCU", "HKU"):
            self.answer("reg", "export", hive, r"C:\exported.reg", "/y")
            exported = self.drive / "exported.reg"
            values = exported.read_text(encoding="utf-16").split("\n\n")
            exported.unlink()
            named = (f"{hive} {value}" for value in values)
            found |= {name: "" for name in named if not NEW_WITH_EACH_DESKTOP.fullmatch(name)}
        return found


@contextmanager
def windows(folder: Path, display: str) -> Iterator[Windows]:
    """Make a Windows; when the block ends, so do all its programs.

    Args:
        folder: an empty one.
        display: as in DISPLAY.
    """
    run, nowhere = folder / "run", subprocess.DEVNULL
    run.mkdir(mode=0o700)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(run),
        "DISPLAY": display,
    }
    environment |= {
        "WINEPREFIX": str(folder / "prefix"),
        "WINEARCH": "win64",
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": NOT_OURS,
    }
    made = Windows(folder / "prefix", environment)
    try:
        subprocess.run(
            ["wineboot", "-i"], env=environment, check=True, stdout=nowhere, stderr=nowhere, timeout=SLOW_S
        )
        subprocess.run(["wineserver", "-w"], env=environment, check=True, timeout=SLOW_S)
        for name in ("z:", "com1"):  # on Windows there is no /proc to be read
            (made.prefix / "dosdevices" / name).unlink(missing_ok=True)
        # one server for all programs: a new one makes its devices again, and each program would wait for it
        subprocess.run(["wineserver", "-p"], env=environment, check=True, stdout=nowhere, stderr=nowhere)
        made.answer("cmd", "/c", "exit")
        (made.prefix / "dosdevices/z:").unlink(missing_ok=True)
        yield made
    finally:
        subprocess.run(["wineserver", "-k"], env=environment, check=False, stdout=nowhere, stderr=nowhere)
        with suppress(TimeoutError):
            wait_until(lambda: not made.processes(SERVER), within_s=ENDS_S)
        for server in made.processes(SERVER):
            os.kill(server, signal.SIGKILL)
        wait_until(lambda: not made.processes(SERVER), within_s=ENDS_S)


def install(archive: Path, made: Windows) -> None:
    """Unpack the folder for Windows onto drive C:, and give Windows the library that Wine lacks."""
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(made.drive)
    make_icuuc(made.drive / "signpost/app/PySide6/Qt6Core.dll", made.drive / "windows/system32/icuuc.dll")
