"""Make the page of a route, under a bar that leads back and up."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide.content.hours import local_time
from guide.content.model import OWN_LANGUAGE, Library, Topic
from guide.content.navigation import Section
from guide.ui.context import VisitContext
from guide.ui.i18n import translate
from guide.ui.lists.result_rows import ResultRows
from guide.ui.pages.aside import open_question, whom_to_ask
from guide.ui.pages.breadcrumbs import BreadcrumbBar, breadcrumbs
from guide.ui.pages.county_pages import counties_page, county_page
from guide.ui.pages.door_page import DoorPage
from guide.ui.pages.find_bar import FindBar
from guide.ui.pages.interpreter_page import interpreter_page
from guide.ui.pages.leave_page import LeaveNote, LeavePage
from guide.ui.pages.list_page import ListPage
from guide.ui.pages.print_choices import print_choices
from guide.ui.pages.print_page import PrintPage
from guide.ui.pages.service_page import Around, ServicePage
from guide.ui.pages.shortlist_page import shortlist_page
from guide.ui.pages.staff_notices import add_freshness, card_notice, site_notice
from guide.ui.pages.topic_page import Extras, sources_page, topic_page
from guide.ui.pages.urgent_page import urgent_page
from guide.ui.paper.print_sender import PrintSender
from guide.ui.parts.interpreter_line import InterpreterLine
from guide.ui.parts.layouts import column_in, discard
from guide.ui.routes import (
    CountiesRoute,
    CountyRoute,
    DoorRoute,
    LanguagesRoute,
    LeaveRoute,
    Navigation,
    PageRoute,
    Position,
    PrintRoute,
    Route,
    SectionRoute,
    ShortlistRoute,
    SourcesRoute,
)
from guide.ui.scroll.page_view import PageView
from guide.ui.shortlist import Shortlist
from guide.ui.theme.look import Look
from guide.ui.wiping import wipe_soon


class PageFactory:
    """Makes pages for routes, except the front page, which is made first, and results, which live while
    somebody types.
    """

    def __init__(
        self,
        look: Look,
        library: Library,
        navigation: Navigation,
        shortlist: Shortlist,
        context: VisitContext,
        sender: PrintSender,
    ) -> None:
        self._look, self._library, self._navigation = look, library, navigation
        self._shortlist, self._context, self._sender = shortlist, context, sender
        self._sections = {section.id: section for section in library.sections}
        self._views = ResultRows(library, self._now)

    def make(self, route: Route, *, explains_leave: bool = False) -> "PageWithBar":
        """Make the page of a route, under a bar that leads back and up.

        Args:
            explains_leave: whether the page says how to leave, over its title.
        """
        page = self._page(route)
        if isinstance(route, PageRoute) and (languages := self._reads_other_than(route)):
            line = InterpreterLine(self._look, self._library, is_on_page=True)
            line.show_for(languages)
            line.language_pressed.connect(lambda code: self._navigation.go(LanguagesRoute(code)))
            page.add_above(line, page.small_gap)
        if explains_leave:
            page.add_above(LeaveNote(self._look, self._navigation, self._context.site.policy), page.small_gap)
            keys = translate("page_factory", "Down reads on. F1 says the keys.")
            page.set_spoken_summary(f"{page.accessibleDescription()} {keys}".lstrip())
        bar = self._breadcrumb_bar(route, page.accessibleName())
        with_bar = PageWithBar(self._look, bar, page, pastes=self._context.site.policy.pastes)
        bar.find_pressed.connect(with_bar.open_find_bar)
        return with_bar

    def _reads_other_than(self, route: PageRoute) -> tuple[str, ...]:
        """Return what the reader of an English page reads: the language of the window, or of the search."""
        window = self._context.language.current
        return route.languages if window == OWN_LANGUAGE else (window,)

    def _page(self, route: Route) -> PageView:
        look, library = self._look, self._library
        match route:
            case DoorRoute():
                page = self._door_page(route)
            case SectionRoute(section):
                page = self._section_page(self._sections[section])
            case PageRoute(name):
                page = self._content_page(name)
            case SourcesRoute(name):
                page = sources_page(look, library, library.pages[name])
            case ShortlistRoute():
                prints = self._context.site.policy.prints
                page = shortlist_page(
                    look, library, self._shortlist, self._navigation, self._now().date(), prints=prints
                )
            case PrintRoute(what):
                cards = self._context.site.cards(library)
                choices = print_choices(library, what, self._shortlist.ids, cards)
                page = PrintPage(look, choices, self._sender)
            case LanguagesRoute(language):
                page = interpreter_page(look, library, self._navigation, language, self._context.language)
            case CountiesRoute() | CountyRoute():
                page = self._counties_page(route)
            case _:
                page = self._page_of_every_site(route)
        return page

    def _page_of_every_site(self, route: Route) -> PageView:
        site = self._context.site
        if isinstance(route, LeaveRoute):
            return LeavePage(self._look, self._library, self._navigation, site.policy)
        return urgent_page(self._look, self._library, site, self._navigation)

    def _counties_page(self, route: CountiesRoute | CountyRoute) -> PageView:
        look, library = self._look, self._library
        if isinstance(route, CountiesRoute):
            return counties_page(look, library, partial(self._navigation.choose_county, route.door))
        return county_page(look, self._views, library, route.county, self._navigation)

    def _now(self) -> datetime:
        return local_time(self._context.clock(), self._library.state.zone)

    def _content_page(self, page: str) -> PageView:
        topic = self._library.topics.get(page)
        if topic:
            return self._topic_page(topic)
        around = Around(self._now, self._shortlist, self._navigation, self._context.site.policy.prints)
        return ServicePage(self._look, self._library, self._library.services[page], around)

    def _topic_page(self, topic: Topic) -> PageView:
        site = self._context.site
        extras = Extras(
            site=site if topic.id == self._library.state.pages.set_up else None,
            show_sources=partial(self._navigation.go, SourcesRoute(topic.id)),
            print_topic=partial(self._navigation.go, PrintRoute(topic.id)) if site.policy.prints else None,
        )
        return topic_page(self._look, self._library, topic, self._open_page, extras)

    def _door_page(self, route: DoorRoute) -> PageView:
        library, site = self._library, self._context.site
        page = DoorPage(self._look, library, self._views, self._navigation, route)
        is_for_staff = route.door == library.state.doors.staff
        if is_for_staff and site.problems:
            page.add(site_notice(page, site), 12)
        if is_for_staff and (notice := card_notice(page, site, library)):
            page.add(notice, 12)
        page.add_lists()
        if is_for_staff:
            add_freshness(page, library, self._now().date())
        page.finish_door()
        return page

    def _section_page(self, section: Section) -> PageView:
        page = ListPage(self._look, self._library, self._views, self._navigation, section.title)
        pages = [topic.id for topic in self._library.topics.values() if topic.section == section.id]
        urgent = pages if section.begins_in_short else ()
        asks = whom_to_ask(urgent, self._library, open_question())
        page.add_ask_rows(asks, 12)
        page.add_pages(pages)
        page.finish_with_help(asks, None, partial(self._navigation.go, CountiesRoute()))
        return page

    def _breadcrumb_bar(self, route: Route, title: str) -> BreadcrumbBar:
        bar = BreadcrumbBar(self._look, breadcrumbs(self._library, route), title, self._shortlist)
        bar.back_pressed.connect(self._navigation.back)
        bar.breadcrumb_pressed.connect(self._navigation.go)
        return bar

    def _open_page(self, page: str) -> None:
        self._navigation.go(PageRoute(page))


class PageWithBar(QWidget):
    """A page with its bar above it. The focus goes to the page.

    Args:
        pastes: as in LineEdit.
    """

    def __init__(self, look: Look, bar: BreadcrumbBar, page: PageView, *, pastes: bool) -> None:
        super().__init__()
        self._look, self._page, self._pastes = look, page, pastes
        self._find_bar: FindBar | None = None
        self._column = column_in(self, bar, (page, 1), page.foot)

    def position(self) -> Position:
        """Return the position of the reader on the page."""
        return self._page.position()

    def show_position(self, position: Position) -> None:
        """Scroll the page to a position."""
        self._page.show_position(position)

    def show_shift_presses(self, count: int) -> None:
        """Show how many presses of Shift count at the moment, on the page about Leave."""
        if isinstance(self._page, LeavePage):
            self._page.show_presses(count)

    def open_find_bar(self) -> None:
        """Show the bar that finds words on the page."""
        if self._find_bar is None:
            self._find_bar = FindBar(self._look, self._page, pastes=self._pastes)
            self._find_bar.closed.connect(self._close_find_bar)
            # when it is closed, or with its page
            self._find_bar.destroyed.connect(wipe_soon)
            self._column.insertWidget(1, self._find_bar)
        self._find_bar.setFocus()

    def _close_find_bar(self) -> None:
        if self._find_bar is not None:
            bar, self._find_bar = self._find_bar, None
            bar.clear()
            self._page.setFocus()
            discard(bar)

    def setFocus(self, *reason: Qt.FocusReason) -> None:
        """Give the focus to the page. With a focus proxy, Tab would skip the bar."""
        self._page.setFocus(*reason)
