"""What makes a file of a site one that may not be believed, whoever reads it."""

import os
from pathlib import Path


def _is_too_large(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b" " * 70_000)


def _others_can_write(file: Path) -> None:
    file.chmod(0o646)


def _a_group_can_write(file: Path) -> None:
    file.chmod(0o664)


def _lies_in_a_folder_of_all(file: Path) -> None:
    file.parent.chmod(0o777)


def _is_a_link(file: Path) -> None:
    file.rename(file.with_name("elsewhere"))
    file.symlink_to(file.with_name("elsewhere"))


def _is_a_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def _is_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


UNTRUSTED = (
    _is_too_large,
    _others_can_write,
    _a_group_can_write,
    _lies_in_a_folder_of_all,
    _is_a_link,
    _is_a_pipe,
    _is_a_folder,
)
