"""Two whole visits: to the guide as it is, and to one that breaks every promise."""

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


def proven(folder: Path, *module: str) -> Found:
    """What proving a module finds, on a screen and in folders of its own."""
    own = {name: str(folder / name) for name in ("HOME", "TMPDIR", "XDG_RUNTIME_DIR")}
    for place in own.values():
        Path(place).mkdir()
    with virtual_screen() as display, pytest.MonkeyPatch.context() as patch:
        for name, value in {**own, "DISPLAY": display, "QT_IM_MODULE": "compose"}.items():
            patch.setenv(name, value)
        for name in {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & os.environ.keys():
            patch.delenv(name)
        return {finding.about: finding for finding in findings(checkout(), module, LEAVES)}


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What comes of the guide as it is."""
    return proven(tmp_path_factory.mktemp("sound"), "guide")


@pytest.fixture(scope="session")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What comes of a guide that keeps none of its promises."""
    return proven(tmp_path_factory.mktemp("broken"), BROKEN, *BREAKS)
