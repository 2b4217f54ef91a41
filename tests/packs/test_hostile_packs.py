"""Files that must not be installed: each is refused with one sentence, and nothing of it stays.

They are tried where a newer pack is in use, so that this one has to stay in use as well.
"""

import lzma
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from guide.content.model import Library
from guide.packs.pack import MAX_BYTES, MAX_CONTENT_BYTES, Refusal, compressed
from recipes.pack import SecretKey
from tests.packs.packing import (
    FIRST,
    NEW_NUMBER,
    SECOND,
    SERVICE,
    THIRD,
    Installed,
    Packer,
    with_number,
)

Hostile = tuple[Callable[[Packer], bytes], Refusal, str]
"""What makes the file, the kind of refusal, and how its sentence begins."""

NOT_COMPLETE = "This file is not complete, or it was changed on the way."
NOT_SIGNED = "This file was not signed by the people who make the guide"
NOT_UNDERSTOOD = "This file was signed, but this program does not understand it."
SOMETHING_ELSE = "This file was signed, but its content does not match its description."
HEADER = 16
STEP = 2
"""One edition after the one in use."""


def later(packer: Packer, **changes: Any) -> bytes:
    """A pack that would be installed, but for these arguments of `Packer.pack`."""
    return packer.pack(packer.edition(STEP), **changes) if changes else right_pack(packer)


@cache
def right_pack(packer: Packer) -> bytes:
    """A pack that would be installed."""
    return packer.pack(packer.edition(STEP))


def flipped(find: bytes, offset: int = 0) -> Callable[[Packer], bytes]:
    """A pack with one bit flipped, `offset` bytes after the first occurrence of some bytes."""

    def make(packer: Packer) -> bytes:
        content = bytearray(later(packer))
        content[content.index(find) + offset] ^= 1
        return bytes(content)

    return make


def another_letter(find: bytes, offset: int) -> Callable[[Packer], bytes]:
    """A pack with another letter `offset` bytes after the first occurrence of some bytes: still base64."""

    def make(packer: Packer) -> bytes:
        content = bytearray(later(packer))
        at = content.index(find) + offset
        content[at] = ord("B") if content[at] == ord("A") else ord("A")
        return bytes(content)

    return make


def signed(**fields: Any) -> Callable[[Packer], bytes]:
    """A pack whose manifest had other fields when it was signed."""
    return lambda packer: later(packer, change=lambda manifest: manifest.update(fields))


def cut(length: int) -> Callable[[Packer], bytes]:
    """The first bytes of a pack; counted from the end if negative."""
    return lambda packer: later(packer)[:length]


def with_signature_of(packer: Packer) -> bytes:
    """The signature of one pack before the manifest of another."""
    one, other = later(packer), packer.pack(packer.edition(STEP + 1))
    length = int.from_bytes(one[8:12], "big")
    return other[:HEADER] + one[HEADER : HEADER + length] + other[HEADER + length :]


def not_prehashed(packer: Packer) -> bytes:
    """A signature of the old kind. The letters stand in base64: "RUQ" is prehashed, "RWQ" is not."""
    return later(packer).replace(b"RURURVNU", b"RWRURVNU")


def of_library(change: Callable[[Library], Library]) -> Callable[[Packer], bytes]:
    """A pack of a library that was changed."""
    return lambda packer: packer.pack(change(packer.edition(STEP)))


def with_payload(make: Callable[[Packer], bytes]) -> Callable[[Packer], bytes]:
    """A pack with a right manifest, whose payload has its size and digest and stands for something else."""
    return lambda packer: later(packer, payload=make(packer))


def bomb(_packer: Packer) -> bytes:
    """A quarter of a gigabyte of zeros in some 40 KB."""
    packing = lzma.LZMACompressor(preset=0)
    return b"".join(packing.compress(bytes(1 << 20)) for _ in range(256)) + packing.flush()


def large_dictionary(packer: Packer) -> bytes:
    """Content that needs 256 MB of memory to be decompressed."""
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 1, "dict_size": 256 << 20}]
    return lzma.compress(lzma.decompress(later(packer)[-payload_size(later(packer)) :]), filters=filters)


def payload_size(content: bytes) -> int:
    """The size of the payload of a pack."""
    of_signature, of_manifest = (int.from_bytes(content[at : at + 4], "big") for at in (8, 12))
    return len(content) - HEADER - of_signature - of_manifest


def deep_library(packer: Packer) -> bytes:
    """JSON within JSON, 200,000 deep, where the library should be."""
    return packer.pack(packer.edition(STEP), files={"library.json": b"[" * 200_000 + b"]" * 200_000})


def deep_manifest(packer: Packer) -> bytes:
    """The same in the manifest."""
    deep = b'{"format":1,"state":' + b"[" * 20_000 + b"]" * 20_000 + b"}"
    return later(packer, change=lambda _: deep)


