"""System calls and prctl, which Python has no functions for."""

import ctypes
import os


class Kernel:
    """System calls by number, and prctl. Both raise OSError if refused, or unknown to this kernel."""

    def __init__(self) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)

    def prctl(self, option: int, *arguments: int) -> int:
        """Change a property of this process; numbers as in linux/prctl.h."""
        whole = (*arguments, 0, 0, 0, 0)[:4]
        return self._checked(self._libc.prctl(option, *map(ctypes.c_ulong, whole)))

    def call(self, number: int, *arguments: object) -> int:
        """Make a system call.

        Args:
            arguments: numbers as ctypes.c_long, addresses as ctypes.byref.
        """
        return self._checked(self._libc.syscall(ctypes.c_long(number), *arguments))

    @staticmethod
    def _checked(result: int) -> int:
        if result < 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))
        return result
