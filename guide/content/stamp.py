"""Whether the authored tree has changed since the last build, without reading it.

`build/stamp` is a text file of one line: the CRC-32, as eight hexadecimal digits, of these lines, each
ended by a newline, sorted as text, in UTF-8:

    <path relative to the checkout, forward slashes> <size in bytes> <mtime in nanoseconds>

for every file below `resources/`, `guide/content/`, `guide/search/` and `index/`, without `__pycache__`
folders. The stamp belongs to one checkout (times differ between checkouts) and is never part of the library.
It is compared at every start, and hashlib alone would make each 3 to 5 ms longer.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path

STAMP = "stamp"
WATCHED = ("resources", "guide/content", "guide/search", "index")


def tree_stamp(root: Path) -> str:
    """The stamp of the tree as it lies there now. root: the folder that holds `resources/`."""
    lines = sorted(line for folder in WATCHED for line in _lines(root, root / folder))
    text = "".join(lines).encode("utf-8")
    return f"{zlib.crc32(text):08x}"


def _lines(root: Path, folder: Path) -> Iterator[str]:
    for file in folder.rglob("*"):
        if "__pycache__" in file.parts or not file.is_file():
            continue
        state = file.stat()
        yield f"{file.relative_to(root).as_posix()} {state.st_size} {state.st_mtime_ns}\n"
