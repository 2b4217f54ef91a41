"""PySide keeps no source text of what is imported after it."""

import subprocess
import sys

import pytest

from guide.ui.qt_startup import avoid_gtk

PROGRAM = """
from guide.ui.qt_startup import skip_source_scan
skip_source_scan()
import guide.ui.window, linecache
print(*(name for name in linecache.cache if "guide/ui/" in name))
"""


def test_no_source_text_of_the_window_is_kept_in_memory() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)

    assert done.stdout.split() == []


def test_without_that_it_would_be_kept() -> None:
    plainly, rest = PROGRAM.strip().split("\n", maxsplit=1)
    assert plainly.startswith("from guide.ui.qt_startup")
    usual = rest.replace("skip_source_scan()", "import PySide6.QtCore")
    done = subprocess.run([sys.executable, "-c", usual], capture_output=True, text=True, check=True)

    assert done.stdout.split() != []


GNOME, OTHER = "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"


@pytest.mark.parametrize(
    "found",
    [
        {GNOME: "GNOME"},
        {GNOME: "ubuntu:GNOME"},
        {GNOME: "XFCE"},
        {GNOME: "X-Cinnamon"},
        {"GNOME_DESKTOP_SESSION_ID": "this-is-deprecated"},
        {OTHER: "xfce"},
        {OTHER: "/usr/share/xsessions/gnome"},
        {GNOME: "MATE", "QT_QPA_PLATFORMTHEME": "gtk3"},
    ],
)
def test_where_qt_would_load_gtk_it_uses_its_own_gnome_theme(found: dict[str, str]) -> None:
    avoid_gtk(found)

    assert found[GNOME] == "X-GNOME"
    assert "QT_QPA_PLATFORMTHEME" not in found


@pytest.mark.parametrize(
    "found", [{GNOME: "KDE"}, {GNOME: "sway"}, {}, {"KDE_FULL_SESSION": "true", OTHER: "gnome"}]
)
def test_any_other_desktop_keeps_its_name(found: dict[str, str]) -> None:
    before = dict(found)
    avoid_gtk(found)

    assert found == before
