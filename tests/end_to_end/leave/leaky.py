"""The guide with something of a visit left to the next one, each by one small change.

    python -m tests.end_to_end.leave.leaky LEAK

Tests show with it that what looks at the front page after Leave would see such a leak.
"""

import mmap
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QLineEdit

import guide.app
import guide.ui.visit
from guide.lockdown import harden
from guide.paths import checkout
from guide.policy import Policy
from guide.search.service import SearchService
from guide.sites.config import Choice
from guide.ui.routes import History, Route, SearchRoute, _Entry
from guide.ui.theme.appearance import Appearance, first_appearance
from guide.ui.window import MainWindow

LEAKY = "tests.end_to_end.leave.leaky"


class Shared:
    """Memory that all visits share, which is the leak."""

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, mmap.PAGESIZE)

    @property
    def text(self) -> str:
        """What was searched for last, "" while nothing was."""
        return self._memory[:].rstrip(b"\0").decode()

    def keep(self, text: str) -> None:
        """Keep what is searched for."""
        self._memory[:] = text.encode().ljust(mmap.PAGESIZE, b"\0")


def keep_searches(shared: Shared) -> None:
    """Every search goes into the shared memory."""
    search = SearchService.search

    def kept(self: SearchService, text: str, *others: Any, **named: Any) -> Any:
        shared.keep(text)
        return search(self, text, *others, **named)

    SearchService.search = kept  # type: ignore[method-assign]


def when_shown(act: Callable[[MainWindow], object]) -> None:
    """Do something with each window right before it is shown."""
    show = MainWindow.show

    def acting(self: MainWindow) -> None:
        act(self)
        show(self)

    MainWindow.show = acting  # type: ignore[method-assign, assignment]


def keep_the_look(shared: Shared) -> None:
    """After a visit that was used, text is larger."""

    def larger(hints: QStyleHints, policy: Policy, screen: QSize) -> Appearance:
        first = first_appearance(hints, policy, screen)
        return first.stepped(1) if shared.text else first

    vars(guide.ui.visit)["first_appearance"] = larger


def keep_the_route(shared: Shared) -> None:
    """After a visit that was used, the window stands somewhere else."""
    when_shown(lambda window: window.move(window.x() + 3, window.y() + 3) if shared.text else None)


def keep_the_size(shared: Shared) -> None:
    """After a visit that was used, the window is smaller."""
    when_shown(lambda window: window.resize(window.width() - 1, window.height()) if shared.text else None)


def keep_the_trail(shared: Shared) -> None:
    """Before the front page lies what the visit before searched for."""
    back = History.back

    def further(self: History) -> Route:
        if self._at == 0 and shared.text:
            self._entries.insert(0, _Entry(SearchRoute(shared.text)))
        return back(self)

    History.back = further  # type: ignore[method-assign]


def keep_the_words(shared: Shared) -> None:
    """The words of the visit before can be undone into the field."""

    def undoable(window: MainWindow) -> None:
        field = window.findChild(QLineEdit)
        assert field is not None, "the window has a field"
        field.blockSignals(True)  # noqa: FBT003  Qt's signature
        field.setText(shared.text)
        field.selectAll()
        field.del_()
        field.blockSignals(False)  # noqa: FBT003  as above

    when_shown(undoable)


LEAKS: dict[str, Callable[[Shared], None]] = {
    "look": keep_the_look,
    "route": keep_the_route,
    "size": keep_the_size,
    "trail": keep_the_trail,
    "words": keep_the_words,
}


def main(leak: str) -> int:
    """Open the window of a guide that leaks."""
    harden()
    shared = Shared()
    keep_searches(shared)
    LEAKS[leak](shared)
    return guide.app.open_window(checkout(), Choice(policy="desk"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
