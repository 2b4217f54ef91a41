"""Tries what a visit must not do, each try in a process of its own that has shut itself in or not.

    python -m support.instrumented.attempts open|landlock|seccomp|both FOLDER

Prints a JSON object: the name of each attempt and whether it was "done", "refused" or went "wrong".
"""

import ctypes
import errno
import fcntl
import json
import mmap
import os
import signal
import socket  # noqa: TID251  to try it
import sys
import termios
import threading
from collections.abc import Callable
from pathlib import Path

from guide.lockdown import enter_sandbox, harden, landlock, seccomp
from guide.lockdown.kernel import Kernel
from guide.lockdown.seccomp import MACHINES

ATTEMPTS = "support.instrumented.attempts"
MACHINE = MACHINES[os.uname().machine]
_IPC_PRIVATE, _NEW, _IPC_RMID, _A_PAGE = 0, 0o1600, 0, 4096
_A_NAME = 0x51960571
_PR_SET_DUMPABLE = 4
_GET_FLAGS, _SET_FLAGS, _GET_ATTRIBUTES = 0x80086601, 0x40086602, 468
OUTCOMES = ("done", "refused", "wrong")
"""The exit status of a child that tried is an index of this."""


def locks() -> dict[str, Callable[[], object]]:
    """How a process may shut itself in, by name. "open" is the one that leaks: every attempt gets through."""
    kernel = Kernel()
    return {
        "open": lambda: None,
        "landlock": lambda: landlock.forbid_changes(kernel),
        "seccomp": lambda: seccomp.refuse_calls(kernel, MACHINE),
        "both": lambda: enter_sandbox({}),
    }


def changes(folder: Path) -> dict[str, Callable[[], object]]:
    """Attempts to change a file."""
    old, new = folder / "old", folder / "new"
    return {
        "write over a file": lambda: old.write_text("x"),
        "append to a file": lambda: os.open(old, os.O_WRONLY | os.O_APPEND),
        "open a file for both": lambda: os.open(old, os.O_RDWR),
        "create a file": lambda: os.open(new, os.O_CREAT | os.O_RDONLY),
        "create a file without a name": lambda: os.open(folder, os.O_TMPFILE | os.O_WRONLY),
        "truncate a file": lambda: os.truncate(old, 0),
        "rename a file": lambda: old.rename(new),
        "link a file": lambda: os.link(old, new),
        "link to a file by name": lambda: new.symlink_to(old),
        "delete a file": old.unlink,
        "make a folder": new.mkdir,
        "delete a folder": (folder / "inner").rmdir,
        "make a pipe in a folder": lambda: os.mkfifo(new),
        "make a socket in a folder": lambda: make_socket(new),
    }


def notes(folder: Path) -> dict[str, Callable[[], object]]:
    """Attempts to change what is noted about a file."""
    old = folder / "old"
    return {
        "change who may read": lambda: old.chmod(0o600),
        "change who may read an open file": lambda: os.fchmod(os.open(old, os.O_RDONLY), 0o600),
        "change whose file it is": lambda: os.chown(old, os.getuid(), os.getgid()),
        "change the time of a file": lambda: os.utime(old, (1, 1)),
    }


def lasting() -> dict[str, Callable[[], object]]:
    """Attempts to leave something with the kernel that outlives the process."""
    return {
        "keep shared memory": lambda: keep_by_number("shmget", "shmctl", _A_PAGE, _NEW),
        "keep a byte that others find": lambda: keep_by_number("shmget", "shmctl", 1, _NEW, key=_A_NAME),
        "keep a queue of messages": lambda: keep_by_number("msgget", "msgctl", _NEW),
        "keep a semaphore": lambda: keep_by_number("semget", "semctl", 1, _NEW),
    }


def signals(parent: int) -> dict[str, Callable[[], object]]:
    """Attempts to reach another process with a signal; the one that is sent does nothing."""
    number = MACHINE.numbers
    return {
        "signal another process": lambda: os.kill(parent, 0),
        "signal whoever can be": lambda: os.kill(-1, 0),
        "signal another thread": lambda: raw(number["tkill"], parent, 0),
        "signal a thread of another process": lambda: raw(number["tgkill"], parent, parent, 0),
        "signal by a descriptor": lambda: signal.pidfd_send_signal(os.pidfd_open(parent), 0),
    }


def itself() -> dict[str, Callable[[], object]]:
    """Attempts to take back what was given up."""
    return {"be read by others again": lambda: Kernel().prctl(_PR_SET_DUMPABLE, 1)}


def attributes(folder: Path) -> dict[str, Callable[[], object]]:
    """Attempts to change the attributes of a file. Not every file system and kernel has any."""
    old = folder / "old"
    return {
        "change the flags of a file": lambda: set_flags(old),
        "change the attributes of a file": lambda: set_attributes(old),
    }


def terminals(terminal: int) -> dict[str, Callable[[], object]]:
    """Attempts to type into a terminal that was open before. Not every kernel lets anybody do that."""
    return {"type into the terminal": lambda: fcntl.ioctl(terminal, termios.TIOCSTI, b"x")}


def programs() -> dict[str, Callable[[], object]]:
    """Attempts to replace this program by another."""
    return {"become another program": lambda: os.execv("/bin/true", ["true"])}  # noqa: S606  tried


