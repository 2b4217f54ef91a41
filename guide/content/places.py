"""Towns, villages, ZIP codes, regions and nicknames of the state, and the counties they are in.

The gazetteer is `resources/places/places.json`; its sources are in the license file next to it.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from math import cos, hypot, radians
from pathlib import Path
from typing import NamedTuple, Self

import msgspec
from msgspec import Struct

from guide.content.state import State

LARGE_TOWN = 2000
"""Residents from which a town counts beside the county of the same name (Lincoln, York)."""
SMALL_TOWN = 500
"""Residents from which a town counts beside the ordinary word that it is called by (Wells, Temple)."""

GAZETTEER = "places.json"
_SPLIT = re.compile(r"[^\w]+|_")
_IN_A_PLACE = frozenset({"in", "at"})
_NEVER_BEFORE_A_PLACE = frozenset({"new", "eu", "onde"})
"""Not York, but New York; in Portuguese, "eu moro" and "onde moro" are "I live" and "where I live"."""
_BEFORE_A_PLACE = frozenset({"near", "around", "by", "outside", "close"})
_AFTER_A_PLACE = frozenset({"area", "county", "region"})
_ZIP_DIGITS = 5
_MORE_DIGITS = 4
_ABOUT_A_ZIP = frozenset({"zip", "zipcode", "code", "postal", "is"})
_MEASURED_FROM = frozenset({"settlement", "postal", "area", "town"})
_KM_OF_A_DEGREE = 111.2


Point = tuple[float, float]
"""Latitude and longitude in WGS 84 degrees."""


def km_between(one: Point, other: Point) -> float:
    """The distance as the crow flies, in kilometres, close enough within one state."""
    north, east = other[0] - one[0], (other[1] - one[1]) * cos(radians((one[0] + other[0]) / 2))
    return _KM_OF_A_DEGREE * hypot(north, east)


class Town(Struct, frozen=True):
    """A place of the gazetteer.

    Attributes:
        name: its name.
        county: the county it is in.
        kind: city, town, plantation, township, village, island or reservation.
        pop: residents; 0 for none or unknown.
        aliases: other names.
        lat: latitude in WGS 84 degrees.
        lon: longitude in WGS 84 degrees.
        precision: what the point is; see `point`.
    """

    name: str
    county: str
    kind: str = ""
    pop: int = 0
    aliases: tuple[str, ...] = ()
    lat: float = 0.0
    lon: float = 0.0
    precision: str = ""

    @property
    def point(self) -> Point | None:
        """Where it is, if the point is its own: one estimated for a whole group may be tens of km off."""
        return (self.lat, self.lon) if self.precision in _MEASURED_FROM else None


class Region(Struct, frozen=True):
    """An informal area ("Downeast", "MDI"); regions overlap."""

    name: str
    counties: tuple[str, ...]
    aliases: tuple[str, ...] = ()


class County(Struct, frozen=True):
    """A county of the state."""

    name: str
    aliases: tuple[str, ...] = ()


class Zip(Struct, frozen=True):
    """A ZIP code and the county of its post office."""

    zip: str
    place: str
    county: str
    lat: float = 0.0
    lon: float = 0.0


class Gazetteer(Struct, frozen=True):
    """The file as it is read."""

    counties: tuple[County, ...]
    regions: tuple[Region, ...]
    places: tuple[Town, ...]
    zips: tuple[Zip, ...]

    @classmethod
    def read(cls, resources: Path) -> Self:
        """That of a `resources` folder. Raises OSError or msgspec.ValidationError if unreadable."""
        return msgspec.json.decode((resources / "places" / GAZETTEER).read_bytes(), type=cls)

    @property
    def only_zips(self) -> dict[str, str]:
        """The ZIP codes of towns that have one only, by town."""
        codes: defaultdict[str, list[str]] = defaultdict(list)
        for code in self.zips:
            codes[code.place].append(code.zip)
        return {place: each[0] for place, each in codes.items() if len(each) == 1}


class PlaceMatch(Struct, frozen=True):
    """A place found in a text.

    Attributes:
        name: as the gazetteer writes it.
        counties: the counties it is in, the likeliest first.
        start: the position of its first word.
        end: the position after its last word.
        point: latitude and longitude of a town; None for areas and for towns whose point is a guess.
        is_sure: whether the words can mean nothing else here.
    """

    name: str
    counties: tuple[str, ...]
    start: int
    end: int
    point: Point | None = None
    is_sure: bool = True


class WordTests(NamedTuple):
    """Tests of the words around a name.

    Attributes:
        is_request: whether folded words ask for something.
        says_nothing: whether a folded word is small talk.
    """

    is_request: Callable[[Sequence[str]], bool]
    says_nothing: Callable[[str], bool]


_UNKNOWN = WordTests(lambda _: False, lambda _: True)


class _Known(NamedTuple):
    name: str
    counties: tuple[str, ...]
    point: Point | None = None
    residents: int = 0


class Places:
    """Looks names up without regard to case, accents and punctuation."""

    def __init__(self, gazetteer: Gazetteer, state: State = State()) -> None:  # noqa: B008 - frozen
        self._ambiguous = frozenset(state.ambiguous_names)
        self._state = tuple(_words(name) for name in (state.name, state.code) if name)
        self._names: dict[tuple[str, ...], _Known] = {}
        self._add(gazetteer)
        self._longest = max(map(len, self._names), default=0)

    @classmethod
    def read(cls, resources: Path, state: State) -> Self:
        """The gazetteer of a `resources` folder. Raises OSError or msgspec.ValidationError if unreadable."""
        return cls(Gazetteer.read(resources), state)

    def counties_of(self, name: str) -> tuple[str, ...]:
        """The counties of a town, ZIP code, region or county; empty when the name is not known."""
        return self._names.get(self.without_zip_words(_words(name)), _Known("", ())).counties

    def names(self) -> list[str]:
        """Every name and alias as folded words, for spelling."""
        return sorted(" ".join(words) for words in self._names)

    def without_zip_words(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words, a ZIP code by itself: "zip code is 04401 1234" is "04401"."""
        codes = [number for number, word in enumerate(words) if self._is_zip(word)]
        left_out = {number for code in codes for number in _belonging(words, code)}
        return tuple(word for number, word in enumerate(words) if number not in left_out)

    def find(self, words: Sequence[str], talk: WordTests = _UNKNOWN) -> tuple[PlaceMatch, ...]:
        """The places named in folded `words`, the longest name at each spot, left to right.

        "new york" is not York. A name that is also an ordinary word ("hope", "wells") counts after "near" or
        before the state. That of a town also counts alone, and after words that ask for something, at the end
        or before a word such as "in": "food pantry wells", not "i need a bath". It may be meant after "in".
        """
        matches: list[PlaceMatch] = []
        start = 0
        while start < len(words):
            here = self._at(words, start, talk)
            if here is not None:
                matches.append(here)
            start = here.end if here is not None else start + 1
        return tuple(matches)

    def _is_zip(self, word: str) -> bool:
        return _is_number(word, _ZIP_DIGITS) and (word,) in self._names

    def _at(self, words: Sequence[str], start: int, talk: WordTests) -> PlaceMatch | None:
        for end in range(min(len(words), start + self._longest), start, -1):
            place = self._names.get(tuple(words[start:end]))
            if place is None:
                continue
            is_sure = self._is_sure(words, start, end, place, talk)
            if is_sure or _may_be_meant(words, start, end, place, talk):
                return PlaceMatch(place.name, place.counties, start, end, place.point, is_sure)
        return None

    def _is_sure(self, words: Sequence[str], start: int, end: int, place: _Known, talk: WordTests) -> bool:
        """Whether a name can only mean the place."""
        before, after = _beside(words, start, end)
        if before in _NEVER_BEFORE_A_PLACE:
            return False
        if end - start > 1 or words[start] not in self._ambiguous:
            return True
        if before in _BEFORE_A_PLACE or after in _AFTER_A_PLACE or self._names_state(words, end):
            return True
        if before in _IN_A_PLACE:
            return talk.is_request(words[:start]) or all(map(talk.says_nothing, words[:start]))
        # small talk before it joins it to something else: "with a bath"
        is_asked_for = talk.is_request(words[:start]) and not talk.says_nothing(before)
        is_last = is_asked_for and (not after or after in _IN_A_PLACE) if before else not after
        return is_last and place.residents >= SMALL_TOWN

    def _names_state(self, words: Sequence[str], start: int) -> bool:
        """Whether the name of the state or its code begins there."""
        return any(tuple(words[start : start + len(name)]) == name for name in self._state)

    def _add(self, gazetteer: Gazetteer) -> None:
        # later names do not replace earlier ones: a county before a region before a town, large before small
        for county in gazetteer.counties:
            self._name((county.name, *county.aliases), county.name, (county.name,))
        for region in gazetteer.regions:
            self._name((region.name, *region.aliases), region.name, region.counties)
        for code in gazetteer.zips:
            self._name((code.zip,), f"{code.zip} {code.place}", (code.county,), (code.lat, code.lon))
        by_name: defaultdict[tuple[str, ...], list[Town]] = defaultdict(list)
        for town in sorted(gazetteer.places, key=lambda town: -town.pop):
            for name in (town.name, *town.aliases):
                by_name[_words(name)].append(town)
        for words, towns in by_name.items():
            if len("".join(words)) > 1:  # "e" is a letter before it is E Township
                self._town(words, towns)

    def _name(
        self, names: Sequence[str], name: str, counties: tuple[str, ...], point: Point | None = None
    ) -> None:
        for spelling in names:
            self._names.setdefault(_words(spelling), _Known(name, counties, point))

    def _town(self, words: tuple[str, ...], towns: Sequence[Town]) -> None:
        counties = tuple(dict.fromkeys(town.county for town in towns))
        named = self._names.get(words)
        if named is None:
            point = towns[0].point if len(towns) == 1 else None
            self._names[words] = _Known(towns[0].name, counties, point, towns[0].pop)
        elif towns[0].pop >= LARGE_TOWN:
            self._names[words] = _Known(named.name, tuple(dict.fromkeys((*named.counties, *counties))))


