"""The job that ties visits to their parent on Windows, on a stand-in for its kernel."""

import ctypes
from typing import Any

from guide.supervisor.windows_jobs import ExtendedLimits, end_with_this_process


class StandIn:
    """Takes a job.

    Attributes:
        flags: the limits that this process runs under, once it is in the job.
    """

    def __init__(self, job: int = 7) -> None:
        self._job, self._set = job, 0
        self.flags = 0

    def CreateJobObjectW(self, security: None, name: None) -> int:  # noqa: ARG002  Windows' own names
        return self._job

    def SetInformationJobObject(self, job: Any, kind: int, value: Any, size: int) -> int:
        assert (job.value, kind, size) == (self._job, 9, ctypes.sizeof(value._obj))
        self._set = value._obj.flags
        return 1

    def AssignProcessToJobObject(self, job: Any, process: Any) -> int:
        assert (job.value, process.value) == (self._job, ctypes.c_void_p(-1).value)
        self.flags = self._set
        return 1

    def GetCurrentProcess(self) -> int:
        return -1


def test_the_end_of_the_parent_ends_all_that_it_started() -> None:
    windows = StandIn()

    assert end_with_this_process(windows)
    assert windows.flags & 0x2000, "JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE"


def test_without_a_job_object_the_guide_continues() -> None:
    assert not end_with_this_process(StandIn(job=0))


def test_the_structure_has_the_size_that_windows_asks_for() -> None:
    assert ctypes.sizeof(ExtendedLimits) == 144
