"""A page that lies unread asks whether anybody is there, in the window, on a clock that a test sets."""

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from guide.policy import DESK, KIOSK, STATION, Policy
from guide.sites.site import Site
from guide.ui.guards.idle_timeout import Idle, IdleState, IdleTimeout, seconds_including_sleep
from guide.ui.guards.input_filter import InputSignals
from guide.ui.parts.press_button import PressButton
from guide.ui.routes import FrontRoute, PageRoute
from guide.ui.theme import tokens
from tests.ui.conftest import Open
from tests.ui.reader import Reader

QUESTION = "Still reading? This goes back to the front page soon."


class Visit:
    """A reader, the clock of their visit, and how often the visit has left."""

    def __init__(self, reader: Reader, application: QApplication) -> None:
        self.reader = reader
        self.now, self.left = 1000.0, 0
        self._inputs, self._application = InputSignals(), application
        self._idle_timeout = IdleTimeout(KIOSK, self._leave, lambda: self.now)
        self._inputs.used.connect(self._idle_timeout.use)
        self._inputs.moved.connect(self._idle_timeout.move)
        self._idle_timeout.asking_changed.connect(reader.window.ask_still_reading)
        for sign in (reader.window.navigator.front_page_left, reader.window.kept_reading):
            sign.connect(self._idle_timeout.use)
        application.installEventFilter(self._inputs)

    def _leave(self) -> None:
        self.left += 1

    def end(self) -> None:
        """Take nothing into the next test."""
        self._application.removeEventFilter(self._inputs)

    def wait(self, seconds: float) -> None:
        """Let time pass, checking each second as the timer does."""
        for _ in range(int(seconds)):
            self.now += 1
            self._idle_timeout.check()
        QApplication.processEvents()

    def sleep(self, seconds: float) -> None:
        """Close the lid: time passes without a check."""
        self.now += seconds

    def is_asked(self) -> bool:
        """Whether the question is on the screen."""
        return any(label.text() in (QUESTION, "Still reading?") for label in self.reader.all(QLabel))


@pytest.fixture
def visit(reader: Reader, qapp: QApplication) -> Iterator[Visit]:
    """A reader at a page in a kiosk."""
    visit = Visit(reader, qapp)
    reader.open("shelter")
    yield visit
    visit.end()


def test_a_page_that_lies_unread_asks_and_then_ends(visit: Visit) -> None:
    visit.wait(89)
    assert not visit.is_asked()
    visit.wait(1)
    assert visit.is_asked()
    visit.wait(29)
    assert visit.left == 0
    visit.wait(1)
    assert visit.left == 1


@pytest.mark.parametrize("key", ["Shift", "Down", "PgDown", "Tab", "Left"])
def test_any_key_dismisses_the_question(visit: Visit, key: str) -> None:
    visit.wait(100)
    QTest.keyClick(
        visit.reader.window.windowHandle(), getattr(Qt.Key, f"Key_{key.replace('PgDown', 'PageDown')}")
    )
    QApplication.processEvents()
    assert not visit.is_asked()
    visit.wait(60)
    assert visit.left == 0


def post_key(visit: Visit, *, repeats: bool = False) -> None:
    """Press a key as Qt's bridge to a screen reader passes it on: posted again, and so not spontaneous."""
    handle, none = visit.reader.window.windowHandle(), Qt.KeyboardModifier.NoModifier
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, none, "", repeats)
    QApplication.sendEvent(handle, press)
    QApplication.processEvents()


def test_a_key_that_comes_through_a_screen_reader_dismisses_the_question(visit: Visit) -> None:
    visit.wait(100)
    post_key(visit)
    assert not visit.is_asked()


def send_key(visit: Visit, kind: QEvent.Type) -> None:
    """Press or release a key of the keyboard, now."""
    event = QKeyEvent(kind, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, 116, 0, 0)
    event.setTimestamp(int(visit.now * 1000))
    QApplication.sendEvent(visit.reader.window.windowHandle(), event)
    QApplication.processEvents()


def release_and_press(visit: Visit) -> None:
    """What an X server sends for a key that is held down, where Qt has not noticed that it repeats."""
    send_key(visit, QEvent.Type.KeyRelease)
    send_key(visit, QEvent.Type.KeyPress)


@pytest.mark.parametrize("repeat", [lambda visit: post_key(visit, repeats=True), release_and_press])
def test_a_key_that_is_held_down_keeps_a_page_at_most_twice_as_long(
    visit: Visit, repeat: Callable[[Visit], None]
) -> None:
    post_key(visit)
    for _ in range(175):
        visit.wait(1)
        repeat(visit)
    assert (visit.is_asked(), visit.left) == (False, 0)
    for _ in range(36):
        visit.wait(1)
        repeat(visit)
    assert visit.left >= 1


def test_a_key_that_is_pressed_again_and_again_keeps_a_page(visit: Visit) -> None:
    for _ in range(300):
        send_key(visit, QEvent.Type.KeyPress)
        visit.now += 0.1
        send_key(visit, QEvent.Type.KeyRelease)
        visit.wait(1)
    assert visit.left == 0


def test_a_moving_pointer_dismisses_the_question(visit: Visit) -> None:
    visit.wait(100)
    QTest.mouseMove(visit.reader.window.windowHandle(), QPoint(40, 300))
    QTest.mouseMove(visit.reader.window.windowHandle(), QPoint(60, 310))
    QApplication.processEvents()
    assert not visit.is_asked()


