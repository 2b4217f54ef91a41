"""The settings of a site: a desk for one person at a time, a shared station, a kiosk."""

from msgspec import Struct

LEAST_WARNING_S = 20.0
"""The least time that a person needs to answer, in seconds (WCAG 2.2, criterion 2.2.1)."""

LEAST_TARGET_PX = 48
"""The least size for a finger, in pixels at 100 % text: more than the 44 of WCAG 2.2, criterion 2.5.5."""


class Policy(Struct, frozen=True, kw_only=True):
    """One kind of site. In none of them can the text of a page be copied.

    The names of the fields are keys of `status --json`.

    Attributes:
        name: on the command line and in a site file.
        idle_s: how long a page may stay without input before the guide asks, in seconds.
        warning_s: how long the question stays before the visit ends, in seconds; at least LEAST_WARNING_S.
        full_screen: the window has no frame and fills the screen.
        stays: nothing but the guide is on this screen. Closing its window shows the front page, as Leave
            does, and if no window can be shown, the guide keeps trying. Only a signal to the parent ends it.
        closes: Leave ends the guide, where another front page would be a clue. It has no effect where the
            guide stays.
        pastes: text from other programs may be pasted or dropped into the search field.
        prints: pages may be printed.
        covers: a window that loses the focus covers its page at once, and leaves after `away_s`.
        away_s: how long the reader may be in another window before the visit ends, in seconds. Enough for a
            message that comes and goes; not for the next person to sit down and find the page.
        watches_keys: the sentry, a process of its own, watches for Shift while the window hangs (X11 only).
            It gets modifiers and no other keys. Three presses in another window end a hanging one a second
            later.
        target_px: the least height of buttons, in pixels at 100 % text.
        hides_from_capture: recordings and pictures of the screen show nothing of the guide (Windows only);
            neither do shared screens and remote help.
        keyboard: an on-screen keyboard is offered, for a site without a keyboard.
    """

    name: str
    idle_s: float
    warning_s: float = 30.0
    full_screen: bool = False
    stays: bool = False
    closes: bool = False
    pastes: bool = False
    prints: bool = False
    covers: bool = True
    away_s: float = 5.0
    watches_keys: bool = True
    target_px: int = LEAST_TARGET_PX
    keyboard: bool = False
    hides_from_capture: bool = False


DESK = Policy(name="desk", idle_s=300, pastes=True)
STATION = Policy(name="station", idle_s=120, hides_from_capture=True)
KIOSK = Policy(
    name="kiosk",
    idle_s=90,
    full_screen=True,
    stays=True,
    # its screen shows nothing else, and an on-screen keyboard may take the focus for a moment
    covers=False,
    target_px=60,
    keyboard=True,
    hides_from_capture=True,
)

POLICIES = (DESK, STATION, KIOSK)
"""From the least to the most strict."""
