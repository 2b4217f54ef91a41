"""What a parent says when it ends otherwise than asked to."""

from guide.errors import DisplayError, Remedy
from guide.supervisor.succession import Ending

_WHY = {
    Ending.NEVER_PAINTED: (
        "The window could not be shown: it ended twice before anything was painted. Check the display."
    ),
    Ending.KEEPS_CRASHING: ("The window ended again and again as soon as it was shown. Please report it."),
}


def exit_status(ending: Ending) -> int:
    """0 where the end was asked for. Raises DisplayError, with a sentence for people, where it was not."""
    if ending in _WHY:
        raise DisplayError(_WHY[ending], Remedy.SEARCH)
    return 0
