"""The window: takes what the reader does to the right place, and shows the page of that place."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.content.model import Library
from guide.search.answer import Search
from guide.ui import tokens
from guide.ui.accessibility import speak_as
from guide.ui.frame.shell import Shell
from guide.ui.look import Look
from guide.ui.pages.front_page import front_page
from guide.ui.parts.icon import icon_pixmap
from guide.ui.trail import DoorAt, Found, Front, PageAt, Place, Trail, Urgent

if TYPE_CHECKING:
    from guide.ui.results.searching import Searching

URGENT_DOOR = "urgent-numbers"
"""The door that opens the page of all urgent numbers."""

TITLE = "Signpost - local guide"
FIRST_SIZE = QSize(1200, 800)
FRAME_ROOM = QSize(0, 56)
"""What a window frame and a panel may take of the screen."""


class MainWindow(QWidget):
    """The signals are what the visit must know.

    leave_pressed: the reader wants to be gone. closed: the window was closed from outside. left_front: it
    shows something else than the untouched front page. kept_reading: the reader answered that they are there.
    """

    leave_pressed = Signal()
    closed = Signal()
    left_front = Signal()
    kept_reading = Signal()

    def __init__(self, library: Library, *, is_dark: bool = False, text_percent: int = 100) -> None:
        super().__init__()
        self._library = library
        self._is_dark, self._text_percent = is_dark, text_percent
        self._searching: Searching | None = None
        self._no_search = ""
        self._is_asked = False
        self._trail = Trail()
        self._reserved = {section.id for section in library.sections if not section.plain}
        self.setWindowTitle(TITLE)
        # a plain widget would be a nameless group to a screen reader, which looks for windows
        speak_as(self, "window")
        self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize() - FRAME_ROOM))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        # the widgets of a wide window must not keep it from being made narrow: others take their place
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._look = self._make_look()
        self._shell = Shell(self._look, library, is_dark=is_dark)
        column.addWidget(self._shell)
        self._dress()
        self._connect_keys()
        self._show_here()

    def give_search(self, search: Search, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """Searching is ready; what was typed meanwhile is searched for now. clock: for what is open."""
        # only now: before the first paint nobody searches, and importing it takes time
        from guide.ui.results.searching import Searching  # noqa: PLC0415

        self._searching = Searching(search, self._library, clock)
        self._searching.opened.connect(self._open_page)
        self._searching.door_pressed.connect(self._open_door)
        self._searching.left_upwards.connect(self._to_search)
        if self._shell.bar.search.text:
            self._typed(self._shell.bar.search.text)

    def say_no_search(self, why: str) -> None:
        """Searching is not to be had; whoever types is told why, and shown the doors instead."""
        self._no_search = why
        if self._shell.bar.search.text:
            self._typed(self._shell.bar.search.text)

    def ask_still_reading(self, asked: bool) -> None:  # noqa: FBT001  a signal's argument
        """Ask whether anybody still reads, or stop asking; see Idling.asked."""
        self._is_asked = asked
        self._shell.ask(asked)

    # -- the look

    def _make_look(self) -> Look:
        colours = tokens.DARK if self._is_dark else tokens.LIGHT
        return Look(colours, self._text_percent, self._library.icons, self.width(), self.height())

    def _dress(self) -> None:
        look, bar = self._look, self._shell.bar
        self.setPalette(look.palette())
        sign = self._library.icons.get("signpost", "")
        self.setWindowIcon(QIcon(icon_pixmap(sign, 64, look.colour("accent"))))
        bar.leave.clicked.connect(self.leave_pressed)
        bar.home_pressed.connect(lambda: self.go(Front()))
        bar.look_chosen.connect(self._choose_look)
        bar.search.text_changed.connect(self._typed)
        bar.search.entered.connect(self._open_first)
        bar.search.down_pressed.connect(self._enter_list)
        self._shell.strip.all_pressed.connect(lambda: self.go(Urgent()))
        self._shell.kept_reading.connect(self.kept_reading)
        self._shell.ask(self._is_asked)

    def _choose_look(self, percent: int, is_dark: bool) -> None:  # noqa: FBT001  a signal's argument
        self._text_percent, self._is_dark = percent, is_dark
        # after the button that was pressed has finished: it is about to go
        QTimer.singleShot(0, self._renew)

    def _renew(self) -> None:
        text = self._shell.bar.search.text
        self._look = self._make_look()
        before, self._shell = self._shell, Shell(self._look, self._library, is_dark=self._is_dark)
        self._leave_results()
        layout = self.layout()
        assert layout is not None  # noqa: S101  set in __init__
        layout.replaceWidget(before, self._shell)
        before.hide()
        before.deleteLater()
        # a layout shows what it takes in later, and until then nothing in it takes the focus
        self._shell.show()
        self._dress()
        self._shell.bar.search.show_text(text)
        self._show_here()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """A window of another form gets other widgets."""
        super().resizeEvent(event)
        if self._make_look().fit != self._look.fit:
            self._renew()

    # -- going places

    def go(self, place: Place) -> None:
        """Show a place; the search field empties, so that its words do not stay on the screen."""
        self._trail.go(place)
        self._shell.bar.search.show_text("")
        self._show_here()

    def back(self) -> None:
        """Show the place before this one."""
        self._trail.back()
        self._show_again()

    def forward(self) -> None:
        """Show the next place again."""
        self._trail.forward()
        self._show_again()

    def _show_again(self) -> None:
        here = self._trail.here
        self._shell.bar.search.show_text(here.text if isinstance(here, Found) else "")
        self._show_here()

    def _show_here(self) -> None:
        here = self._trail.here
        if isinstance(here, Found):
            self._show_results(here.text)
            self.left_front.emit()
            self._shell.bar.search.setFocus()
            return
        self._leave_results()
        if isinstance(here, Front):
            self._shell.show_page(front_page(self._look, self._library, self._open_door, self._open_page))
            self._shell.bar.search.setFocus()
            return
        # only now: before the first paint nobody needs the other pages, and importing them takes time
        from guide.ui.pages.pages import Pages  # noqa: PLC0415

        tells_leaving = here == self._trail.first(self._is_reserved)
        page = Pages(self._look, self._library, self).make(here, tells_leaving=tells_leaving)
        self._shell.show_page(page)
        self.left_front.emit()
        page.setFocus()

    def _is_reserved(self, place: Place) -> bool:
        """Whether a place is a page of a section that is not for everybody's eyes."""
        topic = self._library.topics.get(place.page) if isinstance(place, PageAt) else None
        return topic is not None and topic.section in self._reserved

    def _open_door(self, door: str) -> None:
        self.go(Urgent() if door == URGENT_DOOR else DoorAt(door))

    def _open_page(self, page: str) -> None:
        self.go(PageAt(page))

    # -- searching

    def type_search(self, text: str) -> None:
        """Search as if the text had been typed."""
        self._shell.bar.search.show_text(text)
        self._typed(text)

    def _typed(self, text: str) -> None:
        if text.strip():
            self._trail.go(Found(text))
        else:
            self._trail.go(self._trail.before_search)
            if self._searching is not None:
                self._searching.forget()
        self._show_here()
        # a page that comes back takes the focus, but whoever emptied the field may go on typing
        self._shell.bar.search.setFocus()

    def _show_results(self, text: str) -> None:
        if self._searching is not None:
            self._shell.show_page(self._searching.page_for(self._look, text))
        elif self._no_search:
            from guide.ui.pages.doors_page import doors_page  # noqa: PLC0415  as for Pages

            title = self.tr("The search does not work")
            page = doors_page(self._look, self._library, self._open_door, title, self._no_search)
            self._shell.show_page(page)

    def _leave_results(self) -> None:
        if self._searching is not None:
            self._searching.leave_page()

    def _open_first(self) -> None:
        if self._searching is not None:
            self._searching.open_first()

    def _enter_list(self) -> None:
        if self._searching is not None and isinstance(self._trail.here, Found):
            self._searching.enter_list()
        else:
            self._shell.page.setFocus()

    # -- keys and the world outside

    def _connect_keys(self) -> None:
        keys = {
            "Alt+Left": self.back,
            "Alt+Right": self.forward,
            "Alt+Home": lambda: self.go(Front()),
            "Ctrl+F": self._to_search,
            "Ctrl++": lambda: self._step_text(1),
            "Ctrl+=": lambda: self._step_text(1),
            "Ctrl+-": lambda: self._step_text(-1),
            "Ctrl+0": lambda: self._choose_look(tokens.TEXT_STEPS[0], self._is_dark),
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _to_search(self) -> None:
        self._shell.bar.search.setFocus()

    def _step_text(self, by: int) -> None:
        steps = tokens.TEXT_STEPS
        at = min(max(steps.index(self._text_percent) + by, 0), len(steps) - 1)
        self._choose_look(steps[at], self._is_dark)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc empties the search; it never leaves."""
        if event.key() == Qt.Key.Key_Escape and self._shell.bar.search.text:
            self._shell.bar.search.show_text("")
            self._typed("")
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """The two side buttons of a mouse go back and forward."""
        if event.button() == Qt.MouseButton.BackButton:
            self.back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.forward()
        else:
            super().mousePressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Tell that the window was closed."""
        super().closeEvent(event)
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Nothing is dropped on the window and no context menu opens."""
        if event.type() in (QEvent.Type.ContextMenu, QEvent.Type.DragEnter):
            return True
        return super().event(event)
