"""Checks of the pages that the vocabulary names: one that must come first, or that helps, has to be there."""

import difflib
from collections.abc import Collection, Iterator

from guide.content.checks.findings import Finding
from guide.content.model import Library
from guide.content.rules import Rule
from guide.content.vocabulary import Vocabulary


def check_danger(vocabulary: Vocabulary, library: Library, address: str = "vocabulary") -> Iterator[Finding]:
    """Every id of a danger rule, of what comes first without any, or of a situation, that no page has.

    address: of the vocabulary, which may be that of another language. A rule of which nothing is left is an
    error. One that still puts some page first is a warning: people in danger are better served by a library
    that is built.
    """
    known = {*library.topics, *library.services}
    for key, rules in (("danger", vocabulary.danger), ("pleas", vocabulary.pleas)):
        for number, rule in enumerate(rules):
            yield from _check_ids(f"{address}/{key}/{number}/first", rule.first, known)
    yield from _check_ids(f"{address}/unread", vocabulary.unread, known)
    yield from _check_answers(vocabulary, known, address)


def _check_ids(address: str, first: Collection[str], known: set[str]) -> Iterator[Finding]:
    is_left = not known.isdisjoint(first)
    for place, page in enumerate(first):
        if page not in known:
            text = f"there is no page {page} to put first; {_nearest(page, known)}"
            yield Finding(f"{address}/{place}", text, Rule.DANGER, is_warning=is_left)


def _check_answers(vocabulary: Vocabulary, known: set[str], address: str) -> Iterator[Finding]:
    for number, situation in enumerate(vocabulary.situations):
        for page in (*situation.answers, *situation.near):
            if page not in known:
                text = f"there is no page {page} that helps; {_nearest(page, known)}"
                yield Finding(f"{address}/situations/{number}", text, Rule.UNKNOWN_PAGE)


def _nearest(wrong: str, known: set[str]) -> str:
    near = difflib.get_close_matches(wrong, sorted(known), n=1)
    return f"did you mean {near[0]}?" if near else "write the id of a topic or service"
