"""Sets up everything that ends or covers one visit."""

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtGui import QGuiApplication

from guide.policy import Policy
from guide.ui.guards.cover import FocusCover
from guide.ui.guards.hang_watchdog import HangWatchdog
from guide.ui.guards.held_keys_x11 import reader_key_query
from guide.ui.guards.idle_timeout import IdleTimeout
from guide.ui.guards.input_filter import InputEventFilter, InputSignals, TapFilter
from guide.ui.guards.leave import LeaveAction, LeaveFilter
from guide.ui.guards.sentry import SentryPipe
from guide.ui.native_window import session_events
from guide.ui.window import MainWindow


def _is_active(state: Qt.ApplicationState) -> bool:
    return state == Qt.ApplicationState.ApplicationActive


class Guards:
    """Connects the keys of Leave, the timeouts and the cover to the window and to input.

    Args:
        leave_action: ends the visit.
        policy: the policy of this site.
        sentry_pipe: the pipe to the sentry, if there is one.
    """

    def __init__(
        self,
        application: QGuiApplication,
        window: MainWindow,
        leave_action: LeaveAction,
        policy: Policy,
        sentry_pipe: SentryPipe | None = None,
    ) -> None:
        self._application, self._leave_action = application, leave_action
        self._leave_filter = LeaveFilter(
            leave_action.leave, closes=policy.full_screen, has_reader_key=reader_key_query()
        )
        self._inputs = InputSignals()
        self._input_filter = InputEventFilter((self._leave_filter, self._inputs, TapFilter()))
        self._hang_watchdog = HangWatchdog(window)
        self._idle_timeout = IdleTimeout(policy, leave_action.leave)
        self._cover = FocusCover(application, window, leave_action, policy.away_s)
        self._can_cover = policy.covers
        self._listen_to_session = session_events(
            application, window, self._leave_if_used, hides=policy.hides_from_capture
        )
        window.navigator.front_page_left.connect(self._leave_filter.mark_used)
        self._leave_filter.counted.connect(window.navigator.show_shift_presses)
        self._inputs.received.connect(self._hang_watchdog.answer)
        self._inputs.used.connect(self._idle_timeout.use)
        self._inputs.moved.connect(self._idle_timeout.move)
        self._idle_timeout.asking_changed.connect(window.ask_still_reading)
        for signal in (window.navigator.front_page_left, window.kept_reading):
            signal.connect(self._idle_timeout.use)
        self._sentry_pipe = sentry_pipe if policy.watches_keys else None
        if sentry_pipe is not None and not policy.watches_keys:
            sentry_pipe.dismiss()

    def start(self) -> None:
        """Handle input from the moment the visit is to show itself."""
        self._leave_filter.start()
        self._application.installEventFilter(self._input_filter)
        if self._can_cover:
            self._cover.watch()

    def start_timeouts(self) -> None:
        """Require answers of the window from now on: it is painted, and everything is loaded.

        Not sooner, because a slow disk may need longer for the index.
        """
        self._session_events = self._listen_to_session()
        self._hang_watchdog.start()
        self._idle_timeout.start()
        if self._sentry_pipe is not None:
            self._connect_sentry(self._sentry_pipe)

    def _connect_sentry(self, sentry_pipe: SentryPipe) -> None:
        if QGuiApplication.platformName() != "xcb":
            sentry_pipe.dismiss()
            return
        self._question = QSocketNotifier(sentry_pipe.question_fd, QSocketNotifier.Type.Read)
        self._question.activated.connect(lambda: self._answer(sentry_pipe))
        self._leave_filter.interrupted.connect(sentry_pipe.report_interrupted)
        sentry_pipe.report_shown()
        self._report_focus(self._application.applicationState())
        self._application.applicationStateChanged.connect(self._report_focus)

    def _answer(self, sentry_pipe: SentryPipe) -> None:
        """Answer, and leave if the reader is away: the keys of the sign went to the other window."""
        if sentry_pipe.answer() and self._cover.is_away:
            self._leave_action.leave_behind()

    def _report_focus(self, state: Qt.ApplicationState) -> None:
        if self._sentry_pipe is not None:
            self._sentry_pipe.report_focus(has_focus=_is_active(state))

    def _leave_if_used(self) -> None:
        if not self._cover.is_used:
            return
        has_focus = _is_active(QGuiApplication.applicationState())
        leave = self._leave_action.leave if has_focus else self._leave_action.leave_behind
        leave()

    def stop(self) -> None:
        """Stop: the window is closed."""
        self._hang_watchdog.stop()
        self._idle_timeout.stop()
        self._cover.stop()
