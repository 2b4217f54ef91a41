"""Analysis of text in any language.

Romance languages are typed with accents and without. A stem of the folded word meets both, but parts some
forms ("autorização", "autorizações"), so each word gives two terms: folded and then stemmed, stemmed and then
folded. Arabic loses its article, its conjunctions and its commonest endings, which joins more forms than a
full stemmer does. Languages that write no spaces are cut into pairs of letters. All others are folded alone.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from index.analysis import LONGEST_WORD, fold, raw_words, stems
from index.analysis import stem as snowball

ENGLISH = "en"
_STEMMED = frozenset({"es", "fr", "pt"})
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")
_ARABIC_STOP = (
    "من في على الى إلى عن مع هذا هذه ذلك هل ما ماذا لا لم لن انا أنا هو هي نحن كيف أين اين او أو ان أن"
)
_ARABIC_BEFORE = ("\u0648\u0627\u0644", "\u0628\u0627\u0644", "\u0641\u0627\u0644", "\u0643\u0627\u0644")
_ARABIC_ARTICLE = ("\u0627\u0644", "\u0644\u0644")
_ARABIC_AND = "\u0648"
_ARABIC_AFTER = (
    "\u0627\u062a",
    "\u0648\u0646",
    "\u064a\u0646",
    "\u0647\u0627",
    "\u064a\u0647",
    "\u0647",
    "\u064a",
)
_SHORTEST_ARABIC = 3
"""Letters that are left of an Arabic word at least."""
ONE_SPELLING = str.maketrans({"\u0649": "\u064a", "\u0629": "\u0647", "\u0640": None})
"""For Arabic letters that are written alike at the end of a word, and for the stroke that lengthens one."""


def terms(text: str, language: str) -> list[str]:
    """The terms of `text` in order; in another language than English, words that say nothing are left out."""
    if language == ENGLISH:
        return stems(text)
    stop = stop_words(language)
    return [
        term for word in raw_words(text) if fold(word) not in stop for term in terms_of_word(word, language)
    ]


def terms_of_word(word: str, language: str) -> tuple[str, ...]:
    """The terms of one word: of an English one, which is folded, its stem; of others, as they are written."""
    if language == ENGLISH:
        return (snowball(word),)
    return tuple(filter(None, dict.fromkeys(_forms(word, language))))


@lru_cache(maxsize=32)
def stop_words(language: str) -> frozenset[str]:
    """The folded words of a language that carry nothing; empty where none are known."""
    # English needs none of this, and Whoosh is loaded after a window is painted
    from index.whoosh_imports import stoplists  # noqa: PLC0415

    listed = _ARABIC_STOP.split() if language == "ar" else stoplists.get(language, ())
    return frozenset(map(fold, listed))


def _forms(word: str, language: str) -> Iterator[str]:
    if _UNSPACED.search(word):
        yield from _pairs(word)
        return
    folded = fold(word)[:LONGEST_WORD]
    if language in _STEMMED:
        yield snowball(folded, language)
        yield fold(snowball(word.casefold()[:LONGEST_WORD], language))
    else:
        yield light_stem(folded) if language == "ar" else folded


def _pairs(word: str) -> Iterator[str]:
    """Every two adjacent letters; one letter alone is itself."""
    letters = fold(word)[:LONGEST_WORD]
    yield from (map("".join, pairwise(letters)) if len(letters) > 1 else [letters])


def light_stem(word: str) -> str:
    """A folded Arabic word without its article, what is joined to its front, and its commonest endings."""
    word = word.translate(ONE_SPELLING)
    for front in (*_ARABIC_BEFORE, *_ARABIC_ARTICLE, _ARABIC_AND):
        if word.startswith(front) and len(word) - len(front) >= _SHORTEST_ARABIC:
            word = word[len(front) :]
            break
    for end in _ARABIC_AFTER:
        if word.endswith(end) and len(word) - len(end) >= _SHORTEST_ARABIC:
            word = word[: -len(end)]
    return word
