"""Writes an index; run as a program by `index.build`, with an order as JSON on standard input.

    python -m index.writing FOLDER

The files of ours that lie beside Whoosh's are named in `index.files`.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from index.analysis import stem, words
from index.documents import Document
from index.fields import WEIGHTS, texts
from index.files import COMMON, ENTRIES, SPELLING, WORDS
from index.lexicon import Lexicon
from index.meaning.nearness import write_meaning
from index.order import Order
from index.spelling import table_of
from index.storage import OneNameCodec, SameBytesStorage
from index.whoosh_door import TEXT, IndexReader, RegexTokenizer, Schema

_LOCK = "MAIN_WRITELOCK"


def write(order: Order, folder: Path) -> None:
    """Write an index of the documents, numbered in order of id, into the empty `folder`."""
    documents = sorted(order.documents, key=lambda document: document.id)
    _write_postings(documents, folder)
    counts = _counts(documents, order.right_words.meant)
    _write_json(folder / WORDS, counts)
    lexicon = Lexicon(counts)
    (folder / SPELLING).write_bytes(table_of([lexicon[number] for number in range(len(lexicon))]))
    (folder / COMMON).write_text("\n".join(sorted(set(order.right_words.common))), encoding="utf-8")
    if order.right_words.vectors:
        write_meaning(documents, Path(order.right_words.vectors), folder)


def _write_postings(documents: Sequence[Document], folder: Path) -> None:
    index = SameBytesStorage(str(folder)).create_index(_schema())
    writer = index.writer(codec=OneNameCodec())
    for document in documents:
        writer.add_document(**_analysed(document))
    writer.commit(optimize=True)
    with index.reader() as reader:
        _write_json(folder / ENTRIES, _entries(documents, reader))
    index.close()
    (folder / _LOCK).unlink(missing_ok=True)


def _schema() -> Schema:
    """One text field each; the text comes analysed, so Whoosh only splits it at spaces."""
    return Schema(**{field: TEXT(analyzer=RegexTokenizer(r"\S+"), phrase=False) for field in WEIGHTS})


def _analysed(document: Document) -> dict[str, str]:
    """Field to its stems, spaces between; fields without words are left out."""
    stemmed = {
        field: " ".join(stem(word.text, document.language) for word in words(text))
        for field, text in texts(document).items()
    }
    return {field: text for field, text in stemmed.items() if text}


def _counts(documents: Iterable[Document], meant: Iterable[str]) -> dict[str, int]:
    """Every folded word in alphabetical order, with the number of documents that hold it."""
    counts = Counter({word.text: 0 for text in meant for word in words(text)})
    for document in documents:
        counts.update({word.text for text in texts(document).values() for word in words(text)})
    return dict(sorted(counts.items()))


def _entries(documents: Sequence[Document], reader: IndexReader) -> dict[str, Any]:
    """Lengths are Whoosh's, which rounds them to a byte: the scores then equal its own."""
    numbers = range(len(documents))
    return {
        "ids": [document.id for document in documents],
        "lengths": {
            field: [reader.doc_field_length(number, field, 0) or 0 for number in numbers] for field in WEIGHTS
        },
        "totals": {field: reader.field_length(field) for field in WEIGHTS},
    }


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


if __name__ == "__main__":
    write(Order.from_json(sys.stdin.buffer.read().decode("utf-8")), Path(sys.argv[1]))
