"""YAML as editors may write it: strings, lists and mappings, each with its line, nothing else.

YAML 1.1 reads `22:30` as 1350, `no` as False and `04101` as 2113, and lets the last of two equal
keys win without a word. So nothing is resolved here: the parser's events become three plain node
types, and anchors, aliases, tags, repeated keys and second documents are refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from guide.content.characters import hidden_characters
from guide.errors import GuideError

DEEPEST = 20
"""Levels of lists and mappings inside each other; authored files use 5."""


LONGEST_VALUE = 2_000
"""Characters in one value; the longest that authored files use has some 800."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A string as written.

    Attributes:
        line: 1 for the first line of the file.
        value: the string.
    """

    line: int
    value: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list.

    Attributes:
        line: where it begins.
        items: its entries.
    """

    line: int
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order written, each key once.

    Attributes:
        line: where it begins.
        entries: the value of each key.
        key_lines: the line of each key.
    """

    line: int
    entries: dict[str, "Node"]
    key_lines: dict[str, int]


Node = Scalar | Sequence | Mapping


class StrictYamlError(GuideError):
    """The text is not YAML that editors may write. str() says what to write instead; line is where it is."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line


def read_yaml(text: str, first_line: int = 1) -> Node:
    """Read one YAML document.

    Raises StrictYamlError at the first thing that is refused, an empty text included.

    Args:
        first_line: the line of the file on which `text` begins.
    """
    reader = _EventReader(text, first_line)
    try:
        return reader.document()
    except yaml.MarkedYAMLError as error:
        # an open bracket is missed only after the end of the text
        line = min(_line_of(error.problem_mark or error.context_mark), text.rstrip("\n").count("\n"))
        raise StrictYamlError(first_line + line, _plain_words(error.problem)) from None
    except yaml.reader.ReaderError as error:
        line = text.encode()[: error.position].count(b"\n")
        raise StrictYamlError(first_line + line, "contains a control character; remove it") from None


def _line_of(mark: Any) -> int:
    """The line of a parser's mark, from 0; the two parsers of yaml have two types of mark."""
    return int(mark.line) if mark else 0


def _plain_words(problem: str | None) -> str:
    return (
        f"is not YAML ({problem or 'unreadable'}); look for a missing quote, a missing space after a colon, "
        "or a line that is not indented like its neighbors"
    )


def _refuse_hidden(value: str, line: int) -> None:
    """Refuse what an escape sequence puts into a value; what is in the file itself is refused earlier."""
    if len(value) > LONGEST_VALUE:
        raise StrictYamlError(
            line, f"contains a text of {len(value)} characters; write at most {LONGEST_VALUE} in one value"
        )
    for hidden in hidden_characters(value):
        raise StrictYamlError(line, hidden.text)


class _EventReader:
    """Turns the parser's events into nodes, and refuses what editors may not write."""

    def __init__(self, text: str, first_line: int) -> None:
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self._first_line = first_line

    def document(self) -> Node:
        next(self._events)  # the stream begins
        if isinstance(next(self._events), yaml.StreamEndEvent):
            raise StrictYamlError(self._first_line, "is empty; write its content or delete the file")
        node = self._node(next(self._events), 0)
        next(self._events)  # the document ends
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise StrictYamlError(self._line(after), "contains a second document; remove the line ---")
        return node

    def _line(self, event: yaml.Event) -> int:
        return self._first_line + _line_of(event.start_mark)

    def _node(self, event: yaml.Event, depth: int) -> Node:
        line = self._line(event)
        self._refuse_cleverness(event, line)
        if depth > DEEPEST:
            raise StrictYamlError(line, f"is nested more than {DEEPEST} levels deep; use fewer levels")
        if isinstance(event, yaml.ScalarEvent):
            _refuse_hidden(event.value, line)
            return Scalar(line, event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(line, tuple(self._items(depth + 1)))
        return self._mapping(line, depth + 1)

    def _refuse_cleverness(self, event: yaml.Event, line: int) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise StrictYamlError(line, f"uses the alias *{event.anchor}; repeat the value")
        if getattr(event, "anchor", None):
            raise StrictYamlError(
                line, "uses an anchor (&); remove it, and repeat the value where it is needed"
            )
        if getattr(event, "tag", None):
            raise StrictYamlError(line, "uses a tag (!); remove it, because every value is a string here")

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth)

    def _mapping(self, line: int, depth: int) -> Mapping:
        mapping = Mapping(line, {}, {})
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth)
            if not isinstance(key, Scalar):
                raise StrictYamlError(key.line, "uses a list or mapping as a key; write a word")
            if key.value in mapping.entries:
                first = mapping.key_lines[key.value]
                raise StrictYamlError(
                    key.line, f"repeats the key {key.value} of line {first}; keep one of them"
                )
            mapping.key_lines[key.value] = key.line
            mapping.entries[key.value] = self._node(next(self._events), depth)
        return mapping
