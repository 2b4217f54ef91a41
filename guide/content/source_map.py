"""Where each authored value was read, so that a check can say which line to correct."""

from collections.abc import Mapping
from dataclasses import dataclass

SourceLocation = tuple[str, int]
"""A path relative to the checkout, with forward slashes, and a line (1 is the first; 0 unknown)."""


@dataclass(frozen=True, slots=True)
class SourceMap:
    """File and line of values, by address.

    An address names a value by where it hangs in the library: "topics/danger-now/related/0",
    "services/maine-211/phones/0/number", "doors/2/pages", "translations/es/danger-now/title".
    """

    locations: Mapping[str, SourceLocation]

    def of(self, address: str) -> SourceLocation:
        """File and line of the value, or of the nearest thing around it that is known."""
        while address:
            if address in self.locations:
                return self.locations[address]
            address = address.rpartition("/")[0]
        return ("resources", 0)
