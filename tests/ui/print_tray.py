"""A printer that keeps what it gets, and a reader at a site that prints."""

from collections.abc import Callable, Iterator
from io import BytesIO
from threading import Event, get_ident

import pytest
from msgspec.structs import replace
from pypdf import PdfReader
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from guide.content.model import Library
from guide.errors import PrintError, PrintProblem
from guide.policy import DESK
from guide.sites.site import Site
from guide.ui.context import VisitContext
from tests.ui.reader import Reader, opened

PRINTS = Site(replace(DESK, prints=True))


class Tray:
    """A printer that keeps what it gets, or fails.

    Attributes:
        answers: while cleared, it does not answer.
    """

    def __init__(self) -> None:
        self.jobs: list[bytes] = []
        self.problem: PrintProblem | None = None
        self.answers = Event()
        self.answers.set()
        self.threads: set[int] = set()

    def send(self, pdf: bytes, is_wanted: Callable[[], bool]) -> bool:
        """Keep the document."""
        self.threads.add(get_ident())
        while not self.answers.wait(0.01):
            if not is_wanted():
                return False
        if self.problem:
            raise PrintError(self.problem)
        self.jobs.append(pdf)
        return True


@pytest.fixture
def tray() -> Iterator[Tray]:
    """The printer of the site."""
    tray = Tray()
    yield tray
    tray.answers.set()  # so that no thread waits for it after the tests


@pytest.fixture
def reader(qtbot: QtBot, library: Library, tray: Tray) -> Reader:
    """A reader at a site that prints."""
    return opened(qtbot, library, VisitContext(site=PRINTS, printer=tray))


def print_it(reader: Reader, button: str = "Print") -> None:
    """Press the button that prints and wait for the outcome."""
    reader.press_button(button)
    reader.until(lambda: not reader.window.navigator.print_sender.is_busy)


def read(pdf: bytes) -> PdfReader:
    """Open a PDF."""
    return PdfReader(BytesIO(pdf))


def words_on(pdf: bytes) -> str:
    """Return the text of a PDF, as a viewer extracts it."""
    return "\n".join(page.extract_text() for page in read(pdf).pages).replace("\t", " ")


def by_keys(reader: Reader, *names: str) -> None:
    """Tab to each button in turn and press Enter."""
    for name in names:
        while not isinstance(reader.focus, QAbstractButton) or reader.focus.accessibleName() != name:
            reader.press("Tab")
        reader.press("Return")
