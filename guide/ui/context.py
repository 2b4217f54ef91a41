"""What a window depends on besides its library: the clock, the site, the printer."""

from collections.abc import Callable
from datetime import UTC, datetime

from msgspec import Struct, field

from guide.printing.cups import Printer
from guide.sites.site import DESK_SITE, Site
from guide.ui.languages import WindowLanguage


def now() -> datetime:
    """The time by this computer's clock."""
    return datetime.now(UTC)


class VisitContext(Struct, frozen=True):
    """The surroundings of one visit.

    Attributes:
        clock: returns an aware time, which decides what is open now.
        site: the site, as its file describes it.
        printer: None for the printer of the site.
        language: of the window; without others to choose from where the site names none.
    """

    clock: Callable[[], datetime] = now
    site: Site = DESK_SITE
    printer: Printer | None = None
    language: WindowLanguage = field(default_factory=WindowLanguage)

    def open_printer(self) -> Printer:
        """The printer. Only called when something is printed: no start pays for the import."""
        from guide.printing.cups import CupsPrinter  # noqa: PLC0415

        return self.printer or CupsPrinter(self.site.printer)


DEFAULT_CONTEXT = VisitContext()
"""A desk without a site file, and this computer's clock."""
