"""Overwrites freed memory once typed words are no longer needed."""

import gc

from PySide6.QtCore import QCoreApplication, QTimer

from guide.lockdown.freed_memory import overwrite_free_memory

SECOND_WIPE_MS = 1000
"""When to overwrite freed memory a second time, in milliseconds after the first."""


def wipe_soon() -> None:
    """Collect garbage and overwrite freed memory, so that typed words remain in neither.

    As soon as the widgets that contained them are deleted, and once more when everything that was still
    running has finished: a word freed later would remain.
    """
    if QCoreApplication.instance() is not None:  # without one there is no visit
        for wait_ms in (0, SECOND_WIPE_MS):
            QTimer.singleShot(wait_ms, _wipe)


def _wipe() -> None:
    gc.collect()  # pages and results are part of reference cycles
    overwrite_free_memory()
