"""The services that a reader has put aside in this visit: in memory only, and gone with it."""

from PySide6.QtCore import QObject, Signal

MAX_SERVICES = 10
"""So many fit on one sheet."""


class Shortlist(QObject):
    """Ids of services, in the order they were put aside. changed: one more or one less."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ids: list[str] = []

    @property
    def ids(self) -> tuple[str, ...]:
        """What is on it."""
        return tuple(self._ids)

    @property
    def is_full(self) -> bool:
        """Whether no more can be put on it."""
        return len(self._ids) >= MAX_SERVICES

    def toggle(self, service: str) -> None:
        """Put a service on it, or take it off; nothing happens when it is full."""
        if service in self._ids:
            self._ids.remove(service)
        elif self.is_full:
            return
        else:
            self._ids.append(service)
        self.changed.emit()
