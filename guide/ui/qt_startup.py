"""How Qt is loaded, and what is kept from it: GTK, and the text of its messages."""

import sys
from collections.abc import MutableMapping

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from guide.lockdown.errors import Print, discard


def make_widget_classes() -> None:
    """Have PySide make the classes of all widgets now.

    It makes each when it is asked for, and all at once when it meets a widget that Qt made itself, such as
    the viewport of a list. A parent that has them passes them on: 2 MB of each visit are no longer its own.
    """
    from PySide6 import QtWidgets  # noqa: PLC0415  the command line must not pay for Qt

    for name in dir(QtWidgets):
        getattr(QtWidgets, name)


_FEATURE = "shibokensupport.feature"
_ASK = "_mod_uses_pyside"


def skip_source_scan() -> None:
    """From now on have PySide read no source text. Where it has no such part any more, nothing happens."""
    import PySide6.QtCore  # noqa: F401, PLC0415  the command line must not pay for Qt

    feature = sys.modules.get(_FEATURE)
    if hasattr(feature, _ASK):
        setattr(feature, _ASK, _uses_no_feature)


def _uses_no_feature(_module: object) -> bool:
    return False


def redact_qt_messages(say: Print = discard) -> None:
    """From now on no message of Qt's is printed with its text.

    say: hears kind, category and place instead; by default nobody does. Qt knows the place only in some
    builds: it is then `?:0`.
    """

    def handle(kind: QtMsgType, context: QMessageLogContext, _text: str | None) -> None:
        say(f"{kind.name} {context.category or 'default'} at {context.file or '?'}:{context.line}")

    qInstallMessageHandler(handle)


_DESKTOP = "XDG_CURRENT_DESKTOP"
_GTK_BASED = frozenset({"GNOME", "X-CINNAMON", "PANTHEON", "UNITY", "MATE", "XFCE", "LXDE"})
_QTS_OWN_FOR_GNOME = "X-GNOME"
"""A desktop that Qt does not know it looks up by this name in small letters, without "X-"."""


def avoid_gtk(environment: MutableMapping[str, str]) -> None:
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
