"""Reproducible archives and lists: sorted, with one time and one owner."""

import gzip
import hashlib
import lzma
import os
import tarfile
from collections.abc import Iterable
from pathlib import Path

_SYSTEM, _UNIX = 9, 3
"""The byte of a gzip header that names the system, and its value for Unix (RFC 1952)."""


def level(folder: Path, epoch: int) -> None:
    """Set one time for every file below a folder, and a mode with which everybody can read it."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_started(path) else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)
    folder.chmod(0o755)
    os.utime(folder, (epoch, epoch))


def _is_started(path: Path) -> bool:
    return bool(path.stat().st_mode & 0o100) and ".so" not in path.name  # a library is only read


def pack(folder: Path, archive: Path, epoch: int) -> None:
    """Pack a folder into a .tar.xz. Raises OSError."""
    with lzma.open(archive, "wb", preset=6) as compressed, tarfile.open(fileobj=compressed, mode="w") as tar:
        for path in [folder, *sorted(folder.rglob("*"))]:
            name = path.relative_to(folder.parent).as_posix()
            tar.add(path, name, recursive=False, filter=lambda member: _of_nobody(member, epoch))


def _of_nobody(member: tarfile.TarInfo, epoch: int) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = epoch
    return member


def checksums(files: Iterable[Path], below: Path) -> str:
    """Lines as `sha256sum --check` reads them, sorted by name. Raises OSError."""
    lines = [f"{sha256(file)}  {file.relative_to(below).as_posix()}\n" for file in files]
    return "".join(sorted(lines, key=lambda line: line.partition("  ")[2]))


def sha256(file: Path) -> str:
    """The digest of a file, in hexadecimal digits."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def files_below(folder: Path) -> list[Path]:
    """Every file below a folder, in order; links are not followed and not listed."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def put_packed(file: Path, text: str) -> None:
    """Write a compressed file of a package, the same with every Python."""
    file.parent.mkdir(parents=True, exist_ok=True)
    packed = bytearray(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    packed[_SYSTEM] = _UNIX  # Python 3.13 and later write that it is unknown
    file.write_bytes(packed)
