"""A long page is made step by step: the parts in sight at once, the others whenever nothing else waits."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

Part = tuple[QWidget, int]
"""A widget of the column, and the space before it in pixels at 100 % text."""

SLICE_S = 0.003
"""How long to make parts before returning to the event loop, in seconds. Layout and painting take four times
as long, so a keystroke waits for about 15 ms."""


class IncrementalParts:
    """Makes the parts of a page: first a screenful, then the others in slices.

    Args:
        page: an object that lives as long as the page; remaining parts are dropped with it.
        parts: each is made when it is taken.
        add: appends parts to the page.
    """

    def __init__(self, page: QObject, parts: Iterable[Part], add: Callable[[Sequence[Part]], None]) -> None:
        self._parts, self._add = iter(parts), add
        self.is_done = False
        # it fires when no other event waits: no key, no click, no frame
        self._timer = QTimer(page, interval=0)
        self._timer.timeout.connect(self._make_slice)

    def take_screenful(self, width: int, height: int) -> Iterator[Part]:
        """Yield the parts that fill a height at a width, in logical pixels. Each is added before the next."""
        for part in self._parts:
            yield part
            widget, space = part
            height -= space + _height(widget, width)
            if height <= 0:
                return
        self.is_done = True

    def resume(self) -> None:
        """Make the remaining parts whenever the event loop is idle."""
        if not self.is_done:
            self._timer.start()

    def finish_now(self) -> None:
        """Make all remaining parts now."""
        if not self.is_done:
            self._make(float("inf"))

    def _make_slice(self) -> None:
        self._make(perf_counter() + SLICE_S)

    def _make(self, until: float) -> None:
        parts: list[Part] = []
        while not self.is_done and perf_counter() < until:
            part = next(self._parts, None)
            self.is_done = part is None
            parts += [part] if part else []
        if self.is_done:
            self._timer.stop()
        self._add(parts)


def _height(widget: QWidget, width: int) -> int:
    if widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
        return 0
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
