"""Every Python of this machine: those of the system, and those of pyenv."""

import os
import pwd
import shutil
from collections.abc import Iterator
from pathlib import Path

from bootstrap.supported import refusal
from support.tree import ROOT

NAMES = ("python2.7", *(f"python3.{minor}" for minor in range(3, 20)))


def installed_pythons() -> Iterator[Path]:
    """Each of them, older versions first. HOME may be a private folder, so the user's own is looked up."""
    pyenv = Path(os.environ.get("PYENV_ROOT", f"{pwd.getpwuid(os.getuid()).pw_dir}/.pyenv"))
    for name in NAMES:
        of_the_system = shutil.which(name, path=os.defpath)
        yield from [Path(of_the_system)] if of_the_system else []
        yield from sorted(pyenv.glob(f"versions/*/bin/{name}"))


def version_of(python: Path) -> tuple[int, int]:
    """Read the version from a name such as python3.11."""
    major, minor = python.name.removeprefix("python").split(".")
    return int(major), int(minor)


def is_supported(python: Path) -> bool:
    """Whether a checkout runs on it."""
    return refusal(str(ROOT), version_of(python), "linux") == ""
