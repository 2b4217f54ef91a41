"""What processes hold of memory, as if no other program ran: by page frames, which root alone may see.

PSS shares a page of a library among all who have it, other programs too. So that of a bare window falls as
soon as anybody else runs Qt, and says little on a machine that does something else.
"""

import struct
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

_PAGE = 4096
_PRESENT = 1 << 63
_FRAME = (1 << 55) - 1
"""Bits of an entry of pagemap (Linux, Documentation/admin-guide/mm/pagemap.rst)."""


def alone_mb(pids: Sequence[int]) -> dict[int, float]:
    """By process, its memory in MB; what several of these processes have is shared among them alone.

    Zero for all where the system hides page frames.
    """
    frames = {pid: set(_frames(pid)) for pid in pids}
    holders = Counter(frame for mapped in frames.values() for frame in mapped)
    return {pid: sum(1 / holders[one] for one in mapped) * _PAGE / 2**20 for pid, mapped in frames.items()}


def _frames(pid: int) -> Iterator[int]:
    maps = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines()
    with Path(f"/proc/{pid}/pagemap").open("rb", buffering=0) as pagemap:
        for line in maps:
            first, after = (int(end, 16) // _PAGE for end in line.split()[0].split("-"))
            if first * _PAGE >= 1 << 63:  # of the kernel's own, not the process's
                continue
            pagemap.seek(first * 8)
            for (entry,) in struct.iter_unpack("<Q", pagemap.read((after - first) * 8)):
                if entry & _PRESENT and entry & _FRAME:
                    yield entry & _FRAME
