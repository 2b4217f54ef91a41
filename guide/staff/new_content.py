"""What staff do with new content, without a window: install it from a file, or go back."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from guide.content.current import current
from guide.content.model import Edition, Library
from guide.packs.installing import read_file
from guide.packs.outcome import Outcome, refused
from guide.packs.pack import PackError, Refusal
from guide.packs.store import ContentStore
from guide.paths import Paths


@dataclass(frozen=True, slots=True)
class KeptContent:
    """The content on this computer.

    Attributes:
        now: the edition that the guide shows from its next start on.
        before: the one to go back to; None if there is none.
    """

    now: Edition
    before: Edition | None


@dataclass(frozen=True, slots=True)
class ContentChanger:
    """Changes the content of one copy of the guide. Each call may take minutes, and may be made in a thread.

    Attributes:
        install: takes new content from a file. Raises SavingError if the service cannot be reached.
        go_back: goes back to the content before, with the staff password. Raises SavingError or OSError.
        kept: the content on this computer now. Raises LibraryError.
        library: the library in use now. Raises LibraryError.
    """

    install: Callable[[Path], Outcome]
    go_back: Callable[[str], Outcome]
    kept: Callable[[], KeptContent]
    library: Callable[[], Library]


def kept_content(paths: Paths) -> KeptContent:
    """The content on this computer. Raises LibraryError if that of the program is damaged."""
    store = ContentStore(paths)
    in_use, before = store.in_use(), store.before()
    return KeptContent(current(paths).edition(), None if before == in_use else before.edition)


def outcome_of_file(file: Path, install: Callable[[bytes], Outcome]) -> Outcome:
    """Read a file once, and have its bytes installed. Raises as `install` does."""
    try:
        content = read_file(file)
    except PackError as error:
        return refused(error)
    except OSError as error:
        return refused(PackError(Refusal.DAMAGED, f"This file cannot be read ({error.strerror})."))
    return install(content)
