"""Nothing moves by itself, so there is nothing to switch off."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from guide.ui.theme import tokens

UI = Path(tokens.__file__).parents[1]
MOVES = re.compile(r"\bQ\w*Animation\w*|\bQTimeLine|\bQGraphics\w*Effect|\bQMovie|\bQSplashScreen")


def test_no_file_of_the_window_makes_anything_move() -> None:
    files = [*UI.rglob("*.py"), *UI.with_name("staff").rglob("*.py")]
    moving = {path.name: MOVES.findall(path.read_text(encoding="utf-8")) for path in files}

    assert {"window.py", "tokens.py", "correct_page.py"} <= moving.keys()
    assert {name: found for name, found in moving.items() if found} == {}


@pytest.mark.parametrize("effect", list(Qt.UIEffect), ids=lambda effect: effect.name)
def test_menus_and_tooltips_appear_at_once(effect: Qt.UIEffect) -> None:
    assert not QApplication.isEffectEnabled(effect)
