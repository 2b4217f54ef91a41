"""Reads and writes the files of a FAT file system without mounting it.

mtools does it as an ordinary program, so a damaged or malicious file system never meets the kernel's code for
file systems.
"""

import os
import shutil
import subprocess
from pathlib import Path

from guide.errors import GuideError
from guide.lockdown import enter_sandbox, harden

_FIRST_FOLDER = "::/"
_MAX_SECONDS, _MAX_MEMORY_BYTES = 300, 256 << 20
"""Of a program that reads."""

_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MTOOLS_SKIP_CHECK": "0"}


def require_mtools() -> None:
    """Raise GuideError if mtools is not installed here."""
    if not shutil.which("mcopy", path=_ENVIRONMENT["PATH"]):
        raise GuideError("A stick needs the program mcopy: apt-get install mtools")


class FatError(GuideError):
    """A device that has no file system of the kind FAT, or one that is damaged."""


def file_names(device: Path) -> list[str]:
    """The names of what is in the first folder of a device, such as "::/a.txt".

    A name can contain the end of a line, and what follows is no name. Raises FatError.
    """
    listed, is_read = _printed(1 << 20, "mdir", "-b", "-i", str(device), _FIRST_FOLDER)
    if not is_read:
        raise FatError("This computer cannot read this stick.")
    lines = (line.strip() for line in listed.decode("utf-8", "replace").split("\n"))
    return [line for line in lines if line.startswith(_FIRST_FOLDER)]


def read_file(device: Path, name: str, max_bytes: int) -> bytes:
    """The content of a file, at most `max_bytes` of it; b"" if it cannot be read.

    Args:
        name: as in `file_names`.
    """
    return _printed(max_bytes, "mcopy", "-n", "-i", str(device), name, "-")[0]


def write_file(device: Path, name: str, content: bytes) -> bool:
    """Write a new file into the first folder of a device, and tell whether the device contains it.

    Args:
        name: a name not in use on the device.
    """
    command = ["mcopy", "-n", "-D", "s", "-i", str(device), "-", f"::/{name}"]
    # mcopy prints nothing that staff could use, and the file is read back
    subprocess.run(command, input=content, env=_ENVIRONMENT, capture_output=True, check=False)  # noqa: S603  ours
    return read_file(device, f"::/{name}", len(content) + 1) == content


def _printed(max_bytes: int, *command: str) -> tuple[bytes, bool]:
    """What one of mtools' programs prints, at most `max_bytes`, and whether that is all of it.

    Somebody else wrote what it reads. It can change no file, start nothing and reach no network.
    """
    with subprocess.Popen(  # noqa: S603  ours
        command,
        env=_ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        preexec_fn=_lock_in,  # noqa: PLW1509  this process has one thread
    ) as program:
        assert program.stdout is not None  # noqa: S101  for mypy: PIPE was asked for
        try:
            printed = program.stdout.read(max_bytes)
            is_whole = not program.stdout.read(1)
            return printed, is_whole and not program.wait()
        finally:
            program.kill()


def _lock_in() -> None:
    import resource  # noqa: PLC0415  not there on Windows

    resource.setrlimit(resource.RLIMIT_CPU, (_MAX_SECONDS, _MAX_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_MAX_MEMORY_BYTES, _MAX_MEMORY_BYTES))
    harden()
    if not enter_sandbox({}, may_exec=True).calls:
        os._exit(1)  # it reads nothing where it would not be locked in
