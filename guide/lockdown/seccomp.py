"""seccomp: a small program in the kernel that checks every system call of a visit and refuses some."""

import ctypes
import errno
import os
from collections.abc import Sequence, Set

from msgspec import Struct

from guide.lockdown.kernel import Kernel


class Machine(Struct, frozen=True):
    """One kind of processor.

    Attributes:
        audit_arch: the kernel's constant for it (AUDIT_ARCH_...).
        seccomp: the number of seccomp(2).
        numbers: the refused system calls, name to number; without those that the machine does not have.
        foreign_from: calls from this number on belong to another ABI; 0 if there are none.
    """

    audit_arch: int
    seccomp: int
    numbers: dict[str, int]
    foreign_from: int = 0


def _numbers(text: str) -> dict[str, int]:
    words = text.split()
    return dict(zip(words[::2], map(int, words[1::2]), strict=True))


_ALIKE = """
    clone3 435 openat2 437 pidfd_getfd 438 fchmodat2 452 setxattrat 463 removexattrat 466 open_tree 428
    move_mount 429 fsopen 430 io_uring_setup 425 io_uring_enter 426 io_uring_register 427
    pidfd_send_signal 424 file_setattr 469
"""

X86_64 = Machine(
    audit_arch=0xC000003E,
    seccomp=317,
    numbers=_numbers(
        _ALIKE
        + """
    open 2 openat 257 creat 85 rename 82 renameat 264 renameat2 316 link 86 linkat 265 symlink 88
    symlinkat 266 unlink 87 unlinkat 263 mkdir 83 mkdirat 258 rmdir 84 mknod 133 mknodat 259 truncate 76
    chmod 90 fchmod 91 fchmodat 268 chown 92 fchown 93 lchown 94 fchownat 260 utime 132 utimes 235
    futimesat 261 utimensat 280 setxattr 188 lsetxattr 189 fsetxattr 190 removexattr 197 lremovexattr 198
    fremovexattr 199 mq_open 240 open_by_handle_at 304 mount 165 umount2 166 execve 59 execveat 322 fork 57
    vfork 58 clone 56 unshare 272 setns 308 socket 41 bind 49 ptrace 101 process_vm_readv 310
    process_vm_writev 311 perf_event_open 298 bpf 321 userfaultfd 323 add_key 248 request_key 249 keyctl 250
    shmget 29 msgget 68 semget 64 kill 62 tkill 200 tgkill 234 rt_sigqueueinfo 129
    rt_tgsigqueueinfo 297 ioctl 16 prctl 157
    """
    ),
    foreign_from=0x40000000,
)

AARCH64 = Machine(
    audit_arch=0xC00000B7,
    seccomp=277,
    numbers=_numbers(
        _ALIKE
        + """
    openat 56 renameat 38 renameat2 276 linkat 37 symlinkat 36 unlinkat 35 mkdirat 34 mknodat 33 truncate 45
    fchmod 52 fchmodat 53 fchown 55 fchownat 54 utimensat 88 setxattr 5 lsetxattr 6 fsetxattr 7 removexattr 14
    lremovexattr 15 fremovexattr 16 mq_open 180 open_by_handle_at 265 mount 40 umount2 39 execve 221
    execveat 281 clone 220 unshare 97 setns 268 socket 198 bind 200 ptrace 117 process_vm_readv 270
    process_vm_writev 271 perf_event_open 241 bpf 280 userfaultfd 282 add_key 217 request_key 218 keyctl 219
    shmget 194 msgget 186 semget 190 kill 129 tkill 130 tgkill 131 rt_sigqueueinfo 138
    rt_tgsigqueueinfo 240 ioctl 29 prctl 167
    """
    ),
)

MACHINES = {"x86_64": X86_64, "aarch64": AARCH64}
"""By the machine name of os.uname(). Others are not supported, and `status` says so."""


_SET_MODE_FILTER, _GET_ACTION_AVAIL = 1, 2
_EVERY_THREAD = 1

_LOAD, _IF_EQUAL, _IF_AT_LEAST, _IF_ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW = 0x7FFF0000
_REFUSE = 0x00050000
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16

_WRITES = 0o3 | 0o100 | 0o1000
"""Flags of open(2) that do more than read: O_WRONLY, O_RDWR, O_CREAT, O_TRUNC."""
_CLONE_THREAD = 0x10000
_AF_UNIX = 1
_TYPE_INTO_TERMINAL, _CONTROL_CONSOLE = 0x5412, 0x541C
_SET_FLAGS, _SET_FLAGS_32, _SET_ATTRIBUTES = 0x40086602, 0x40046602, 0x401C5820
"""Requests of ioctl(2): TIOCSTI, TIOCLINUX, FS_IOC_SETFLAGS, FS_IOC32_SETFLAGS, FS_IOC_FSSETXATTR."""
_PR_SET_DUMPABLE = 4

REPORTED_AS_MISSING = frozenset(
    {"openat2", "clone3", "io_uring_setup", "io_uring_enter", "io_uring_register"}
)
"""Calls whose arguments a filter cannot read. They fail with ENOSYS, and libraries use an older call."""


class ArgumentTest(Struct, frozen=True):
    """A test of one argument of a system call.

    Attributes:
        argument: which one, from 0.
        test: the code of the BPF jump instruction.
        values: to compare the argument with, one after the other.
        allows: whether the call is allowed if a test succeeds; if none does, the opposite.
    """

    argument: int
    test: int
    values: tuple[int, ...]
    allows: bool