def test_a_jittering_pointer_does_not_dismiss_the_question(visit: Visit) -> None:
    handle = visit.reader.window.windowHandle()
    QTest.mouseMove(handle, QPoint(40, 300))
    QApplication.processEvents()
    visit.wait(100)
    for x in (41, 40, 45, 40, 35) * 20:
        QTest.mouseMove(handle, QPoint(x, 300))
    QApplication.processEvents()
    assert visit.is_asked()


def test_the_button_dismisses_the_question_and_the_page_stays(visit: Visit) -> None:
    page = visit.reader.headings
    visit.wait(100)
    visit.reader.press_button("Keep reading")
    assert not visit.is_asked()
    assert visit.reader.headings == page


def test_a_front_page_that_nobody_has_used_is_left_alone(reader: Reader, qapp: QApplication) -> None:
    visit = Visit(reader, qapp)
    visit.wait(400)
    assert (visit.is_asked(), visit.left) == (False, 0)
    visit.end()


def test_a_front_page_that_somebody_returned_to_times_out_too(visit: Visit) -> None:
    visit.reader.go(FrontRoute())
    visit.wait(120)
    assert visit.left == 1


def test_the_first_key_after_the_computer_slept_long_leaves(visit: Visit) -> None:
    visit.sleep(3600)
    visit.reader.press("Down")
    assert visit.left >= 1


def test_the_question_survives_a_resize_of_the_window(visit: Visit) -> None:
    visit.reader.go(FrontRoute())
    visit.wait(100)
    visit.reader.window.resize(QSize(640, 480))
    visit.wait(1)
    visit.reader.until(visit.is_asked)


@pytest.mark.parametrize("percent", [100, 300])
@pytest.mark.parametrize("size", [QSize(800, 480), QSize(1366, 768)], ids=["small", "desk"])
def test_the_question_is_not_cut(open_guide: Open, size: QSize, percent: int) -> None:
    reader = open_guide(size, text_percent=percent)
    reader.window.ask_still_reading(True)  # noqa: FBT003  a signal's argument
    QApplication.processEvents()
    asking = [label for label in reader.all(QLabel) if label.text().startswith("Still reading?")]
    [button] = [
        button for button in reader.all(PressButton) if button.accessibleName().endswith("Keep reading")
    ]

    assert asking or button.text() == "Still reading?"
    for label in asking:
        assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
        assert label.fontMetrics().height() <= label.height()
    assert button.mapTo(reader.window, button.rect().bottomRight()).x() < reader.window.width()
    assert button.fontMetrics().height() + 2 * tokens.RING <= button.height()


def test_the_question_of_a_kiosk_can_be_read_from_two_meters(open_guide: Open) -> None:
    reader = open_guide(QSize(1920, 1080), text_percent=150, site=Site(KIOSK))  # what a kiosk starts with
    reader.go(PageRoute("maine-211"))
    before = reader.window.grab().toImage().pixelColor(4, 1075)
    reader.window.ask_still_reading(True)  # noqa: FBT003  a signal's argument
    QApplication.processEvents()
    [question] = [label for label in reader.all(QLabel) if label.text().startswith("Still reading?")]

    assert question.text() == QUESTION
    assert question.font().pixelSize() >= TWO_METERS_PX
    assert reader.window.grab().toImage().pixelColor(4, 1075) != before


TWO_METERS_PX = 36
"""Letters 1 cm high, a two-hundredth of the distance, on a screen of 24 inches with 1080 lines."""


def test_time_passes_while_the_computer_sleeps(monkeypatch: pytest.MonkeyPatch) -> None:
    clocks = {time.CLOCK_BOOTTIME: 7200.0, time.CLOCK_MONOTONIC: 5.0}
    monkeypatch.setattr(time, "clock_gettime", clocks.__getitem__)

    assert seconds_including_sleep() == 7200.0


UNTOUCHED, IN_USE, ASKING, OVER = Idle.UNTOUCHED, Idle.IN_USE, Idle.ASKING, Idle.OVER


def used(policy: Policy = KIOSK) -> IdleState:
    idleness = IdleState(policy)
    idleness.use(0)
    return idleness


@pytest.mark.parametrize(
    ("policy", "asked_s", "over_s"), [(DESK, 300, 330), (STATION, 120, 150), (KIOSK, 90, 120)]
)
def test_each_policy_asks_and_ends_after_its_own_time(policy: Policy, asked_s: float, over_s: float) -> None:
    times = (0, asked_s - 1, asked_s, over_s - 1, over_s)

    assert [used(policy).at(now) for now in times] == [IN_USE, IN_USE, ASKING, ASKING, OVER]


def test_pointer_moves_alone_keep_a_page_once_more_for_its_time() -> None:
    idleness = used()
    for now in range(1, 180):
        idleness.move(now)
        assert idleness.at(now) is IN_USE
    idleness.move(180)
    assert idleness.at(180) is ASKING
    idleness.move(209)
    assert [idleness.at(209), idleness.at(210)] == [ASKING, OVER]


def test_a_deliberate_action_allows_pointer_moves_for_its_time_again() -> None:
    idleness = used()
    idleness.move(179)
    idleness.use(179)
    idleness.move(260)

    assert idleness.at(260 + 89) is IN_USE


def test_answering_has_no_limit() -> None:
    idleness = used()
    for times in range(1, 1001):
        assert idleness.at(times * 119) is ASKING
        idleness.use(times * 119)
        assert idleness.at(times * 119) is IN_USE
