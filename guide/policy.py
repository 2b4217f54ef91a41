"""What a place needs of the guide: a desk of one's own, a shared station, a kiosk."""

from msgspec import Struct


class Policy(Struct, frozen=True):
    """One kind of place.

    name: as it is written on a command line.
    idle_s: how long a page may lie unread before the guide asks, in seconds.
    warning_s: how long the question stays before the visit ends, in seconds. Never under 20: that is the
        least a person needs to answer (WCAG 2.2, criterion 2.2.1).
    """

    name: str
    idle_s: float
    warning_s: float = 30.0


DESK = Policy("desk", idle_s=300)
STATION = Policy("station", idle_s=120)
KIOSK = Policy("kiosk", idle_s=90)

POLICIES = (DESK, STATION, KIOSK)
"""From the least strict to the strictest."""
