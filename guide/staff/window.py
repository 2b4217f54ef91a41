"""The window for staff: its sections, and the page of the one that is shown."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QScrollArea, QWidget

from guide.content.model import Library
from guide.staff.content_page import ContentPage
from guide.staff.context import StaffContext
from guide.staff.correct_page import Correcting
from guide.staff.lists import ChangesPage, OwnLinesPage, SentPage
from guide.staff.page import Lock, Page
from guide.staff.password_page import PasswordPage
from guide.staff.session import StaffSession
from guide.staff.widgets import ENTER, LOW, fill, scrolled
from guide.ui.accessibility import set_role
from guide.ui.parts.band import Band
from guide.ui.parts.layouts import column_in, flow_of, row_of
from guide.ui.parts.painting import hairline, icon_pixmap
from guide.ui.parts.press_button import Chip, PressButton, on_press
from guide.ui.parts.text import plain_label
from guide.ui.theme import tokens
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look

TITLE = "Signpost - for staff"
FIRST_SIZE = QSize(1024, 720)
BAR_PERCENT = 125
"""The largest text of the bar, in percent, as for the guide's own bars."""

OWN_FOLDER = "This copy has no staff password. Everybody who can use this account can change it."
"""What the window says where the file of local changes is protected only by the lock of a visit."""


