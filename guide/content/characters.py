"""Characters that are invisible or look like others: they can hide a wrong number.

Text that editors or a site write is read by people before it is shown. What they see must be what is
there: no sign that turns the direction of a number, none without a shape, no letter of another script
that looks like a Latin one (Unicode Technical Standard 39, mixed-script confusables).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_ON_PAPER = "\n\t"
_JOINERS = "\u200b\u200c\u200d"
"""Zero-width signs that scripts such as Khmer and Persian are written with."""

_PLAIN = re.compile(r"[\t -~]*")
"""Matches printable ASCII, which nearly all lines are and in which nothing can hide."""

_WITHOUT_SHAPE = (
    "VARIATION SELECTOR",
    "HANGUL CHOSEONG FILLER",
    "HANGUL JUNGSEONG FILLER",
    "HANGUL FILLER",
    "HALFWIDTH HANGUL FILLER",
    "COMBINING GRAPHEME JOINER",
    "BRAILLE PATTERN BLANK",
)
"""Beginnings of the Unicode names of letters and marks that are invisible."""

_LOOKALIKES = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU")
"""Scripts that share letters of one shape."""


@dataclass(frozen=True, slots=True)
class HiddenCharacter:
    """One character that must not be in a text.

    Attributes:
        line: where it is, from 0.
        text: what it is, for the editor.
    """

    line: int
    text: str


def hidden_characters(text: str) -> Iterator[HiddenCharacter]:
    """Every character of `text` that is invisible or looks like another; only the first of each word."""
    for line, words in enumerate(text.split("\n")):
        if _PLAIN.fullmatch(words):
            continue
        for position, letter in enumerate(words):
            if _is_hidden(letter) and not _joins(words, position):
                why = "which is invisible; remove it, or type the words again"
                yield HiddenCharacter(line, f"contains {_name(letter)}, {why}")
        for word in _words(words):
            if stranger := _stranger(word):
                where = f"inside {word!r}, where it looks like another"
                yield HiddenCharacter(line, f"contains {_name(stranger)} {where}; type the word again")


def _is_hidden(letter: str) -> bool:
    if letter.isascii():
        return not letter.isprintable() and letter not in _ON_PAPER
    return not letter.isprintable() or unicodedata.name(letter, "").startswith(_WITHOUT_SHAPE)


def _joins(words: str, position: int) -> bool:
    """Whether a zero-width sign is between two letters of a script that is written with it."""
    before, after = words[max(0, position - 1) : position], words[position + 1 : position + 2]
    return (
        words[position] in _JOINERS
        and _is_of_a_word(before)
        and _is_of_a_word(after)
        and not {_script(before), _script(after)} & {*_LOOKALIKES}
    )


def _is_of_a_word(letter: str) -> bool:
    return letter.isalnum() or (letter != "" and unicodedata.category(letter) in ("Mn", "Mc"))


def _words(line: str) -> Iterator[str]:
    """Runs of letters, digits and their marks."""
    word = ""
    for letter in f"{line} ":
        if _is_of_a_word(letter):
            word += letter
        elif word:
            yield word
            word = ""


def _stranger(word: str) -> str:
    """The first letter that is of another script than the word, or looks like an ASCII one; "" for none.

    A square meter may have a raised digit, a number may not.
    """
    if word.isascii():
        return ""
    is_number = not any(map(str.isalpha, word))
    for letter in word:
        plain = unicodedata.normalize("NFKC", letter)
        is_alike = letter != plain and plain.isascii() and plain.isalnum()
        if is_alike and (is_number or unicodedata.category(letter) != "No"):
            return letter
    scripts = {letter: _script(letter) for letter in word if letter.isalpha()}
    digits = {letter: _script(letter) for letter in word if letter.isdecimal()}
    first = "LATIN" if any(map(str.isascii, word)) else next(iter(scripts.values()), "")
    odd = [letter for letter, script in scripts.items() if script != first and script in _LOOKALIKES]
    if odd:
        return odd[0] if first in _LOOKALIKES else ""
    return next((letter for letter, script in digits.items() if script != next(iter(digits.values()))), "")


def _script(letter: str) -> str:
    """The script in the character's name, such as LATIN; DIGIT for the digits of ASCII."""
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


def _name(letter: str) -> str:
    return f"the character {unicodedata.name(letter, 'without a name')} (U+{ord(letter):04X})"
