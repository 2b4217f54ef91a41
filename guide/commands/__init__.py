"""One module per command: `add_arguments(command)` adds its options, `run(arguments, paths, out)` runs it."""

import msgspec


def as_json(value: object) -> str:
    """What a command prints with --json."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode("utf-8")
