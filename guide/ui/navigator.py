"""Turns what the reader presses and types into routes, and puts the page of the route into the shell."""

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible

from guide.content.model import Library
from guide.search.results import Filters, Search
from guide.ui.accessibility import announce
from guide.ui.context import VisitContext
from guide.ui.frame.shell import Shell
from guide.ui.pages.front_page import front_page
from guide.ui.paper.print_sender import PrintSender
from guide.ui.parts.text import no_printing
from guide.ui.routes import (
    CountyRoute,
    DoorRoute,
    FrontRoute,
    History,
    LanguagesRoute,
    LeaveRoute,
    PageRoute,
    Positioned,
    Route,
    SearchRoute,
    ShortlistRoute,
    UrgentRoute,
    print_route,
)
from guide.ui.shortlist import Shortlist
from guide.ui.theme.look import Look

if TYPE_CHECKING:
    from guide.ui.results.search_controller import SearchController

GETTING_READY_AFTER_MS = 300
"""How long typed text may stay unanswered before the page says that the search is being loaded, in
milliseconds."""


class Navigator(QObject):
    """Where the reader is, in the current shell.

    Signals:
        front_page_left: something other than the front page shows.
        language_chosen: the code of the language that the window must use from now on.

    Attributes:
        shortlist: the services that the reader has put aside in this visit.
        print_sender: what is on its way to the printer.
    """

    front_page_left = Signal()
    language_chosen = Signal(str)

    def __init__(self, library: Library, look: Look, shell: Shell, context: VisitContext) -> None:
        super().__init__()
        self._library, self._look, self._shell, self._context = library, look, shell, context
        self._search: Search | None = None
        self._search_controller: SearchController | None = None
        self._no_search = ""
        self._opens_first = False
        self._history = History()
        self.shortlist = Shortlist()
        self.print_sender = PrintSender(context.open_printer)
        self.shortlist.changed.connect(self._shortlist_changed)
        self._reading_language = ""
        self._county = ""
        self._first_page: Route | None = None
        self._is_past_first_page = False
        self._connect()
        self._show_here()

    def attach(self, look: Look, shell: Shell) -> None:
        """Continue in another shell, at the same route and with the same text in the search field."""
        text = self._shell.bar.search.text
        self._save_position()
        self._leave_results()
        self._look, self._shell = look, shell
        self._connect()
        shell.bar.search.show_text(text)
        self._show_here()

    def _connect(self) -> None:
        # owned by the shell, so that it is deleted with it
        self._getting_ready = QTimer(self._shell, singleShot=True, interval=GETTING_READY_AFTER_MS)
        self._getting_ready.timeout.connect(self._show_getting_ready)
        self._pass_language()
        bar = self._shell.bar
        bar.home_pressed.connect(lambda: self.go(FrontRoute()))
        bar.search.text_changed.connect(self._search_text_changed)
        bar.search.enter_pressed.connect(self._open_first)
        bar.search.down_pressed.connect(self._enter_list)
        self._shell.buttons.languages_pressed.connect(self._ask_interpreter)
        self._shell.strip.all_pressed.connect(lambda: self.go(UrgentRoute()))

    # -- routes

    @property
    def route(self) -> Route:
        """Where the reader is."""
        return self._history.current

    @property
    def is_on_front_page(self) -> bool:
        """Whether the front page shows."""
        return isinstance(self._history.current, FrontRoute)

    def go(self, route: Route) -> None:
        """Show a route; the search field is emptied, so that its words do not stay on the screen.

        The county that was chosen last stays for the visit: doors begin with what is there.
        """
        if isinstance(route, CountyRoute):
            self._county = route.county
        elif isinstance(route, DoorRoute):
            route = replace(route, county=route.county or self._county)
        self._save_position()
        self._history.go(route)
        self._show_arrival()

    @property
    def county(self) -> str:
        """The county that was chosen last, "" for none."""
        return self._county

    def choose_county(self, door: str, county: str) -> None:
        """Show what is in a county: behind a door, or all of it if that is "". "" is the whole state."""
        self._county = county
        self.go(DoorRoute(door) if door else CountyRoute(county))

    def back(self) -> None:
        """Show the route before this one, or the results behind the page of filters."""
        if self._close_filters():
            return
        self._save_position()
        self._history.back()
        self._show_arrival()

    def forward(self) -> None:
        """Show the next route again."""
        self._save_position()
        self._history.forward()
        self._show_arrival()

    def remember(self, route: Route) -> None:
        """Return to this form of the page on the screen, which shows it already, from wherever one goes."""
        self._history.replace(route)

    def _show_arrival(self) -> None:
        current = self._history.current
        self._shell.bar.search.show_text(current.text if isinstance(current, SearchRoute) else "")
        if isinstance(current, FrontRoute):
            self._forget_words()  # nothing leads back to them any more
            self._reading_language = ""
        elif isinstance(current, LanguagesRoute):
            self._reading_language = current.language
        self._pass_language()
        self._show_here()

    def _pass_language(self) -> None:
        """Have the on-screen keyboard begin with the letters of the reader's language."""
        self._shell.reading_language = self._reading_language or self._context.language.current

    def _save_position(self) -> None:
        page = self._shell.page
        if isinstance(page, Positioned):
            self._history.save_position(page.position())

    def _show_here(self) -> None:
        self._opens_first = False
        self._show_page_here()
        page, position = self._shell.page, self._history.position
        if position is not None and isinstance(page, Positioned):
            page.show_position(position)

    def _show_page_here(self) -> None:
        current = self._history.current
        if isinstance(current, SearchRoute):
            self.focus_search()
            self._show_results(current)
            self.front_page_left.emit()
            if current.chooses_filters and self._search_controller:
                self._search_controller.focus_filters()
            return
        self._leave_results()
        if isinstance(current, FrontRoute):
            self._is_past_first_page = self._first_page is not None
            self.focus_search()
            self._shell.show_page(front_page(self._look, self._library, self, self._context.site))
            return
        self._show_page(current)

    def _show_page(self, current: Route) -> None:
        # not at import: the first paint needs no other page, and importing them takes time
        from guide.ui.pages.page_factory import PageFactory  # noqa: PLC0415

        explains_leave = self._explains_leave(current)
        pages = PageFactory(self._look, self._library, self, self.shortlist, self._context, self.print_sender)
        page = pages.make(current, explains_leave=explains_leave)
        self._shell.show_page(page, takes_focus=True)
        self.front_page_left.emit()

    def _shortlist_changed(self) -> None:
        if isinstance(self._history.current, ShortlistRoute):
            self._save_position()
            # after the click has been handled: the pressed button is about to be deleted
            QTimer.singleShot(0, self._show_here)

    def _explains_leave(self, route: Route) -> bool:
        """Whether the page of a route says how to leave: the first page of the visit does, until the reader
        goes on.
        """
        if self._first_page is None:
            self._first_page = route
        elif route != self._first_page:
            self._is_past_first_page = True
        return not self._is_past_first_page and not isinstance(route, LeaveRoute)

    def show_shift_presses(self, count: int) -> None:
        """Show how many presses of Shift count, on the page that teaches it and nowhere else."""
        if isinstance(self._history.current, LeaveRoute):
            from guide.ui.pages.page_factory import PageWithBar  # noqa: PLC0415  as for PageFactory

            page = self._shell.page
            assert isinstance(page, PageWithBar)  # noqa: S101  this route has such a page
            page.show_shift_presses(count)

    def open_door(self, door: str) -> None:
        """Show the page behind an entry of the front page."""
        self.go(UrgentRoute() if door == self._library.state.doors.urgent_numbers else DoorRoute(door))

    def choose_language(self, code: str) -> None:
        """Have the window use a language."""
        # after the click has been handled: the pressed button is about to be deleted
        QTimer.singleShot(0, self, lambda: self.language_chosen.emit(code))

    def set_library(self, library: Library) -> None:
        """Use the pages in another language from now on."""
        self._library = library
        if self._search is not None:
            self._leave_results()
            self.set_search(self._search)

    def _open_page(self, page: str) -> None:
        controller = self._search_controller
        if controller is not None:
            self.go(PageRoute(page, controller.languages))

    # -- searching

    def set_search(self, search: Search) -> None:
        """Make searching available. Search for text that was typed meanwhile, and open the best result if
        Enter was pressed too.
        """
        # not at import: nobody searches before the first paint, and importing it takes time
        from guide.ui.results.search_controller import SearchController  # noqa: PLC0415

        self._search = search
        self._search_controller = SearchController(search, self._library, self._context.clock)
        self._search_controller.opened.connect(self._open_page)
        self._search_controller.search_requested.connect(self._refine)
        self._search_controller.door_pressed.connect(self.open_door)
        self._search_controller.language_pressed.connect(self._ask_interpreter)
        self._search_controller.left_at_top.connect(self.focus_search)
        opens_first = self._opens_first
        self._search_again()
        if opens_first:
            self._open_first()

    def report_no_search(self, why: str) -> None:
        """Say why searching is not available to a person who types, and show the doors instead."""
        self._no_search = why
        self._search_again()

    def _search_again(self) -> None:
        if self._shell.bar.search.text:
            self._search_text_changed(self._shell.bar.search.text)

    def search_for(self, text: str) -> None:
        """Search as if the text had been typed."""
        self._shell.bar.search.show_text(text)
        self._search_text_changed(text)

    def focus_search(self) -> None:
        """Focus the search field."""
        self._shell.bar.search.setFocus()

    def type(self, letters: str) -> None:
        """Search for letters that were typed outside of the field, after the words that are in it."""
        self.focus_search()
        self._shell.bar.search.append(letters)

    def find(self) -> None:
        """Find words on the page that is shown, or search the guide where there is no such page."""
        page = self._shell.page
        if isinstance(self._history.current, FrontRoute | SearchRoute):
            self.focus_search()
            return
        from guide.ui.pages.page_factory import PageWithBar  # noqa: PLC0415  as for Pages

        assert isinstance(page, PageWithBar)  # noqa: S101  every other route has such a page
        page.open_find_bar()

    def show_keys(self) -> None:
        """Say which keys do what, over the page that is shown."""
        read = self.tr(
            "With a screen reader: Down reads on, Up goes back. Ctrl+Down goes to the next heading. "
            "Left and Right read letter by letter."
        )
        others = self.tr(
            "Tab goes to links and buttons. F6 goes to the next part of the window. "
            "Esc clears the search. Alt+Left goes back. Shift three times leaves."
        )
        self._shell.show_note(f"{read} {others}" if QAccessible.isActive() else others)

    def print(self) -> None:
        """Show what can be printed of the page that is shown, or say that the site does not print."""
        current = self._history.current
        if self._context.site.policy.prints:
            has_none = isinstance(current, ShortlistRoute) and not self.shortlist.ids
            self.go(print_route(FrontRoute() if has_none else current))
        else:
            self._shell.show_note(no_printing())

    def escape(self) -> bool:
        """Close the page of filters, or empty the search field; return False if there was nothing to do."""
        if self._close_filters():
            return True
        if not self._shell.bar.search.text:
            return False
        self.search_for("")
        return True

    def _close_filters(self) -> bool:
        current = self._history.current
        if not (isinstance(current, SearchRoute) and current.chooses_filters):
            return False
        self._refine(replace(current, chooses_filters=False))
        return True

    def _search_text_changed(self, text: str) -> None:
        if text.strip():
            current = self._history.current
            if not isinstance(current, SearchRoute):
                self._save_position()
            # one letter begins another question, to which the filters do not belong
            filters = current.filters if isinstance(current, SearchRoute) and len(text) > 1 else Filters()
            self._history.go(SearchRoute(text, filters, county=self._county))
        else:
            self._history.drop_search()
            self._forget_words()
        self._show_here()
        # a page that comes back takes the focus, but a person who emptied the field may type on
        self.focus_search()

    def _refine(self, route: SearchRoute) -> None:
        """Search for the same words with other filters, or exactly as they were typed, or choose filters."""
        current = self._history.current
        if isinstance(current, SearchRoute) and current.filters.county != route.filters.county:
            self._county = route.filters.county
        self._history.go(route)
        self._show_results(route)

    def _forget_words(self) -> None:
        if self._search_controller is not None:
            self._search_controller.forget()

    def _show_results(self, route: SearchRoute) -> None:
        if self._search_controller is not None:
            self._getting_ready.stop()
            self._shell.show_page(self._search_controller.page(self._look, route))
        elif self._no_search:
            words = self.tr("Every page is still here. Look in the sections below.")
            self._show_doors(self.tr("The search does not work"), words, self._no_search)
        else:
            self._getting_ready.start()

    def _show_getting_ready(self) -> None:
        self._show_doors(self.tr("Getting ready"), self.tr("The search opens in a moment."))

    def _show_doors(self, title: str, words: str, for_staff: str = "") -> None:
        from guide.ui.pages.front_page import OtherWays, doors_page  # noqa: PLC0415  as for Pages

        ways = OtherWays(self.open_door, self._ask_interpreter)
        page = doors_page(self._look, self._library, ways, title, words, for_staff)
        self._shell.show_page(page)
        # the focus stays in the field, so a screen reader would not announce the page
        announce(page, f"{title}. {words}")

    def _ask_interpreter(self, language: str = "") -> None:
        """Show how to ask for an interpreter, of a language by its code, "" for any."""
        self.go(LanguagesRoute(language))

    def _leave_results(self) -> None:
        self._getting_ready.stop()
        if self._search_controller is not None:
            self._search_controller.leave_page()

    def _open_first(self) -> None:
        if self._search_controller is not None:
            self._search_controller.open_first()
        else:
            self._opens_first = True

    def _enter_list(self) -> None:
        if self._search_controller is not None and isinstance(self._history.current, SearchRoute):
            self._search_controller.enter_list()
        else:
            self._shell.focus_part(1)  # as F6 does, so that a mark shows where the focus is
