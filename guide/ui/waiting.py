"""How a spare waits to be shown."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, QSocketNotifier, Qt, Signal

from guide.supervisor import HowToShow, ListeningChannel, VisitChannel


class _WakeUp(QObject):
    """Carries a notification from another thread into the window's own."""

    woken = Signal()


def wait_to_be_shown(channel: VisitChannel, prepare: Callable[[], object]) -> HowToShow:
    """Return when the visit must show its window, and how.

    A spare waits in an event loop, not in a blocking read, because it must keep taking what the display
    server sends to every program. If that were left for later, the keyboard layout alone would cost 30 ms
    between 'go' and the first frame, and the events of days would pile up. A visit whose 'go' has already
    arrived returns at once.

    Args:
        channel: where 'go' arrives.
        prepare: called once by a spare, before it waits, for work that would otherwise delay the window:
            layout, a first paint out of sight, opening the index.
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
