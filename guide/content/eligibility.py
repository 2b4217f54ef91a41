"""Whom a place takes, as far as a source says. Ages have their names in HSDS 3."""

from typing import Literal

from msgspec import Struct

Answer = Literal["", "yes", "no"]
"""What a source says; "" where it says nothing, and then nobody may guess."""


class Takes(Struct, frozen=True, omit_defaults=True):
    """Whom a place takes, and what it asks of them.

    Attributes:
        women: whether it takes women.
        men: whether it takes men.
        children: whether a parent may come with children.
        minimum_age: of a person who comes alone, in years; 0 where it is not known.
        maximum_age: of a person who comes alone, in years; 0 where it is not known, or there is none.
        pets: whether a pet may come.
        sober: whether a person must be sober.
        identification: whether a person must show papers.
        source: the url of the source of the service that says it.
    """

    women: Answer = ""
    men: Answer = ""
    children: Answer = ""
    minimum_age: int = 0
    maximum_age: int = 0
    pets: Answer = ""
    sober: Answer = ""
    identification: Answer = ""
    source: str = ""
