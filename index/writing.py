"""Writes an index; run as a program by `index.build`, with an order as JSON on standard input.

    python -m index.writing FOLDER

The files of ours that lie beside Whoosh's are named in `index.files`.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from index.analysis import spelled, stem
from index.documents import Document
from index.fields import WEIGHTS, texts
from index.files import COMMON, ENTRIES, LANGUAGES, SPELLING, WORDS
from index.languages import ENGLISH, terms
from index.lexicon import Lexicon
from index.meaning.nearness import write_meaning
from index.order import Order
from index.pairs import write_pairs
from index.questions import write_questions
from index.spelling import table_of
from index.storage import OneNameCodec, SameBytesStorage
from index.whoosh_door import TEXT, IndexReader, RegexTokenizer, Schema

_LOCK = "MAIN_WRITELOCK"


def write(order: Order, folder: Path) -> None:
    """Write an index of the documents, numbered in order of id, into the empty `folder`."""
    documents = sorted(order.documents, key=lambda document: document.id)
    found = Counter({word: 0 for text in order.word_sources.meant for word in spelled(text)})
    held = _write_postings(documents, found, folder)
    counts = dict(sorted(found.items()))
    _write_json(folder / WORDS, counts)
    lexicon = Lexicon(counts)
    (folder / SPELLING).write_bytes(table_of([lexicon[number] for number in range(len(lexicon))]))
    (folder / COMMON).write_text("\n".join(sorted(set(order.word_sources.common))), encoding="utf-8")
    _write_json(folder / LANGUAGES, _words_by_language(documents))
    write_pairs(documents, order.word_sources.meant, folder)
    write_questions(documents, held, folder)
    if order.word_sources.vector_file:
        write_meaning(documents, Path(order.word_sources.vector_file), folder)


def _write_postings(documents: Sequence[Document], counts: Counter[str], folder: Path) -> Counter[str]:
    """Write the documents, and add to `counts` in how many English ones each folded word stands.

    Returns in how many documents each stem stands.
    """
    index = SameBytesStorage(str(folder)).create_index(_schema())
    writer = index.writer(codec=OneNameCodec())
    held: Counter[str] = Counter()
    for document in documents:
        if document.language == ENGLISH:
            found = {field: spelled(text) for field, text in texts(document).items()}
            counts.update(set(chain.from_iterable(found.values())))
            fields = _stemmed(found)
        else:
            fields = _in_its_language(document)
        held.update(set(chain.from_iterable(fields.values())))
        writer.add_document(**fields)
    writer.commit(optimize=True)
    with index.reader() as reader:
        _write_json(folder / ENTRIES, _entries(documents, reader))
    index.close()
    (folder / _LOCK).unlink(missing_ok=True)
    return held


def _schema() -> Schema:
    """One text field each. The text comes as a list of stems, so that Whoosh's own analysis has no work."""
    return Schema(**{field: TEXT(analyzer=RegexTokenizer(r"\S+"), phrase=False) for field in WEIGHTS})


def _stemmed(found: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Field to the stems of its words; fields without words are left out."""
    return {field: list(map(stem, words)) for field, words in found.items() if words}


def _in_its_language(document: Document) -> dict[str, list[str]]:
    """Field to the terms of another language; fields without any are left out."""
    found = {field: terms(text, document.language) for field, text in texts(document).items()}
    return {field: words for field, words in found.items() if words}


def _words_by_language(documents: Iterable[Document]) -> dict[str, dict[str, int]]:
    """For each language but English its folded words, with the number of documents that hold them."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        if document.language != ENGLISH:
            held = chain.from_iterable(spelled(text) for text in texts(document).values())
            counts[document.language].update(set(held))
    return {language: dict(sorted(words.items())) for language, words in sorted(counts.items())}


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
