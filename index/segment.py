"""Posting lists in Whoosh's files, the same bytes in every build.

Whoosh finds a word's list (its term index, mapped into memory) and our codec, which is what Whoosh calls the
form of an index, says how a list lies there: document numbers as 32-bit whole numbers, then scores as 64-bit
floats, little-endian. Reading one is copying two runs of bytes, where Whoosh's own form takes a step of
Python for each document. Writing goes past its writer for the same reason.
"""

from array import array
from collections.abc import Container, Iterable
from pathlib import Path
from typing import Any, Self

from index.files import STEMS, little_endian
from index.inverting import PostingList
from index.lexicon import SortedWords
from index.whoosh_door import (
    TEXT,
    TOC,
    FileStorage,
    IndexReader,
    ListMatcher,
    RegexTokenizer,
    Schema,
    W3Codec,
    W3FieldWriter,
    W3Segment,
    W3TermInfo,
)

_FIELD = "words"
"""The one field of Whoosh's: a list holds the scores of all of ours together."""
_NAME = "MAIN"
_BYTES_OF_NUMBER, _BYTES_OF_BOTH = 4, 12


class SameBytesStorage(FileStorage):  # type: ignore[misc]  # Whoosh has no types
    """A folder of index files. Whoosh packs each file's time and the folder's own order; this does not."""

    def file_modified(self, name: str) -> float:
        """Always 0, in place of the time the file was written."""
        del name
        return 0.0

    def list(self) -> list[str]:
        """The names in the folder, sorted."""
        return sorted(super().list())


class ScoresCodec(W3Codec):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's codec with lists of finished scores, in a segment of a fixed name."""

    def new_segment(self, storage: FileStorage, indexname: str) -> W3Segment:
        """A segment whose name, and so whose bytes, are the same in every build."""
        del storage  # the name depends on nothing
        return W3Segment(self, indexname, segid="0" * 16)

    def postings_writer(self, dbfile: Any, *, byteids: bool = False) -> "_ListWriter":
        """What writes lists into the file of a segment."""
        del byteids
        return _ListWriter(dbfile)

    def postings_reader(
        self, dbfile: Any, terminfo: W3TermInfo, format_: Any, term: Any = None, scorer: Any = None
    ) -> ListMatcher:
        """The list of a word, as Whoosh hands lists out."""
        start, _ = terminfo.extent()  # Whoosh gives the length back as a tuple
        numbers, scores = _unpacked(dbfile.get(start, _BYTES_OF_BOTH * terminfo.doc_frequency()))
        return ListMatcher(numbers, scores, format=format_, scorer=scorer, term=term, terminfo=terminfo)


class Segment:
    """The lists of an index folder, read when they are asked for."""

    def __init__(self, reader: IndexReader, stems: Container[str]) -> None:
        """stems: those that have a list. Whoosh takes 40 µs to find out that it has none."""
        self._reader = reader
        self._stems = stems

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The segment in `folder`, whose digest has been compared: opening it unpickles a file."""
        stems = (folder / STEMS).read_text(encoding="utf-8").split("\n")
        return cls(SameBytesStorage(str(folder)).open_index().reader(), SortedWords(stems))

    def get(self, stem: str) -> PostingList | None:
        """The list of a stem, None where no document holds it."""
        if stem not in self._stems:
            return None
        matcher = self._reader.postings(_FIELD, stem)
        return PostingList(matcher._ids, matcher._weights)  # noqa: SLF001 - the lists that we gave it above


def write_segment(lists: Iterable[tuple[str, PostingList]], documents: int, folder: Path) -> None:
    """Write lists, sorted by their stems, of an index of so many documents."""
    storage = SameBytesStorage(str(folder))
    schema = Schema(**{_FIELD: TEXT(analyzer=RegexTokenizer(r"\S+"), phrase=False)})
    codec = ScoresCodec()
    segment = codec.new_segment(storage, _NAME)
    segment.set_doc_count(documents)
    writer = W3FieldWriter(codec, storage, segment)
    writer.start_field(_FIELD, schema[_FIELD])
    for stem, found in lists:
        writer.start_term(stem.encode("utf-8"))
        writer._postwriter.take(found)  # noqa: SLF001 - ours; Whoosh would take one document at a time
        writer.finish_term()
    writer.finish_field()
    writer.close()
    segment.create_compound_file(storage)  # one file, which Whoosh maps into memory: visits share it
    TOC(schema, [segment], 1).write(storage, _NAME)


class _ListWriter:
    """What Whoosh's writer of fields asks for each word: to begin, and to say where its list lies."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def start_postings(self, format_: Any, terminfo: W3TermInfo) -> None:
        """Begin a list, which comes whole. What Whoosh would note of its documents is known only then."""
        del format_, terminfo

    def take(self, found: PostingList) -> None:
        """Write the list."""
        start = self._file.tell()
        content = _packed(found)
        self._file.write(content)
        numbers, scores = found
        self._info = W3TermInfo(sum(scores), len(numbers), 1, 1, scores[0], min(numbers), max(numbers))
        self._info.set_extent(start, len(content))

    def finish_postings(self) -> W3TermInfo:
        """What there is to know of the list."""
        return self._info


def _packed(found: PostingList) -> bytes:
    return b"".join(little_endian(column[:]).tobytes() for column in found)


def _unpacked(content: bytes) -> PostingList:
    middle = len(content) // _BYTES_OF_BOTH * _BYTES_OF_NUMBER
    numbers, scores = array("I", content[:middle]), array("d", content[middle:])
    little_endian(numbers)
    little_endian(scores)
    return PostingList(numbers, scores)
