"""The result of an installation, as messages for staff."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from guide.content.display_text import spoken_date
from guide.errors import GuideError
from guide.packs.installing import Change
from guide.packs.pack import PackError, Refusal

MOST_NAMED = 10
"""The most numbers listed by name; the others are only counted."""


class Outcome(Struct, frozen=True):
    """The result of an installation or of going back.

    Attributes:
        lines: sentences for staff, the result first.
        is_changed: whether the guide has other content now.
    """

    lines: tuple[str, ...]
    is_changed: bool = False


def outcome_of(work: Callable[[], Change]) -> Outcome:
    """Do something that changes the content, and report the result."""
    try:
        return changed(work())
    except (OSError, GuideError) as error:
        return refused(error)


def changed(change: Change) -> Outcome:
    """Report a successful change."""
    return Outcome(tuple(_lines(change)), is_changed=True)


def refused(error: Exception) -> Outcome:
    """Report that nothing has changed, with the reason and what to do next.

    Args:
        error: a PackError, or what kept this computer from storing the content.
    """
    reason, next_step = str(error), Refusal.UNFIT
    if isinstance(error, PackError):
        reason, next_step = error.reason, error.refusal
    elif isinstance(error, OSError):
        reason = f"This computer could not store the new content ({error.strerror})."
    return Outcome(("Nothing has changed.", reason, next_step.value))


def _lines(change: Change) -> Iterator[str]:
    yield f"The guide now has the content of {spoken_date(change.new.date)} (number {change.new.sequence})."
    yield f"Before, it had the content of {spoken_date(change.old.date)} (number {change.old.sequence})."
    for what, numbers in (("New numbers", change.added), ("Numbers no longer shown", change.removed)):
        if numbers:
            more = ", ..." if len(numbers) > MOST_NAMED else ""
            yield f"{what}: {len(numbers)} ({', '.join(numbers[:MOST_NAMED])}{more})"
    if change.withdrawn:
        yield f"Withdrawn, and not to be used any more: {', '.join(change.withdrawn)}"
    if change.new_keys:
        yield f"From now on, content is also accepted from the key {', '.join(change.new_keys)}."
