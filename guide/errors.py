"""All errors of the guide, as one tree.

    GuideError                  one sentence for the person at the keyboard
    |-- ContentError            authored files are wrong; lists every Problem
    |-- LibraryError            the compiled library is missing, damaged or of another version
    |   `-- IndexDamagedError   only the search index is; a window builds one in memory
    |-- UnknownPageError        no topic or service has this id
    |-- DisplayError            no window can be shown
    |-- SavingError             staff's changes or password were not saved (guide.sites.staff_password)
    |-- LocalChangesError       the file of local changes cannot be used (guide.sites.local_changes)
    |-- StrictYamlError         not YAML as editors write it (guide.content.authoring.strict_yaml)
    |-- RewriteError            an authored file cannot take a mark (guide.content.verification.applying)
    |-- PackError               new content is refused (guide.packs.pack)
    |-- FatError                a stick cannot be read (guide.fat)
    |-- UsageError              the command line is wrong (guide.arguments)
    `-- PrintError              nothing was printed

Lower packages raise these and say what happened. Which command helps depends on the copy, so an error names
the kind of help (`Remedy`), and `guide.cli` puts it into words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Literal


class Remedy(Enum):
    """A command that helps after an error."""

    BUILD = auto()
    """Build the library and its index from the authored files."""
    SEARCH = auto()
    """Search from the command line."""


class GuideError(Exception):
    """The root of the tree. str() is a plain sentence that says what happened.

    Attributes:
        remedy: the command that helps; None if the sentence says what to do, or nothing helps.
    """

    def __init__(self, text: str, remedy: Remedy | None = None) -> None:
        super().__init__(text)
        self.remedy = remedy


def internal_error(error: BaseException) -> str:
    """A sentence about an unexpected error. It has no text of the error, which may be what a person typed."""
    return f"Internal error ({type(error).__name__}). Please report it."


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem in one authored file.

    Attributes:
        path: relative to the checkout, with forward slashes.
        line: 1 for the first line; 0 if no line can be named.
        text: what is wrong and what to write instead.
        why: why it matters; "" if the text says it.
    """

    path: str
    line: int
    text: str
    why: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}" if self.line else f"{self.path}: {self.text}"


class ContentError(GuideError):
    """The authored files cannot become a library. Has all problems, sorted, not only the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


class LibraryError(GuideError):
    """The compiled library cannot be used until it is built again."""

    def __init__(self, text: str) -> None:
        super().__init__(text, Remedy.BUILD)


class UnknownPageError(GuideError):
    """No page has this id."""

    def __init__(self, page_id: str, meant: str = "") -> None:
        super().__init__(f"No page has the id {page_id!r}.{meant}", Remedy.SEARCH)


class DisplayError(GuideError):
    """No window can be shown on this machine as it is."""


PrintProblem = Literal[
    "not set up", "no answer", "no printer", "off", "stopped", "no paper", "refused", "broken off"
]
"""Why nothing is printed: no library for it; no print server; no queue; a printer that is off, was stopped or
has no paper; a job that was rejected or interrupted."""


class PrintError(GuideError):
    """Nothing came out of the printer.

    Args:
        problem: why; the window has the words for it.
    """

    def __init__(self, problem: PrintProblem) -> None:
        self.problem = problem
        super().__init__(f"Nothing was printed: {problem}. Ask staff.")
