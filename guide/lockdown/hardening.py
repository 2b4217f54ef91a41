"""What every process of the guide gives up first, with or without a window."""

import ctypes
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
    """No core dumps, no reading of this memory by other programs of the same user, no new rights.

    Forked processes inherit all of it; a program started later must do it again. If the system does not
    support something, no error is raised: `status` reports what is not protected.
    """
    faulthandler.disable()  # it would print which lines ran, to anybody who enabled it
    if sys.platform == "win32":
        from guide.lockdown.windows_lockdown import refuse_crash_reports  # noqa: PLC0415  there alone

        refuse_crash_reports(ctypes.windll.kernel32)
        return
    import resource  # noqa: PLC0415  not there on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        _give_up_rights()


def _give_up_rights() -> None:
    from guide.lockdown.kernel import Kernel  # noqa: PLC0415  Linux alone

    with suppress(OSError):  # a container may forbid both
        Kernel().prctl(_PR_SET_DUMPABLE, 0)
        Kernel().prctl(_PR_SET_NO_NEW_PRIVS, 1)


def close_inherited(kept: Iterable[int] = (0, 1, 2)) -> None:
    """Close every file descriptor inherited from the parent, except `kept`.

    Descriptors 0 to 2 are open afterwards, so that no file opened later gets one of these numbers. Only this
    user can read files created from now on.
    """
    os.umask(0o077)
    if sys.platform == "win32":  # nothing is inherited there by default
        return
    for name in os.listdir("/dev/fd"):  # noqa: PTH208  these names are numbers, not paths
        if int(name) not in set(kept):
            with suppress(OSError):  # the listing itself was one of them
                os.close(int(name))
    while (nowhere := os.open(os.devnull, os.O_RDWR)) <= 2:  # one of the three was closed
        pass
    os.close(nowhere)


def redirect_standard_files() -> None:
    """Redirect standard input and output to /dev/null, so that they use no terminal and no log.

    Standard error stays: it gets the type and line of errors, and nothing more.
    """
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)


def inherited_pipes() -> tuple[int, ...]:
    """Pipes inherited from the parent, except descriptors 0 to 2.

    Some parents use a pipe to learn that the program has ended. `cage` does: if the guide closed its pipe,
    cage would show nothing and wait for the guide, which would wait for cage.
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
    """Ignore Ctrl+Z in the terminal that started the guide: nobody could leave a stopped visit."""
    if sys.platform != "win32":
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)
