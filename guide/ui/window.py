"""The window: its shell, its theme, its shortcuts. Where the reader is, is kept by `guide.ui.navigator`."""

from collections.abc import Callable
from functools import partial

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

from guide.content.model import OWN_LANGUAGE, Library
from guide.ui.accessibility import announce, set_role
from guide.ui.context import DEFAULT_CONTEXT, VisitContext
from guide.ui.frame.shell import Shell
from guide.ui.i18n import interface_words
from guide.ui.navigator import Navigator
from guide.ui.parts.layouts import USUAL_GAP, column_in, discard
from guide.ui.parts.line_edit import begins_words
from guide.ui.parts.painting import icon_pixmap
from guide.ui.routes import FrontRoute
from guide.ui.theme import tokens
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look

TITLE = "Signpost - local guide"
FIRST_SIZE = QSize(tokens.WINDOW_WIDTH, tokens.WINDOW_HEIGHT)
FRAME_ALLOWANCE = QSize(0, tokens.WINDOW_FRAME)
"""What a window frame and a panel may take of the screen."""


class MainWindow(QWidget):
    """The window of one visit.

    Signals:
        leave_pressed: the reader wants to leave.
        closed: the window was closed by the window manager.
        kept_reading: the reader answered that they are there.
        maximized_changed: the window was maximized, or restored.

    Attributes:
        navigator: where the reader is.
    """

    leave_pressed = Signal()
    closed = Signal()
    kept_reading = Signal()
    maximized_changed = Signal(bool)

    def __init__(
        self,
        library: Library,
        appearance: Appearance,
        context: VisitContext = DEFAULT_CONTEXT,
    ) -> None:
        super().__init__()
        self._english, self._library, self._context = library, library, context
        self._appearance, self._language = appearance, context.language
        self._is_asking, self._is_answered, self._rebuild_pending = False, False, False
        self._initial_appearance = appearance
        self._cover: Shell | None = None
        self._focus_before: QWidget | None = None
        self._language_before = self._language.current
        self.setWindowTitle(TITLE)
        # to a screen reader a plain widget would be a nameless group, not a window
        set_role(self, "window")
        self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize() - FRAME_ALLOWANCE))
        self._column = column_in(self, gap=USUAL_GAP)
        # the widgets of a wide window must not stop it from becoming narrow: others replace them
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._look = self._make_look()
        self._shell = Shell(self._look, library, appearance, context.site.policy)
        self._column.addWidget(self._shell)
        self._connect_shell()
        self.navigator = Navigator(library, self._look, self._shell, context)
        self.navigator.language_chosen.connect(self.set_language)
        self._add_shortcuts()

    def ask_still_reading(self, is_asking: bool) -> None:  # noqa: FBT001  a signal's argument
        """Ask whether anybody is still reading, or stop asking; see `IdleTimeout.asking_changed`."""
        # the key that answers is not a word to search for
        self._is_answered = self._is_asking and not is_asking
        QTimer.singleShot(0, self, self._end_answer)
        self._is_asking = is_asking
        self._shell.show_question(is_asking)

    def _end_answer(self) -> None:
        self._is_answered = False

    # -- appearance

    def set_appearance(self, appearance: Appearance) -> None:
        """Use the appearance from now on."""
        if appearance == self._appearance:
            return
        before, self._appearance = self._appearance, appearance
        # after the click has been handled: the pressed button is about to be deleted
        QTimer.singleShot(0, self, lambda: self._show_appearance(before))

    def _show_appearance(self, before: Appearance) -> None:
        """Make the widgets again. A reader who was at the buttons of the menu stays there."""
        was_at_buttons = self._shell.buttons.has_focus
        self._rebuild()
        if was_at_buttons and not self._rebuild_pending:
            self._shell.buttons.setFocus()
        if before.text_percent != self._appearance.text_percent:
            words = self.tr("Text {percent} %").format(percent=self._appearance.text_percent)
            announce(self, words)

    def set_language(self, code: str) -> None:
        """Use a language from now on, and show the front page in it."""
        self._language.choose(code)
        self._library = interface_words(self._english)
        self.navigator.set_library(self._library)
        self._rebuild()
        self.navigator.go(FrontRoute())

    def _make_look(self, appearance: Appearance | None = None) -> Look:
        policy, icons = self._context.site.policy, self._library.icons
        wanted, size = appearance or self._appearance, (self.width(), self.height())
        return Look(wanted, icons, *size, policy.target_px, has_screen_keys=policy.keyboard)

    def _apply_theme(self, look: Look) -> None:
        self.setPalette(look.palette())
        icon = self._library.icons.get("signpost", "")
        self.setWindowIcon(QIcon(icon_pixmap(icon, tokens.WINDOW_ICON, look.color("accent"))))

    def _connect_shell(self) -> None:
        bar = self._shell.bar
        self._apply_theme(self._look)
        bar.leave.clicked.connect(self.leave_pressed)
        self._shell.buttons.appearance_chosen.connect(self.set_appearance)
        self._shell.kept_reading.connect(self.kept_reading)
        self._shell.show_question(self._is_asking)

    def _rebuild(self) -> None:
        """Make the widgets again; while covered, wait until the page is back."""
        self._rebuild_pending = self._cover is not None
        if self._rebuild_pending:
            return
        self._look = self._make_look()
        before = self._shell
        self._shell = Shell(self._look, self._library, self._appearance, self._context.site.policy)
        self._column.replaceWidget(before, self._shell)
        # a layout shows a new widget only later, and until then nothing in it can take the focus
        self._shell.show()
        self._connect_shell()
        self.navigator.attach(self._look, self._shell)
        discard(before)  # last: Qt moves the focus in it, which scrolls the old page

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A window of another form gets other widgets."""
        super().resizeEvent(event)
        if self._cover is not None:
            self.uncover()
            self.cover()
        elif (look := self._make_look()).fit != self._look.fit:
            self._rebuild()
        else:  # the next page is made at this size
            self._look.width, self._look.height = look.width, look.height

    # -- the cover

    @property
    def is_covered(self) -> bool:
        """Whether an untouched front page covers everything."""
        return self._cover is not None

    def cover(self) -> None:
        """Cover everything with an untouched front page, as a new visit shows it."""
        if self._cover is None:
            self._focus_before = self.focusWidget()
            self._language_before = self._language.current
            self._language.choose(OWN_LANGUAGE)
            look = self._make_look(self._initial_appearance)
            self._cover = Shell(look, self._english, self._initial_appearance, self._context.site.policy)
            self._cover_navigator = Navigator(self._english, look, self._cover, self._context)
            self._cover.bar.leave.clicked.connect(self.leave_pressed)
            self._swap(self._shell, self._cover, look)

    def uncover(self) -> None:
        """Show again what was covered, as it was."""
        if self._cover is None:
            return
        cover, self._cover = self._cover, None
        self._language.choose(self._language_before)
        self._swap(cover, self._shell, self._look)
        cover.deleteLater()
        if self._rebuild_pending or self._make_look().fit != self._look.fit:
            self._rebuild()
        elif self._focus_before is not None:
            self._focus_before.setFocus()

    def _swap(self, out: QWidget, into: QWidget, look: Look) -> None:
        out.hide()
        self._column.removeWidget(out)
        out.setParent(None)  # a widget that is only hidden stays in the accessibility tree
        self._apply_theme(look)
        self._column.addWidget(into)
        into.show()

    # -- input

    def _add_shortcuts(self) -> None:
        navigator = self.navigator
        shortcuts = {
            "Alt+Left": navigator.back,
            "Alt+Right": navigator.forward,
            "Alt+Home": lambda: navigator.go(FrontRoute()),
            "Ctrl+F": navigator.find,
            "Ctrl+P": navigator.print,
            "F6": lambda: self._shell.focus_part(1),
            "Shift+F6": lambda: self._shell.focus_part(-1),
            "Ctrl+L": navigator.focus_search,
            "F1": navigator.show_keys,
            "Ctrl++": lambda: self.set_appearance(self._appearance.stepped(1)),
            "Ctrl+=": lambda: self.set_appearance(self._appearance.stepped(1)),
            "Ctrl+-": lambda: self.set_appearance(self._appearance.stepped(-1)),
            "Ctrl+0": lambda: self.set_appearance(self._appearance.stepped(-len(tokens.TEXT_STEPS))),
        }
        for key, act in shortcuts.items():
            QShortcut(QKeySequence(key), self).activated.connect(partial(self._act, act))

    def _act(self, act: Callable[[], None]) -> None:
        """Do what a shortcut does; under the cover no shortcut does anything to the page."""
        if self._cover is None:
            act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the page of filters or clears the search; it never leaves. A letter that no field has
        taken goes into the search field, on every page.
        """
        navigator = self.navigator
        is_escape = event.key() == Qt.Key.Key_Escape
        if is_escape and navigator.escape():
            return
        if begins_words(event) and not self.is_covered and not self._is_answered:
            navigator.type(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The two side buttons of a mouse go back and forward."""
        if event.button() == Qt.MouseButton.BackButton:
            self.navigator.back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.navigator.forward()
        else:
            super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Report when the window is maximized or restored. One that is minimized has not been restored."""
        super().changeEvent(event)
        state = self.windowState()
        if event.type() == QEvent.Type.WindowStateChange and not state & Qt.WindowState.WindowMinimized:
            self.maximized_changed.emit(bool(state & Qt.WindowState.WindowMaximized))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Refuse drops and context menus."""
        if event.type() in (QEvent.Type.ContextMenu, QEvent.Type.DragEnter):
            return True
        return super().event(event)
