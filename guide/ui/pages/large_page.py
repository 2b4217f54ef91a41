"""One number as large as the window allows, to be written down."""

from collections.abc import Sequence

from guide.content.model import Library, Phone
from guide.content.phones import own_phones
from guide.content.text import TO_CONFIRM, TYPE_WORDS
from guide.ui import tokens
from guide.ui.look import Look
from guide.ui.pages.page_view import PageView
from guide.ui.parts.text_label import NumberLabel, heading_label, plain_label
from guide.ui.translating import translate
from guide.ui.wording import in_language, way_words


def large_page(look: Look, library: Library, service_id: str) -> PageView:
    """The numbers of a service, each once, and nothing of what it is but its name."""
    service = library.services[service_id]
    page = PageView(look, title := translate("large_page", "Write this down"), has_full_width=True)
    page.add(heading_label(look, 1, title))
    words = translate(
        "large_page", "Someone may find what you write. The number alone tells less than a name beside it."
    )
    page.add(plain_label(look, "body", words, "ink_soft"), 4)
    room = min(look.room, look.text(tokens.CONTENT_MAX))
    page.tell_first(". ".join(way_words(phone) for phone in own_phones(service)))
    for number in dict.fromkeys(phone.number for phone in own_phones(service)):
        phones = [phone for phone in own_phones(service) if phone.number == number]
        page.add(plain_label(look, "body", ", ".join(map(_way, phones)), "ink_soft"), 24)
        page.add(NumberLabel(look, "number_large", number, room))
        for words in dict.fromkeys(_to_confirm(phone, phones) for phone in phones if phone.to_confirm):
            page.add(plain_label(look, "body", words), 2)
    page.add(plain_label(look, "small", service.name, "ink_soft"), 32)
    page.finish()
    return page


def _way(phone: Phone) -> str:
    return in_language(TYPE_WORDS[phone.type])


def _to_confirm(phone: Phone, phones: Sequence[Phone]) -> str:
    """That a number is not sure. phones: all that have it; if only one way is not sure, which."""
    confirm = in_language(TO_CONFIRM)
    if all(one.to_confirm for one in phones):
        return confirm.capitalize()
    return translate("large_page", "{way}: {what}").format(way=_way(phone), what=confirm)
