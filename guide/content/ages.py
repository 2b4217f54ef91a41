"""How old the numbers of a library are: what a person has called, what was found wrong, what is due."""

from datetime import date, timedelta

from msgspec import Struct

from guide.content.model import Library
from guide.content.phones import to_call

DUE_DAYS = 90
"""Days after a call when a number should be called again."""


class Ages(Struct, frozen=True):
    """Counts of numbers that a person can try and that pages show, or showed until a call.

    called: called within DUE_DAYS. due: called before that. never: not called yet. wrong: found wrong and
    not mended. undated: never called, and no page that shows it has a date.
    oldest_call: the day of the oldest call; "" for none.
    oldest_seen: the oldest date of a page, of numbers never called; "" for none.
    """

    numbers: int
    called: int
    due: int
    never: int
    wrong: int
    undated: int
    oldest_call: str
    oldest_seen: str


def ages_of(library: Library, today: date) -> Ages:
    """How old the numbers are on a day."""
    phones = [phone for service in library.services.values() for _, phone in to_call(service)]
    since = (today - timedelta(days=DUE_DAYS)).isoformat()
    shown = [phone for phone in phones if not phone.wrong_since]
    calls = [phone.assured_date for phone in shown if phone.assured_date]
    never = [phone for phone in shown if not phone.assured_date]
    return Ages(
        numbers=len(phones),
        called=sum(1 for call in calls if call > since),
        due=sum(1 for call in calls if call <= since),
        never=len(never),
        wrong=len(phones) - len(shown),
        undated=sum(1 for phone in never if not phone.seen),
        oldest_call=min(calls, default=""),
        oldest_seen=min((phone.seen for phone in never if phone.seen), default=""),
    )
