"""The numbers of the system calls that a visit is refused, from the kernel's own headers."""

from msgspec import Struct


class Machine(Struct, frozen=True):
    """One kind of processor.

    audit_arch: how the kernel names it to a filter. seccomp: the number of seccomp(2) itself.
    numbers: call -> number. Calls that a machine does not have are absent.
    foreign_from: calls from this number on are of another kind of program; 0 where there are none.
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
"""By the name that os.uname() gives. Others are not served: `status` says so."""
