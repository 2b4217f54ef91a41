"""Buses of our own, with a screen saver and a login service that say what a test wants said.

QtDBus serves both ends, so nothing else has to be installed but dbus-daemon.
"""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusVariant,
    QDBusVirtualObject,
)

LOGIND = "org.freedesktop.login1"
OURS, ANOTHERS = "/org/freedesktop/login1/session/_32", "/org/freedesktop/login1/session/c1"


@contextmanager
def private_bus() -> Iterator[str]:
    """Run a bus until the block ends; yields its address."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    try:
        yield daemon.stdout.readline().strip()
    finally:
        daemon.kill()
        daemon.communicate()


class _Answers(QDBusVirtualObject):
    """Answers what a visit asks the login service: which session is its own, and whether it is active."""

    def __init__(self) -> None:
        super().__init__()
        self.is_active = True

    def introspect(self, _path: str) -> str:
        """Nothing is said of what there is."""
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        """Answer."""
        answer = message.createReply()
        answers = {"GetSession": QDBusObjectPath(OURS), "Get": QDBusVariant(self.is_active)}
        answer.setArguments([answers[message.member()]])
        return connection.send(answer)


class Speaker(QObject):
    """A program on a bus that sends signals.

    Args:
        address: of the bus.
        name: how the connection is called in this process.
        service: the name it owns.
    """

    def __init__(self, address: str, name: str, service: str = "") -> None:
        super().__init__()
        self._bus = QDBusConnection.connectToBus(address, name)
        self._name = name
        self.answers = _Answers()
        if service:
            self._bus.registerVirtualObject(
                "/org/freedesktop/login1", self.answers, QDBusConnection.VirtualObjectRegisterOption.SubPath
            )
            assert self._bus.registerService(service)

    def say(self, path: str, interface: str, signal: str, *values: object) -> None:
        """Send one signal."""
        message = QDBusMessage.createSignal(path, interface, signal)
        message.setArguments(list(values))
        assert self._bus.send(message)

    def close(self) -> None:
        """Leave the bus."""
        QDBusConnection.disconnectFromBus(self._name)
