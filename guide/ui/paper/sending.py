"""Sending pages to the printer outside the window's thread, so that a slow print server holds up nothing."""

import threading
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from guide.errors import PrintError, PrintFault
from guide.printing.cups import Printer

LOOK_EVERY_MS = 50

Outcome = Literal["sent", "canceled"] | PrintFault


class _Job:
    """One document on its way, in a thread of its own, which touches nothing of Qt."""

    def __init__(self, printer: Printer, pdf: bytes) -> None:
        self.is_wanted = True
        self.outcome: Outcome = "broken off"  # unless `send` says otherwise
        self._printer, self._pdf = printer, pdf
        self._thread = threading.Thread(target=self._send, daemon=True)
        self._thread.start()

    @property
    def is_over(self) -> bool:
        return not self._thread.is_alive()

    def _send(self) -> None:
        try:
            self.outcome = "sent" if self._printer.send(self._pdf, lambda: self.is_wanted) else "canceled"
        except PrintError as error:
            self.outcome = error.fault


class Sending(QObject):
    """Sends one document at a time, whatever page is shown meanwhile.

    changed: one is on its way, is being canceled, or there is an outcome. printer: asked for each time.
    """

    changed = Signal()

    def __init__(self, printer: Callable[[], Printer]) -> None:
        super().__init__()
        self._printer = printer
        self._job: _Job | None = None
        self._outcome: Outcome | None = None
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_busy(self) -> bool:
        """Whether a document is on its way."""
        return self._job is not None

    @property
    def is_wanted(self) -> bool:
        """Whether one is on its way and has not been canceled."""
        return self._job is not None and self._job.is_wanted

    def send(self, pdf: bytes) -> None:
        """Send a PDF. Nothing happens while another one is on its way."""
        if self._job is None:
            self._outcome, self._job = None, _Job(self._printer(), pdf)
            self._timer.start()
            self.changed.emit()

    def cancel(self) -> None:
        """Want it no more. The outcome says whether anything may still come out."""
        if self._job is not None:
            self._job.is_wanted = False
            self.changed.emit()

    def take_outcome(self) -> Outcome | None:
        """What came of the last document, once; None while there is nothing to tell."""
        outcome, self._outcome = self._outcome, None
        return outcome

    def _look(self) -> None:
        if self._job is not None and self._job.is_over:
            self._timer.stop()
            self._outcome, self._job = self._job.outcome, None
            self.changed.emit()
