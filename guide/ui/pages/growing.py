"""The rest of a long page, made a little at a time between two events."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

Part = tuple[QWidget, int]
"""A widget of the column, and the space before it at 100 % text."""

SLICE_S = 0.003
"""How long parts are made before what happened meanwhile is looked at, in seconds. Laying them out and
painting takes four times as long, so a key waits for some 15 ms."""


class Growing:
    """Parts in their order: first those that a screen holds, then the others in slices.

    page: whatever lives as long as the page; a page that goes takes what was still to come with it.
    parts: made as they are asked for. add: puts parts into the page.
    """

    def __init__(self, page: QObject, parts: Iterable[Part], add: Callable[[Sequence[Part]], None]) -> None:
        self._parts, self._add = iter(parts), add
        self.is_done = False
        # it comes when nothing else waits: no key, no click, no frame
        self._timer = QTimer(page, interval=0)
        self._timer.timeout.connect(self._grow)

    def first(self, width: int, height: int) -> list[Part]:
        """The parts that fill this height at this width, in logical pixels."""
        found: list[Part] = []
        for widget, space in self._rest():
            found.append((widget, space))
            height -= space + _height(widget, width)
            if height <= 0:
                break
        return found

    def go_on(self) -> None:
        """Make the others as soon as there is time."""
        if not self.is_done:
            self._timer.start()

    def end(self) -> None:
        """Make all that is still to come, now."""
        if not self.is_done:
            self._give(list(self._rest()))

    def _grow(self) -> None:
        until = perf_counter() + SLICE_S
        parts: list[Part] = []
        for part in self._rest():
            parts.append(part)
            if perf_counter() >= until:
                break
        self._give(parts)

    def _rest(self) -> Iterator[Part]:
        # "yield from" would close a generator of parts together with this one, half-way through it
        for part in self._parts:  # noqa: UP028  as said above
            yield part
        self.is_done = True

    def _give(self, parts: Sequence[Part]) -> None:
        if self.is_done:
            self._timer.stop()
        self._add(parts)


def _height(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
