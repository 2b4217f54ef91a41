"""The compiled library: one JSON file that says what it is and whether it is whole.

No pickle: reading must not be able to run anything. The digest covers the library's bytes as they
are in the file, so a truncated or changed file is refused before it is decoded.
"""

import hashlib
from pathlib import Path
from typing import TypeVar

import msgspec

from guide.content.model import Edition, Library
from guide.errors import LibraryError

FORMAT = 10
"""The number of the format; increase it whenever guide.content.model changes what it stores, or another file
beside the library changes: content that came in a pack is not made again by a newer program."""


class _Envelope(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    digest: str
    library: msgspec.Raw


class _EditionAlone(msgspec.Struct):
    """The part of a library that says which edition it is."""

    edition: Edition = Edition()


Shape = TypeVar("Shape", Library, _EditionAlone)


def library_bytes(library: Library) -> bytes:
    """The file's content: the same bytes for equal libraries, on every machine."""
    body = msgspec.json.encode(library, order="deterministic")
    return msgspec.json.encode(_Envelope(FORMAT, hashlib.sha256(body).hexdigest(), msgspec.Raw(body)))


def read_library(path: Path) -> Library:
    """Read a compiled library whole.

    Raises LibraryError when the file is missing, damaged or of another version.
    """
    return _decoded(_content(path), Library)


def read_edition(path: Path) -> Edition:
    """The edition of a compiled library, without reading the rest of it. Raises as `read_library` does."""
    return _decoded(_content(path), _EditionAlone).edition


def library_from(content: bytes) -> Library:
    """The library in the bytes of a compiled file. Raises as `read_library` does."""
    return _decoded(content, Library)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LibraryError(f"The library cannot be read ({error.strerror}).") from None


def _decoded(content: bytes, shape: type[Shape]) -> Shape:
    try:
        envelope = msgspec.json.decode(content, type=_Envelope)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise LibraryError("The library file is damaged.") from None
    if envelope.format != FORMAT:
        raise LibraryError("The library was built by another version of the guide.")
    if hashlib.sha256(envelope.library).hexdigest() != envelope.digest:
        raise LibraryError("The library file is damaged.")
    try:
        return msgspec.json.decode(envelope.library, type=shape)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        # whole, yet of another shape: the model changed and FORMAT was left as it was
        raise LibraryError("The library was built by another version of the guide.") from None
