"""The format of authored files."""

FORMAT = 2
"""The number that every authored YAML file and every topic carries as `format`. Raised whenever a key gets
another name or another meaning, so that an old file is never read as something else."""


def is_newer(written: str) -> bool:
    """Whether a format number is of a later guide, which may use keys that this one does not know."""
    return written.isdecimal() and int(written) > FORMAT


def format_problem(written: str) -> str:
    """What is wrong with the format number of a file, as a sentence; "" if this guide reads the format.

    Args:
        written: the number as it is in the file, "" if there is none.
    """
    line = f"format: {FORMAT}"
    if written == str(FORMAT):
        return ""
    if not written:
        return f"has no format number; write '{line}'"
    if is_newer(written):
        return f"is in format {written}, but this guide is older and reads format {FORMAT}; update the guide"
    return f"format is {written!r}, which no guide reads; write '{line}'"
