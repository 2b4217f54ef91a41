"""Signatures in minisign's format (https://jedisct1.github.io/minisign/), as far as content packs use them.

The message is hashed with BLAKE2b-512 and the hash is signed with Ed25519. A second signature covers the
first one together with the trusted comment. The untrusted comment is covered by neither, so only the text
that minisign writes by itself is accepted: not one byte of a pack can change unnoticed.
"""

import base64
import binascii
import hashlib
from collections.abc import Iterable

from msgspec import Struct
from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

UNTRUSTED_COMMENT = "untrusted comment: signature from minisign secret key"
TRUSTED_COMMENT = "trusted comment: "
MAX_SIGNATURE_BYTES = 1024

TEST_ID = b"TESTKEY"
"""Ids of keys begin so whose secret halves are published with the sources: anybody can sign with them."""

_PUBLIC, _PREHASHED = b"Ed", b"ED"
_ID_BYTES, _POINT_BYTES, _SIGNATURE_BYTES = 8, 32, 64


class SignatureFormatError(ValueError):
    """Something is not a key or a signature as minisign writes them."""


class UnknownKeyError(Exception):
    """No trusted key made the signature, or it does not match what was signed."""


class PublicKey(Struct, frozen=True, order=True):
    """A public key.

    Attributes:
        id: eight bytes that say which key it is, and prove nothing.
        point: the key itself, 32 bytes.
    """

    id: bytes
    point: bytes

    @property
    def name(self) -> str:
        """The id as minisign shows it, such as "09F90CDB7F93111F"."""
        return self.id[::-1].hex().upper()

    @property
    def is_for_tests(self) -> bool:
        """Whether everybody has the secret half."""
        return self.id.startswith(TEST_ID)

    @property
    def text(self) -> str:
        """The second line of its file."""
        return base64.b64encode(_PUBLIC + self.id + self.point).decode("ascii")


def read_public_key(text: str) -> PublicKey:
    """A public key from its file, or from the second line of it. Raises SignatureFormatError."""
    lines = text.split("\n")
    content = decoded(lines[1] if len(lines) > 1 else lines[0], len(_PUBLIC) + _ID_BYTES + _POINT_BYTES)
    if content[:2] != _PUBLIC:
        raise SignatureFormatError("This is not a public key of minisign.")
    return PublicKey(content[2 : 2 + _ID_BYTES], content[2 + _ID_BYTES :])


def decoded(text: str, size: int) -> bytes:
    """The bytes of base64 text in its canonical form.

    Raises SignatureFormatError.
    """
    try:
        content = base64.b64decode(text.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error):
        raise SignatureFormatError("This is not base64.") from None
    if len(content) != size or base64.b64encode(content).decode("ascii") != text:
        raise SignatureFormatError(f"This does not stand for {size} bytes.")
    return content


def verify(message: bytes, signature: bytes, keys: Iterable[PublicKey]) -> PublicKey:
    """Say which of some keys signed a message.

    Args:
        message: what was signed.
        signature: the content of minisign's file beside it: four lines.
        keys: those that count.

    Raises:
        SignatureFormatError: the signature is not as minisign writes it.
        UnknownKeyError: no trusted key signed it, or the message or its trusted comment does not match.
    """
    key_id, first, comment, second = _parts(signature)
    key = next((key for key in keys if key.id == key_id), None)
    if key is None:
        raise UnknownKeyError
    verifier = VerifyKey(key.point)
    try:
        verifier.verify(hashlib.blake2b(message).digest(), first)
        verifier.verify(first + comment, second)
    except BadSignatureError:
        raise UnknownKeyError from None
    return key


def _parts(signature: bytes) -> tuple[bytes, bytes, bytes, bytes]:
    """The id of the key, the signature, the trusted comment, and the signature of both."""
    try:
        lines = signature.decode("ascii").split("\n")
    except UnicodeDecodeError:
        raise SignatureFormatError("A signature is plain text.") from None
    if len(lines) != 5 or lines[0] != UNTRUSTED_COMMENT or lines[4]:
        raise SignatureFormatError("A signature has four lines, and the first never changes.")
    if not lines[2].startswith(TRUSTED_COMMENT):
        raise SignatureFormatError("The third line of a signature is its trusted comment.")
    content = decoded(lines[1], len(_PREHASHED) + _ID_BYTES + _SIGNATURE_BYTES)
    if content[:2] != _PREHASHED:
        raise SignatureFormatError("Only prehashed signatures are accepted.")
    comment = lines[2].removeprefix(TRUSTED_COMMENT).encode("ascii")
    return content[2:10], content[10:], comment, decoded(lines[3], _SIGNATURE_BYTES)


def signature_text(key_id: bytes, first: bytes, comment: str, second: bytes) -> bytes:
    """The file that minisign would write for a signature. comment: the trusted one."""
    lines = (
        UNTRUSTED_COMMENT,
        base64.b64encode(_PREHASHED + key_id + first).decode("ascii"),
        TRUSTED_COMMENT + comment,
        base64.b64encode(second).decode("ascii"),
    )
    return "".join(f"{line}\n" for line in lines).encode("ascii")