def first_file(**fields: Any) -> Callable[[Packer], bytes]:
    """A pack whose manifest says something else of its first file."""
    return lambda packer: later(packer, change=lambda manifest: manifest["files"][0].update(fields))


def with_index(packer: Packer) -> bytes:
    """A pack that lists one file more, which is none of those that packs have."""
    more = {"name": "index", "size": 1, "sha256": "0" * 64}
    return later(packer, change=lambda manifest: manifest["files"].append(more))


def with_payload_of_another(packer: Packer) -> bytes:
    """One pack with the payload of another edition."""
    other = packer.pack(packer.edition(STEP + 1))
    return later(packer)[: -payload_size(later(packer))] + other[-payload_size(other) :]


def without_988(library: Library) -> Library:
    return replace(library, urgent=tuple(urgent for urgent in library.urgent if urgent.number != "988"))


def without_page(library: Library, page: str) -> Library:
    return replace(library, topics={key: topic for key, topic in library.topics.items() if key != page})


def with_refused_number(library: Library) -> Library:
    return with_number(library, SERVICE, library.refused_numbers[0].number)


def with_hidden_street(library: Library) -> Library:
    """An advocates' program with a street that pages would show."""
    name = next(key for key, service in library.services.items() if service.kind == "advocacy")
    changed = replace(library.services[name], address="1 Main Street, Bangor", address_public=True)
    return replace(library, services={**library.services, name: changed})


def with_promise(library: Library) -> Library:
    changed = replace(library.services[SERVICE], description="You stay anonymous here. Nobody can trace you.")
    return replace(library, services={**library.services, SERVICE: changed})


def key_change(*keys: SecretKey) -> Callable[[Packer], bytes]:
    """A pack that the first key signed, with other keys in its manifest."""
    return lambda packer: later(packer, keys=keys)


DAMAGED, UNTRUSTED, UNFIT = Refusal.DAMAGED, Refusal.UNTRUSTED, Refusal.UNFIT
OTHER, OLD = Refusal.OTHER_GUIDE, Refusal.NOT_NEWER

