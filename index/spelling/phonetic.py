"""How an English word sounds, roughly: two spellings of one sound give one key.

"compensashun" and "compensation" differ in three letters and sound alike. Vowels are left out, since
they are what people miss most, but for one at the beginning.
"""

import re

FEWEST_SOUNDS = 4
"""Sounds below which a key says too little: half the short words share one."""

_SAME = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z]", ""),
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^ps", "s"),
        (r"sch", "sk"),
        (r"ck|q", "k"),
        (r"(?:t|c|s|ss|x)i(?=o[nu]|a[nl])|sh|ch", "S"),
        (r"ph", "f"),
        (r"gh", ""),
        (r"c(?=[eiy])|z", "s"),
        (r"dg|g(?=[eiy])", "j"),
        (r"c", "k"),
        (r"x", "ks"),
        (r"(?<=.)[aeiouyhw]", ""),
        (r"^[aeiouy]", "a"),
        (r"(.)\1+", r"\1"),
    )
)


def sound_of(word: str) -> str:
    """The key of a folded word; "" if it has too few sounds."""
    for pattern, sound in _SAME:
        word = pattern.sub(sound, word)
    return word if len(word) >= FEWEST_SOUNDS else ""
