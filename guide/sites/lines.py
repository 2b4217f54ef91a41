"""On which line of a site file a key stands. tomllib tells lines only of what is no TOML at all."""

import re

# compiled when they are needed: a file without faults must not pay for it
_TABLE = r"\s*\[\[?\s*([\w.-]+)\s*\]\]?"
_KEY = r"\s*[\"']?([\w-]+)[\"']?\s*(?:=|\.)"

Where = tuple[str, int]
"""A table and its number, from 0: ("", 0) is the top of the file, ("own_lines", 1) the second own line."""

TOP: Where = ("", 0)


def lines_of_keys(text: str) -> dict[tuple[Where, str], int]:
    """The line of each key, from 1, by table and name. A table itself stands under the name "".

    Good enough for a file that tomllib has read: words that look like a key inside a text of several lines
    are taken for one, and then at most a message names the wrong line.
    """
    found: dict[tuple[Where, str], int] = {}
    tables: dict[str, int] = {}
    where = TOP
    for number, line in enumerate(text.splitlines(), start=1):
        if table := re.match(_TABLE, line):
            name = table[1]
            tables[name] = tables.get(name, -1) + 1
            where = (name, tables[name])
            found[where, ""] = number
        elif key := re.match(_KEY, line):
            found.setdefault((where, key[1]), number)
    return found
