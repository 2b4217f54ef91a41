"""Reading authored values one by one, noting every problem instead of stopping at the first."""

import difflib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, TypeVar, get_args, get_origin

from msgspec import Struct
from msgspec.structs import FieldInfo, fields

from guide.content.authoring.formats import FORMAT, format_problem, is_newer
from guide.content.authoring.strict_yaml import Mapping, Node, Scalar, Sequence, StrictYamlError, read_yaml
from guide.content.characters import hidden_characters
from guide.content.check_rules import Rule
from guide.content.model import is_day
from guide.content.source_map import SourceLocation
from guide.errors import Problem

Choice = TypeVar("Choice", bound=str)
Shape = TypeVar("Shape", bound=Struct)

LARGEST_FILE = 4_000_000
"""Bytes of one authored file; the vocabulary, the largest, has some 200,000."""

_PARTIAL_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


class SourceFile:
    """One authored file while it is read.

    Args:
        path: relative to the checkout, with forward slashes.
        problems: what is wrong; shared by all files of one reading.
        locations: file and line of each value; shared in the same way.
    """

    def __init__(self, path: str, problems: list[Problem], locations: dict[str, SourceLocation]) -> None:
        self.path = path
        self._problems = problems
        self._locations = locations

    def report(self, line: int, text: str, rule: Rule = Rule.FORM) -> None:
        """Note a problem of this file.

        Args:
            rule: which rule it breaks, and so why it matters.
        """
        self._problems.append(Problem(self.path, line, text, rule.value))

    def locate(self, address: str, line: int) -> None:
        """Note the location of the value with this address."""
        self._locations[address] = (self.path, line)

    def text(self, file: Path) -> str:
        """The file's text with plain line ends.

        "" with a problem noted for a file that is not a plain file, too large, not UTF-8, or empty, and for
        each character that is invisible or looks like another.
        """
        if not file.is_file():  # reading a pipe would wait for ever
            self.report(0, "is not a plain file; move it out of the folder")
            return ""
        if file.stat().st_size > LARGEST_FILE:
            self.report(
                0, f"is larger than {LARGEST_FILE // 1_000_000} MB; remove what does not belong in it"
            )
            return ""
        try:
            text = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            line = file.read_bytes()[: error.start].count(b"\n") + 1
            self.report(line, "is not UTF-8 text; save the file as UTF-8")
            return ""
        if not text.strip():
            self.report(1, "is empty; write its content or delete the file")
            return ""
        hidden = list(hidden_characters(text))
        for character in hidden:
            self.report(character.line + 1, character.text, Rule.HIDDEN_CHARACTER)
        return "" if hidden else text

    def yaml(self, text: str, first_line: int = 1) -> Node | None:
        """The text as nodes; None with a problem noted when it is refused or empty."""
        if not text:
            return None
        try:
            return read_yaml(text, first_line)
        except StrictYamlError as error:
            self.report(error.line, str(error))
            return None

    def document(self, node: Node | None, address: str, keys: Iterable[str]) -> "Record | None":
        """The mapping that is a whole file, with its format number.

        None with a problem noted if it is something else, or in a format newer than this guide.
        """
        if not isinstance(node, Mapping):
            return self.record(node, address, keys)
        written = node.entries.get("format")
        number = written.value if isinstance(written, Scalar) else ""
        problem = format_problem(number)
        if problem:
            self.report(node.key_lines.get("format", node.line), problem)
        if is_newer(number):
            return None
        return self.record(node, address, (*keys, "format"))

    def content(self, node: Node | None, address: str, name: str) -> Node | None:
        """The value of `name` in a file that contains nothing else but its format number."""
        if node is None:
            return None
        if isinstance(node, Mapping) and not node.entries.keys().isdisjoint((name, "format")):
            record = self.document(node, address, (name,))
            return record.required(name) if record else None
        text = (
            f"has no format number; write 'format: {FORMAT}' and '{name}:' above its content, and indent it"
        )
        self.report(node.line, text)
        return None

    def records(self, node: Node | None, address: str, keys: Iterable[str]) -> Iterator["Record"]:
        """Each mapping of a list, as a record; anything else is noted and left out."""
        if node is None:
            return
        if not isinstance(node, Sequence):
            self.report(node.line, "must be a list; begin each entry with '- '")
            return
        for position, item in enumerate(node.items):
            record = self.record(item, f"{address}/{position}", keys)
            if record is not None:
                yield record

    def record(self, node: Node | None, address: str, keys: Iterable[str]) -> "Record | None":
        """The mapping as a record; None with a problem noted if it is something else."""
        if node is None:
            return None
        if isinstance(node, Mapping):
            return Record(self, node, address, tuple(keys))
        self.report(node.line, "must be a mapping; write 'key: value' lines here")
        return None


