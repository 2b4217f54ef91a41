"""The command line: runs a command, prints errors as sentences, returns the exit status.

0 success, 1 problems found, 2 failure (one sentence on standard error). Never a traceback: it would print
what a person searched for. In a checkout, --debug prints the one of an internal error.

Each command's module is imported only when it is called, so that `show` does not load the search index and
only the window loads Qt.
"""

import argparse
import io
import os
import re
import sys
import traceback
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from guide.arguments import STATUS, Parser, UsageError, add_site_options, has_display, meant
from guide.command_table import COMMANDS, OPEN, VERSION, Command, command_of, command_word
from guide.content.current import current
from guide.errors import ContentError, GuideError, Remedy, internal_error
from guide.paths import Paths, checkout
from guide.sites.config import Choice

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

DONE, FOUND, COULD_NOT = 0, 1, 2

Run = Callable[[argparse.Namespace, Paths, TextIO], int]


DEBUG = "--debug"
_LIBRARY = re.compile(r"lib[\w.+-]+\.so[.\d]*")
"""How the message of an import begins if the system lacks a library."""


def main(arguments: Sequence[str], paths: Paths, out: TextIO, err: TextIO) -> int:
    """Run what the arguments ask for and give the exit status."""
    if DEBUG not in arguments or paths.are_installed:
        return end_in_a_sentence(lambda: _run(arguments, paths, out), paths, out, err)
    words = [word for word in arguments if word != DEBUG]
    return end_in_a_sentence(lambda: _run(words, paths, out), paths, out, err, is_debug=True)


def end_in_a_sentence(
    run: Callable[[], int], paths: Paths, out: TextIO, err: TextIO, *, is_debug: bool = False
) -> int:
    """Run a command and return its exit status; print one sentence to `err` if it fails.

    Args:
        is_debug: print the traceback of an internal error too.
    """
    try:
        status = run()
        out.flush()
    except (KeyboardInterrupt, Exception) as error:  # noqa: BLE001 - a traceback would print what was typed
        if is_debug and not isinstance(error, GuideError):
            traceback.print_exception(error, file=err)
        print(sentence_of(error, paths), file=err)
        return FOUND if isinstance(error, ContentError) else COULD_NOT
    return status


def sentence_of(error: BaseException, paths: Paths) -> str:
    """What went wrong and what helps, in a sentence or two."""
    if isinstance(error, GuideError):
        return " ".join(filter(None, [str(error), _remedy(error.remedy, paths)]))
    if isinstance(error, KeyboardInterrupt):
        return "Interrupted. Nothing is damaged; you can run it again."
    if isinstance(error, FileNotFoundError) and not (folder := Path(error.filename or ".").parent).is_dir():
        return f"There is no folder {folder}. Make it first, or choose another one."
    if isinstance(error, OSError):
        where = f": {error.filename}" if error.filename else ""
        return f"A file could not be read or written ({error.strerror or error}){where}."
    if isinstance(error, ImportError) and (missing := _LIBRARY.match(str(error))):
        return f"A library of the system is missing: {missing[0]}. Install it, then try again."
    return internal_error(error)


def _remedy(remedy: Remedy | None, paths: Paths) -> str:
    """The command that helps, for this copy; an installed one has nothing to build from."""
    if remedy is Remedy.BUILD:
        return "Reinstall this program." if paths.are_installed else f"Build it: {paths.command('build')}"
    return f"To search: {paths.command('search')}" if remedy is Remedy.SEARCH else ""


def _run(arguments: Sequence[str], paths: Paths, out: TextIO) -> int:
    if not arguments:
        return _open(paths, Choice(), out)
    try:
        chosen = parsed(arguments, paths)
    except SystemExit:  # --help has been printed; `main` still has to flush it
        return DONE
    if chosen.version:
        print(f"Signpost {current(paths).library().version}", file=out)
        return DONE
    if chosen.command is None:
        return _open(paths, Choice(chosen.policy, chosen.site), out)
    run: Run = _module(chosen.command).run
    return run(chosen, paths, out)


def _module(name: str) -> Any:
    return import_module(f"guide.commands.{name}")


def offered(paths: Paths) -> list[Command]:
    """The commands of the guide itself that a copy has; an installed one has none for editors."""
    commands = [command for command in COMMANDS.values() if command.is_of_the_guide]
    return [command for command in commands if not (paths.are_installed and command.is_for_editors)]


def parsed(arguments: Sequence[str], paths: Paths | None = None) -> argparse.Namespace:
    """The arguments as values. `command` is the command's name, None for a window.

    Only the module of that command is imported. Raises UsageError, and SystemExit only for --help.

    Args:
        paths: of the copy that the arguments are for. None: this copy.
    """
    paths = paths or checkout()
    command, commands = command_of(arguments), offered(paths)
    if command not in (OPEN, VERSION, *commands):
        raise _unknown(command_word(arguments), commands, paths)
    whole = _parser(paths)
    adding = whole.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    for each in commands:
        parser = adding.add_parser(each.name, help=each.about, description=each.about)
        if each is command:
            _module(each.name).add_arguments(parser)
    chosen, unknown = whole.parse_known_args(arguments)
    if unknown:
        see = " ".join(filter(None, [paths.program, chosen.command]))
        raise UsageError(f"Unrecognized arguments: {' '.join(unknown)}. See: {see} --help")
    return chosen


def _parser(paths: Paths) -> Parser:
    program = paths.program
    more = f"{program} test runs every check.\n{program} --debug COMMAND prints tracebacks.\n"
    more = "" if paths.are_installed else more
    whole = Parser(
        prog=program,
        description="A local guide that works without a network. Without a command, it opens the window.",
        epilog=f"{more}{program} COMMAND --help shows examples.\n{STATUS}",
    )
    whole.add_argument(VERSION.name, action="store_true", help="show the version")
    add_site_options(whole, default="")
    return whole


def _unknown(word: str, commands: Sequence[Command], paths: Paths) -> UsageError:
    """What to say of a command that this copy does not have."""
    names = [command.name for command in commands] if paths.are_installed else [*COMMANDS]
    return UsageError(f"There is no command {word!r}.{meant(word, names)} See: {paths.command('--help')}")


def _open(paths: Paths, choice: Choice, out: TextIO) -> int:
    """The window, or the front page as text if no window can be shown.

    Args:
        choice: of the site.
    """
    if has_display(sys.platform, os.environ):
        from guide.app import open_window  # noqa: PLC0415 - only a window pays for Qt

        return open_window(paths, choice)
    from guide.commands import front_page  # noqa: PLC0415 - only needed without a display

    return front_page.run(paths, choice, out)


class PipeOut(io.FileIO):
    """Standard output that a reader such as `head` may close early: the command still does all of its work.

    What is written after that is dropped, and the exit status is the command's own.
    """

    def write(self, data: "ReadableBuffer", /) -> int:
        """Write as FileIO does; drop `data` once the reader is gone."""
        try:
            return super().write(data)
        except BrokenPipeError:
            return memoryview(data).nbytes


def standard_output(stdout: TextIO | None) -> TextIO:
    """Wrap `stdout` so that a closed pipe or an old terminal raises no error.

    Args:
        stdout: None in a program without a console on Windows. What it prints is nowhere to be seen.
    """
    if stdout is None:
        return io.StringIO()
    if not isinstance(stdout, io.TextIOWrapper):
        return stdout
    stdout.flush()
    pipe = io.BufferedWriter(PipeOut(stdout.fileno(), "wb", closefd=False))
    return io.TextIOWrapper(
        pipe, encoding=stdout.encoding, errors="replace", line_buffering=stdout.line_buffering
    )
