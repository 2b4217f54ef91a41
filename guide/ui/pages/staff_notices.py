"""What staff are told when the settings of their own place could not be used."""

from datetime import date
from html import escape
from itertools import islice

from guide.content.call_status import DUE_DAYS, ages_of, is_due, to_call_in_order
from guide.content.model import Library, Phone
from guide.sites.model import Site
from guide.ui.i18n import spoken_date, translate
from guide.ui.pages.page_view import PageView
from guide.ui.parts.blocks import NoteBox

STAFF_DOOR = "for-staff"
"""The entry of the front page behind which staff look first."""

SET_UP_PAGE = "setting-up-a-screen"
"""The topic that tells staff how to set up a screen."""


def site_notice(page: PageView, site: Site) -> NoteBox:
    """Each fault with its file and line, and what stands until it is mended.

    page: where it will stand. site: with a problem.
    """
    words = translate("site_notice", "This screen has settings of its own that cannot be used as they are.")
    until = translate("site_notice", "Until they are mended the strictest settings stand.")
    tell = translate("site_notice", "Tell whoever looks after this computer:")
    faults = [escape(str(problem)) for problem in site.problems]
    return NoteBox(page.look, [f"<b>{words}</b> {until} {tell}", *faults], "small")


MOST = 5
"""Numbers named on the screen; the sheet of `verify` has all of them."""


def due_notice(page: PageView, library: Library, today: date) -> NoteBox:
    """Counts of numbers by age, and the first ones that are due on a day. page: where it will stand."""
    ages = ages_of(library, today)
    said = translate(
        "due_notice",
        "{called} of {all} were called in the last {days} days. {never} were never called, {due} are due "
        "again, {wrong} were found wrong.",
    ).format(
        called=ages.called, all=ages.numbers, days=DUE_DAYS, never=ages.never, due=ages.due, wrong=ages.wrong
    )
    lines = [f"<b>{translate('due_notice', 'How fresh the numbers are.')}</b> {said}"]
    first = "; ".join(islice(_first_due(library, today), MOST))
    if first:
        lines.append(f"<b>{translate('due_notice', 'To call first:')}</b> {escape(first)}.")
    return NoteBox(page.look, lines, "small")


def _first_due(library: Library, today: date) -> list[str]:
    """Voice lines alone: a relay's number, 711, stands at many services and is one and the same."""
    return [
        f"{service.name}, {service.phones[place].number} ({_since(service.phones[place])})"
        for service, place in to_call_in_order(library)
        if service.phones[place].type == "voice" and is_due(service.phones[place], today)
    ]


def _since(phone: Phone) -> str:
    if phone.wrong_since:
        return translate("due_notice", "found wrong {day}").format(day=spoken_date(phone.wrong_since))
    if phone.assured_date:
        return translate("due_notice", "called {day}").format(day=spoken_date(phone.assured_date))
    return translate("due_notice", "not yet called")
