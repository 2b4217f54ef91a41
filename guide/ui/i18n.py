"""Phrases of the content (hours, dates) and of the search (filters, reasons) in the language of the visit.

Content and search do not import Qt, so the translator is passed to them here.
"""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from guide.content import addresses, display_text, plain_text
from guide.content.model import Library
from guide.content.navigation import Door
from guide.search.labels import label_of
from guide.search.labels import reason_words as words_of_reason


def translate(context: str, text: str, comment: str = "", n: int = -1, /) -> str:
    """The text in the language of this visit.

    Args:
        context: the name of the module, as a literal.
        text: what is written in English.
        comment: what translators need to know.
        n: the number that replaces "%n" in the text.
    """
    words = QCoreApplication.translate(context, text, comment or None)
    # not by Qt: lupdate finds no plural here, so Qt would not find its translation; one has texts of its own
    return words.replace("%n", str(n)) if n >= 0 else words


CONTEXT = "words"
"""The context of all phrases of the content in `resources/translations/`."""

in_language = partial(translate, CONTEXT)
"""Translates a fixed phrase of the content, such as `display_text.SOURCES`."""

answered = partial(display_text.answered, translate=translate)
address_note = partial(addresses.address_note, translate=translate)
address_with_year = partial(addresses.address_with_year, translate=translate)
area = partial(display_text.area, translate=translate)
filter_label = partial(label_of, translate=translate)
calling_note = partial(plain_text.calling_note, translate=translate)
freshness = partial(display_text.freshness, translate=translate)
hours_note = partial(display_text.hours_note, translate=translate)
known_hours = partial(display_text.known_hours, translate=translate)
no_number = partial(plain_text.no_number, translate=translate)
not_called = partial(display_text.not_called, translate=translate)
open_status = partial(display_text.open_status, translate=translate)
reason_words = partial(words_of_reason, translate=translate)
reviewed_words = partial(display_text.reviewed_words, translate=translate)
review_words = partial(display_text.review_words, translate=translate)
service_facts = partial(plain_text.service_facts, translate=translate)
source_date = partial(display_text.source_date, translate=translate)
source_lines = partial(display_text.source_lines, translate=translate)
source_name = display_text.source_name
sources_summary = partial(display_text.sources_summary, translate=translate)
spoken_date = partial(display_text.spoken_date, translate=translate)
week = partial(display_text.week, translate=translate)
way_words = partial(plain_text.way_words, translate=translate)
when_open = partial(display_text.when_open, translate=translate)


CONTENT = "content"
"""The context of short words of the content that are part of the interface, in files of their own."""


def interface_words(library: Library) -> Library:
    """The library with its doors, kinds of help and labels of urgent numbers in the language of the visit.

    What a page says stays as it is: it is advice, and only a reviewed translation may say it.
    """
    return replace(
        library,
        doors=tuple(map(_door, library.doors)),
        kinds={code: replace(kind, name=_word(kind.name)) for code, kind in library.kinds.items()},
        urgent=tuple(replace(one, label=_word(one.label), short=_word(one.short)) for one in library.urgent),
    )


def _door(door: Door) -> Door:
    lists = (
        replace(
            one,
            title=_word(one.title),
            selections=tuple(replace(each, title=_word(each.title)) for each in one.selections),
        )
        for one in door.lists
    )
    return replace(
        door,
        title=_word(door.title),
        subtitle=_word(door.subtitle),
        ask=_word(door.ask),
        lists=tuple(lists),
    )


def _word(text: str) -> str:
    return translate(CONTENT, text) if text else ""


def results_counted(count: int) -> str:
    """The number of results. English has no translation file that could contain a singular."""
    if count == 1:
        return translate("i18n", "1 result")
    return translate("i18n", "%n results", "", count)
