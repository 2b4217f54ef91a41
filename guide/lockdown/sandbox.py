"""One visit shuts itself in; and what this kernel can hold, in words."""

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
    """What the kernel of this computer can hold a visit to.

    files: Landlock: no file is changed. calls: seccomp: files again, and programs, processes, networks.
    """

    files: bool
    calls: bool

    def __str__(self) -> str:
        if self.files and self.calls:
            return "This computer keeps a visit from writing files, starting programs and reaching a network."
        if self.calls:
            return (
                "This computer keeps a visit from writing files, starting programs and reaching a network, "
                "by one lock instead of two: its kernel has no Landlock."
            )
        if self.files:
            return "This computer does not keep a visit from reaching a network: its kernel has no seccomp."
        return (
            "This computer does not keep a visit from writing files, starting programs or reaching a "
            "network: its kernel has neither Landlock nor seccomp for it. The guide does none of these."
        )


def protection() -> Protection:
    """What can be held here. Asks the kernel and changes nothing."""
    if sys.platform != "linux":
        return Protection(files=False, calls=False)
    kernel, machine = Kernel(), _machine()
    calls = machine is not None and seccomp.available(kernel, machine)
    return Protection(files=landlock.version(kernel) > 0, calls=calls)


def enter_sandbox(environment: Mapping[str, str]) -> None:
    """Refuse to this visit, irrevocably, everything that it never needs. Call it before any thread starts.

    What stays: reading files, memory, threads, sockets of this computer (display; session, system and
    accessibility bus). Where the kernel lacks one lock or both, the visit runs on without.

    environment: tells where the display is. One on another computer is reached by a network.
    """
    if sys.platform == "win32":
        from guide.lockdown.windows import shut_in_on_windows  # noqa: PLC0415  there alone

        shut_in_on_windows(ctypes.windll.kernel32, ctypes.windll.advapi32)
        return
    if sys.platform != "linux":
        return
    kernel, is_remote, machine = Kernel(), display_is_remote(environment), _machine()
    with suppress(OSError):
        landlock.forbid_changes(kernel, may_reach_display_by_tcp=is_remote)
    if machine is None:
        return
    # second: it refuses nothing that Landlock needs, but a mistake in it must not cost us both
    with suppress(OSError):
        seccomp.refuse_calls(kernel, machine, may_reach_display_by_tcp=is_remote)


def display_is_remote(environment: Mapping[str, str]) -> bool:
    """Whether the X display is reached by a network, such as `desk.example:0` or `localhost:10.0`."""
    if environment.get("WAYLAND_DISPLAY"):
        return False
    host = environment.get("DISPLAY", "").rpartition(":")[0]
    return bool(host) and host != "unix" and not host.startswith("/")


def _machine() -> Machine | None:
    """The kind of processor of this computer, if its calls are known here; Landlock's are the same on all."""
    return MACHINES.get(os.uname().machine)
