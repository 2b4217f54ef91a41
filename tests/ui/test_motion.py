"""Nothing moves by itself, so there is nothing to switch off."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from guide.ui.pages.page_view import PageView
from guide.ui.routes import CountiesRoute, PageRoute, UrgentRoute
from guide.ui.theme import tokens
from tests.ui.reader import Reader

UI = Path(tokens.__file__).parents[1]
MOVES = re.compile(r"\bQ\w*Animation\w*|\bQTimeLine|\bQGraphics\w*Effect|\bQMovie|\bQSplashScreen")


def test_no_file_of_the_window_makes_anything_move() -> None:
    files = [*UI.rglob("*.py"), *UI.with_name("staff").rglob("*.py")]
    moving = {path.name: MOVES.findall(path.read_text(encoding="utf-8")) for path in files}

    assert {"window.py", "tokens.py", "correct_page.py"} <= moving.keys()
    assert {name: found for name, found in moving.items() if found} == {}


def test_no_part_of_the_window_is_animated_whatever_is_pressed(reader: Reader) -> None:
    seen: list[str] = []
    for step in ("food", "a page", "a menu", "the end", "the pointer"):
        _do(reader, step)
        seen += [f"{step}: {name}" for name in animations()]

    assert seen == []


def test_an_animation_is_detected(reader: Reader) -> None:
    moving = _Moving(reader.window)

    assert animations() == ["_Moving"]
    moving.setParent(None)


@pytest.mark.parametrize("effect", list(Qt.UIEffect), ids=lambda effect: effect.name)
def test_menus_and_tooltips_appear_at_once(effect: Qt.UIEffect) -> None:
    assert not QApplication.isEffectEnabled(effect)


class _Moving(QAbstractAnimation):
    """An animation that does nothing."""

    def duration(self) -> int:
        """Milliseconds."""
        return 100

    def updateCurrentTime(self, _now: int) -> None:
        """Nothing to do."""


def animations() -> list[str]:
    """What animates a widget, a style's own animations among them: those belong to what they move."""
    return [
        type(animation).__name__
        for widget in QApplication.allWidgets()
        for animation in widget.findChildren(
            QAbstractAnimation, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
    ]


def _do(reader: Reader, step: str) -> None:
    navigator = reader.window.navigator
    if step == "food":
        reader.write(step)
    elif step == "a page":
        navigator.go(PageRoute("maine-211"))
    elif step == "a menu":
        reader.press_button("Text and colors")
        reader.press("Esc")
    elif step == "the end":
        navigator.go(UrgentRoute())
        reader.press("End")
    else:
        navigator.go(CountiesRoute())
        _point(reader.all(QAbstractButton)[-1])
    QApplication.processEvents()
    assert reader.all(PageView) or reader.rows


def _point(widget: QWidget) -> None:
    QTest.mouseMove(widget, QPoint(5, 5))
