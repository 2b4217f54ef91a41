"""The frame around every page: bar, page, strip. Made anew when the look changes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from guide.content.model import Library
from guide.policy import Policy
from guide.ui.frame.appearance_buttons import AppearanceButtons
from guide.ui.frame.footer import StillReading, UrgentStrip
from guide.ui.frame.top_bar import TopBar
from guide.ui.pages.page_view import PageView
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look

if TYPE_CHECKING:
    from guide.ui.frame.screen_keys import ScreenKeys


class Shell(QWidget):
    """Holds one page at a time between the bar and the strip.

    policy: what this place needs. kept_reading: the reader was asked whether anybody still reads, and
    pressed the button.
    """

    kept_reading = Signal()

    def __init__(self, look: Look, library: Library, appearance: Appearance, policy: Policy) -> None:
        super().__init__()
        self._look = look
        self._question: StillReading | None = None
        self.bar = TopBar(look, appearance, pastes=policy.pastes)
        extra = None
        if look.form == "narrow":
            extra = AppearanceButtons(look, appearance)
            extra.appearance_chosen.connect(self.bar.appearance_chosen)
        self.strip = UrgentStrip(look, library.urgent, extra)
        self._page = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addWidget(self._page, 1)
        self._column.addWidget(self.strip)
        self._screen_keys: ScreenKeys | None = None
        if policy.keyboard:
            self.bar.search.touched.connect(self._show_screen_keys)
            self.bar.search.focus_changed.connect(self._hide_unfocused_keys)

    @property
    def page(self) -> QWidget:
        """The page on the screen."""
        return self._page

    def show_page(self, page: QWidget) -> None:
        """Put a page into the frame; the one before is gone."""
        if page is self._page:
            return
        before = self._page
        self._page = page
        before.hide()
        self._column.removeWidget(before)
        # not replaceWidget: what it gives back makes PySide load every widget class, 10 ms at the start
        self._column.insertWidget(1, page, 1)
        before.deleteLater()
        for last in (self.strip, self._screen_keys, self._question):
            if last is not None:
                self._move_to_end(last)
        page.show()

    def focus_part(self, step: int) -> None:
        """Give the keys to the bar, the page or the foot, whichever comes next.

        step: 1 for the next, -1 for the one before, counted from where the keys are.
        """
        parts = [part for part in (self.bar, self._page, self.strip) if part.isVisible()]
        focus = QApplication.focusWidget()
        here = next((number for number, part in enumerate(parts) if _contains(part, focus)), 0)
        part = parts[(here + step) % len(parts)]
        _focus_first(self.bar.search if part is self.bar else part)

    def ask(self, is_asking: bool) -> None:  # noqa: FBT001  a signal's argument
        """Put the question whether anybody still reads in the place of the strip, or take it away."""
        if is_asking and self._question is None:
            self._question = StillReading(self._look)
            self._question.kept_reading.connect(self.kept_reading)
            self.strip.hide()
            self._column.addWidget(self._question)
        elif not is_asking and self._question is not None:
            question, self._question = self._question, None
            if question.button.hasFocus():
                self._page.setFocus()
            self._column.removeWidget(question)
            question.hide()
            question.deleteLater()
            self.strip.setVisible(self._screen_keys is None)

    def _show_screen_keys(self) -> None:
        """Put keys in the place of the strip."""
        if self._screen_keys is not None:
            return
        # only now: no start pays for keys
        from guide.ui.frame.screen_keys import ScreenKeys  # noqa: PLC0415

        keys = self._screen_keys = ScreenKeys(self._look)
        field = self.bar.search
        keys.typed.connect(field.insert)
        keys.erased.connect(field.backspace)
        keys.cleared.connect(field.empty)
        keys.hide_pressed.connect(self._hide_screen_keys)
        self.strip.hide()
        self._column.addWidget(keys)

    def _hide_unfocused_keys(self) -> None:
        """The keys go when the reader goes on to what was found."""
        if not self.bar.search.has_focus:
            self._hide_screen_keys()

    def _hide_screen_keys(self) -> None:
        if self._screen_keys is not None:
            keys, self._screen_keys = self._screen_keys, None
            self._column.removeWidget(keys)
            keys.hide()
            keys.deleteLater()
            self.strip.setVisible(self._question is None)

    def _move_to_end(self, widget: QWidget) -> None:
        """Have Tab visit a widget after the page: Qt goes by when a widget came into the window.

        QWidget.setTabOrder would say the same, at 3 ms a call in a window of this size.
        """
        # a widget that nobody has shown yet counts as hidden too, but is to come with its window
        was_hidden = widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        self._column.removeWidget(widget)
        widget.setParent(None)
        self._column.addWidget(widget)
        widget.setHidden(was_hidden)


def _contains(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))


def _focus_first(part: QWidget) -> None:
    """Give the keys to the page in a part, or to the first in it that takes them."""
    every = [part, *part.findChildren(QWidget)]
    focusable = [one for one in every if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    pages = (one for one in focusable if isinstance(one, PageView))
    next(pages, focusable[0] if focusable else part).setFocus(Qt.FocusReason.TabFocusReason)
