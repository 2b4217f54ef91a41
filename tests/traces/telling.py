"""The guide, telling other programs what was searched for, each time by one small change.

`python -m tests.traces.telling WAY` opens it; the names of the ways are those of `WAYS`.
"""

import ctypes
import os
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import guide.app
import guide.ui.visit
from guide.lockdown import harden
from guide.paths import checkout
from guide.search.service import SearchService
from guide.sites.config import Choice

TELLING = "tests.traces.telling"
_PR_SET_NAME = 15


def in_the_title(text: str) -> None:
    """The window is called after it."""
    for window in QApplication.topLevelWidgets():
        window.setWindowTitle(text)


def in_the_name(text: str) -> None:
    """The process is called after it."""
    ctypes.CDLL(None).prctl(_PR_SET_NAME, text.encode(), 0, 0, 0)


def in_the_selection(text: str) -> None:
    """It can be pasted into any program."""
    QGuiApplication.clipboard().setText(text)


def on_standard_error(text: str) -> None:
    """An error repeats it, and a log takes that in."""
    os.write(2, f"nothing found for {text}\n".encode())


WAYS: dict[str, Callable[[str], None]] = {
    "properties": in_the_title,
    "names": in_the_name,
    "selections": in_the_selection,
    "output": on_standard_error,
}


class NoNet:
    """Replaces what keeps words from the clipboard."""

    def __init__(self, _clipboard: object) -> None:
        """Catch nothing."""

    def end(self) -> None:
        """End nothing."""


def main(way: str) -> int:
    """Open the window of a guide that gives words away."""
    harden()
    vars(guide.ui.visit)["ClipboardGuard"] = NoNet
    search = SearchService.search

    def telling(self: SearchService, text: str, *others: Any, **named: Any) -> Any:
        WAYS[way](text)
        return search(self, text, *others, **named)

    SearchService.search = telling  # type: ignore[method-assign]  # stands in
    return guide.app.open_window(checkout(), Choice(policy="desk"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
