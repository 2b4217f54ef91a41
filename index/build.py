"""Builds an index folder from documents, the same bytes for the same documents."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from index.builder import made
from index.digest import digest_of
from index.documents import Document, WordSources
from index.list_file import write_lists


class IndexBuildError(Exception):
    """The index could not be made; str() says why."""


def build_index(documents: Iterable[Document], folder: Path, word_sources: WordSources | None = None) -> str:
    """Write an index of `documents` into `folder`, which must be missing or empty.

    Returns the digest that `index.reading.Index.open` asks for. Raises ValueError when two documents
    have one id or the folder holds something, IndexBuildError when the word vectors cannot be read, OSError
    when the disk does not take the files.
    """
    given = tuple(documents)
    _refuse_repeated([document.id for document in given])
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise ValueError(f"{folder} is not empty; an index is written into an empty folder")
    try:
        index = made(given, word_sources or WordSources())
    except (OSError, ValueError) as error:
        raise IndexBuildError(f"The search index could not be made: {error}") from None
    for name, content in index.files.items():
        (folder / name).write_bytes(content)
    write_lists(index.lists.items(), folder)
    return digest_of(folder)


def _refuse_repeated(ids: list[str]) -> None:
    repeated = sorted(name for name, times in Counter(ids).items() if times > 1)
    if repeated:
        raise ValueError(f"These ids stand for more than one document: {', '.join(repeated)}")
