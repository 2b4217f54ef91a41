"""What stands around a window: the clock on the wall, the place, its printer."""

from collections.abc import Callable
from datetime import UTC, datetime

from msgspec import Struct

from guide.printing.cups import Printer
from guide.sites.model import DESK_SITE, Site


def now() -> datetime:
    """The time by this computer's clock."""
    return datetime.now(UTC)


class VisitContext(Struct, frozen=True):
    """clock: any aware time, for what is open now. site: the place. printer: None for the site's own."""

    clock: Callable[[], datetime] = now
    site: Site = DESK_SITE
    printer: Printer | None = None

    def open_printer(self) -> Printer:
        """The printer. Only asked for when something is printed: no start pays for it."""
        from guide.printing.cups import CupsPrinter  # noqa: PLC0415

        return self.printer or CupsPrinter(self.site.printer)


DEFAULT_CONTEXT = VisitContext()
"""A place that has said nothing, and this computer's clock."""
