"""The buttons for what a reader can choose anywhere: text size, letter spacing, colors, languages."""

from collections.abc import Callable, Iterator, Sequence

import msgspec
from PySide6.QtCore import QPoint, Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAction, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from guide.ui.frame.leave_button import LeaveButton
from guide.ui.parts.layouts import row_in
from guide.ui.parts.press_button import PressButton, on_press
from guide.ui.theme import tokens
from guide.ui.theme.appearance import Appearance, Theme
from guide.ui.theme.look import Look

Entries = Sequence[QAction | None]
"""What a menu offers; None is a separator."""


class _Menu(QMenu):
    """A menu that lets a press on Leave through: Qt would only close it."""

    def __init__(self, bar: QWidget) -> None:
        super().__init__(bar)
        self._bar = bar

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close, as any menu does at a press outside; on Leave, leave too."""
        window = self._bar.window()
        pressed = window.childAt(window.mapFromGlobal(event.globalPosition().toPoint()))
        is_inside = self.rect().contains(event.position().toPoint())
        super().mousePressEvent(event)
        if isinstance(pressed, LeaveButton) and not is_inside:
            pressed.click()


class BarButtons(QWidget):
    """Two buttons, "Text and colors" with a menu and "Languages"; without words where space is scarce. In a
    narrow window both are in the menu of one button.

    Signals:
        appearance_chosen: the appearance that the reader wants.
        languages_pressed: the reader wants to read how to ask for an interpreter.
    """

    appearance_chosen = Signal(Appearance)
    languages_pressed = Signal()

    def __init__(self, look: Look, appearance: Appearance) -> None:
        super().__init__()
        self._look, self._appearance = look, appearance
        row = row_in(self, gap=look.space(2))
        if look.form == "narrow":
            self._menu_button = self._with_menu(self.tr("Text, colors, languages"), "ellipsis", self._all)
            row.addWidget(self._menu_button)
            self.setFocusProxy(self._menu_button)
            return
        self._menu_button = self._with_menu(self.tr("Text and colors"), "a-large-small", self._appearances)
        row.addWidget(self._menu_button)
        self.setFocusProxy(self._menu_button)
        languages = on_press(self._button(self.tr("Languages"), "languages"), self.languages_pressed)
        row.addWidget(languages)

    @property
    def has_focus(self) -> bool:
        """Whether the button that opens the menu has the focus."""
        return self._menu_button.hasFocus()

    def _button(self, words: str, icon: str) -> PressButton:
        return PressButton(self._look, words, icon, shows_text=self._look.form == "wide", is_in_bar=True)

    def _with_menu(self, words: str, icon: str, entries: Callable[[PressButton], Entries]) -> PressButton:
        button = on_press(self._button(words, icon), lambda: self._open(button, words, entries(button)))
        return button

    def _open(self, button: PressButton, name: str, entries: Entries) -> None:
        """Open a menu below a button, or above it where there is no room below."""
        menu = _Menu(self)
        menu.setAccessibleName(name)
        menu.setFont(self._look.font("body"))
        menu.setStyleSheet(self._look.menu_sheet())
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                entry.setParent(menu)
                menu.addAction(entry)
        menu.aboutToHide.connect(menu.deleteLater)
        below = button.mapToGlobal(button.rect().bottomLeft())
        above = button.mapToGlobal(QPoint(0, -menu.sizeHint().height()))
        has_room = below.y() + menu.sizeHint().height() <= self.screen().availableGeometry().bottom()
        at = below if has_room or above.y() < 0 else above
        leave = self.window().findChild(LeaveButton)
        if leave is not None:  # Qt moves a menu that is too high over the bar
            at.setX(max(0, min(at.x(), leave.mapToGlobal(QPoint()).x() - menu.sizeHint().width())))
        menu.popup(at)
        if QAccessible.isActive():  # or it would open in silence
            menu.setActiveAction(next(entry for entry in menu.actions() if not entry.isSeparator()))

    def _all(self, button: PressButton) -> Entries:
        """The menu of a narrow window; its entries for text and colors open another, which fits."""
        sizes, colors = self.tr("Text size"), self.tr("Colors")
        return [
            self._entry(self.tr("Languages"), self.languages_pressed),
            self._entry(sizes, lambda: self._open(button, sizes, [*self._sizes(), None, self._spacing()])),
            self._entry(colors, lambda: self._open(button, colors, list(self._colors()))),
        ]

    def _appearances(self, _button: PressButton) -> Entries:
        return [*self._sizes(), self._spacing(), None, *self._colors()]

    def _sizes(self) -> Iterator[QAction]:
        most = self._look.max_percent
        shown = min(self._appearance.text_percent, most)
        for percent in (step for step in tokens.TEXT_STEPS if step <= most):
            chosen = msgspec.structs.replace(self._appearance, text_percent=percent)
            yield self._choice(f"{percent} %", chosen, is_on=percent == shown)

    def _spacing(self) -> QAction:
        is_spaced = self._appearance.is_spaced
        chosen = msgspec.structs.replace(self._appearance, is_spaced=not is_spaced)
        return self._choice(self.tr("More space between letters"), chosen, is_on=is_spaced)

    def _colors(self) -> Iterator[QAction]:
        names: dict[Theme, str] = {
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }
        for theme, name in names.items():
            chosen = msgspec.structs.replace(self._appearance, theme=theme)
            yield self._choice(name, chosen, is_on=theme == self._appearance.theme)

    def _choice(self, words: str, chosen: Appearance, *, is_on: bool) -> QAction:
        action = self._entry(words, lambda: self.appearance_chosen.emit(chosen))
        action.setCheckable(True)
        action.setChecked(is_on)
        action.setFont(self._look.font("body", bold=is_on))
        return action

    def _entry(self, words: str, act: Callable[[], None] | SignalInstance) -> QAction:
        action = QAction(words)
        action.setFont(self._look.font("body"))
        action.triggered.connect(act)
        return action
