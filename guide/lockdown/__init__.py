"""What this process can no longer do, held by the kernel. No Qt, and nothing but the standard library.

    hardening     no core dump, no debugger, no new rights, no inherited files: for every process
    errors        what is said of an error nobody caught: its type and its line, never its text
    kernel        the two doors to the kernel
    landlock      no file written, created, renamed or deleted; no TCP
    seccomp       the same again, and no program, no process, no network, no look into others
    freed_memory  what is freed is overwritten, Python's own memory too
    windows       what a visit gives up there instead
    visits        `enter_sandbox`, all of it for one visit; `protection`, what this kernel can hold

It is a net under our own mistakes, not a wall against hostile code: X11 and a session bus can be asked to
start programs.
"""

from guide.lockdown.errors import redact_errors
from guide.lockdown.hardening import (
    close_inherited,
    harden,
    ignore_stops,
    inherited_pipes,
    redirect_standard_files,
)
from guide.lockdown.sandbox import Protection, enter_sandbox, protection

__all__ = [
    "Protection",
    "close_inherited",
    "enter_sandbox",
    "harden",
    "ignore_stops",
    "inherited_pipes",
    "protection",
    "redact_errors",
    "redirect_standard_files",
]
