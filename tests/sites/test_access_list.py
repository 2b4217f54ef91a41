"""Who can change a file of Windows, by descriptors that are made here as Windows writes them."""

import struct

import pytest

from guide.access_list import others_can_change

ADMINISTRATORS, SYSTEM, USERS = "S-1-5-32-544", "S-1-5-18", "S-1-5-32-545"
INSTALLER = "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464"
CREATOR, OWNER_RIGHTS = "S-1-3-0", "S-1-3-4"
EVERYONE, LOGGED_IN = "S-1-1-0", "S-1-5-11"
STAFF, VISITOR = "S-1-5-21-1-2-3-1001", "S-1-5-21-1-2-3-1002"

ALLOW, DENY, ALLOW_IF, DENY_IF = 0, 1, 9, 10
FULL, MODIFY, READ = 0x1F01FF, 0x1301BF, 0x1200A9
GENERIC_ALL, GENERIC_READ = 0x1000_0000, 0x8000_0000
INHERITED, INHERIT_ONLY = 0x10, 0x0B

Entry = tuple[int, int, str] | tuple[int, int, str, int]
"""Kind, rights, trustee; then flags, `INHERITED` without."""

OF_WINDOWS: list[Entry] = [(ALLOW, FULL, SYSTEM), (ALLOW, FULL, ADMINISTRATORS), (ALLOW, READ, USERS)]


def trustee(text: str) -> bytes:
    revision, authority, *parts = map(int, text.split("-")[1:])
    return struct.pack("<BB", revision, len(parts)) + authority.to_bytes(6, "big") + struct.pack(
        f"<{len(parts)}I", *parts
    )  # fmt: skip


def entry(kind: int, rights: int, text: str, flags: int = INHERITED) -> bytes:
    whose = trustee(text)
    return struct.pack("<BBHI", kind, flags, 8 + len(whose), rights) + whose


def descriptor(owner: str, *entries: Entry) -> bytes:
    """A self-relative descriptor, the list before the owner."""
    inside = b"".join(entry(*each) for each in entries)
    rules = struct.pack("<BBHHH", 2, 0, 8 + len(inside), len(entries), 0) + inside
    return struct.pack("<BBHIIII", 1, 0, 0x8004, 20 + len(rules), 0, 0, 20) + rules + trustee(owner)


def without_list(owner: str, control: int) -> bytes:
    return struct.pack("<BBHIIII", 1, 0, control, 20, 0, 0, 0) + trustee(owner)


PROGRAM_FILES = descriptor(
    ADMINISTRATORS,
    (ALLOW, FULL, INSTALLER),
    (ALLOW, GENERIC_ALL, INSTALLER, INHERIT_ONLY),
    *OF_WINDOWS,
    (ALLOW, GENERIC_READ, USERS, INHERIT_ONLY),
    (ALLOW, GENERIC_ALL, CREATOR, INHERIT_ONLY),
    (ALLOW, READ, "S-1-15-2-1"),
)
"""Installed for the whole computer."""

OWN_FOLDER = descriptor(
    STAFF, (DENY, MODIFY, VISITOR), (ALLOW, FULL, SYSTEM), (ALLOW, FULL, ADMINISTRATORS), (ALLOW, FULL, STAFF)
)
"""Installed for one person, below their profile."""

ON_THE_DRIVE = descriptor(STAFF, *OF_WINDOWS, (ALLOW, MODIFY, LOGGED_IN))
r"""Unpacked as C:\signpost, where whoever logged in may change everything."""

ON_A_STICK = without_list(EVERYONE, 0x8004)
"""FAT has no access lists: Windows gives its files to Everyone, with an empty pointer for a list."""


