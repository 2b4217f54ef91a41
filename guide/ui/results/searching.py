"""What was asked and what answers it: the words, the filters, and the page of results."""

import gc
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from guide.content.model import Library
from guide.lockdown.free_memory import overwrite_free_memory
from guide.search.answer import Filters, Search
from guide.ui.look import Look
from guide.ui.results.results_page import ResultsPage

LET_GO_AGAIN_MS = 1000
"""How long after a search was cleared free memory is overwritten a second time, in milliseconds."""


class Searching(QObject):
    """One search at a time. Filters stay while words are typed, and go with the words.

    Letters that wait in a row are answered once, after the last of them: a search for each took half a second
    on a machine with busy cores, and the presses of Shift behind them waited for it.

    opened: the id of a page that was pressed. door_pressed: a door instead. left_upwards: back to the field.
    clock: any aware time, for what is open now.
    """

    opened = Signal(str)
    door_pressed = Signal(str)
    left_upwards = Signal()

    def __init__(self, search: Search, library: Library, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._search, self._library, self._clock = search, library, clock
        self._filters = Filters()
        self._text = ""
        self._page: ResultsPage | None = None
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(0)  # it comes when no key waits any more
        self._due.timeout.connect(self._answer)

    def page_for(self, look: Look, text: str) -> ResultsPage:
        """The page of results, which shows those for the text, or will as soon as no key waits any more.

        It stays the same while words are typed.
        """
        self._text = text
        if self._page is None:
            self._page = self._make_page(look)
            self._answer()
        else:
            self._due.start()
        return self._page

    def forget(self) -> None:
        """The words are gone, and so are the filters."""
        self._filters, self._text = Filters(), ""
        self.leave_page()
        self._search.forget()
        # once the page of results is gone: it is in circles, and holds what was found. And once more when all
        # that was under way then has ended: a word that was free only later would stay
        for wait_ms in (0, LET_GO_AGAIN_MS):
            QTimer.singleShot(wait_ms, _let_go)

    def leave_page(self) -> None:
        """Another page is on the screen; the next results get a page of their own."""
        self._due.stop()
        self._page = None

    def enter_list(self) -> None:
        """Give the list of results the focus."""
        self._answer_what_is_due()
        if self._page is not None:
            self._page.list.setFocus()

    def open_first(self) -> None:
        """Open the best result."""
        self._answer_what_is_due()
        if self._page is not None:
            self._page.list.open_first()

    def _make_page(self, look: Look) -> ResultsPage:
        page = ResultsPage(look, self._library, self.door_pressed.emit)
        page.opened.connect(self.opened)
        page.left_upwards.connect(self.left_upwards)
        page.as_typed_pressed.connect(self._answer_as_typed)
        page.filters_changed.connect(self._take_filters)
        return page

    def _take_filters(self, filters: Filters) -> None:
        self._filters = filters
        self._answer()

    def _answer_what_is_due(self) -> None:
        if self._due.isActive():
            self._answer()

    def _answer_as_typed(self) -> None:
        self._answer(as_typed=True)
        self.left_upwards.emit()  # what was pressed is gone, and the words are what this is about

    def _answer(self, *, as_typed: bool = False) -> None:
        self._due.stop()
        if self._page is not None:
            answer = self._search.search(self._text, self._filters, as_typed=as_typed, now=self._clock())
            self._page.show_answer(answer, self._filters)


def _let_go() -> None:
    """Free what nothing names any more, and overwrite what was freed: the words are in neither then."""
    gc.collect()
    overwrite_free_memory()
