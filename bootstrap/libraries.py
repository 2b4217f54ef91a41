"""Shared libraries that Qt asks the system for. The loader is asked, not the system's name."""

import ctypes
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from bootstrap.commands import Run
from bootstrap.debian import Wanted, wanted

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXi.so.6": "libxi6",
    "libXtst.so.6": "libxtst6",
    "libatomic.so.1": "libatomic1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Debian's package for each library that Qt's wheels leave to the system."""


class Loader:
    """Asks which libraries the dynamic loader cannot find.

    site_packages: the folder that holds PySide6. has_ldd: whether the system can list what a file
    needs; without it the whole table above is tried.
    """

    def __init__(self, run: Run, site_packages: Path, *, has_ldd: bool | None = None) -> None:
        self._run = run
        self._qt = site_packages / "PySide6"
        self._has_ldd = shutil.which("ldd") is not None if has_ldd is None else has_ldd

    def missing_for(self, platforms: Sequence[str]) -> Wanted:
        """Say what these Qt platforms lack. An unknown platform is left for Qt to refuse."""
        if not platforms:
            return Wanted()
        if not self._has_ldd:
            return wanted(unloadable(PACKAGES), PACKAGES)
        plugins = [self._qt / "Qt" / "plugins" / "platforms" / f"libq{name}.so" for name in platforms]
        files = [self._qt / "QtWidgets.abi3.so", *filter(Path.exists, plugins)]
        return wanted(not_found(self._run(["ldd", *map(str, files)]).output), PACKAGES)


def not_found(ldd_output: str) -> set[str]:
    """Read the names of missing libraries from what ldd prints."""
    return {line.split()[0] for line in ldd_output.splitlines() if line.rstrip().endswith("=> not found")}


def unloadable(names: Iterable[str]) -> set[str]:
    """Try to load each library, and return the names of those that the loader refuses."""
    return {name for name in names if not _loads(name)}


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
