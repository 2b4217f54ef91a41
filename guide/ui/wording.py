"""The words that the content makes (hours, dates, how fresh a number is) in the language of the visit.

`guide.content` knows no Qt; here it is handed the translator.
"""

from functools import partial

from guide.content import text, words
from guide.ui.translating import translate

CONTEXT = "words"
"""Under which all of them stand in `resources/translations/`."""

in_language = partial(translate, CONTEXT)
"""One of the fixed phrases of the content, such as `words.SOURCES`."""

area = partial(words.area, translate=translate)
freshness = partial(words.freshness, translate=translate)
known_hours = partial(words.known_hours, translate=translate)
open_now = partial(words.open_now, translate=translate)
review_words = partial(words.review_words, translate=translate)
service_facts = partial(text.service_facts, translate=translate)
source_line = partial(words.source_line, translate=translate)
spoken_date = partial(words.spoken_date, translate=translate)
way_words = partial(text.way_words, translate=translate)
when_open = partial(words.when_open, translate=translate)
