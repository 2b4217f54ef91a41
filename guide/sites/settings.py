"""The single settings of a site file: their names there, the field of the policy each sets, its limits."""

from msgspec import Struct

from guide.policy import LEAST_TARGET_PX, LEAST_WARNING_S


class Switch(Struct, frozen=True):
    """A setting that is on or off. field: of Policy."""

    name: str
    field: str

    def fault(self, value: object) -> str:
        """What is wrong with a value, in words; "" when nothing is."""
        return "" if isinstance(value, bool) else f"{self.name} must be true or false, without quotes."


class Amount(Struct, frozen=True):
    """A setting that is a number. field: of Policy. least, most: both allowed; `unit` in words."""

    name: str
    field: str
    least: float
    most: float
    unit: str

    def fault(self, value: object) -> str:
        """What is wrong with a value, in words; "" when nothing is."""
        if (
            isinstance(value, int | float)
            and not isinstance(value, bool)
            and self.least <= value <= self.most
        ):
            return ""
        limits = f"from {self.least:g} to {self.most:g}"
        return f"{self.name} must be a number of {self.unit} {limits}, without quotes."


Setting = Switch | Amount

SETTINGS: tuple[Setting, ...] = (
    Amount("idle_seconds", "idle_s", 20, 3600, "seconds"),
    Amount("warning_seconds", "warning_s", LEAST_WARNING_S, 600, "seconds"),
    Switch("full_screen", "full_screen"),
    Switch("cannot_be_closed", "stays"),
    Switch("paste", "pastes"),
    Switch("printing", "prints"),
    Switch("cover_when_away", "covers"),
    Amount("away_seconds", "away_s", 1, 600, "seconds"),
    Switch("watch_keys", "watches_keys"),
    Amount("button_height", "target_px", LEAST_TARGET_PX, 120, "pixels"),
    Switch("screen_keyboard", "keyboard"),
)
"""In the order of the fields of Policy. Every field but its name has one."""
