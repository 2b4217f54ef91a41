"""One visit: its application, its window, its end."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from guide.content.model import Library
from guide.errors import GuideError
from guide.lockdown.freed_memory import overwrite_on_free
from guide.search.results import IndexDamagedError, Search
from guide.sites.model import DESK_SITE, Site
from guide.supervisor import VisitChannel
from guide.ui.accessibility import SpokenRoles, say_at_once
from guide.ui.context import VisitContext
from guide.ui.frame.background_x11 import Beginning
from guide.ui.guards.clipboard import ClipboardNet
from guide.ui.guards.full_screen import FullScreen
from guide.ui.guards.guards import Watching
from guide.ui.guards.leave import Leaving
from guide.ui.guards.sentry import SentryPipe
from guide.ui.qt_startup import take_no_gtk
from guide.ui.sliced_task import InSlices
from guide.ui.theme.appearance import Appearance, wished_by
from guide.ui.waiting import wait_to_be_shown
from guide.ui.window import TITLE, MainWindow

NAME = "signpost"

ANSWERS_FIRST_MS = 50
"""How long after its search is opened a visit loads what it needs next, in milliseconds: letters that were
typed before are answered by then."""


def show_visit(
    library: Library,
    fonts: Path,
    channel: VisitChannel,
    open_search: Callable[[Library], Search],
    read_site: Callable[[], Site] = lambda: DESK_SITE,
    post: SentryPipe | None = None,
) -> None:
    """Build the window, wait until it shall be shown, and serve this visit to its end.

    fonts: the folder of the font files. open_search: called after the first paint, because it takes time.
    read_site: what this place needs, as its file says now. post: the way to this visit's sentry, if any.
    """
    application, roles = make_application(fonts), SpokenRoles()
    roles.install()
    prepared = _Preparation(library, lambda: (read_site(), wished_by(application.styleHints())), open_search)
    is_behind = wait_to_be_shown(channel, prepared.out_of_sight)
    prepared.renew()
    window, policy, leaving = prepared.window, prepared.site.policy, Leaving(channel)
    window.leave_pressed.connect(leaving.leave)
    window.closed.connect(leaving.leave if policy.stays else channel.report_close)
    watching = Watching(application, window, leaving, policy, post)
    FirstPaint(window, lambda: prepared.after_paint(channel, watching.expect_answers))
    net = ClipboardNet(application.clipboard())
    watching.begin()
    prepared.show(behind=is_behind)
    application.exec()
    watching.end()
    net.end()


def make_application(fonts: Path) -> QApplication:
    """The application with its neutral name, its own fonts, and no input method or theme but Qt's own."""
    # Any other is a program that is told every key and may learn words. Qt reads both variables when the
    # application is made; since Qt 6.7 the plural wins.
    os.environ.pop("QT_IM_MODULES", None)
    os.environ["QT_IM_MODULE"] = "compose"
    take_no_gtk(os.environ)
    # argv shows in window lists where there is no title; it says the name and nothing more
    application = QApplication([NAME])
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("")
    QGuiApplication.setDesktopFileName(NAME)
    application.setStyle("Fusion")
    application.setQuitOnLastWindowClosed(True)
    # nothing moves on a page that is read, and nothing wakes the processor
    application.setCursorFlashTime(0)
    for file in sorted(fonts.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    return application


Wishes = tuple[Site, Appearance]
"""What a window is made for: the place, and the look that the system asks for."""


class _Preparation:
    """The window, and what it needs after its first frame. A spare does that while it waits.

    read: what the window is made for, as it is at the moment. window, site: as they stand.
    """

    def __init__(
        self, library: Library, read: Callable[[], Wishes], open_search: Callable[[Library], Search]
    ) -> None:
        self._compiled, self._read, self._open_search = library, read, open_search
        self._follows_another = False
        self._make(read())

    def _make(self, wishes: Wishes) -> None:
        self._wishes, self._is_done = wishes, False
        self._beginning: Beginning | None = None
        self.site, appearance = wishes
        self._library = _corrected(self._compiled, self.site)
        self.window = MainWindow(self._library, appearance, VisitContext(site=self.site))
        if self.site.policy.full_screen:
            FullScreen(self.window)

    def renew(self) -> None:
        """Make another window if by now it would be made for something else: a spare may wait for days."""
        wishes = self._read()
        if wishes != self._wishes:
            self.window.deleteLater()
            self._make(wishes)

    def show(self, *, behind: bool) -> None:
        """Show the window; behind the one that has the keys, if that is asked for, without taking them."""
        is_whole = self.site.policy.full_screen  # and then it is never behind
        self.window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, behind and not is_whole)
        if self._beginning:
            self._beginning.give_to(self.window)
        if is_whole:
            self.window.showFullScreen()
            return
        self.window.show()
        if behind:
            self.window.lower()

    def out_of_sight(self) -> None:
        """Lay out and paint once where nobody looks, then open the search."""
        self._follows_another = True
        self._beginning = Beginning(self.window.grab())
        _import_pages()
        self._give_search()

    def after_paint(self, channel: VisitChannel, then: Callable[[], None]) -> None:
        """Say that the first frame is there; open the search if that has not been done; go on a little later.

        Whoever has typed meanwhile is answered first.
        """
        channel.report_painted()
        if self._beginning:
            self._beginning.take_from(self.window)
        overwrite_on_free()  # a first frame waits for nothing, and no word has been typed
        takes_keys = not self.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        if self._follows_another and takes_keys:
            say_at_once(self.window, TITLE)  # a screen reader may still be saying what was left
        try:
            if not self._is_done:
                self._give_search()
        finally:
            QTimer.singleShot(ANSWERS_FIRST_MS, self.window, lambda: self._go_on(channel, then))

    def _go_on(self, channel: VisitChannel, then: Callable[[], None]) -> None:
        _import_pages()
        then()
        channel.report_ready()

    def _give_search(self) -> None:
        self._is_done = True
        going = self.window.going
        try:
            search = self._open_search(self._library)
        except IndexDamagedError as damaged:
            # meanwhile whoever types reads that the search opens in a moment
            InSlices(damaged.remaking, going.give_search, going.say_no_search, self.window)
        except GuideError as error:
            going.say_no_search(str(error))
        else:
            going.give_search(search)


def _import_pages() -> None:
    import guide.ui.pages.page_factory  # noqa: F401, PLC0415  so that the first door opens at once


def _corrected(library: Library, site: Site) -> Library:
    if not site.corrections:
        return library
    from guide.sites.correcting import correct  # noqa: PLC0415  few sites have corrections

    return correct(library, site.corrections).library


class FirstPaint(QObject):
    """Calls `then` once, as soon as the window's first frame has been handed to the display."""

    def __init__(self, window: QObject, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then: Callable[[], None] | None = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Wait for the first paint of the window."""
        if event.type() == QEvent.Type.Paint and self._then is not None:
            then, self._then = self._then, None
            # the frame is flushed when this event has been handled
            QTimer.singleShot(0, then)
        return super().eventFilter(watched, event)
