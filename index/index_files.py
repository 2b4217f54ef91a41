"""The files of an index folder: their names, how they are read, and the digest over all of them."""

import hashlib
import json
import sys
from array import array
from pathlib import Path
from typing import Any, Protocol

ENTRIES = "entries.json"
"""The ids of the documents, by number."""
WORDS = "words.json"
"""Every word, folded, in alphabetical order, with its document frequency."""
LISTS = "lists.bin"
"""The posting list of each stem; see `index.postings`."""
SPELLING = "spelling.bin"
"""The deletion table of `index.spelling.corrector`."""
PASSAGES = "passages.json"
"""Where the passages of each document end in `ROWS`."""
ROWS = "passages.bin"
"""The vectors of the passages, a byte for each number; see `index.meaning.similarity`."""
COMMON = "common.txt"
"""Common words of the language, one a line, sorted, which are never corrected."""
BIGRAMS = "pairs.json"
"""A word to those that follow it somewhere; see `index.spelling.bigrams`."""
QUESTIONS = "questions.json"
"""Titles and phrases by their words; see `index.questions`."""
LANGUAGES = "languages.json"
"""The words of each language but English, with their document frequencies."""


def little_endian(column: "array[Any]") -> "array[Any]":
    """The column, its bytes swapped on a machine that has them the other way.

    Files contain little-endian numbers, so this is called before writing and after reading.
    """
    if sys.byteorder == "big":
        column.byteswap()
    return column


def as_json(value: object) -> bytes:
    """A file of JSON. Not by msgspec, as elsewhere: it loads `_socket`, which this package must not load."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


class Files(Protocol):
    """The files of an index by name: those of a folder, or a dict of such as were just made."""

    def __contains__(self, name: object, /) -> bool:
        """Whether there is such a file."""

    def __getitem__(self, name: str, /) -> bytes:
        """What is in it. Raises OSError or KeyError when it cannot be read."""


class FolderFiles:
    """The files of a folder, each read when it is needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __contains__(self, name: object, /) -> bool:
        """Whether there is such a file."""
        return isinstance(name, str) and (self._folder / name).is_file()

    def __getitem__(self, name: str, /) -> bytes:
        """What is in it. Raises OSError when it cannot be read."""
        return (self._folder / name).read_bytes()


def digest_of(folder: Path) -> str:
    """SHA-256 in hexadecimal over the names and bytes of all files in `folder`, in order of name."""
    whole = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        content = hashlib.sha256(path.read_bytes()).digest()
        whole.update(path.name.encode("utf-8") + b"\0" + content)
    return whole.hexdigest()
