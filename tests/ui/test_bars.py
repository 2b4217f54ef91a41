"""The bars around every page: what is in them in each form of the window, and the way by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from guide.content.model import Library
from guide.ui.frame.footer import UrgentNumberView
from guide.ui.parts.hint import Hint
from guide.ui.parts.press_button import PressButton
from tests.ui.conftest import Open
from tests.ui.reader import Reader
from tests.ui.routes import ROUTES

SMALL = QSize(800, 480)
MORE = "Text, colors, languages"
INTERPRETERS = "Ask for an interpreter"


def keys(reader: Reader, *pressed: str) -> None:
    """Press keys in the menu that is open."""
    for key in pressed:
        menu = QApplication.activePopupWidget()
        assert menu is not None
        QTest.keySequence(menu.windowHandle(), key)
        reader.settle()


def test_languages_are_one_press_away_on_every_page(reader: Reader) -> None:
    for name in reader.walk(ROUTES):
        reader.press_button("Languages")
        assert (reader.headings[0], reader.field.text()) == (INTERPRETERS, ""), name


def hints(reader: Reader) -> list[Hint]:
    """Return the hints that are shown."""
    return reader.all(Hint)


@pytest.fixture(autouse=True)
def pointer() -> Iterator[None]:
    """Put the pointer of the display back: it would mark what it is over in the tests that follow."""
    before = QCursor.pos()
    yield
    QCursor.setPos(before)


def point(reader: Reader, at: QPoint) -> None:
    """Move the pointer of the display to a position in the window."""
    QCursor.setPos(reader.window.mapToGlobal(at))
    reader.wait(50)


def test_a_bar_with_icons_alone_shows_the_names_to_the_pointer_until_esc_or_it_leaves(
    open_guide: Open,
) -> None:
    reader = open_guide(QSize(1024, 768))
    for name in ("Text and colors", "Languages"):
        button = reader.named(name, PressButton)
        assert button.width() < 64
        assert hints(reader) == []
        point(reader, reader.box_of(button).center())
        [hint] = hints(reader)
        reader.wait(200)
        assert hints(reader) == [hint]
        assert reader.window.rect().contains(reader.box_of(hint))
        point(reader, reader.box_of(hint).center())  # onto it: it stays
        assert hints(reader) == [hint]
        reader.press("Esc")
        assert hints(reader) == []
        point(reader, QPoint(500, 600))
        point(reader, reader.box_of(button).center())
        assert hints(reader) == [hint]
        point(reader, QPoint(500, 600))
        assert hints(reader) == []


def test_keys_show_the_words_of_an_icon_as_long_as_it_has_the_focus(open_guide: Open) -> None:
    reader = open_guide(QSize(1024, 768))
    point(reader, QPoint(500, 600))
    button = reader.named("Languages", PressButton)
    while reader.focus is not button:
        reader.press("Tab")
    [hint] = hints(reader)
    assert reader.box_of(hint).top() > reader.box_of(button).top()
    reader.press("Tab")
    assert hints(reader) == []


def test_in_a_narrow_window_keys_change_text_and_colors_from_the_strip(open_guide: Open) -> None:
    reader = open_guide(SMALL)
    shown = reader.leave
    reader.press_button(MORE)
    keys(reader, "Down", "Down", "Down", "Return", "Down", "Down", "Return")
    reader.until(lambda: reader.leave is not shown)

    assert reader.window.palette().window().color().lightness() < 64


@pytest.mark.parametrize(
    ("size", "percent"), [(SMALL, 100), (QSize(1366, 768), 200), (QSize(480, 800), 100)], ids=str
)
def test_no_number_of_a_narrow_strip_is_without_its_words(
    open_guide: Open, library: Library, size: QSize, percent: int
) -> None:
    reader = open_guide(size, text_percent=percent)
    numbers = reader.all(UrgentNumberView)

    assert [number.shown for number in numbers] == [
        f"{urgent.number} {urgent.short}" for urgent in library.urgent[:3]
    ]
    assert all(number.width() >= number.sizeHint().width() for number in numbers)
    assert all(number.height() >= number.sizeHint().height() for number in numbers)


def test_a_screen_reader_says_the_whole_label_in_every_form(open_guide: Open, library: Library) -> None:
    for size in (QSize(1366, 768), SMALL, QSize(320, 640)):
        spoken = [number.accessibleName() for number in open_guide(size).all(UrgentNumberView)]
        assert spoken == [f"{urgent.number}, {urgent.label}" for urgent in library.urgent[: len(spoken)]]
        assert spoken


@pytest.mark.parametrize(("size", "percent"), [(QSize(1366, 768), 100), (SMALL, 300)], ids=str)
def test_leave_works_beside_an_open_menu(open_guide: Open, size: QSize, percent: int) -> None:
    reader = open_guide(size, text_percent=percent)
    left: list[bool] = []
    reader.leave.clicked.connect(lambda: left.append(True))
    [button] = [button for button in reader.all(PressButton) if button.text() in (MORE, "Text and colors")]
    reader.click(button)
    if button.text() == MORE:
        keys(reader, "Down", "Down", "Return")
    menu = reader.popup
    assert isinstance(menu, QMenu)
    leave = reader.leave.rect().translated(reader.leave.mapToGlobal(QPoint()))

    assert not menu.geometry().intersects(leave)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.mapFromGlobal(leave.center()))
    assert left == [True]
