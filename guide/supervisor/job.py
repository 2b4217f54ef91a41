"""On Windows a parent and its visits are one job: the end of the parent, however it comes, ends them all.

A visit also ends when its pipe does (`listening`). The job ends one that hangs as well.

Written by Microsoft's description of job objects. Nobody has run it on Windows yet.
"""

import ctypes
from typing import Protocol

EXTENDED_LIMITS = 9
KILL_ON_CLOSE = 0x2000
NO_QUESTION_ON_CRASH = 0x0400


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION of winnt.h, of which only `flags` is used."""

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
    flags: int


class Jobs(Protocol):
    """The door to job objects: `ctypes.windll.kernel32`."""

    def CreateJobObjectW(self, security: None, name: None) -> int:  # noqa: N802  its name
        """A handle, 0 when refused."""

    def SetInformationJobObject(self, job: object, kind: int, value: object, size: int) -> int:  # noqa: N802
        """Set limits; 0 when refused."""

    def AssignProcessToJobObject(self, job: object, process: object) -> int:  # noqa: N802
        """Put a process into a job, and with it all that it starts from now on; 0 when refused."""

    def GetCurrentProcess(self) -> int:  # noqa: N802
        """The handle that means this process."""


def end_with_this_process(kernel: Jobs) -> bool:
    """Tie all that this process starts from now on to its own end; whether that could be done.

    The only handle is never closed by us. The system closes it when this process ends.
    """
    job = kernel.CreateJobObjectW(None, None)
    if not job:
        return False
    limits = ExtendedLimits(flags=KILL_ON_CLOSE | NO_QUESTION_ON_CRASH)
    handle, process = ctypes.c_void_p(job), ctypes.c_void_p(kernel.GetCurrentProcess())
    size = ctypes.sizeof(limits)
    return bool(
        kernel.SetInformationJobObject(handle, EXTENDED_LIMITS, ctypes.byref(limits), size)
        and kernel.AssignProcessToJobObject(handle, process)
    )
