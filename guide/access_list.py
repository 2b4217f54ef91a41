"""Who can change a file or folder of Windows.

A security descriptor is read as bytes, in the self-relative form of winnt.h: what decides needs no Windows.
"""

import struct
from collections.abc import Iterator

ALLOWED, DENIED, DENIED_ON_CONDITION = 0, 1, 10
"""Kinds of entries: ACCESS_ALLOWED_ACE_TYPE and so on."""

CHANGING = 0x0002 | 0x0004 | 0x0040 | 0x0100 | 0x10000 | 0x40000 | 0x80000 | 0x1000_0000 | 0x4000_0000
"""FILE_WRITE_DATA and FILE_APPEND_DATA (in a folder: add a file, a folder), FILE_DELETE_CHILD,
FILE_WRITE_ATTRIBUTES (it is enough to make a link of it), DELETE, WRITE_DAC, WRITE_OWNER, GENERIC_ALL and
GENERIC_WRITE."""

EVERYONE = "S-1-1-0"
ANYBODY = frozenset({EVERYONE, "S-1-5-4", "S-1-5-11", "S-1-5-32-545"})
"""Everyone, whoever sits at the computer, whoever logged in, and its users."""

THE_COMPUTERS = frozenset(
    {
        "S-1-5-18",
        "S-1-5-32-544",
        "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464",
        "S-1-3-0",
        "S-1-3-4",
    }
)
"""Windows itself, administrators, TrustedInstaller; and the owner, as entries name one: the real owner is
looked at anyway."""


def others_can_change(descriptor: bytes, program: bytes) -> bool:
    """Whether somebody can change a file or folder who can change neither the computer nor the program.

    Where anybody can change the program, as on a stick without access lists, nobody is "somebody else".

    Args:
        descriptor: that of the file or folder, with owner and access list.
        program: that of the folder of the program.
    """
    believed = changers(program, surely=True)
    return not believed & ANYBODY and bool(changers(descriptor, surely=False) - believed - THE_COMPUTERS)


def changers(descriptor: bytes, *, surely: bool) -> frozenset[str]:
    """Who can change what has this descriptor: its owner, who may always change its list, and those in it.

    Nobody looks up who is in a group, so entries that deny something cannot be settled. Entries that only
    the files in a folder inherit count as well: for those the folder is asked.

    Args:
        descriptor: with owner and access list.
        surely: True for those who certainly can: nobody after an entry that denies. False for those who
            perhaps can: as if no entry denied anything.
    """
    control, owner, start = struct.unpack_from("<2xHI8xI", descriptor)
    found = {_trustee(descriptor, owner)}
    if not control & 0x4 or not start:  # no list, or SE_DACL_PRESENT with an empty pointer: no protection
        return frozenset(found | {EVERYONE})
    for kind, trustee in _changing(descriptor, start):
        if kind == ALLOWED or (not surely and kind not in (DENIED, DENIED_ON_CONDITION)):
            found.add(trustee)
        elif surely:
            break
    return frozenset(found)


def _changing(descriptor: bytes, start: int) -> Iterator[tuple[int, str]]:
    """Kind and trustee of the entries about a right to change something, in the order of the list."""
    (count,) = struct.unpack_from("<4xH", descriptor, start)
    at = start + 8
    for _ in range(count):
        kind, size, rights = struct.unpack_from("<BxHI", descriptor, at)
        if rights & CHANGING:
            yield kind, _trustee(descriptor, at + 8)
        at += size


def _trustee(descriptor: bytes, at: int) -> str:
    """A security identifier as Windows writes it, such as S-1-1-0."""
    parts = struct.unpack_from(f"<{descriptor[at + 1]}I", descriptor, at + 8)
    authority = int.from_bytes(descriptor[at + 2 : at + 8], "big")
    return "-".join(map(str, ("S", descriptor[at], authority, *parts)))
