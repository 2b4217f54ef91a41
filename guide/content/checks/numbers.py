"""Checks of phone numbers: a number in a text is one that the directory holds, written the same."""

from collections.abc import Iterator

from guide.content.checks.findings import Finding
from guide.content.checks.texts import Text, texts_of
from guide.content.model import Library
from guide.content.phones import digits_of, found_wrong, numbers_in, showable, written_numbers
from guide.content.rules import Rule

FORBIDDEN = {
    "8778717741": "the statewide sexual assault helpline is 1-800-871-7741",
    "8663737888": "the national trafficking hotline is 1-888-373-7888",
}
"""Misprints that stand on public pages, by their digits, with the right number."""


def check_numbers(library: Library) -> Iterator[Finding]:
    """Every number that no service has, is written otherwise, or is a known misprint."""
    known = _numbers_by_digits(library)
    wrong = {digits_of(number) for number in _found_wrong(library)}
    for text in texts_of(library):
        yield from _check_text(text, known, wrong)
    for address, number in _numbers_of_others(library):
        if digits_of(number) in FORBIDDEN:
            yield Finding(address, _misprint(number), Rule.MISPRINT)


def _numbers_of_others(library: Library) -> Iterator[tuple[str, str]]:
    """Numbers that stand in no page's text: those of the directory itself, and in facts."""
    for service in library.services.values():
        for place, phone in enumerate(service.phones):
            yield f"services/{service.id}/phones/{place}/number", phone.number
    for fact in library.facts.values():
        for number in written_numbers(fact.claim):
            yield f"facts/{fact.id}", number.written


def _numbers_by_digits(library: Library) -> dict[str, set[str]]:
    """How the directory writes each number that may be shown."""
    known: dict[str, set[str]] = {}
    for service in library.services.values():
        for number in numbers_in(showable(service)):
            known.setdefault(digits_of(number), set()).add(number)
    return known


def _found_wrong(library: Library) -> Iterator[str]:
    for service in library.services.values():
        yield from numbers_in(found_wrong(service))


def _check_text(text: Text, known: dict[str, set[str]], wrong: set[str]) -> Iterator[Finding]:
    """wrong: the digits of numbers that a call found wrong; no build waits for texts that name one."""
    for number in written_numbers(text.words):
        if number.digits in FORBIDDEN:
            yield Finding(text.address, _misprint(number.written), Rule.MISPRINT)
        elif text.in_card:
            words = f"{number.written} stands in a call card; take it out, the card shows the number itself"
            yield Finding(text.address, words, Rule.NUMBER_IN_CARD)
        elif number.digits not in known:
            words = f"{number.written} is the number of no service; take it out or add the service"
            yield Finding(text.address, words, Rule.UNKNOWN_NUMBER, is_warning=number.digits in wrong)
        elif not number.is_spelled and number.written not in known[number.digits]:
            right = " or ".join(sorted(known[number.digits]))
            words = f"{number.written} is written {right} in the directory; write it so"
            yield Finding(text.address, words, Rule.NUMBER_SPELLING)


def _misprint(written: str) -> str:
    return f"{written} is a known misprint; {FORBIDDEN[digits_of(written)]}"
