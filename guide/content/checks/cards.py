"""Checks of the numbers for cards and strips of paper: to its finder, a label is all there is."""

from collections.abc import Iterable, Iterator

from guide.content.check_rules import Rule
from guide.content.checks.findings import Finding
from guide.content.checks.topics import check_number
from guide.content.listed_numbers import MOST_CARDS
from guide.content.model import Library
from index.analysis import spelled, stem

LONGEST_LABEL = 25
"""The most characters that fit beside a number on a card."""


def check_cards(library: Library, revealing: Iterable[str] = ()) -> Iterator[Finding]:
    """Everything wrong with `resources/cards.yaml`.

    Args:
        revealing: words that paper must not show.
    """
    stems = frozenset(map(stem, revealing))
    first: dict[str, str] = {}
    for position, card in enumerate(library.cards):
        address = f"cards/{position}"
        yield from check_number(address, card, library)
        if position == MOST_CARDS:
            text = f"is one number too many; keep at most {MOST_CARDS}"
            yield Finding(address, text, Rule.CARD_LABEL)
        for reason in _problems_of(card.label, first.get(card.label.casefold(), ""), stems):
            yield Finding(f"{address}/label", reason, Rule.CARD_LABEL)
        first.setdefault(card.label.casefold(), card.number)


def _problems_of(label: str, other: str, revealing: frozenset[str]) -> Iterator[str]:
    """Yield what is wrong with a label. other: a number before it with the same label, "" without one."""
    if other:
        yield f"{label!r} is also the label of {other}; say what only this number is for"
    if len(label) > LONGEST_LABEL:
        yield f"label has {len(label)} characters; write at most {LONGEST_LABEL}"
    for word in spelled(label):
        if stem(word) in revealing:
            yield f"label says {word!r}, which a person who finds the paper must not read"
