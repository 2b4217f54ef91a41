"""Every urgent number on one page, each with who answers."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from guide.content.model import Library, Service
from guide.content.phones import showable
from guide.content.shelves import UrgentNumber
from guide.sites.model import Site
from guide.ui import tokens
from guide.ui.look import Look
from guide.ui.navigation import Navigation
from guide.ui.pages.page_view import PageView
from guide.ui.parts.call_card import CallCard
from guide.ui.parts.own_lines import OwnLines
from guide.ui.parts.rows import Card, link_row
from guide.ui.parts.text_label import heading_label, plain_label
from guide.ui.trail import CARDS, PageAt, Paper
from guide.ui.translating import translate
from guide.ui.wording import known_hours, when_open


def urgent_page(look: Look, library: Library, site: Site, navigation: Navigation) -> PageView:
    """The numbers as call cards, what this place has added, and rows that open the whole entries."""
    page = PageView(look, translate("urgent_page", "Urgent numbers"))
    page.add(heading_label(look, 1, translate("urgent_page", "Urgent numbers")))
    words = translate(
        "urgent_page", "If you are in danger now, call or text 911. Each line here says who answers and when."
    )
    page.add(plain_label(look, "reading", words), 6)
    for urgent in library.urgent:
        card = _card(look, library.services[urgent.service], urgent)
        if card:
            page.add(card, 14)
    page.add_aside(list(_beside(look, site, navigation)))
    page.add(heading_label(look, 2, translate("urgent_page", "More about these lines")), 28)
    ids = dict.fromkeys(urgent.service for urgent in library.urgent)
    rows = [link_row(look, library.services[name].name, partial(navigation.go, PageAt(name))) for name in ids]
    page.add(Card(look, rows), 10)
    page.finish()
    return page


def _beside(look: Look, site: Site, navigation: Navigation) -> Iterator[QWidget]:
    if site.own_lines:
        is_wide = look.form == "wide"
        room = look.text(tokens.ASIDE) if is_wide else min(look.text(tokens.MEASURE), look.room)
        yield OwnLines(look, site.own_lines, room)
    if site.policy.prints:
        words = translate("urgent_page", "Print small cards with these numbers")
        yield Card(look, [link_row(look, words, partial(navigation.go, Paper(CARDS)))])


def _card(look: Look, service: Service, urgent: UrgentNumber) -> CallCard | None:
    phone = next((phone for phone in showable(service) if phone.number == urgent.number), None)
    if phone is None:
        return None
    hours = known_hours(phone) or when_open(service)
    told = f"{urgent.words[:1].upper()}{urgent.words[1:]}. "
    if urgent.words in service.name:  # "911 emergency, call or text"
        told = ""
    return CallCard(look, service.name, told + hours, phone)
