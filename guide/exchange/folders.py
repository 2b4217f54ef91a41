"""A folder of files, written whole or not at all."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from guide.errors import GuideError


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a new folder with these files, by their paths inside it.

    Everything is written beside it first and gets its name in one step, so whatever stops this leaves no
    folder of that name. Raises GuideError where there is something of that name already, OSError when the
    folder around it is missing or the disk does not take it.
    """
    if folder.is_symlink() or folder.exists():
        raise GuideError(f"There is a file or folder {folder} already. Name another one.")
    beside = folder.with_name(f".{folder.name}.new")
    try:
        shutil.rmtree(beside, ignore_errors=True)  # of a run that was killed
        beside.mkdir()
        for name, content in files.items():
            _write(beside / name, content)
        beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
