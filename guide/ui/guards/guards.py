"""What watches one visit: for the sign to leave, that the window answers, that somebody is there."""

import os

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtGui import QGuiApplication

from guide.policy import Policy
from guide.ui.guards.cover import Covering
from guide.ui.guards.hang_watchdog import HangWatchdog
from guide.ui.guards.idle_timeout import Idling
from guide.ui.guards.input_filter import InputEventFilter, Inputs, Taps
from guide.ui.guards.leave import LeaveFilter, Leaving
from guide.ui.guards.sentry import SentryPipe
from guide.ui.window import MainWindow


def _active(state: Qt.ApplicationState) -> bool:
    return state == Qt.ApplicationState.ApplicationActive


class Watching:
    """Joins the keys of Leave and the two clocks to the window and to what a person does.

    leaving: ends the visit. policy: what this place needs. post: the way to this visit's sentry, if it has
    one.
    """

    def __init__(
        self,
        application: QGuiApplication,
        window: MainWindow,
        leaving: Leaving,
        policy: Policy,
        post: SentryPipe | None = None,
    ) -> None:
        self._application, self._leaving = application, leaving
        self._leave_filter = LeaveFilter(leaving.leave)
        self._inputs = Inputs()
        self._ears = InputEventFilter((self._leave_filter, self._inputs, Taps()))
        self._dead_man = HangWatchdog(window)
        self._idling = Idling(policy, leaving.leave)
        self._covering = Covering(application, window, leaving, policy.away_s)
        self._covers = policy.covers
        window.going.left_front.connect(self._leave_filter.settle)
        self._inputs.came.connect(self._dead_man.answer)
        self._inputs.used.connect(self._idling.use)
        self._inputs.moved.connect(self._idling.move)
        self._idling.asked.connect(window.ask_still_reading)
        for sign in (window.going.left_front, window.kept_reading):
            sign.connect(self._idling.use)
        self._post = post if policy.watches_keys else None
        if post is not None and not policy.watches_keys:
            post.dismiss()

    def begin(self) -> None:
        """Notice what a person does, from the moment the visit is told to show itself."""
        self._leave_filter.begin()
        self._application.installEventFilter(self._ears)
        if self._covers:
            self._covering.watch()

    def expect_answers(self) -> None:
        """From now on the window must answer: it is painted, and nothing is left to be loaded.

        Not sooner: a slow disk may need longer for the index.
        """
        self._listen()
        self._dead_man.start()
        self._idling.start()
        if self._post is not None:
            self._answer_to(self._post)

    def _answer_to(self, post: SentryPipe) -> None:
        if QGuiApplication.platformName() != "xcb":
            post.dismiss()
            return
        self._asked = QSocketNotifier(post.heard, QSocketNotifier.Type.Read)
        self._asked.activated.connect(post.answer)
        self._leave_filter.interrupted.connect(post.tell_interrupted)
        post.tell_shown()
        self._tell_keys(self._application.applicationState())
        self._application.applicationStateChanged.connect(self._tell_keys)

    def _tell_keys(self, state: Qt.ApplicationState) -> None:
        if self._post is not None:
            self._post.tell_keys(are_here=_active(state))

    def _listen(self) -> None:
        # only now: before the first paint it would cost time, and a spare belongs to no session yet
        from guide.ui.guards.session_events import SessionNews  # noqa: PLC0415

        self._news = SessionNews(self._leave_if_used, os.environ)
        self._news.listen()

    def _leave_if_used(self) -> None:
        if not self._covering.is_used:
            return
        has_keys = _active(QGuiApplication.applicationState())
        leave = self._leaving.leave if has_keys else self._leaving.leave_behind
        leave()

    def end(self) -> None:
        """The window is closed."""
        self._dead_man.stop()
        self._idling.stop()
        self._covering.stop()
