"""The page of urgent numbers."""

from functools import partial

from guide.content.display_text import answered, in_one_line
from guide.content.listed_numbers import UrgentNumber
from guide.content.model import Library
from guide.content.phones import showable
from guide.content.plain_text import TO_CONFIRM
from guide.sites.site import Site
from guide.ui.i18n import in_language, translate
from guide.ui.parts.number_cards import numbers_spoken, own_lines
from guide.ui.parts.press_button import on_press
from guide.ui.parts.rows import Card, NumberRow, link_row, two_columns
from guide.ui.parts.text import plain_label
from guide.ui.routes import CARDS, Navigation, PageRoute, PrintRoute
from guide.ui.scroll.page_view import PageView
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

LARGE = 2
"""How many numbers are in the largest type: the first ones of the library."""


def urgent_page(look: Look, library: Library, site: Site, navigation: Navigation) -> PageView:
    """Make a page with each number once, in a row that opens its service, and the site's own lines."""
    page = PageView(look, translate("urgent_page", "Urgent numbers"), measure=tokens.CONTENT_MAX)
    page.set_spoken_summary(numbers_spoken(library.urgent))
    page.add(page.title_label(translate("urgent_page", "Urgent numbers")))
    if not look.is_short:  # there, the row of 911 stands in its place
        page.add(plain_label(look, "body", _in_danger(library)), 2)
    rows = [*filter(None, (_row(look, library, urgent, navigation) for urgent in library.urgent[:LARGE]))]
    page.add(two_columns(look, rows), page.small_gap)
    others = filter(None, (_row(look, library, urgent, navigation) for urgent in library.urgent[LARGE:]))
    page.add(two_columns(look, [*others]), 8)
    if site.own_lines:
        page.add(own_lines(look, site.own_lines, page.column_room), 14)
    if site.policy.prints:
        words = translate("urgent_page", "Print small cards with these numbers")
        page.add(Card(look, [link_row(look, words, partial(navigation.go, PrintRoute(CARDS)))]), 14)
    page.finish()
    return page


def _row(look: Look, library: Library, urgent: UrgentNumber, navigation: Navigation) -> NumberRow | None:
    service = library.services[urgent.service]
    phone = next((phone for phone in showable(service) if phone.number == urgent.number), None)
    if phone is None:
        return None
    label = f"{urgent.label[:1].upper()}{urgent.label[1:]}"
    who = "" if urgent.label in service.name else label  # "911 emergency, call or text"
    confirm = in_language(TO_CONFIRM) if phone.to_confirm else ""
    line = in_one_line(who, answered(phone, service), confirm.capitalize())
    is_large = urgent in library.urgent[:LARGE]
    role: tokens.Role = "number_page" if is_large else "number_row"
    row = NumberRow(look, service.name, line, urgent.number, role=role)
    return on_press(row, partial(navigation.go, PageRoute(service.id)))


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
