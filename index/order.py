"""What an index is written from, as one text that one process hands to another."""

import json
from dataclasses import asdict, dataclass
from typing import Any, Self

from index.documents import Document, WordSources


@dataclass(frozen=True, slots=True)
class Order:
    """The documents to index and the words that are right beside theirs."""

    documents: tuple[Document, ...]
    word_sources: WordSources

    def to_json(self) -> str:
        """The order as JSON."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """The order that `to_json` wrote."""
        order = json.loads(text)
        documents = (Document(**_tuples(document)) for document in order["documents"])
        return cls(tuple(documents), WordSources(**_tuples(order["word_sources"])))


def _tuples(values: dict[str, Any]) -> dict[str, Any]:
    """JSON knows lists alone; frozen values hold tuples."""
    return {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
