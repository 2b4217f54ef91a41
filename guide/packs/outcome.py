"""What became of new content, in the words that staff read, wherever they read them."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from guide.content.display_text import spoken_date
from guide.errors import GuideError
from guide.packs.installing import Change
from guide.packs.pack import PackError, Refusal

MOST_NAMED = 10
"""Numbers that are named; more are counted."""


class Outcome(Struct, frozen=True):
    """What became of new content.

    Attributes:
        lines: Sentences for staff, the result first.
        is_changed: Whether the guide has other content now.
    """

    lines: tuple[str, ...]
    is_changed: bool = False


def outcome_of(work: Callable[[], Change]) -> Outcome:
    """Do something that changes the content, and say what became of it."""
    try:
        return changed(work())
    except (OSError, GuideError) as error:
        return refused(error)


def changed(change: Change) -> Outcome:
    """The content is another now."""
    return Outcome(tuple(_lines(change)), is_changed=True)


def refused(error: Exception) -> Outcome:
    """Everything is as it was: a refusal, with the reason and what to do next.

    Args:
        error: A PackError, or what kept this computer from storing the content.
    """
    refusal = refusal_of(error)
    return Outcome(("Nothing has changed.", refusal.reason, refusal.refusal.value))


def refusal_of(error: Exception) -> PackError:
    """The refusal that an error amounts to."""
    if isinstance(error, PackError):
        return error
    if isinstance(error, OSError):
        return PackError(Refusal.UNFIT, f"This computer could not store the new content ({error.strerror}).")
    return PackError(Refusal.UNFIT, str(error))


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
