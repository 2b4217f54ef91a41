"""Which theme of the desktop Qt loads: one of its own, never GTK's.

On GNOME, Xfce and others like them Qt looks for a plug-in that brings GTK 3 into the process: 30 MB, which
also talk to other services of the session. Only without it Qt takes the theme for GNOME that it has itself,
which asks the desktop for light or dark colors. A bundle has no such plug-in; PySide6's wheel has it.

The names are those of qgenericunixtheme.cpp and qdesktopunixservices.cpp of Qt 6.
"""

from collections.abc import MutableMapping

_DESKTOP = "XDG_CURRENT_DESKTOP"
_GTK_BASED = frozenset({"GNOME", "X-CINNAMON", "PANTHEON", "UNITY", "MATE", "XFCE", "LXDE"})
_QTS_OWN_FOR_GNOME = "X-GNOME"
"""A desktop that Qt does not know it looks up by this name in small letters, without "X-"."""


def take_no_gtk(environment: MutableMapping[str, str]) -> None:
    """Change what Qt reads when its application is made, so that it does not look for GTK's plug-in."""
    environment.pop("QT_QPA_PLATFORMTHEME", None)
    names = (environment.get(_DESKTOP) or _named_otherwise(environment)).upper().split(":")
    if not _GTK_BASED.isdisjoint(names):
        environment[_DESKTOP] = _QTS_OWN_FOR_GNOME


def _named_otherwise(environment: MutableMapping[str, str]) -> str:
    """The desktop by older variables, which Qt reads where the usual one is missing."""
    if environment.get("KDE_FULL_SESSION"):
        return "KDE"
    if environment.get("GNOME_DESKTOP_SESSION_ID"):
        return "GNOME"
    session = environment.get("DESKTOP_SESSION", "").upper()
    return next((name for name in _GTK_BASED if name in session), "")
