"""What a search found, in the place of the page beneath the field; renewed at each key."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guide.content.model import Library
from guide.search.answer import Answer
from guide.ui import tokens
from guide.ui.front_page import door_rows
from guide.ui.look import Look
from guide.ui.page_view import PageView
from guide.ui.result_list import ResultList
from guide.ui.result_note import ResultNote
from guide.ui.row_views import RowViews
from guide.ui.rows import two_columns
from guide.ui.text_label import heading_label, plain_label

TELL_AFTER_MS = 700
"""How long nothing is typed before a screen reader hears how much was found."""


class ResultsPage(QWidget):
    """opened: the id of the page pressed. left_upwards: back to the field. as_typed_pressed: see the note."""

    opened = Signal(str)
    left_upwards = Signal()
    as_typed_pressed = Signal()

    def __init__(self, look: Look, library: Library, open_door: Callable[[str], None]) -> None:
        super().__init__()
        self._look = look
        self._note = ResultNote(look)
        self._note.as_typed_pressed.connect(self.as_typed_pressed)
        self.list = ResultList(look, RowViews(library))
        self.list.opened.connect(self.opened)
        self.list.left_upwards.connect(self.left_upwards)
        self._nothing = nothing_page(look, library, open_door)
        column = QVBoxLayout()
        column.setContentsMargins(look.margin, look.space(16), look.margin, 0)
        column.setSpacing(look.space(12))
        column.addWidget(self._note)
        column.addWidget(self.list, 1)
        self._found = QWidget()
        self._found.setMaximumWidth(look.text(tokens.CONTENT_MAX) + 2 * look.margin)
        self._found.setLayout(column)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self._found)
        across.addWidget(self._nothing)
        self._nothing.hide()
        self._count = 0
        self._telling = QTimer(self, singleShot=True, interval=TELL_AFTER_MS)
        self._telling.timeout.connect(self._tell_count)

    def show_answer(self, answer: Answer) -> None:
        """Show the results, or where else to look when there are none."""
        is_empty = not answer.results
        self._found.setVisible(not is_empty)
        self._nothing.setVisible(is_empty)
        self._note.show_for(answer)
        self.list.show_results(answer.results)
        self._count = len(answer.results)
        self._telling.start()

    def _tell_count(self) -> None:
        """Say to a screen reader how much was found: once, when the typing has stopped."""
        words = self.tr("{count} results").format(count=self._count)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def nothing_page(look: Look, library: Library, open_door: Callable[[str], None]) -> PageView:
    """What stands there when nothing is found: whom to ask, and the ten doors."""
    page = PageView(look, "Nothing found", has_full_width=True)
    page.add(heading_label(look, 1, page.tr("Nothing found")), 12)
    words = page.tr("Try fewer words or the name of a town. Or ask a person: call 211, free, day and night.")
    page.add(plain_label(look, "body", words, "ink_soft"), 4)
    page.add(heading_label(look, 2, page.tr("Or open a section")), 24)
    page.add(two_columns(look, door_rows(look, library, open_door, with_lines=False)), 10)
    page.finish()
    return page
