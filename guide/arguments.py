"""What command lines are made of: their parser, options that several commands have, and kinds of values."""

import argparse
import difflib
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NoReturn

from guide.command_table import SITE_OPTIONS
from guide.errors import GuideError
from guide.policy import POLICIES

STATUS = "Exit status: 0 success, 1 problems found, 2 failure."


class UsageError(GuideError):
    """The command line is wrong. str() says how to see what is right."""


class Parser(argparse.ArgumentParser):
    """Raises a sentence instead of printing a screen of usage and ending the process."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=argparse.RawDescriptionHelpFormatter, **options)
        self._steps: argparse._SubParsersAction[Parser] | None = None

    def error(self, message: str) -> NoReturn:
        """Raise UsageError."""
        raise UsageError(f"{message[:1].upper()}{message[1:]}. See: {self.prog} --help")

    def describe(self, *examples: str, note: str = "") -> None:
        """Set what stands below the options.

        Args:
            examples: what is typed after the name of the command.
            note: what else there is to know.
        """
        lines = "\n".join(f"  {self.prog} {example}".rstrip() for example in examples)
        self.epilog = "\n\n".join(filter(None, [f"Examples:\n{lines}", note, STATUS]))

    def step(self, name: str, about: str, *examples: str) -> "Parser":
        """Add a step of this command, and give its parser. `step` of the parsed arguments is its name."""
        self._steps = self._steps or self.add_subparsers(dest="step", metavar="STEP", required=True)
        step = self._steps.add_parser(name, help=about, description=about)
        step.describe(*examples)
        return step


def add_site_options(command: Parser, default: str) -> None:
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


def add_json(command: Parser) -> None:
    """Add --json."""
    command.add_argument("--json", action="store_true", help="print JSON, for other programs")


def add_today(command: Parser) -> None:
    """Add --today."""
    command.add_argument(
        "--today", type=day, default=None, metavar="DATE", help="compare dates with this day, YYYY-MM-DD"
    )


def add_dry_run(command: Parser) -> None:
    """Add --dry-run."""
    command.add_argument("--dry-run", action="store_true", help="show what would change, and change nothing")


def meant(word: str, names: Iterable[str]) -> str:
    """The name that a word may have been meant for, as a sentence after another; "" if none is like it."""
    by_folded = {name.casefold(): name for name in names if name != word}
    close = difflib.get_close_matches(word.casefold(), by_folded, 1, cutoff=0.75)
    return f" Did you mean {by_folded[close[0]]}?" if close else ""


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown.

    Args:
        platform: as in sys.platform.
    """
    if platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


_FIRST_YEAR, _LAST_YEAR = 1970, 2999
"""Dates outside these years are refused. Clocks begin in 1970."""


def day(text: str) -> date:
    """A day. Raises ArgumentTypeError."""
    try:
        parsed = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date. Write it as 2027-06-01") from None
    if not _FIRST_YEAR <= parsed.year <= _LAST_YEAR:
        raise argparse.ArgumentTypeError(
            f"{text!r} is outside the years {_FIRST_YEAR} to {_LAST_YEAR}. Write it as 2027-06-01"
        )
    return parsed


def number_of(what: str, least: int, most: int, text: str) -> int:
    """A whole number within limits. Raises ArgumentTypeError.

    Args:
        what: what is counted, in the plural.
    """
    if text.isascii() and text.isdigit() and least <= int(text) <= most:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a number of {what}. Write {least} to {most}")
