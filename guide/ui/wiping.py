"""Overwriting what was freed, once words that were typed are no longer needed."""

import gc

from PySide6.QtCore import QCoreApplication, QTimer

from guide.lockdown.freed_memory import overwrite_free_memory

SECOND_WIPE_MS = 1000
"""How long after the first time it is done once more, in milliseconds."""


def wipe_soon() -> None:
    """Free what nothing names any more, and overwrite what was freed: the words are in neither then.

    As soon as the widgets that held them are gone, and once more when all that was under way then has ended:
    a word that was freed only later would stay.
    """
    if QCoreApplication.instance() is not None:  # without one there is no visit
        for wait_ms in (0, SECOND_WIPE_MS):
            QTimer.singleShot(wait_ms, _wipe)


def _wipe() -> None:
    gc.collect()  # pages and what was found are in circles
    overwrite_free_memory()
