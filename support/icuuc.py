"""Makes the one library of Windows 10 that Wine lacks and Qt asks for: icuuc.dll; its functions do nothing.

Qt calls them for text in old encodings, which the guide does not have: `ucnv_open` says that there is none.
The layout is that of the PE format of Microsoft, for 64 bits.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

_NAME = b"icuuc.dll"
_RETURNS_0 = b"\x31\xc0\xc3".ljust(16, b"\xcc")
_MISSING_RESOURCE = b"\xc7\x02\x02\0\0\0\x31\xc0\xc3".ljust(16, b"\xcc")
"""ucnv_open: writes U_MISSING_RESOURCE_ERROR to its second argument, and returns nothing."""
_RETURNS_1 = b"\xb8\1\0\0\0\xc3"
_CODE, _DATA, _BLOCK, _BASE = 0x1000, 0x2000, 512, 0x180000000


def make_icuuc(qt_core: Path, made: Path) -> None:
    """Write an icuuc.dll with the functions that Qt6Core.dll imports from it."""
    made.write_bytes(_library(sorted(_imported(qt_core.read_bytes(), _NAME))))


def _imported(pe: bytes, library: bytes) -> Iterator[bytes]:
    """The names of the functions that a program imports from a library."""
    header = struct.unpack_from("<I", pe, 0x3C)[0]
    count, optional_size = struct.unpack_from("<H12xH", pe, header + 6)
    table = header + 24 + optional_size
    sections = [struct.unpack_from("<8xIIII", pe, table + 40 * n) for n in range(count)]

    def at(address: int) -> int:
        near = (each for each in sections if each[1] <= address < each[1] + max(each[0], each[2]))
        _, start, _, raw = next(near)
        return int(address - start + raw)

    def text(address: int) -> bytes:
        return pe[at(address) : pe.index(b"\0", at(address))]

    where = at(struct.unpack_from("<I", pe, header + 24 + 112 + 8)[0])
    while True:
        lookup, _, _, name, _ = struct.unpack_from("<5I", pe, where)
        if not name:
            return
        if text(name).lower() == library:
            cell = at(lookup)
            while entry := struct.unpack_from("<Q", pe, cell)[0]:
                yield text(entry + 2)
                cell += 8
        where += 20


def _library(names: list[bytes]) -> bytes:
    text = _RETURNS_0 + _MISSING_RESOURCE + _RETURNS_1
    exports = _exports(names)
    optional = struct.pack("<HBBIIIII", 0x20B, 14, 0, _BLOCK, len(_padded(exports)), 0, _CODE + 32, _CODE)
    optional += struct.pack(
        "<QIIHHHHHHIIIIHH", _BASE, 0x1000, 0x200, 6, 0, 0, 0, 6, 0, 0, 0x3000, 0x200, 0, 2, 0x160
    )
    optional += struct.pack("<QQQQII", 0x100000, 0x1000, 0x100000, 0x1000, 0, 16)
    optional += struct.pack("<II", _DATA, len(exports)) + bytes(8 * 15)
    head = b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x40) + b"PE\0\0"
    head += struct.pack("<HHIIIHH", 0x8664, 2, 0, 0, 0, len(optional), 0x2022) + optional
    section = "<8sIIIIIIHHI"
    head += struct.pack(section, b".text", len(text), _CODE, _BLOCK, _BLOCK, 0, 0, 0, 0, 0x60000020)
    size = len(_padded(exports))
    head += struct.pack(section, b".edata", len(exports), _DATA, size, 2 * _BLOCK, 0, 0, 0, 0, 0x40000040)
    return _padded(head) + _padded(text) + _padded(exports)


def _exports(names: list[bytes]) -> bytes:
    functions = _DATA + 40
    pointers = functions + 4 * len(names)
    ordinals = pointers + 4 * len(names)
    strings = ordinals + 2 * len(names)
    blob, offsets = _NAME + b"\0", []
    for name in names:
        offsets.append(strings + len(blob))
        blob += name + b"\0"
    table = struct.pack(
        "<IIHHIIIIIII", 0, 0, 0, 0, strings, 1, len(names), len(names), functions, pointers, ordinals
    )
    table += b"".join(struct.pack("<I", _CODE + (16 if name == b"ucnv_open" else 0)) for name in names)
    table += b"".join(struct.pack("<I", offset) for offset in offsets)
    return table + b"".join(struct.pack("<H", number) for number in range(len(names))) + blob


def _padded(block: bytes) -> bytes:
    return block.ljust(-(-len(block) // _BLOCK) * _BLOCK, b"\0")
