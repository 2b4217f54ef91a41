"""The parent's end of the pipe from the sentry, the process that hears Shift while a visit's window hangs."""

import os
import struct

NAME = "signpost-shift"
"""How lists of processes call it."""

_VISIT = struct.Struct("=I")


class SentryChannel:
    """What the parent hears of its sentry.

    descriptor: readable when it says something, and at its end.

    pid: its process. heard: the end of the pipe to read from.
    """

    def __init__(self, pid: int, heard: int) -> None:
        os.set_blocking(heard, False)
        self.descriptor, self._pid = heard, pid

    def accused(self) -> list[int] | None:
        """The processes of visits that did not answer; None when the sentry has ended."""
        try:
            said = os.read(self.descriptor, _VISIT.size * 16)
        except BlockingIOError:
            return []
        return [visit for (visit,) in _VISIT.iter_unpack(said)] if said else None

    def reap(self) -> None:
        """Take a sentry that has ended out of the process table."""
        os.close(self.descriptor)
        os.waitpid(self._pid, 0)


def accuse(told: int, visit: int) -> None:
    """In the sentry: say that this visit did not answer. told: its end of the pipe. visit: a process."""
    os.write(told, _VISIT.pack(visit))
