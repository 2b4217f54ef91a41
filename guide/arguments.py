"""What can be typed after `run.py`, with examples for every command."""

import argparse
from dataclasses import dataclass
from datetime import date
from typing import Any, NoReturn, Protocol

from guide.command_table import COMMANDS, PLACE_OPTIONS
from guide.errors import GuideError
from guide.paths import Paths, checkout
from guide.policy import POLICIES
from guide.search.labels import COST, REACH, WHO

_PLAIN_WORDS = (
    'All words are looked for. "not", quotation marks and a minus sign have no meaning of their own:\n'
    '"shelter not dogs" finds shelters that take dogs. The options above narrow what is found.'
)
_STATUS = "Exit status: 0 done, 1 found problems, 2 could not."
_HISTORY = (
    "A shell remembers what is typed after a command, and other people may read it there. Without QUERY the\n"
    "words are read from one line of standard input, which no shell remembers."
)


class UsageError(GuideError):
    """What was typed is no command. str() says how to see what is."""


class _Parser(argparse.ArgumentParser):
    """Raises a sentence instead of printing a screen of usage and ending the process."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}. See: {self.prog} --help")


def parser(paths: Paths | None = None) -> argparse.ArgumentParser:
    """The parser of all commands. Parsed arguments carry the command's name in `command`, None for a window.

    paths: of the copy that it is for; an installed one has no commands for editors. None for this copy.
    Parsing raises UsageError, and SystemExit only for --help.
    """
    paths = paths or checkout()
    program = paths.program
    tests = "" if paths.are_installed else f"{program} test runs every check.\n"
    whole = _Parser(
        prog=program,
        description="A local guide that works without a network. Without a command it opens the window.",
        epilog=f"{tests}{program} COMMAND --help shows examples.\n{_STATUS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_place(whole, unsaid="")
    commands = _Commands(whole.add_subparsers(dest="command", metavar="COMMAND"), program)
    for command in COMMANDS.values():
        if command.is_of_the_guide and not (paths.are_installed and command.is_for_editors):
            _OPTIONS[command.name](commands)
    return whole


class _Adding(Protocol):
    """What argparse gives for adding commands; its own name for that type is private."""

    def add_parser(self, name: str, **options: Any) -> _Parser: ...


@dataclass(frozen=True, slots=True)
class _Commands:
    """Where commands are added. program: how this copy is called, for the examples."""

    adding: _Adding
    program: str


def _command(commands: _Commands, name: str, examples: list[str], note: str = "") -> _Parser:
    return _described(commands, name, COMMANDS[name].about, examples, note)


def _described(commands: _Commands, name: str, about: str, examples: list[str], note: str = "") -> _Parser:
    lines = "\n".join(f"  {commands.program} {example}" for example in examples)
    return commands.adding.add_parser(
        name,
        help=about,
        description=about,
        epilog="\n\n".join(filter(None, [f"Examples:\n{lines}", note, _STATUS])),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _add_place(command: _Parser, unsaid: str) -> None:
    """What the window and `status` are told of their place. unsaid: stands for what is not typed."""
    policy, site = PLACE_OPTIONS
    command.add_argument(
        policy,
        choices=[policy.name for policy in POLICIES],
        default=unsaid,
        help="what kind of place this is, whatever its site file says",
    )
    command.add_argument(
        site,
        default=unsaid,
        metavar="FILE",
        help="try out this site file instead of /etc/signpost/site.toml",
    )


def _add_json(command: _Parser) -> None:
    command.add_argument("--json", action="store_true", help="print JSON, for other programs")


def _add_today(command: _Parser) -> None:
    command.add_argument(
        "--today", type=_day, default=None, metavar="DATE", help="compare dates with this day, YYYY-MM-DD"
    )


def _add_search(commands: _Commands) -> None:
    examples = ["search", 'search "a place to stay"', "search --kind service --cost free shelter"]
    command = _command(commands, "search", examples, f"{_PLAIN_WORDS}\n\n{_HISTORY}")
    _add_json(command)
    command.add_argument(
        "--kind", choices=("topic", "service"), default="", help="only topics, or only services"
    )
    command.add_argument("--county", default="", metavar="NAME", help="only what serves this county")
    command.add_argument(
        "--lang",
        default="",
        metavar="CODE",
        help="only what is there in this language, such as es",
    )
    _add_filters(command)
    command.add_argument("--limit", type=_limit, default=10, metavar="N", help="how many results (10)")
    command.add_argument(
        "--as-typed", action="store_true", help="search for the words as they stand, misspelled or not"
    )
    command.add_argument(
        "--facets", action="store_true", help="also say how many results each filter would leave"
    )
    command.add_argument(
        "--explain", action="store_true", help="show step by step how the words are understood"
    )
    command.add_argument("query", nargs="*", metavar="QUERY", help="the words to search for")


def _add_filters(command: _Parser) -> None:
    command.add_argument(
        "--need", default="", metavar="KIND", help="only this kind of help, such as shelter or legal"
    )
    command.add_argument(
        "--near", default="", metavar="TOWN", help="only what serves the county of this town or ZIP code"
    )
    command.add_argument(
        "--open",
        choices=("now", "ask"),
        default="",
        help="only what is open now, or whose hours are not known",
    )
    command.add_argument(
        "--for", dest="who", choices=tuple(WHO), default="", help="only what is for these people"
    )
    command.add_argument("--cost", choices=tuple(COST), default="", help="only what is free, or costs little")
    command.add_argument(
        "--reach", choices=tuple(REACH), default="", help="only what can be reached this way"
    )


def _add_show(commands: _Commands) -> None:
    examples = ["show ID", "show --json ID"]
    command = _command(commands, "show", examples)
    _add_json(command)
    command.add_argument("id", metavar="ID", help="the id, as `search` prints it")


def _add_check(commands: _Commands) -> None:
    examples = ["check", "check --today 2027-06-01", "check --json"]
    command = _command(commands, "check", examples)
    _add_json(command)
    _add_today(command)


def _add_build(commands: _Commands) -> None:
    command = _command(commands, "build", ["build", "build --if-changed"])
    command.add_argument(
        "--if-changed", action="store_true", help="only when a file changed since the last build"
    )


def _add_status(commands: _Commands) -> None:
    examples = ["status", "status --numbers", "status --json", "status --site FILE"]
    command = _command(commands, "status", examples)
    _add_place(command, unsaid=argparse.SUPPRESS)  # what was typed before the command stands
    _add_json(command)
    _add_today(command)
    command.add_argument(
        "--numbers", action="store_true", help="also each number, how old it is and whether it is due"
    )


def _add_verify(commands: _Commands) -> None:
    sheet, apply = "verify sheet --due 90 calls.csv", "verify apply --dry-run calls.csv"
    command = _command(commands, "verify", [sheet, apply, "verify apply calls.csv"])
    adding = command.add_subparsers(dest="step", metavar="STEP", required=True)
    steps = _Commands(adding, commands.program)
    about = "Make a call sheet, the most dangerous and oldest numbers first."
    _add_step(steps, "sheet", about, sheet, "OUT.csv").add_argument(
        "--due",
        type=_days,
        default=0,
        metavar="DAYS",
        help="only numbers that nobody called in this many days",
    )
    about = "Put the marks of a sheet into the services' files; one line that makes no sense stops all of it."
    _add_step(steps, "apply", about, apply, "FILE.csv").add_argument(
        "--dry-run", action="store_true", help="show what would change, and change nothing"
    )


def _add_step(steps: _Commands, name: str, about: str, example: str, file: str) -> _Parser:
    step = _described(steps, name, about, [example])
    _add_today(step)
    step.add_argument("file", metavar=file, help="the sheet, a file that any spreadsheet opens")
    return step


def _add_export(commands: _Commands) -> None:
    command = _command(commands, "export", ["export hsds FOLDER"])
    command.add_argument(
        "form", choices=("hsds",), help="the form that others read: HSDS 3.1 (Open Referral)"
    )
    command.add_argument("folder", metavar="FOLDER", help="a folder that is not there yet")


def _add_tables(commands: _Commands) -> None:
    _command(commands, "tables", ["tables"])


def _add_prove(commands: _Commands) -> None:
    note = (
        "A window opens and is used for about half a minute; touch neither keys nor mouse. What could not\n"
        "be tested is said, with the reason, and does not count as a problem."
    )
    command = _command(commands, "prove", ["prove", "prove --json"], note)
    _add_json(command)


_OPTIONS = {
    "search": _add_search,
    "show": _add_show,
    "check": _add_check,
    "build": _add_build,
    "status": _add_status,
    "verify": _add_verify,
    "export": _add_export,
    "tables": _add_tables,
    "prove": _add_prove,
}


def _days(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) <= 9999:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no number of days; write 0 to 9999")


_FIRST_YEAR, _LAST_YEAR = 1970, 2999
"""Years that days before and after a date are counted in. Clocks begin in 1970."""


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2027-06-01") from None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise argparse.ArgumentTypeError(f"{text!r} is no day of our time; write it as 2027-06-01")
    return day


def _limit(text: str) -> int:
    if text.isascii() and text.isdigit() and 1 <= int(text) <= 1000:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no number of results; write 1 to 1000")
