"""Long work that leaves the window free."""

from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from guide.ui.sliced_task import SlicedTask


def _never_done() -> Generator[None, None, str]:
    while True:
        yield


def test_the_result_of_the_steps_is_passed_on_once(qtbot: QtBot) -> None:
    def steps() -> Generator[None, None, str]:
        for _ in range(1_000):
            yield
        return "done"

    handed: list[str] = []
    parent = QObject()
    SlicedTask(steps(), handed.append, handed.append, parent)
    assert handed == []  # not before events were handled

    qtbot.waitUntil(lambda: handed == ["done"])
    assert not any(timer.isActive() for timer in parent.findChildren(QTimer))


def test_events_are_handled_between_slices_and_the_task_ends_with_its_parent(qtbot: QtBot) -> None:
    order: list[str] = []
    parent = QObject()
    steps = _never_done()
    SlicedTask(steps, order.append, order.append, parent)
    QTimer.singleShot(0, lambda: order.append("an event"))

    qtbot.waitUntil(lambda: order == ["an event"])
    with qtbot.waitSignal(parent.destroyed):
        parent.deleteLater()


def test_an_unexpected_error_is_reported_once_and_ends_the_task(qtbot: QtBot) -> None:
    def steps() -> Generator[None, None, str]:
        yield
        raise OSError("what was typed")

    reported: list[str] = []
    parent = QObject()
    with qtbot.captureExceptions() as raised:
        SlicedTask(steps(), lambda found: reported.append(f"done: {found}"), reported.append, parent)
        qtbot.waitUntil(lambda: bool(reported) or bool(raised))
        qtbot.wait(50)

    assert reported == ["Internal error (OSError). Please report it."]
    assert [kind for kind, _, _ in raised] == [OSError]
    assert not any(timer.isActive() for timer in parent.findChildren(QTimer))
