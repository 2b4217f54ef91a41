"""A visit's end of its pipes where a pipe cannot be waited for beside a window: a thread listens."""

import os
import threading
from collections.abc import Callable

from guide.supervisor.channel import GO, GO_BEHIND, VisitChannel

TOLD_AT_ONCE_S = 0.05
"""How long the word may take that a first visit was told before it asks, in seconds."""


class ListeningChannel(VisitChannel):
    """What a visit can hear from its parent, and tell it.

    The thread starts with the first question, so that it is started after the visit has shut itself in. It
    ends the process as soon as the parent is gone, before the word to show itself and after it.

    end: ends the process without running anything more.
    """

    def __init__(self, heard: int, told: int, end: Callable[[int], object] = os._exit) -> None:
        super().__init__(heard, told)
        self._end = end
        self._word = b""
        self._is_told = threading.Event()
        self._rings: list[Callable[[], object]] = []
        self._listens = False

    def is_told(self) -> bool:
        """Whether `wait_for_go` would return at once."""
        self._listen()
        return self._is_told.wait(TOLD_AT_ONCE_S)

    def ring(self, told: Callable[[], object]) -> None:
        """Call `told`, in another thread, once this visit shall show itself; at once if it shall already."""
        self._listen()
        self._rings.append(told)
        if self._is_told.is_set():
            told()

    def wait_for_go(self) -> bool:
        """Block until this visit shall show itself; returns whether behind the window that has the keys."""
        self._listen()
        self._is_told.wait()
        return self._word == GO_BEHIND

    def _listen(self) -> None:
        if not self._listens:
            self._listens = True
            threading.Thread(target=self._hear, daemon=True).start()

    def _hear(self) -> None:
        word = os.read(self.heard, 1)
        if word in (GO, GO_BEHIND):
            self._word = word
            self._is_told.set()
            for told in self._rings:
                told()
            while os.read(self.heard, 1):
                pass  # nothing more is ever said; the end is what counts
        self._end(0)
