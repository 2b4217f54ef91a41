"""The format of authored files, and what keys were called in earlier formats."""

FORMAT = 2
"""The number that every authored YAML file and every topic carries as `format`. Raised whenever a key gets
another name or another meaning, so that an old file is never read as something else."""

STATE_FORMAT = 1
"""The same for `resources/state.toml`."""

RENAMED = {
    # topics
    "said": "phrases",
    "must": "must_answer",
    # vocabulary; also uses "phrases"
    "told": "patterns",
    "answers": "pages",
    "first": "pages",
    "near": "local_services",
    "needs": "requests",
    "alike": "equivalents",
    "harmless": "danger_exceptions",
    "unread": "interpreters",
    "wishes": "filter_phrases",
    "telling": "sensitive",
    "secret": "revealing",
    "linking": "linking_words",
    "short": "abbreviations",
    # doors, urgent numbers, old names, refused numbers
    "line": "subtitle",
    "words": "label",
    "fate": "status",
    "now": "services",
    "also": "also_known_as",
    "why": "reason",
}
"""Keys of format 1, each with its name in format 2."""


def renamed_in(key: str, keys: tuple[str, ...]) -> str:
    """What a key is called now in a record that may have `keys`; "" if it has no other name."""
    name = RENAMED.get(key, "")
    return name if name in keys and key not in keys else ""


def is_newer(written: str, reads: int = FORMAT) -> bool:
    """Whether a format number is of a later guide, which may use keys that this one does not know."""
    return written.isdecimal() and int(written) > reads


def format_problem(written: str, reads: int = FORMAT, line: str = f"format: {FORMAT}") -> str:
    """What is wrong with the format number of a file, as a sentence; "" if this guide reads the format.

    Args:
        written: the number as it is in the file, "" if there is none.
        reads: the number that this guide reads.
        line: how that number is written in such a file.
    """
    if written == str(reads):
        return ""
    if not written:
        return f"has no format number; rename its old keys, if any, and write '{line}'"
    if not written.isdecimal():
        return f"format is {written!r}, which is not a number; write '{line}'"
    if is_newer(written, reads):
        return f"is in format {written}, but this guide is older and reads format {reads}; update the guide"
    return f"is in the old format {written}; rename its old keys and write '{line}'"
