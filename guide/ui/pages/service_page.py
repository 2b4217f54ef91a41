"""The page of a service. Its phone number is the largest text."""

from datetime import datetime
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from guide.content.addresses import shown_address
from guide.content.display_text import (
    ASK_FIRST,
    BEFORE_CALLING,
    CALL_INSTEAD,
    HOURS_NOT_KNOWN,
    NO_NUMBER,
    NO_OWN_NUMBER,
    NOT_CALLED,
    ON_A_BILL,
    SOURCES,
    in_one_line,
)
from guide.content.hours import believed
from guide.content.model import Library, Phone, Service
from guide.content.phones import own_phones, phones_of_others, showable
from guide.content.plain_text import TO_CONFIRM, TYPE_WORDS
from guide.ui.i18n import (
    address_note,
    freshness,
    in_language,
    known_hours,
    open_now,
    service_facts,
    way_words,
    when_open,
)
from guide.ui.pages.page_view import PageView
from guide.ui.parts.blocks import NoteBox
from guide.ui.parts.layouts import FlowLayout
from guide.ui.parts.number_cards import AddedBySite, CallCard
from guide.ui.parts.press_button import PressButton
from guide.ui.parts.rows import Card, link_row
from guide.ui.parts.text import (
    NumberLabel,
    TextLabel,
    breakable,
    heading_label,
    plain_label,
    source_list,
)
from guide.ui.routes import LargeNumberRoute, Navigation, PageRoute
from guide.ui.shortlist import Shortlist
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class ServicePage(PageView):
    """A service.

    Args:
        now: the local time, to say what is open.
        shortlist: the reader's list.
    """

    def __init__(
        self,
        look: Look,
        library: Library,
        service: Service,
        now: datetime,
        shortlist: Shortlist,
        navigation: Navigation,
    ) -> None:
        super().__init__(look, service.name)
        self._library, self._service, self._now = library, service, now
        self._believed = believed(now, library.newest_date)
        self._shortlist, self._navigation = shortlist, navigation
        self.add(heading_label(look, 1, service.name))
        self._add_address()
        self.add(plain_label(look, "body", library.kinds.get(service.kind, ""), "ink_soft"), 2)
        self._add_before_you_call()
        self._add_numbers()
        self._add_facts()
        self._add_description()
        self._add_sources()
        self.finish()

    def _add_address(self) -> None:
        address, note = shown_address(self._service), address_note(self._service, self._now.date())
        if address:
            self.add(TextLabel(self.look, "label", breakable(address)), 4)
        if note:
            self.add(plain_label(self.look, "body", note), 2)

    def _add_before_you_call(self) -> None:
        words = self._service.safety_note or in_language(ASK_FIRST)
        self.add(NoteBox(self.look, [f"<b>{in_language(BEFORE_CALLING)}</b> {escape(words)}"]), 14)

    def _add_numbers(self) -> None:
        phones = own_phones(self._service)
        if not phones:
            self._add_instead()
            return
        is_open = open_now(self._service, self._believed, self._library.state.holidays)
        self.set_spoken_summary(f"{way_words(phones[0])}. {is_open}.")
        self._add_first_number(phones[0], is_open)
        self.add_outdented(self._buttons(), tokens.BUTTON_OUTSIDE, 14)
        if phones[1:]:
            self.add(self._other_numbers(phones[1:]), 14)
        self._add_phones_of_others()

    def _add_first_number(self, phone: Phone, is_open: str) -> None:
        look = self.look
        self.add(plain_label(look, "body", in_language(TYPE_WORDS[phone.type]), "ink_soft"), 20)
        number = NumberLabel(look, "number_page", phone.number, look.text(tokens.MEASURE - 20))
        if phone.site_day and not phone.assured_date:
            frame = AddedBySite(look)
            frame.add(number)
            self.add(frame, 4)
        else:
            self.add(number)
        self.add(plain_label(look, "label", is_open), 2)
        confirm = in_language(TO_CONFIRM).capitalize() if phone.to_confirm else ""
        notes = (phone.note, known_hours(phone), confirm)
        for words in filter(None, notes):
            self.add(plain_label(look, "body", words), 2)
        if phone.site_day or not self._service.assured_date:
            self.add(plain_label(look, "small", freshness(phone), "ink_soft"), 4)
        self.add(plain_label(look, "small", in_language(ON_A_BILL), "ink_soft"), 2)

    def _buttons(self) -> QWidget:
        buttons = QWidget()
        flow = FlowLayout(buttons, self.look.space(8))
        large = PressButton(self.look, self.tr("Show it large, to write down"))
        large.clicked.connect(lambda: self._navigation.go(LargeNumberRoute(self._service.id)))
        flow.addWidget(large)
        flow.addWidget(ShortlistButton(self.look, self._shortlist, self._service.id))
        return buttons

    def _other_numbers(self, phones: tuple[Phone, ...]) -> QWidget:
        look, grid = self.look, _LabelGrid(self.look)
        room = min(
            look.text(tokens.MEASURE - tokens.LABELS) - look.space(20), look.room - look.text(tokens.LABELS)
        )
        for phone in phones:
            number = NumberLabel(look, "number_row", phone.number, look.room if look.is_slim else room)
            confirm = in_language(TO_CONFIRM).capitalize() if phone.to_confirm else ""
            words = in_one_line(phone.note, known_hours(phone), confirm)
            grid.add(in_language(TYPE_WORDS[phone.type]), number, Qt.AlignmentFlag.AlignVCenter)
            grid.add("", plain_label(look, "small", words, "ink_soft"))
        return grid

    def _add_instead(self) -> None:
        """Add what replaces a missing number: whom to call, and who else answers for the service."""
        look, service = self.look, self._service
        instead = self._library.services.get(service.call_instead)
        phones = [*(showable(instead)[:1] if instead else ()), *phones_of_others(service)]
        holidays = self._library.state.holidays
        none = in_language(NO_OWN_NUMBER if phones_of_others(service) else NO_NUMBER)
        self.set_spoken_summary(". ".join([none, *map(way_words, phones)]))
        self.add(plain_label(look, "label", none), 20)
        known = any(map(known_hours, (service, *phones_of_others(service))))
        is_open = open_now(service, self._believed, holidays) if known else in_language(HOURS_NOT_KNOWN)
        self.add(plain_label(look, "body", is_open), 2)
        if phones:
            self.add(plain_label(look, "body", in_language(CALL_INSTEAD)), 12)
        if instead and showable(instead):
            self.add(CallCard(look, instead.name, when_open(instead), showable(instead)[0]), 8)
        self._add_phones_of_others()
        if instead:
            more = self.tr("More about {name}").format(name=instead.name)
            row = link_row(look, more, lambda: self._navigation.go(PageRoute(instead.id)))
            self.add(Card(look, [row]), 8)

    def _add_phones_of_others(self) -> None:
        """Add cards for numbers that others answer; these are never the main number of the page."""
        for phone in phones_of_others(self._service):
            self.add(
                CallCard(self.look, phone.answered_by, in_one_line(phone.note, known_hours(phone)), phone), 8
            )

    def _add_facts(self) -> None:
        look, grid = self.look, _LabelGrid(self.look)
        for label, words in service_facts(self._service, self._library):
            if words:
                grid.add(label, TextLabel(look, "body", breakable(words)))
        self.add(grid, 24)

    def _add_description(self) -> None:
        self.add(heading_label(self.look, 2, self.tr("What they do")), 24)
        self.add(TextLabel(self.look, "reading", breakable(self._service.description)), 6)

    def _add_sources(self) -> None:
        look = self.look
        self.add(heading_label(look, 2, in_language(SOURCES)), 28)
        self.add(plain_label(look, "small", freshness(self._service), "ink_soft"), 4)
        if not self._service.is_called:
            self.add(plain_label(look, "small", in_language(NOT_CALLED), "ink_soft"), 2)
        self.add(source_list(look, self._service.sources), 8)


