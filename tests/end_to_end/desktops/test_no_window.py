"""Where no window can be shown the guide says so in one sentence and ends; it does not fork for ever."""

import os
import subprocess
from pathlib import Path

import pytest

from guide.paths import checkout
from support.tree import ROOT
from tests.other_tree import make_unbuilt, opening

ENDS_WITHIN_S = 30
NO_DISPLAY = {"DISPLAY": ":987", "QT_QPA_PLATFORM": "xcb"}
NO_COMPOSITOR = {"WAYLAND_DISPLAY": "nobody", "QT_QPA_PLATFORM": "wayland"}
NO_SUCH_PLATFORM = {"QT_QPA_PLATFORM": "paper"}


def open_guide(root: Path, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Open the guide of a checkout, and wait for its end."""
    plain = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        opening(root),
        cwd=ROOT,
        env=plain | variables,
        capture_output=True,
        text=True,
        timeout=ENDS_WITHIN_S,
        check=False,
    )


@pytest.mark.parametrize(
    "variables",
    [NO_DISPLAY, NO_COMPOSITOR, NO_SUCH_PLATFORM],
    ids=["no display", "no compositor", "no such platform"],
)
def test_a_missing_display_is_reported_in_one_sentence(variables: dict[str, str]) -> None:
    done = open_guide(ROOT, variables)

    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("The window could not be shown")
    assert "Traceback" not in done.stderr


def test_a_broken_library_is_reported_in_the_terminal_if_no_window_can_open(tmp_path: Path) -> None:
    make_unbuilt(tmp_path)
    name = checkout().build.joinpath("current").read_text(encoding="utf-8").strip()
    (tmp_path / "build" / name).mkdir(parents=True)
    (tmp_path / "build/current").write_text(name, encoding="utf-8")
    (tmp_path / f"build/{name}/library.json").write_text("{", encoding="utf-8")

    done = open_guide(tmp_path, NO_DISPLAY)

    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("The library file is damaged.")
    assert "Traceback" not in done.stderr
