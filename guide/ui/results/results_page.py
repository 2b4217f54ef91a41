"""What a search found, shown instead of the page below the search field; updated at each key."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QListView, QWidget

from guide.content.county_help import FAMILY_SHELTER, not_known
from guide.content.model import Library
from guide.content.phones import information_line, urgent_numbers
from guide.search.labels import NOT_KNOWN_OF_BEST, TO_ASK, label_of
from guide.search.results import Answer, Filters, RenamedService, Where
from guide.ui.accessibility import announce
from guide.ui.i18n import results_counted, translate
from guide.ui.lists.result_list import AskRow, GroupedList, Listed, listed, place_title
from guide.ui.lists.result_rows import ResultRows
from guide.ui.pages.aside import MOST_URGENT, Aside, question_of, whom_to_ask
from guide.ui.pages.breadcrumbs import TextLink
from guide.ui.pages.front_page import OtherWays, doors_page
from guide.ui.parts.interpreter_line import InterpreterLine
from guide.ui.parts.layouts import USUAL_GAP, discard, row_in, row_or_column_in
from guide.ui.parts.number_cards import ask_spoken
from guide.ui.parts.press_button import on_press
from guide.ui.parts.rows import ActionRow, Card
from guide.ui.parts.text import ScreenReaderHeading, plain_label
from guide.ui.results.filter_bar import FilterBar
from guide.ui.results.filter_page import FilterPage, FilterPane
from guide.ui.routes import Position
from guide.ui.scroll.page_view import PageView
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class ResultNote(QWidget):
    """A note above the results: a corrected spelling, an old name, what is not known, or that nothing matches
    well.

    Hidden while there is nothing to say.

    Signals:
        as_typed_pressed: search for the words exactly as they were typed.

    Attributes:
        words: what it says, "" for nothing.
    """

    as_typed_pressed = Signal()

    def __init__(self, look: Look, library: Library) -> None:
        super().__init__()
        self._look, self._library = look, library
        self.words, self._has_link = "", False
        self._words = plain_label(look, "body", "")
        self._as_typed = on_press(
            TextLink(look, self.tr("Search for what I typed"), is_beside_words=True), self.as_typed_pressed
        )
        # beside the words it belongs to, where they leave space for it
        stacks = look.form == "narrow"
        self._row = row_or_column_in(
            self,
            (self._words, 1),
            (self._as_typed, 0, Qt.AlignmentFlag.AlignLeading if stacks else Qt.AlignmentFlag(0)),
            0,
            stacks=stacks,
            gap=look.space(8),
        )
        self._as_typed.hide()
        self.hide()

    def show_for(self, answer: Answer) -> None:
        """Show the note for an answer."""
        parts = [self._of_old_name(answer.former)] if answer.former else []
        if answer.corrected:
            parts.append(self.tr("Searched for: {words}.").format(words=answer.corrected))
        parts += [words for asked in answer.unanswered if (words := self._of_unanswered(asked, answer.where))]
        if answer.to_ask:
            parts.append(translate("filters", NOT_KNOWN_OF_BEST[answer.to_ask.facet]))
        elif answer.filters != Filters() and not answer.results:
            parts.append(self.tr("Nothing with these filters. Take one off to see more."))
        elif answer.weak:
            parts.append(self._on_weak_matches())
        words, has_link = " ".join(parts), bool(answer.corrected)
        if (words, has_link) == (self.words, self._has_link):
            return  # setting the same text would have Qt lay out the page once more at each key
        self.words, self._has_link = words, has_link
        self._words.set_plain_text(words)
        self._as_typed.setVisible(has_link)
        if self._look.form != "narrow":
            self._share_line(words, with_link=has_link)
        self.setVisible(bool(parts))

    def _share_line(self, words: str, *, with_link: bool) -> None:
        """Give the words one line, or what the link beside them leaves."""
        one_line = self._words.fontMetrics().horizontalAdvance(words) + 1
        self._words.setMaximumWidth(one_line if with_link else tokens.UNLIMITED)

    def _on_weak_matches(self) -> str:
        line = information_line(self._library)
        if line is None:
            return self.tr("Nothing here matches well.")
        words = self.tr("Nothing here matches well. A person at {number} can look further.")
        return words.format(number=line.number)

    def _of_unanswered(self, asked: str, where: Where | None) -> str:
        """What to do if nothing is known to have what was asked for."""
        if asked == "children" and where is not None:
            place = place_title(where, self._library.state)
            return not_known([translate("county_help", FAMILY_SHELTER)], place, self._library)
        return {
            "open": self.tr("Nothing here is known to be open now. Call before you go."),
            "pets": self.tr("We do not know which places take pets. Ask when you call."),
        }.get(asked, "")

    def _of_old_name(self, former: RenamedService) -> str:
        sentences = {
            "renamed": self.tr("{old} is now {now}."),
            "closed": self.tr("{old} has closed. For the same help: {now}."),
            "stopped": self.tr("{old} has stopped. It may not be for good. For the same help: {now}."),
            "never": self.tr("We know of no {old}. For the same help: {now}."),
        }
        return sentences[former.status].format(old=former.name, now=", ".join(former.services))


ANNOUNCE_AFTER_MS = 700
"""How long nothing is typed before a screen reader announces the number of results, in milliseconds."""


class ResultsPage(QWidget):
    """Results with their filters, the page of all filters, or other ways to help when nothing was found.

    Signals:
        opened: the id of the page that was pressed.
        left_at_top: back to the search field.
        as_typed_pressed: see `ResultNote`.
        filters_changed: the new filters.
        more_pressed: list what answers much less well, too.
        filters_opened, filters_closed: show the page of all filters, or the results again.
        language_pressed: the code of a language, to ask for its interpreter; "" for any.

    Args:
        clock: returns the local time, to say what is open.
    """

    opened = Signal(str)
    left_at_top = Signal()
    as_typed_pressed = Signal()
    filters_changed = Signal(object)
    more_pressed = Signal()
    filters_opened = Signal()
    filters_closed = Signal()
    language_pressed = Signal(str)

    def __init__(
        self, look: Look, library: Library, open_door: Callable[[str], None], clock: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._look = look
        self._shown: Answer | None = None
        self._start, self._urgent_line = 0, ""
        self._bar, self._note = FilterBar(look, library.kinds), ResultNote(look, library)
        self._interpreters = InterpreterLine(look, library, is_on_page=False)
        self._aside = Aside(look, library) if look.form == "wide" else None
        ask_row = self._ask_row(library)
        # there, the first row alone fills the window
        is_above = look.is_short and not look.has_room(tokens.LINE_WIDTH)
        self._ask_above = ask_row if is_above else None
        ask_in_list = None if is_above else ask_row
        self._list = GroupedList(look, ResultRows(library, clock), self.tr("Results"), ask_in_list)
        self._more = ActionRow(look, "", "")
        self._more_card = Card(look, [self._more])
        self._results = self._make_page()
        self._library, self._open_door = library, open_door
        self._empty_page: PageView | None = None
        self._filters: FilterPane | None = None
        self._across = row_in(self, self._results, gap=USUAL_GAP)
        self._announce_timer = QTimer(self, singleShot=True, interval=ANNOUNCE_AFTER_MS)
        self._connect()

    def _ask_row(self, library: Library) -> AskRow | None:
        """Whom to call as a row, where that is not beside the list."""
        if self._aside is not None or information_line(library) is None:
            return None
        row = AskRow(self._look)
        row.opened.connect(self.opened)
        return row

    def hasHeightForWidth(self) -> bool:
        """It takes the space that the window leaves: a height of its own would squeeze the on-screen
        keyboard.
        """
        return False

    def _connect(self) -> None:
        self._bar.changed.connect(self.filters_changed)
        self._bar.all_pressed.connect(self.filters_opened)
        self._note.as_typed_pressed.connect(self.as_typed_pressed)
        self._interpreters.language_pressed.connect(self.language_pressed)
        self._list.opened.connect(self.opened)
        self._list.left_at_top.connect(self._leave_at_top)
        self._list.row_reached.connect(self._scroll_to_row)
        self._more.clicked.connect(self.more_pressed)
        if self._aside is not None:
            self._aside.county_pressed.connect(self.filters_opened)
        self._announce_timer.timeout.connect(self._announce_answer)
        self._results.verticalScrollBar().rangeChanged.connect(self._keep_start)

    def _make_page(self) -> PageView:
        look, name = self._look, self.tr("Results")
        page = PageView(look, name, measure=tokens.MAIN if look.form == "wide" else tokens.CONTENT_MAX)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the rows have it
        page.add(ScreenReaderHeading(name))
        page.add_outdented(self._bar, tokens.CHIP_OUTSIDE, 4)
        page.add(self._interpreters, 12)
        page.add(self._note, 4)
        if self._ask_above is not None:
            page.add(self._ask_above, 8)
        page.add(self._list, 8)
        page.add(self._more_card, 8)
        if self._aside is not None:
            page.add_aside([self._aside], self._aside.accessibleName())
        page.finish()
        page.setMinimumHeight(tokens.TARGET)  # or Qt would squeeze the on-screen keyboard
        return page

    def show_answer(self, answer: Answer, *, chooses_filters: bool = False) -> None:
        """Show the results, or other ways to help when there are none.

        Args:
            chooses_filters: whether the page of all filters is in front of them.
        """
        filters = answer.filters
        before, self._shown = self._shown, answer
        is_new = before is None or (before.query, before.filters) != (answer.query, filters)
        goes_on = before is not None and not is_new and bool(before.more) and not answer.more
        self._bar.show_for(answer)
        self._note.show_for(answer)
        self._interpreters.show_for(answer.languages)
        asks = whom_to_ask(answer.leads_to, self._library, question_of(answer, self._library))[:MOST_URGENT]
        is_urgent = bool(urgent_numbers(answer.leads_to, self._library))
        self._more_card.setVisible(bool(answer.more))
        self._more.show_words(
            self.tr("More that has one of your words ({number})").format(number=answer.more), "plus"
        )
        groups = self._groups_of(answer)
        first = [result.id for result in groups[0].results[:1]]
        others = [
            ask for ask in asks if ask.line.service.id not in first
        ]  # a row never repeats the one above
        if self._ask_above is not None and asks:
            self._ask_above.show_ask(asks[0], is_first=True)
            self._ask_above.setVisible(is_urgent)
        self._list.show_groups(groups, next(iter(others or asks), None), is_urgent=is_urgent)
        if self._aside is not None:
            self._aside.show_for(asks, answer.where, is_chosen=bool(filters.county or filters.near))
        self._urgent_line = ask_spoken(asks[0]) if is_urgent else ""
        self._results.relayout()
        if before is not None and goes_on:
            self._list.select(len(before.results))
        else:
            self._scroll_to_start()
        if chooses_filters and self._filters is None:
            self._open_filters(answer)
        elif chooses_filters and self._filters is not None:
            self._filters.page.show_for(answer)
        elif self._filters is not None:
            self._close_filters()
        self._show_part()
        if is_new or goes_on:
            self._announce_timer.start()

    def _scroll_to_start(self) -> None:
        """Scroll to the filters, or to the first row if the on-screen keyboard would hide it under them."""
        page, start, ask = self._results, 0, self._ask_above
        if self._look.has_screen_keys:
            top, height = page.top_of(self._list), self.height()  # the page is about to have it
            end = top + self._list.first_row_end
            if ask is not None and not ask.isHidden():
                top = page.top_of(ask)
                end = top + min(ask.heightForWidth(ask.width()), height)  # its number is at the top
            start = max(top, end - height) if end > height else 0
        page.verticalScrollBar().setValue(start)
        self._start = page.verticalScrollBar().value()

    def _keep_start(self) -> None:
        """Find the start again when the on-screen keyboard comes or goes, unless the reader has scrolled."""
        if self._look.has_screen_keys and self._results.verticalScrollBar().value() == self._start:
            QTimer.singleShot(0, self, self._scroll_to_start)  # once all parts are where they will be

    def _groups_of(self, answer: Answer) -> list[Listed]:
        """The rows in their groups: first those to ask, if they answer best."""
        groups = [*listed(answer.results, answer.groups, answer.where, self._library.state)]
        if answer.to_ask is None:
            return groups
        facet = answer.to_ask.facet
        passing = label_of(facet, getattr(answer.filters, facet), self._library.kinds)
        others = [group._replace(title=group.title or passing) for group in groups if group.results]
        return [Listed(translate("filters", TO_ASK[facet]), answer.to_ask.results), *others]

    def focus_rows(self) -> None:
        """Focus the first row."""
        self._list.focus_rows()

    def focus_filters(self) -> None:
        """Focus the page of all filters if it is open."""
        if self._filters is not None:
            self._filters.page.setFocus()

    def open_first(self) -> None:
        """Open the best result."""
        self._list.open_first()

    def _leave_at_top(self) -> None:
        self._results.verticalScrollBar().setValue(0)
        self.left_at_top.emit()

    def _scroll_to_row(self, rows: QListView) -> None:
        """Scroll to the current row, and at the first one to the filters above it if most of it has room."""
        self._results.scroll_to_row(rows)
        row, page = rows.visualRect(rows.currentIndex()), self._results
        most = page.top_of(rows.viewport()) + row.top() + row.height() * 3 // 4
        if rows.currentIndex().row() == 0 and most <= page.viewport().height():
            page.verticalScrollBar().setValue(0)

    def position(self) -> Position:
        """Where in the list the reader is."""
        return self._results.position()

    def show_position(self, position: Position) -> None:
        """Scroll the list there, and select the row that was selected."""
        self._results.show_position(position)

    @property
    def _is_empty(self) -> bool:
        """Whether nothing was found at all."""
        answer = self._shown
        has_answer = answer is not None and bool(answer.results or answer.to_ask or answer.languages)
        return answer is not None and not has_answer and answer.filters == Filters()

    def _show_part(self) -> None:
        """Show the one of the three parts that applies."""
        is_empty, has_filters = self._is_empty, self._filters is not None
        self._results.setVisible(not is_empty and not has_filters)
        if is_empty and self._empty_page is None:  # made on demand: few searches need it, and it takes 20 ms
            ways = OtherWays(self._open_door, partial(self.language_pressed.emit, ""))
            self._empty_page = doors_page(self._look, self._library, ways, *self._nothing_found())
            self._across.addWidget(self._empty_page)
        if self._empty_page is not None:
            self._empty_page.setVisible(is_empty and not has_filters)

    def _nothing_found(self) -> tuple[str, str]:
        """The title and the words of the page where nothing was found."""
        return self.tr("Nothing found"), self.tr("Try fewer words or the name of a town.")

    def _open_filters(self, answer: Answer) -> None:
        page = FilterPage(self._look, self._library, answer)
        page.changed.connect(self.filters_changed)
        page.closed.connect(self.filters_closed)
        self._filters = FilterPane(page)
        self._show_part()  # first, or it would be painted once beside the results
        self._across.addWidget(self._filters)
        self._filters.show()
        page.setFocus()

    def _close_filters(self) -> None:
        pane, self._filters = self._filters, None
        if pane is not None:
            focus = QApplication.focusWidget()
            had_focus = focus is not None and pane.isAncestorOf(focus)
            discard(pane)
            self._show_part()
            if had_focus:
                self.focus_rows()
                # what was chosen is above the first row, once all parts are where they will be
                QTimer.singleShot(0, self, self._scroll_to_start)

    def _announce_answer(self) -> None:
        """Have a screen reader say what the page shows: once, after typing has stopped."""
        if self._is_empty:
            announce(self, ". ".join(self._nothing_found()))
            return
        said = (results_counted(self._bar.count), self._note.words, self._urgent_line)
        announce(self, ". ".join(words.rstrip(".") for words in said if words))
