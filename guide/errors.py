"""Everything that can go wrong, as one tree.

    GuideError              one sentence for the person at the keyboard
    |-- ContentError        authored files are wrong; holds every Problem found
    |-- LibraryError        the compiled library is missing, damaged or of another version
    |   `-- IndexDamagedError    the search index alone is; a window builds one in memory
    |-- UnknownPageError         no topic or service has the id asked for
    |-- DisplayError        no window can be shown
    `-- PrintError          the place's printer takes nothing

Low rooms raise these and say what happened. Which command helps depends on the copy, so an error names
the kind of help (`Remedy`), and `guide.cli` words it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Literal


class Remedy(Enum):
    """What helps after an error, where a command does."""

    BUILD = auto()
    """Build the library and its index from the authored files."""
    SEARCH = auto()
    """Search from the command line."""


class GuideError(Exception):
    """The root. str() is a plain sentence that says what happened.

    remedy: what helps, where a command does; None where the sentence says what to do, or nothing helps.
    """

    def __init__(self, text: str, remedy: Remedy | None = None) -> None:
        super().__init__(text)
        self.remedy = remedy


def own_fault(error: BaseException) -> str:
    """A sentence on an error that nobody foresaw. It holds no word of the error: one may have been typed."""
    return f"The guide has a fault of its own ({type(error).__name__}). Please report it."


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in one authored file.

    path: relative to the checkout, with forward slashes.
    line: 1 for the first line; 0 where no line can be named.
    text: what is wrong and what to write instead.
    why: why it matters, for whoever asks; "" where the text says it.
    """

    path: str
    line: int
    text: str
    why: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}" if self.line else f"{self.path}: {self.text}"


class ContentError(GuideError):
    """The authored files cannot become a library. Carries all problems, sorted, not the first alone."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


class LibraryError(GuideError):
    """The compiled library cannot be used until it is built again."""

    def __init__(self, text: str) -> None:
        super().__init__(text, Remedy.BUILD)


class UnknownPageError(GuideError):
    """No page has this id."""

    def __init__(self, page_id: str) -> None:
        super().__init__(f"There is no page with the id {page_id!r}.", Remedy.SEARCH)


class DisplayError(GuideError):
    """No window can be shown on this machine as it is."""


PrintFault = Literal[
    "not set up", "no answer", "no printer", "off", "stopped", "no paper", "refused", "broken off"
]
"""Why nothing is printed: no library for it; no print server; no queue; a printer that is off, was stopped or
has no paper; a job that was not taken; one that broke off."""


class PrintError(GuideError):
    """Nothing came out of the printer. fault: why; the window has the words for it."""

    def __init__(self, fault: PrintFault) -> None:
        self.fault = fault
        super().__init__(f"Nothing was printed: {fault}. Ask staff.")
