"""The appearance that a reader chooses: colors, text size, letter spacing. Forgotten with the visit."""

from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QStyleHints

from guide.policy import Policy
from guide.ui.theme import tokens
from guide.ui.theme.tokens import Colors

Theme = Literal["light", "dark", "contrast"]

THEMES: dict[Theme, Colors] = {
    "light": tokens.LIGHT,
    "dark": tokens.DARK,
    "contrast": tokens.HIGH_CONTRAST,
}


class Appearance(Struct, frozen=True):
    """What a reader can choose.

    Attributes:
        theme: one of `THEMES`.
        text_percent: one of tokens.TEXT_STEPS.
        is_spaced: more space between letters, words and lines.
    """

    theme: Theme = "light"
    text_percent: int = tokens.TEXT_STEPS[0]
    is_spaced: bool = False

    @property
    def colors(self) -> Colors:
        """The colors of the theme."""
        return THEMES[self.theme]

    def stepped(self, by: int) -> "Appearance":
        """The same with larger text, or smaller where `by` is negative; it stops at both ends."""
        steps = tokens.TEXT_STEPS
        at = min(max(steps.index(self.text_percent) + by, 0), len(steps) - 1)
        return Appearance(self.theme, steps[at], self.is_spaced)


def system_appearance(hints: QStyleHints) -> Appearance:
    """What the system asks for: high contrast, dark colors, or neither."""
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return Appearance("contrast")
    return Appearance("dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light")


def first_appearance(hints: QStyleHints, policy: Policy, screen: QSize) -> Appearance:
    """The appearance with which a visit starts: what the system asks for, and larger text on the large screen
    of a kiosk, where people stand.

    Args:
        screen: its size in logical pixels. Its millimeters do not count: many screens report wrong ones.
    """
    width, height = tokens.KIOSK_TEXT_FROM
    is_large = policy.full_screen and screen.width() >= width and screen.height() >= height
    percent = tokens.KIOSK_TEXT if is_large else tokens.TEXT_STEPS[0]
    return Appearance(system_appearance(hints).theme, percent)
