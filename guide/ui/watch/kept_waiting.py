"""How long this process has waited for a processor."""

import os

_FILE = "/proc/self/schedstat"
"""Of the first thread: nanoseconds it ran, nanoseconds it waited to run, how often (Linux, proc(5))."""


class KeptWaiting:
    """Where the system does not tell, it is never kept waiting."""

    def __init__(self) -> None:
        try:
            self._told: int | None = os.open(_FILE, os.O_RDONLY)
        except OSError:
            self._told = None

    def seconds(self) -> float:
        """Seconds since the process began; to be compared with an earlier answer."""
        if self._told is None:
            return 0.0
        return int(os.pread(self._told, 128, 0).split()[1]) / 1e9
