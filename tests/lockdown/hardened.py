"""A process that hardens itself or not, reports what it can still do, and then fails in every way.

    python -m tests.lockdown.hardened hard|soft DESCRIPTOR

Prints a JSON object.
"""

import json
import os
import resource
import sys
import threading
from pathlib import Path

from guide.lockdown import close_inherited, harden, redact_errors
from guide.lockdown.kernel import Kernel

HARDENED = "tests.lockdown.hardened"
TYPED = "he has my passport"
_PR_GET_DUMPABLE, _PR_GET_NO_NEW_PRIVS = 3, 39


class Sly:
    """Fails where nobody can catch it."""

    def __del__(self) -> None:
        raise ValueError(TYPED)


def is_open(descriptor: int) -> bool:
    try:
        os.fstat(descriptor)
    except OSError:
        return False
    return True


def main(how: str, descriptor: int) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    if how == "hard":
        harden()
        close_inherited()
        redact_errors()
    state = {
        "core_limit": resource.getrlimit(resource.RLIMIT_CORE)[1],
        "dumpable": Kernel().prctl(_PR_GET_DUMPABLE),
        "no_new_rights": Kernel().prctl(_PR_GET_NO_NEW_PRIVS),
        "mask": os.umask(0),
        "inherited": is_open(descriptor),
        "memory_of": Path("/proc/self/mem").stat().st_uid,
    }
    print(json.dumps(state), flush=True)
    thread = threading.Thread(target=lambda: int(TYPED))
    thread.start()
    thread.join()
    Sly()
    raise RuntimeError(TYPED)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
