"""How the guide is started: command, environment, Qt platforms; and the help of `run.py`."""

import os
import sys
from collections.abc import Mapping, Sequence

from bootstrap.stamps import Stamps
from guide.command_table import COMMANDS, OFFSCREEN, PRIVATE_SCREEN, UNBUILT, WINDOW, Command, command_of


def start(root: str, arguments: list[str]) -> int:
    """Become what was asked for, or the set-up that has to come first.

    root: the checkout. Returns an exit status only where nothing had to be started.
    """
    if arguments[:1] in (["--help"], ["-h"]):
        sys.stdout.write(usage())
        return 0
    if is_ready(Stamps(root), arguments, os.environ):
        return os.execve(*invocation(root, arguments, os.environ))
    base = os.path.realpath(sys.executable)  # not the one in .venv, which may have to be made anew
    command = [base, "-P", "-m", "bootstrap", root, *arguments]
    return os.execve(base, command, sealed_environment(root, os.environ))


def is_ready(stamps: Stamps, arguments: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Tell whether the guide can start at once: all is there, and its display was asked for before."""
    return is_made(stamps, arguments) and stamps.platforms_current(platforms_needed(arguments, environment))


def is_made(stamps: Stamps, arguments: Sequence[str]) -> bool:
    """Tell whether nothing has to be written before a command of the guide's own can start."""
    command = command_of(arguments)
    if command and command.requirements:
        return False
    return stamps.environment_current() and (not needs_library(command) or stamps.content_current())


def needs_library(command: Command | None) -> bool:
    """Tell whether library and index are made first. None: what was typed is no command."""
    return command is None or UNBUILT not in command.traits


def invocation(
    root: str, arguments: Sequence[str], environment: Mapping[str, str]
) -> tuple[str, list[str], dict[str, str]]:
    """Give the program, its argument list and its environment, as execve takes them.

    That is the guide of `root`, or the program beside it that the command names. -P keeps modules in the
    reader's own folder from being taken for the guide's.
    """
    python = f"{root}/.venv/bin/python"
    command = COMMANDS.get("".join(arguments[:1]))
    if command and command.program:
        program = f"{root}/{command.program}"
        return python, [python, "-P", program, *arguments[1:]], sealed_environment(root, environment)
    return python, [python, "-P", "-m", "guide", *arguments], app_environment(root, environment)


def sealed_environment(root: str, environment: Mapping[str, str]) -> dict[str, str]:
    """Take the environment without Python's own settings, with the checkout to import from."""
    kept = {name: value for name, value in environment.items() if not name.startswith("PYTHON")}
    return kept | {"PYTHONPATH": root, "PYTHONDONTWRITEBYTECODE": "1"}


def app_environment(root: str, environment: Mapping[str, str]) -> dict[str, str]:
    """Take the environment that the guide starts in.

    A visit has the C library overwrite what is freed, so that no searched word stays behind
    (`guide.lockdown.freed_memory`), but for what that keeps at hand for the next taker; whether it does, it
    reads only once, before Python starts.
    """
    return sealed_environment(root, environment) | {"GLIBC_TUNABLES": "glibc.malloc.tcache_count=0"}


def platforms_needed(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[str, ...]:
    """Name the Qt platforms that this start will load: none for text, or without a display."""
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


_BEGINNING = """\
usage: python3 run.py [COMMAND] [OPTIONS]

Without a command, the guide opens. Without a display, it prints its front page.

"""
_END = """
Run COMMAND --help for details: python3 run.py search --help

examples:
  python3 run.py
  python3 run.py search food pantry
  python3 run.py --policy kiosk
  python3 run.py test -k front_page

exit status: 0 success, 1 problems found, 2 failure (one sentence says why)
"""


def usage() -> str:
    """List every command, with what it does."""
    typed = {f"{command.name} {command.operands}".strip(): command.about for command in COMMANDS.values()}
    width = max(map(len, typed))
    return _BEGINNING + "".join(f"  {words:{width}}  {about}\n" for words, about in typed.items()) + _END
