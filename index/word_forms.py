"""Forms of Arabic and Somali words: what is left of a word without what the language joins to it.

A glossary writes each word once. People type it with its conjunction, article, preposition, person and owner,
and by ear: Arabic in dialects that have no spelling, Somali with vowels and letters that vary by region. So a
word of a query gives several forms, the most similar first, and a word of a glossary few. Two words match if
they share one.
"""

import re
from collections.abc import Iterator

from index.foreign_analysis import ONE_SPELLING, light_stem

ARABIC, SOMALI = "ar", "so"
_SHORTEST = 3
"""Letters that are left of a word at least."""
_STEM, _PERSON, _SOUND = "~", "@", "%"
"""In front of a stem, of a verb without its person, and of a word as it sounds; no folded word has them."""

_VOWEL_LEFT_OUT = "-"
_NOT = re.compile("(?<!\\w)(\u0645\u0627) (?=\\w)")
_TENSES = "\u0628\u062d\u0647\u0633\u062f\u0643"
"""What dialects put in front of a verb for now or later: b-, h-, s-, d-, k-."""
_PERSONS = "\u064a\u062a\u0646\u0627"
"""What a verb of now begins with: he, she or you, we, I."""
_IN_FRONT = "\u0648 \u0641 \u0628 \u0644 \u0643 \u0645\u0627 \u0639\u0627\u0644 \u0647\u0627\u0644"
"""And, so, in, for, like, not, "on the" and "this" of Syria."""
_AND_IN_ARABIC = "\u0648"
_NO = ("\u0645\u0627", "\u0644\u0627")
_BEHIND = (
    "\u0634 \u0644\u064a \u0644\u0647 \u0644\u0646\u0627 \u0648 \u0643 \u0643\u0645 "
    "\u0646\u0627 \u0647\u0645 \u0647\u0646 \u062a\u064a \u062a\u0647 \u062a\u0647\u0627 "
    "\u062a\u0646\u0627 \u064a\u0646 \u0627\u062a \u0648\u0627 \u0627"
)
"""Not (Egypt), to or for me, him, us, and whose it is."""
_OF_A_FEMALE = "\u062a"
_FEMALE = "\u0629"
_ARABIC_SOUNDS = str.maketrans(
    {
        "\u0638": "\u0636",
        "\u062b": "\u062a",
        "\u0630": "\u062f",
        "\u0637": "\u062a",
        "\u0635": "\u0633",
        "\u0642": "\u0643",
        "\u06af": "\u0643",
        "\u06a9": "\u0643",
        "\u0686": "\u0643",
        "\u067e": "\u0628",
        "\u06a4": "\u0641",
        "\u06cc": "\u064a",
        "\u0621": None,
    }
)
"""Letters that people mistake for each other, and those of Persian keyboards."""

_REPEATED = re.compile(r"(.)\1+")
_WRITTEN_VOWELS = str.maketrans(dict.fromkeys("\u0627\u0648\u064a"))

_SOMALI_SOUNDS = tuple(
    (re.compile(letters), sound)
    for letters, sound in (
        (r"(.)\1+", r"\1"),
        ("kh", "q"),
        ("dh", "d"),
        ("ey", "ay"),
        ("ow", "aw"),
        ("x", "h"),
        ("c(?=[aeiou])", ""),
        (r"(.)\1+", r"\1"),
    )
)
"""Doubled letters are written once; so are pairs that vary by region or that other keyboards lack."""
_OWNED = re.compile("(?:[kght]|(?<=[aeiou])|sh|d|l)a?(?:yga|ygi|ygu|yda|ydi|ydu|yd|yg)$")
_OWNER = re.compile("(?:k|g|h|t|d|sh|l)(?:aga|agi|agu|ada|adi|isa|isi|isu|eda|edi|ena|eni|ina|ini|oda|odi)$")
_ARTICLE = re.compile("(?:k|g|h|t|d|sh)(?:a|i|u|an|as|an[iu])$")
_PLURAL = re.compile("(?:oyin|yal|yasha|oyinka|ayal)$")
_AND = re.compile("na$")
_VOWEL = re.compile("[aeiou]$")


def spellings(phrase: str, language: str) -> tuple[str, ...]:
    """A phrase of a glossary, and with "not" joined to the next word, as many people write it in Arabic."""
    joined = _NOT.sub("\\1", phrase) if language == ARABIC else phrase
    return (phrase,) if joined == phrase else (phrase, joined)


