"""Checks of promises: no text may promise what no guide on a shared computer can keep."""

import re
from collections.abc import Iterator

from guide.content.checks.findings import Finding
from guide.content.checks.texts import own_texts_of
from guide.content.model import Library
from guide.content.rules import Rule

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
_PATTERNS = {re.compile(rf"\b(?:{words})\b", re.IGNORECASE): why for words, why in _BROKEN_PROMISES.items()}


def check_promises(library: Library) -> Iterator[Finding]:
    """Every text that promises to hide a person."""
    for text in own_texts_of(library):
        words = re.sub(r"[\s\u00a0\u202f]+", " ", text.words)
        for pattern, why in _PATTERNS.items():
            found = pattern.search(words)
            if found:
                yield Finding(text.address, f"promises {found.group()!r}; {why}", Rule.PROMISE)
