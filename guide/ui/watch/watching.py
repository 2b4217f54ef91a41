"""What watches one visit: for the sign to leave, that the window answers, that somebody is there."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtGui import QGuiApplication

from guide.policy import Policy
from guide.ui.watch.dead_man import DeadMan
from guide.ui.watch.idling import Idling
from guide.ui.watch.inputs import Inputs
from guide.ui.watch.leaving import LeaveFilter
from guide.ui.watch.sentry import Post
from guide.ui.window import MainWindow


class Watching:
    """Joins the keys of Leave and the two clocks to the window and to what a person does.

    leave: ends the visit. policy: how long a page may lie unread. post: the way to this visit's sentry, if
    it has one.
    """

    def __init__(
        self, window: MainWindow, leave: Callable[[], object], policy: Policy, post: Post | None = None
    ) -> None:
        self._leave_filter = LeaveFilter(leave)
        self._inputs = Inputs()
        self._dead_man = DeadMan(window)
        self._idling = Idling(policy, leave)
        window.going.left_front.connect(self._leave_filter.settle)
        self._inputs.came.connect(self._dead_man.answer)
        self._inputs.came.connect(self._idling.input_came)
        self._idling.asked.connect(window.ask_still_reading)
        for sign in (window.going.left_front, window.kept_reading):
            sign.connect(self._idling.keep_reading)
        self._post = post
        if post is not None:
            self._asked = QSocketNotifier(post.heard, QSocketNotifier.Type.Read)
            self._asked.activated.connect(post.answer)
            self._leave_filter.interrupted.connect(post.tell_interrupted)

    def begin(self, application: QCoreApplication) -> None:
        """Notice what a person does, from the moment the visit is told to show itself."""
        application.installEventFilter(self._inputs)
        self._leave_filter.watch(application)  # the last one in sees an event first
        if self._post is not None:
            if QGuiApplication.platformName() == "xcb":
                self._post.tell_shown()
            else:
                self._asked.setEnabled(False)
                self._post.dismiss()

    def expect_answers(self) -> None:
        """From now on the window must answer: it is painted, and nothing is left to be loaded.

        Not sooner: a slow disk may need longer for the index.
        """
        self._dead_man.start()
        self._idling.start()

    def end(self) -> None:
        """The window is closed."""
        self._dead_man.stop()
        self._idling.stop()
