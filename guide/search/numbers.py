"""Phone numbers typed whole or in part: "871 77", "18007750026", "1 800 THE LOST", "988"."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from guide.content.model import Service
from guide.content.phones import numbers_in, showable

FEWEST_DIGITS = 3
WHOLE_NUMBER = 7
"""Digits from which a number counts among other words; "852" beside words is a section of the law."""

_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_RUN = re.compile(r"\+?\d(?:[\d\s().\-\u2010-\u2013/]*\d)?")
_SPELLED = re.compile(r"\+?1?[\s(.-]*8(?:00|88|77|66|55|44|33)[\s).-]+[A-Za-z][A-Za-z\s-]{2,12}")
_CODES = (5, 6)
"""Digits of the codes that a text is sent to. ZIP codes have as many, so among words a whole one counts."""
_SHORT = frozenset({"911", "988", "211", "711", "811", "511", "311"})


class Number(Struct, frozen=True, array_like=True):
    """A number that a page may show. digits: with the 1 of a long one. first: whether its service names it
    first. service: the id.
    """

    digits: str
    first: bool
    service: str


def numbers_of(services: Iterable[Service]) -> tuple[Number, ...]:
    """Every number that a page may show, in the order of `services`."""
    return tuple(number for service in services for number in _numbers_of(service))


class PhoneBook:
    """Looks numbers up by their digits."""

    def __init__(self, numbers: Sequence[Number]) -> None:
        self._numbers = numbers

    def find(self, text: str) -> tuple[str, ...]:
        """Ids of the services with a number that holds one typed in `text`, the closest match first."""
        ranked: dict[str, tuple[int, bool, str]] = {}
        codes = _codes(text)
        for fragment in (*_fragments(text), *codes):
            for number in self._numbers:
                closeness = _closeness(fragment, number.digits, is_code=fragment in codes)
                if closeness is not None:
                    rank = (closeness, not number.first, number.service)
                    ranked[number.service] = min(rank, ranked.get(number.service, rank))
        return tuple(sorted(ranked, key=lambda service: ranked[service]))


def _numbers_of(service: Service) -> Iterable[Number]:
    phones = showable(service)
    for phone in phones:
        for written in numbers_in([phone]):
            digits = _digits(written.partition("(")[0])
            if len(digits) >= FEWEST_DIGITS:
                yield Number(_with_one(digits), phone == phones[0], service.id)


def _fragments(text: str) -> tuple[str, ...]:
    """The digits of each phone number in `text`, empty when it holds none.

    Text of nothing but digits and signs is one number from three digits on. Among other words only a
    whole number or a short code counts.
    """
    spelled = _SPELLED.fullmatch(text)
    if spelled:
        return (_digits(text),)
    digits = _digits(text)
    if not any(map(str.isalpha, text)):
        return (digits,) if len(digits) >= FEWEST_DIGITS else ()
    runs = (_digits(run) for run in _RUN.findall(text))
    return tuple(run for run in runs if len(run) >= WHOLE_NUMBER or run in _SHORT)


def _codes(text: str) -> frozenset[str]:
    """What may be codes that a text is sent to, among words."""
    runs = map(_digits, _RUN.findall(text)) if any(map(str.isalpha, text)) else ()
    return frozenset(run for run in runs if len(run) in _CODES)


def _closeness(fragment: str, digits: str, *, is_code: bool) -> int | None:
    """0 for the whole number, 1 for its beginning, 2 for its end, 3 for its middle, None for none of it."""
    if fragment in {digits, digits[1:]} or _with_one(fragment) == digits:
        return 0
    if is_code or fragment in _SHORT:
        return None  # 911 inside a longer number is chance
    if digits.startswith((fragment, "1" + fragment)):
        return 1
    if digits.endswith(fragment):
        return 2
    return 3 if fragment in digits else None


def _digits(written: str) -> str:
    """Digits alone, ASCII ones, letters as on a keypad."""
    return re.sub(r"[^0-9]", "", written.upper().translate(_KEYPAD))


def _with_one(digits: str) -> str:
    return "1" + digits if len(digits) == 10 else digits
