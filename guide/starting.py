"""How an installed copy starts: what must be set before Python starts, and then the guide.

In a checkout `run.py` does this. An installed copy has no `run.py`: its command `signpost` calls `main`, and
a bundle calls `restart_with_environment` first (packaging/bundle/start.py).
"""

import os
import sys
from collections.abc import Mapping

BEFORE_PYTHON = {
    "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0",
    "PYTHONDONTWRITEBYTECODE": "1",
}
"""Freed memory is overwritten, and nothing is written beside the modules. The same as
`bootstrap.start.app_environment` sets in a checkout."""


def main() -> None:
    """Become the guide, in a Python that was started with all of it. Does not return."""
    command = [sys.executable, "-P", "-m", "guide", *sys.argv[1:]]
    os.execve(sys.executable, command, prepared(os.environ))  # noqa: S606  it becomes the guide


def restart_with_environment() -> None:
    """In a bundle: start anew if anything is missing, which its launcher spares.

    On Windows nothing reads these settings so early, and a program cannot become another there.
    """
    if sys.platform == "win32":
        os.environ.update(BEFORE_PYTHON)
    elif any(os.environ.get(name) != value for name, value in BEFORE_PYTHON.items()):
        command = [sys.executable, *sys.argv[1:]]
        os.execve(sys.executable, command, prepared(os.environ))  # noqa: S606  it becomes itself


def prepared(environment: Mapping[str, str]) -> dict[str, str]:
    """Take the environment without Python's own settings, and with what the guide needs."""
    kept = {name: value for name, value in environment.items() if not name.startswith("PYTHON")}
    return kept | BEFORE_PYTHON
