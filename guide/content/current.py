"""Which built library is the current one.

    build/current             one line: the name of the folder in use
    build/<digest>/library.json, vocabulary.json, prepared.bin, index/, index.sha256

The pointer file is replaced last and at once, so whoever reads it finds a whole folder.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from guide.content.compiled import read_library
from guide.content.model import Library
from guide.content.vocabulary import Vocabulary, open_vocabulary
from guide.errors import LibraryError
from guide.paths import Paths

POINTER = "current"
LIBRARY = "library.json"
VOCABULARY = "vocabulary.json"
PREPARED = "prepared.bin"
INDEX = "index"
INDEX_DIGEST = "index.sha256"


def vocabulary_file(language: str) -> str:
    """The file of the words of a language that pages are translated into."""
    return f"vocabulary.{language}.json"


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
    def vocabulary(self) -> Path:
        """The compiled vocabulary of the search."""
        return self.folder / VOCABULARY

    def other_vocabularies(self, languages: Iterable[str]) -> dict[str, Vocabulary]:
        """The vocabulary of each language. Raises LibraryError when one is missing or damaged."""
        return {language: open_vocabulary(self.folder / vocabulary_file(language)) for language in languages}

    @property
    def prepared(self) -> Path:
        """What the search looks up in the pages, made at the build."""
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


def current(paths: Paths) -> Current:
    """The folder in use. Raises LibraryError when nothing has been built or the pointer is damaged."""
    name = current_name(paths)
    if not name:
        raise LibraryError("The library has not been built yet.")
    if not _NAME.fullmatch(name) or not (paths.build / name).is_dir():
        raise LibraryError("The library in use is missing.")
    return Current(paths.build / name)


def current_name(paths: Paths) -> str:
    """What the pointer file says, "" when there is none."""
    try:
        return (paths.build / POINTER).read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError):
        return "?"


def is_built_name(name: str) -> bool:
    """Whether a folder in `build/` is a built library by its name: 64 hexadecimal digits."""
    return bool(_NAME.fullmatch(name))
