"""Forms of Spanish, Portuguese and French words: the endings of verbs, and how words sound.

A glossary writes the stem of a verb once, and people type every person and tense of it. They also spell by
ear: "kiero" for "quiero", "ansainte" for "enceinte".
"""

import re

from index.word_forms import consonants

_VERB_ENDINGS = {
    "es": re.compile(
        "(?:o|as?|an?|es?|en?|[ae]mos|imos|[ai](?:ste|steis)|io|i|ar(?:on)?|ieron|[iy]endo|ando|er|ir"
        "|[ai]d[ao]s?|a[bv]a[sn]?|a[bv]amos|ia[sn]?|iamos|[aei]r(?:e|as?|an|emos|ia[sn]?|iamos)"
        "|ar(?:a[sn]?|amos)|iera[sn]?|ase[sn]?|iese[sn]?|i?on|u[eo]?)"
        "(?:[mts]e|nos|l[aeo]s?)?(?:l[aeo]s?)?"
    ),
    "pt": re.compile(
        "(?:o|as?|am|es?|em|[aei]mos|ei|i|ou?|eu|iu|aste|este|iste|[aei]ram|[aei]r(?:em|mos)?|[aei]ndo"
        "|[ai]d[ao]s?|a[vb]am?|a[vb]amos|iam?|iamos|[aei]r(?:ei|as?|ao|emos|iam?|iamos)|[aei]sse[ms]?)"
        "(?:[mts]e|nos|lhes?)?"
    ),
    "fr": re.compile(
        "(?:e?s?|t|ent|ons|ez|er|ees?|ai[st]?|aient|ions|iez|as?|erent|ant"
        "|i[est]?|ir|is?sent|is?sons|ies?|u[est]?|ues|re|nt|er(?:ai[st]?|as?|ons|ez|ont|aient)"
        "|[ir]r?(?:ai[st]?|as?|ons|ez|ont|aient))"
    ),
}
"""The endings of verbs, folded, with the pronouns that Spanish and Portuguese join to them: "dar|le"."""


def _rules(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(letters), sound) for letters, sound in (*pairs, (r"(.)\1+", r"\1")))


_NASAL = "(?![aeiouynmh])"
_ANY_SOUNDS = _rules(
    ("qu|k|c(?![eiyh])", "k"),
    ("[zxs]|c(?=[eiy])", "s"),
    ("g(?=[eiy])", "j"),
    ("v", "b"),
    ("ll|y", "i"),
    ("h", ""),
)
_SOUNDS = {
    "es": _rules(
        ("^ps|cs|ks|cc(?=[ei])|sc(?=[ei])|x", "s"),
        ("qu|k|c(?![eih])", "k"),
        ("z|c(?=[ei])", "s"),
        ("g(?=[ei])", "j"),
        ("v", "b"),
        ("ll|y", "i"),
        ("(?<!c)h", ""),
        ("n(?=[bp])", "m"),
    ),
    "pt": _rules(
        ("^ps|(?<=[aeiou])ss|sc(?=[ei])|x|z|c(?=[ei])", "s"),
        ("qu|k|c(?![eih])", "k"),
        ("g(?=[ei])", "j"),
        ("y", "i"),
        ("ou", "o"),
        ("(?<![cln])h", ""),
        ("(?<=[aeio])l(?![aeiouh])", "u"),
        ("i(?=s?$)", "e"),
        ("u(?=s?$)", "o"),
        ("am$", "ao"),
        ("n(?=[bp]|$)", "m"),
    ),
    "fr": _rules(
        ("^ps", "s"),
        ("ph", "f"),
        ("(?<!c)h", ""),
        ("g(?=[eiy])", "j"),
        ("c(?=[eiy])", "s"),
        ("(?<=..)(?:ees?|e[rzts]?|ai[st]?|aient|[stdxz]+)$", ""),
        ("[zx]|ss", "s"),
        ("eau|au", "o"),
        ("oi|oy", "wa"),
        ("ou", "w"),
        (f"(?:[ae]i|[iy])[nm]{_NASAL}", "1"),
        (f"[ae][nm]{_NASAL}", "2"),
        (f"o[nm]{_NASAL}", "3"),
        ("ail|eil|[ae][iy]", "e"),
        ("qu|k|q|c(?!h)", "k"),
        ("y", "i"),
        ("(?<=[^aeiouw123])e(?=[^aeiouw123])", ""),
    ),
}
"""By language, one letter for those that sound alike, none for silent ones; `_ANY_SOUNDS` for all others."""


def is_verb_ending(ending: str, language: str) -> bool:
    """Whether a stem of a verb may end so; `ending` is folded. Irregular forms have other stems."""
    endings = _VERB_ENDINGS.get(language)
    return endings is not None and endings.fullmatch(ending) is not None


def sound_of(word: str, language: str) -> str:
    """A folded word with one letter for those that people mistake for each other: "kiero" is "quiero"."""
    if not word.isascii():
        return consonants(word)
    for letters, sound in _SOUNDS.get(language, _ANY_SOUNDS):
        word = letters.sub(sound, word)
    return word


_ELIDED = re.compile("(?<!\\w)(?:[cdjlmnst]|qu)['\u2019](?=\\w)", re.IGNORECASE)
"""What French joins to the next word."""


def without_elision(text: str) -> str:
    """The text with a space for each apostrophe of French: "l'argent" is "l argent"."""
    return _ELIDED.sub(lambda match: match[0][:-1] + " ", text)
