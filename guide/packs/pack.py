"""A content pack: one file with a signed manifest and the compressed content that it describes.

    8 bytes     SIGNPACK
    4 + 4       length of the signature, length of the manifest; big-endian
    signature   as minisign writes it, over the exact bytes of the manifest
    manifest    JSON
    payload     to the end of the file: xz of the files that the manifest lists, one after the other

There is no archive, no path, no index and no program in it. Nothing is parsed before the signature is
verified but the two lengths, and nothing is decompressed before its digest is the one that was signed.
"""

import hashlib
import lzma
import re
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

import msgspec
from msgspec import Struct

from guide.content.compiled import FORMAT as LIBRARY_FORMAT
from guide.content.current import LIBRARY
from guide.content.model import is_day
from guide.errors import GuideError
from guide.packs.signatures import (
    MAX_SIGNATURE_BYTES,
    PublicKey,
    SignatureFormatError,
    UnknownKeyError,
    read_public_key,
    verify,
)

SUFFIX = ".signpost"
MAGIC = b"SIGNPACK"
FORMAT = 1
"""Raised when the parts of the file or the fields of the manifest change."""

MAX_BYTES = 20 << 20
MAX_MANIFEST_BYTES = 64 << 10
MAX_CONTENT_BYTES = 32 << 20
"""Of a pack, of its manifest, and of its decompressed payload. Today's are 0.3 MB, 1 KB and 1.8 MB."""

DICTIONARY_BYTES = 4 << 20
_DECODER_BYTES = 16 << 20
"""Memory that decompressing may take; it needs the dictionary and little more."""

_HEADER = struct.Struct(">8sII")
VOCABULARY = "vocabulary.json"
"""The words of the guide's own language."""
_FILE = re.compile(r"library\.json|vocabulary(\.[a-z]{2,3}(-[A-Za-z0-9]{2,8})?)?\.json")
_DIGEST = re.compile(r"[0-9a-f]{64}")
KEYS = 2
MAX_STEP = 1000
"""How far a sequence may be above the one here.

A slip, or a thief with one key, cannot use up all numbers.
"""

MOST_FILES = 32


class Refusal(Enum):
    """Why a pack is not installed; the value is what to do next."""

    NO_PACK = (
        "Save the file whose name ends in .signpost on the stick, outside of all folders, and try again."
    )
    UNREADABLE = "Use a stick of at most 32 GB, formatted as FAT32, and try again."
    DAMAGED = "Copy the file again, or use another stick."
    UNTRUSTED = "Do not use this file. Call the people who make the guide."
    NOT_NEWER = "Nothing needs to be done, unless you were promised newer content."
    WENT_BACK = (
        "To use the newer content again, run: signpost content back. Or go back in the window for staff."
    )
    OTHER_GUIDE = "Ask the people who make the guide for the right file."
    UNFIT = "Call the people who make the guide."


class PackError(GuideError):
    """A pack is refused, and everything stays as it was.

    Attributes:
        refusal: the kind of reason, which says what to do next.
        reason: what is wrong, as one sentence.
    """

    def __init__(self, refusal: Refusal, reason: str) -> None:
        self.refusal, self.reason = refusal, reason
        super().__init__(f"{reason} {refusal.value}")


def vocabulary_file(language: str) -> str:
    """The file of the words of a language other than the guide's own."""
    return f"vocabulary.{language}.json"


class ListedFile(Struct, frozen=True, forbid_unknown_fields=True):
    """One file of the content.

    Attributes:
        name: "library.json", "vocabulary.json", or that of another language.
        size: in bytes.
        sha256: of its bytes, in hexadecimal.
    """

    name: str
    size: int
    sha256: str


