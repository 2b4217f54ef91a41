"""The page of urgent numbers, and the page that shows a number in large type."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from guide.content.addresses import shown_address
from guide.content.display_text import in_one_line
from guide.content.listed_numbers import UrgentNumber
from guide.content.model import Library, Phone, Service
from guide.content.phones import main_phones, showable
from guide.content.plain_text import TO_CONFIRM, TYPE_WORDS
from guide.sites.site import Site
from guide.ui.i18n import (
    address_note,
    address_with_year,
    answered,
    in_language,
    translate,
    way_words,
)
from guide.ui.pages.page_view import PageView
from guide.ui.parts.layouts import equal_columns
from guide.ui.parts.number_cards import OpeningCard, numbers_spoken, own_lines
from guide.ui.parts.rows import Card, Row, link_row, two_columns
from guide.ui.parts.text import NumberLabel, heading_label, no_printing_label, plain_label
from guide.ui.routes import CARDS, Navigation, PageRoute, PrintRoute
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


def urgent_page(look: Look, library: Library, site: Site, navigation: Navigation) -> PageView:
    """Make a page with all numbers in sight, the site's own lines, and rows that open the services."""
    page = PageView(look, translate("urgent_page", "Urgent numbers"), measure=tokens.CONTENT_MAX)
    page.set_spoken_summary(numbers_spoken(library.urgent))
    page.add(heading_label(look, 1, translate("urgent_page", "Urgent numbers")))
    if not look.is_short:  # there, the card of 911 stands in its place
        page.add(plain_label(look, "body", _in_danger(library)), 2)
    page.add(_cards(look, library, navigation), page.small_gap)
    if site.own_lines:
        page.add(own_lines(look, site.own_lines, page.column_room), 14)
    if site.policy.prints:
        words = translate("urgent_page", "Print small cards with these numbers")
        page.add(Card(look, [link_row(look, words, partial(navigation.go, PrintRoute(CARDS)))]), 14)
    else:
        page.add(no_printing_label(look), 14)
    page.add(heading_label(look, 2, translate("urgent_page", "More about these lines")), 28)
    page.add(two_columns(look, _rows(look, library, navigation)), 10)
    page.finish()
    return page


def _rows(look: Look, library: Library, navigation: Navigation) -> list[Row]:
    """Make a row for each line; a screen reader says the number that the card shows."""
    numbers = {urgent.service: urgent.number for urgent in reversed(library.urgent)}
    rows = []
    for service in dict.fromkeys(urgent.service for urgent in library.urgent):
        name = library.services[service].name
        row = link_row(look, name, partial(navigation.go, PageRoute(service)))
        if numbers[service] not in name:
            row.setAccessibleName(f"{name}. {numbers[service]}")
        rows.append(row)
    return rows


def _cards(look: Look, library: Library, navigation: Navigation) -> QWidget:
    """Lay out a card for each number, line by line: the first ones are at the top in every window."""
    shown: list[QWidget] = []
    for urgent in library.urgent:
        card = _card(look, library.services[urgent.service], urgent)
        if card is not None:
            # after the press has been handled: the card is about to be deleted
            go = partial(navigation.go, PageRoute(urgent.service))
            card.pressed.connect(partial(QTimer.singleShot, 0, card, go))
            shown.append(card)
    return equal_columns(shown, 1 if look.form == "narrow" else 2, look.space(8))


def _in_danger(library: Library) -> str:
    """What to do in danger. Not everywhere does 911 read texts."""
    ways = {
        phone.type
        for service in library.services.values()
        for phone in showable(service)
        if phone.number == "911"
    }
    if "text" in ways:
        return translate("urgent_page", "If you are in danger now, call or text 911.")
    return translate("urgent_page", "If you are in danger now, call 911.")


def _card(look: Look, service: Service, urgent: UrgentNumber) -> OpeningCard | None:
    phone = next((phone for phone in showable(service) if phone.number == urgent.number), None)
    if phone is None:
        return None
    hours = answered(phone, service)
    who = f"{urgent.label[:1].upper()}{urgent.label[1:]}. "
    if urgent.label in service.name:  # "911 emergency, call or text"
        who = ""
    return OpeningCard(look, service.name, who + hours, phone, is_low=True)


def large_number_page(look: Look, library: Library, service_id: str, today: date) -> PageView:
    """Make a page to write down from: each number of a service, its street, and its name."""
    service = library.services[service_id]
    all_phones = main_phones(service)
    page = PageView(look, title := translate("urgent_page", "Write this down"), has_full_width=True)
    page.add(heading_label(look, 1, title))
    words = translate(
        "urgent_page",
        "Someone may find what you write. The number alone tells less than a name beside it.",
    )
    page.add(plain_label(look, "body", words, "ink_soft"), 4)
    room = min(look.room, look.text(tokens.CONTENT_MAX))
    page.set_spoken_summary(". ".join(way_words(phone) for phone in all_phones))
    for number in dict.fromkeys(phone.number for phone in all_phones):
        phones = [phone for phone in all_phones if phone.number == number]
        page.add(plain_label(look, "body", ", ".join(map(_way, phones)), "ink_soft"), 24)
        page.add(NumberLabel(look, "number_large", number, room))
        for words in dict.fromkeys(_to_confirm(phone, phones) for phone in phones if phone.to_confirm):
            page.add(plain_label(look, "body", words), 2)
    if shown_address(service):
        note = address_note(service, today)
        street = shown_address(service) if note else address_with_year(service)
        page.add(plain_label(look, "lead", street), 20)
        if note:
            page.add(plain_label(look, "body", note), 2)
    page.add(plain_label(look, "small", service.name, "ink_soft"), 24)
    page.finish()
    return page


def _way(phone: Phone) -> str:
    """How to use a number, who answers if that is not the service, and what to say there."""
    way = in_language(TYPE_WORDS[phone.type])
    return in_one_line(f"{way}: {phone.answered_by}", phone.note) if phone.answered_by else way


def _to_confirm(phone: Phone, phones: Sequence[Phone]) -> str:
    """Say that a number is not certain.

    Args:
        phones: all entries with it; if only some are not, say which.
    """
    confirm = in_language(TO_CONFIRM)
    if all(one.to_confirm for one in phones):
        return confirm.capitalize()
    return translate("urgent_page", "{way}: {what}").format(way=_way(phone), what=confirm)