def authored_forms(word: str, language: str) -> tuple[str, ...]:
    """The forms of a folded word of a glossary, besides itself."""
    if language == ARABIC:
        # "my apartment" has a letter that "apartment" lacks
        owned = (word[:-1] + _OF_A_FEMALE,) if word.endswith(_FEMALE) else ()
        return tuple(dict.fromkeys(key for form in (word, *owned) for key in _arabic_keys(form)))
    if language == SOMALI:
        return tuple(filter(None, (sound_key(word, language), *_somali_keys(word, is_owned=False))))
    return ()


def typed_forms(word: str, language: str) -> tuple[str, ...]:
    """The forms of a folded word that somebody typed, the nearest first."""
    if language == ARABIC and not word.isascii():
        keys = (key for variant in _arabic_variants(word) for key in (variant, *_arabic_keys(variant)))
        return tuple(dict.fromkeys(keys))
    if language == SOMALI and word.isascii():
        return tuple(filter(None, (sound_key(word, language), *_somali_keys(word, is_owned=True))))
    return ()


def sound_key(word: str, language: str) -> str:
    """What a folded word is looked up by as it sounds; "" where only its letters count."""
    sound = somali_sound(word) if language == SOMALI and word.isascii() else ""
    return _SOUND + sound if len(sound) > _SHORTEST else ""


def somali_sound(word: str) -> str:
    """A folded Somali word with one spelling for those that people use: "cawimad" is "caawimaad"."""
    for letters, sound in _SOMALI_SOUNDS:
        word = letters.sub(sound, word)
    return word


def somali_stem(word: str) -> str:
    """What is left of a Somali noun without its owner, article, number and last vowel."""
    stem = somali_sound(word)
    for ending in (_AND, _OWNED, _OWNER, _ARTICLE, _PLURAL):
        shorter = ending.sub("", stem)
        stem = shorter if len(shorter) >= _SHORTEST else stem
    # a last vowel is all that parts "hoyo", a mother, from "hoy", a shelter
    return _VOWEL.sub("", stem) if len(stem) > _SHORTEST + 1 else stem


def _somali_keys(word: str, *, is_owned: bool) -> Iterator[str]:
    """The word without its last vowel, which says who acts, and its stem.

    Args:
        is_owned: whether a word with an owner has a stem. In a glossary "her husband" is not "my husband".
    """
    sound = somali_sound(word)
    if len(sound) > _SHORTEST + 1:
        yield _SOUND + _VOWEL.sub("", sound) + _VOWEL_LEFT_OUT
    stem = somali_stem(word)
    if len(stem) >= _SHORTEST and (is_owned or not (_OWNED.search(sound) or _OWNER.search(sound))):
        yield _STEM + stem


def _arabic_keys(word: str) -> Iterator[str]:
    """The stem of an Arabic word, its verb without the person, and both as they sound."""
    stem = light_stem(word)
    if len(stem) < _SHORTEST:
        return
    yield _STEM + stem
    bare = word.translate(ONE_SPELLING)
    if bare[0] in _PERSONS and len(bare) > _SHORTEST:
        yield _PERSON + bare[1:]
        yield _PERSON + _arabic_sound(bare[1:])
    if len(stem) > _SHORTEST:
        yield _SOUND + _arabic_sound(stem)


def consonants(word: str) -> str:
    """An Arabic word as it sounds, without the vowels that are written: those are forgotten first.

    A word with fewer than three consonants is left as it is: too many share them.
    """
    left = _arabic_sound(light_stem(word)).translate(_WRITTEN_VOWELS)
    return left if len(left) >= _SHORTEST else word


def _arabic_sound(word: str) -> str:
    return _REPEATED.sub(r"\1", word.translate(_ARABIC_SOUNDS))


def _arabic_variants(word: str) -> Iterator[str]:
    """A typed word without what may be joined to it, the least taken away first."""
    yield word
    fronts = [word, *_without_front(word)]
    yield from fronts[1:]
    for front in fronts:
        yield from _without_end(front)


def _without_front(word: str) -> Iterator[str]:
    first, rest = word[:1], word[1:]
    if first == _AND_IN_ARABIC and rest in _NO:
        yield rest
    if first in _TENSES and rest[:1] in _PERSONS and len(rest) > _SHORTEST:
        yield rest
    for front in _IN_FRONT.split():
        if word.startswith(front) and len(word) - len(front) >= _SHORTEST:
            yield word.removeprefix(front)
    if first == "\u0628" and len(rest) >= _SHORTEST:
        yield "\u0627" + rest


def _without_end(word: str) -> Iterator[str]:
    for end in _BEHIND.split():
        if word.endswith(end) and len(word) - len(end) >= _SHORTEST:
            yield word.removesuffix(end)
