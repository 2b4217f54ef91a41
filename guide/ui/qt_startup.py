"""How Qt is loaded, and what it must not do: load GTK, print messages that contain typed text."""

import sys
from collections.abc import MutableMapping

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from guide.lockdown.error_redaction import Print, discard


def make_widget_classes() -> None:
    """Have PySide make the classes of all widgets now.

    It makes each one on first use, and all at once when it meets a widget that Qt made itself, such as the
    viewport of a list. A parent process that has made them shares them: that saves 2 MB in each visit.
    """
    from PySide6 import QtWidgets  # noqa: PLC0415  the command line must not pay for Qt

    for name in dir(QtWidgets):
        getattr(QtWidgets, name)


_FEATURE = "shibokensupport.feature"
_ASK = "_mod_uses_pyside"


def skip_source_scan() -> None:
    """Stop PySide from reading the source of every imported module. Do nothing if it no longer does."""
    import PySide6.QtCore  # noqa: F401, PLC0415  the command line must not pay for Qt

    feature = sys.modules.get(_FEATURE)
    if hasattr(feature, _ASK):
        setattr(feature, _ASK, _uses_no_feature)


def _uses_no_feature(_module: object) -> bool:
    return False


def redact_qt_messages(say: Print = discard) -> None:
    """Replace the text of Qt's messages, which may contain what somebody typed, by their kind and origin.

    Args:
        say: receives kind, category and location; by default nothing does. Qt knows the location only in some
            builds: otherwise it is `?:0`.
    """

    def handle(kind: QtMsgType, context: QMessageLogContext, _text: str | None) -> None:
        say(f"{kind.name} {context.category or 'default'} at {context.file or '?'}:{context.line}")

    qInstallMessageHandler(handle)


_DESKTOP = "XDG_CURRENT_DESKTOP"
_GTK_BASED = frozenset({"GNOME", "X-CINNAMON", "PANTHEON", "UNITY", "MATE", "XFCE", "LXDE"})
_QTS_OWN_FOR_GNOME = "X-GNOME"
"""Qt looks up a desktop that it does not know by this name in lower case, without "X-"."""


def avoid_gtk(environment: MutableMapping[str, str]) -> None:
    """Change the variables that Qt reads when its application is made, so that it does not load GTK's
    plug-in.

    On GNOME, Xfce and similar desktops Qt looks for a plug-in that brings GTK 3 into the process: 30 MB,
    which also talk to other services of the session. Without it Qt uses its own theme for GNOME, which asks
    the desktop for light or dark colors. A bundle has no such plug-in; PySide6's wheel has it.

    The names are those of qgenericunixtheme.cpp and qdesktopunixservices.cpp of Qt 6.
    """
    environment.pop("QT_QPA_PLATFORMTHEME", None)
    names = (environment.get(_DESKTOP) or _named_otherwise(environment)).upper().split(":")
    if not _GTK_BASED.isdisjoint(names):
        environment[_DESKTOP] = _QTS_OWN_FOR_GNOME


def _named_otherwise(environment: MutableMapping[str, str]) -> str:
    """The desktop by older variables, which Qt reads if the usual one is missing."""
    if environment.get("KDE_FULL_SESSION"):
        return "KDE"
    if environment.get("GNOME_DESKTOP_SESSION_ID"):
        return "GNOME"
    session = environment.get("DESKTOP_SESSION", "").upper()
    return next((name for name in _GTK_BASED if name in session), "")
