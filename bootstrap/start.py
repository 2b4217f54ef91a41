"""How the guide is started: command, environment, Qt platforms; and the help of `run.py`."""

import os
import sys
from collections.abc import Mapping, Sequence

from bootstrap.stamps import Stamps
from bootstrap.system import PYTHON, QT_MAY_LACK_LIBRARIES, base_python, become
from guide.command_table import (
    COMMANDS,
    OFFSCREEN,
    PRIVATE_SCREEN,
    START,
    UNBUILT,
    WINDOW,
    Command,
    command_of,
)


def start(root: str, arguments: list[str]) -> int:
    """Become the command, or the set-up that it needs first.

    Returns an exit status only if nothing was started, or on Windows, where no program can become another.

    Args:
        root: of the checkout.
    """
    stamps = Stamps(root)
    asks_for_help = any(word in ("--help", "-h") for word in options_of(arguments))
    if asks_for_help and (text := help_text(command_of(arguments), is_set_up=stamps.environment_current())):
        sys.stdout.write(text)
        return 0
    if asks_for_help or is_ready(stamps, arguments, os.environ):
        return become(*invocation(root, arguments, os.environ))
    base = base_python()  # not the one in .venv, which may have to be replaced
    command = [base, "-P", "-m", "bootstrap", root, *arguments]
    return become(base, command, sealed_environment(root, os.environ))


def is_ready(stamps: Stamps, arguments: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Whether the guide can start at once: everything is made, and no library of its display is missing."""
    return is_made(stamps, arguments) and stamps.platforms_current(platforms_needed(arguments, environment))


def is_made(stamps: Stamps, arguments: Sequence[str]) -> bool:
    """Whether a command can start without anything having to be made first."""
    command = command_of(arguments)
    if command and command.requirements:
        return False
    return stamps.environment_current() and (not needs_library(command) or stamps.content_current())


def needs_library(command: Command | None) -> bool:
    """Whether a command needs library and index. None: an unknown command."""
    return command is None or UNBUILT not in command.traits


def invocation(
    root: str, arguments: Sequence[str], environment: Mapping[str, str]
) -> tuple[str, list[str], dict[str, str]]:
    """The program, its argument list and its environment, for execve.

    That is the guide of `root`, or the program that the command names. -P prevents importing modules from the
    user's current folder.
    """
    python = f"{root}/.venv/{PYTHON}"
    command = COMMANDS.get("".join(arguments[:1]))
    if command and command.program:
        program = f"{root}/{command.program}"
        return python, [python, "-P", program, *arguments[1:]], sealed_environment(root, environment)
    return python, [python, "-P", "-m", "guide", *arguments], app_environment(root, environment)


def sealed_environment(root: str, environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without Python's own settings, with the checkout on the import path."""
    kept = {name: value for name, value in environment.items() if not name.startswith("PYTHON")}
    return kept | {"PYTHONPATH": root, "PYTHONDONTWRITEBYTECODE": "1"}


def app_environment(root: str, environment: Mapping[str, str]) -> dict[str, str]:
    """The environment that the guide starts in.

    A visit makes the C library overwrite what is freed (`guide.lockdown.freed_memory`), except for a cache
    for each thread, which can be turned off only before Python starts.
    """
    return sealed_environment(root, environment) | {"GLIBC_TUNABLES": "glibc.malloc.tcache_count=0"}


def platforms_needed(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[str, ...]:
    """The Qt platforms that this start will load: none for text, or without a display."""
    if not QT_MAY_LACK_LIBRARIES:
        return ()
    command = command_of(arguments)
    traits = command.traits if command else ()
    if PRIVATE_SCREEN in traits:
        return ("xcb", "offscreen")
    if OFFSCREEN in traits:
        return ("offscreen",)
    if WINDOW not in traits:
        return ()
    if chosen := environment.get("QT_QPA_PLATFORM"):
        return tuple(part.partition(":")[0] for part in chosen.split(";"))
    displays = {"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
    return tuple(platform for platform, variable in displays.items() if environment.get(variable))


def options_of(arguments: Sequence[str]) -> Sequence[str]:
    """The words before `--`, after which nothing is an option."""
    return arguments[: arguments.index("--")] if "--" in arguments else arguments


def help_text(command: Command | None, *, is_set_up: bool) -> str:
    """The help that needs no package; "" if the command can print a longer one itself."""
    if not command or not command.name:
        return usage()
    if command.name == "test":
        return _HELP.format(command, _OF_TEST)
    return "" if is_set_up else _HELP.format(command, _MORE)


_HELP = f"""\
usage: {START} {{0.name}} {{0.operands}}

{{0.about}}
{{1}}"""
_OF_TEST = f"""
examples:
  {START} test                       all checks, as CI runs them
  {START} test tests/search -k food  some tests
  {START} test --all -k bundle       some tests, slow ones too

All options of pytest: .venv/{PYTHON} -m pytest --help
"""
_MORE = f"""
Its options are listed here once the guide is set up: {START}
"""
_BEGINNING = f"""\
usage: {START} [COMMAND] [OPTIONS]

Without a command, the guide opens. Without a display, it prints its front page.

"""
_END = f"""
Run COMMAND --help for details: {START} search --help

examples:
  {START}
  {START} search food pantry
  {START} --policy kiosk
  {START} test -k front_page

exit status: 0 success, 1 problems found, 2 failure (one sentence says why)
"""


def usage() -> str:
    """The help: every command, with what it does."""
    typed = {f"{command.name} {command.operands}".strip(): command.about for command in COMMANDS.values()}
    width = max(map(len, typed))
    return _BEGINNING + "".join(f"  {words:{width}}  {about}\n" for words, about in typed.items()) + _END