class StaffWindow(QWidget):
    """The window.

    Args:
        appearance: colors and text size.
        session: what is corrected.
        context: where it saves and prints.
    """

    def __init__(self, appearance: Appearance, session: StaffSession, context: StaffContext) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        set_role(self, "window")
        self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize()))
        width, height, icons = self.width(), self.height(), session.library.icons
        look = Look(appearance, icons, width, height)
        self.setPalette(look.palette())
        self.setFont(look.font("body"))
        self.setWindowIcon(QIcon(icon_pixmap(icons.get("signpost", ""), 64, look.color("accent"))))
        self._session, lock = session, Lock(look, is_closed=context.needs_password)
        self.correct = Correcting(look, session, lock, self._show, self._show_saved)
        self.changes = ChangesPage(look, session, lock, context, lambda: self._open(lambda: self._sent))
        self._sent = SentPage(look, session, partial(self._show, self.changes))
        own_lines = OwnLinesPage(look, session, lock)
        self._sections: dict[str, Callable[[], Page]] = {
            "Correct a number": lambda: self.correct.page,
            "Changes": lambda: self.changes,
            "Own lines": lambda: own_lines,
        }
        self._pages: list[Page] = [*self.correct.pages, self.changes, self._sent, own_lines]
        if context.content:
            content = ContentPage(look, context.content, context.folders, lock)
            content.changed.connect(self._renew)
            self._sections["New content"] = lambda: content
            self._pages.append(content)
        if context.change_password:
            password = PasswordPage(look, lock, context.change_password)
            self._sections["Password"] = lambda: password
            self._pages.append(password)
        small = min(appearance.text_percent, BAR_PERCENT)
        bar = self._bar(look, Look(replace(appearance, text_percent=small), icons, width, height))
        parts = (bar, hairline(look), self._notice(look, context))
        if height < look.text(LOW):
            whole = QWidget()
            column_in(whole, *parts, *self._pages)
            column_in(self, scrolled(look, whole))
        else:
            column_in(self, *parts, *((page, 1) for page in self._pages))
        for page in self._pages:
            page.hide()
        self.changes.changed.connect(self._count)
        own_lines.changed.connect(self._count)
        self._count()
        self._show(self.correct.page)
        if not context.folders.are_of_a_kiosk:  # there the window ends in a restart
            QShortcut(QKeySequence("Alt+F4"), self, self.close)

    def _bar(self, of_page: Look, look: Look) -> QWidget:
        bar = Band(of_page, after=tokens.BUTTON_OUTSIDE)  # so that it begins where the page does
        fill(bar, look.color("surface"))
        group = QButtonGroup(self)
        self._tabs = [Chip(look, "", is_choice=False) for _ in self._sections]
        for tab, page in zip(self._tabs, self._sections.values(), strict=True):
            set_role(tab, "tab")
            tab.setCheckable(True)
            # Tab comes to the open one alone; Qt sees to that only once one of them has had the focus
            tab.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if tab is self._tabs[0] else Qt.FocusPolicy.ClickFocus
            )
            group.addButton(on_press(tab, partial(self._open, page)))
        sign = QLabel()
        size, ratio = look.text(tokens.ICON_BAR), self.devicePixelRatioF()
        sign.setPixmap(icon_pixmap(look.icons.get("signpost", ""), size, look.color("accent"), ratio))
        name = plain_label(look, "row_title", "For staff")
        name.setWordWrap(False)
        here = row_of(sign, name, QWidget(), gap=look.space(8))
        here.setMinimumHeight(look.bar_target + 2 * tokens.CHIP_OUTSIDE)
        if look.form == "narrow":
            here.hide()
        self.close_button = on_press(PressButton(look, "Close", is_in_bar=True), self.close)
        tabs, end = flow_of((here, *self._tabs), look.space(4)), row_of(self.close_button)
        for part, stretch in ((tabs, 1), (end, 0)):
            part.setContentsMargins(0, look.space(9), 0, look.space(9))
            bar.row.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
        bar.row.setSpacing(look.space(8))
        return bar

    def _notice(self, look: Look, context: StaffContext) -> QLabel:
        words = "\n".join(filter(None, (context.notice, "" if context.needs_password else OWN_FOLDER)))
        label = plain_label(look, "small", words, "ink_soft")
        label.setContentsMargins(look.margin, look.space(8), look.margin, 0)
        if not words:
            label.hide()
        return label

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus in the field of the first step."""
        super().showEvent(event)
        self.correct.page.begin()

    def focusNextPrevChild(self, next_: bool) -> bool:  # noqa: FBT001  Qt's name and signature
        """Let Tab go through the window in reading order, through rows that were added later too."""
        controls = [
            widget for widget in self.findChildren(QWidget) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        for before, after in pairwise(controls):
            QWidget.setTabOrder(before, after)
        return super().focusNextPrevChild(next_)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, from wherever it was not used; Esc goes one step back."""
        if event.key() in ENTER:
            # here alone: a field hands the key on, and by then another step may have the focus
            if not event.isAutoRepeat():
                (self._page.asked or self._page.enter)()
        elif event.key() == Qt.Key.Key_Escape and self._page is self.correct.page:
            self.correct.back()
        elif event.key() == Qt.Key.Key_Escape and self._page is self._sent:
            self._show(self.changes)
        else:
            super().keyPressEvent(event)

    def _show(self, page: Page) -> None:
        """Show one page, and give the focus to the first thing to do on it."""
        self._page = page
        page.show()
        for other in self._pages:
            other.setVisible(other is page)
        for tab, shown in zip(self._tabs, self._sections.values(), strict=True):
            if shown() is (self.changes if page is self._sent else page):
                tab.setChecked(True)
                tab.setFocus()
        for area in self.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(0)
        page.begin()

    def _open(self, page: Callable[[], Page]) -> None:
        """Show a section, with all that was typed there."""
        page().refresh()
        self._show(page())

    def _renew(self, library: Library) -> None:
        """Show what new content says."""
        self._session.library = library
        self.correct.start()
        self.changes.refresh()

    def _show_saved(self) -> None:
        self._count()
        self._open(lambda: self.changes)
        self.changes.say("Saved. Visitors see it from the next visit on.")

    def _count(self) -> None:
        changes = self._session.changes
        counts = {"Changes": len(changes.corrections), "Own lines": len(changes.own_lines)}
        for tab, name in zip(self._tabs, self._sections, strict=True):
            tab.setText(f"{name} {counts.get(name) or ''}".strip())
            tab.updateGeometry()
