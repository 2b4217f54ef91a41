"""Filters, and how many results each of their values would leave."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain

from guide.content.addresses import shown_address
from guide.content.eligibility import Takes
from guide.content.hours import believed, is_always_open, local_time, openness
from guide.content.kinds import in_order
from guide.content.model import Library, Page, Service, Topic
from guide.content.phones import showable
from guide.content.places import Places
from guide.content.state import State
from guide.search.labels import COST, KIND, LANGUAGES, OPEN, REACH, UNSAID, WHO
from guide.search.results import Facet, Filters, Where
from index.analysis import spelled

_WHO_WORDS = {
    "young": "youth youths teen teens teenagers young child children childrens minors",
    "women": "women womens woman girls",
    "men": "men boys",
    "families": "family families parent parents children",
    "older": "elder elders aging senior seniors 60",
    "lgbtq": "lgbtq trans transgender gay",
    "immigrants": "immigrant immigrants refugee refugees asylum",
    "tribal": "tribal tribe nation native",
    "veterans": "veteran veterans",
    "disabled": "disability disabilities deaf blind",
}
_ADULTS = frozenset({"adults", "women", "men"})
_EVERYBODY = _ADULTS | {"young"}
_ONLY_CONTACTS = r"(?! (?:(?:may|can|who wants to) (?:report|call)|worried)\b)"
"""Not after "anyone": who may report something, or call about somebody, is not whom a service is for."""
_SAYS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = tuple(
    (re.compile(words, re.IGNORECASE), frozenset(who))
    for words, who in (
        (r"\b(?:all|any) (?:ages and )?genders\b", _ADULTS),
        (rf"\ball ages\b|\b(?:for|sees?) (?:any|every)one\b{_ONLY_CONTACTS}", _EVERYBODY),
        (r"\bfor (?:[\w, ]{1,25} )?(?<!young )adults\b", _ADULTS),
        (r"\bfor (?:adult )?women\b", {"women"}),
        (r"\bfor men\b", {"men"}),
        (r"\bfamilies\b|\bfamily shelters?\b", {"families"}),
    )
)
"""How a description says whom a service is for. One for adults is for women and for men."""
_MAY_COME: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = tuple(
    (re.compile(words, re.IGNORECASE), frozenset(who))
    for words, who in (
        (rf"\b(?:any|every)one\b{_ONLY_CONTACTS}", _EVERYBODY),
        (r"(?:^|[.:] )adults\b|(?<!women of )\b18 (?:and|or) (?:older|over)\b", _ADULTS),
        (r"\bage[sd]? (?:\d|1[0-7]) to\b", {"young"}),
    )
)
"""How the rules of eligibility say it, beside the words above."""
_COMES = re.compile(r"(?<![^\W_])(?:walk|drop)[\W_]+in(?![^\W_])", re.IGNORECASE)
"""Searched in the unsplit text: to split a whole directory into words takes ten times as long."""
_FREE = re.compile(r"(?:the \w+ is )?free")
_AUDIENCES = {"professional": "staff", "supporter": "others"}


WhoWords = Mapping[str, frozenset[str]]
"""Groups of people, and the folded words that mean them; whole, as "nation" and "national" have one stem."""


def who_words_in(state: State) -> WhoWords:
    """The words for groups of people, those of the state among them."""
    return {
        who: frozenset((*words.split(), *state.who_words.get(who, ()))) for who, words in _WHO_WORDS.items()
    }


def who_of(page: Page, who_words: WhoWords) -> frozenset[str]:
    """Whom a page is for, as far as its words say. Empty if they do not say.

    What serves everybody is for women, for men and for young people, too; it is not made for any other group.
    What a source says of whom a place takes stands before what its words seem to say.
    """
    if isinstance(page, Topic):
        return frozenset(_AUDIENCES.get(page.audience, "").split())
    text = set(spelled(f"{page.name} {page.eligibility} {page.kind}"))
    named = {who for who, words in who_words.items() if not words.isdisjoint(text)}
    says = chain(
        (who for words, who in _SAYS if words.search(f"{page.description} {page.eligibility}")),
        (who for words, who in _MAY_COME if words.search(page.eligibility)),
    )
    return _as_taken(frozenset(named.union(*says)), page.takes)


def _as_taken(who: frozenset[str], takes: Takes) -> frozenset[str]:
    """Groups of people with those that a place takes, and without those that it does not."""
    answers = {"women": takes.women, "men": takes.men, "families": takes.children}
    adults = _ADULTS if takes.minimum_age >= _OF_AGE and not (takes.women or takes.men) else frozenset[str]()
    young = {"young"} if 0 < takes.minimum_age < _OF_AGE else set[str]()
    taken = {group for group, answer in answers.items() if answer == "yes"}
    refused = {group for group, answer in answers.items() if answer == "no"}
    refused |= {"young"} if takes.minimum_age >= _OF_AGE else set[str]()
    return (who | adults | young | taken) - refused


_OF_AGE = 18


def cost_of(service: Service) -> str:
    """A key of COST, or "" for any other price."""
    text = service.cost_option.casefold()
    if any(words in text for words in ("sliding", "by income", "low")):
        return "low"
    return "free" if _FREE.match(text) else "" if text else UNSAID


def reached_by(service: Service) -> frozenset[str]:
    """The types of its numbers that may be shown, "street" where one is shown, and "walk-in" where its words
    say that one may come.
    """
    text = f"{service.name}. {service.description} {service.hours} {service.eligibility}"
    comes = {"walk-in": _COMES.search(text), "street": shown_address(service)}
    ways = (phone.type for phone in showable(service) if phone.type in REACH)
    return frozenset((*ways, *(way for way, says in comes.items() if says)))


def spoken(page: Page) -> frozenset[str]:
    """Codes of the languages that a service says it speaks; a topic is in the guide's own."""
    if isinstance(page, Topic):
        return frozenset({"en"})
    named = " ".join(
        (*page.languages, *chain.from_iterable(phone.languages for phone in page.phones))
    ).casefold()
    # an entry that names no language answers in English
    return frozenset(code for code, name in LANGUAGES.items() if code == "en" or name.casefold() in named)


