"""A content pack: the compiled library and the words of its search, signed with one of the two keys.

Signing needs no other program: an Ed25519 signature has no random part, so the same content and key give the
same bytes. `minisign -V` verifies what is made here.
"""

import getpass
import hashlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from msgspec import Struct, json
from nacl.pwhash import scrypt
from nacl.signing import SigningKey

from guide.content.authoring import read_authored
from guide.content.build import is_fresh, version_of
from guide.content.compiled import library_bytes
from guide.content.current import LIBRARY
from guide.content.model import Library
from guide.content.vocabulary import Vocabulary
from guide.packs.pack import (
    KEYS,
    SUFFIX,
    VOCABULARY,
    compressed,
    manifest_bytes,
    pack_bytes,
    vocabulary_file,
)
from guide.packs.signatures import (
    PublicKey,
    SignatureFormatError,
    decoded,
    read_public_key,
    signature_text,
)
from guide.paths import Paths
from recipes.running import PackagingError
from recipes.tree import Tree

_PLAIN, _ENCRYPTED = b"\0\0", b"Sc"
_SECRET_BYTES, _ENCRYPTED_BYTES = 158, 104

AskPassword = Callable[[str], str]


class SecretKey(Struct, frozen=True):
    """A secret key of minisign.

    Attributes:
        public: its public half.
        seed: the secret itself, 32 bytes.
    """

    public: PublicKey
    seed: bytes

    def sign(self, message: bytes, comment: str) -> bytes:
        """The file that minisign writes beside what it signed.

        Args:
            comment: the trusted one.
        """
        key = SigningKey(self.seed)
        first = key.sign(hashlib.blake2b(message).digest()).signature
        second = key.sign(first + comment.encode("ascii")).signature
        return signature_text(self.public.id, first, comment, second)


def read_secret_key(file: Path, ask_password: AskPassword = getpass.getpass) -> SecretKey:
    """A secret key as `minisign -G` writes it, with a password or without.

    Raises PackagingError or OSError.
    """
    lines = file.read_text(encoding="ascii").split("\n")
    try:
        content = decoded(lines[1] if len(lines) > 1 else "", _SECRET_BYTES)
    except SignatureFormatError:
        raise PackagingError(f"{file} is not a secret key of minisign.") from None
    algorithm, salt = content[2:4], content[6:38]
    operations, memory = (int.from_bytes(content[at : at + 8], "little") for at in (38, 46))
    inner = content[-_ENCRYPTED_BYTES:]
    if algorithm == _ENCRYPTED:
        password = ask_password(f"Password of {file}: ").encode("utf-8")
        mask = scrypt.kdf(_ENCRYPTED_BYTES, password, salt, operations, memory)
        inner = bytes(one ^ other for one, other in zip(inner, mask, strict=True))
    elif algorithm != _PLAIN:
        raise PackagingError(f"{file} is not a secret key of minisign.")
    key_id, secret, checksum = inner[:8], inner[8:72], inner[72:]
    if (
        algorithm == _ENCRYPTED
        and hashlib.blake2b(content[:2] + inner[:72], digest_size=32).digest() != checksum
    ):
        raise PackagingError("The password is wrong, or the key is damaged.")
    return SecretKey(PublicKey(key_id, secret[32:]), secret[:32])


def build(tree: Tree, key: SecretKey, into: Path) -> Path:
    """Make a pack of the library in use. Raises GuideError, PackagingError or OSError."""
    paths = Paths(tree.root)
    keys = trusted_keys(tree)
    if key.public not in keys:
        names = " and ".join(public_key.name for public_key in keys)
        raise PackagingError(
            f"This key is none of the keys in resources/keys ({names}): nobody would take it."
        )
    if not is_fresh(paths):  # only what was built has passed the checks
        raise PackagingError("The library is older than resources/. Build it first: python3 run.py build")
    authored = read_authored(paths.resources, version_of(paths))
    library, words = authored.library, authored.vocabulary
    into.mkdir(parents=True, exist_ok=True)
    pack = into / f"signpost-content-{library.edition.sequence}{SUFFIX}"
    made = packed(library, files_of(library, words, authored.others), key, keys)
    if pack.exists() and pack.read_bytes() != made:
        raise PackagingError(
            f"{pack} has other content with the same number: raise it in resources/edition.yaml."
        )
    pack.write_bytes(made)
    return pack


def packed(library: Library, files: dict[str, bytes], key: SecretKey, keys: Iterable[PublicKey]) -> bytes:
    """The bytes of a pack.

    Args:
        files: of the compiled content.
        keys: those that count from this edition on.
    """
    edition = library.edition
    payload = compressed(b"".join(files.values()))
    signed = manifest_bytes(
        files,
        payload,
        state=library.state.code,
        sequence=edition.sequence,
        date=edition.date,
        withdrawn=edition.withdrawn,
        review_by=min(topic.review_by for topic in library.topics.values()),
        keys=tuple(public_key.text for public_key in keys),
    )
    return pack_bytes(key.sign(signed, f"signpost content {edition.sequence}"), signed, payload)


def files_of(library: Library, words: Vocabulary, others: Mapping[str, Vocabulary]) -> dict[str, bytes]:
    """What a pack holds.

    Args:
        words: the vocabulary of the guide's own language.
        others: that of each other language.
    """
    return {
        LIBRARY: library_bytes(library),
        VOCABULARY: json.encode(words),
        **{vocabulary_file(language): json.encode(each) for language, each in sorted(others.items())},
    }


def trusted_keys(tree: Tree) -> tuple[PublicKey, ...]:
    """The two keys that packages made from this tree accept. Raises PackagingError or OSError."""
    files = sorted((tree.root / "resources/keys").glob("*.pub"))
    try:
        keys = tuple(read_public_key(file.read_text(encoding="ascii")) for file in files)
    except SignatureFormatError as error:
        raise PackagingError(f"resources/keys: {error}") from None
    if len({key.id for key in keys}) != KEYS:
        raise PackagingError(f"resources/keys must hold {KEYS} public keys: see docs/many-computers.md.")
    return keys


def refuse_test_keys(tree: Tree) -> None:
    """Refuse a release that trusts keys whose secret halves everybody has.

    Raises PackagingError or OSError.
    """
    tests = [key.name for key in trusted_keys(tree) if key.is_for_tests]
    if tests:
        raise PackagingError(
            f"resources/keys holds keys for tests ({', '.join(tests)}), and anybody can sign with them: see "
            "docs/many-computers.md."
        )
