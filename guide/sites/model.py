"""A place and what it has added, as plain values."""

from msgspec import Struct

from guide.errors import Problem
from guide.policy import DESK, Policy


class OwnLine(Struct, frozen=True, forbid_unknown_fields=True):
    """A number that this place has added. Nobody who made the guide knows it or has called it.

    name: who answers, such as "Front desk". number: as the library writes numbers. hours: in words, or "".
    """

    name: str
    number: str
    hours: str = ""


class Site(Struct, frozen=True):
    """What stands for this place now.

    policy: with the place's own changes in it; the strictest there is while the file is wrong.
    file: the file that was read; "" when none was.
    own_lines: in the order of the file; none while the file is wrong.
    printer: the queue to print to; "" for the system's own choice.
    problems: what is wrong with the file; empty when it stands.
    """

    policy: Policy
    file: str = ""
    own_lines: tuple[OwnLine, ...] = ()
    printer: str = ""
    problems: tuple[Problem, ...] = ()


A_DESK = Site(DESK)
"""A place that has said nothing."""
