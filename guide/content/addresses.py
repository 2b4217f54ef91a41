"""The street of a service: what may be shown of it, and how old it is."""

from datetime import date, timedelta

from guide.content.display_text import Translate, as_written
from guide.content.model import Service
from guide.content.phones import showable

OLD_AFTER_DAYS = 730
"""Days, two years, after which a page says how old an address is."""


def shown_address(service: Service) -> str:
    """The address that a page may show, "" unless an editor has made it public."""
    return service.address if service.address_public else ""


def address_seen(service: Service) -> str:
    """The date of the page that gives the address, "" when it shows none."""
    return next((source.seen for source in service.sources if source.url == service.address_source), "")


def address_with_year(service: Service, translate: Translate = as_written) -> str:
    """The address and the year of its page, for rows and paper: "40 Mill Street, Port Ash (2023)"."""
    address, year = shown_address(service), address_seen(service)[:4]
    if not address or not year:
        return address
    return translate("words", "{address} ({year})").format(address=address, year=year)


def address_note(service: Service, today: date, translate: Translate = as_written) -> str:
    """The note under an address that may be out of date on `today`; "" for a recent one."""
    if not shown_address(service):
        return ""
    seen = address_seen(service)
    if seen and today - _first_day(seen) <= timedelta(days=OLD_AFTER_DAYS):
        return ""
    return f"{_how_old(seen, translate)} {_what_first(service, translate)}"


def _how_old(seen: str, translate: Translate) -> str:
    if not seen:
        return translate("words", "Address from a page without a date.")
    return translate("words", "Address of {year}.").format(year=seen[:4])


def _what_first(service: Service, translate: Translate) -> str:
    if showable(service):
        return translate("words", "Call first.")
    return translate("words", "Ask first.")


def _first_day(seen: str) -> date:
    """The earliest day that a partial date can mean: no address looks younger than it is."""
    return date.fromisoformat(seen + "-01-01"[len(seen) - 4 :])
