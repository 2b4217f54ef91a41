"""What a place needs of the guide: a desk of one's own, a shared station, a kiosk."""

from msgspec import Struct

LEAST_WARNING_S = 20.0
"""The least a person needs to answer, in seconds (WCAG 2.2, criterion 2.2.1)."""

LEAST_TARGET_PX = 48
"""The least a finger hits well, in pixels at 100 % text: more than the 44 of WCAG 2.2, criterion 2.5.5."""


class Policy(Struct, frozen=True, kw_only=True):
    """One kind of place. Nothing that the guide shows can be copied in any of them.

    name: as it is written on a command line and in a site file.
    idle_s: how long a page may lie unread before the guide asks, in seconds.
    warning_s: how long the question stays before the visit ends, in seconds; never under LEAST_WARNING_S.
    full_screen: the window has no frame and fills the screen.
    stays: the guide is all there is on this screen. Closing its window leads to the front page, as Leave
        does, and where no window can be shown it goes on trying. Only a signal to the parent ends it.
    pastes: text from elsewhere may be pasted or dropped into the search field.
    prints: pages may be printed.
    covers: a window that loses the keys covers its page at once, and leaves after `away_s`.
    away_s: how long the reader may be in another window before the visit ends, in seconds.
    watches_keys: a process of its own listens for Shift while the window hangs (X11 only). It hears modifiers
        and no other key. Three presses that were meant for another window end one that hangs a second later.
    target_px: the least height of what can be pressed, in pixels at 100 % text.
    keyboard: a keyboard on the screen is offered, for a place where none stands on the table.
    """

    name: str
    idle_s: float
    warning_s: float = 30.0
    full_screen: bool = False
    stays: bool = False
    pastes: bool = False
    prints: bool = False
    covers: bool = True
    away_s: float = 20.0
    watches_keys: bool = True
    target_px: int = LEAST_TARGET_PX
    keyboard: bool = False


DESK = Policy(name="desk", idle_s=300, pastes=True)
STATION = Policy(name="station", idle_s=120)
KIOSK = Policy(
    name="kiosk",
    idle_s=90,
    full_screen=True,
    stays=True,
    # nothing else is on its screen to go to, and a keyboard on the screen may take the keys for a moment
    covers=False,
    target_px=60,
    keyboard=True,
)

POLICIES = (DESK, STATION, KIOSK)
"""From the least strict to the strictest."""
