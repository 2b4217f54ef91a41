"""One visit: its application, its window, its end."""

import os
from collections.abc import Callable
from functools import partial
from mmap import PAGESIZE, mmap
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from guide.content.model import OWN_LANGUAGE, Library
from guide.errors import GuideError
from guide.lockdown import refuse_shared_memory
from guide.lockdown.freed_memory import leave_ends_unused, overwrite_on_free
from guide.search.results import IndexDamagedError, Search
from guide.sites.site import DESK_SITE, Site
from guide.supervisor import HowToShow, VisitChannel, end_early
from guide.ui.accessibility import AccessibleRoles, announce, report_active, set_following
from guide.ui.context import VisitContext
from guide.ui.frame.background_x11 import WindowBackground
from guide.ui.guards.clipboard import ClipboardGuard
from guide.ui.guards.full_screen import FullScreen
from guide.ui.guards.guards import Guards
from guide.ui.guards.leave import LeaveAction
from guide.ui.guards.sentry import SentryPipe
from guide.ui.languages import WindowLanguage
from guide.ui.native_window import WindowPlace, make_ahead, set_shown_inactive
from guide.ui.qt_startup import avoid_gtk
from guide.ui.sliced_task import SlicedTask
from guide.ui.theme.appearance import Appearance, first_appearance
from guide.ui.waiting import wait_to_be_shown
from guide.ui.window import TITLE, MainWindow

NAME = "signpost"

ANSWERS_FIRST_MS = 50
"""How long after opening its search a visit loads what it needs next, in milliseconds: text that was typed
before has been answered by then."""

FOLLOWS_MS = 250
"""How long a window that follows another one is not active to assistive tools, in milliseconds.

Orca asks at each key which window is active, and it may get to the key that left only once this one shows.
If it learned of this one before it is told that the focus has moved, its own keys would stay with the window
that is gone: docs/orca-report.md."""


def show_visit(  # noqa: PLR0913  all that the parent gives to a visit
    library: Library,
    fonts: Path,
    channel: VisitChannel,
    open_search: Callable[[Library], Search],
    read_site: Callable[[], Site] = lambda: DESK_SITE,
    sentry_pipe: SentryPipe | None = None,
    *,
    languages: Path | None = None,
    place: mmap | None = None,
) -> None:
    """Build the window, wait until it may be shown, and serve this visit to its end.

    Args:
        library: the compiled library.
        fonts: the folder of the font files.
        channel: the connection to the parent.
        open_search: called after the first paint, because it takes time.
        read_site: reads the site file as it is now.
        sentry_pipe: the pipe to the sentry, if there is one.
        languages: the folder of the compiled translations of the window.
        place: memory for the place of the window, shared with the visits before and after this one.
    """
    application, roles = make_application(fonts), AccessibleRoles()
    roles.install()

    def settings() -> WindowSettings:
        site, screen = read_site(), application.primaryScreen().size()
        return site, first_appearance(application.styleHints(), site.policy, screen)

    prepared = _PreparedWindow(
        library, settings, open_search, languages, WindowPlace(place or mmap(-1, PAGESIZE))
    )
    how = wait_to_be_shown(channel, prepared.prepare_hidden)
    prepared.rebuild_if_changed()
    window, policy, leave_action = prepared.window, prepared.site.policy, LeaveAction(channel)
    window.leave_pressed.connect(leave_action.leave)
    window.closed.connect(leave_action.leave if policy.stays else channel.report_close)
    guards = Guards(application, window, leave_action, policy, sentry_pipe)
    FirstPaint(window, lambda: prepared.after_paint(channel, guards.start_timeouts))
    clipboard_guard = ClipboardGuard(application.clipboard())
    guards.start()
    window.maximized_changed.connect(channel.report_maximized)
    prepared.show(how)
    application.exec()
    guards.stop()
    clipboard_guard.stop()


