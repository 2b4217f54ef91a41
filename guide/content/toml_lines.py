"""Finds the lines of the keys in a TOML file, which tomllib does not report."""

import re

Table = tuple[str, int]
"""A table and its number, from 0: ("", 0) is the top of the file, ("own_lines", 1) the second own line."""

TOP: Table = ("", 0)

# compiled when they are needed: a file without problems must not pay for it
_TABLE = r"\s*\[\[?\s*([\w.-]+)\s*\]\]?\s*(?:#|$)"
_KEY = r"""\s*(?:"([^"]+)"|'([^']+)'|([\w-]+))\s*(?:=|\.)"""


def lines_of_keys(text: str) -> dict[tuple[Table, str], int]:
    """The line of each key, from 1, by table and name. A table itself has the name "".

    Good enough for a file that tomllib has read: words that look like a key inside a text of several lines
    are taken for one, and then at most a message names the wrong line.
    """
    line_numbers: dict[tuple[Table, str], int] = {}
    tables: dict[str, int] = {}
    where = TOP
    for number, line in enumerate(text.splitlines(), start=1):
        if table := re.match(_TABLE, line):
            name = table[1]
            tables[name] = tables.get(name, -1) + 1
            where = (name, tables[name])
            line_numbers[where, ""] = number
        elif key := re.match(_KEY, line):
            line_numbers.setdefault((where, key[1] or key[2] or key[3]), number)
    return line_numbers