def others(parent: int) -> dict[str, Callable[[], object]]:
    """Attempts to start something, reach a network, or look into other programs."""
    number = MACHINE.numbers
    return {
        "start a process": fork,
        "start a program": lambda: os.posix_spawn("/bin/true", ["true"], {}),
        "talk IPv4": lambda: socket.socket(socket.AF_INET),
        "talk IPv6 without connections": lambda: socket.socket(socket.AF_INET6, socket.SOCK_DGRAM),
        "ask the kernel about networks": lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW),
        "be traced": lambda: raw(number["ptrace"], 0, 0, 0, 0),
        "read another's memory": lambda: read_memory_of(parent),
        "keep a key in the kernel": lambda: add_key(number["add_key"]),
        "hand calls to a ring": lambda: raw(number["io_uring_setup"], 1, ctypes.create_string_buffer(120)),
    }


def needs(folder: Path) -> dict[str, Callable[[], object]]:
    """What a visit goes on needing."""
    return {
        "read a file": (folder / "old").read_bytes,
        "list a folder": lambda: list(folder.iterdir()),
        "load a library": lambda: ctypes.CDLL("libz.so.1"),
        "talk to the display": lambda: socket.socket(socket.AF_UNIX),
        "share pixels with the display": lambda: mmap.mmap(pixels(), 4096),
        **until_the_first_frame(),
        "start a thread": thread,
        "signal itself": lambda: os.kill(os.getpid(), signal.SIGCONT),
        "signal a thread of its own": lambda: signal.raise_signal(signal.SIGCONT),
    }


def until_the_first_frame() -> dict[str, Callable[[], object]]:
    """What a visit needs until its window is painted, and never again."""
    return {"ask whether the display shares memory": lambda: keep_by_number("shmget", "shmctl", 1, _NEW)}


def keep_by_number(get: str, control: str, *arguments: int, key: int = _IPC_PRIVATE) -> None:
    """Make something of System V, and take it away again if that worked."""
    libc = ctypes.CDLL(None, use_errno=True)
    made = getattr(libc, get)(key, *arguments)
    if made < 0:
        raise OSError(ctypes.get_errno(), get)
    getattr(libc, control)(made, *([0] if control == "semctl" else []), _IPC_RMID, None)


def set_flags(file: Path) -> None:
    """Give a file the flags that it has."""
    with file.open("rb") as opened:
        fcntl.ioctl(opened, _SET_FLAGS, fcntl.ioctl(opened, _GET_FLAGS, bytes(8)))


def set_attributes(file: Path) -> None:
    """The same by the newer calls (Linux 6.17)."""
    attributes = ctypes.create_string_buffer(24)
    name = ctypes.c_char_p(os.fsencode(file))
    raw(_GET_ATTRIBUTES, -1, name, ctypes.byref(attributes), len(attributes.raw), 0)
    raw(MACHINE.numbers["file_setattr"], -1, name, ctypes.byref(attributes), len(attributes.raw), 0)


def make_socket(path: Path) -> None:
    os.chdir(path.parent)  # the whole name of a socket may have 107 bytes, and a checkout lie deep
    socket.socket(socket.AF_UNIX).bind(path.name)


def fork() -> None:
    if os.fork() == 0:
        os._exit(0)
    os.wait()


def pixels() -> int:
    """Memory that another process can be handed."""
    shared = os.memfd_create("pixels")
    os.ftruncate(shared, 4096)
    return shared


def thread() -> None:
    running = threading.Thread(target=int)
    running.start()
    running.join()


def raw(number: int, *arguments: object) -> int:
    return Kernel().call(number, *(ctypes.c_long(a) if isinstance(a, int) else a for a in arguments))


def add_key(number: int) -> None:
    kind, name, text = (ctypes.c_char_p(word) for word in (b"user", b"attempt", b"x"))
    raw(number, kind, name, text, 1, -1)


def read_memory_of(pid: int) -> None:
    """Read one byte of a process that runs this very program, and so has the same library there."""
    byte, address = ctypes.create_string_buffer(1), ctypes.cast(ctypes.CDLL(None).getpid, ctypes.c_void_p)

    class Piece(ctypes.Structure):
        _fields_ = [("at", ctypes.c_void_p), ("length", ctypes.c_size_t)]

    ours = Piece(ctypes.cast(byte, ctypes.c_void_p), 1)
    theirs = Piece(address, 1)
    raw(MACHINE.numbers["process_vm_readv"], pid, ctypes.byref(ours), 1, ctypes.byref(theirs), 1, 0)


def try_it(attempt: Callable[[], object]) -> str:
    """Make one attempt here and now; one of OUTCOMES."""
    try:
        attempt()
    except PermissionError:
        return "refused"
    except OSError as error:
        return "refused" if error.errno == errno.ENOSYS else "wrong"
    return "done"


def outcome(lock: Callable[[], object], attempt: Callable[[], object]) -> str:
    """Shut in and try, in a child."""
    child = os.fork()
    if child == 0:
        harden()
        lock()
        os._exit(OUTCOMES.index(try_it(attempt)))
    return OUTCOMES[os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])]


def main(lock: str, folder: Path) -> int:
    """Try everything and print what came of it."""
    chosen = locks()[lock]
    outcomes = {}
    for kind in (changes, notes, attributes, needs):
        for name in kind(folder):
            outcomes[name] = outcome(chosen, kind(fresh(folder))[name])
    every = programs() | others(os.getpid()) | lasting() | signals(os.getpid()) | itself()
    for name, attempt in (every | terminals(os.openpty()[1])).items():
        outcomes[name] = outcome(chosen, attempt)
    print(json.dumps(outcomes))
    return 0


def fresh(folder: Path) -> Path:
    """The folder as every attempt finds it: a file, an empty folder, and nothing else."""
    for path in folder.iterdir():
        path.rmdir() if path.is_dir() else path.unlink()
    (folder / "old").write_text("as it was")
    (folder / "inner").mkdir()
    return folder


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