def make_application(fonts: Path) -> QApplication:
    """The application with its neutral name, its own fonts, and no input method or theme but Qt's own."""
    # Any other input method is a program that receives every key and may learn words. Qt reads both variables
    # when the application is made; since Qt 6.7 the plural one wins.
    os.environ.pop("QT_IM_MODULES", None)
    os.environ["QT_IM_MODULE"] = "compose"
    avoid_gtk(os.environ)
    # argv shows in window lists where there is no title, so it contains only the name
    application = QApplication([NAME])
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("")
    QGuiApplication.setDesktopFileName(NAME)
    application.setStyle("Fusion")
    QLocale.setDefault(QLocale(OWN_LANGUAGE))  # what assistive tools learn of every part
    application.setQuitOnLastWindowClosed(True)
    # nothing moves on a page that is being read, and nothing wakes the processor
    application.setCursorFlashTime(0)
    for file in sorted(fonts.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    return application


WindowSettings = tuple[Site, Appearance]
"""What a window is made for: the site, and the appearance with which a visit starts there."""


class _PreparedWindow:
    """The window, and what it needs after its first frame. A spare does that work while it waits.

    Attributes:
        window: the window as it is now.
        site: the site that it was made for.

    Args:
        read: returns the current settings.
    """

    def __init__(
        self,
        library: Library,
        read: Callable[[], WindowSettings],
        open_search: Callable[[Library], Search],
        languages: Path | None,
        place: WindowPlace,
    ) -> None:
        self._compiled, self._read, self._open_search = library, read, open_search
        self._languages, self._place = languages, place
        self._is_spare = False
        self._make_window(read())

    def _make_window(self, settings: WindowSettings) -> None:
        self._settings, self._has_search = settings, False
        self._background: WindowBackground | None = None
        self.site, appearance = settings
        self._library = self.site.corrected(self._compiled)
        language = WindowLanguage(self._languages, self.site.languages)
        self.window = MainWindow(self._library, appearance, VisitContext(site=self.site, language=language))
        if self.site.policy.full_screen:
            FullScreen(self.window)
        else:
            self._place.restore(self.window)

    def rebuild_if_changed(self) -> None:
        """Make another window if the settings have changed: a spare may wait for days."""
        settings = self._read()
        if settings != self._settings:
            self.window.deleteLater()
            self._make_window(settings)

    def show(self, how: HowToShow) -> None:
        """Show the window. One that fills the screen of a kiosk is never behind another."""
        is_full_screen = self.site.policy.full_screen
        if not is_full_screen:
            self._place.restore(self.window)
            self._place.watch(self.window)
        set_shown_inactive(self.window, is_on=how.behind and not is_full_screen)
        if self._background:
            self._background.set_on(self.window)
        if self._is_spare:
            set_following(self.window, is_on=True)
            QTimer.singleShot(FOLLOWS_MS, self.window, partial(report_active, self.window))
        if is_full_screen:
            self.window.showFullScreen()
            return
        if how.maximized:
            self.window.showMaximized()
        else:
            self.window.show()
        if how.behind:
            self.window.lower()

    def prepare_hidden(self) -> None:
        """Lay out and paint once out of sight, then open the search."""
        self._is_spare = True
        self._background = WindowBackground(self.window.grab())
        make_ahead(self.window)
        _import_pages()
        self._open_search_now()

    def after_paint(self, channel: VisitChannel, then: Callable[[], None]) -> None:
        """Report the first frame; open the search unless that is done; call `then` a little later.

        Text that was typed meanwhile is answered first.
        """
        channel.report_painted()
        if self._background:
            self._background.clear_from(self.window)
        refuse_shared_memory()  # Qt has asked the display
        overwrite_on_free()  # after the first frame, which must not wait, and before anything was typed
        takes_focus = not self.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        if self._is_spare and takes_focus:
            # a screen reader may still be reading the visit before this one
            announce(self.window, TITLE, now=True)
        try:
            if not self._has_search:
                self._open_search_now()
        finally:
            leave_ends_unused()  # after the search, which is large
            QTimer.singleShot(ANSWERS_FIRST_MS, self.window, lambda: self._go_on(channel, then))

    def _go_on(self, channel: VisitChannel, then: Callable[[], None]) -> None:
        try:
            _import_pages()
            then()
        except Exception as error:  # noqa: BLE001  whatever it is, a visit without its guards must not go on
            end_early(error)
        channel.report_ready()

    def _open_search_now(self) -> None:
        self._has_search = True
        navigator = self.window.navigator
        try:
            search = self._open_search(self._library)
        except IndexDamagedError as damaged:
            # meanwhile a person who types reads that the search opens in a moment
            SlicedTask(damaged.remaking, navigator.set_search, navigator.report_no_search, self.window)
        except GuideError as error:
            navigator.report_no_search(str(error))
        else:
            navigator.set_search(search)


def _import_pages() -> None:
    import guide.ui.pages.page_factory  # noqa: F401, PLC0415  so that the first door opens at once


class FirstPaint(QObject):
    """Calls `then` once, as soon as the window's first frame has been passed to the display."""

    def __init__(self, window: QObject, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then: Callable[[], None] | None = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint of the window."""
        if event.type() == QEvent.Type.Paint and self._then is not None:
            then, self._then = self._then, None
            # the frame is flushed once this event has been handled
            QTimer.singleShot(0, then)
        return super().eventFilter(watched, event)
