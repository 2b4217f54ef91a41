"""Text of `guide.content` and `guide.search` in the language of the visit.

Neither package uses Qt, so here their functions get its translator.
"""

from functools import partial

from PySide6.QtCore import QCoreApplication

from guide.content import addresses, text, words
from guide.search.labels import label_of
from guide.search.labels import reason_words as words_of_reason


def translate(context: str, text: str, comment: str = "", n: int = -1, /) -> str:
    """Translate a text to the language of this visit.

    context: the name of the module, as a literal for lupdate. n: replaces "%n" in the text.
    """
    return QCoreApplication.translate(context, text, comment or None, n)


CONTEXT = "words"
"""Their context in `resources/translations/`."""

in_language = partial(translate, CONTEXT)
"""Translate a fixed phrase of the content, such as `words.SOURCES`."""

address_note = partial(addresses.address_note, translate=translate)
address_with_year = partial(addresses.address_with_year, translate=translate)
area = partial(words.area, translate=translate)
filter_label = partial(label_of, translate=translate)
freshness = partial(words.freshness, translate=translate)
known_hours = partial(words.known_hours, translate=translate)
open_now = partial(words.open_now, translate=translate)
reason_words = partial(words_of_reason, translate=translate)
review_words = partial(words.review_words, translate=translate)
service_facts = partial(text.service_facts, translate=translate)
source_date = partial(words.source_date, translate=translate)
source_lines = partial(words.source_lines, translate=translate)
source_name = words.source_name
sources_summary = partial(words.sources_summary, translate=translate)
spoken_date = partial(words.spoken_date, translate=translate)
way_words = partial(text.way_words, translate=translate)
when_open = partial(words.when_open, translate=translate)


def results_counted(count: int) -> str:
    """Return the number of results in words. English has no translation file with a singular."""
    if count == 1:
        return translate("i18n", "1 result")
    return translate("i18n", "%n results", "", count)
