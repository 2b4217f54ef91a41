"""Filters, and how many results each of their values would leave."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from guide.content.counties import COUNTIES
from guide.content.hours import in_maine, openness
from guide.content.model import Library, Page, Topic
from guide.content.places import Places
from guide.search.answer import Facet, Filters
from guide.search.labels import COST, LANGUAGES, OPEN, REACH, WHO
from guide.search.traits import cost_of, reached_by, spoken, who_of

Values = Mapping[str, frozenset[str]]
"""Facet to the values that a page has. A page passes a filter when the value asked for is among them."""


class Facets:
    """Knows what every page of a library is, by facet."""

    def __init__(self, library: Library, places: Places) -> None:
        self._places = places
        self._services = library.services
        pages: tuple[Page, ...] = (*library.topics.values(), *library.services.values())
        self._values = {page.id: _values(page) for page in pages}
        self._labels = _labels(library.kinds, self._values.values())
        self._open: tuple[datetime | None, dict[str, str]] = (None, {})

    def sift(
        self, ids: Sequence[str], filters: Filters, now: datetime | None
    ) -> tuple[list[str], tuple[Facet, ...]]:
        """The ids that pass every filter, and for each value of each facet how many would pass with it.

        now: any aware time; without one nothing is known to be open.
        """
        asked = {facet: value for facet in self._labels if (value := getattr(filters, facet))}
        near = frozenset(self._places.counties_of(filters.near)) if filters.near else None
        opened = self._opened(now)
        kept: list[str] = []
        counts: Counter[tuple[str, str]] = Counter()
        for page in ids:
            values = {**self._values[page], "open": frozenset(opened.get(page, "").split())}
            if near is not None and values["county"].isdisjoint(near):
                continue
            failed = [facet for facet, value in asked.items() if value not in values.get(facet, ())]
            if not failed:
                kept.append(page)
            _count(counts, values, failed)
        return kept, self._facets(counts)

    def _facets(self, counts: Mapping[tuple[str, str], int]) -> tuple[Facet, ...]:
        return tuple(
            Facet(facet, value, label, counts.get((facet, value), 0))
            for facet, labels in self._labels.items()
            for value, label in labels.items()
        )

    def _opened(self, now: datetime | None) -> dict[str, str]:
        """Service to "now" or "ask", reckoned once a minute."""
        if now is None:
            return {}
        minute = in_maine(now).replace(second=0, microsecond=0)
        if self._open[0] != minute:
            words = {"open": "now", "ask": "ask", "closed": ""}
            found = {page.id: words[openness(page, minute)] for page in self._services.values()}
            self._open = (minute, found)
        return self._open[1]


def _count(counts: Counter[tuple[str, str]], values: Values, failed: Sequence[str]) -> None:
    """A page that fails one filter alone would pass with another value of that facet."""
    if len(failed) > 1:
        return
    for facet in failed or values:
        counts.update((facet, value) for value in values.get(facet, ()))


def _values(page: Page) -> dict[str, frozenset[str]]:
    known = {"who": who_of(page), "language": spoken(page)}
    if isinstance(page, Topic):
        return {"kind": frozenset({"topic"}), "county": frozenset(COUNTIES), **known}
    return {
        "kind": frozenset({"service"}),
        "need": frozenset({page.kind}),
        "county": frozenset(page.service_area if page.reach == "county" else COUNTIES),
        "cost": frozenset({cost_of(page)}),
        "reach": reached_by(page),
        **known,
    }


def _labels(kinds: Mapping[str, str], pages: Iterable[Values]) -> dict[str, dict[str, str]]:
    """Facet to the values that some page has, and the words for each, in the order shown."""
    labels: dict[str, Mapping[str, str]] = {
        "kind": {"topic": "Pages", "service": "Services"},
        "need": kinds,
        "county": {county: county for county in COUNTIES},
        "who": WHO,
        "language": LANGUAGES,
        "cost": COST,
        "reach": REACH,
    }
    there: defaultdict[str, set[str]] = defaultdict(set)
    for values in pages:
        for facet, found in values.items():
            there[facet] |= found
    had = {facet: _only(words, there[facet]) for facet, words in labels.items()}
    return {**had, "open": OPEN}


def _only(words: Mapping[str, str], there: Collection[str]) -> dict[str, str]:
    return {value: label for value, label in words.items() if value in there}
