"""What watches one visit: for the sign to leave, that the window answers, that somebody is there."""

import os

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtGui import QGuiApplication

from guide.policy import Policy
from guide.ui.guards.cover import FocusCover
from guide.ui.guards.hang_watchdog import HangWatchdog
from guide.ui.guards.idle_timeout import IdleTimeout
from guide.ui.guards.input_filter import InputEventFilter, InputSignals, TapFilter
from guide.ui.guards.leave import LeaveAction, LeaveFilter
from guide.ui.guards.sentry import SentryPipe
from guide.ui.window import MainWindow


def _is_active(state: Qt.ApplicationState) -> bool:
    return state == Qt.ApplicationState.ApplicationActive


class Guards:
    """Joins the keys of Leave and the two clocks to the window and to what a person does.

    leaving: ends the visit. policy: what this place needs. post: the way to this visit's sentry, if it has
    one.
    """

    def __init__(
        self,
        application: QGuiApplication,
        window: MainWindow,
        leaving: LeaveAction,
        policy: Policy,
        sentry_pipe: SentryPipe | None = None,
    ) -> None:
        self._application, self._leaving = application, leaving
        self._leave_filter = LeaveFilter(leaving.leave)
        self._inputs = InputSignals()
        self._input_filter = InputEventFilter((self._leave_filter, self._inputs, TapFilter()))
        self._hang_watchdog = HangWatchdog(window)
        self._idle_timeout = IdleTimeout(policy, leaving.leave)
        self._cover = FocusCover(application, window, leaving, policy.away_s)
        self._can_cover = policy.covers
        window.navigator.front_page_left.connect(self._leave_filter.settle)
        self._inputs.came.connect(self._hang_watchdog.answer)
        self._inputs.used.connect(self._idle_timeout.use)
        self._inputs.moved.connect(self._idle_timeout.move)
        self._idle_timeout.asked.connect(window.ask_still_reading)
        for sign in (window.navigator.front_page_left, window.kept_reading):
            sign.connect(self._idle_timeout.use)
        self._sentry_pipe = sentry_pipe if policy.watches_keys else None
        if sentry_pipe is not None and not policy.watches_keys:
            sentry_pipe.dismiss()

    def begin(self) -> None:
        """Notice what a person does, from the moment the visit is told to show itself."""
        self._leave_filter.begin()
        self._application.installEventFilter(self._input_filter)
        if self._can_cover:
            self._cover.watch()

    def start_timeouts(self) -> None:
        """From now on the window must answer: it is painted, and nothing is left to be loaded.

        Not sooner: a slow disk may need longer for the index.
        """
        self._read()
        self._hang_watchdog.start()
        self._idle_timeout.start()
        if self._sentry_pipe is not None:
            self._connect_sentry(self._sentry_pipe)

    def _connect_sentry(self, sentry_pipe: SentryPipe) -> None:
        if QGuiApplication.platformName() != "xcb":
            sentry_pipe.dismiss()
            return
        self._question = QSocketNotifier(sentry_pipe.heard, QSocketNotifier.Type.Read)
        self._question.activated.connect(sentry_pipe.answer)
        self._leave_filter.interrupted.connect(sentry_pipe.report_interrupted)
        sentry_pipe.report_shown()
        self._report_focus(self._application.applicationState())
        self._application.applicationStateChanged.connect(self._report_focus)

    def _report_focus(self, state: Qt.ApplicationState) -> None:
        if self._sentry_pipe is not None:
            self._sentry_pipe.report_focus(are_here=_is_active(state))

    def _read(self) -> None:
        # only now: before the first paint it would cost time, and a spare belongs to no session yet
        from guide.ui.guards.session_events import SessionEvents  # noqa: PLC0415

        self._session_events = SessionEvents(self._leave_if_used, os.environ)
        self._session_events.listen()

    def _leave_if_used(self) -> None:
        if not self._cover.is_used:
            return
        has_keys = _is_active(QGuiApplication.applicationState())
        leave = self._leaving.leave if has_keys else self._leaving.leave_behind
        leave()

    def end(self) -> None:
        """The window is closed."""
        self._hang_watchdog.stop()
        self._idle_timeout.stop()
        self._cover.stop()
