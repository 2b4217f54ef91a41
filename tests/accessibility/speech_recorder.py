"""Record all that the guide sends to assistive tools during a search, reading and Leave.

python -m tests.accessibility.speech_recorder COMMAND...      (on a session bus and a screen of its own)

Writes JSON to standard output: every announcement with its politeness, and what the visit that was left still
said or answered from the moment Leave was pressed.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import SLOT, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from support.waiting import wait_until
from tests.accessibility.assistive import Part
from tests.accessibility.visit import ASKED, frame_not_of, running

EVENTS = "org.a11y.atspi.Event.Object"
REGISTRY, REGISTRY_PATH = "org.a11y.atspi.Registry", "/org/a11y/atspi/registry"
SIGNALS = ("Announcement", "TextChanged", "PropertyChange", "ChildrenChanged", "StateChanged")


class Listener(QObject):
    """A client that has subscribed to every event of every program.

    Attributes:
        signals: sender, signal and arguments, in the order they came.
    """

    def __init__(self) -> None:
        super().__init__()
        self.signals: list[tuple[str, str, list[str | int]]] = []
        call = QDBusMessage.createMethodCall("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        [address] = QDBusConnection.sessionBus().call(call).arguments()
        self._bus = QDBusConnection.connectToBus(address, "listener")
        slot = SLOT("record(QDBusMessage)")
        for signal in SIGNALS:
            self._bus.connect("", "", EVENTS, signal, self, slot)  # type: ignore[call-overload]  # no bytes
        register = QDBusMessage.createMethodCall(REGISTRY, REGISTRY_PATH, REGISTRY, "RegisterEvent")
        register.setArguments(["object:"])
        self._bus.call(register)

    @Slot("QDBusMessage")
    def record(self, message: QDBusMessage) -> None:
        """Record one event."""
        opened = (getattr(value, "variant", lambda value=value: value)() for value in message.arguments())
        plain = [value for value in opened if isinstance(value, str | int)]
        self.signals.append((message.service(), message.member(), plain))

    def until(self, true: Callable[[], bool]) -> None:
        """Record events until a condition is true."""

        def is_true() -> bool:
            QCoreApplication.processEvents()
            return true()

        wait_until(is_true, within_s=20, poll_s=0.005)


def main(command: list[str]) -> None:
    """Run the guide for one visit and the beginning of the next."""
    application = QCoreApplication([])
    listener = Listener()
    with running(command) as desk:
        json.dump(listen(listener, desk), sys.stdout)
    del application


class Found:
    """Parts of the guide's window, each awaited while events are recorded."""

    def __init__(self, listener: Listener, desk: Part) -> None:
        self._listener, self._desk = listener, desk

    def frame(self, not_of: int = 0) -> Part:
        """Return the window, which another process shows."""
        return self._first(lambda: frame_not_of(self._desk, not_of))

    def part(self, frame: Part, role: str, name: str) -> Part:
        """Return a part of the window."""
        return self._first(lambda: frame.find(role, name))

    def _first(self, find: Callable[[], Part | None]) -> Part:
        found: list[Part] = []

        def is_found() -> bool:
            found.extend(part for part in (find(),) if part is not None)
            return bool(found)

        self._listener.until(is_found)
        return found[0]


def listen(listener: Listener, desk: Part) -> dict[str, object]:
    """Search, leave, and record what is spoken until the next visit speaks."""
    window = Found(listener, desk)
    frame = window.frame()
    listener.until(lambda: len(list(desk.children())) >= 2)  # the spare is on the bus
    joined = [[part.name, part.role, [child.name for child in part.children()]] for part in desk.children()]
    window.part(frame, "text", "Search").write(ASKED)
    results, leave = window.part(frame, "list", "Results"), window.part(frame, "button", "Leave")
    before = frame.process
    in_use, listener.signals = listener.signals, []
    leave.press()
    window.frame(not_of=before)
    listener.until(lambda: any(signal == "Announcement" for _, signal, _ in listener.signals))
    listener.until(lambda: not Path(f"/proc/{before}").exists())
    return {
        "heard_in_use": in_use,
        "signals": listener.signals,
        "asked_after": results.name,
        "applications": joined,
    }


if __name__ == "__main__":
    main(sys.argv[1:])
