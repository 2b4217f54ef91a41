"""The files of an index folder: their names, how they are read, and the digest over all of them.

Numbers in them are little-endian, as on every machine that PySide6 is made for.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

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
COMMON = "common.bin"
"""A sorted table of common words of the language, which are never corrected."""
BIGRAMS = "pairs.bin"
"""A word to those that are next to it somewhere; see `index.spelling.bigrams`."""
QUESTIONS = "questions.bin"
"""The stems of titles and phrases; see `index.questions`."""
QUESTION_LINES = "question_lines.bin"
"""The numbers that QUESTIONS names."""


def as_json(value: object) -> bytes:
    """A file of JSON. Not by msgspec, as elsewhere: it loads `_socket`, which this package must not load."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


Files = Mapping[str, bytes]
"""The content of each file by name: as read from a folder, or just made."""


def read_files(folder: Path) -> dict[str, bytes]:
    """The files in a folder. Raises OSError when one cannot be read."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def digest_of(files: Files) -> str:
    """SHA-256 in hexadecimal over the names and bytes of all files, in order of name."""
    whole = hashlib.sha256()
    for name, content in sorted(files.items()):
        whole.update(name.encode("utf-8") + b"\0" + hashlib.sha256(content).digest())
    return whole.hexdigest()
