"""Checks of wording: no word that blames or brands a person, and no mark of Markdown left open."""

import re
from collections.abc import Collection, Iterator

from guide.content.check_rules import Rule
from guide.content.checks.findings import ANY_PAGE, Finding, suggestion
from guide.content.checks.texts import Text, texts_of
from guide.content.model import Library
from guide.content.vocabulary import Vocabulary

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
_STIGMA_PATTERNS = {re.compile(rf"\b(?:{words})\b", re.IGNORECASE): why for words, why in _BRANDS.items()}
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”")
_OPEN_MARK = re.compile(r"\*(?!\d)|[\[\]`~<>]")
"""Marks of Markdown and HTML, except for *67, which hides a phone number."""
_PAIRS = (("(", ")"), ("“", "”"), ('"', '"'))


def check_wording(library: Library) -> Iterator[Finding]:
    """Every text with such a word outside quotation marks: staff pages quote what not to say."""
    for text in texts_of(library):
        yield from _check_brands(text)
        yield from _check_marks(text)


def _check_brands(text: Text) -> Iterator[Finding]:
    words = _QUOTED.sub("", text.words)
    for pattern, instead in _STIGMA_PATTERNS.items():
        match = pattern.search(words)
        if match:
            yield Finding(text.address, f"says {match.group()!r}; {instead}", Rule.STIGMA)


def _check_marks(text: Text) -> Iterator[Finding]:
    mark = _OPEN_MARK.search(text.words)
    if mark:
        words = f"shows the mark {mark.group()!r} to readers; close it or remove it"
        yield Finding(text.address, words, Rule.STRAY_MARKUP)
    for opened, closed in _PAIRS:
        if not _is_closed(text.words, opened, closed):
            words = f"does not close each {opened}; add {closed} or remove it"
            yield Finding(text.address, words, Rule.STRAY_MARKUP)


def _is_closed(words: str, opened: str, closed: str) -> bool:
    return words.count(opened) % 2 == 0 if opened == closed else words.count(opened) == words.count(closed)


_BROKEN_PROMISES = {
    r"no trace|without (?:a )?trace|untraceable": (
        "every computer keeps traces; say what the guide does not save"
    ),
    r"(?<!alcoholics )(?<!narcotics )anonymous(?:ly)?|anonymity": (
        "no one can promise this; say that a caller need not give a name, where that is true"
    ),
    r"100 ?% ?(?:private|safe|secure|confidential)|(?:completely|totally|fully) (?:private|safe|secure)": (
        "nothing is; say who can see it and who cannot"
    ),
}
_PROMISE_PATTERNS = {
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE): why for words, why in _BROKEN_PROMISES.items()
}


def check_promises(library: Library) -> Iterator[Finding]:
    """Every text that promises to hide a person."""
    for text in texts_of(library):
        words = re.sub(r"[\s\u00a0\u202f]+", " ", text.words)
        for pattern, why in _PROMISE_PATTERNS.items():
            match = pattern.search(words)
            if match:
                yield Finding(text.address, f"promises {match.group()!r}; {why}", Rule.PROMISE)


def check_danger(vocabulary: Vocabulary, library: Library, address: str = "vocabulary") -> Iterator[Finding]:
    """Every id of a danger rule, plea, list of interpreters or situation that no page has.

    Args:
        address: of the vocabulary, which may be that of another language. A rule whose pages are all missing
            is an error. A rule with some page left is a warning: people in danger are better served by a
            library that is built.
    """
    pages = {*library.topics, *library.services}
    for key, rules in (("danger", vocabulary.danger), ("pleas", vocabulary.pleas)):
        for number, rule in enumerate(rules):
            yield from _check_ids(f"{address}/{key}/{number}/pages", rule.pages, pages)
    yield from _check_ids(f"{address}/interpreters", vocabulary.interpreters, pages)
    yield from _check_answers(vocabulary, pages, address)


def _check_ids(address: str, first: Collection[str], pages: set[str]) -> Iterator[Finding]:
    is_left = not pages.isdisjoint(first)
    for position, page in enumerate(first):
        if page not in pages:
            text = f"there is no page {page} to put first; {suggestion(page, sorted(pages), ANY_PAGE)}"
            yield Finding(f"{address}/{position}", text, Rule.DANGER, is_warning=is_left)


def _check_answers(vocabulary: Vocabulary, pages: set[str], address: str) -> Iterator[Finding]:
    for number, situation in enumerate(vocabulary.situations):
        for page in (*situation.pages, *situation.local_services):
            if page not in pages:
                text = f"there is no page {page} that helps; {suggestion(page, sorted(pages), ANY_PAGE)}"
                yield Finding(f"{address}/situations/{number}", text, Rule.UNKNOWN_PAGE)
