"""The window for staff: three sections, and the staff password where one is needed."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from guide.content.model import Library
from guide.sites.local_changes import Correction
from guide.sites.staff_password import SavingError
from guide.staff.content_page import ContentPage
from guide.staff.context import StaffContext
from guide.staff.correct_page import CorrectPage
from guide.staff.lists import ChangesPage, OwnLinesPage
from guide.staff.session import StaffSession
from guide.staff.widgets import TAKES_BACK, TARGET, Field, button, button_row, scroll_area, style_sheet
from guide.ui.accessibility import announce_now, set_role
from guide.ui.parts.layouts import STRETCH, USUAL_GAP, row_in
from guide.ui.parts.text import plain_label
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look

TITLE = "Signpost - for staff"
FIRST_SIZE = QSize(1024, 720)
LONGEST_PASSWORD = 128
LOW = 300
"""Height below which the whole window scrolls, in logical pixels at 100 % text."""

OWN_FOLDER = "This copy has no staff password. Everybody who can use this account can change it."
"""What the window says where the file of local changes is protected by nothing but the lock of a visit."""


class StaffWindow(QWidget):
    """The window.

    Args:
        appearance: Colors and text size.
        session: What is corrected.
        context: Where it saves and prints.
    """

    def __init__(self, appearance: Appearance, session: StaffSession, context: StaffContext) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        set_role(self, "window")
        self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize()))
        look = Look(appearance, session.library.icons, self.width(), self.height())
        # of the application: widgets below a style sheet inherit neither from their window
        QApplication.setPalette(look.palette())
        QApplication.setFont(look.font("body"))
        self.setStyleSheet(style_sheet(look))
        self._session = session
        self._password = Field(look, "Staff password", LONGEST_PASSWORD, 240, is_hidden=True)
        self._needs_password = context.needs_password
        self.correct = CorrectPage(look, session, self._save)
        self.changes = ChangesPage(look, session, self._attempt, context)
        self.own_lines = OwnLinesPage(look, session, self._attempt)
        self.content = (
            ContentPage(look, context.content, context.folders, self._attempt) if context.content else None
        )
        self._stack = QStackedWidget()
        set_role(self._stack, "group")  # as in `CorrectPage`
        for page in (self.correct, self.changes, self.own_lines, self.content):
            if page:
                self._stack.addWidget(page)
        column = self._column(look)
        column.addWidget(self._bar(look))
        column.addWidget(self._notice(look, context))
        column.addWidget(self._stack, 1)
        column.addWidget(self._password_row(look))
        self.correct.saved.connect(self._show_saved)
        self.changes.changed.connect(self._count)
        self.own_lines.changed.connect(self._count)
        if self.content:
            self.content.changed.connect(self._renew)
        self._count()
        if not context.folders.are_of_a_kiosk:  # there the window ends in a restart
            QShortcut(QKeySequence("Alt+F4"), self, self.close)

    def _column(self, look: Look) -> QVBoxLayout:
        """The column of everything; where hardly two rows fit between the bars, all of it scrolls."""
        outer = column = QVBoxLayout(self)
        if self.height() < look.text(LOW):
            whole = QWidget()
            column = QVBoxLayout(whole)
            self._stack.setMinimumHeight(self.height())
            outer.addWidget(scroll_area(whole))
        for each in (outer, column):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        return column

    def _bar(self, look: Look) -> QWidget:
        bar = QFrame()
        bar.setObjectName("bar")
        row = row_in(bar, gap=USUAL_GAP, inside=(look.space(24), look.space(10)))
        self._sections = [button("") for _ in range(self._stack.count())]
        group = QButtonGroup(self)
        for at, section in enumerate(self._sections):
            section.setCheckable(True)
            set_role(section, "tab")
            group.addButton(section, at)
        self._sections[0].setChecked(True)
        group.idClicked.connect(self._show_section)
        name = plain_label(look, "row_title", "For staff")
        font = look.font("row_title")
        font.setPixelSize(look.bar(20))
        name.setFont(font)
        name.setWordWrap(False)
        name.setMinimumHeight(look.bar(TARGET))
        row.addWidget(button_row(look, name, *self._sections), 1)
        self.close_button: QPushButton = button("Close")
        self.close_button.clicked.connect(self.close)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        return bar

    def _notice(self, look: Look, context: StaffContext) -> QLabel:
        words = "\n".join(filter(None, (context.notice, "" if context.needs_password else OWN_FOLDER)))
        label = plain_label(look, "small", words, "ink_soft")
        label.setContentsMargins(look.space(24), look.space(8), look.space(24), 0)
        label.setVisible(bool(words))
        return label

    def _password_row(self, look: Look) -> QWidget:
        row = QWidget()
        row_in(
            row,
            STRETCH,
            self._password,
            gap=USUAL_GAP,
            inside=(look.space(24), 0, look.space(24), look.space(10)),
        )
        row.setVisible(self._needs_password)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the field of the first step."""
        super().showEvent(event)
        self.correct.focus_step()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, or goes on; Esc goes one step back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # here alone: a field hands the key on, and by then another step may have the focus
            focus = self.focusWidget()
            if isinstance(focus, QPushButton):
                if not focus.property(TAKES_BACK):  # Space presses it: one Enter too many must undo nothing
                    focus.click()
            elif self._stack.currentWidget() is self.own_lines:
                self.own_lines.add_line()
            elif self._stack.currentWidget() is self.correct:
                self.correct.next()
            elif self.content and self._stack.currentWidget() is self.content:
                self.content.use_file()
            return
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is self.correct:
            self.correct.back()
            return
        super().keyPressEvent(event)

    def _show_section(self, at: int) -> None:
        self._sections[at].setFocus()  # pressed by a screen reader, it has no focus yet
        self._stack.setCurrentIndex(at)
        if at == 0:
            self.correct.start()
        elif self.content and self._stack.currentWidget() is self.content:
            self.content.start()

    def _renew(self, library: Library) -> None:
        """Show what new content says."""
        self._session.library = library
        self.correct.start()
        self.changes.make()

    def _show_saved(self) -> None:
        self.changes.make()
        self.changes.say("Saved. Visitors see it from the next visit on.")
        self._count()
        self._sections[1].setChecked(True)
        self._stack.setCurrentWidget(self.changes)
        self._sections[1].setFocus()
        announce_now(self, "Saved. Visitors see it from the next visit on.")

    def _count(self) -> None:
        changes = self._session.changes
        names = (
            "Correct a number",
            f"What this place changed {len(changes.corrections) or ''}".strip(),
            f"Our own lines {len(changes.own_lines) or ''}".strip(),
            "New content",
        )
        for section, name in zip(self._sections, names, strict=False):
            section.setText(name)

    def _save(self, correction: Correction) -> str:
        return self._attempt(lambda password: self._session.add(correction, password))

    def _attempt(self, act: Callable[[str], None]) -> str:
        """Call what saves with the password. Returns a sentence when that failed."""
        if self._needs_password and not self._password.text:
            self._password.line.setFocus()
            return "Type the staff password, below."
        try:
            act(self._password.text)
        except SavingError as error:
            self._password.line.selectAll()
            self._password.line.setFocus()
            return str(error)
        except OSError as error:
            return f"Nothing was saved: the file cannot be written ({error.strerror})."
        return ""
