"""The counties in which services are, as far as a reader may know it; found at the build."""

from collections.abc import Iterable

from guide.content.addresses import shown_address
from guide.content.model import Service
from guide.content.places import Places
from index.analysis import spelled


def home_counties(services: Iterable[Service], places: Places) -> dict[str, tuple[str, ...]]:
    """The counties of the town in the shown address of each service, or else in its name, by id.

    An address ends in its town; a street may be named after another one.
    """
    counties: dict[str, tuple[str, ...]] = {}
    for service in services:
        for text in (service.name, shown_address(service)):
            towns = [place for place in places.find(spelled(text)) if place.point]
            if towns:
                counties[service.id] = towns[-1].counties
    return counties