class Manifest(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is signed.

    Attributes:
        format: the version of packs, see FORMAT.
        library_format: the version of the compiled library; a program reads one.
        state: the postal code of the state that the content is about, such as "ME".
        sequence, date, withdrawn: as in `guide.content.model.Edition`.
        review_by: YYYY-MM-DD, the first day by which an editor must read a page again. Advice: age refuses
            nothing.
        files: the files in the payload, in this order.
        payload_size, payload_sha256: of the compressed bytes.
        keys: the public keys that count from this edition on, as minisign writes them.
    """

    format: int
    library_format: int
    state: str
    sequence: int
    date: str
    withdrawn: tuple[str, ...]
    review_by: str
    files: tuple[ListedFile, ...]
    payload_size: int
    payload_sha256: str
    keys: tuple[str, ...]

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(file.size for file in self.files)

    @property
    def public_keys(self) -> tuple[PublicKey, ...]:
        """The keys. Raises SignatureFormatError."""
        return tuple(map(read_public_key, self.keys))


@dataclass(frozen=True, slots=True)
class SignedPack:
    """A pack whose signature is right. Its payload is the one that was signed, and was not decompressed yet.

    Attributes:
        manifest: what was signed.
        signed: the exact bytes of the manifest.
        signature: the content of minisign's file.
        payload: the compressed files.
        key: which key signed.
    """

    manifest: Manifest
    signed: bytes
    signature: bytes
    payload: bytes
    key: PublicKey


_NOT_COMPLETE = "This file is not complete, or it was changed on the way."
_NOT_SIGNED = "This file was not signed by the people who make the guide, or it was changed after that."
NOT_AS_DESCRIBED = "This file was signed, but its content does not match its description."
_NOT_UNDERSTOOD = "This file was signed, but this program does not understand it."


def read_pack(content: bytes, keys: Iterable[PublicKey], state: str, newest: int) -> SignedPack:
    """Verify a pack, and compare what it says of itself with what is here.

    Args:
        content: the bytes of the file.
        keys: those that count here.
        state: the code of the state that the guide here is about.
        newest: the highest sequence that was ever in use here.

    Raises:
        PackError: with the first reason to refuse it.
    """
    trusted = tuple(keys)
    signature, signed, payload = _split(content)
    try:
        key = verify(signed, signature, trusted)
    except SignatureFormatError:
        raise PackError(Refusal.DAMAGED, _NOT_COMPLETE) from None
    except UnknownKeyError:
        raise PackError(Refusal.UNTRUSTED, _NOT_SIGNED) from None
    manifest = _manifest(signed)
    _refuse_other(manifest, state, newest)
    _refuse_keys(manifest, key, trusted)
    if (
        len(payload) != manifest.payload_size
        or hashlib.sha256(payload).hexdigest() != manifest.payload_sha256
    ):
        raise PackError(Refusal.DAMAGED, _NOT_COMPLETE)
    return SignedPack(manifest, signed, signature, payload, key)


def _split(content: bytes) -> tuple[bytes, bytes, bytes]:
    """Signature, manifest and payload, by the lengths that stand before them."""
    if len(content) < _HEADER.size or len(content) > MAX_BYTES:
        raise PackError(Refusal.DAMAGED, _NOT_COMPLETE)
    magic, of_signature, of_manifest = _HEADER.unpack_from(content)
    end = _HEADER.size + of_signature + of_manifest
    is_sound = magic == MAGIC and of_signature <= MAX_SIGNATURE_BYTES and of_manifest <= MAX_MANIFEST_BYTES
    if not is_sound or end > len(content):
        raise PackError(Refusal.DAMAGED, _NOT_COMPLETE)
    start = _HEADER.size + of_signature
    return content[_HEADER.size : start], content[start:end], content[end:]


class _Format(Struct):
    """The one field that every version of a manifest has."""

    format: int


def _manifest(signed: bytes) -> Manifest:
    try:
        is_known = msgspec.json.decode(signed, type=_Format).format == FORMAT
        manifest = msgspec.json.decode(signed, type=Manifest) if is_known else None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise PackError(Refusal.UNFIT, _NOT_UNDERSTOOD) from None
    if manifest is None or manifest.library_format > LIBRARY_FORMAT:
        raise PackError(Refusal.OTHER_GUIDE, "This file needs a newer version of the program.")
    if manifest.library_format < LIBRARY_FORMAT:
        raise PackError(Refusal.OTHER_GUIDE, "This file was made for an older version of the program.")
    if not _is_plausible(manifest):
        raise PackError(Refusal.UNFIT, _NOT_UNDERSTOOD)
    return manifest


def _is_plausible(manifest: Manifest) -> bool:
    names = [file.name for file in manifest.files]
    return (
        names[:2] == [LIBRARY, VOCABULARY]
        and len(names) == len(set(names)) <= MOST_FILES
        and all(_FILE.fullmatch(file.name) and _DIGEST.fullmatch(file.sha256) for file in manifest.files)
        and all(0 < file.size <= MAX_CONTENT_BYTES for file in manifest.files)
        and manifest.size <= MAX_CONTENT_BYTES
        and 0 < manifest.sequence < 10**6
        and all(map(is_day, (manifest.date, manifest.review_by)))
    )


def _refuse_other(manifest: Manifest, state: str, newest: int) -> None:
    if manifest.state != state:
        raise PackError(Refusal.OTHER_GUIDE, "This file is for the guide of another state.")
    if manifest.sequence <= newest:
        reason = f"The content of this file (number {manifest.sequence}) is not newer than number {newest}."
        raise PackError(Refusal.NOT_NEWER, reason)
    if manifest.sequence > newest + MAX_STEP:
        raise PackError(Refusal.UNFIT, f"The number of this content ({manifest.sequence}) is far too high.")


def _refuse_keys(manifest: Manifest, signer: PublicKey, trusted: tuple[PublicKey, ...]) -> None:
    """A key can replace the other one, and never itself: who steals one cannot hand it on unseen."""
    try:
        keys = set(manifest.public_keys)
    except SignatureFormatError:
        raise PackError(Refusal.UNFIT, _NOT_UNDERSTOOD) from None
    ids = {key.id for key in keys}
    if len(manifest.keys) != KEYS or len(ids) != KEYS or signer not in keys:
        raise PackError(Refusal.UNFIT, _NOT_UNDERSTOOD)
    if any(key.is_for_tests for key in keys) and not all(key.is_for_tests for key in trusted):
        raise PackError(Refusal.UNFIT, "This file names a key for tests, which anybody can sign with.")


def unpacked(pack: SignedPack) -> dict[str, bytes]:
    """The files of a pack by name, each with the size and digest that were signed.

    Raises:
        PackError: the payload is not what was signed.
    """
    manifest = pack.manifest
    content = _decompressed(pack.payload, manifest.size)
    files, start = {}, 0
    for file in manifest.files:
        files[file.name] = content[start : start + file.size]
        start += file.size
        if hashlib.sha256(files[file.name]).hexdigest() != file.sha256:
            raise PackError(Refusal.UNFIT, NOT_AS_DESCRIBED)
    return files


def _decompressed(payload: bytes, size: int) -> bytes:
    """Exactly `size` bytes; a larger payload is not decompressed any further."""
    reader = lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=_DECODER_BYTES)
    try:
        content = reader.decompress(payload, max_length=size + 1)
    except (lzma.LZMAError, EOFError, MemoryError):
        raise PackError(Refusal.UNFIT, _NOT_UNDERSTOOD) from None
    if len(content) != size or not reader.eof or reader.unused_data:
        raise PackError(Refusal.UNFIT, NOT_AS_DESCRIBED)
    return content


def compressed(content: bytes) -> bytes:
    """The payload for some content, the same bytes each time."""
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": DICTIONARY_BYTES}]
    return lzma.compress(content, format=lzma.FORMAT_XZ, check=lzma.CHECK_CRC64, filters=filters)


def manifest_bytes(files: Mapping[str, bytes], payload: bytes, **about: object) -> bytes:
    """The manifest of files, the same bytes for the same content. about: its other fields."""
    listed = tuple(
        ListedFile(name, len(content), hashlib.sha256(content).hexdigest()) for name, content in files.items()
    )
    manifest = msgspec.convert(
        {
            **about,
            "format": FORMAT,
            "library_format": LIBRARY_FORMAT,
            "files": listed,
            "payload_size": len(payload),
            "payload_sha256": hashlib.sha256(payload).hexdigest(),
        },
        type=Manifest,
    )
    return msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"


def pack_bytes(signature: bytes, signed: bytes, payload: bytes) -> bytes:
    """The whole file. signed: the bytes of the manifest."""
    return _HEADER.pack(MAGIC, len(signature), len(signed)) + signature + signed + payload
