"""A module of this checkout as a program on a screen."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from support.tree import ROOT


@contextmanager
def running(display: str, *module: str, **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """Run a module with its arguments until the block ends.

    Args:
        options: of Popen, such as pipes; `env` is added to the environment.
    """
    of_screen = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_IM_MODULE": "compose"}
    environment = {**os.environ, **of_screen, "PYTHONDONTWRITEBYTECODE": "1", **options.pop("env", {})}
    with subprocess.Popen([sys.executable, "-m", *module], cwd=ROOT, env=environment, **options) as process:
        try:
            yield process
        finally:
            process.terminate()