HOSTILE: dict[str, Hostile] = {
    "an empty file": (lambda _: b"", DAMAGED, NOT_COMPLETE),
    "another kind of file": (lambda _: b"PK\3\4" + bytes(5000), DAMAGED, NOT_COMPLETE),
    "a file that is far too large": (lambda _: bytes(MAX_BYTES + 1), DAMAGED, "This file is far too large"),
    "a bit of the first bytes": (flipped(b"SIGNPACK", 3), DAMAGED, NOT_COMPLETE),
    "a bit of the length of the signature": (flipped(b"SIGNPACK", 8), DAMAGED, NOT_COMPLETE),
    "a bit of the length of the manifest": (flipped(b"SIGNPACK", 15), UNTRUSTED, NOT_SIGNED),
    "a bit of the untrusted comment": (flipped(b"untrusted comment: ", 20), DAMAGED, NOT_COMPLETE),
    "a bit of the id of the key": (flipped(b"RURURVNU", 6), UNTRUSTED, NOT_SIGNED),
    "a bit of the signature": (another_letter(b"RURURVNU", 40), UNTRUSTED, NOT_SIGNED),
    "a bit of the trusted comment": (flipped(b"\ntrusted comment: signpost", 20), UNTRUSTED, NOT_SIGNED),
    "a bit of the second signature": (
        another_letter(b"signpost content\n", 60),
        UNTRUSTED,
        NOT_SIGNED,
    ),
    "a bit of the manifest": (flipped(b'"sequence":', 11), UNTRUSTED, NOT_SIGNED),
    "a bit of the payload": (flipped(b"\xfd7zXZ", 3000), DAMAGED, NOT_COMPLETE),
    "the last bit": (lambda packer: later(packer)[:-1] + b"\0", DAMAGED, NOT_COMPLETE),
    "ten bytes alone": (cut(10), DAMAGED, NOT_COMPLETE),
    "no whole manifest": (cut(600), DAMAGED, NOT_COMPLETE),
    "a byte missing": (cut(-1), DAMAGED, NOT_COMPLETE),
    "a byte too many": (lambda packer: later(packer) + b"\0", DAMAGED, NOT_COMPLETE),
    "an unknown key": (lambda packer: later(packer, key=THIRD), UNTRUSTED, NOT_SIGNED),
    "the signature of another pack": (with_signature_of, UNTRUSTED, NOT_SIGNED),
    "a signature of the old kind": (not_prehashed, DAMAGED, NOT_COMPLETE),
    "the pack in use once more": (
        lambda packer: packer.pack(packer.edition(1)),
        OLD,
        "The content of this file",
    ),
    "an older pack": (lambda packer: packer.pack(packer.edition(0)), OLD, "The content of this file"),
    "a number far too high": (
        lambda packer: packer.pack(packer.edition(5000)),
        UNFIT,
        "The number of this content (5001) is far too high.",
    ),
    "another state": (
        signed(state="NH"),
        OTHER,
        "This file is for the guide of",
    ),
    "a newer program": (
        signed(library_format=99),
        OTHER,
        "This file needs a newer",
    ),
    "an older program": (
        signed(library_format=1),
        OTHER,
        "This file was made for",
    ),
    "a later kind of pack": (
        signed(format=2),
        OTHER,
        "This file needs a newer",
    ),
    "a day that is none": (signed(date="2026-02-30"), UNFIT, NOT_UNDERSTOOD),
    "an unknown field": (signed(run="sh"), UNFIT, NOT_UNDERSTOOD),
    "a deep manifest": (deep_manifest, UNFIT, NOT_UNDERSTOOD),
    "a name with two dots": (first_file(name="../../library.json"), UNFIT, NOT_UNDERSTOOD),
    "a name from the root": (first_file(name="/etc/passwd"), UNFIT, NOT_UNDERSTOOD),
    "an index": (
        with_index,
        UNFIT,
        NOT_UNDERSTOOD,
    ),
    "a size that is too small": (first_file(size=1000), UNFIT, SOMETHING_ELSE),
    "a size that is too large": (first_file(size=2_000_000), UNFIT, SOMETHING_ELSE),
    "a size without end": (first_file(size=MAX_CONTENT_BYTES + 1), UNFIT, NOT_UNDERSTOOD),
    "a negative size": (first_file(size=-1), UNFIT, NOT_UNDERSTOOD),
    "another digest": (first_file(sha256="0" * 64), UNFIT, SOMETHING_ELSE),
    "the payload of another pack": (with_payload_of_another, DAMAGED, NOT_COMPLETE),
    "an xz bomb": (with_payload(bomb), UNFIT, SOMETHING_ELSE),
    "a large dictionary": (with_payload(large_dictionary), UNFIT, NOT_UNDERSTOOD),
    "no xz": (with_payload(lambda _: b"library" * 1000), UNFIT, NOT_UNDERSTOOD),
    "two xz streams": (with_payload(lambda _: compressed(b"a") * 2), UNFIT, SOMETHING_ELSE),
    "a deep library": (deep_library, UNFIT, "The pages in this file cannot be read."),
    "another library than it says": (
        signed(sequence=9),
        UNFIT,
        SOMETHING_ELSE,
    ),
    "no 988": (of_library(without_988), UNFIT, "This content must not be shown: urgent lacks 988."),
    "a number that must not be shown": (
        of_library(with_refused_number),
        UNFIT,
        "This content must not be shown: serv",
    ),
    "the street of a hidden place": (
        of_library(with_hidden_street),
        UNFIT,
        "This content must not be shown: serv",
    ),
    "a promise that nobody can keep": (
        of_library(with_promise),
        UNFIT,
        "This content must not be shown: serv",
    ),
    "a page that others lead to is missing": (
        of_library(lambda library: without_page(library, "danger-now")),
        UNFIT,
        "This content must not be shown: ",
    ),
    "a key that hands itself on": (key_change(SECOND, THIRD), UNFIT, NOT_UNDERSTOOD),
    "one key": (key_change(FIRST), UNFIT, NOT_UNDERSTOOD),
    "three keys": (key_change(FIRST, SECOND, THIRD), UNFIT, NOT_UNDERSTOOD),
    "one key twice": (key_change(FIRST, FIRST), UNFIT, NOT_UNDERSTOOD),
}


@pytest.fixture(scope="module")
def in_use(tmp_path_factory: pytest.TempPathFactory, updated_once: Installed) -> Installed:
    """A copy where a newer pack is in use. As long as its files stay as they are, it shows the new number."""
    copy = updated_once.copied(tmp_path_factory.mktemp("hostile"))
    assert NEW_NUMBER in copy.run("show", SERVICE).stdout
    return copy


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_in_one_sentence_and_nothing_of_it_stays(
    name: str, in_use: Installed, packer: Packer, tmp_path: Path
) -> None:
    make, refusal, sentence = HOSTILE[name]
    file = tmp_path / "hostile.signpost"
    file.write_bytes(make(packer))
    before = in_use.files

    done = in_use.run("content", "install", str(file))

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(sentence)
    assert done.stderr.endswith(f"{refusal.value}\n")
    assert done.stderr.count("\n") == 1
    assert in_use.files == before


def test_the_same_pack_unchanged_is_installed(copy: Installed, packer: Packer, tmp_path: Path) -> None:
    file = tmp_path / "right.signpost"
    file.write_bytes(later(packer))

    assert copy.run("content", "install", str(file)).returncode == 0
