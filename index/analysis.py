"""Analysis of text into words, the same for documents and queries.

A word is a run of letters and digits. It is folded (one case, no accents, no apostrophes), then
stemmed. Offsets point into the text as given, so a match can be shown in the writer's own spelling.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

import Stemmer

LONGEST_WORD = 40
"""Letters kept of one word; stemming a word of 100,000 letters takes seconds."""

_APOSTROPHES = "'\u2018\u2019\u02bc\u0060\u00b4"
# accents; vowel signs of Arabic, Thai, Burmese and Khmer occur inside words, too
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u102b-\u103e\u17b4-\u17d3"
_TITLE = r"\d+[-\u2010\u2011][A-Za-z](?![^\W_])"  # "17-A" and "17a" are one title of the law
# a phone number is one word: its parts would match sections of the law and years
_PHONE = r"(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)"
_LETTERS = r"[^\W_]+"
_BETWEEN = rf"(?:[{_MARKS}]|[{_APOSTROPHES}](?=[^\W_]))[^\W_]*"
# runs of letters at once, and numbers looked for where one may begin: that takes 0.4 of the time
_WORD = re.compile(rf"(?=[\d(])(?:{_PHONE}|{_TITLE})|{_LETTERS}(?:{_BETWEEN})*")
_SNOWBALL = {"en": "english", "es": "spanish", "fr": "french", "pt": "portuguese", "ar": "arabic"}


class Word(NamedTuple):
    """A word of a text.

    Attributes:
        text: folded.
        start: offset of its first character.
        end: offset after its last character.
    """

    text: str
    start: int
    end: int


def fold(word: str) -> str:
    """One spelling for all ways to write a word: "Don’t" is "dont", "Élan" is "elan", "٩١١" is "911".

    Keeps letters and digits alone. Folding what is folded changes nothing.
    """
    if word.isascii():
        lower = word.lower()
        return lower if lower.isalnum() else "".join(filter(str.isalnum, lower))
    folded = _fold_once(word)
    # a few letters open into ones that fold again; two rounds settle all of Unicode
    return folded if folded.isascii() else _fold_once(folded)


def words(text: str) -> list[Word]:
    """The words of `text` in order, folded and cut to LONGEST_WORD letters."""
    return [
        Word(folded[:LONGEST_WORD], match.start(), match.end())
        for match in _WORD.finditer(text)
        if (folded := fold(match[0]))
    ]


def raw_words(text: str) -> list[str]:
    """The words of `text` as they are written."""
    return [word for word in _WORD.findall(text) if fold(word)]


def spelled(text: str) -> list[str]:
    """The words of `text` without their positions, which takes a third of the time of `words`."""
    return [folded[:LONGEST_WORD] for word in _WORD.findall(text) if (folded := fold(word))]


@lru_cache(maxsize=50_000)
def stem(word: str, language: str = "en") -> str:
    """What a folded word shares with its other forms: "shelters" and "sheltered" give "shelter"."""
    return str(_stemmer(language).stemWord(word))


def forget_words() -> None:
    """Keep nothing of the words that were stemmed: those that somebody typed are among them."""
    stem.cache_clear()
    _stemmer.cache_clear()  # a stemmer keeps its last word


def stems(text: str, language: str = "en") -> list[str]:
    """The stems of the words of `text`, in order, repeated ones too."""
    return [stem(word, language) for word in spelled(text)]


def _fold_once(word: str) -> str:
    opened = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", word).casefold())
    return "".join(_ascii_digit(letter) for letter in opened if letter.isalnum())


def _ascii_digit(letter: str) -> str:
    """A digit of any script as 0 to 9, everything else as it is."""
    return str(unicodedata.decimal(letter)) if letter.isdecimal() else letter


@lru_cache(maxsize=len(_SNOWBALL))
def _stemmer(language: str) -> Stemmer.Stemmer:
    stemmer = Stemmer.Stemmer(_SNOWBALL.get(language, "english"))
    stemmer.maxCacheSize = 0  # `stem` keeps what is worth keeping, and can forget it
    return stemmer


ENDINGS = ("s", "es", "d", "ed", "ing", "er", "r", "ers", "ly")
FEWEST_LETTERS = 3
"""Letters of the shortest word that an ending is taken from."""


def forms(word: str) -> set[str]:
    """Words that differ from `word` by an ending: "cruised" gives "cruise", "bake" gives "baked"."""
    candidates = {word + ending for ending in ENDINGS}
    if word.endswith("e"):
        candidates.add(word[:-1] + "ing")
    for base in (word.removesuffix(ending) for ending in ENDINGS):
        if base != word and len(base) >= FEWEST_LETTERS:
            candidates |= {base, base + "e", *([base[:-1]] if base[-1] == base[-2] else [])}
    return candidates - {word}
