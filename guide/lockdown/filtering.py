"""seccomp: a small program in the kernel that sees every system call of a visit and refuses some."""

import ctypes
import errno

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

UNKNOWN_HERE = frozenset({"openat2", "clone3", "io_uring_setup", "io_uring_enter", "io_uring_register"})
"""Calls whose arguments a filter cannot see. Told that there is no such call, libraries use an older one."""

LOOKED_INTO = frozenset({"open", "openat", "clone", "socket"})
"""Calls that are refused only with some arguments."""


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
    """Refuse to this process, for ever, to change files, start anything, reach a network or look into others.

    Needs PR_SET_NO_NEW_PRIVS. Raises OSError where the kernel has no seccomp.
    """
    steps = program(machine, may_reach_display_by_tcp=may_reach_display_by_tcp)
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


def program(machine: Machine, *, may_reach_display_by_tcp: bool = False) -> list[Step]:
    """The whole program for one kind of processor. A call that no step names is allowed."""
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
        answer = _looked_into(name) if name in LOOKED_INTO else [_refuse(_error_for(name))]
        steps += [Step(_IF_EQUAL, otherwise=len(answer), value=number), *answer]
    return [*steps, Step(_RETURN, value=_ALLOW)]


def _error_for(name: str) -> int:
    return errno.ENOSYS if name in UNKNOWN_HERE else errno.EPERM


def _refuse(number: int) -> Step:
    return Step(_RETURN, value=_REFUSE | number)


def _looked_into(name: str) -> list[Step]:
    """Load one argument, test it, refuse or allow."""
    argument, test = {
        "open": (1, Step(_IF_ANY_BIT, otherwise=1, value=_WRITES)),
        "openat": (2, Step(_IF_ANY_BIT, otherwise=1, value=_WRITES)),
        "clone": (0, Step(_IF_ANY_BIT, then=1, value=_CLONE_THREAD)),
        "socket": (0, Step(_IF_EQUAL, then=1, value=_AF_UNIX)),
    }[name]
    load = Step(_LOAD, value=_FIRST_ARGUMENT + 8 * argument)
    return [load, test, _refuse(errno.EPERM), Step(_RETURN, value=_ALLOW)]
