"""The filter's program, run step by step as the kernel runs it, for both kinds of processor."""

import errno
import re
from pathlib import Path

import pytest

from guide.lockdown.seccomp import (
    AARCH64,
    REPORTED_AS_MISSING,
    SIGNALS,
    TESTED_ARGUMENTS,
    X86_64,
    Machine,
    Step,
    program,
)

ALLOWED, GETPID_ANYWHERE = 0x7FFF0000, 9999
HEADERS = {
    "x86_64": (X86_64, Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h")),
    "aarch64": (AARCH64, Path("/usr/include/asm-generic/unistd.h")),
}
machines = pytest.mark.parametrize("machine", [X86_64, AARCH64], ids=["x86_64", "aarch64"])


def answer(steps: list[Step], number: int, arch: int, *arguments: int) -> int:
    """What the kernel gets back for one system call."""
    halves = [half for value in arguments for half in (value & 0xFFFFFFFF, value >> 32)]
    seen = {0: number, 4: arch} | {16 + 4 * at: half for at, half in enumerate(halves)}
    matched = at = 0
    while True:
        step = steps[at]
        if step.code == 0x06:
            return step.value
        if step.code == 0x20:
            matched, jump = seen[step.value], 0
        else:
            tests = {
                0x15: matched == step.value,
                0x35: matched >= step.value,
                0x45: bool(matched & step.value),
            }
            jump = step.then if tests[step.code] else step.otherwise
        at += 1 + jump


def refused(number: int) -> int:
    return 0x50000 | number


def of(machine: Machine, name: str, *arguments: int, far: bool = False, to: tuple[int, ...] = ()) -> int:
    steps = program(machine, {"socket"} if far else set(), may_signal=to)
    return answer(steps, machine.numbers[name], machine.audit_arch, *arguments)


@machines
def test_every_call_that_is_named_gets_its_answer(machine: Machine) -> None:
    for name in machine.numbers.keys() - TESTED_ARGUMENTS.keys() - {"shmget"}:
        expected = errno.ENOSYS if name in REPORTED_AS_MISSING else errno.EPERM
        assert of(machine, name, 0) == refused(expected), name


@machines
def test_any_other_call_is_allowed(machine: Machine) -> None:
    assert answer(program(machine), GETPID_ANYWHERE, machine.audit_arch) == ALLOWED


DENIED = refused(errno.EPERM)


@machines
@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        pytest.param("openat", (0, 0, 0o2000000), ALLOWED, id="to read, closed in new programs"),
        pytest.param("openat", (0, 0, 0o1), DENIED, id="to write"),
        pytest.param("openat", (0, 0, 0o2), DENIED, id="to read and write"),
        pytest.param("openat", (0, 0, 0o100), DENIED, id="to make a file"),
        pytest.param("openat", (0, 0, 0o1000), DENIED, id="to empty a file"),
        pytest.param("openat", (0, 0, 0o20000000 | 0o2), DENIED, id="a file without a name"),
        pytest.param("clone", (0x3D0F00,), ALLOWED, id="a thread"),
        pytest.param("clone", (17,), DENIED, id="a process"),
        pytest.param("shmget", (0, 1), ALLOWED, id="one byte of shared memory without a name"),
        pytest.param("shmget", (0, 4096), DENIED, id="more shared memory"),
        pytest.param("shmget", (77, 2), DENIED, id="more shared memory with a name"),
        pytest.param("shmget", (77, 1), DENIED, id="shared memory with a name"),
        pytest.param("shmget", (0, 2**32 + 1), DENIED, id="one byte in the lower half alone"),
        pytest.param("ioctl", (3, 0x541B), ALLOWED, id="FIONREAD"),
        pytest.param("ioctl", (3, 0x5412), DENIED, id="TIOCSTI"),
        pytest.param("ioctl", (3, 0x541C), DENIED, id="TIOCLINUX"),
        pytest.param("ioctl", (3, 0x40086602), DENIED, id="FS_IOC_SETFLAGS"),
        pytest.param("ioctl", (3, 0x40046602), DENIED, id="FS_IOC32_SETFLAGS"),
        pytest.param("ioctl", (3, 0x401C5820), DENIED, id="FS_IOC_FSSETXATTR"),
        pytest.param("prctl", (15,), ALLOWED, id="the name of a thread"),
        pytest.param("prctl", (4,), DENIED, id="to become readable again"),
    ],
)
def test_the_answer_depends_on_the_arguments(
    machine: Machine, name: str, arguments: tuple[int, ...], expected: int
) -> None:
    assert of(machine, name, *arguments) == expected


@machines
def test_only_sockets_of_this_computer(machine: Machine) -> None:
    assert of(machine, "socket", 1) == ALLOWED
    assert [of(machine, "socket", family) for family in (2, 10, 16, 17)] == [refused(errno.EPERM)] * 4


@machines
@pytest.mark.parametrize("name", sorted(SIGNALS))
def test_signals_reach_the_processes_that_are_named_alone(machine: Machine, name: str) -> None:
    assert [of(machine, name, pid, 9, to=(70, 80)) for pid in (70, 80)] == [ALLOWED] * 2
    assert [of(machine, name, pid, 9, to=(70, 80)) for pid in (1, 71, 0, 2**32 - 1)] == [
        refused(errno.EPERM)
    ] * 4


@machines
def test_a_display_on_another_computer_stays_within_reach(machine: Machine) -> None:
    assert of(machine, "socket", 2, far=True) == ALLOWED
    assert of(machine, "execve", far=True) == refused(errno.EPERM)


@machines
def test_calls_of_another_kind_of_program_are_refused(machine: Machine) -> None:
    assert answer(program(machine), GETPID_ANYWHERE, 0x40000003) == refused(errno.EPERM)


def test_calls_of_32_bit_pointers_do_not_exist() -> None:
    assert answer(program(X86_64), 0x40000000 + 59, X86_64.audit_arch) == refused(errno.ENOSYS)


@pytest.mark.parametrize("name", HEADERS)
def test_the_numbers_are_those_of_the_kernel_s_headers(name: str) -> None:
    machine, header = HEADERS[name]
    if not header.exists():
        pytest.skip("not tested: the kernel's headers are not installed")
    numbers = re.findall(r"^#define __NR(?:3264)?_(\w+)\s+(\d+)", header.read_text("utf-8"), re.MULTILINE)
    theirs = {call: int(number) for call, number in numbers}

    assert {
        call: number for call, number in machine.numbers.items() if theirs.get(call, number) != number
    } == {}
    assert len(machine.numbers.keys() & theirs) > 40
