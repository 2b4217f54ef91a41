"""Builds an index folder from documents, the same bytes for the same documents.

The writing runs in a process of its own whose hash seed is fixed: Whoosh walks over sets of names
and terms, and their order would differ from one process to the next.
"""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from index.digest import digest_of
from index.documents import Document, WordSources
from index.order import Order


class IndexBuildError(Exception):
    """The index could not be written; str() holds the last line of what went wrong."""


def build_index(documents: Iterable[Document], folder: Path, word_sources: WordSources | None = None) -> str:
    """Write an index of `documents` into `folder`, which must be missing or empty.

    Returns the digest that `index.reading.Index.open` asks for. Raises ValueError when two documents
    have one id or the folder holds something, IndexBuildError when writing fails.
    """
    order = Order(tuple(documents), word_sources or WordSources())
    _refuse_repeated([document.id for document in order.documents])
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise ValueError(f"{folder} is not empty; an index is written into an empty folder")
    _write_apart(order.to_json(), folder)
    return digest_of(folder)


def _refuse_repeated(ids: list[str]) -> None:
    repeated = sorted(name for name, times in Counter(ids).items() if times > 1)
    if repeated:
        raise ValueError(f"These ids stand for more than one document: {', '.join(repeated)}")


def _write_apart(order_json: str, folder: Path) -> None:
    root = Path(__file__).resolve().parent.parent
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(root)}
    done = subprocess.run(  # noqa: S603 - our own interpreter and module, no shell
        [sys.executable, "-P", "-m", "index.writing", str(folder.resolve())],
        input=order_json.encode("utf-8"),
        env=environment,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or ["no reason given"]
        raise IndexBuildError(f"The search index could not be written: {last[0]}")
