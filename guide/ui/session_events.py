"""Leaves when the screen is locked, the computer goes to sleep, or another user takes over the screen."""

import os
from collections.abc import Callable, Mapping

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusVariant

SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
"""Interfaces that may send ActiveChanged(true) on the session bus: the screen is locked, or about to be."""

LOGIND = "org.freedesktop.login1"
SYSTEM_BUS = "unix:path=/run/dbus/system_bus_socket"
PROPERTIES = "org.freedesktop.DBus.Properties"

_LOGIND_PATH = "/org/freedesktop/login1"
_MANAGER, _SESSION = f"{LOGIND}.Manager", f"{LOGIND}.Session"
_PROPERTIES_CHANGED = "org.freedesktop.DBus.Properties", "PropertiesChanged"


def session_bus(environment: Mapping[str, str]) -> str:
    """The address of the session bus, "" if there is none.

    Without an address, the library would start a bus itself.
    """
    address = environment.get("DBUS_SESSION_BUS_ADDRESS", "")
    if address:
        return "" if address.startswith("autolaunch:") else address
    path = f"{environment.get('XDG_RUNTIME_DIR', '')}/bus"
    return f"unix:path={path}" if os.path.exists(path) else ""  # noqa: PTH110  an address, not a file to open


def system_bus(environment: Mapping[str, str]) -> str:
    """The address of the system bus, which logind uses."""
    return environment.get("DBUS_SYSTEM_BUS_ADDRESS", "") or SYSTEM_BUS


class SessionEvents(QObject):
    """Subscribes to the screen saver of the session and to logind. Without them, nothing happens.

    It does not delay sleep, because a program that does is listed by name. So a computer may fall asleep
    before the front page has been painted. The page is off the screen by then: it is hidden 3 ms after the
    signal.

    Attributes:
        session_path: the path of our session, "" until logind has reported it.

    Args:
        away: called when nobody is in front of this session any more.
        environment: contains the addresses of the buses.
    """

    def __init__(self, away: Callable[[], object], environment: Mapping[str, str]) -> None:
        super().__init__()
        self._away, self._environment = away, environment
        self.session_path = ""

    def listen(self) -> None:
        """Connect to both buses. It takes some milliseconds: not before the window is painted."""
        self._session = _connected(session_bus(self._environment), "session news")
        for name in SCREEN_SAVERS:
            self._subscribe(self._session, "", name, "ActiveChanged", "saver_changed(bool)")
        self._system = _connected(system_bus(self._environment), "login news")
        if self._subscribe(self._system, LOGIND, _MANAGER, "PrepareForSleep", "sleep_prepared(bool)"):
            self._subscribe(self._system, LOGIND, _SESSION, "Lock", "session_locked(QDBusMessage)")
            self._subscribe(self._system, LOGIND, *_PROPERTIES_CHANGED, "session_changed(QDBusMessage)")
            self._look_up_own_session()

    def _subscribe(
        self, bus: QDBusConnection | None, sender: str, interface: str, name: str, slot: str
    ) -> bool:
        if bus is None:
            return False
        bus.connect(sender, "", interface, name, self, SLOT(slot))  # type: ignore[call-overload]  # as below
        return True

    def _call(self, message: QDBusMessage, slot: str) -> None:
        if self._system is not None:
            # PySide's stubs want bytes for a slot, and PySide refuses them
            self._system.callWithCallback(message, self, SLOT(slot))  # type: ignore[call-overload]

    def _look_up_own_session(self) -> None:
        ask = QDBusMessage.createMethodCall(LOGIND, _LOGIND_PATH, _MANAGER, "GetSession")
        ask.setArguments([self._environment.get("XDG_SESSION_ID", "") or "auto"])
        self._call(ask, "session_found(QDBusObjectPath)")

    @Slot(bool)
    def saver_changed(self, is_active: bool) -> None:  # noqa: FBT001  a signal's argument
        """The screen saver started or stopped."""
        if is_active:
            self._away()

    @Slot(bool)
    def sleep_prepared(self, begins: bool) -> None:  # noqa: FBT001  a signal's argument
        """The computer is falling asleep, or has woken up."""
        if begins:
            self._away()

    @Slot("QDBusObjectPath")
    def session_found(self, path: QDBusObjectPath) -> None:
        """Logind has reported our session. Until then, and without an answer, any session counts as ours."""
        self.session_path = path.path()

    @Slot("QDBusMessage")
    def session_locked(self, message: QDBusMessage) -> None:
        """A session is being locked."""
        if self._is_ours(message):
            self._away()

    @Slot("QDBusMessage")
    def session_changed(self, message: QDBusMessage) -> None:
        """A property of a session has changed; ask which value it has now."""
        if message.arguments()[:1] == [_SESSION] and self._is_ours(message):
            ask = QDBusMessage.createMethodCall(LOGIND, message.path(), PROPERTIES, "Get")
            ask.setArguments([_SESSION, "Active"])
            self._call(ask, "session_active_received(QDBusVariant)")

    @Slot("QDBusVariant")
    def session_active_received(self, is_active: QDBusVariant) -> None:
        """Leave unless our session is the one on the screen."""
        if is_active.variant() is False:
            self._away()

    def _is_ours(self, message: QDBusMessage) -> bool:
        return self.session_path in ("", message.path())


def _connected(address: str, name: str) -> QDBusConnection | None:
    """A connection of our own; None if there is no such bus."""
    if not address:
        return None
    bus = QDBusConnection.connectToBus(address, name)
    return bus if bus.isConnected() else None
