"""What every process of the guide gives up first, whether it opens a window or not."""

import faulthandler
import os
import signal
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress

_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38


def harden() -> None:
    """No core dump, no reading of this memory by other programs of the same user, no rights ever gained.

    All of it passes on to forked processes; a program started later has to do it again. Nothing is raised
    where the system has no such thing: `status` tells what is not protected.
    """
    faulthandler.disable()  # it would print the lines that ran, and whoever asked for it may read them
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  not there on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        _give_up_rights()


def _give_up_rights() -> None:
    from guide.lockdown.kernel import Kernel  # noqa: PLC0415  Linux alone

    with suppress(OSError):  # a container may forbid either
        Kernel().prctl(_PR_SET_DUMPABLE, 0)
        Kernel().prctl(_PR_SET_NO_NEW_PRIVS, 1)


def close_inherited(kept: Iterable[int] = (0, 1, 2)) -> None:
    """Close every open file that whoever started this process left open, but for `kept`.

    The three usual numbers lead somewhere afterwards, so that no file opened later is taken for one of them.
    Files made from now on can be read by this user alone.
    """
    os.umask(0o077)
    if sys.platform == "win32":  # nothing is inherited there unless it is asked for
        return
    for name in os.listdir("/dev/fd"):  # noqa: PTH208  these names are numbers, not paths
        if int(name) not in set(kept):
            with suppress(OSError):  # the listing itself was one of them
                os.close(int(name))
    while (nowhere := os.open(os.devnull, os.O_RDWR)) <= 2:  # one of the three was closed
        pass
    os.close(nowhere)


def redirect_standard_files() -> None:
    """Standard input and output lead nowhere from now on: no terminal or log is read or written by them.

    Standard error stays: type and line of an error are said there, and never more.
    """
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)


def inherited_pipes() -> tuple[int, ...]:
    """Pipes that whoever started this process left open, beyond the three usual ones.

    Some hear by their closing that the program has ended. `cage` does: had the guide closed its pipe, cage
    would show nothing and wait for the guide, which would wait for it.
    """
    if sys.platform == "win32":
        return ()
    open_now = (int(name) for name in os.listdir("/dev/fd"))  # noqa: PTH208  as above
    return tuple(number for number in open_now if number > 2 and _is_pipe(number))


def _is_pipe(descriptor: int) -> bool:
    try:
        return stat.S_ISFIFO(os.fstat(descriptor).st_mode)
    except OSError:  # the listing itself was one of them
        return False


def ignore_stops() -> None:
    """Ctrl+Z in the terminal that started the guide does nothing: a stopped visit could not be left."""
    if sys.platform != "win32":
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)
