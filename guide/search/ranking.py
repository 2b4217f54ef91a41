"""Nearby before statewide before elsewhere."""

from collections.abc import Collection

from guide.content.model import Page, Service, Topic

NEARBY = 1.0
STATEWIDE = 0.3
EVERYWHERE = 0.4
ELSEWHERE = 0.1
"""What a score is worth when a place is named: for services that serve it, for services of all Maine and of
the country, for topics, for services of other counties."""


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