@pytest.mark.parametrize(
    ("saved", "program"),
    [
        (PROGRAM_FILES, PROGRAM_FILES),
        (descriptor(SYSTEM, *OF_WINDOWS), PROGRAM_FILES),
        (descriptor(ADMINISTRATORS, *OF_WINDOWS, (ALLOW, MODIFY, OWNER_RIGHTS)), PROGRAM_FILES),
        (descriptor(ADMINISTRATORS), PROGRAM_FILES),
        (OWN_FOLDER, OWN_FOLDER),
        (descriptor(ADMINISTRATORS, *OF_WINDOWS, (ALLOW, FULL, STAFF)), OWN_FOLDER),
        (ON_THE_DRIVE, ON_THE_DRIVE),
        (descriptor(VISITOR, *OF_WINDOWS, (ALLOW, MODIFY, LOGGED_IN)), ON_THE_DRIVE),
        (ON_A_STICK, ON_A_STICK),
        (descriptor(VISITOR, (ALLOW, FULL, EVERYONE)), descriptor(STAFF, (ALLOW, FULL, EVERYONE))),
    ],
    ids=[
        "Program Files",
        "saved by Windows itself",
        "rights of the owner",
        "a list that lets nobody in",
        "installed for one person",
        "changed by an administrator for one person",
        "unpacked on drive C:",
        "unpacked on drive C: by somebody else",
        "a stick with FAT",
        "a stick with NTFS, used on two computers",
    ],
)
def test_what_an_ordinary_copy_saved_is_believed(saved: bytes, program: bytes) -> None:
    assert not others_can_change(saved, program)


@pytest.mark.parametrize(
    "right",
    [
        pytest.param(0x2, id="write, or add a file"),
        pytest.param(0x4, id="append, or add a folder"),
        pytest.param(0x40, id="delete what is in a folder"),
        pytest.param(0x100, id="make a link of it"),
        pytest.param(0x1_0000, id="delete or rename"),
        pytest.param(0x4_0000, id="change the list"),
        pytest.param(0x8_0000, id="take it over"),
        pytest.param(GENERIC_ALL, id="everything"),
        pytest.param(0x4000_0000, id="write, generic"),
    ],
)
@pytest.mark.parametrize("who", [EVERYONE, LOGGED_IN, USERS, VISITOR])
def test_any_right_to_change_is_one_too_many(right: int, who: str) -> None:
    saved = descriptor(ADMINISTRATORS, *OF_WINDOWS, (ALLOW, READ | right, who))

    assert others_can_change(saved, PROGRAM_FILES)
    assert not others_can_change(descriptor(ADMINISTRATORS, (ALLOW, READ, who)), PROGRAM_FILES)


@pytest.mark.parametrize(
    "saved",
    [
        descriptor(VISITOR, *OF_WINDOWS),
        descriptor(ADMINISTRATORS, (ALLOW, MODIFY, USERS, INHERIT_ONLY)),
        descriptor(ADMINISTRATORS, (DENY, FULL, VISITOR), (ALLOW, MODIFY, USERS)),
        descriptor(ADMINISTRATORS, (ALLOW_IF, MODIFY, USERS)),
        without_list(ADMINISTRATORS, 0x8004),
        without_list(ADMINISTRATORS, 0x8000),
    ],
    ids=["owner", "only files inherit it", "only one is denied", "on a condition", "null list", "no list"],
)
def test_others_who_might_change_it_are_enough(saved: bytes) -> None:
    assert others_can_change(saved, PROGRAM_FILES)


@pytest.mark.parametrize(
    "program",
    [
        descriptor(STAFF, (DENY, MODIFY, USERS), *OF_WINDOWS, (ALLOW, MODIFY, LOGGED_IN)),
        descriptor(STAFF, (DENY_IF, MODIFY, USERS), (ALLOW, MODIFY, LOGGED_IN)),
        descriptor(STAFF, (ALLOW_IF, MODIFY, LOGGED_IN)),
    ],
    ids=["denied", "denied on a condition", "allowed on a condition"],
)
def test_who_perhaps_cannot_change_the_program_is_not_believed(program: bytes) -> None:
    assert others_can_change(descriptor(STAFF, (ALLOW, MODIFY, LOGGED_IN)), program)
