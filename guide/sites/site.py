"""A site and what it has added, as plain values."""

from msgspec import Struct

from guide.content.model import Library
from guide.errors import Problem
from guide.policy import DESK, Policy
from guide.sites.local_changes import Correction, OwnLine


class Site(Struct, frozen=True):
    """The settings of this site. The names of the fields are keys of `status --json`.

    Attributes:
        policy: with the changes of the site file; the strictest one while the file is wrong.
        file: the file that was read; "" if none was.
        own_lines: first those of the site file (none while it is wrong), then those that staff added.
        printer: the queue to print to; "" for the default printer.
        corrections: what staff found out about phone numbers here.
        local_problem: why the file of local changes cannot be used; "" if it can, or if there is none.
        problems: what is wrong with the site file; empty if nothing is.
    """

    policy: Policy
    file: str = ""
    own_lines: tuple[OwnLine, ...] = ()
    printer: str = ""
    corrections: tuple[Correction, ...] = ()
    local_problem: str = ""

    def corrected(self, library: Library) -> Library:
        """The library with what staff found out; the very same one where they found out nothing."""
        if not self.corrections:
            return library
        from guide.sites.correcting import correct  # noqa: PLC0415 - few sites have corrections

        return correct(library, self.corrections).library

    problems: tuple[Problem, ...] = ()


DESK_SITE = Site(DESK)
"""A site without a site file."""
