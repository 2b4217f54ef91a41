"""The buttons for the appearance: text size and letter spacing, colors."""

from collections.abc import Iterator

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from guide.ui.parts.press_button import PressButton
from guide.ui.theme import tokens
from guide.ui.theme.appearance import Appearance, Theme
from guide.ui.theme.look import Look


class AppearanceButtons(QWidget):
    """Two buttons with a menu each; without words where space is scarce.

    Signals:
        appearance_chosen: the appearance that the reader wants.
    """

    appearance_chosen = Signal(Appearance)

    def __init__(self, look: Look, appearance: Appearance) -> None:
        super().__init__()
        self._look, self._appearance = look, appearance
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(6))
        for button in (self._size_button(), self._color_button()):
            row.addWidget(button)

    def _size_button(self) -> PressButton:
        button = self._button(self.tr("Text size"), "a-large-small")
        button.clicked.connect(lambda: self._open(button, [*self._sizes(), None, self._spacing()]))
        return button

    def _color_button(self) -> PressButton:
        icon = "sun" if self._appearance.theme == "light" else "moon"
        button = self._button(self.tr("Colors"), icon)
        button.clicked.connect(lambda: self._open(button, list(self._colors())))
        return button

    def _button(self, words: str, icon: str) -> PressButton:
        return PressButton(self._look, words, icon, shows_text=self._look.form == "wide", is_in_bar=True)

    def _open(self, button: PressButton, actions: list[QAction | None]) -> None:
        """Open a menu under a button. None among the actions is a separator."""
        menu = QMenu(self)
        menu.setAccessibleName(button.text())
        menu.setFont(self._look.font("body"))
        menu.setStyleSheet(self._look.menu_sheet())
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                action.setParent(menu)
                menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _sizes(self) -> Iterator[QAction]:
        most = self._look.max_percent
        shown = min(self._appearance.text_percent, most)
        for percent in (step for step in tokens.TEXT_STEPS if step <= most):
            chosen = msgspec.structs.replace(self._appearance, text_percent=percent)
            yield self._action(f"{percent} %", chosen, is_on=percent == shown)

    def _spacing(self) -> QAction:
        is_spaced = self._appearance.is_spaced
        chosen = msgspec.structs.replace(self._appearance, is_spaced=not is_spaced)
        return self._action(self.tr("More space between letters"), chosen, is_on=is_spaced)

    def _colors(self) -> Iterator[QAction]:
        names: dict[Theme, str] = {
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }
        for theme, name in names.items():
            chosen = msgspec.structs.replace(self._appearance, theme=theme)
            yield self._action(name, chosen, is_on=theme == self._appearance.theme)

    def _action(self, words: str, chosen: Appearance, *, is_on: bool) -> QAction:
        action = QAction(words)
        action.setCheckable(True)
        action.setChecked(is_on)
        # bold, because the check mark stays small at every text size
        action.setFont(self._look.font("body", bold=is_on))
        action.triggered.connect(lambda: self.appearance_chosen.emit(chosen))
        return action
