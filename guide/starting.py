"""Starts an installed copy, with the environment variables that must be set before Python starts.

In a checkout, `run.py` does this. An installed copy has no `run.py`: its command `signpost` calls `main`, and
a bundle calls `restart_with_environment` first (packaging/bundle/start.py).
"""

import os
import sys
from collections.abc import Mapping

BEFORE_PYTHON = {
    "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0",
    "PYTHONDONTWRITEBYTECODE": "1",
}
"""For overwriting freed memory, and against writing bytecode. `bootstrap.start.app_environment` sets the same
in a checkout."""


def main() -> None:
    """Become the guide, in a Python with this environment. Does not return."""
    command = [sys.executable, "-P", "-m", "guide", *sys.argv[1:]]
    os.execve(sys.executable, command, prepared(os.environ))  # noqa: S606  it becomes the guide


def restart_with_environment() -> None:
    """In a bundle: restart if a variable is missing, which does not happen with its launcher.

    On Windows nothing reads these variables so early, and exec does not exist.
    """
    if sys.platform == "win32":
        os.environ.update(BEFORE_PYTHON)
    elif any(os.environ.get(name) != value for name, value in BEFORE_PYTHON.items()):
        command = [sys.executable, *sys.argv[1:]]
        os.execve(sys.executable, command, prepared(os.environ))  # noqa: S606  it becomes itself


def prepared(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without Python's own settings, with the variables that the guide needs."""
    kept = {name: value for name, value in environment.items() if not name.startswith("PYTHON")}
    return kept | BEFORE_PYTHON