Value = tuple[str, str]
"""A facet with one of its values. A page passes a filter if it has the chosen value."""

NOT_OPEN = ("open", "")
ALWAYS_OPEN = ("open", "always")
NOT_KNOWN: Mapping[str, Value] = {
    "open": ("open", "ask"),
    "who": ("who", UNSAID),
    "cost": ("cost", UNSAID),
}
"""The value of a service of which a filter does not know whether it passes."""

ANYWHERE = ("county", "")
"""Means all counties at once: otherwise most pages would have sixteen values to count."""


PageFacets = dict[str, frozenset[Value]]
"""The values of every page, by its id."""


def page_facets(library: Library) -> PageFacets:
    """The values of every page of `library`."""
    who_words = who_words_in(library.state)
    return {name: frozenset(_values(page, who_words)) for name, page in library.pages.items()}


class PageFilters:
    """Filters the pages of one library.

    Attributes:
        names: of all filters.
    """

    def __init__(self, library: Library, places: Places, facets: PageFacets) -> None:
        self._places = places
        self._services = library.services
        self._state = library.state
        self._newest_date = library.newest_date
        self._facets_of = facets
        self._values = _offered(library, frozenset().union(*facets.values()))
        self.names = frozenset(self._values)
        self._open: tuple[datetime | None, dict[str, Value]] = (None, {})

    def apply(
        self, ids: Sequence[str], filters: Filters, now: datetime | None, where: Where | None = None
    ) -> tuple[list[str], tuple[Facet, ...]]:
        """The ids that pass every filter, and for each value of each facet how many would pass with it.

        Args:
            now: any aware time; without one nothing is known to be open.
            where: the place that the results are about, None for none; what is open elsewhere helps nobody.
        """
        chosen = self._chosen(filters, where)
        pages = self._pages(ids, filters, now)
        failed = [_failed(values, chosen) for _, values in pages]
        kept = [page for (page, _), wrong in zip(pages, failed, strict=True) if not wrong]
        every = [_open_in(where, values) for _, values in pages]
        counts = _counted(every, failed)
        return kept, self._facets(counts, Counter(chain.from_iterable(every)) if chosen else counts)

    def to_ask(
        self, ids: Sequence[str], filters: Filters, now: datetime | None, where: Where | None
    ) -> dict[str, str]:
        """The ids that fail in one filter alone, and only because it is not known, with its name."""
        chosen = self._chosen(filters, where)
        if NOT_KNOWN.keys().isdisjoint(chosen):
            return {}
        failed = {page: (values, _failed(values, chosen)) for page, values in self._pages(ids, filters, now)}
        return {
            page: wrong[0]
            for page, (values, wrong) in failed.items()
            if len(wrong) == 1 and NOT_KNOWN.get(wrong[0]) in values
        }

    def _chosen(self, filters: Filters, where: Where | None) -> dict[str, frozenset[Value]]:
        """Facet to the values of which a page must have one. Who asks what is open means the place typed."""
        chosen = {facet: frozenset({(facet, getattr(filters, facet))}) for facet in self._values}
        chosen = {facet: values for facet, values in chosen.items() if getattr(filters, facet)}
        if filters.county:
            chosen["county"] |= {ANYWHERE}
        elif filters.open and where is not None:
            chosen["county"] = _in(where)
        return chosen

    def _pages(
        self, ids: Sequence[str], filters: Filters, now: datetime | None
    ) -> list[tuple[str, frozenset[Value]]]:
        """The ids with their values; what is far from the place that was chosen is left out."""
        opened = self._opened(now)
        pages = [(page, self._facets_of[page] | {opened.get(page, NOT_OPEN)}) for page in ids]
        if filters.near:
            counties = {("county", name) for name in self._places.counties_of(filters.near)}
            # nothing is close to an unknown place
            nearby = counties | {ANYWHERE} if counties else set()
            pages = [(page, values) for page, values in pages if not values.isdisjoint(nearby)]
        return pages

    def _facets(self, counts: Mapping[Value, int], unfiltered: Mapping[Value, int]) -> tuple[Facet, ...]:
        everywhere = {"county": counts.get(ANYWHERE, 0)}
        return tuple(
            Facet(
                facet,
                value,
                counts.get((facet, value), 0) + everywhere.get(facet, 0),
                unfiltered.get((facet, value), 0),
                everywhere.get(facet, 0),
            )
            for facet, values in self._values.items()
            for value in values
        )

    def _opened(self, now: datetime | None) -> dict[str, Value]:
        """Service to what it is now, computed once a minute."""
        if now is None:
            return {}
        minute = local_time(now, self._state.zone).replace(second=0, microsecond=0)
        if self._open[0] != minute:
            words = {"open": ("open", "now"), "ask": ("open", "ask"), "closed": NOT_OPEN}
            here = believed(minute, self._newest_date)
            values = {
                page.id: words[openness(page, here, self._state.holidays)] for page in self._services.values()
            }
            self._open = (minute, values)
        return self._open[1]


