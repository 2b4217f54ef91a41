"""The command line: options, help and examples of every command."""

import argparse
from dataclasses import dataclass
from datetime import date
from typing import Any, NoReturn, Protocol, get_args

from guide.command_table import COMMANDS, SITE_OPTIONS
from guide.content.review import ReviewerRole
from guide.errors import GuideError
from guide.paths import Paths, checkout
from guide.policy import POLICIES
from guide.search.labels import COST, OPEN, REACH, WHO

_PLAIN_WORDS = (
    'The search looks for all words. "not", quotation marks and a minus sign have no special meaning:\n'
    '"shelter not dogs" finds shelters that take dogs. The options above narrow the results.'
)
_STATUS = "Exit status: 0 success, 1 problems found, 2 failure."
_HISTORY = (
    "A shell remembers commands and their arguments, and other people may read them there. Without QUERY,\n"
    "the words are read from one line of standard input, which no shell remembers."
)


class UsageError(GuideError):
    """The command line is wrong. str() says how to see what is right."""


class _Parser(argparse.ArgumentParser):
    """Raises a sentence instead of printing a screen of usage and ending the process."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}. See: {self.prog} --help")


def parser(paths: Paths | None = None) -> argparse.ArgumentParser:
    """The parser of all commands. `command` of the parsed arguments is the command's name, None for a window.

    Parsing raises UsageError, and SystemExit only for --help.

    Args:
        paths: of the copy that the parser is for; an installed copy has no commands for editors. None: this
            copy.
    """
    paths = paths or checkout()
    program = paths.program
    tests = "" if paths.are_installed else f"{program} test runs every check.\n"
    whole = _Parser(
        prog=program,
        description="A local guide that works without a network. Without a command, it opens the window.",
        epilog=f"{tests}{program} COMMAND --help shows examples.\n{_STATUS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_site_options(whole, default="")
    commands = _Commands(whole.add_subparsers(dest="command", metavar="COMMAND"), program)
    for command in COMMANDS.values():
        if command.is_of_the_guide and not (paths.are_installed and command.is_for_editors):
            _OPTIONS[command.name](commands)
    return whole


class _Adding(Protocol):
    """What argparse returns for adding commands; its own type is private."""

    def add_parser(self, name: str, **options: Any) -> _Parser: ...


@dataclass(frozen=True, slots=True)
class _Commands:
    """Where commands are added.

    Attributes:
        program: the command that starts this copy, for the examples.
    """

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


def _add_site_options(command: _Parser, default: str) -> None:
    """Add the options of the window and of `status` about the site.

    Args:
        default: if they are not given.
    """
    policy, site = SITE_OPTIONS
    command.add_argument(
        policy,
        choices=[policy.name for policy in POLICIES],
        default=default,
        help="the kind of site; overrides the site file",
    )
    command.add_argument(
        site,
        default=default,
        metavar="FILE",
        help="try this site file instead of /etc/signpost/site.toml",
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
        help="only what is available in this language, such as es",
    )
    _add_filters(command)
    command.add_argument("--limit", type=_limit, default=10, metavar="N", help="how many results (10)")
    command.add_argument("--as-typed", action="store_true", help="do not correct misspelled words")
    command.add_argument(
        "--facets", action="store_true", help="also show how many results each filter would leave"
    )
    command.add_argument(
        "--explain", action="store_true", help="show step by step how the query is interpreted"
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
        choices=tuple(OPEN),
        default="",
        help="only what is open now, is open day and night, or has unknown hours",
    )
    command.add_argument(
        "--for", dest="who", choices=tuple(WHO), default="", help="only what is for these people"
    )
    command.add_argument("--cost", choices=tuple(COST), default="", help="only what is free, or costs little")
    command.add_argument(
        "--reach", choices=tuple(REACH), default="", help="only what can be contacted this way"
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
        "--if-changed", action="store_true", help="only if a file changed since the last build"
    )


def _add_status(commands: _Commands) -> None:
    examples = ["status", "status --numbers", "status --json", "status --site FILE"]
    command = _command(commands, "status", examples)
    _add_site_options(command, default=argparse.SUPPRESS)  # keep what was given before the command
    _add_json(command)
    _add_today(command)
    command.add_argument(
        "--numbers",
        action="store_true",
        help="also list each number, when it was checked, and whether it is due",
    )


def _add_content(commands: _Commands) -> None:
    file = "content install signpost-content-2.signpost"
    note = (
        "Only content that is newer and signed by the people who make the guide is accepted. The content\n"
        "before it and the content that came with the program are kept."
    )
    command = _command(commands, "content", [file, "content back", "content back --factory"], note)
    adding = command.add_subparsers(dest="step", metavar="STEP", required=True)
    steps = _Commands(adding, commands.program)
    about = "Verify a file, build its search index, and put its content in use from the next start on."
    install = _described(steps, "install", about, [file])
    install.add_argument("file", metavar="FILE", help="the signed file")
    note = "if its content is not newer than what is here, that is no error"
    install.add_argument("--if-newer", action="store_true", help=note)
    about = "The same from the partition of a USB stick that is not mounted, in words for a kiosk's screen."
    stick = _described(steps, "stick", about, ["content stick /dev/sdb1"])
    stick.add_argument("device", metavar="DEVICE", help="the partition, with the file system FAT")
    about = "Go back to the content that was in use before. Done twice, it leads to the newer one again."
    back = _described(steps, "back", about, ["content back", "content back --factory"])
    back.add_argument("--factory", action="store_true", help="to the content that came with the program")


def _add_verify(commands: _Commands) -> None:
    sheet, apply = "verify sheet --due 90 calls.csv", "verify apply --dry-run calls.csv"
    command = _command(commands, "verify", [sheet, apply, "verify apply calls.csv"])
    adding = command.add_subparsers(dest="step", metavar="STEP", required=True)
    steps = _Commands(adding, commands.program)
    about = "Make a call sheet, with the most dangerous and oldest numbers first."
    step = _add_step(steps, "sheet", about, sheet, "OUT.csv")
    step.add_argument(
        "--print", action="store_true", help="also write OUT.html: the same numbers as a form for paper"
    )
    step.add_argument(
        "--due",
        type=_days,
        default=0,
        metavar="DAYS",
        help="only numbers that nobody has called in this many days",
    )
    about = (
        "Copy the marks of a call sheet into the services' files; any invalid row rejects the whole sheet."
    )
    _add_step(steps, "apply", about, apply, "FILE.csv").add_argument(
        "--dry-run", action="store_true", help="show what would change, and change nothing"
    )


def _add_review(commands: _Commands) -> None:
    form = "review form --role lawyer court-and-testifying am-i-in-trouble"
    record = "review record am-i-in-trouble --role lawyer --day 2026-11-25 --text adgjadgjadgjadgj"
    command = _command(commands, "review", [form, record])
    adding = command.add_subparsers(dest="step", metavar="STEP", required=True)
    steps = _Commands(adding, commands.program)
    about = "Make an HTML file to print: a letter, and each page with the facts that it rests on."
    step = _described(steps, "form", about, [form])
    _add_role(step)
    _add_today(step)
    step.add_argument(
        "--out", default="", metavar="FILE.html", help="(default: review-ROLE-DAY.html in this folder)"
    )
    step.add_argument("pages", nargs="+", metavar="PAGE", help="ids of topics")
    about = "Record that a reviewer found all of a page right. Until it changes, the page says so."
    step = _described(steps, "record", about, [record])
    _add_role(step)
    _add_today(step)
    step.add_argument(
        "--day", type=_day, required=True, metavar="DATE", help="when the page was read, YYYY-MM-DD"
    )
    step.add_argument("--text", required=True, help="the letters below the title of the printed page")
    step.add_argument("page", metavar="PAGE", help="the id of the topic")


def _add_role(step: _Parser) -> None:
    roles = get_args(ReviewerRole)
    step.add_argument("--role", choices=roles, required=True, help="who reads the pages; no name is stored")


def _add_translate(commands: _Commands) -> None:
    export, apply = "translate export es danger safety", 'translate apply FILE --reviewer "court interpreter"'
    command = _command(commands, "translate", [export, apply])
    adding = command.add_subparsers(dest="step", metavar="STEP", required=True)
    steps = _Commands(adding, commands.program)
    about = "Write a PO file with all texts of some pages, and what is translated of them."
    step = _add_step(steps, "export", about, export, "LANGUAGE")
    step.add_argument(
        "ids", nargs="*", metavar="ID", help="sections or topics, such as danger or t-visa (all, without any)"
    )
    step.add_argument("--out", default="", metavar="FILE.po", help="translate-LANGUAGE.po, without this")
    about = "Put a translation into the files of its language: all of it, or nothing."
    step = _add_step(steps, "apply", about, apply, "FILE.po")
    step.add_argument(
        "--reviewer",
        required=True,
        metavar="ROLE",
        help="who is qualified in the language and has read all of it; no name is stored",
    )
    step.add_argument("--dry-run", action="store_true", help="show what would change, and change nothing")


def _add_step(steps: _Commands, name: str, about: str, example: str, file: str) -> _Parser:
    step = _described(steps, name, about, [example])
    _add_today(step)
    step.add_argument("file", metavar=file, help="a file; sheets are CSV that any spreadsheet program opens")
    return step


def _add_export(commands: _Commands) -> None:
    command = _command(commands, "export", ["export hsds FOLDER"])
    command.add_argument(
        "form", choices=("hsds",), help="the form that others read: HSDS 3.1 (Open Referral)"
    )
    command.add_argument("folder", metavar="FOLDER", help="a folder that is not there yet")


def _add_staff(commands: _Commands) -> None:
    _command(commands, "staff", ["staff"])


def _add_password(commands: _Commands) -> None:
    _command(commands, "password", ["password"])


def _add_corrections(commands: _Commands) -> None:
    note = (
        "The stick is not mounted, and none of its files is changed. At a kiosk the start menu runs this.\n"
        "At a desk, the window for staff saves the list."
    )
    command = _command(commands, "corrections", ["corrections /dev/sdb1"], note)
    command.add_argument("device", metavar="DEVICE", help="the partition, with the file system FAT")


def _add_tables(commands: _Commands) -> None:
    _command(commands, "tables", ["tables"])


def _add_prove(commands: _Commands) -> None:
    note = (
        "A window opens and is used for about half a minute. Do not touch keyboard or mouse. The report\n"
        "lists what could not be tested, with the reason; that does not count as a problem."
    )
    command = _command(commands, "prove", ["prove", "prove --json"], note)
    _add_json(command)


_OPTIONS = {
    "search": _add_search,
    "show": _add_show,
    "check": _add_check,
    "build": _add_build,
    "status": _add_status,
    "content": _add_content,
    "verify": _add_verify,
    "review": _add_review,
    "translate": _add_translate,
    "export": _add_export,
    "staff": _add_staff,
    "corrections": _add_corrections,
    "password": _add_password,
    "tables": _add_tables,
    "prove": _add_prove,
}


def _days(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) <= 9999:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a number of days. Write 0 to 9999")


_FIRST_YEAR, _LAST_YEAR = 1970, 2999
"""Dates outside these years are refused. Clocks begin in 1970."""


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date. Write it as 2027-06-01") from None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise argparse.ArgumentTypeError(
            f"{text!r} is outside the years {_FIRST_YEAR} to {_LAST_YEAR}. Write it as 2027-06-01"
        )
    return day


def _limit(text: str) -> int:
    if text.isascii() and text.isdigit() and 1 <= int(text) <= 1000:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a number of results. Write 1 to 1000")
