"""Where the windows of the pictures stand, and when: the same each time they are taken."""

from collections.abc import Callable
from datetime import UTC, datetime

from msgspec.structs import replace

from guide.errors import PrintError
from guide.policy import DESK, KIOSK
from guide.sites.model import OwnLine, Site
from guide.ui.context import VisitContext

NOON = datetime(2026, 12, 1, 17, tzinfo=UTC)
"""A Tuesday noon in Maine: what is open then is open in the pictures."""

OWN_LINES = (
    OwnLine("Front desk", "207-555-0142", "Day and night"),
    OwnLine("House advocate", "207-555-0143", "Monday to Friday, 9 to 5"),
)
"""Numbers that are kept free for examples: nobody answers there."""


class _EmptyPrinter:
    """Has no paper."""

    def send(self, _pdf: bytes, _is_wanted: Callable[[], bool]) -> bool:
        """Say so."""
        raise PrintError("no paper")


def _at_noon(site: Site) -> VisitContext:
    return VisitContext(clock=lambda: NOON, site=site)


AT_NOON = _at_noon(Site(DESK))
A_KIOSK = _at_noon(Site(KIOSK))
WITHOUT_PAPER = VisitContext(
    clock=lambda: NOON, site=Site(replace(DESK, prints=True)), printer=_EmptyPrinter()
)
WITH_A_PRINTER = _at_noon(Site(replace(DESK, prints=True)))
WITH_OWN_LINES = _at_noon(Site(DESK, own_lines=OWN_LINES))
