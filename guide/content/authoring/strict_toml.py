"""TOML as the nodes that YAML is read into, so that one kind of record serves both."""

import re
import tomllib
from collections.abc import Mapping as AbstractMapping
from typing import Any

from guide.content.authoring.strict_yaml import Mapping, Node, Scalar, Sequence
from guide.content.toml_lines import TOP, Table, lines_of_keys


class StrictTomlError(Exception):
    """The text is not TOML.

    Attributes:
        line: the line of the error, from 1. str() says what to write instead.
    """

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line


def read_toml(text: str) -> Mapping:
    """Read a TOML document with at most one level of tables. Raises StrictTomlError."""
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        at = re.search(r"at line (\d+)", str(error))
        line = int(at[1]) if at else len(text.splitlines())
        problem = "is not TOML; a line is a name, = and a value, with straight quotes around words"
        raise StrictTomlError(line, problem) from None
    return _Nodes(text).mapping(table, TOP)


class _Nodes:
    """Finds the lines of values, as far as possible."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._of_keys = lines_of_keys(text)

    def mapping(self, table: AbstractMapping[str, Any], where: Table, line: int = 1) -> Mapping:
        """line: where it begins if it has no line of its own."""
        start = self._of_keys.get((where, ""), line)
        lines = {key: self._line(where, key, start) for key in table}
        entries = {key: self._node(value, key, where, lines[key]) for key, value in table.items()}
        return Mapping(start, entries, lines)

    def _line(self, where: Table, key: str, start: int) -> int:
        in_table = self._of_keys.get((where, key))
        return in_table or (self._of_keys.get(((key, 0), "")) if where == TOP else None) or start

    def _node(self, value: object, key: str, where: Table, line: int) -> Node:
        if isinstance(value, dict):
            return self.mapping(value, (key, 0) if where == TOP else where, line)
        if isinstance(value, list):
            return Sequence(
                line, tuple(self._item(one, key, number, line) for number, one in enumerate(value))
            )
        return _scalar(value, line)

    def _item(self, value: object, key: str, number: int, line: int) -> Node:
        if isinstance(value, dict):
            return self.mapping(value, (key, number), line)
        return _scalar(value, self._line_of_item(value, line))

    def _line_of_item(self, value: object, line: int) -> int:
        """The first line that has the text in quotes, from the line of its list on."""
        quoted = f'"{value}"'
        rest = enumerate(self._lines[line - 1 :], start=line)
        return next((number for number, written in rest if quoted in written), line)


def _scalar(value: object, line: int) -> Scalar:
    return Scalar(line, str(value).lower() if isinstance(value, bool) else str(value))
