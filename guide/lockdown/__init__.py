"""What this process gives up, enforced by the kernel. No Qt, and nothing but the standard library and
msgspec.

    hardening     no core dump, no debugger, no new rights, no inherited files: for every process
    errors        uncaught errors are reported by type and line, never with their text
    kernel        system calls and prctl, which Python has no functions for
    landlock      no file is written, created, renamed or deleted; no TCP
    seccomp       the same again, and no programs, no processes, no network, no access to other processes
    freed_memory  freed memory is overwritten, Python's own memory too
    windows       what a visit gives up on Windows instead
    sandbox       `enter_sandbox`: all of it for one visit; `protection`: what this kernel can enforce

It protects against our own mistakes, not against hostile code: X11 and a session bus can be asked to start
programs.
"""

from guide.lockdown.error_redaction import redact_errors
from guide.lockdown.hardening import (
    close_inherited,
    harden,
    ignore_stops,
    inherited_pipes,
    redirect_standard_files,
)
from guide.lockdown.sandbox import Protection, enter_sandbox, protection, refuse_shared_memory

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
    "refuse_shared_memory",
]
