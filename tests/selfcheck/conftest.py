"""Whole visits: to the guide as it is, to one that breaks every promise, and where no keys can be pressed."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from guide.commands.prove import PYTHON, findings
from guide.paths import checkout
from guide.selfcheck.report import Finding
from support.screen.virtual import virtual_screen
from support.tree import ROOT
from tests.selfcheck.broken import BREAKS, BROKEN

Found = Mapping[str, Finding]
LEAVES = 3
DAYS_NS = 2 * 24 * 3600 * 10**9
OF_A_DISPLAY = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


class Proving:
    """Proves modules, each in folders of its own.

    Args:
        python: the words that start Python, before -m.
    """

    def __init__(self, folders: pytest.TempPathFactory, python: Sequence[str]) -> None:
        self._folders, self._python = folders, python

    def of(self, display: Mapping[str, str], *module: str) -> Found:
        """What is found.

        Args:
            display: the variables that name one.
        """
        folder = self._folders.mktemp("proving")
        folders = {name: str(folder / name) for name in ("HOME", "TMPDIR", "XDG_RUNTIME_DIR")}
        for location in folders.values():
            Path(location).mkdir()
        with pytest.MonkeyPatch.context() as patch:
            for name in OF_A_DISPLAY & os.environ.keys():
                patch.delenv(name)
            for name, value in {**folders, **display, "QT_IM_MODULES": "ibus"}.items():
                patch.setenv(name, value)
            return {finding.about: finding for finding in findings(checkout(), module, LEAVES, self._python)}


@pytest.fixture(scope="session")
def proving(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Proving:
    """Proves modules; where coverage is measured, that of the process that proves, but not of the guide."""
    is_measured = bool(pytestconfig.getoption("--cov", default=None))
    settings = f"--rcfile={checkout().root / 'pyproject.toml'}"
    measure = ("-m", "coverage", "run", "--parallel-mode", settings) if is_measured else ()
    return Proving(tmp_path_factory, (*PYTHON, *measure))


def _make_access_times_old() -> None:
    """As on a machine where the guide was not opened today: reading a file then updates its time of access,
    and the kernel counts that as bytes written by the reader.
    """
    for path in ROOT.rglob("*"):
        if path.is_file() and not path.is_symlink():
            now = path.stat()
            os.utime(path, ns=(now.st_atime_ns - DAYS_NS, now.st_mtime_ns))


@pytest.fixture(scope="session")
def sound(proving: Proving) -> Found:
    """What comes of the guide as it is."""
    _make_access_times_old()
    with virtual_screen() as display:
        return proving.of({"DISPLAY": display}, "guide")


@pytest.fixture(scope="session")
def broken(proving: Proving) -> Found:
    """What comes of a guide that keeps none of its promises."""
    with virtual_screen() as display:
        return proving.of({"DISPLAY": display}, BROKEN, *BREAKS)


@pytest.fixture(scope="session")
def keyless(proving: Proving) -> Found:
    """What comes of the guide as it is where nobody can press keys for it."""
    return proving.of({"QT_QPA_PLATFORM": "offscreen"}, "guide")


@pytest.fixture(scope="session")
def blind(proving: Proving) -> Found:
    """What comes of the guide where no window can be opened at all."""
    return proving.of({}, "guide")
