"""Checks of phone numbers: a number in a text is one that the directory holds, written the same.

Numbers that must stand nowhere are looked for in every string of the library, however they are written.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from guide.content.checks.findings import Finding
from guide.content.checks.texts import Text, texts_of
from guide.content.model import Library, RefusedNumber
from guide.content.phones import digits_of, found_wrong, numbers_in, showable, written_numbers
from guide.content.rules import Rule
from guide.content.walk import strings_in

_RUN = re.compile(r"\d(?:[\s().+/\u2010-\u2015-]*\d){6,}")
"""Seven digits or more, with whatever people write between them."""


def reasons_by_digits(refused: Iterable[RefusedNumber]) -> dict[str, str]:
    """Why each refused number must not be shown, by its digits without a leading 1."""
    return {digits_of(one.number): one.why for one in refused}


def check_numbers(library: Library) -> Iterator[Finding]:
    """Every number that no service has, is written otherwise, or must not be shown."""
    known = _numbers_by_digits(library)
    wrong = {digits_of(number) for number in _found_wrong(library)}
    refused = reasons_by_digits(library.refused_numbers)
    for text in texts_of(library):
        yield from _check_text(text, known, wrong, refused)
    for address, words in strings_in(library):
        if not address.startswith("refused_numbers/"):
            yield from _check_refused(address, words, refused)


def _check_refused(address: str, words: str, refused: Mapping[str, str]) -> Iterator[Finding]:
    """A number is found whatever separates its digits, and whatever script they are written in."""
    for run in _RUN.finditer(unicodedata.normalize("NFKC", words)):
        digits = re.sub(r"\D", "", run.group())
        digits = "".join(str(unicodedata.digit(digit)) for digit in digits)
        for number in (number for number in refused if number in digits):
            text = f"{run.group()} must not be shown; take it out: {refused[number]}"
            yield Finding(address, text, Rule.MISPRINT)


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


def _check_text(
    text: Text, known: Mapping[str, set[str]], wrong: set[str], refused: Mapping[str, str]
) -> Iterator[Finding]:
    """wrong: the digits of numbers that a call found wrong; no build waits for texts that name one."""
    for number in written_numbers(text.words):
        if number.digits in refused:
            continue  # found in all strings alike
        if text.in_card:
            words = f"{number.written} stands in a call card; take it out, the card shows the number itself"
            yield Finding(text.address, words, Rule.NUMBER_IN_CARD)
        elif number.digits not in known:
            words = f"{number.written} is the number of no service; take it out or add the service"
            yield Finding(text.address, words, Rule.UNKNOWN_NUMBER, is_warning=number.digits in wrong)
        elif not number.is_spelled and number.written not in known[number.digits]:
            right = " or ".join(sorted(known[number.digits]))
            words = f"{number.written} is written {right} in the directory; write it so"
            yield Finding(text.address, words, Rule.NUMBER_SPELLING)
