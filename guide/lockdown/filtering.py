"""seccomp: a small program in the kernel that sees every system call of a visit and refuses some."""

import ctypes
import errno
import os

from msgspec import Struct

from guide.lockdown.calls import Machine
from guide.lockdown.kernel import Kernel

_SET_MODE_FILTER, _GET_ACTION_AVAIL = 1, 2
_EVERY_THREAD = 1

_LOAD, _IF_EQUAL, _IF_AT_LEAST, _IF_ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW = 0x7FFF0000
_REFUSE = 0x00050000
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16

_WRITES = 0o3 | 0o100 | 0o1000
"""Flags of open(2) that are no mere reading: O_WRONLY, O_RDWR, O_CREAT, O_TRUNC."""
_CLONE_THREAD = 0x10000
_AF_UNIX = 1
_TYPE_INTO_TERMINAL, _CONTROL_CONSOLE = 0x5412, 0x541C
_SET_FLAGS, _SET_FLAGS_32, _SET_ATTRIBUTES = 0x40086602, 0x40046602, 0x401C5820
"""TIOCSTI, TIOCLINUX, FS_IOC_SETFLAGS, FS_IOC32_SETFLAGS, FS_IOC_FSSETXATTR: what ioctl(2) is asked to do."""
_PR_SET_DUMPABLE = 4

UNKNOWN_HERE = frozenset({"openat2", "clone3", "io_uring_setup", "io_uring_enter", "io_uring_register"})
"""Calls whose arguments a filter cannot see. Told that there is no such call, libraries use an older one."""


class Look(Struct, frozen=True):
    """How a call is judged by one of its arguments.

    argument: which, from 0. test: of an instruction. values: what it is compared with, one after the other.
    allows: what is done when a test holds; when none does, the opposite.
    """

    argument: int
    test: int
    values: tuple[int, ...]
    allows: bool


LOOKED_INTO = {
    "open": Look(1, _IF_ANY_BIT, (_WRITES,), allows=False),
    "openat": Look(2, _IF_ANY_BIT, (_WRITES,), allows=False),
    "clone": Look(0, _IF_ANY_BIT, (_CLONE_THREAD,), allows=True),
    "socket": Look(0, _IF_EQUAL, (_AF_UNIX,), allows=True),
    # with one byte, soon taken away, Qt asks whether the display shares memory; a descriptor is then shared
    "shmget": Look(1, _IF_EQUAL, (1,), allows=True),
    "prctl": Look(0, _IF_EQUAL, (_PR_SET_DUMPABLE,), allows=False),
    "ioctl": Look(
        1,
        _IF_EQUAL,
        (_TYPE_INTO_TERMINAL, _CONTROL_CONSOLE, _SET_FLAGS, _SET_FLAGS_32, _SET_ATTRIBUTES),
        allows=False,
    ),
}
"""Calls that are refused only with some arguments."""

SIGNALS = frozenset({"kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo"})
"""Calls that send a signal, refused but to the processes that are named; the first argument is which."""


class Step(Struct, frozen=True):
    """One instruction, struct sock_filter. then, otherwise: how many steps to leave out after a test."""

    code: int
    then: int = 0
    otherwise: int = 0
    value: int = 0


class _Instruction(ctypes.Structure):
    _fields_ = [
        ("code", ctypes.c_uint16),
        ("then", ctypes.c_uint8),
        ("otherwise", ctypes.c_uint8),
        ("value", ctypes.c_uint32),
    ]


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_uint16), ("first", ctypes.POINTER(_Instruction))]


def available(kernel: Kernel, machine: Machine) -> bool:
    """Whether the kernel takes such programs."""
    action = ctypes.c_uint32(_REFUSE)
    try:
        kernel.call(machine.seccomp, ctypes.c_long(_GET_ACTION_AVAIL), ctypes.c_long(0), ctypes.byref(action))
    except OSError:
        return False
    return True


def refuse_calls(kernel: Kernel, machine: Machine, *, may_reach_display_by_tcp: bool = False) -> None:
    """Refuse to this process, for ever, to change files, start anything, reach a network or touch others.

    Needs PR_SET_NO_NEW_PRIVS. Raises OSError where the kernel has no seccomp.
    """
    steps = program(machine, may_reach_display_by_tcp=may_reach_display_by_tcp, may_signal=(os.getpid(),))
    whole = (_Instruction * len(steps))(
        *(_Instruction(step.code, step.then, step.otherwise, step.value) for step in steps)
    )
    asked = _Program(len(steps), whole)
    kernel.call(
        machine.seccomp,
        ctypes.c_long(_SET_MODE_FILTER),
        ctypes.c_long(_EVERY_THREAD),
        ctypes.byref(asked),
    )


def program(
    machine: Machine, *, may_reach_display_by_tcp: bool = False, may_signal: tuple[int, ...] = ()
) -> list[Step]:
    """The whole program for one kind of processor. A call that no step names is allowed."""
    signals = dict.fromkeys(SIGNALS, Look(0, _IF_EQUAL, may_signal, allows=True))
    steps = [
        Step(_LOAD, value=_ARCHITECTURE),
        Step(_IF_EQUAL, then=1, value=machine.audit_arch),
        _refuse(errno.EPERM),
        Step(_LOAD, value=_NUMBER),
    ]
    if machine.foreign_from:
        steps += [Step(_IF_AT_LEAST, otherwise=1, value=machine.foreign_from), _refuse(errno.ENOSYS)]
    for name, number in machine.numbers.items():
        if name == "socket" and may_reach_display_by_tcp:
            continue
        look = LOOKED_INTO.get(name) or signals.get(name)
        answer = _looked_into(look) if look else [_refuse(_error_for(name))]
        steps += [Step(_IF_EQUAL, otherwise=len(answer), value=number), *answer]
    return [*steps, Step(_RETURN, value=_ALLOW)]


def _error_for(name: str) -> int:
    return errno.ENOSYS if name in UNKNOWN_HERE else errno.EPERM


def _refuse(number: int) -> Step:
    return Step(_RETURN, value=_REFUSE | number)


def _looked_into(look: Look) -> list[Step]:
    """Load the argument, compare it with one value after the other, refuse or allow."""
    refuse, allow = _refuse(errno.EPERM), Step(_RETURN, value=_ALLOW)
    held, otherwise = (allow, refuse) if look.allows else (refuse, allow)
    tests = (step for value in look.values for step in (Step(look.test, otherwise=1, value=value), held))
    return [Step(_LOAD, value=_FIRST_ARGUMENT + 8 * look.argument), *tests, otherwise]
