"""Which desktop Qt is told that it is on."""

import pytest

from guide.ui.qt_startup import take_no_gtk

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
def test_where_qt_would_look_for_gtk_it_takes_its_own_theme_for_gnome(found: dict[str, str]) -> None:
    take_no_gtk(found)

    assert found[GNOME] == "X-GNOME"
    assert "QT_QPA_PLATFORMTHEME" not in found


@pytest.mark.parametrize(
    "found", [{GNOME: "KDE"}, {GNOME: "sway"}, {}, {"KDE_FULL_SESSION": "true", OTHER: "gnome"}]
)
def test_any_other_desktop_keeps_its_name(found: dict[str, str]) -> None:
    before = dict(found)
    take_no_gtk(found)

    assert found == before
