"""Makes an index from documents: into a folder, or in memory and in small steps.

A build takes all steps at once and writes the files, the same bytes for the same documents. A window whose
index is damaged takes a few steps between two key presses: nobody waits for it, and no file is written.
"""

from collections import Counter
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.analysis import spelled
from index.documents import Document, WordSources
from index.index_files import (
    BIGRAMS,
    COMMON,
    ENTRIES,
    LANGUAGES,
    LISTS,
    PASSAGES,
    QUESTIONS,
    ROWS,
    SPELLING,
    WORDS,
    as_json,
    digest_of,
)
from index.meaning.similarity import passages_of
from index.postings import PostingList, PostingsBuilder, postings_file
from index.questions import QuestionIndexBuilder
from index.spelling.bigrams import BigramCounter
from index.spelling.corrector import table_steps

Steps = Generator[None, None, bytes]
"""Steps to the content of a file."""


@dataclass(frozen=True, slots=True)
class BuiltIndex:
    """An index in memory.

    Attributes:
        files: the content of each file, by name.
        postings: the posting list of each stem, in alphabetical order.
    """

    files: Mapping[str, bytes]
    postings: Mapping[str, PostingList]


def build_in_memory(documents: Iterable[Document], sources: WordSources) -> BuiltIndex:
    """An index of `documents`, made at once.

    Raises OSError or ValueError when the word vectors cannot be read.
    """
    return _last(build_in_steps(documents, sources))


def build_in_steps(documents: Iterable[Document], sources: WordSources) -> Generator[None, None, BuiltIndex]:
    """Steps that end in an index of the documents, numbered in order of id. Raises as `made` does."""
    ordered = sorted(documents, key=lambda document: document.id)
    inverting, asking = PostingsBuilder(), QuestionIndexBuilder()
    for document in ordered:
        inverting.add(document)
        asking.add(document)
        yield
    lists: dict[str, PostingList] = {}
    for stem, found in inverting.lists():
        lists[stem] = found
        yield
    files = yield from _files(ordered, sources, inverting)
    frequencies = {stem: len(found.numbers) for stem, found in lists.items()}
    files[QUESTIONS] = asking.file(frequencies)
    yield
    return BuiltIndex(files, lists)


def _files(
    documents: Sequence[Document], sources: WordSources, inverting: PostingsBuilder
) -> Generator[None, None, dict[str, bytes]]:
    meant = {word: 0 for text in sources.meant for word in spelled(text)}
    words = dict(sorted({**meant, **inverting.counts}.items()))
    yield
    others = {code: dict(sorted(counts.items())) for code, counts in sorted(inverting.others.items())}
    files = {
        ENTRIES: as_json([document.id for document in documents]),
        WORDS: as_json(words),
        SPELLING: (yield from table_steps(words)),
        COMMON: "\n".join(sorted(set(sources.common))).encode("utf-8"),
        LANGUAGES: as_json(others),
        BIGRAMS: (yield from _pairs(documents, sources.meant)),
    }
    if not sources.vectors:
        return files
    about, rows = yield from passages_of(documents, sources.vectors)
    return {**files, PASSAGES: about, ROWS: rows}


def _pairs(documents: Iterable[Document], meant: Iterable[str]) -> Steps:
    pairing = BigramCounter()
    for document in documents:
        pairing.add(document)
        yield
    for text in meant:
        pairing.add_text(text)
        yield
    return pairing.file()


def _last(steps: Generator[None, None, BuiltIndex]) -> BuiltIndex:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # what `making` returns


class IndexBuildError(Exception):
    """The index could not be made; str() says why."""


def build_index(documents: Iterable[Document], folder: Path, word_sources: WordSources | None = None) -> str:
    """Write an index of `documents` into `folder`, which must be missing or empty.

    Returns the digest that `index.index.Index.open` asks for. Raises ValueError when two documents
    have one id or the folder is not empty, IndexBuildError when the word vectors cannot be read, OSError
    when the disk does not take the files.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise ValueError(f"{folder} is not empty; an index is written into an empty folder")
    for name, content in index_files(documents, word_sources or WordSources()).items():
        (folder / name).write_bytes(content)
    return digest_of(folder)


def index_files(documents: Iterable[Document], word_sources: WordSources) -> dict[str, bytes]:
    """The files of an index by name. None is written.

    Raises ValueError when two documents have one id, IndexBuildError when the word vectors cannot be read.
    """
    given = tuple(documents)
    _refuse_repeated([document.id for document in given])
    try:
        index = build_in_memory(given, word_sources)
    except (OSError, ValueError) as error:
        raise IndexBuildError(f"The search index could not be made: {error}") from None
    return {**index.files, LISTS: postings_file(index.postings.items())}


def _refuse_repeated(ids: list[str]) -> None:
    repeated = sorted(name for name, times in Counter(ids).items() if times > 1)
    if repeated:
        raise ValueError(f"These ids belong to more than one document: {', '.join(repeated)}")
