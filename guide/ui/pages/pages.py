"""Makes the page for a place of the guide, with the way up to the front page."""

from collections.abc import Callable
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.content.hours import local_time
from guide.content.model import Library, Topic
from guide.content.navigation import SECTION, Door, Section
from guide.ui.context import VisitContext
from guide.ui.lists.result_rows import RowViews
from guide.ui.pages.county_pages import counties_page, county_page
from guide.ui.pages.crumb_bar import CrumbBar, crumbs
from guide.ui.pages.find_bar import FindBar
from guide.ui.pages.list_page import ListPage, shortlist_page
from guide.ui.pages.page_view import PageView
from guide.ui.pages.print_page import print_page
from guide.ui.pages.service_page import ServicePage
from guide.ui.pages.staff_notices import SET_UP_PAGE, STAFF_DOOR, due_notice, site_notice
from guide.ui.pages.topic_page import Extras, sources_page, topic_page
from guide.ui.pages.urgent_page import large_page, urgent_page
from guide.ui.paper.sending import Sending
from guide.ui.routes import (
    Counties,
    CountyAt,
    DoorAt,
    LargeNumberRoute,
    Navigation,
    PageRoute,
    Position,
    PrintRoute,
    Route,
    SectionAt,
    ShortlistRoute,
    SourcesOf,
)
from guide.ui.shortlist import Shortlist
from guide.ui.theme.look import Look
from guide.ui.wiping import wipe_soon


class Pages:
    """Pages for places. The front page stands apart: it comes first. So do results: they live while
    somebody types.
    """

    def __init__(
        self,
        look: Look,
        library: Library,
        navigation: Navigation,
        shortlist: Shortlist,
        around: VisitContext,
        sending: Sending,
    ) -> None:
        self._look, self._library, self._navigation = look, library, navigation
        self._shortlist, self._around, self._sending = shortlist, around, sending
        self._sections = {section.id: section for section in library.sections}
        self._doors = {door.id: door for door in library.doors}
        self._views = RowViews(library)

    def make(self, place: Route, *, tells_leaving: bool = False) -> "UnderCrumbs":
        """The page of a place, under a bar that leads back and up. tells_leaving: see topic_page."""
        page = self._page(place, tells_leaving=tells_leaving)
        bar = self._crumb_bar(place, page.accessibleName())
        under = UnderCrumbs(self._look, bar, page, pastes=self._around.site.policy.pastes)
        bar.find_pressed.connect(under.find_words)
        return under

    def _page(self, place: Route, *, tells_leaving: bool) -> PageView:
        look, library = self._look, self._library
        match place:
            case DoorAt(door):
                page = self._door_page(self._doors[door])
            case SectionAt(section):
                page = self._section_page(self._sections[section])
            case PageRoute(name):
                page = self._content_page(name, tells_leaving=tells_leaving)
            case SourcesOf(topic):
                page = sources_page(look, library, library.topics[topic])
            case LargeNumberRoute(service):
                page = large_page(look, library, service)
            case ShortlistRoute():
                prints = self._around.site.policy.prints
                page = shortlist_page(look, library, self._shortlist, self._navigation, prints=prints)
            case PrintRoute(what):
                page = print_page(look, library, self._sending, what, self._shortlist.ids)
            case Counties():
                page = counties_page(look, library, self._open_county)
            case CountyAt(county):
                page = county_page(look, library, county, self._open_page, self._navigation.search_for)
            case _:
                page = urgent_page(look, library, self._around.site, self._navigation)
        return page

    def _open_county(self, county: str) -> None:
        self._navigation.go(CountyAt(county))

    def _content_page(self, page: str, *, tells_leaving: bool) -> PageView:
        topic = self._library.topics.get(page)
        if topic:
            return self._topic_page(topic, tells_leaving=tells_leaving)
        now = local_time(self._around.clock(), self._library.state.zone)
        return ServicePage(
            self._look, self._library, self._library.services[page], now, self._shortlist, self._navigation
        )

    def _topic_page(self, topic: Topic, *, tells_leaving: bool) -> PageView:
        site = self._around.site
        extras = Extras(
            tells_leaving=tells_leaving,
            notice=site if topic.id == SET_UP_PAGE else None,
            show_sources=partial(self._navigation.go, SourcesOf(topic.id)),
            print_it=partial(self._navigation.go, PrintRoute(topic.id)) if site.policy.prints else None,
        )
        return topic_page(self._look, self._library, topic, self._open_page, extras)

    def _door_page(self, door: Door) -> PageView:
        page = ListPage(self._look, door.title, door.subtitle, self._views)
        if door.id == STAFF_DOOR and self._around.site.problems:
            page.add(site_notice(page, self._around.site), 12)
        for is_section, entries in groupby(door.pages, lambda entry: entry.startswith(SECTION)):
            if is_section:
                sections = (entry.removeprefix(SECTION) for entry in entries)
                page.add_further([self._section_row(section) for section in sections])
            else:
                page.add_pages([*entries], self._open_page)
        if door.id == STAFF_DOOR:
            page.add(
                due_notice(
                    page, self._library, local_time(self._around.clock(), self._library.state.zone).date()
                ),
                28,
            )
        page.finish()
        return page

    def _section_row(self, section: str) -> tuple[str, Callable[[], None]]:
        return self._sections[section].title, lambda: self._navigation.go(SectionAt(section))

    def _section_page(self, section: Section) -> PageView:
        page = ListPage(self._look, section.title, "", self._views)
        page.add_pages(
            [topic.id for topic in self._library.topics.values() if topic.section == section.id],
            self._open_page,
        )
        page.finish()
        return page

    def _crumb_bar(self, place: Route, title: str) -> CrumbBar:
        bar = CrumbBar(self._look, crumbs(self._library, place), title, self._shortlist)
        bar.back_pressed.connect(self._navigation.back)
        bar.crumb_pressed.connect(self._navigation.go)
        return bar

    def _open_page(self, page: str) -> None:
        self._navigation.go(PageRoute(page))


class UnderCrumbs(QWidget):
    """A page with its bar over it. The focus goes to the page. pastes: as in LineEdit."""

    def __init__(self, look: Look, bar: CrumbBar, page: PageView, *, pastes: bool) -> None:
        super().__init__()
        self._look, self._page, self._pastes = look, page, pastes
        self._find_bar: FindBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(bar)
        self._column.addWidget(page, 1)

    def position(self) -> Position:
        """Where on the page the reader is."""
        return self._page.position()

    def show_position(self, position: Position) -> None:
        """Show the page from there."""
        self._page.show_position(position)

    def find_words(self) -> None:
        """Have words of the page found."""
        if self._find_bar is None:
            self._find_bar = FindBar(self._look, self._page, pastes=self._pastes)
            self._find_bar.closed.connect(self._find_no_more)
            # by closing it or with its page
            self._find_bar.destroyed.connect(wipe_soon)
            self._column.insertWidget(1, self._find_bar)
        self._find_bar.setFocus()

    def _find_no_more(self) -> None:
        if self._find_bar is not None:
            bar, self._find_bar = self._find_bar, None
            bar.forget()
            self._page.setFocus()
            bar.hide()
            bar.deleteLater()

    def setFocus(self, *reason: Qt.FocusReason) -> None:  # noqa: N802  Qt's name
        """Give the focus to the page. A focus proxy would make Tab leave out the bar."""
        self._page.setFocus(*reason)
