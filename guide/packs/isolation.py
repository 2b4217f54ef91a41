"""Runs work on what somebody else made in a process that can do nothing but compute.

The process has the locks of a visit: it opens no file for writing, starts no program and reaches no network.
What it makes goes through a pipe to its parent, which alone writes files. Linux only: elsewhere no packs are
installed.
"""

import os
import select
import signal
import sys
import time
from collections.abc import Callable
from typing import NoReturn

import msgspec
from msgspec import Struct

from guide.errors import GuideError, internal_error
from guide.lockdown import close_inherited, enter_sandbox, harden, protection, redact_errors
from guide.packs.pack import PackError, Refusal
from guide.supervisor import die_with_parent

MAX_SECONDS = 300
MAX_MEMORY_BYTES = 2 << 30
MAX_RESULT_BYTES = 128 << 20
"""Of the work. Today's content takes 6 s, 0.2 GB and 6 MB."""

NOT_LOCKED_IN = "The file was not read: this computer cannot lock in what reads it. Nothing was changed."

_BLOCK_BYTES = 1 << 20


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


def isolated(work: Callable[[], dict[str, bytes]]) -> dict[str, bytes]:
    """Do `work` in a process of its own, and give what it returns. The caller has one thread.

    Raises PackError as `work` does, or when it needs more time or memory than any real content; GuideError
    when the process could not be locked in, or when something else went wrong in it.
    """
    sys.stdout.flush()  # or the process would print what is waiting once more
    reading, writing = os.pipe()
    parent = os.getpid()
    child = os.fork()
    if not child:
        _work_in_child(work, writing, parent)
    os.close(writing)
    try:
        content = _read_all(reading, time.monotonic() + MAX_SECONDS)
    finally:
        os.close(reading)
        os.kill(child, signal.SIGKILL)  # one that has ended takes no notice
        os.waitpid(child, 0)
    return _files(content)


def _work_in_child(work: Callable[[], dict[str, bytes]], writing: int, parent: int) -> NoReturn:
    import resource  # noqa: PLC0415  not there on Windows

    try:
        die_with_parent(parent)
        harden()
        redact_errors()
        close_inherited((writing,))
        resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY_BYTES, MAX_MEMORY_BYTES))
        result = _outcome(work) if _is_locked_in() else _Result(reason=NOT_LOCKED_IN)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(msgspec.msgpack.encode(result))
    finally:
        os._exit(0)


def _is_locked_in() -> bool:
    """Lock this process in. False if the kernel can enforce less than what a stranger's file takes."""
    possible = protection()
    return enter_sandbox({}) == possible and possible.calls


def _outcome(work: Callable[[], dict[str, bytes]]) -> _Result:
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
