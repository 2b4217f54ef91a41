"""Waiting to be shown: what a spare does with its time."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, QSocketNotifier, Qt, Signal

from guide.supervisor import ListeningChannel, VisitChannel


class _WakeUp(QObject):
    """Carries a ring from another thread into the window's own."""

    woken = Signal()


def wait_to_be_shown(channel: VisitChannel, prepare: Callable[[], object]) -> bool:
    """Return when the visit shall show its window; whether behind the window that has the keys.

    A spare waits in an event loop, not in a blocking read: it must go on taking what the display server
    tells every program. Left for later, the keyboard's layout alone costs 30 ms between 'go' and the first
    frame, and what is told over days would pile up. A visit that is told already returns at once.

    channel: where to hear it.
    prepare: called once by a spare, before it waits, for work that would delay a window somebody waits
        for: laying out and painting once out of sight, opening the index.
    """
    if not channel.is_go_waiting():
        prepare()
        _wait_in_event_loop(channel)
    return channel.wait_for_go()


def _wait_in_event_loop(channel: VisitChannel) -> None:
    loop = QEventLoop()
    if isinstance(channel, ListeningChannel):
        wake_up = _WakeUp()
        wake_up.woken.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
        channel.on_go(wake_up.woken.emit)
        loop.exec()
        return
    notifier = QSocketNotifier(channel.go_fd, QSocketNotifier.Type.Read)
    notifier.activated.connect(loop.quit)
    loop.exec()
    notifier.setEnabled(False)
