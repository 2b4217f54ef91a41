"""Notices for staff: problems with the site file, and numbers that are due for a call."""

from collections.abc import Iterator
from datetime import date
from html import escape
from itertools import islice

from guide.content.display_text import spoken_date
from guide.content.model import Library, Phone
from guide.content.number_ages import DUE_DAYS, call_status_of, entries_of, is_due
from guide.sites.site import Site
from guide.ui.i18n import translate
from guide.ui.parts.blocks import ItemList, NoteBox
from guide.ui.parts.facts import fact_list, facts_panel
from guide.ui.parts.text import heading_label
from guide.ui.scroll.page_view import PageView


def site_notice(page: PageView, site: Site) -> NoteBox:
    """Make a notice with each problem, its file and line, and the settings used until it is fixed.

    Args:
        page: the page it is for.
        site: a site whose file has problems.
    """
    words = translate("staff_notices", "This screen has settings of its own that cannot be used as they are.")
    until = translate("staff_notices", "Until they are fixed, the strictest settings apply.")
    tell = translate("staff_notices", "Tell the person in charge of this computer:")
    problems = [escape(str(problem)) for problem in site.problems]
    return NoteBox(page.look, [f"<b>{words}</b> {until} {tell}", *problems], "small")


def card_notice(page: PageView, site: Site, library: Library) -> NoteBox | None:
    """Make a notice with the numbers that small cards of this site cannot show, None if there are none.

    Args:
        page: the page it is for.
    """
    problems = [escape(str(problem)) for problem in site.card_problems(library)]
    words = translate("staff_notices", "Small cards show other numbers than this site has chosen.")
    return NoteBox(page.look, [f"<b>{words}</b>", *problems], "small") if problems else None


MAX_NUMBERS = 5
"""Most numbers to call first; the sheet of `verify` has all of them."""


def add_freshness(page: PageView, library: Library, today: date) -> None:
    """Add how many numbers are how old, and the first ones that are due, under a heading."""
    look, ages = page.look, call_status_of(library, today)
    title = translate("staff_notices", "How fresh the numbers are")
    page.add(heading_label(look, 2, title), 28)
    called = translate("staff_notices", "{called} of {all}").format(called=ages.called, all=ages.numbers)
    facts = [
        (translate("staff_notices", "Called in the last {days} days").format(days=DUE_DAYS), called),
        (translate("staff_notices", "Never called"), str(ages.never)),
        (translate("staff_notices", "Due for another call"), str(ages.due)),
        (translate("staff_notices", "Found wrong"), str(ages.wrong)),
    ]
    counts, first = fact_list(look, facts, title), [*islice(_first_due(library, today), MAX_NUMBERS)]
    heading = heading_label(look, 3, translate("staff_notices", "To call first"))
    names = ItemList(look, [escape(line) for line in first], is_ordered=False)
    page.add(facts_panel(look, [counts], [heading, names] if first else []), 12)


def _first_due(library: Library, today: date) -> Iterator[str]:
    """Yield voice numbers that are due. Many services share a relay number, 711, which is left out."""
    for entry in entries_of(library):
        phone = entry.phone
        if phone.type == "voice" and is_due(phone, today):
            yield f"{entry.service.name}, {phone.number} ({_since(phone)})"


def _since(phone: Phone) -> str:
    if phone.wrong_since:
        return translate("staff_notices", "found wrong {day}").format(day=spoken_date(phone.wrong_since))
    if phone.assured_date:
        return translate("staff_notices", "called {day}").format(day=spoken_date(phone.assured_date))
    return translate("staff_notices", "not yet called")
