"""Every command, described once: what a start, the parser, the help and the packages need to know of it.

`run.py` reads this at each start, with a Python that has no packages, so it imports nothing of ours.
"""

from collections.abc import Iterable

INSTALLED = "installed"
"""An installed copy has it too. The others are for those who keep the guide, in a checkout."""

WINDOW = "window"
"""It shows a window on the reader's display, where there is one."""

OFFSCREEN = "offscreen"
"""It draws without a display."""

PRIVATE_SCREEN = "private screen"
"""It shows windows on a screen of its own."""

UNBUILT = "unbuilt"
"""It reads what editors wrote, so mistakes in that must not keep it from starting."""

TESTS, PACKAGES = "test", "package"
"""It needs what this file of requirements locks as well."""

PLACE_OPTIONS = ("--policy", "--site")
"""Options with a value that may stand in front of a command."""


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
        """The file of requirements that it needs beyond `run`, or ""."""
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
"""What is done where no command is typed."""

_ALL = (
    Command("search", "[QUERY...]", "Search topics and services.", INSTALLED),
    Command("show", "ID", "Show a topic or service as text.", INSTALLED),
    Command(
        "status",
        "",
        "Say what the library holds, how old it is, and what stands for this place.",
        INSTALLED,
    ),
    Command("check", "", "Check everything that editors wrote, and list all problems at once.", UNBUILT),
    Command("build", "", "Build the library and the search index from what editors wrote.", UNBUILT),
    Command(
        "verify",
        "STEP FILE",
        "Check numbers by calling them: make a sheet to call from, apply what callers marked.",
        UNBUILT,
    ),
    Command(
        "export", "hsds FOLDER", "Write the directory for other directories, in the form of HSDS.", INSTALLED
    ),
    Command("tables", "", "Make the tables of docs/ again from what editors wrote.", UNBUILT),
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
        "Make a scripted visit on this machine, look at it from outside, and say what holds.",
        INSTALLED,
        WINDOW,
    ),
    Command(
        "screenshots",
        "[NAME...]",
        "Draw the pictures of docs/ and a sheet of all of them.",
        OFFSCREEN,
        program="tools/pictures/screenshots.py",
    ),
    Command(
        "test",
        "[OPTIONS]",
        "Run every check; --all: the slow ones too; with other options: only pytest.",
        TESTS,
        UNBUILT,
        PRIVATE_SCREEN,
    ),
    Command(
        "package",
        "[KIND...]",
        "Make a bundle, a Debian package and others; without KIND: list them.",
        PACKAGES,
        program="packaging",
    ),
)

COMMANDS = {command.name: command for command in _ALL}
"""By name, in the order in which they are listed."""

FOR_EDITORS = frozenset(command.name for command in _ALL if command.is_for_editors)
"""Names of those that only read or write what editors wrote."""


def command_of(arguments: Iterable[str]) -> Command | None:
    """Find the command in what was typed after `run.py`.

    OPEN where no command was typed, None where it is none of these.
    """
    words = iter(arguments)
    for word in words:
        if word in PLACE_OPTIONS:
            next(words, None)
        elif not word.startswith("-"):
            return COMMANDS.get(word)
    return OPEN
