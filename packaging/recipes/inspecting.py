"""What a finished bundle must not hold, what it asks of the system, and how large it is."""

import re
from collections.abc import Iterable
from pathlib import Path

from recipes.archives import files_below
from recipes.running import PackagingError, run

MOST_ON_DISK = 115_000_000
MOST_PACKED = 35_000_000
NEWEST_GLIBC = (2, 36)
"""Debian 12's."""

REFUSED = re.compile(
    r"/_internal/(python3[.]\d+/lib-dynload/)?(_?ssl|_hashlib|_asyncio|_multiprocessing|_?socket|http|email|xml"
    r"|asyncio|multiprocessing|webbrowser|unittest|pdb|pip|setuptools|yaml|markdown_it|ruamel)[./]"
    r"|/urllib/(request|response|error)|/content/(authoring|verification)/"
    r"|Qt6?(Network|Qml|Quick|WebEngine|Svg|Pdf|PrintSupport|Test|Sql|OpenGL|VirtualKeyboard)"
    r"|/lib(ssl|crypto|krb5|gtk|cups)[^/]*[.](so|dll|dylib)"
    r"|/translations/|/qml/|imageformats|platformthemes|printsupport|ibus|/tls/"
)
"""What must be in no bundle: networks, web views, what writes caches, other tools, plug-ins without use."""

_VERSION = re.compile(r"\bGLIBC_(\d+)\.(\d+)")


def refused(paths: Iterable[str]) -> list[str]:
    """Those of some paths that must not be there. paths: as they stand inside the bundle."""
    return sorted(path for path in paths if REFUSED.search(path))


def inspect(bundle: Path) -> tuple[int, int]:
    """Refuse a bundle that is not as it should be; give the oldest glibc that it runs with, as (2, 36).

    Raises PackagingError.
    """
    files = files_below(bundle)
    if found := refused(path.relative_to(bundle).as_posix() for path in files):
        raise PackagingError(f"The bundle holds what it must not: {', '.join(found[:5])}")
    if (size := sum(path.stat().st_size for path in files)) > MOST_ON_DISK:
        raise PackagingError(f"The bundle is too large: {size:,} bytes; {MOST_ON_DISK:,} are allowed.")
    return glibc_needed(files)


def glibc_needed(files: Iterable[Path]) -> tuple[int, int]:
    """The oldest glibc that all of these programs and libraries run with. Raises PackagingError."""
    needed = (0, 0)
    for file in files:
        if is_program(file):
            printed = run(["objdump", "-p", file], doing="Looking at a library")
            needed = max([needed, *((int(major), int(minor)) for major, minor in _VERSION.findall(printed))])
    return needed


def is_program(file: Path) -> bool:
    """Whether a file is a program or a library of Linux, by its first bytes."""
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"
