"""The classes of widgets, made once for all visits."""

import sys


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


def import_plainly() -> None:
    """From now on have PySide read no source text. Where it has no such part any more, nothing happens."""
    import PySide6.QtCore  # noqa: F401, PLC0415  the command line must not pay for Qt

    feature = sys.modules.get(_FEATURE)
    if hasattr(feature, _ASK):
        setattr(feature, _ASK, _uses_no_feature)


def _uses_no_feature(_module: object) -> bool:
    return False
