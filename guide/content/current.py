"""Finds the compiled content that is in use.

    build/current             one line: the name of the folder in use
    build/<digest>/library.json, prepared.bin, index/, index.sha256

The pointer file is replaced last and at once, so a reader always finds a whole folder.

An installed copy can also have newer content, which came as a pack. It is in a folder of its own, laid out
in the same way; its pointer has two lines: the folder in use, and the one that was in use before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guide.content.compiled import read_edition, read_library
from guide.content.model import Edition, Library
from guide.errors import LibraryError
from guide.files import others_can_change, replace_file
from guide.paths import Paths

POINTER = "current"
LIBRARY = "library.json"
PREPARED = "prepared.bin"
INDEX = "index"
INDEX_DIGEST = "index.sha256"

FACTORY = "factory"
"""The name, in the pointer of packs, of the content that came with the program."""


_NAME = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Current:
    """One built folder. Its files stay as they are; a later build makes another folder."""

    folder: Path

    @property
    def index(self) -> Path:
        """The folder of the search index."""
        return self.folder / INDEX

    @property
    def prepared(self) -> Path:
        """What the search looks up in pages and vocabulary, made at the build."""
        return self.folder / PREPARED

    @property
    def index_digest(self) -> str:
        """The digest that the index had when it was built. Raises LibraryError when it is not noted."""
        try:
            return (self.folder / INDEX_DIGEST).read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            raise LibraryError("The search index is damaged.") from None

    def library(self) -> Library:
        """The library. Raises LibraryError when it is missing, damaged or of another version."""
        return read_library(self.folder / LIBRARY)

    def edition(self) -> Edition:
        """Which edition the library is. Raises as `library` does."""
        return read_edition(self.folder / LIBRARY)


@dataclass(frozen=True, slots=True)
class ContentFolder:
    """A folder of built content, one folder for each, and the pointer to what is used of it."""

    path: Path

    @property
    def names(self) -> tuple[str, ...]:
        """The lines of the pointer, the one in use first; none where it is missing, "?" if it is damaged."""
        try:
            lines = (self.path / POINTER).read_text(encoding="ascii").split()
        except FileNotFoundError:
            return ()
        except (OSError, UnicodeDecodeError):
            return ("?",)
        return tuple(lines[:2]) or ("?",)

    def contents(self) -> Iterator[Current]:
        """What the pointer names and is there, the one in use first."""
        for name in self.names:
            if is_built_name(name) and (self.path / name).is_dir():
                yield Current(self.path / name)

    def point(self, *names: str) -> None:
        """Replace the pointer in one step: whoever looks finds the old content or the new. Raises OSError."""
        replace_file(self.path / POINTER, "".join(f"{name}\n" for name in names).encode())


def current(paths: Paths) -> Current:
    """The content in use: the newest that can be read, or what staff went back to.

    Raises LibraryError when nothing has been built or the pointer is damaged.
    """
    return content_from_packs(paths) or factory_content(paths)


def factory_content(paths: Paths) -> Current:
    """The content that came with the program, or was built in a checkout. Raises as `current` does."""
    built = ContentFolder(paths.build)
    if not built.names:
        raise LibraryError("The library has not been built yet.")
    for content in built.contents():
        return content
    raise LibraryError("The library in use is missing.")


def content_from_packs(paths: Paths) -> Current | None:
    """The content of an installed pack, where it is to be used; None where that of the program is.

    Content is passed over when it is damaged, made for another version of the program, no newer than the
    program's own, or when somebody else than the owner of the program could have changed it.
    """
    folder = ContentFolder(paths.content)
    if not paths.are_installed or not is_kept_safe(paths) or folder.names[:1] == (FACTORY,):
        return None
    try:
        newest = sequence_of(factory_content(paths))
    except LibraryError:
        newest = -1
    return next((content for content in folder.contents() if sequence_of(content) > newest), None)


def sequence_of(content: Current) -> int:
    """The sequence of an edition; -1 where it cannot be read."""
    try:
        return content.edition().sequence
    except LibraryError:
        return -1


def is_kept_safe(paths: Paths) -> bool:
    """Whether only the owner of the program can change content from packs."""
    try:
        return not others_can_change(paths.content, paths.root)
    except OSError:
        return False


def is_built_name(name: str) -> bool:
    """Whether a folder is a built library by its name: 64 hexadecimal digits."""
    return bool(_NAME.fullmatch(name))
