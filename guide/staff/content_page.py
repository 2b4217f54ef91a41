"""New content: take it from a file on a stick or among the downloads, or go back to the content before.

The files are listed by their names, in one list that arrow keys and screen readers know. Nothing has to be
typed, dragged or looked for, and no folder is opened but the few of `StaffFolders`.
"""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from guide.content.display_text import spoken_date
from guide.content.model import Edition, Library
from guide.packs.outcome import Outcome
from guide.packs.pack import SUFFIX
from guide.sites.staff_password import SavingError
from guide.staff.folders import PackFile, StaffFolders
from guide.staff.lists import Attempt
from guide.staff.new_content import ContentChanger
from guide.staff.widgets import ChoiceRow, Choices, button, button_row, scrolled
from guide.ui.accessibility import announce_now
from guide.ui.parts.layouts import USUAL_GAP, column_in, discard
from guide.ui.parts.press_button import on_press
from guide.ui.parts.text import heading_label, plain_label
from guide.ui.theme.look import Look

POLL_MS = 50

CHECKING = "Checking the file. This takes up to a minute. Leave the stick in."
SEE_IT = "Close the guide and open it again to see it."
AT_A_KIOSK = (
    "A kiosk takes new content from its start menu. Close this window. "
    "When the computer starts again, press u."
)


class _Work(QObject):
    """One outcome that is worked on in a thread, which does not use Qt.

    Signals:
        finished: `outcome` is there.
    """

    finished = Signal()

    def __init__(self, work: Callable[[], Outcome]) -> None:
        super().__init__()
        self._work = work
        self.outcome = Outcome(("Nothing has changed.", "The file could not be checked. Try again."))
        self._thread = threading.Thread(target=self._do, daemon=True)
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)
        self._thread.start()
        self._timer.start()

    def _do(self) -> None:
        try:
            self.outcome = self._work()
        except (OSError, SavingError) as error:
            self.outcome = Outcome(("Nothing has changed.", str(error)))

    def _poll(self) -> None:
        if not self._thread.is_alive():
            self._timer.stop()
            self.finished.emit()


class ContentPage(QWidget):
    """The page.

    Args:
        look: Of the window.
        content: What changes it.
        folders: Where files are listed.
        attempt: Calls what needs the staff password.

    Signals:
        changed: The guide has another library now.
    """

    changed = Signal(Library)

    def __init__(self, look: Look, content: ContentChanger, folders: StaffFolders, attempt: Attempt) -> None:
        super().__init__()
        self._look, self._content, self._folders, self._attempt = look, content, folders, attempt
        self._files: list[PackFile] = []
        self._work: _Work | None = None
        self._body: QWidget | None = None
        self._column = column_in(self, gap=USUAL_GAP)

    def start(self) -> None:
        """Look for files, unless one is being checked."""
        if self._work is None:
            self._show_files()

    def _show(self, *parts: QWidget) -> None:
        """Replace what the page shows."""
        body = QWidget()
        column_in(body, *parts, gap=self._look.space(8))
        if self._body:
            self._column.removeWidget(self._body)
            discard(self._body)
        self._body = scrolled(self._look, body)
        self._column.addWidget(self._body)

    def _show_files(self, problem: str = "") -> None:
        look, kept = self._look, self._content.kept()
        parts: list[QWidget] = [
            heading_label(look, 1, "New content"),
            plain_label(look, "body", f"This computer has the content of {_words(kept.now)}."),
        ]
        if problem:
            parts.append(plain_label(look, "label", problem))
        first = self._add_files(parts)
        if kept.before:
            words = f"The content of {_words(kept.before)} is kept on this computer."
            back = on_press(
                button(f"Go back to {spoken_date(kept.before.date)}", takes_back=True), self._go_back
            )
            parts.append(heading_label(look, 2, "Go back"))
            parts += [plain_label(look, "body", words), button_row(look, back)]
        self._show(*parts)
        if first and not problem:  # else the password has it
            first.setFocus()

    def _add_files(self, parts: list[QWidget]) -> QWidget | None:
        """Add the list of files, and return what gets the focus."""
        look = self._look
        if self._folders.are_of_a_kiosk:
            parts.append(plain_label(look, "body", AT_A_KIOSK))
            return None
        self._files = self._folders.pack_files()
        self._rows = Choices("Files")
        self._rows.show_rows([ChoiceRow(look, file.path.name, file.origin) for file in self._files])
        again = on_press(button("Look again"), self._look_again)
        words = f"Put in the stick, or save the file under Downloads. Its name ends in {SUFFIX}."
        parts += [heading_label(look, 2, "From a file"), plain_label(look, "body", words, "ink_soft")]
        if not self._files:
            parts += [plain_label(look, "body", "There is no such file yet."), button_row(look, again)]
            return again
        self._rows.choose(0)
        use = on_press(button("Use this file", is_first=True), self.use_file)
        parts += [self._rows, button_row(look, use, again)]
        return self._rows.rows[0]

    def _look_again(self) -> None:
        self._show_files()
        count = len(self._files)
        announce_now(self, f"{count} file{'' if count == 1 else 's'}")

    def use_file(self) -> None:
        """Take the content of the chosen file."""
        if self._work or not self._files or self._folders.are_of_a_kiosk:
            return
        file = self._files[self._rows.index].path
        self._work = _Work(lambda: self._content.install(file))
        self._work.finished.connect(self._finish)
        look = self._look
        self._files = []  # Enter takes none of them again
        self._show(heading_label(look, 1, file.name), plain_label(look, "reading", CHECKING))
        announce_now(self, CHECKING)

    def _finish(self) -> None:
        if self._work:
            outcome = self._work.outcome
            self._work = None
            self._show_outcome(outcome)

    def _go_back(self) -> None:
        outcomes: list[Outcome] = []
        problem = self._attempt(lambda password: outcomes.append(self._content.go_back(password)))
        if outcomes:
            self._show_outcome(outcomes[0])
        else:
            self._show_files(problem)

    def _show_outcome(self, outcome: Outcome) -> None:
        self._files = []
        if outcome.is_changed:
            self.changed.emit(self._content.library())
        first, *others = outcome.lines
        others += [SEE_IT] if outcome.is_changed else []
        look, done = self._look, button("Done", is_first=True)
        done.clicked.connect(self.start)
        lines = [plain_label(look, "reading", line) for line in others]
        self._show(heading_label(look, 1, first), *lines, button_row(look, done))
        done.setFocus()
        announce_now(self, " ".join((first, *others)))


def _words(edition: Edition) -> str:
    return f"{spoken_date(edition.date)} (number {edition.sequence})"