class Record:
    """One mapping while it is read. Reading a value notes its location, and a problem if it is wrong.

    Args:
        source: the file.
        mapping: the mapping, as it was read.
        address: of the mapping in the library; see `SourceMap`.
        keys: every key that may be here. Any other is reported at once.
    """

    def __init__(self, source: SourceFile, mapping: Mapping, address: str, keys: tuple[str, ...]) -> None:
        self.source = source
        self.address = address
        self.line = mapping.line
        source.locate(address, mapping.line)
        self._nodes = dict(mapping.entries)
        self._key_lines = dict(mapping.key_lines)
        for key in mapping.entries:
            if key not in keys:
                source.report(self._key_lines[key], _unknown_key(key, keys))

    def line_of(self, key: str) -> int:
        """The line of a key, or of the item "key/0" of a list that was read; of the record if missing."""
        return self._key_lines.get(key, self.line)

    def report(self, key: str, text: str, rule: Rule = Rule.FORM) -> None:
        """Note a problem at this key."""
        self.source.report(self.line_of(key), text, rule)

    def made(self, shape: type[Shape], **known: object) -> Shape:
        """A struct from the values under the names of its fields, as their types say.

        A field without a default must be there. "yes" and "no" are written for a boolean.

        Args:
            known: the fields that are read otherwise.
        """
        written = {each.name: self._field(each) for each in fields(shape) if each.name not in known}
        return shape(**written, **known)

    def _field(self, field: FieldInfo) -> object:
        """The value of a field: text, a choice of words, a boolean, texts, structs, or one struct."""
        key, inner, default = field.name, get_args(field.type), None if field.required else field.default
        if field.type is str:
            return self.text(key) if field.required else self.optional(key)
        if field.type is bool:
            return self.choice(key, ("yes", "no"), None if field.required else "no") == "yes"
        if get_origin(field.type) is Literal:
            return self.choice(key, tuple(filter(None, inner)), default)
        if inner[:1] == (str,):
            return self.texts(key)
        shape = inner[0] if inner else field.type
        if get_origin(field.type) is tuple:
            return tuple(record.made(shape) for record in self.records(key, shape.__struct_fields__))
        table = self.table(key, shape.__struct_fields__)
        return table.made(shape) if table else default

    def text(self, key: str) -> str:
        """A string that must be there and not be empty."""
        value = self.optional(key)
        if not value:
            self.report(key, f"{key} is missing or empty; write '{key}: ...'")
        return value

    def optional(self, key: str) -> str:
        """A string on one line, "" when it is not there."""
        node = self._value(key)
        if node is None:
            return ""
        if isinstance(node, Scalar):
            return " ".join(node.value.split())
        self.report(key, f"{key} is a list or mapping; write one line of text after '{key}:'")
        return ""

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings, empty when it is not there."""
        node = self._value(key)
        if node is None:
            return ()
        if not isinstance(node, Sequence):
            self.report(key, f"{key} must be a list; write '{key}: [one, two]' or lines that begin with '- '")
            return ()
        return tuple(self._texts(key, node))

    def filled(self, key: str) -> tuple[str, ...]:
        """A list of strings that must be there and not be empty."""
        values = self.texts(key)
        if not values:
            self.report(key, f"{key} is missing or empty; write '{key}: [one, two]'")
        return values

    def _texts(self, key: str, node: Sequence) -> Iterator[str]:
        for position, item in enumerate(node.items):
            self.source.locate(f"{self.address}/{key}/{position}", item.line)
            self._key_lines[f"{key}/{position}"] = item.line
            if isinstance(item, Scalar) and item.value.strip():
                yield " ".join(item.value.split())
            else:
                self.source.report(
                    item.line, f"{key} contains something that is not text; write one line of text"
                )

    def choice(self, key: str, choices: tuple[Choice, ...], default: Choice | None = None) -> Choice:
        """One of the words given; without a default it must be there."""
        value = self.optional(key)
        if not value and default is not None:
            return default
        for choice in choices:
            if choice == value:
                return choice
        written = repr(value) if value else "missing"
        self.report(key, f"{key} is {written}; write one of: {', '.join(choices)}")
        return choices[0]

    def day(self, key: str, missing: str = "", rule: Rule = Rule.FORM) -> str:
        """A whole date, YYYY-MM-DD, or "" when it is empty or not there.

        Args:
            missing: what to write; noted as a problem when there is no date. "" where there may be none.
            rule: which one a missing date breaks.
        """
        value = self.optional(key)
        if not value and missing:
            self.report(key, f"{key} is missing; {missing}", rule)
        if value and not is_day(value):
            self.report(key, f"{key} is {value!r}; write a date as YYYY-MM-DD")
        return value

    def seen(self, key: str) -> str:
        """A date of a page: YYYY, YYYY-MM or YYYY-MM-DD, or "" when it is empty or not there."""
        value = self.optional(key)
        if value and not _is_partial_date(value):
            self.report(key, f'{key} is {value!r}; write YYYY, YYYY-MM or YYYY-MM-DD, or "" for no date')
        return value

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that are written, in their order."""
        return tuple(self._nodes)

    def table(self, key: str, keys: Iterable[str] = ()) -> "Record | None":
        """The mapping of a key, None if it is missing.

        Args:
            keys: those it may have; none for any.
        """
        node = self._value(key)
        if isinstance(node, Mapping) and not keys:
            keys = node.entries
        return self.source.record(node, f"{self.address}/{key}", keys)

    def records(self, key: str, keys: Iterable[str]) -> Iterator["Record"]:
        """The mappings of a list, none when the key is not there."""
        return self.source.records(self._value(key), f"{self.address}/{key}", keys)

    def required(self, key: str) -> Node | None:
        """The node of a key that must be there; None with a problem noted if it is not."""
        node = self._value(key)
        if node is None:
            self.report(key, f"{key} is missing or empty; write '{key}:' and its entries below it")
        return node

    def _value(self, key: str) -> Node | None:
        node = self._nodes.get(key)
        if node is not None:
            self.source.locate(f"{self.address}/{key}", self._key_lines[key])
        if isinstance(node, Scalar) and not node.value:
            return None  # `key:` with nothing after it is the same as no key
        return node


def _unknown_key(key: str, keys: tuple[str, ...]) -> str:
    similar = difflib.get_close_matches(key, keys, n=1, cutoff=0.5)
    if similar:
        return f"the key {key!r} is not known here; did you mean {similar[0]!r}?"
    return f"the key {key!r} is not known here; write one of: {', '.join(keys)}"


def _is_partial_date(value: str) -> bool:
    if not _PARTIAL_DATE.fullmatch(value):
        return False
    return is_day(value + "-01-01"[len(value) - 4 :])
