"""The folder of content that came in packs, on an installed copy.

    content/current     two lines: the folder in use, and the one that was in use before
    content/<digest>/   a content folder as a build makes it, with manifest.json and manifest.json.minisig
    content/lock        held by whoever changes any of it

A line of the pointer can also be "factory", the content of the program itself. Of all folders only those that
the pointer names are kept. The one with the highest sequence is always among them: it says what is older, and
which keys count.
"""

import contextlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from guide.content.current import (
    FACTORY,
    INDEX,
    POINTER,
    ContentFolder,
    Current,
    content_from_packs,
    factory_content,
    is_built_name,
    is_kept_safe,
)
from guide.content.model import Edition
from guide.content.publishing import own_folder, put_in_place, remove, sealed
from guide.errors import GuideError, LibraryError
from guide.files import locked, sync
from guide.packs.pack import Manifest
from guide.packs.signatures import PublicKey, SignatureFormatError, read_public_key
from guide.paths import Paths
from index.index_files import digest_of, read_files

MANIFEST, SIGNATURE = "manifest.json", "manifest.json.minisig"
_LOCK = "lock"


class Kept(Struct, frozen=True):
    """Content that is on this computer.

    Attributes:
        name: of its folder, or FACTORY.
        edition: which edition it is.
        keys: the keys that count from this edition on.
    """

    name: str
    edition: Edition
    keys: tuple[PublicKey, ...]


class ContentStore:
    """Everything that changes installed content. Only the owner of the program can."""

    def __init__(self, paths: Paths) -> None:
        self._paths, self._folder = paths, paths.content
        self._content = ContentFolder(self._folder)

    def factory(self) -> Kept:
        """The content of the program; as number 0 when it is damaged, so that any other is newer."""
        keys = sorted((self._paths.resources / "keys").glob("*.pub"))
        public = (read_public_key(file.read_text(encoding="ascii")) for file in keys)
        try:
            edition = factory_content(self._paths).edition()
        except LibraryError:
            edition = Edition()
        return Kept(FACTORY, edition, tuple(public))

    def in_use(self) -> Kept:
        """The content that the next start of the guide shows."""
        content = content_from_packs(self._paths)
        return (content and _kept(content)) or self.factory()

    def newest(self) -> Kept:
        """The kept content with the highest sequence, in use or not."""
        return max([self.factory(), *self._packs()], key=lambda kept: kept.edition.sequence)

    def before(self) -> Kept:
        """What `go_back` would put in use."""
        factory, in_use = self.factory(), self.in_use()
        others = [kept for kept in self._packs() if kept.name != in_use.name]
        newer = [kept for kept in others if kept.edition.sequence > factory.edition.sequence]
        return newer[0] if newer else factory

    def _packs(self) -> list[Kept]:
        """Those that the pointer names and that can be read, the one in use first."""
        if not is_kept_safe(self._paths):
            return []
        return [kept for content in self._content.contents() if (kept := _kept(content))]

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the content lock. Raises GuideError if another process holds it."""
        mask = os.umask(0o022)  # visits run under another account, and read all of it
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if not is_kept_safe(self._paths):
                raise GuideError(
                    f"{self._folder} must belong to the owner of the program, and to nobody else."
                )
            lock = locked(self._folder / _LOCK)
            if lock is None:
                raise GuideError("Somebody else is changing the content of this guide right now.")
            with lock:
                self._remove_unnamed()
                yield
        finally:
            os.umask(mask)

    def publish(self, files: Mapping[str, bytes]) -> None:
        """Write files into a folder of their own and put it in use; hold `locked` meanwhile.

        The content in use becomes the one before. Raises OSError when the disk does not take the files; then
        nothing has changed.
        """
        before = self.in_use().name
        with own_folder(self._folder) as folder:
            for path, content in files.items():
                (folder / path).parent.mkdir(exist_ok=True)
                (folder / path).write_bytes(content)
            digest = sealed(folder, digest_of(read_files(folder / INDEX)))
            _flush(folder)
            put_in_place(folder, self._folder / digest)
        self._point(digest, before)

    def go_back(self, *, to_factory: bool = False) -> None:
        """Put the previous content back in use, or that of the program; hold `locked` meanwhile.

        Raises OSError.
        """
        if to_factory:
            packs = self._packs()
            newest = max(packs, key=lambda kept: kept.edition.sequence, default=None)
            self._point(FACTORY, newest.name if newest else FACTORY)
        else:
            self._point(self.before().name, self.in_use().name)

    def _point(self, name: str, before: str) -> None:
        """Put content in use, once the disk has it, and note which was in use before."""
        sync(self._folder)
        self._content.point(name, before)
        sync(self._folder.parent)
        self._remove_unnamed()

    def _remove_unnamed(self) -> None:
        """Remove what no line of the pointer names: older content, and what an interrupted change left."""
        names = self._content.names
        if not all(name == FACTORY or is_built_name(name) for name in names):
            return  # a damaged pointer does not say what is not needed
        named = {POINTER, _LOCK, *names}
        for path in self._folder.iterdir():
            if path.name not in named:
                remove(path)


def _kept(content: Current) -> Kept | None:
    """Content from a pack and the keys in it; None where it cannot be read."""
    try:
        manifest = msgspec.json.decode((content.folder / MANIFEST).read_bytes(), type=Manifest)
        return Kept(content.folder.name, content.edition(), manifest.public_keys)
    except (OSError, msgspec.DecodeError, SignatureFormatError, LibraryError):
        return None


def _flush(folder: Path) -> None:
    """Have the disk keep every file of a folder, so that a power cut later leaves them whole."""
    for path in (*folder.rglob("*"), folder):
        sync(path)
