"""Reads and writes the files of a FAT file system without mounting it.

mtools does it as an ordinary program, so a damaged or malicious file system never meets the kernel's code for
file systems.
"""

import shutil
import subprocess
from pathlib import Path

from guide.errors import GuideError

_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MTOOLS_SKIP_CHECK": "0"}


def require_mtools() -> None:
    """Raise GuideError if mtools is not installed here."""
    if not shutil.which("mcopy", path=_ENVIRONMENT["PATH"]):
        raise GuideError("A stick needs the program mcopy: apt-get install mtools")


def file_names(device: Path) -> list[str]:
    """The names of the files in the first folder of a device, such as "::/a.txt"; none if it is no FAT."""
    listed = _printed(1 << 20, "mdir", "-b", "-i", str(device), "::/")
    return [name.strip() for name in listed.decode("utf-8", "replace").split("\n") if name.strip()]


def read_file(device: Path, name: str, max_bytes: int) -> bytes:
    """The content of a file, at most `max_bytes` of it; b"" if it cannot be read.

    Args:
        name: As in `file_names`.
    """
    return _printed(max_bytes, "mcopy", "-n", "-i", str(device), name, "-")


def write_file(device: Path, name: str, content: bytes) -> bool:
    """Write a new file into the first folder of a device, and tell whether the device contains it.

    Args:
        name: Of no file there.
    """
    command = ["mcopy", "-n", "-D", "s", "-i", str(device), "-", f"::/{name}"]
    # mcopy prints nothing that staff could use, and the file is read back
    subprocess.run(command, input=content, env=_ENVIRONMENT, capture_output=True, check=False)  # noqa: S603  ours
    return read_file(device, f"::/{name}", len(content) + 1) == content


def _printed(max_bytes: int, *command: str) -> bytes:
    """What one of mtools' programs prints, at most `max_bytes`."""
    with subprocess.Popen(  # noqa: S603  ours
        command, env=_ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as program:
        assert program.stdout is not None  # noqa: S101  for mypy: PIPE was asked for
        try:
            return program.stdout.read(max_bytes)
        finally:
            program.kill()
