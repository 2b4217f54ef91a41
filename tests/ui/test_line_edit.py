"""What people type stays in the field, whatever keys and buttons they press."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QClipboard, QDragEnterEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guide.ui.guards.clipboard import ClipboardGuard
from guide.ui.parts.line_edit import LineEdit
from guide.ui.parts.selection_x11 import CLIPBOARD, PRIMARY, SelectionReader

TYPED = "he took my passport"
SELECTION = QClipboard.Mode.Selection
Make = Callable[..., LineEdit]


@pytest.fixture
def clipboard(qapp: QApplication) -> QClipboard:
    """The clipboard and primary selection of the display, without text of the guide."""
    clipboard = qapp.clipboard()
    assert clipboard.supportsSelection(), "these tests need an X display"
    for mode in (QClipboard.Mode.Clipboard, SELECTION):
        clipboard.clear(mode)
    return clipboard


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    """Makes a field that has the focus."""

    def made(*, pastes: bool) -> LineEdit:
        line = LineEdit(pastes=pastes)
        qtbot.addWidget(line)
        line.resize(600, 40)
        line.show()
        line.activateWindow()
        line.setFocus()
        qtbot.waitUntil(line.hasFocus)
        line.setText(TYPED)
        return line

    return made


def drag_over(line: LineEdit) -> None:
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=QPoint(5, 20))
    QTest.mouseMove(line, QPoint(90, 20))
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(90, 20))


def keys(*names: str) -> Callable[[LineEdit], None]:
    def press(line: LineEdit) -> None:
        for name in names:
            QTest.keySequence(line, QKeySequence(name))

    return press


CARRYING = {
    "marking all": keys("Ctrl+A"),
    "copying": keys("Ctrl+A", "Ctrl+C"),
    "copying with Insert": keys("Ctrl+A", "Ctrl+Ins"),
    "cutting": keys("Ctrl+A", "Ctrl+X"),
    "cutting with Delete": keys("Ctrl+A", "Shift+Del"),
    "deleting the line": keys("Ctrl+U"),
    "deleting the rest of the line": keys("Home", "Ctrl+K"),
    "marking to the start": keys("Shift+Home"),
    "marking to the end": keys("Home", "Shift+End"),
    "marking a letter": keys("Shift+Left", "Shift+Left"),
    "marking the next letter": keys("Home", "Shift+Right"),
    "marking a word": keys("Ctrl+Shift+Left"),
    "marking the next word": keys("Home", "Ctrl+Shift+Right"),
    "undoing what replaced marked words": keys("Ctrl+A", "B", "Ctrl+Z"),
    "marking with the mouse": drag_over,
}


@pytest.mark.parametrize("pastes", [True, False], ids=["pastes", "pastes nothing"])
@pytest.mark.parametrize("carry", CARRYING.values(), ids=CARRYING.keys())
def test_nothing_that_is_typed_reaches_another_program(
    make: Make,
    clipboard: QClipboard,
    carry: Callable[[LineEdit], None],
    pastes: bool,  # noqa: FBT001 - a case
) -> None:
    line = make(pastes=pastes)

    carry(line)

    assert (clipboard.text(), clipboard.text(SELECTION)) == ("", "")
    assert not clipboard.ownsSelection()


@pytest.mark.parametrize(
    ("marking", "marked"),
    [
        (("Ctrl+A",), TYPED),
        (("Shift+Home",), TYPED),
        (("Home", "Shift+End"), TYPED),
        (("Shift+Left",), "t"),
        (("Home", "Shift+Right"), "h"),
        (("Ctrl+Shift+Left",), "passport"),
        (("Home", "Ctrl+Shift+Right"), "he "),
    ],
    ids=str,
)
def test_text_can_be_selected_and_typed_over(
    make: Make, clipboard: QClipboard, marking: tuple[str, ...], marked: str
) -> None:
    line = make(pastes=False)

    keys(*marking)(line)

    assert line.selectedText() == marked
    assert clipboard.text() == ""


def test_the_whole_text_can_be_deleted_and_restored_with_undo(make: Make) -> None:
    line = make(pastes=False)

    keys("X", "Ctrl+Z")(line)
    assert line.text() == TYPED
    keys("Ctrl+Shift+Z")(line)
    assert line.text() == TYPED + "x"
    keys("Ctrl+U")(line)
    assert line.text() == ""


def middle_button(line: LineEdit) -> None:
    QTest.mouseClick(line, Qt.MouseButton.MiddleButton, pos=QPoint(20, 20))


PASTING = {
    "keys": keys("Ctrl+V"),
    "Insert": keys("Shift+Ins"),
    "the selection with Insert": keys("Ctrl+Shift+Ins"),
    "the middle button": middle_button,
}


every_way = pytest.mark.parametrize("paste", PASTING.values(), ids=PASTING.keys())


@pytest.fixture
def offered(clipboard: QClipboard) -> str:
    """Text that another program has copied and selected."""
    words = "de otro lugar, café"
    clipboard.setText(words)
    clipboard.setText(words, SELECTION)
    return words


@every_way
def test_text_can_be_pasted_if_the_site_allows_it(
    make: Make, offered: str, qtbot: QtBot, paste: Callable[[LineEdit], None]
) -> None:
    line = make(pastes=True)
    line.setText("")

    paste(line)

    qtbot.waitUntil(lambda: line.text() == offered)


@every_way
def test_text_cannot_be_pasted_if_the_site_does_not_allow_it(
    make: Make, offered: str, qtbot: QtBot, paste: Callable[[LineEdit], None]
) -> None:
    line = make(pastes=False)
    line.setText("")

    paste(line)

    received: list[str] = []
    SelectionReader(received.append, line).request(PRIMARY)  # answered after the earlier request
    qtbot.waitUntil(lambda: received == [offered])
    assert line.text() == ""


def test_text_that_arrives_after_the_focus_has_moved_is_not_pasted(
    make: Make, offered: str, qtbot: QtBot
) -> None:
    line, other = make(pastes=True), make(pastes=True)
    other.setText("")
    line.setFocus()
    line.activateWindow()
    qtbot.waitUntil(line.hasFocus)
    keys("Ctrl+V")(line)
    line.clearFocus()

    SelectionReader(other.insert, other).request(CLIPBOARD)
    qtbot.waitUntil(lambda: other.text() == offered)
    assert line.text() == TYPED


@pytest.mark.parametrize("pastes", [True, False], ids=["pastes", "pastes nothing"])
def test_text_can_be_dropped_only_if_the_site_allows_it(make: Make, pastes: bool) -> None:  # noqa: FBT001 - a case
    line = make(pastes=pastes)
    words = QMimeData()
    words.setText("from elsewhere")
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        words,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    QApplication.sendEvent(line, event)

    assert line.acceptDrops() is pastes
    assert event.isAccepted() is pastes


def test_text_that_reaches_the_clipboard_anyway_is_cleared_at_once(clipboard: QClipboard) -> None:
    net = ClipboardGuard(clipboard)
    try:
        clipboard.setText(TYPED)
        clipboard.setText(TYPED, SELECTION)

        assert (clipboard.text(), clipboard.text(SELECTION)) == ("", "")
    finally:
        net.stop()
