"""Send pages to the printer in a thread, so that a slow print server does not block the window."""

import threading
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from guide.errors import PrintError, PrintProblem
from guide.printing.cups import Printer

POLL_MS = 50

Outcome = Literal["sent", "canceled"] | PrintProblem


class _Job:
    """A document that is being sent, in a thread of its own, which does not use Qt."""

    def __init__(self, printer: Printer, pdf: bytes) -> None:
        self.is_wanted = True
        self.outcome: Outcome = "broken off"  # until `_send` sets another
        self._printer, self._pdf = printer, pdf
        self._thread = threading.Thread(target=self._send, daemon=True)
        self._thread.start()

    @property
    def is_finished(self) -> bool:
        return not self._thread.is_alive()

    def _send(self) -> None:
        try:
            self.outcome = "sent" if self._printer.send(self._pdf, lambda: self.is_wanted) else "canceled"
        except PrintError as error:
            self.outcome = error.problem


class PrintSender(QObject):
    """Sends one document at a time, whatever page is shown.

    Args:
        printer: called for each document.

    Signals:
        changed: a document is being sent or canceled, or there is an outcome.
    """

    changed = Signal()

    def __init__(self, printer: Callable[[], Printer]) -> None:
        super().__init__()
        self._printer = printer
        self._job: _Job | None = None
        self._outcome: Outcome | None = None
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def is_busy(self) -> bool:
        """Whether a document is being sent."""
        return self._job is not None

    @property
    def is_wanted(self) -> bool:
        """Whether a document is being sent and is not canceled."""
        return self._job is not None and self._job.is_wanted

    def send(self, pdf: bytes) -> None:
        """Send a PDF, unless another one is being sent."""
        if self._job is None:
            self._outcome, self._job = None, _Job(self._printer(), pdf)
            self._timer.start()
            self.changed.emit()

    def cancel(self) -> None:
        """Cancel the document. The outcome says whether anything may still be printed."""
        if self._job is not None:
            self._job.is_wanted = False
            self.changed.emit()

    def take_outcome(self) -> Outcome | None:
        """Return the outcome of the last document, once; None if there is none."""
        outcome, self._outcome = self._outcome, None
        return outcome

    def _poll(self) -> None:
        if self._job is not None and self._job.is_finished:
            self._timer.stop()
            self._outcome, self._job = self._job.outcome, None
            self.changed.emit()
