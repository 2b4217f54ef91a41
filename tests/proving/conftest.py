"""Whole visits: to the guide as it is, to one that breaks every promise, and where no keys can be pressed."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from guide.commands.prove import findings
from guide.paths import checkout
from guide.proving.finding import Finding
from tests.proving.broken import BREAKS, BROKEN
from tests.screen.virtual import virtual_screen

Found = Mapping[str, Finding]
LEAVES = 3
OF_A_DISPLAY = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


def proven(folder: Path, display: Mapping[str, str], *module: str) -> Found:
    """What proving a module finds, in folders of its own. display: the variables that name one."""
    own = {name: str(folder / name) for name in ("HOME", "TMPDIR", "XDG_RUNTIME_DIR")}
    for place in own.values():
        Path(place).mkdir()
    with pytest.MonkeyPatch.context() as patch:
        for name in OF_A_DISPLAY & os.environ.keys():
            patch.delenv(name)
        for name, value in {**own, **display, "QT_IM_MODULE": "compose"}.items():
            patch.setenv(name, value)
        return {finding.about: finding for finding in findings(checkout(), module, LEAVES)}


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What comes of the guide as it is."""
    with virtual_screen() as display:
        return proven(tmp_path_factory.mktemp("sound"), {"DISPLAY": display}, "guide")


@pytest.fixture(scope="session")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What comes of a guide that keeps none of its promises."""
    with virtual_screen() as display:
        return proven(tmp_path_factory.mktemp("broken"), {"DISPLAY": display}, BROKEN, *BREAKS)


@pytest.fixture(scope="session")
def keyless(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What comes of the guide as it is where nobody can press keys for it."""
    return proven(tmp_path_factory.mktemp("keyless"), {"QT_QPA_PLATFORM": "offscreen"}, "guide")


@pytest.fixture(scope="session")
def blind(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What comes of the guide where no window can be opened at all."""
    return proven(tmp_path_factory.mktemp("blind"), {}, "guide")
