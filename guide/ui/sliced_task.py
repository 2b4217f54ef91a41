"""Long work on the window's thread, a little between two events: Leave and typing never wait for it."""

from collections.abc import Callable, Generator
from time import monotonic
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from guide.errors import GuideError, internal_error

SLICE_S = 0.004
"""Seconds of one slice; a quarter of a frame, as for a search."""

Outcome = TypeVar("Outcome")


class SlicedTask(QObject, Generic[Outcome]):
    """Takes `steps` to their end while events go on being handled; then hands on what they end in.

    failed: takes a sentence on the error that a step raises. What is no GuideError is raised all the same,
    for the log. Ends with its parent, done or not.
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