def _in(where: Where) -> frozenset[Value]:
    return frozenset({ANYWHERE, *(("county", county) for county in where.counties)})


def _open_in(where: Where | None, values: frozenset[Value]) -> frozenset[Value]:
    """The values of a page, without when it is open if that is elsewhere."""
    if where is None or not values.isdisjoint(_in(where)):
        return values
    return frozenset(value for value in values if value[0] != "open")


def _failed(values: frozenset[Value], chosen: Mapping[str, frozenset[Value]]) -> list[str]:
    """The facets in which a page does not pass."""
    return [facet for facet, passing in chosen.items() if values.isdisjoint(passing)]


def _has(values: Collection[Value], value: Value) -> bool:
    return value in values or (value[0] == "county" and ANYWHERE in values)


def _counted(pages: Sequence[Collection[Value]], failed: Sequence[Sequence[str]]) -> Counter[Value]:
    """How many pages each value would leave: those that pass, and those that fail in its facet alone."""
    passing = (values for values, wrong in zip(pages, failed, strict=True) if not wrong)
    counts = Counter(chain.from_iterable(passing))
    for values, wrong in zip(pages, failed, strict=True):
        if len(wrong) == 1:
            counts.update(value for value in values if value[0] == wrong[0])
    return counts


def _values(page: Page, who_words: WhoWords) -> Iterator[Value]:
    who = who_of(page, who_words)
    yield from (("who", word) for word in who or ((UNSAID,) if isinstance(page, Service) else ()))
    yield from (("language", code) for code in spoken(page))
    if isinstance(page, Topic):
        yield from (("kind", "topic"), ANYWHERE)
        return
    yield from (("kind", "service"), ("cost", cost_of(page)))
    yield from (("need", kind) for kind in page.kinds)
    yield from (("reach", way) for way in reached_by(page))
    if is_always_open(page):
        yield ALWAYS_OPEN
    if page.reach == "county":
        yield from (("county", county) for county in page.service_area)
    else:
        yield ANYWHERE


def _offered(library: Library, there: Collection[Value]) -> dict[str, tuple[str, ...]]:
    """Facet to the values that some page has, in the order shown."""
    all_values: dict[str, Iterable[str]] = {
        "kind": KIND,
        "need": in_order(library.kinds),
        "county": library.state.counties,
        "who": WHO,
        "language": library.state.languages,
        "cost": COST,
        "reach": REACH,
    }
    had = {
        facet: tuple(value for value in values if _has(there, (facet, value)))
        for facet, values in all_values.items()
    }
    return {**had, "open": tuple(OPEN)}
