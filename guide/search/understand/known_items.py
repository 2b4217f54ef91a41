"""Pages that a query names: by a phone number, by a title, name or id in full, or by an old name."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, chain, islice

from msgspec import Struct

from guide.content.model import OldName, Page, Service, Topic
from guide.content.phones import numbers_in, showable
from guide.content.plain_text import names_of
from guide.search.weights import FEWEST_DIGITS, MOST_NUMBERS, WHOLE_NUMBER
from index.analysis import fold, spelled
from index.sorted_table import SortedTable, sorted_table

Words = tuple[str, ...]


class NameTable(Struct, frozen=True):
    """Sorted tables of names and the ids of the pages called so; a name is its folded words, a space between.

    Attributes:
        whole: every title, service name, other name and id.
        short: what is left of a name without small talk, if it loses a word by that.
    """

    whole: bytes
    short: bytes


class Number(Struct, frozen=True):
    """A number that a page may show.

    Attributes:
        digits: with the 1 of a long number.
        first: whether its service names it first.
        service: the id.
    """

    digits: str
    first: bool
    service: str


def name_table(pages: Iterable[Page], small_talk: Collection[str]) -> NameTable:
    """All the names of `pages`."""
    whole: defaultdict[str, list[str]] = defaultdict(list)
    short: defaultdict[str, list[str]] = defaultdict(list)
    for page in sorted(pages, key=lambda page: page.id):
        for name in _typed_names_of(page):
            words = spelled(name)
            kept = _without(words, small_talk)
            whole[" ".join(words)].append(page.id)
            if kept != words:
                short[" ".join(kept)].append(page.id)
    return NameTable(_table(whole), _table(short))


class KnownItems:
    """Looks up what a query names.

    Args:
        small_talk: words that people leave out of a name, or put around it.
    """

    def __init__(
        self,
        names: NameTable,
        numbers: Sequence[Number],
        old_names: Iterable[OldName],
        small_talk: Collection[str],
    ) -> None:
        self._whole, self._short = SortedTable(names.whole), SortedTable(names.short)
        self._phones = PhoneBook(numbers)
        self._small_talk = small_talk
        self._old_names: dict[Words, OldName] = {}
        self._short_old_names: dict[Words, OldName] = {}
        for old in old_names:
            for name in (old.name, *old.also_known_as):
                words = tuple(spelled(name))
                self._old_names.setdefault(words, old)
                self._short_old_names.setdefault(tuple(_without(words, small_talk)), old)

    def find(self, text: str, words: Sequence[str]) -> tuple[tuple[str, ...], OldName | None]:
        """Ids of the pages that a query names by number, then by old name, then by name; and the old name.

        Args:
            text: as it was typed.
            words: folded and corrected.
        """
        old = self.old_name(words)
        named = self._named(words) or self._named(spelled(text))  # "(District 2)" was read as "to"
        return (*self._phones.find(text), *(old.services if old else ()), *named), old

    def old_name(self, words: Sequence[str]) -> OldName | None:
        """The old name that these folded words are, if they are one."""
        short = tuple(_without(words, self._small_talk))
        # one word is too little to be what is left of a name
        return self._old_names.get(tuple(words)) or (
            self._short_old_names.get(short) if len(short) > 1 else None
        )

    def _named(self, words: Sequence[str]) -> tuple[str, ...]:
        """Ids of the pages that have these folded words as a name, then those with them as a short name.

        A name that loses no word is its own short one.
        """
        ids = _ids(self._whole, words)
        short = _without(words, self._small_talk)
        if len(short) > 1:  # one word is too little to be a short name: "legal" is not Maine Legal
            ids += sorted({*_ids(self._whole, short), *_ids(self._short, short)})
        return tuple(dict.fromkeys(ids))


def _ids(names: SortedTable, words: Iterable[str]) -> list[str]:
    return (names.get(" ".join(words)) or "").split()


def _without(words: Iterable[str], small_talk: Collection[str]) -> list[str]:
    return [word for word in words if word not in small_talk]


def _table(names: Mapping[str, Iterable[str]]) -> bytes:
    return sorted_table({name: " ".join(dict.fromkeys(ids)) for name, ids in names.items()})


def _typed_names_of(page: Page) -> tuple[str, ...]:
    # a topic's id of one word is an ordinary word, "screening", which names no page
    names_it = "-" in page.id or not isinstance(page, Topic)
    return (*names_of(page), page.id) if names_it else names_of(page)


_CLOSE = (r"\n\d?{}(?=\n)", r"\n1?{}", r"{}(?=\n)", r"{}")
"""Where typed digits match in a list with a number on each line: whole, at its beginning, end or middle."""
_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_RUN = re.compile(r"\+?\d(?:[\d\s().\-\u2010-\u2013/]*\d)?")
_SPELLED = re.compile(
    r"\+?1?[\s(.-]*(8(?:00|88|77|66|55|44|33))[\s).-]*((?=.*[A-Za-z])[A-Za-z\d][A-Za-z\d\s-]{2,12})"
)
"""A toll-free number whose last seven keys are letters, or letters and digits: "1-800-4-A-CHILD"."""
_LAST_KEYS = 7
"""Keys after the area code; of a longer word a telephone leaves out the rest."""
_DIALED = re.compile(r"\+?[\d(][\d\s().\-\u2010-\u2013]*")
_OTHERWISE = re.compile(r"(?:19[5-9]|20[0-4])\d|\d+\.\d\d?")
"""Digits that are not part of a number: a year, and an amount with a fraction."""
_SLASH = re.compile(r"(?<=\d{3})/(?=\d{3})")
_AROUND = " ?!.,;:'\"*#"
_CODES = (5, 6)
"""Digits of the codes that a text is sent to. ZIP codes have as many, so among words a whole one counts."""
_SHORT = frozenset({"911", "988", "211", "711", "811", "511", "311"})


def numbers_of(services: Iterable[Service]) -> tuple[Number, ...]:
    """Every number that a page may show: those that their service names first, and then by id."""
    numbers = (number for service in services for number in _numbers_of(service))
    return tuple(sorted(numbers, key=lambda number: (not number.first, number.service)))


class PhoneBook:
    """Looks numbers up by their digits.

    Args:
        numbers: the ones to find first come first.
    """

    def __init__(self, numbers: Sequence[Number]) -> None:
        self._numbers = numbers

    def find(self, text: str) -> tuple[str, ...]:
        """Ids of the services with a number that contains one typed in `text`, the closest match first."""
        codes = _codes(text)
        typed = {*_fragments(text), *codes}
        services: dict[str, None] = {}
        for closeness, pattern in enumerate(_CLOSE):
            # 911 inside a longer number is chance
            may_be_part = {
                digits for digits in typed if not closeness or not (digits in codes or digits in _SHORT)
            }
            numbers = sorted(chain.from_iterable(self._containing(pattern, digits) for digits in may_be_part))
            services.update(dict.fromkeys(self._numbers[number].service for number in numbers))
            if len(numbers) >= MOST_NUMBERS:
                break
        return tuple(services)

    def _containing(self, pattern: str, digits: str) -> Iterator[int]:
        """The first numbers that contain typed digits in this position."""
        matches = islice(re.finditer(pattern.format(digits), self._list), MOST_NUMBERS)
        return (bisect_right(self._starts, match.start()) - 1 for match in matches)

    @cached_property
    def _list(self) -> str:
        """The digits of all numbers, one a line: looking for digits there takes no step for each number."""
        return "".join(f"\n{number.digits}" for number in self._numbers) + "\n"

    @cached_property
    def _starts(self) -> Sequence[int]:
        """Where the line of each number begins."""
        return list(accumulate((len(number.digits) + 1 for number in self._numbers[:-1]), initial=0))


def _numbers_of(service: Service) -> Iterable[Number]:
    phones = showable(service)
    for phone in phones:
        for written in numbers_in([phone]):
            digits = _digits(written.partition("(")[0])
            if len(digits) >= FEWEST_DIGITS:
                yield Number(_with_one(digits), phone == phones[0], service.id)


def _fragments(text: str) -> tuple[str, ...]:
    """The digits of each phone number in `text`, empty if there are none.

    Text of nothing but digits, as they are dialed, is one number from three digits on. Among other words only
    a whole number or a short code counts.
    """
    spelled = _SPELLED.fullmatch(text)
    if spelled:
        return (_digits(spelled[1]) + _digits(spelled[2])[:_LAST_KEYS],)
    if not any(map(str.isalpha, text)):
        digits = _digits(text)
        return (digits,) if len(digits) >= FEWEST_DIGITS and _is_dialed(text) else ()
    runs = (_digits(run) for run in _RUN.findall(text))
    return tuple(run for run in runs if len(run) >= WHOLE_NUMBER or run in _SHORT)


def _is_dialed(text: str) -> bool:
    """Whether digits are written as in a number, not as in a date, an amount, a share or a year.

    A part of a number is cut into groups of three digits or more, but for a 1 in front and a last group that
    is unfinished.
    """
    typed = _SLASH.sub("-", text.strip(_AROUND))
    if not _DIALED.fullmatch(typed) or _OTHERWISE.fullmatch(typed):
        return False
    digits, groups = _digits(typed), re.findall(r"\d+", typed)
    inner = groups[groups[0] == "1" : -1]
    return (
        len(digits) >= WHOLE_NUMBER or digits in _SHORT or all(len(group) >= FEWEST_DIGITS for group in inner)
    )


def _codes(text: str) -> frozenset[str]:
    """What may be codes that a text is sent to, among words."""
    runs = map(_digits, _RUN.findall(text)) if any(map(str.isalpha, text)) else ()
    return frozenset(run for run in runs if len(run) in _CODES)


def _digits(written: str) -> str:
    """Digits alone, ASCII ones, letters as on a keypad."""
    return re.sub(r"[^0-9]", "", fold(written).upper().translate(_KEYPAD))


def _with_one(digits: str) -> str:
    return "1" + digits if len(digits) == 10 else digits