def _may_be_meant(words: Sequence[str], start: int, end: int, place: _Known, talk: WordTests) -> bool:
    """Whether a name that is an ordinary word, too, may mean the place here."""
    before, after = _beside(words, start, end)
    if before in _IN_A_PLACE:
        return True
    is_first = not before and not talk.says_nothing(after) and talk.is_request(words[end:])
    return is_first and place.residents >= SMALL_TOWN


def _beside(words: Sequence[str], start: int, end: int) -> tuple[str, str]:
    return words[start - 1] if start else "", words[end] if end < len(words) else ""


def _belonging(words: Sequence[str], code: int) -> Iterator[int]:
    """The numbers of the words around a ZIP code that say that it is one, and of the digits of ZIP+4."""
    end = code + 1
    if end < len(words) and _is_number(words[end], _MORE_DIGITS):
        yield end
        end += 1
    yield from takewhile(lambda number: words[number] in _ABOUT_A_ZIP, range(end, len(words)))
    yield from takewhile(lambda number: words[number] in _ABOUT_A_ZIP, range(code - 1, -1, -1))


def _is_number(word: str, digits: int) -> bool:
    return len(word) == digits and word.isdecimal()


def _words(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return tuple(_SPLIT.split(plain.replace("'", "").strip(" ().")))
