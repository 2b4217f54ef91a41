"""The frame around every page: top bar, page, footer. It is made again when the look changes."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from guide.content.model import Library
from guide.policy import Policy
from guide.ui.accessibility import ROLE, announce, report_new
from guide.ui.frame.bar_buttons import BarButtons
from guide.ui.frame.footer import StillReading, UrgentStrip
from guide.ui.frame.top_bar import TopBar
from guide.ui.parts.layouts import column_in, discard
from guide.ui.scroll.page_view import PageView
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Look

if TYPE_CHECKING:
    from guide.ui.frame.screen_keys import ScreenKeys
    from guide.ui.parts.blocks import NoteBox


class Shell(QWidget):
    """Contains one page at a time between the top bar and the footer.

    Signals:
        kept_reading: the reader answered the question whether anybody is still reading.

    Attributes:
        bar: what is above the page.
        buttons: text and colors, and languages: in the bar, or in the strip of a narrow window.
        strip: what is below the page.
        reading_language: whose letters the on-screen keyboard shows first.

    Args:
        policy: the policy of this site.
    """

    kept_reading = Signal()

    def __init__(self, look: Look, library: Library, appearance: Appearance, policy: Policy) -> None:
        super().__init__()
        self._look, self._urgent = look, library.urgent
        self._question: StillReading | None = None
        self._note: NoteBox | None = None
        self.buttons = BarButtons(look, appearance)
        above, below = (None, self.buttons) if look.form == "narrow" else (self.buttons, None)
        self.bar = TopBar(look, above, library.state.example_place, pastes=policy.pastes)
        self.strip = UrgentStrip(look, library.urgent, below)
        self._page = QWidget()
        self._column = column_in(self, self.bar, (self._page, 1), self.strip)
        self._screen_keys: ScreenKeys | None = None
        self.reading_language = ""
        if policy.keyboard:
            self.bar.search.touched.connect(self._show_screen_keys)
            self.bar.search.focus_changed.connect(self._hide_unfocused_keys)

    @property
    def page(self) -> QWidget:
        """The page on the screen."""
        return self._page

    def show_page(self, page: QWidget, *, takes_focus: bool = False) -> None:
        """Put a page into the frame, and the focus on it; the page before it is deleted."""
        self._remove_note()
        if page is self._page:
            return
        before = self._page
        self._page = page
        self._column.removeWidget(before)
        # not replaceWidget: its return value makes PySide load every widget class, 10 ms at the start
        self._column.insertWidget(1, page, 1)
        for last in (self.strip, self._screen_keys, self._question):
            if last is not None:
                self._move_to_end(last)
        page.show()
        if takes_focus:
            page.setFocus()
        report_new(page)
        discard(before)  # last: if the focus is in it, Qt moves it to Leave, and a screen reader says that

    def show_note(self, words: str) -> None:
        """Show a sentence over the page, until another page shows, and have a screen reader say it."""
        # not at import, as for the keyboard
        from guide.ui.parts.blocks import NoteBox  # noqa: PLC0415

        self._remove_note()
        self._note = NoteBox(self._look, [escape(words)], "body")
        # the page below takes the height that is left: the note must not ask for more than it needs
        self._note.setFixedHeight(self._note.heightForWidth(self.width()))
        self._column.insertWidget(1, self._note)
        announce(self, words)

    def _remove_note(self) -> None:
        if self._note is not None:
            note, self._note = self._note, None
            self._column.removeWidget(note)
            discard(note)

    def focus_part(self, step: int) -> None:
        """Focus the next part of top bar, page, aside and footer.

        Args:
            step: 1 for the next part, -1 for the previous one, counted from the part that has the focus.
        """
        every = [self.bar, self._page, *asides_of(self._page), self.strip]
        parts = [part for part in every if part.isVisible()]
        focus = QApplication.focusWidget()
        # an aside is inside its page, and comes after it
        here = max((number for number, part in enumerate(parts) if _contains(part, focus)), default=0)
        part = parts[(here + step) % len(parts)]
        _focus_first(self.bar.search if part is self.bar else part)

    def focusNextPrevChild(self, next_: bool) -> bool:  # noqa: FBT001  Qt's name and signature
        """Scroll to what Tab reaches on the page from outside; the page itself does so from inside."""
        has_moved = super().focusNextPrevChild(next_)
        _scroll_to(QApplication.focusWidget())
        return has_moved

    def show_question(self, is_asking: bool) -> None:  # noqa: FBT001  a signal's argument
        """Replace the strip by the question whether anybody is still reading, or restore it."""
        if is_asking and self._question is None:
            self._question = StillReading(self._look, self._urgent)
            self._question.kept_reading.connect(self.kept_reading)
            self.strip.hide()
            self._column.addWidget(self._question)
        elif not is_asking and self._question is not None:
            question, self._question = self._question, None
            if question.button.hasFocus():
                self._page.setFocus()
            self._column.removeWidget(question)
            discard(question)
            self.strip.setVisible(self._screen_keys is None)

    def _show_screen_keys(self) -> None:
        """Replace the strip by the on-screen keyboard."""
        if self._screen_keys is not None:
            return
        # not at import: no start pays for the keyboard
        from guide.ui.frame.screen_keys import ScreenKeys  # noqa: PLC0415

        panel = self._screen_keys = ScreenKeys(self._look, self._urgent, self.reading_language)
        field = self.bar.search
        panel.typed.connect(field.insert)
        panel.erased.connect(field.backspace)
        panel.cleared.connect(field.empty)
        panel.entered.connect(self._show_what_was_found)
        panel.hide_pressed.connect(self._hide_screen_keys)
        self.strip.hide()
        self._column.addWidget(panel)

    def _show_what_was_found(self) -> None:
        """Go on to the results, and hide the on-screen keyboard even if there are none."""
        self.bar.search.down_pressed.emit()
        self._hide_screen_keys()

    def _hide_unfocused_keys(self) -> None:
        """Hide the on-screen keyboard when the reader goes on to the results."""
        if not self.bar.search.has_focus:
            self._hide_screen_keys()

    def _hide_screen_keys(self) -> None:
        if self._screen_keys is not None:
            panel, self._screen_keys = self._screen_keys, None
            self._column.removeWidget(panel)
            discard(panel)
            self.strip.setVisible(self._question is None)

    def _move_to_end(self, widget: QWidget) -> None:
        """Have Tab reach a widget after the page. Qt orders widgets by when they came into the window.

        QWidget.setTabOrder would do the same, at 3 ms a call in a window of this size.
        """
        # a widget that was never shown counts as hidden too, but must appear with its window
        was_hidden = widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        self._column.removeWidget(widget)
        widget.setParent(None)
        self._column.addWidget(widget)
        widget.setHidden(was_hidden)


def asides_of(page: QWidget) -> list[QWidget]:
    """Return what stands beside a page, if Tab stops in it."""
    asides = [part for part in page.findChildren(QWidget) if part.property(ROLE) == "aside"]
    stops = Qt.FocusPolicy.TabFocus
    return [
        aside for aside in asides if any(part.focusPolicy() & stops for part in aside.findChildren(QWidget))
    ]


def _contains(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))


def _focus_first(part: QWidget) -> None:
    """Focus the page in a part, or the first widget that Tab reaches if the page leaves that to its rows."""
    every = [widget for widget in (part, *part.findChildren(QWidget)) if widget.isVisible()]
    focusable = [widget for widget in every if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    pages = (widget for widget in every if isinstance(widget, PageView) and widget.focusPolicy())
    first = next(pages, focusable[0] if focusable else part)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    _scroll_to(first)


def _scroll_to(focus: QWidget | None) -> None:
    """Scroll the page to a widget in it."""
    part = focus
    while part is not None and not isinstance(part, PageView):
        part = part.parentWidget()
    if part is not None and focus is not None and part is not focus:
        part.ensureWidgetVisible(focus)
