"""The reader's list, to write down from: every number and street in large type."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide.content.addresses import address_note, address_with_year, shown_address
from guide.content.display_text import in_one_line
from guide.content.model import Library, Phone, Service
from guide.content.phones import contact_of, main_phones
from guide.content.plain_text import TO_CONFIRM, TYPE_WORDS, no_number
from guide.ui.i18n import in_language, translate
from guide.ui.parts.layouts import Placed, column_in, column_of, row_of, row_or_column_of
from guide.ui.parts.painting import Box
from guide.ui.parts.press_button import PressButton, on_press
from guide.ui.parts.rows import Card, link_row
from guide.ui.parts.text import NumberLabel, heading_label, no_printing_label, plain_label
from guide.ui.routes import OWN_LIST, Navigation, PrintRoute
from guide.ui.scroll.page_view import PageView
from guide.ui.shortlist import Shortlist
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


def shortlist_page(
    look: Look, library: Library, shortlist: Shortlist, navigation: Navigation, today: date, *, prints: bool
) -> PageView:
    """Make the page: a card for each service, with a button that removes it.

    Args:
        today: to say how old a street is.
        prints: see Policy.
    """
    title = translate("list_page", "My list")
    page = PageView(look, title, measure=tokens.CONTENT_MAX)
    page.add(page.title_label(title))
    words = translate(
        "list_page",
        "To write down. It is gone when you leave. Someone may find what you write: the number alone tells "
        "less than a name beside it.",
    )
    about = plain_label(look, "body", words, "ink_soft")
    if not look.is_short:  # there, the first number stands in its place
        page.add(about, 4)
    if not shortlist.ids:
        page.add(plain_label(look, "reading", translate("list_page", "Nothing is on it now.")), 14)
    for service in shortlist.ids:
        page.add(_card(look, library, library.services[service], shortlist, today), 14)
    if look.is_short:
        page.add(about, 14)
    if not prints:
        page.add(no_printing_label(look), 14)
    elif shortlist.ids:
        words = translate("list_page", "Print this list")
        go = partial(navigation.go, PrintRoute(OWN_LIST))
        page.add(Card(look, [link_row(look, words, go, icon="printer")]), 14)
    page.finish()
    return page


def _card(look: Look, library: Library, service: Service, shortlist: Shortlist, today: date) -> QWidget:
    card, stacks = Box(look), look.form == "narrow"
    is_low = stacks and look.is_short
    number_first = is_low and not look.has_room(tokens.LINE_WIDTH)
    remove = on_press(
        PressButton(look, translate("list_page", "Remove")), partial(shortlist.toggle, service.id)
    )
    remove.setAccessibleName(translate("list_page", "Remove {name} from my list").format(name=service.name))
    name = heading_label(look, 2, service.name)
    numbers = column_of(*_numbers(look, library, service, number_first=number_first), gap=look.space(2))
    role: tokens.Role = "row_title" if stacks else "number_card"  # a narrow window leaves the number less
    street = plain_label(look, role, shown_address(service)) if shown_address(service) else None
    dated = address_with_year(service)
    note = address_note(service, today) or ("" if dated == shown_address(service) else dated)
    beside = None if is_low else (remove, 0, Qt.AlignmentFlag.AlignTop)
    parts: list[Placed] = [numbers, name, street]
    if not number_first:
        reached = row_or_column_of(numbers, street and (street, 1), stacks=stacks, gap=look.space(32))
        parts = [row_of((name, 1), beside, gap=look.space(8)), reached]
    column_in(
        card,
        *parts,
        plain_label(look, "small", note, "ink_soft") if note else None,
        (remove, 0, Qt.AlignmentFlag.AlignLeading) if is_low else None,  # the number is in sight before it
        gap=look.space(4),
        inside=(look.space(16), look.space(8)),
    )
    name.lower()  # a screen reader comes to it first
    return card


def _numbers(look: Look, library: Library, service: Service, *, number_first: bool) -> Iterator[QWidget]:
    """Yield each number with how to use it, or whom to call where the service has none.

    Args:
        number_first: whether how to use a number follows it. It is then small enough to be in sight.
    """
    phones, contact = main_phones(service), contact_of(service, library)
    role: tokens.Role = "number_card" if number_first else "number_page"
    room = look.room - 2 * look.space(16)
    for number in dict.fromkeys(phone.number for phone in phones):
        same = [phone for phone in phones if phone.number == number]
        way = plain_label(look, "small", ", ".join(map(_way, same)), "ink_soft")
        label = NumberLabel(look, role, number, room)
        yield from (label, way) if number_first else (way, label)
        for words in dict.fromkeys(_to_confirm(phone, same) for phone in same if phone.to_confirm):
            yield plain_label(look, "small", words)
    if not phones and contact:
        name = "" if contact.service is service else contact.service.name
        none = plain_label(look, "small", in_one_line(no_number(service), name), "ink_soft")
        none.setWordWrap(none.sizeHint().width() > room)
        label = NumberLabel(look, role, contact.written, room)
        yield from (label, none) if number_first else (none, label)


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
    if all(phone.to_confirm for phone in phones):
        return confirm.capitalize()
    return translate("urgent_page", "{way}: {what}").format(way=_way(phone), what=confirm)
