"""The numbers that editors list: the urgent ones, and those for small cards and strips of paper."""

from msgspec import Struct


class UrgentNumber(Struct, frozen=True):
    """A number that is one press away from every page.

    Attributes:
        number: as in the file of the service.
        label: when to call it, in a few words.
        short: the same in one or two words, where there is no room for the label.
        service: the id of the service whose number it is.
    """

    number: str
    label: str
    short: str
    service: str


MOST_CARDS = 10
"""How many numbers paper can show; a site chooses among them."""

CARD_LINES = 5
"""How many of them fit on one small card."""


class CardNumber(Struct, frozen=True):
    """A number for small cards and strips of paper.

    Attributes:
        number: as in the file of the service.
        label: what to call for, in dull words that no other card number has.
        service: the id of the service whose number it is.
    """

    number: str
    label: str
    service: str
