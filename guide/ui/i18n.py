"""Phrases of the content (hours, dates) and of the search (filters, reasons) in the language of the visit.

Content and search do not import Qt: what they say is translated by Qt from here on.
"""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from guide.content import translation
from guide.content.model import Library
from guide.content.navigation import Door


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


translation.translate.use(translate)

CONTEXT = "words"
"""The context of all phrases of the content in `resources/translations/`."""

in_language = partial(translate, CONTEXT)
"""Translates a fixed phrase of the content, such as `display_text.SOURCES`."""

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
        urgent=tuple(
            replace(urgent, label=_word(urgent.label), short=_word(urgent.short)) for urgent in library.urgent
        ),
    )


def _door(door: Door) -> Door:
    lists = (
        replace(
            door_list,
            title=_word(door_list.title),
            selections=tuple(replace(each, title=_word(each.title)) for each in door_list.selections),
        )
        for door_list in door.lists
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
