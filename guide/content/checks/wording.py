"""Checks of wording: no word that blames or brands a person, and no mark of Markdown left open."""

import re
from collections.abc import Iterator

from guide.content.checks.findings import Finding
from guide.content.checks.texts import Text, texts_of
from guide.content.model import Library
from guide.content.rules import Rule

_BRANDS = {
    r"(?:child )?prostitutes?|hookers?|whores?": "write what was done, or 'people who sell sex'",
    r"sex slaves?": "write 'a person who was trafficked'",
    r"illegal (?:alien|immigrant)s?|illegals": "write 'people without papers', or name the status",
    r"addicts?|junkies?|(?:drug|substance) abusers?": "write 'a person who uses drugs'",
    r"commit(?:s|ted)? suicide": "write 'died by suicide'",
    r"rescu(?:e|es|ed|ing) (?:you|them|her|him|people|survivors?|victims?|women|girls?|children)": (
        "people free themselves, with help; say what the help is"
    ),
    r"trigger warnings?": "say what comes next, and that it can be skipped",
}
_PATTERNS = {re.compile(rf"\b(?:{words})\b", re.IGNORECASE): why for words, why in _BRANDS.items()}
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”")
_OPEN_MARK = re.compile(r"\*(?!\d)|[\[\]`~<>]")
"""Marks of Markdown and HTML. *67, which hides a number, is none."""
_PAIRS = (("(", ")"), ("“", "”"), ('"', '"'))


def check_wording(library: Library) -> Iterator[Finding]:
    """Every text with such a word outside quotation marks: staff pages quote what not to say."""
    for text in texts_of(library):
        yield from _check_brands(text)
        yield from _check_marks(text)


def _check_brands(text: Text) -> Iterator[Finding]:
    words = _QUOTED.sub("", text.words)
    for pattern, instead in _PATTERNS.items():
        found = pattern.search(words)
        if found:
            yield Finding(text.address, f"says {found.group()!r}; {instead}", Rule.BRAND)


def _check_marks(text: Text) -> Iterator[Finding]:
    mark = _OPEN_MARK.search(text.words)
    if mark:
        words = f"shows the mark {mark.group()!r} to readers; close it or take it out"
        yield Finding(text.address, words, Rule.OPEN_MARK)
    for opened, closed in _PAIRS:
        if not _is_closed(text.words, opened, closed):
            words = f"does not close each {opened}; add {closed} or take it out"
            yield Finding(text.address, words, Rule.OPEN_MARK)


def _is_closed(words: str, opened: str, closed: str) -> bool:
    return words.count(opened) % 2 == 0 if opened == closed else words.count(opened) == words.count(closed)
