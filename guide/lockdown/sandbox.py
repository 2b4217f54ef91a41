"""Puts a visit into its sandbox, and says what this kernel can enforce."""

import ctypes
import os
import sys
from collections.abc import Mapping
from contextlib import suppress

from msgspec import Struct

from guide.lockdown import landlock, seccomp
from guide.lockdown.kernel import Kernel
from guide.lockdown.seccomp import MACHINES, Machine


class Protection(Struct, frozen=True):
    """What the kernel of this computer can enforce on a visit.

    Attributes:
        files: Landlock: no file is changed.
        calls: seccomp: files again, and programs, processes and networks.
        on_windows: a sentence about what Windows enforces instead; "" elsewhere.
    """

    files: bool
    calls: bool
    on_windows: str = ""

    def __str__(self) -> str:
        if self.on_windows:
            return self.on_windows
        if self.files and self.calls:
            return "This computer keeps a visit from writing files, starting programs and reaching a network."
        if self.calls:
            return (
                "This computer keeps a visit from writing files, starting programs and reaching a network, "
                "but by one mechanism instead of two: its kernel has no Landlock."
            )
        if self.files:
            return "This computer does not keep a visit from reaching a network: its kernel has no seccomp."
        return (
            "This computer does not keep a visit from writing files, starting programs or reaching a "
            "network: its kernel has neither Landlock nor seccomp for it. The guide does none of these."
        )


def protection() -> Protection:
    """What this kernel can enforce. Changes nothing."""
    if sys.platform == "win32":
        from guide.lockdown.windows_lockdown import in_words, tried_on_windows  # noqa: PLC0415  there alone

        return Protection(files=False, calls=False, on_windows=in_words(tried_on_windows()))
    if sys.platform != "linux":
        return Protection(files=False, calls=False)
    kernel, machine = Kernel(), _machine()
    calls = machine is not None and seccomp.available(kernel, machine)
    return Protection(files=landlock.version(kernel) > 0, calls=calls)


def enter_sandbox(environment: Mapping[str, str], *, may_exec: bool = False) -> Protection:
    """Refuse this process, permanently, all that a visit never needs. Call it before any thread starts.

    What remains: reading files, memory, threads, local sockets (display; session, system and accessibility
    bus). If one mechanism or both cannot be used here, no error is raised, and the visit runs without.

    Returns what is enforced from now on.

    Args:
        environment: says where the display is. A display on another computer needs a network.
        may_exec: whether it may still become another program, which has the same limits.
    """
    if sys.platform == "win32":
        from guide.lockdown.windows_lockdown import in_words, shut_in_on_windows  # noqa: PLC0415  there alone

        possible = shut_in_on_windows(ctypes.windll.kernel32, ctypes.windll.advapi32)
        return Protection(files=False, calls=False, on_windows=in_words(possible))
    if sys.platform != "linux":
        return Protection(files=False, calls=False)
    kernel, is_remote, machine = Kernel(), display_is_remote(environment), _machine()
    files = calls = False
    with suppress(OSError):
        landlock.forbid_changes(kernel, may_reach_display_by_tcp=is_remote, may_exec=may_exec)
        files = True
    allowed = {call for call, is_needed in (("socket", is_remote), ("execve", may_exec)) if is_needed}
    # second, so that a mistake in it does not disable Landlock too
    with suppress(OSError):
        if machine is not None:
            seccomp.refuse_calls(kernel, machine, allowed)
            calls = True
    return Protection(files=files, calls=calls)


def refuse_shared_memory() -> None:
    """Refuse the shared memory of System V, which outlives whoever made it, once Qt has tried the display."""
    if sys.platform == "linux" and (machine := _machine()):
        with suppress(OSError):
            seccomp.refuse_call(Kernel(), machine, "shmget")


def display_is_remote(environment: Mapping[str, str]) -> bool:
    """Whether the X display needs a network, such as `desk.example:0` or `localhost:10.0`."""
    if environment.get("WAYLAND_DISPLAY"):
        return False
    host = environment.get("DISPLAY", "").rpartition(":")[0]
    return bool(host) and host != "unix" and not host.startswith("/")


def _machine() -> Machine | None:
    """The processor of this computer, if its calls are known. Those of Landlock are the same on all."""
    return MACHINES.get(os.uname().machine)
