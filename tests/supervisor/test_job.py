"""The job that ties visits to their parent on Windows, on a stand-in for its kernel."""

import ctypes
from typing import Any

import pytest

from guide.supervisor.windows_jobs import ExtendedLimits, end_with_this_process, limit_this_process


class StandIn:
    """Takes a job.

    Attributes:
        flags: the limits that this process runs under, once it is in the job.
        is_open: whether somebody could still change them.

    Args:
        pretends: whether it says yes to everything and does nothing, as Wine may.
    """

    def __init__(self, job: int = 7, *, pretends: bool = False) -> None:
        self._job, self._pretends = job, pretends
        self._set = self._held = ExtendedLimits()
        self.is_open = bool(job)

    @property
    def flags(self) -> int:
        return self._held.flags

    def CreateJobObjectW(self, security: None, name: None) -> int:  # noqa: ARG002  Windows' own names
        return self._job

    def SetInformationJobObject(self, job: Any, kind: int, value: Any, size: int) -> int:
        assert (job.value, kind, size) == (self._job, 9, ctypes.sizeof(value._obj))
        self._set = ExtendedLimits.from_buffer_copy(value._obj)
        return 1

    def AssignProcessToJobObject(self, job: Any, process: Any) -> int:
        assert (job.value, process.value) == (self._job, ctypes.c_void_p(-1).value)
        if not self._pretends:
            self._held = self._set
        return 1

    def QueryInformationJobObject(self, job: None, kind: int, value: Any, size: int, length: None) -> int:
        assert (job, kind, size, length) == (None, 9, 144, None)
        ctypes.pointer(value._obj)[0] = self._held
        return 1

    def CloseHandle(self, handle: Any) -> int:
        assert handle.value == self._job
        self.is_open = False
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


def test_a_process_limits_itself_for_good() -> None:
    windows = StandIn()

    assert limit_this_process(windows, 300, 2 << 30)
    assert windows.flags == 0x0002 | 0x0008 | 0x0100 | 0x0400
    assert (windows._held.process_time, windows._held.process_memory) == (3_000_000_000, 2 << 30)
    assert not windows.is_open


@pytest.mark.parametrize("windows", [StandIn(job=0), StandIn(pretends=True)], ids=["no job", "no effect"])
def test_limits_that_windows_does_not_confirm_do_not_count(windows: StandIn) -> None:
    assert not limit_this_process(windows, 300, 2 << 30)


@pytest.mark.parametrize(
    ("field", "offset"),
    [
        ("process_time", 0),
        ("flags", 16),
        ("most_processes", 40),
        ("process_memory", 112),
        ("job_memory", 120),
    ],
)
def test_the_fields_are_where_windows_looks_for_them(field: str, offset: int) -> None:
    assert getattr(ExtendedLimits, field).offset == offset
