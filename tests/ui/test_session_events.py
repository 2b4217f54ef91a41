"""Signals that mean that nobody is in front of the session any more, sent over our own buses."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection

from guide.ui.session_events import SCREEN_SAVERS, SessionEvents, session_bus, system_bus
from support.waiting import wait_until
from tests.end_to_end.leave.fake_buses import ANOTHERS, LOGIND, OURS, Speaker, private_bus

PROPERTIES = "org.freedesktop.DBus.Properties"
LAST = "org.gnome.ScreenSaver"
ON, OFF = True, False


class Session:
    """A visit that listens, and the programs that speak.

    Attributes:
        left: how often nobody was there any more.
    """

    def __init__(self, session: str, system: str) -> None:
        self.left = 0
        self.saver = Speaker(session, "saver")
        self.login = Speaker(system, "login", LOGIND)
        self.stranger = Speaker(system, "stranger")
        buses = {"DBUS_SESSION_BUS_ADDRESS": session, "DBUS_SYSTEM_BUS_ADDRESS": system}
        self.message = SessionEvents(self._leave, buses)
        self.message.listen()
        self.until(lambda: self.message.session_path == OURS)

    def _leave(self) -> None:
        self.left += 1

    def until(self, true: Callable[[], bool]) -> None:
        """Process events until a condition is true."""

        def is_true() -> bool:
            QCoreApplication.processEvents()
            return true()

        wait_until(is_true, within_s=5)

    def is_left_once_by(self, *parts: object) -> bool:
        """Whether a signal of the login service makes the visit leave once."""
        self.login.say(*parts)  # type: ignore[arg-type]  # as Speaker.say
        self.until(lambda: self.left > 0)
        return self.left == 1

    def hears_nothing_but(self, last: Callable[[], None]) -> bool:
        """Whether no signal so far made the visit leave, once the last one has arrived."""
        last()
        self.until(lambda: self.left > 0)
        return self.left == 1

    def sleep(self) -> None:
        """Have the login service report that the computer falls asleep."""
        self.login.say("/org/freedesktop/login1", f"{LOGIND}.Manager", "PrepareForSleep", ON)

    def close(self) -> None:
        """Disconnect from the buses."""
        for speaker in (self.saver, self.login, self.stranger):
            speaker.close()
        for name in ("session news", "login news"):
            QDBusConnection.disconnectFromBus(name)


@pytest.fixture
def session(qapp: QCoreApplication) -> Iterator[Session]:
    """A session that somebody is in front of."""
    assert qapp is QCoreApplication.instance()
    with ExitStack() as stack:
        session = Session(stack.enter_context(private_bus()), stack.enter_context(private_bus()))
        stack.callback(session.close)
        yield session


@pytest.mark.parametrize("name", SCREEN_SAVERS)
def test_a_screen_saver_that_starts_leaves(session: Session, name: str) -> None:
    session.saver.say("/ScreenSaver", name, "ActiveChanged", ON)
    session.until(lambda: session.left == 1)


def test_a_computer_that_falls_asleep_leaves(session: Session) -> None:
    assert session.is_left_once_by("/org/freedesktop/login1", f"{LOGIND}.Manager", "PrepareForSleep", ON)


def test_a_locked_session_leaves(session: Session) -> None:
    assert session.is_left_once_by(OURS, f"{LOGIND}.Session", "Lock")


def test_another_user_on_the_screen_leaves(session: Session) -> None:
    session.login.answers.is_active = False
    changed = {"Active": False}
    assert session.is_left_once_by(
        OURS, PROPERTIES, "PropertiesChanged", f"{LOGIND}.Session", changed, ["IdleHint"]
    )


def test_other_messages_are_ignored(session: Session) -> None:
    session.login.say("/org/freedesktop/login1", f"{LOGIND}.Manager", "PrepareForSleep", OFF)
    session.login.say(ANOTHERS, f"{LOGIND}.Session", "Lock")
    session.login.say(OURS, PROPERTIES, "PropertiesChanged", f"{LOGIND}.Session", {"IdleHint": True}, [""])
    session.login.say(OURS, PROPERTIES, "PropertiesChanged", f"{LOGIND}.Seat", {"Active": False}, [""])
    session.stranger.say("/org/freedesktop/login1", f"{LOGIND}.Manager", "PrepareForSleep", ON)
    session.stranger.say(OURS, f"{LOGIND}.Session", "Lock")
    assert session.hears_nothing_but(session.sleep)


def test_a_screen_saver_that_stops_is_ignored(session: Session) -> None:
    session.saver.say("/ScreenSaver", LAST, "ActiveChanged", OFF)
    assert session.hears_nothing_but(lambda: session.saver.say("/ScreenSaver", LAST, "ActiveChanged", ON))


def test_without_any_bus_nothing_happens_and_nothing_is_printed(
    qapp: QCoreApplication, capfd: pytest.CaptureFixture[str]
) -> None:
    assert qapp is QCoreApplication.instance()
    message = SessionEvents(
        lambda: pytest.fail("nobody is there to say so"), {"DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/no"}
    )
    message.listen()
    QCoreApplication.processEvents()

    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("environment", "address"),
    [
        ({}, ""),
        ({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/bus"}, "unix:path=/run/bus"),
        ({"DBUS_SESSION_BUS_ADDRESS": "autolaunch:"}, ""),
        ({"XDG_RUNTIME_DIR": "/no/such/folder"}, ""),
    ],
)
def test_no_bus_is_started_to_be_asked(environment: dict[str, str], address: str) -> None:
    assert session_bus(environment) == address


def test_the_bus_in_the_runtime_folder_is_found(tmp_path: Path) -> None:
    (tmp_path / "bus").touch()
    assert session_bus({"XDG_RUNTIME_DIR": str(tmp_path)}) == f"unix:path={tmp_path}/bus"
    assert system_bus({}) == "unix:path=/run/dbus/system_bus_socket"
