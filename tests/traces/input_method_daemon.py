"""An input method daemon, as far as Qt needs one: it says which keys it is handed.

    python -m tests.traces.input_method_daemon BUS

BUS: the address of a session bus, where it takes the name that IBus has for programs in a sandbox. It prints
`ready`; `asked` whenever a program wants to hand it keys; and the letter of each key pressed, one a line. It
takes no key away.
"""

import sys
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusVirtualObject

DAEMON = "tests.traces.input_method_daemon"
READY, ASKED = "ready", "asked"
SERVICE, ROOT, CONTEXT = "org.freedesktop.portal.IBus", "/org/freedesktop", "/org/freedesktop/IBus/Context_1"
_RELEASED = 1 << 30
"""IBus's bit for a key that is let go, in the state of a key event."""


class InputMethod(QDBusVirtualObject):
    """Gives each program a context and prints the keys that come."""

    def introspect(self, _path: str) -> str:
        """Nothing is said of what there is."""
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        """Answer every call."""
        answer = message.createReply()
        values: list[Any] = []
        if message.member() == "CreateInputContext":
            print(ASKED, flush=True)
            values = [QDBusObjectPath(CONTEXT)]
        elif message.member() == "ProcessKeyEvent":
            symbol, _, state = message.arguments()
            if not state & _RELEASED:
                print(chr(symbol), flush=True)
            values = [False]
        answer.setArguments(values)
        return connection.send(answer)


def main(address: str) -> int:
    """Serve until ended."""
    application = QCoreApplication([DAEMON])
    bus = QDBusConnection.connectToBus(address, "daemon")
    daemon = InputMethod()
    if not bus.registerVirtualObject(ROOT, daemon, QDBusConnection.VirtualObjectRegisterOption.SubPath):
        return 1
    if not bus.registerService(SERVICE):
        return 1
    print(READY, flush=True)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