class ShortlistButton(PressButton):
    """Adds a service to the reader's list or removes it; its text says which."""

    def __init__(self, look: Look, shortlist: Shortlist, service: str) -> None:
        super().__init__(look, "")
        self._shortlist, self._service = shortlist, service
        self.clicked.connect(lambda: shortlist.toggle(service))
        shortlist.changed.connect(self._update_text)
        self._update_text()

    def _update_text(self) -> None:
        is_on = self._service in self._shortlist.ids
        is_full = self._shortlist.is_full and not is_on
        words = self.tr("Take off my list") if is_on else self.tr("Add to my list")
        self.setText(self.tr("My list is full") if is_full else words)
        self.setAccessibleName(self.text())
        self.setEnabled(not is_full)
        self.updateGeometry()


class _LabelGrid(QWidget):
    """Labels with values beside them; in a slim window, below them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(look.space(20))
        self._rows.setVerticalSpacing(look.space(6))
        self._rows.setColumnMinimumWidth(0, look.text(tokens.LABELS) if look.form != "narrow" else 0)
        self._rows.setColumnStretch(1, 1)

    def add(
        self, label: str, value: QWidget, label_alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop
    ) -> None:
        """Add a row. label: "" to continue the row above."""
        row, slim = self._rows.rowCount(), self._look.is_slim
        if label:
            self._rows.addWidget(_label(self._look, label), row, 0, 1, 2 if slim else 1, label_alignment)
        if slim:
            self._rows.addWidget(value, row + 1, 0, 1, 2)
        else:
            self._rows.addWidget(value, row, 1)


def _label(look: Look, words: str) -> QLabel:
    label = plain_label(look, "body", words, "ink_soft")
    label.setWordWrap(look.form == "narrow")
    return label
