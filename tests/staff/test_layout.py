"""Everything in the window for staff can be read, in each size of window and text, and in both directions."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QLabel, QLineEdit, QScrollArea, QWidget

from guide.content.model import Edition
from guide.packs.outcome import Outcome
from guide.staff import window
from guide.staff.new_content import ContentChanger, KeptContent
from guide.ui.parts.choice_rows import ChoiceRow
from guide.ui.theme.appearance import Appearance
from tests.staff.conftest import Open, Staff
from tests.staff.test_correcting import PASSWORD
from tests.staff.test_ten_tasks import WHICH

CONTENT = ContentChanger(
    install=lambda _file: Outcome(("Nothing has changed.",)),
    go_back=lambda _password: Outcome(("Nothing has changed.",)),
    kept=lambda: KeptContent(Edition(2, "2026-12-01"), Edition(1, "2026-11-27")),
    library=lambda: pytest.fail("nothing changes here"),
)
CIRCLE = 40
LAYOUTS = [
    (QSize(1024, 720), 100, Qt.LayoutDirection.LeftToRight),
    (QSize(800, 480), 200, Qt.LayoutDirection.LeftToRight),
    (QSize(800, 480), 100, Qt.LayoutDirection.RightToLeft),
]


@pytest.fixture(params=LAYOUTS, ids=lambda layout: f"{layout[0].width()} {layout[1]} {layout[2].name}")
def staff(
    request: pytest.FixtureRequest,
    open_staff: Open,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Staff]:
    """The window, in one layout."""
    size, percent, direction = request.param
    qapp.setLayoutDirection(direction)
    (tmp_path / "Downloads/signpost-content-2.signpost").write_bytes(b"")
    monkeypatch.setattr(window, "FIRST_SIZE", size)
    opened = open_staff(appearance=Appearance("light", percent), content=CONTENT)
    QApplication.processEvents()
    assert opened.window.size() == size, "nothing keeps the window larger than the screen"
    yield opened
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def pages(staff: Staff) -> Iterator[str]:
    """Go through all pages; yields the name of each one when it is shown."""
    staff.type_text("no such place", then="Return")
    yield "find, with a mistake"
    staff.fill(WHICH, "bangor area homeless")
    yield "find"
    staff.press("Return")
    staff.click("It's wrong, and we have the new one")
    staff.click("Next")
    yield "say, with mistakes"
    staff.fill("New number", "207-555-0142")
    staff.fill("Type it once more", "207-555-0142")
    staff.press("Return")
    staff.click("Save")
    yield "check, with mistakes"
    staff.fill("Your initials", "MK")
    staff.click("Save")
    yield "changes"
    staff.click("Read what will be sent")
    yield "what will be sent"
    staff.click("Own lines")
    yield "own lines"
    staff.click("New content")
    yield "new content"


def place_in(widget: QWidget, around: QWidget) -> QRect:
    """Where a widget is inside of another."""
    return QRect(widget.mapTo(around, QPoint(0, 0)), widget.size())


def test_no_words_are_cut_off_or_under_the_circle_of_a_row(staff: Staff) -> None:
    cut_off = []
    for page in pages(staff):
        for _ in range(5):  # a layout asks for another one
            QApplication.processEvents()
        shown = [*staff.shown(QLabel), *staff.shown(QAbstractButton), *staff.shown(QLineEdit)]
        cut_off += [
            f"{page}: {name(widget)}" for widget in shown if is_cut_off(widget) or is_under_circle(widget)
        ]
    assert cut_off == []


def name(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QLabel | QAbstractButton) else "")


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    """What a widget is inside of, from within."""
    while (parent := widget.parentWidget()) is not None:
        yield parent
        widget = parent


def is_cut_off(widget: QWidget) -> bool:
    """Whether a widget is not as high as its words, or leaves its page at a side."""
    if isinstance(widget, QLabel) and widget.text() and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    around = (
        ancestor
        for ancestor in ancestors(widget)
        if isinstance(ancestor, QFrame) and not isinstance(ancestor, QLabel)
    )
    page = next(around, widget.window())
    inner = page.viewport() if isinstance(page, QScrollArea) else page
    where = place_in(widget, inner)
    if isinstance(page, QScrollArea):
        return where.left() < 0 or where.right() > inner.width()
    return not inner.rect().contains(where)


def is_under_circle(widget: QWidget) -> bool:
    """Whether words of a row to choose from stand where its circle is."""
    if not isinstance(widget, ChoiceRow):
        return False
    words = [place_in(label, widget) for label in widget.findChildren(QLabel) if label.isVisible()]
    if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return any(box.right() > widget.width() - CIRCLE for box in words)
    return any(box.left() < CIRCLE for box in words)


def test_what_is_typed_as_the_password_has_the_ink_of_dark_colors(open_staff: Open) -> None:
    staff = open_staff(appearance=Appearance("dark"), password=PASSWORD)
    staff.click("Password")
    line = next(line for line in staff.shown(QLineEdit) if line.echoMode() == QLineEdit.EchoMode.Password)

    assert line.palette().color(QPalette.ColorRole.Text) == QColor(Appearance("dark").colors.ink)
