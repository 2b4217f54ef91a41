"""What is known in a county, and the sentence for what is not."""

from collections.abc import Sequence

from guide.content.kinds import in_order, is_house
from guide.content.model import Library, Service
from guide.content.phones import information_line
from guide.content.translation import QT_TRANSLATE_NOOP, translate

FAMILY_SHELTER = QT_TRANSLATE_NOOP("county_help", "family shelter")


def is_family_shelter(service: Service, library: Library) -> bool:
    """Whether a source says that a parent may stay there with children."""
    return service.takes.children == "yes" and is_house(service.kinds, library.kinds)


def not_known_in(county: str, place: str, library: Library) -> str:
    """What `not_known` says of a county, "" if each kind of place is known there.

    Args:
        place: what readers call the county.
    """
    here = [service for service in library.services.values() if county in service.service_area]
    kinds_here = {kind for service in here for kind in service.kinds}
    names = {kind: library.kinds[kind].place for kind in in_order(library.kinds)}
    missing = [name for kind, name in names.items() if name and kind not in kinds_here]
    if not any(is_family_shelter(service, library) for service in here):
        missing.append(translate("county_help", FAMILY_SHELTER))
    return not_known(missing, place, library) if missing else ""


def not_known(missing: Sequence[str], place: str, library: Library) -> str:
    """That nothing of some kinds is known in a place, and whom to ask."""
    what = translate("county_help", " or ").join(missing)
    words = translate("county_help", "We know no {what} in {place}.")
    line = information_line(library)
    ask = translate("county_help", "Ask {number}.").format(number=line.number) if line else ""
    return f"{words.format(what=what, place=place)} {ask}".rstrip()
