"""Every command, described once, for start-up, the parser, the help and the packages.

`run.py` reads this at each start, with a Python that has no packages, so it imports no other module of ours.
"""

import sys
from collections.abc import Iterable

START = "py run.py" if sys.platform == "win32" else "python3 run.py"
"""The command that starts a checkout, as people type it. On Windows `python3` opens a shop."""

INSTALLED_START = "signpost.cmd" if sys.platform == "win32" else "signpost"
"""The command that starts an installed copy."""

INSTALLED = "installed"
"""An installed copy has it too. All others are for editors and developers, in a checkout."""

WINDOW = "window"
"""It shows a window on the display, if there is one."""

OFFSCREEN = "offscreen"
"""It draws without a display."""

PRIVATE_SCREEN = "private screen"
"""It shows windows on a private screen."""

UNBUILT = "unbuilt"
"""It reads the content itself, so it must start even if that has mistakes."""

TESTS, PACKAGES = "test", "package"
"""It also needs the packages of this requirements file."""

SITE_OPTIONS = ("--policy", "--site")
"""Options with a value that may come before a command."""


class Command:
    """One command.

    Attributes:
        name, operands: as typed.
        about: a sentence.
        traits: of those above.
        program: the file or folder of a checkout that Python runs for it; "" if the guide or set-up runs it.
    """

    __slots__ = ("about", "name", "operands", "program", "traits")

    def __init__(self, name: str, operands: str, about: str, *traits: str, program: str = "") -> None:
        self.name = name
        self.operands = operands
        self.about = about
        self.traits = traits
        self.program = program

    @property
    def requirements(self) -> str:
        """The requirements file that it needs in addition to `run`, or ""."""
        return next((trait for trait in self.traits if trait in (TESTS, PACKAGES)), "")

    @property
    def is_of_the_guide(self) -> bool:
        """Whether `python -m guide` runs it, and not set-up or a program beside the guide."""
        return not (self.program or self.requirements)

    @property
    def is_for_editors(self) -> bool:
        """Whether it is a command of the guide that an installed copy does not have."""
        return self.is_of_the_guide and INSTALLED not in self.traits


OPEN = Command("", "", "Open the guide.", INSTALLED, WINDOW)
"""What is done without a command."""

VERSION = Command("--version", "", "Show the version.", INSTALLED)

_ALL = (
    Command("search", "[QUERY...]", "Search topics and services.", INSTALLED),
    Command("show", "ID", "Show a topic or service as text.", INSTALLED),
    Command(
        "status",
        "",
        "Show what is in the library, how old it is, and the settings for this site.",
        INSTALLED,
    ),
    Command(
        "content",
        "STEP ...",
        "Install newer content from a signed file, or go back to older content.",
        INSTALLED,
        UNBUILT,
    ),
    Command("check", "", "Check all content, and list all problems at once.", UNBUILT),
    Command("build", "", "Build the library and the search index from the content.", UNBUILT),
    Command(
        "verify",
        "STEP FILE",
        "Check phone numbers by calling them: make a call sheet, apply its marks.",
        UNBUILT,
    ),
    Command(
        "review",
        "STEP ...",
        "Print pages for a reviewer from outside, and record which ones were found right.",
        UNBUILT,
    ),
    Command(
        "export", "hsds FOLDER", "Export the directory in HSDS format for other organizations.", INSTALLED
    ),
    Command("staff", "", "Correct numbers at this site; for its staff.", INSTALLED, WINDOW),
    Command(
        "corrections",
        "DEVICE",
        "Write the list of corrections of this site to a stick, to be sent.",
        INSTALLED,
    ),
    Command("password", "", "Set the staff password, which is asked for to save.", INSTALLED, UNBUILT),
    Command("tables", "", "List all sources, and what each page contains, in build/tables/.", UNBUILT),
    Command("evaluate", "FILE", "Measure the search on judged queries.", program="tools/tuning/evaluate.py"),
    Command(
        "bench",
        "[--json]",
        "Compare the search with other engines, for docs/measurements.md.",
        TESTS,
        program="tools/bench/engines.py",
    ),
    Command(
        "prove",
        "",
        "Make a scripted visit on this computer, and report which promises hold.",
        INSTALLED,
        WINDOW,
    ),
    Command(
        "screenshots",
        "[NAME...]",
        "Draw the pictures in docs/, and a sheet of all of them.",
        OFFSCREEN,
        program="tools/pictures/screenshots.py",
    ),
    Command(
        "test",
        "[OPTIONS]",
        "Run all checks; --all: also the slow ones; with other options: only pytest.",
        TESTS,
        UNBUILT,
        PRIVATE_SCREEN,
    ),
    Command(
        "package",
        "[KIND...]",
        "Make a bundle, a Debian package, ...; without KIND: list them.",
        PACKAGES,
        program="packaging",
    ),
)

COMMANDS = {command.name: command for command in _ALL}
"""By name, in the order of the help."""

FOR_EDITORS = frozenset(command.name for command in _ALL if command.is_for_editors)
"""Names of the commands that only read or write content."""


def command_word(arguments: Iterable[str]) -> str:
    """The word in the arguments of `run.py` that names a command; "" without one."""
    words = iter(arguments)
    for word in words:
        if word in SITE_OPTIONS:
            next(words, None)
        elif word == VERSION.name or not word.startswith("-"):
            return word
    return ""


def command_of(arguments: Iterable[str]) -> Command | None:
    """Find the command in the arguments of `run.py`.

    Returns OPEN if there is none, None if it is unknown.
    """
    word = command_word(arguments)
    return {OPEN.name: OPEN, VERSION.name: VERSION}.get(word) or COMMANDS.get(word)
