"""The services that a reader has put aside in this visit. Kept in memory only."""

from PySide6.QtCore import QObject, Signal

MAX_SERVICES = 10
"""As many as fit on one sheet."""


class Shortlist(QObject):
    """Ids of services, in the order in which they were added.

    Signals:
        changed: a service was added or removed.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ids: list[str] = []

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids, oldest first."""
        return tuple(self._ids)

    @property
    def is_full(self) -> bool:
        """Whether no more services can be added."""
        return len(self._ids) >= MAX_SERVICES

    def toggle(self, service: str) -> None:
        """Add a service or remove it; do nothing when the list is full."""
        if service in self._ids:
            self._ids.remove(service)
        elif self.is_full:
            return
        else:
            self._ids.append(service)
        self.changed.emit()
