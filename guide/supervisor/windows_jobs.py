"""On Windows, a parent and its visits are one job: when the parent ends, for any reason, so do they.

A visit also ends when its pipe is closed. The job ends a visit that hangs, too.

Written from Microsoft's documentation of job objects. It has not been run on Windows yet.
"""

import ctypes
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Protocol

EXTENDED_LIMITS = 9
PROCESS_TIME, ONE_PROCESS, PROCESS_MEMORY = 0x0002, 0x0008, 0x0100
KILL_ON_CLOSE = 0x2000
NO_QUESTION_ON_CRASH = 0x0400


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION of winnt.h. Only what `flags` names counts."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_memory", ctypes.c_size_t),
        ("most_memory", ctypes.c_size_t),
        ("most_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )
    process_time: int
    flags: int
    most_processes: int
    process_memory: int


class Jobs(Protocol):
    """The functions for job objects of `ctypes.windll.kernel32`."""

    def CreateJobObjectW(self, security: None, name: None) -> int:  # noqa: N802  its name
        """Create a job; returns a handle, or 0 if that is refused."""

    def SetInformationJobObject(self, job: object, kind: int, value: object, size: int) -> int:  # noqa: N802
        """Set limits; 0 if that is refused."""

    def AssignProcessToJobObject(self, job: object, process: object) -> int:  # noqa: N802
        """Put a process, and all that it starts from now on, into a job; 0 if that is refused."""

    def QueryInformationJobObject(  # noqa: N802
        self, job: None, kind: int, value: object, size: int, length: None
    ) -> int:
        """Read limits, those of this process for None; 0 if that is refused."""

    def GetCurrentProcess(self) -> int:  # noqa: N802
        """The pseudo handle of this process."""

    def CloseHandle(self, handle: object) -> int:  # noqa: N802
        """Close it."""


def end_with_this_process(kernel: Jobs) -> bool:
    """End all that this process starts from now on when it ends itself; returns whether that was possible.

    This code never closes the only handle. The system closes it when this process ends.
    """
    job = kernel.CreateJobObjectW(None, None)
    return bool(job) and _join(kernel, job, ExtendedLimits(flags=KILL_ON_CLOSE | NO_QUESTION_ON_CRASH))


def limit_this_process(kernel: Jobs, most_s: int, most_bytes: int) -> bool:
    """Give this process a limit of processor time and of memory, and let it start no other, irrevocably.

    Returns whether Windows says afterwards that these limits hold.
    """
    job = kernel.CreateJobObjectW(None, None)
    if not job:
        return False
    flags, held = PROCESS_TIME | ONE_PROCESS | PROCESS_MEMORY | NO_QUESTION_ON_CRASH, ExtendedLimits()
    hundred_ns = most_s * 10**7
    wanted = ExtendedLimits(process_time=hundred_ns, flags=flags, most_processes=1, process_memory=most_bytes)
    has_joined = _join(kernel, job, wanted)
    kernel.CloseHandle(ctypes.c_void_p(job))  # the job stays as long as the process; nobody can change it
    read = (None, EXTENDED_LIMITS, ctypes.byref(held), ctypes.sizeof(held), None)
    return (
        has_joined
        and bool(kernel.QueryInformationJobObject(*read))
        and (held.flags & flags, held.process_time, held.most_processes, held.process_memory)
        == (flags, hundred_ns, 1, most_bytes)
    )


def _join(kernel: Jobs, job: int, limits: ExtendedLimits) -> bool:
    handle, process = ctypes.c_void_p(job), ctypes.c_void_p(kernel.GetCurrentProcess())
    size = ctypes.sizeof(limits)
    return bool(
        kernel.SetInformationJobObject(handle, EXTENDED_LIMITS, ctypes.byref(limits), size)
        and kernel.AssignProcessToJobObject(handle, process)
    )


GET_STICKY_KEYS, SET_STICKY_KEYS = 0x3A, 0x3B
GET_FILTER_KEYS, SET_FILTER_KEYS = 0x32, 0x33
IN_USE, SHORTCUT, QUESTION = 0x1, 0x4, 0x8
"""Flags that both structures share: ...ON, ...HOTKEYACTIVE, ...CONFIRMHOTKEY."""


class StickyKeys(ctypes.Structure):
    """STICKYKEYS of winuser.h."""

    _fields_ = (("size", ctypes.c_uint32), ("flags", ctypes.c_uint32))
    flags: int


class FilterKeys(ctypes.Structure):
    """FILTERKEYS of winuser.h; the four times are in milliseconds and stay as they are."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("flags", ctypes.c_uint32),
        ("wait", ctypes.c_uint32),
        ("delay", ctypes.c_uint32),
        ("repeat", ctypes.c_uint32),
        ("bounce", ctypes.c_uint32),
    )
    flags: int


class Settings(Protocol):
    """The functions for settings of the session of `ctypes.windll.user32`."""

    def SystemParametersInfoW(self, action: int, size: int, value: object, save: int) -> int:  # noqa: N802  its name
        """Read or write one setting; 0 when refused.

        Args:
            save: 0 writes no file.
        """


@contextmanager
def no_shift_questions(settings: Settings) -> Iterator[None]:
    """Within the block, no press of Shift opens a question; afterwards the settings are restored."""
    with ExitStack() as stack:
        stack.enter_context(_without_shortcut(settings, StickyKeys, GET_STICKY_KEYS, SET_STICKY_KEYS))
        stack.enter_context(_without_shortcut(settings, FilterKeys, GET_FILTER_KEYS, SET_FILTER_KEYS))
        yield


@contextmanager
def _without_shortcut(
    settings: Settings, kind: type[StickyKeys] | type[FilterKeys], read: int, write: int
) -> Iterator[None]:
    size = ctypes.sizeof(kind)
    setting = kind(size)
    if not settings.SystemParametersInfoW(read, size, ctypes.byref(setting), 0) or setting.flags & IN_USE:
        yield
        return
    changed = kind.from_buffer_copy(setting)
    changed.flags &= ~(SHORTCUT | QUESTION)
    settings.SystemParametersInfoW(write, size, ctypes.byref(changed), 0)
    try:
        yield
    finally:
        settings.SystemParametersInfoW(write, size, ctypes.byref(setting), 0)
