"""Nearby before statewide before elsewhere, and which entries a filter keeps."""

from collections.abc import Collection

from guide.content.model import Page, Service, Topic
from guide.search.answer import Filters

NEARBY = 1.0
STATEWIDE = 0.3
EVERYWHERE = 0.4
ELSEWHERE = 0.1
"""What a score is worth when a place is named: for services that serve it, for services of all Maine and of
the country, for topics, for services of other counties."""

_LANGUAGES = {
    "am": "Amharic",
    "ar": "Arabic",
    "ase": "ASL",
    "en": "English",
    "es": "Spanish",
    "fa": "Farsi",
    "fr": "French",
    "km": "Khmer",
    "ln": "Lingala",
    "pt": "Portuguese",
    "ru": "Russian",
    "so": "Somali",
    "sw": "Swahili",
    "vi": "Vietnamese",
    "zh": "Chinese",
}


def nearness(page: Page, counties: Collection[str]) -> float:
    """The worth of a page's score when `counties` are asked for; 1 for every page when none are."""
    if not counties:
        return 1.0
    if isinstance(page, Topic):
        return EVERYWHERE
    if serves_one_of(page, counties):
        return NEARBY
    return ELSEWHERE if page.reach == "county" else STATEWIDE


def serves_one_of(service: Service, counties: Collection[str]) -> bool:
    """Whether the service names one of `counties` as its area."""
    return any(county in service.service_area for county in counties)


def keeps(filters: Filters, page: Page) -> bool:
    """Whether `page` passes every filter."""
    kind = "topic" if isinstance(page, Topic) else "service"
    return (
        filters.kind in {"", kind}
        and (not filters.county or _within(page, filters.county))
        and (not filters.language or _speaks(page, filters.language))
    )


def _within(page: Page, county: str) -> bool:
    return isinstance(page, Topic) or page.reach != "county" or county in page.service_area


def _speaks(page: Page, code: str) -> bool:
    if isinstance(page, Topic):
        return code == "en"
    name = _LANGUAGES.get(code, code).casefold()
    spoken = [*page.languages, *(language for phone in page.phones for language in phone.languages)]
    # an entry that names no language answers in English
    return name == "english" or any(name in language.casefold() for language in spoken)
