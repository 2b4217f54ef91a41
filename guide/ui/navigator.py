"""Going places: takes what the reader presses and types to a place, and puts its page into the frame."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from guide.content.model import Library
from guide.search.results import Search
from guide.ui.accessibility import announce
from guide.ui.context import VisitContext
from guide.ui.frame.shell import Shell
from guide.ui.pages.front_page import front_page
from guide.ui.paper.print_sender import PrintSender
from guide.ui.routes import (
    DoorAt,
    Front,
    History,
    PageRoute,
    Positioned,
    Route,
    SearchRoute,
    ShortlistRoute,
    Urgent,
)
from guide.ui.shortlist import Shortlist
from guide.ui.theme.look import Look

if TYPE_CHECKING:
    from guide.ui.results.search_controller import Searching

NOT_YET_MS = 300
"""How long whoever types looks at the page before without a word why, in milliseconds."""


class Navigator(QObject):
    """Where the reader is, in the frame that stands now.

    left_front: something else than the front page shows. around: clock, place and printer.
    shortlist: what the reader has put aside in this visit. sending: what is on its way to the printer.
    """

    left_front = Signal()

    def __init__(self, library: Library, look: Look, shell: Shell, around: VisitContext) -> None:
        super().__init__()
        self._library, self._look, self._shell, self._around = library, look, shell, around
        self._searching: Searching | None = None
        self._no_search = ""
        self._opens_first = False
        self._trail = History()
        self.shortlist = Shortlist()
        self.sending = PrintSender(around.to_print_with)
        self.shortlist.changed.connect(self._list_changed)
        self._reserved = {section.id for section in library.sections if not section.plain}
        self._connect()
        self._show_here()

    def stand_in(self, look: Look, shell: Shell) -> None:
        """Go on in another frame, at the same place and with the same words in the field."""
        text = self._shell.bar.search.text
        self._keep_position()
        self._leave_results()
        self._look, self._shell = look, shell
        self._connect()
        shell.bar.search.show_text(text)
        self._show_here()

    def _connect(self) -> None:
        # of the frame, so that it goes with it
        self._not_yet = QTimer(self._shell, singleShot=True, interval=NOT_YET_MS)
        self._not_yet.timeout.connect(self._say_not_yet)
        bar = self._shell.bar
        bar.home_pressed.connect(lambda: self.go(Front()))
        bar.search.text_changed.connect(self._typed)
        bar.search.entered.connect(self._open_first)
        bar.search.down_pressed.connect(self._enter_list)
        self._shell.strip.all_pressed.connect(lambda: self.go(Urgent()))

    # -- places

    @property
    def is_at_front(self) -> bool:
        """Whether the front page shows."""
        return isinstance(self._trail.here, Front)

    def go(self, place: Route) -> None:
        """Show a place; the search field empties, so that its words do not stay on the screen."""
        self._keep_position()
        self._trail.go(place)
        self._arrive()

    def back(self) -> None:
        """Show the place before this one."""
        self._keep_position()
        self._trail.back()
        self._arrive()

    def forward(self) -> None:
        """Show the next place again."""
        self._keep_position()
        self._trail.forward()
        self._arrive()

    def _arrive(self) -> None:
        here = self._trail.here
        self._shell.bar.search.show_text(here.text if isinstance(here, SearchRoute) else "")
        if isinstance(here, Front):
            self._forget_words()  # nothing leads back to them any more
        self._show_here()

    def _keep_position(self) -> None:
        page = self._shell.page
        if isinstance(page, Positioned):
            self._trail.keep(page.position())

    def _show_here(self) -> None:
        self._opens_first = False
        self._show_page_here()
        page, position = self._shell.page, self._trail.position
        if position is not None and isinstance(page, Positioned):
            page.show_position(position)

    def _show_page_here(self) -> None:
        here = self._trail.here
        if isinstance(here, SearchRoute):
            self._show_results(here)
            self.left_front.emit()
            self.to_search()
            return
        self._leave_results()
        if isinstance(here, Front):
            self._shell.show_page(front_page(self._look, self._library, self, self._around.site.own_lines))
            self.to_search()
            return
        self._show_page(here)

    def _show_page(self, here: Route) -> None:
        # only now: before the first paint nobody needs the other pages, and importing them takes time
        from guide.ui.pages.page_factory import PageFactory  # noqa: PLC0415

        explains_leave = here == self._trail.first(self._is_reserved)
        pages = PageFactory(self._look, self._library, self, self.shortlist, self._around, self.sending)
        page = pages.make(here, explains_leave=explains_leave)
        self._shell.show_page(page)
        self.left_front.emit()
        page.setFocus()

    def _list_changed(self) -> None:
        if isinstance(self._trail.here, ShortlistRoute):
            self._keep_position()
            # after the button that was pressed has finished: it is about to go
            QTimer.singleShot(0, self._show_here)

    def _is_reserved(self, place: Route) -> bool:
        """Whether a place is a page of a section that is not for everybody's eyes."""
        topic = self._library.topics.get(place.page) if isinstance(place, PageRoute) else None
        return topic is not None and topic.section in self._reserved

    def open_door(self, door: str) -> None:
        """Show what lies behind an entry of the front page."""
        self.go(Urgent() if door == self._library.state.doors.urgent_numbers else DoorAt(door))

    def _open_page(self, page: str) -> None:
        self.go(PageRoute(page))

    # -- searching

    def give_search(self, search: Search) -> None:
        """Searching is ready; what was typed meanwhile is searched for now, and opened if Enter came too."""
        # only now: before the first paint nobody searches, and importing it takes time
        from guide.ui.results.search_controller import Searching  # noqa: PLC0415

        self._searching = Searching(search, self._library, self._around.clock)
        self._searching.opened.connect(self._open_page)
        self._searching.asked.connect(self._ask)
        self._searching.door_pressed.connect(self.open_door)
        self._searching.left_upwards.connect(self.to_search)
        opens_first = self._opens_first
        self._search_again()
        if opens_first:
            self._open_first()

    def say_no_search(self, why: str) -> None:
        """Searching is not to be had; whoever types is told why, and shown the doors instead."""
        self._no_search = why
        self._search_again()

    def _search_again(self) -> None:
        if self._shell.bar.search.text:
            self._typed(self._shell.bar.search.text)

    def search_for(self, text: str) -> None:
        """Search as if the text had been typed."""
        self._shell.bar.search.show_text(text)
        self._typed(text)

    def to_search(self) -> None:
        """Give the search field the keys."""
        self._shell.bar.search.setFocus()

    def find(self) -> None:
        """Look for words on the page that is shown; where there is none, in the whole guide."""
        page = self._shell.page
        if isinstance(self._trail.here, Front | SearchRoute):
            self.to_search()
            return
        from guide.ui.pages.page_factory import PageWithBar  # noqa: PLC0415  as for Pages

        assert isinstance(page, PageWithBar)  # noqa: S101  the pages of all other places are
        page.open_find_bar()

    def touch_search(self) -> None:
        """Go to the search field as a finger does: where a place has keys on the screen, they come."""
        self.to_search()
        self._shell.bar.search.touched.emit()

    def empty_search(self) -> bool:
        """Take the words out of the field; False when there are none."""
        if not self._shell.bar.search.text:
            return False
        self.search_for("")
        return True

    def _typed(self, text: str) -> None:
        if text.strip():
            here = self._trail.here
            if isinstance(here, SearchRoute):
                self._trail.go(SearchRoute(text, here.filters))
            else:
                self._keep_position()
                self._trail.go(SearchRoute(text))
        else:
            self._trail.forget_search()
            self._forget_words()
        self._show_here()
        # a page that comes back takes the focus, but whoever emptied the field may go on typing
        self.to_search()

    def _ask(self, found: SearchRoute) -> None:
        """Ask for the same words in another way: with other filters, or as they were typed."""
        self._trail.go(found)
        self._show_results(found)

    def _forget_words(self) -> None:
        if self._searching is not None:
            self._searching.forget()

    def _show_results(self, found: SearchRoute) -> None:
        if self._searching is not None:
            self._not_yet.stop()
            self._shell.show_page(self._searching.page_for(self._look, found))
        elif self._no_search:
            words = self.tr("Every page is still here. Look in the sections below.")
            self._show_doors(self.tr("The search does not work"), words, self._no_search)
        else:
            self._not_yet.start()

    def _say_not_yet(self) -> None:
        self._show_doors(self.tr("Getting ready"), self.tr("The search opens in a moment."))

    def _show_doors(self, title: str, words: str, for_staff: str = "") -> None:
        from guide.ui.pages.front_page import doors_page  # noqa: PLC0415  as for Pages

        page = doors_page(self._look, self._library, self.open_door, title, words, for_staff)
        self._shell.show_page(page)
        # the focus stays in the field, so a screen reader would say nothing of it
        announce(page, f"{title}. {words}")

    def _leave_results(self) -> None:
        self._not_yet.stop()
        if self._searching is not None:
            self._searching.leave_page()

    def _open_first(self) -> None:
        if self._searching is not None:
            self._searching.open_first()
        else:
            self._opens_first = True

    def _enter_list(self) -> None:
        if self._searching is not None and isinstance(self._trail.here, SearchRoute):
            self._searching.enter_list()
        else:
            self._shell.page.setFocus()