TESTED_ARGUMENTS = {
    "open": ArgumentTest(1, _IF_ANY_BIT, (_WRITES,), allows=False),
    "openat": ArgumentTest(2, _IF_ANY_BIT, (_WRITES,), allows=False),
    "clone": ArgumentTest(0, _IF_ANY_BIT, (_CLONE_THREAD,), allows=True),
    "socket": ArgumentTest(0, _IF_EQUAL, (_AF_UNIX,), allows=True),
    "prctl": ArgumentTest(0, _IF_EQUAL, (_PR_SET_DUMPABLE,), allows=False),
    "ioctl": ArgumentTest(
        1,
        _IF_EQUAL,
        (_TYPE_INTO_TERMINAL, _CONTROL_CONSOLE, _SET_FLAGS, _SET_FLAGS_32, _SET_ATTRIBUTES),
        allows=False,
    ),
}
"""Calls that are refused only with certain arguments. The kernel reads 32 bits of each of these."""

_ONE_PRIVATE_BYTE = ((_FIRST_ARGUMENT, 0), (_FIRST_ARGUMENT + 8, 1), (_FIRST_ARGUMENT + 12, 0))
"""shmget(IPC_PRIVATE, 1), as places and values of 32 bits: the size has 64. Qt shares one byte for a moment,
to find out whether the display shares memory. After that `refuse_call` refuses the call."""

SIGNALS = frozenset({"kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo"})
"""Calls that send a signal; refused except to some processes, which are the first argument."""


class Step(Struct, frozen=True):
    """One BPF instruction, struct sock_filter.

    Attributes:
        code: of the instruction.
        then: how many steps to skip if the test succeeds.
        otherwise: how many steps to skip if it fails.
        value: its operand.
    """

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
    """Whether the kernel supports seccomp filters."""
    action = ctypes.c_uint32(_REFUSE)
    try:
        kernel.call(machine.seccomp, ctypes.c_long(_GET_ACTION_AVAIL), ctypes.c_long(0), ctypes.byref(action))
    except OSError:
        return False
    return True


def refuse_calls(kernel: Kernel, machine: Machine, allowed: Set[str] = frozenset()) -> None:
    """Refuse this process, permanently, to change files, start programs, use a network or access other
    processes.

    Needs PR_SET_NO_NEW_PRIVS. Raises OSError if the kernel has no seccomp.

    Args:
        allowed: names of calls that are not refused, such as `socket` for a display on another computer.
    """
    _install(kernel, machine, program(machine, allowed, may_signal=(os.getpid(),)))


def refuse_call(kernel: Kernel, machine: Machine, name: str) -> None:
    """Refuse one more call, permanently, after `refuse_calls`. Raises OSError as that does."""
    number = Step(_IF_EQUAL, otherwise=1, value=machine.numbers[name])
    allow = Step(_RETURN, value=_ALLOW)
    _install(kernel, machine, [Step(_LOAD, value=_NUMBER), number, _refuse(errno.EPERM), allow])


def _install(kernel: Kernel, machine: Machine, steps: Sequence[Step]) -> None:
    whole = (_Instruction * len(steps))(
        *(_Instruction(step.code, step.then, step.otherwise, step.value) for step in steps)
    )
    filter_program = _Program(len(steps), whole)
    kernel.call(
        machine.seccomp,
        ctypes.c_long(_SET_MODE_FILTER),
        ctypes.c_long(_EVERY_THREAD),
        ctypes.byref(filter_program),
    )


def program(
    machine: Machine, allowed: Set[str] = frozenset(), *, may_signal: tuple[int, ...] = ()
) -> list[Step]:
    """The filter program for one kind of processor. It allows every call that it does not name."""
    signals = dict.fromkeys(SIGNALS, ArgumentTest(0, _IF_EQUAL, may_signal, allows=True))
    steps = [
        Step(_LOAD, value=_ARCHITECTURE),
        Step(_IF_EQUAL, then=1, value=machine.audit_arch),
        _refuse(errno.EPERM),
        Step(_LOAD, value=_NUMBER),
    ]
    if machine.foreign_from:
        steps += [Step(_IF_AT_LEAST, otherwise=1, value=machine.foreign_from), _refuse(errno.ENOSYS)]
    for name, number in machine.numbers.items():
        if name in allowed:
            continue
        look = TESTED_ARGUMENTS.get(name) or signals.get(name)
        if name == "shmget":
            answer = _all_equal(_ONE_PRIVATE_BYTE)
        else:
            answer = _tested(look) if look else [_refuse(_error_for(name))]
        steps += [Step(_IF_EQUAL, otherwise=len(answer), value=number), *answer]
    return [*steps, Step(_RETURN, value=_ALLOW)]


def _error_for(name: str) -> int:
    return errno.ENOSYS if name in REPORTED_AS_MISSING else errno.EPERM


def _refuse(number: int) -> Step:
    return Step(_RETURN, value=_REFUSE | number)


def _tested(look: ArgumentTest) -> list[Step]:
    """Load the argument, compare it with each value, and refuse or allow the call."""
    refuse, allow = _refuse(errno.EPERM), Step(_RETURN, value=_ALLOW)
    matched, otherwise = (allow, refuse) if look.allows else (refuse, allow)
    tests = (step for value in look.values for step in (Step(look.test, otherwise=1, value=value), matched))
    return [Step(_LOAD, value=_FIRST_ARGUMENT + 8 * look.argument), *tests, otherwise]


def _all_equal(places: Sequence[tuple[int, int]]) -> list[Step]:
    """Allow the call if each place contains its value."""
    refuse = _refuse(errno.EPERM)
    tests = (
        (Step(_LOAD, value=place), Step(_IF_EQUAL, then=1, value=value), refuse) for place, value in places
    )
    return [*(step for test in tests for step in test), Step(_RETURN, value=_ALLOW)]
