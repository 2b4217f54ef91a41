"""Notices for staff: problems with the site file, and numbers that are due for a call."""

from datetime import date
from html import escape
from itertools import islice

from guide.content.model import Library, Phone
from guide.content.number_ages import DUE_DAYS, call_status_of, is_due, to_call_in_order
from guide.sites.site import Site
from guide.ui.i18n import spoken_date, translate
from guide.ui.pages.page_view import PageView
from guide.ui.parts.blocks import NoteBox


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
"""Most numbers in the notice; the sheet of `verify` has all of them."""


def due_notice(page: PageView, library: Library, today: date) -> NoteBox:
    """Make a notice with counts of numbers by age, and the first ones that are due.

    Args:
        page: where it goes.
    """
    ages = call_status_of(library, today)
    counts = translate(
        "staff_notices",
        "{called} of {all} were called in the last {days} days. {never} were never called, {due} are due "
        "again, {wrong} were found wrong.",
    ).format(
        called=ages.called, all=ages.numbers, days=DUE_DAYS, never=ages.never, due=ages.due, wrong=ages.wrong
    )
    lines = [f"<b>{translate('staff_notices', 'How fresh the numbers are.')}</b> {counts}"]
    first = "; ".join(islice(_first_due(library, today), MAX_NUMBERS))
    if first:
        lines.append(f"<b>{translate('staff_notices', 'To call first:')}</b> {escape(first)}.")
    return NoteBox(page.look, lines, "small")


def _first_due(library: Library, today: date) -> list[str]:
    """Return voice numbers that are due. Many services share a relay number, 711, which is left out."""
    return [
        f"{service.name}, {service.phones[index].number} ({_since(service.phones[index])})"
        for service, index in to_call_in_order(library)
        if service.phones[index].type == "voice" and is_due(service.phones[index], today)
    ]


def _since(phone: Phone) -> str:
    if phone.wrong_since:
        return translate("staff_notices", "found wrong {day}").format(day=spoken_date(phone.wrong_since))
    if phone.assured_date:
        return translate("staff_notices", "called {day}").format(day=spoken_date(phone.assured_date))
    return translate("staff_notices", "not yet called")
