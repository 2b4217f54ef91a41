"""Runs searches: the words, the filters, and the page of results that shows the answer."""

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from guide.content.hours import local_time
from guide.content.model import Library
from guide.search.results import Filters, Search
from guide.ui.results.results_page import ResultsPage
from guide.ui.routes import SearchRoute
from guide.ui.theme.look import Look
from guide.ui.wiping import wipe_soon


class SearchController(QObject):
    """One search at a time. The query is part of the history; see `SearchRoute`.

    Queued letters are answered once, after the last of them: a search for each took half a second on a
    machine with busy cores, and presses of Shift waited behind them.

    Signals:
        opened: the id of a page that was pressed.
        search_requested: the `SearchRoute` to show: the same words with other filters, exact spelling, or the
            page of all filters.
        door_pressed: a door was pressed instead.
        language_pressed: the code of a language, to ask for its interpreter; "" for any.
        left_at_top: back to the search field.

    Attributes:
        languages: codes of the other languages that the words may be in, the likeliest first.

    Args:
        clock: returns an aware time, which decides what is open now.
    """

    opened = Signal(str)
    search_requested = Signal(object)
    door_pressed = Signal(str)
    language_pressed = Signal(str)
    left_at_top = Signal()

    def __init__(self, search: Search, library: Library, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._search, self._library, self._clock = search, library, clock
        self._route = SearchRoute("")
        self._page: ResultsPage | None = None
        self._has_words = True  # words may have been typed before the search was open
        self.languages: tuple[str, ...] = ()
        self._turned_on: tuple[tuple[str, str], ...] = ()
        self._pending = QTimer(self, singleShot=True, interval=0)  # fires when no key is queued any more
        self._pending.timeout.connect(self._answer)

    def page(self, look: Look, route: SearchRoute) -> ResultsPage:
        """The page of results for a route. It shows them as soon as no key is queued any more.

        The page stays the same while words are typed.
        """
        self._route, self._has_words = route, True
        if self._page is None:
            self._page = self._make_page(look)
            self._answer()
        else:
            self._pending.start()
        return self._page

    def forget(self) -> None:
        """Forget the words, and wipe them from memory. Without words there is nothing to do."""
        if not self._has_words:
            return
        self._has_words = False
        self.leave_page()
        self._search.forget()
        wipe_soon()

    def leave_page(self) -> None:
        """Another page is on the screen; the next results get a page of their own."""
        self._pending.stop()
        self._page, self._route, self.languages = None, SearchRoute(""), ()

    def enter_list(self) -> None:
        """Focus the list of results."""
        if self._page is not None:
            self._page.focus_rows()

    def open_first(self) -> None:
        """Open the best result."""
        self._answer_pending()
        if self._page is not None:
            self._page.open_first()

    def focus_filters(self) -> None:
        """Focus the page of all filters if it is open."""
        if self._page is not None:
            self._page.focus_filters()

    def _make_page(self, look: Look) -> ResultsPage:
        page = ResultsPage(look, self._library, self.door_pressed.emit, self._local_time)
        page.opened.connect(self.opened)
        page.left_at_top.connect(self.left_at_top)
        page.as_typed_pressed.connect(self._answer_as_typed)
        page.filters_changed.connect(self._apply_filters)
        page.filters_opened.connect(self._open_filters)
        page.filters_closed.connect(self._close_filters)
        page.more_pressed.connect(self._show_all)
        page.language_pressed.connect(self.language_pressed)
        return page

    def _local_time(self) -> datetime:
        return local_time(self._clock(), self._library.state.zone)

    def _apply_filters(self, filters: Filters) -> None:
        """Search with other filters. What the words turn on stays theirs, and is off once it is taken off."""
        off = self._route.filters.off
        for facet, value in self._turned_on:
            if getattr(filters, facet) == value:
                filters = replace(filters, **{facet: ""})
            else:
                off |= {facet}
        self.search_requested.emit(replace(self._route, filters=replace(filters, off=off)))

    def _open_filters(self) -> None:
        self.search_requested.emit(replace(self._route, chooses_filters=True))

    def _close_filters(self) -> None:
        self.search_requested.emit(replace(self._route, chooses_filters=False))

    def _show_all(self) -> None:
        self.search_requested.emit(replace(self._route, shows_all=True))

    def _answer_pending(self) -> None:
        if self._pending.isActive():
            self._answer()

    def _answer_as_typed(self) -> None:
        self.search_requested.emit(replace(self._route, as_typed=True))
        self.left_at_top.emit()  # the pressed link is gone; go back to the words

    def _answer(self) -> None:
        self._pending.stop()
        if self._page is not None:
            route = self._route
            answer = self._search.search(
                route.text,
                route.filters,
                len(self._library.pages) if route.shows_all else None,
                as_typed=route.as_typed,
                now=self._clock(),
                county=route.county,
            )
            self._turned_on = answer.turned_on
            self.languages = answer.languages
            self._page.show_answer(answer, chooses_filters=route.chooses_filters)
