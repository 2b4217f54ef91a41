"""Makes an index from documents: into a folder, or in memory and in small steps.

A build takes all steps at once and writes the files, the same bytes for the same documents. A window whose
index is damaged takes a few steps between two key presses: nobody waits for it, and no file is written.
"""

from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from pathlib import Path

from index.analysis import spelled
from index.documents import Document, WordSources
from index.index_files import (
    BIGRAMS,
    COMMON,
    ENTRIES,
    LISTS,
    PASSAGES,
    QUESTION_LINES,
    QUESTIONS,
    ROWS,
    SPELLING,
    WORDS,
    Files,
    as_json,
    digest_of,
)
from index.meaning.similarity import passages_of
from index.postings import PostingsBuilder, postings_file
from index.query import Scores
from index.questions import QuestionIndexBuilder
from index.sorted_table import sorted_table
from index.spelling.bigrams import pair_steps
from index.spelling.corrector import table_steps


def build_in_steps(documents: Iterable[Document], sources: WordSources) -> Generator[None, None, Files]:
    """Steps to the files of an index of the documents, numbered in order of id.

    Raises OSError or ValueError when the word vectors cannot be read.
    """
    ordered = sorted(documents, key=lambda document: document.id)
    inverting, asking = PostingsBuilder(), QuestionIndexBuilder()
    for document in ordered:
        inverting.add(document)
        asking.add(document)
        yield
    lists: dict[str, Scores] = {}
    for stem, scores in inverting.lists():
        lists[stem] = scores
        yield
    files = yield from _files(ordered, sources, inverting)
    files[LISTS] = postings_file(lists)
    yield
    frequencies = {stem: len(scores) for stem, scores in lists.items()}
    files[QUESTIONS], files[QUESTION_LINES] = asking.files(frequencies)
    yield
    return files


def _files(
    documents: Sequence[Document], sources: WordSources, inverting: PostingsBuilder
) -> Generator[None, None, dict[str, bytes]]:
    meant = {word: 0 for text in sources.meant for word in spelled(text)}
    words = dict(sorted({**meant, **inverting.counts}.items()))
    yield
    files = {
        ENTRIES: as_json([document.id for document in documents]),
        WORDS: as_json(words),
        SPELLING: (yield from table_steps(words)),
        COMMON: sorted_table(dict.fromkeys(sources.common, "")),
        BIGRAMS: (yield from pair_steps(documents, sources.meant)),
    }
    if not sources.vectors:
        return files
    about, rows = yield from passages_of(documents, sources.vectors)
    return {**files, PASSAGES: about, ROWS: rows}


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
    files = index_files(documents, word_sources or WordSources())
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return digest_of(files)


def index_files(documents: Iterable[Document], word_sources: WordSources) -> Files:
    """The files of an index by name. None is written.

    Raises ValueError when two documents have one id, IndexBuildError when the word vectors cannot be read.
    """
    given = tuple(documents)
    _refuse_repeated([document.id for document in given])
    steps = build_in_steps(given, word_sources)
    try:
        while True:
            next(steps)
    except StopIteration as end:
        files: Files = end.value
        return files
    except (OSError, ValueError) as error:
        raise IndexBuildError(f"The search index could not be made: {error}") from None


def _refuse_repeated(ids: list[str]) -> None:
    repeated = sorted(name for name, times in Counter(ids).items() if times > 1)
    if repeated:
        raise ValueError(f"These ids belong to more than one document: {', '.join(repeated)}")
