"""A place and what it has added, as plain values."""

from msgspec import Struct

from guide.errors import Problem
from guide.policy import DESK, Policy
from guide.sites.local_changes import Correction, OwnLine


class Site(Struct, frozen=True):
    """What stands for this place now.

    policy: with the place's own changes in it; the strictest there is while the file is wrong.
    file: the file that was read; "" when none was.
    own_lines: those of the site file, none while it is wrong, and then those that staff added.
    printer: the queue to print to; "" for the system's own choice.
    problems: what is wrong with the file; empty when it stands.
    corrections: what staff found out about numbers here.
    local_problem: why the file of local changes cannot be used; "" when it can, or when there is none.
    """

    policy: Policy
    file: str = ""
    own_lines: tuple[OwnLine, ...] = ()
    printer: str = ""
    corrections: tuple[Correction, ...] = ()
    local_problem: str = ""
    problems: tuple[Problem, ...] = ()


DESK_SITE = Site(DESK)
"""A place that has said nothing."""
