"""The way up from a place to the front page."""

from guide.content.model import Library
from guide.content.shelves import SECTION
from guide.ui.pages.crumb_bar import Crumb
from guide.ui.trail import (
    CARDS,
    Counties,
    CountyAt,
    DoorAt,
    Front,
    Large,
    Listed,
    PageAt,
    Paper,
    Place,
    SectionAt,
    SourcesOf,
    Urgent,
)
from guide.ui.translating import translate


def crumbs(library: Library, place: Place) -> list[Crumb]:
    """The places above a place, from the front page down."""
    return [(translate("crumbs", "Front page"), Front()), *_above(library, place)]


def _above(library: Library, place: Place) -> list[Crumb]:
    match place:
        case PageAt(page) | Large(page):
            return _above_page(library, page)
        case Paper(what):
            return _above_paper(library, what)
        case SourcesOf(topic):
            return [*_above_page(library, topic), (translate("crumbs", "The page"), PageAt(topic))]
        case SectionAt(section):
            return _door_of(library, SECTION + section)
        case CountyAt():
            return [(translate("crumbs", "Counties"), Counties())]
        case _:
            return []


def _above_paper(library: Library, what: str) -> list[Crumb]:
    if what in library.topics:
        return [*_above_page(library, what), (translate("crumbs", "The page"), PageAt(what))]
    if what == CARDS:
        return [(translate("crumbs", "Urgent numbers"), Urgent())]
    return [(translate("crumbs", "My list"), Listed())]


def _above_page(library: Library, page: str) -> list[Crumb]:
    door = _door_of(library, page)
    topic = library.topics.get(page)
    if door or topic is None:
        return door
    section = next(section for section in library.sections if section.id == topic.section)
    return [*_door_of(library, SECTION + section.id), (section.title, SectionAt(section.id))]


def _door_of(library: Library, entry: str) -> list[Crumb]:
    """The first door behind which an entry stands; nothing when there is none."""
    doors: list[Crumb] = [(door.title, DoorAt(door.id)) for door in library.doors if entry in door.pages]
    return doors[:1]
