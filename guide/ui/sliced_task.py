"""Long work on the window's thread in short slices between events, so that Leave and typing never wait."""

from collections.abc import Callable, Generator
from time import monotonic
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from guide.errors import GuideError, internal_error

SLICE_S = 0.004
"""The length of one slice in seconds: a quarter of a frame, like one search."""

Outcome = TypeVar("Outcome")


class SlicedTask(QObject, Generic[Outcome]):
    """Runs a generator to its end while events are handled, and passes its result on.

    It ends with its parent, finished or not.

    Args:
        steps: each step takes much less than a slice.
        done: called with the return value of `steps`.
        failed: called with a sentence on the error that a step raises. An error other than GuideError is
            raised as well, for the log.
    """

    def __init__(
        self,
        steps: Generator[None, None, Outcome],
        done: Callable[[Outcome], None],
        failed: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._steps, self._done, self._failed = steps, done, failed
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._run_slice)
        self._timer.start(0)

    def _run_slice(self) -> None:
        """Work for one slice."""
        end = monotonic() + SLICE_S
        try:
            while monotonic() < end:
                next(self._steps)
        except StopIteration as last:
            self._timer.stop()
            self._done(last.value)
        except GuideError as error:
            self._timer.stop()
            self._failed(str(error))
        except Exception as error:
            self._timer.stop()
            self._failed(internal_error(error))
            raise
