"""New content: take it from a file on a stick or among the downloads, or go back to the content before.

The files are listed by their names, in one list that arrow keys and screen readers know. Nothing has to be
typed, dragged or looked for, and no folder is opened but the few of `StaffFolders`.
"""

import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from guide.content.display_text import spoken_date
from guide.content.model import Edition, Library
from guide.packs.outcome import Outcome
from guide.packs.pack import SUFFIX
from guide.sites.staff_password import SavingError
from guide.staff.folders import PackFile, StaffFolders
from guide.staff.new_content import ContentChanger
from guide.staff.page import Lock, Page
from guide.staff.widgets import Choice, Parts, TakeBack, chosen
from guide.ui.accessibility import announce
from guide.ui.parts.choice_rows import choice_card
from guide.ui.parts.foot_bar import PrimaryButton
from guide.ui.parts.layouts import flow_of
from guide.ui.parts.press_button import PressButton, on_press
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
        finished: `outcome` is ready.
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


class ContentPage(Page):
    """The page.

    Args:
        look: of the window.
        content: what changes it.
        folders: where files are listed.
        lock: has the staff password, which going back needs.

    Signals:
        changed: the guide has another library now.
    """

    changed = Signal(Library)

    def __init__(self, look: Look, content: ContentChanger, folders: StaffFolders, lock: Lock) -> None:
        super().__init__(look, lock)
        self._content, self._folders, self._parts = content, folders, Parts(look)
        self._files: list[PackFile] = []
        self._rows: list[Choice] = []
        self._work: _Work | None = None
        self.assemble(self._parts, hint="Newer content needs no password.")

    def refresh(self) -> None:
        """Look for files, unless one is being checked."""
        if self._work is None:
            self._show_files()

    def _show(self, heading: str, *parts: QWidget, first: QAbstractButton | None = None) -> None:
        """Replace what the page shows. first: what Enter presses, which is among the parts."""
        self.first = first
        self._parts.show_parts(heading_label(self.look, 1, heading), *parts)

    def _show_files(self) -> None:
        look, kept = self.look, self._content.kept()
        parts: list[QWidget] = [
            plain_label(look, "body", f"This computer has the content of {_words(kept.now)}.")
        ]
        first = None
        if self._folders.are_of_a_kiosk:
            parts.append(plain_label(look, "body", AT_A_KIOSK))
        else:
            first = self._add_files(parts)
        if kept.before:
            words = f"The content of {_words(kept.before)} is kept on this computer."
            back = on_press(TakeBack(look, f"Go back to {spoken_date(kept.before.date)}"), self._go_back)
            parts.append(heading_label(look, 2, "Go back"))
            parts += [plain_label(look, "body", words), flow_of([back], 0)]
        self._show("New content", *parts, first=first)
        self.begin()

    def _add_files(self, parts: list[QWidget]) -> QAbstractButton:
        """Add the list of files, and return what Enter presses."""
        look = self.look
        self._files = self._folders.pack_files()
        self._rows = [Choice(look, file.path.name, file.origin) for file in self._files]
        again = on_press(PressButton(look, "Look again"), self._look_again)
        words = f"Put in the stick, or save the file under Downloads. Its name ends in {SUFFIX}."
        parts += [heading_label(look, 2, "From a file"), plain_label(look, "body", words, "ink_soft")]
        if not self._rows:
            parts += [plain_label(look, "body", "There is no such file yet."), flow_of([again], 0)]
            return again
        self._rows[0].setChecked(True)
        use = on_press(PrimaryButton(look, "Use this file"), self.use_file)
        parts += [choice_card(look, self._rows, "Files"), flow_of([use, again], look.space(8))]
        return use

    def begin(self) -> None:
        """Begin with the first file."""
        wanted = next(iter(self._rows), self.first)
        if wanted:
            wanted.setFocus()

    def enter(self) -> None:
        """Take the chosen file, but not from the password field, which is for going back."""
        if self.first and not (self.lock and self.lock.field.line.hasFocus()):
            self.first.click()

    def _look_again(self) -> None:
        self._show_files()
        count = len(self._files)
        announce(self, f"{count} file{'' if count == 1 else 's'}", now=True)

    def use_file(self) -> None:
        """Take the content of the chosen file."""
        file = chosen(self._files, self._rows)
        if not file:
            return
        self._work = _Work(partial(self._content.install, file.path))
        self._work.finished.connect(self._finish)
        self._rows = []
        self._show(file.path.name, plain_label(self.look, "reading", CHECKING))
        announce(self, CHECKING, now=True)

    def _finish(self) -> None:
        if self._work:
            outcome, self._work = self._work.outcome, None
            self._show_outcome(outcome)

    def _go_back(self) -> None:
        outcomes: list[Outcome] = []
        if self.save(lambda password: outcomes.append(self._content.go_back(password)), self._go_back):
            self._show_outcome(outcomes[0])

    def _show_outcome(self, outcome: Outcome) -> None:
        self._rows = []
        if outcome.is_changed:
            self.changed.emit(self._content.library())
        heading, *others = *outcome.lines, *([SEE_IT] if outcome.is_changed else [])
        look, done = self.look, on_press(PrimaryButton(self.look, "Done"), self.refresh)
        lines = [plain_label(look, "reading", line) for line in others]
        self._show(heading, *lines, flow_of([done], 0), first=done)
        done.setFocus()
        announce(self, " ".join((heading, *others)), now=True)


def _words(edition: Edition) -> str:
    return f"{spoken_date(edition.date)} (number {edition.sequence})"
