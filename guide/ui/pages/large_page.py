"""One number as large as the window allows, to be written down."""

from guide.content.model import Library
from guide.content.phones import showable
from guide.content.text import TO_CONFIRM, TYPE_WORDS
from guide.ui import tokens
from guide.ui.look import Look
from guide.ui.pages.page_view import PageView
from guide.ui.parts.text_label import NumberLabel, heading_label, plain_label
from guide.ui.translating import translate
from guide.ui.wording import in_language, way_words


def large_page(look: Look, library: Library, service_id: str) -> PageView:
    """The numbers of a service, and nothing of what it is but its name."""
    service = library.services[service_id]
    page = PageView(look, title := translate("large_page", "Write this down"), has_full_width=True)
    page.add(heading_label(look, 1, title))
    words = translate(
        "large_page", "Someone may find what you write. The number alone tells less than a name beside it."
    )
    page.add(plain_label(look, "body", words, "ink_soft"), 4)
    room = min(look.room, look.text(tokens.CONTENT_MAX))
    page.tell_first(". ".join(way_words(phone) for phone in showable(service)))
    for phone in showable(service):
        page.add(plain_label(look, "body", in_language(TYPE_WORDS[phone.type]), "ink_soft"), 24)
        page.add(NumberLabel(look, "number_large", phone.number, room))
        if phone.to_confirm:
            page.add(plain_label(look, "body", in_language(TO_CONFIRM).capitalize()), 2)
    page.add(plain_label(look, "small", service.name, "ink_soft"), 32)
    page.finish()
    return page
