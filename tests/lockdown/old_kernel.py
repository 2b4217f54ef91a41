"""A visit on a kernel that has neither lock: made of this one by a filter that refuses both calls.

python -m tests.lockdown.old_kernel FILE
"""

import os
import sys
from pathlib import Path

from msgspec.structs import replace

from guide.lockdown import enter_sandbox, harden, protection, seccomp
from guide.lockdown.kernel import Kernel
from guide.lockdown.seccomp import MACHINES

OLD_KERNEL = "tests.lockdown.old_kernel"
_LANDLOCK_CREATE_RULESET = 444


def forget_locks() -> None:
    """Make this process one of a kernel that has neither lock."""
    harden()
    machine = MACHINES[os.uname().machine]
    gone = {"landlock_create_ruleset": _LANDLOCK_CREATE_RULESET, "seccomp": machine.seccomp}
    seccomp.refuse_calls(Kernel(), replace(machine, numbers=gone))


def main(file: Path) -> None:
    forget_locks()
    enter_sandbox({})
    print(protection())
    file.write_text("it runs on")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
