"""Runs work on untrusted files in a process that can do nothing but compute.

The process has the locks of a visit: it opens no file for writing, starts no program and reaches no network.
What it makes goes through a pipe to its parent, which alone writes files. Where it cannot be locked in,
nothing is read. On Windows it could still reach a network: nothing there refuses that to a single process.
"""

import ctypes
import os
import pickle
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO, cast

import msgspec
from msgspec import Struct

from guide.errors import GuideError, internal_error
from guide.lockdown import (
    close_inherited,
    enter_sandbox,
    harden,
    protection,
    redact_errors,
    redirect_standard_files,
)
from guide.packs.pack import PackError, Refusal
from guide.supervisor import can_fork, die_with_parent

MAX_SECONDS = 300
MAX_MEMORY_BYTES = 2 << 30
MAX_RESULT_BYTES = 128 << 20
"""Of the work. Today's content takes 6 s, 0.2 GB and 6 MB."""

NOT_LOCKED_IN = "The file was not read: this computer cannot lock in what reads it. Nothing was changed."

_BLOCK_BYTES = 1 << 20
_NO_CONSOLE = 0x08000000 if os.name == "nt" else 0
"""Windows: CREATE_NO_WINDOW."""


class _Result(Struct, frozen=True):
    """What the process has to say: the files that it made, or why there are none.

    Attributes:
        files: by path.
        refusal: the name of a Refusal; "" when nothing was refused.
        reason: as in PackError, or the whole sentence when there is no refusal.
    """

    files: dict[str, bytes] = {}
    refusal: str = ""
    reason: str = ""


Work = Callable[[], dict[str, bytes]]
"""What makes files; where there is no fork, it is copied to the process as `pickle` does."""


def isolated(work: Work, *, forks: bool = can_fork(sys.platform)) -> dict[str, bytes]:
    """Do `work` in a process of its own, and give what it returns. Who forks has one thread.

    Raises PackError as `work` does, or when it needs more time or memory than any real content; GuideError
    when the process could not be locked in, or when something else went wrong in it.
    """
    return _files(_said_by_fork(work) if forks else _said_by_program(work))


def _said_by_fork(work: Work) -> bytes:
    sys.stdout.flush()  # or the process would print what is waiting once more
    reading, writing = os.pipe()
    parent = os.getpid()
    child = os.fork()
    if not child:
        try:
            die_with_parent(parent)
            harden()
            redact_errors()
            close_inherited((writing,))
            _work_locked_in(work, writing)
        finally:
            os._exit(0)
    os.close(writing)
    try:
        return _read_all(reading, time.monotonic() + MAX_SECONDS)
    finally:
        os.close(reading)
        os.kill(child, signal.SIGKILL)  # one that has ended takes no notice
        os.waitpid(child, 0)


def _said_by_program(work: Work) -> bytes:
    command = [sys.executable, "-P", "-m", "guide.packs.isolation"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, creationflags=_NO_CONSOLE) as child:  # noqa: S603  ours
        end = threading.Timer(MAX_SECONDS, child.kill)
        end.start()
        try:
            request, reply = cast("tuple[BinaryIO, BinaryIO]", (child.stdin, child.stdout))
            with suppress(OSError), request:  # it has ended, and the reply says so
                pickle.dump(work, request)
            content = reply.read(MAX_RESULT_BYTES + 1)
            return content if len(content) <= MAX_RESULT_BYTES else b""
        finally:
            end.cancel()
            child.kill()


def _work_locked_in(work: Work, writing: int) -> None:
    result = _outcome(work) if _is_locked_in() else _Result(reason=NOT_LOCKED_IN)
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(msgspec.msgpack.encode(result))


def _is_locked_in() -> bool:
    """Lock this process in. False if the system can enforce less than what a stranger's file takes."""
    if sys.platform == "win32":
        from guide.lockdown.windows_lockdown import shut_in_on_windows  # noqa: PLC0415  there alone
        from guide.supervisor.windows_jobs import limit_this_process  # noqa: PLC0415  there alone

        kernel = ctypes.windll.kernel32
        has_limits = limit_this_process(kernel, MAX_SECONDS, MAX_MEMORY_BYTES)
        return has_limits and not shut_in_on_windows(kernel, ctypes.windll.advapi32)
    import resource  # noqa: PLC0415  not there on Windows

    resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY_BYTES, MAX_MEMORY_BYTES))
    possible = protection()
    return enter_sandbox({}) == possible and possible.calls


def _outcome(work: Work) -> _Result:
    try:
        return _Result(work())
    except PackError as error:
        return _Result(refusal=error.refusal.name, reason=error.reason)
    except GuideError as error:
        return _Result(reason=str(error))
    except Exception as error:  # noqa: BLE001 - its text may quote the pack
        return _Result(reason=internal_error(error))


def _read_all(pipe: int, deadline: float) -> bytes:
    """All that the process writes until it ends; not more than a real library, and not for longer."""
    content = bytearray()
    while len(content) <= MAX_RESULT_BYTES and (left := deadline - time.monotonic()) > 0:
        if not select.select([pipe], [], [], left)[0]:
            break
        block = os.read(pipe, _BLOCK_BYTES)
        if not block:
            return bytes(content)
        content += block
    return b""


def _files(content: bytes) -> dict[str, bytes]:
    try:
        result = msgspec.msgpack.decode(content, type=_Result)
    except msgspec.DecodeError:
        raise PackError(Refusal.UNFIT, "The content in this file could not be read to its end.") from None
    if result.refusal:
        raise PackError(Refusal[result.refusal], result.reason)
    if result.reason:
        raise GuideError(result.reason)
    return result.files


def _main() -> None:
    """Do what the parent asks for on standard input, and reply on standard output."""
    harden()
    redact_errors()
    request, reply = os.dup(0), os.dup(1)
    redirect_standard_files()
    with os.fdopen(request, "rb") as asked:

        def work() -> dict[str, bytes]:
            asked_for: Work = pickle.load(asked)  # noqa: S301  the parent wrote it
            return asked_for()

        _work_locked_in(work, reply)


if __name__ == "__main__":
    _main()
