"""Imports without what PySide adds to them.

Once PySide is imported, it reads the source text of each module that follows, line by line, and keeps it: it
looks for modules that name PySide, for whom it could change the names of methods (`from __feature__ import`).
Nobody does that here, and it costs 4 MB and some 20 ms of each start. A bundle has no source text to read.
"""

import sys

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
