"""How the guide itself is started: command, environment, and the Qt platforms it will ask for."""

from collections.abc import Mapping, Sequence

TEXT_COMMANDS = frozenset({"search", "show", "status", "check", "build", "evaluate", "bench", "package"})


def app_command(root: str, arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Give the program and the whole argument list that start the guide of `root`.

    -P keeps modules that lie in the reader's own folder from being taken for the guide's.
    """
    python = f"{root}/.venv/bin/python"
    return python, [python, "-P", "-m", "guide", *arguments]


def bench_command(root: str, arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Give the program and the whole argument list that compare the search of `root` with other engines.

    arguments: without the command's name. The other engines come with what the checks need, so the guide
    itself knows nothing of this command.
    """
    python = f"{root}/.venv/bin/python"
    return python, [python, "-P", "-m", "tests.bench.engines", *arguments]


def package_command(root: str, words: Sequence[str]) -> tuple[str, list[str]]:
    """Give the program and the whole argument list that make packages: the folder packaging/ is started."""
    python = f"{root}/.venv/bin/python"
    return python, [python, "-P", f"{root}/packaging", *words]


def sealed_environment(root: str, environment: Mapping[str, str]) -> dict[str, str]:
    """Take the environment without Python's own settings, with the checkout to import from."""
    kept = {name: value for name, value in environment.items() if not name.startswith("PYTHON")}
    return kept | {"PYTHONPATH": root, "PYTHONDONTWRITEBYTECODE": "1"}


def app_environment(root: str, environment: Mapping[str, str]) -> dict[str, str]:
    """Take the environment that the guide starts in.

    A visit has the C library overwrite what is freed, so that no searched word stays behind
    (`guide.lockdown.freed_blocks`), but for what that keeps at hand for the next taker; whether it does, it
    reads only once, before Python starts.
    """
    return sealed_environment(root, environment) | {"GLIBC_TUNABLES": "glibc.malloc.tcache_count=0"}


def platforms_needed(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[str, ...]:
    """Name the Qt platforms that this start will load: none for text, or without a display."""
    command = arguments[0] if arguments else ""
    if command in TEXT_COMMANDS:
        return ()
    if command == "screenshots":
        return ("offscreen",)
    if chosen := environment.get("QT_QPA_PLATFORM"):
        return tuple(part.partition(":")[0] for part in chosen.split(";"))
    displays = {"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
    return tuple(platform for platform, variable in displays.items() if environment.get(variable))
