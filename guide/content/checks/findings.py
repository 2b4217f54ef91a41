"""What a check finds, by the address of the value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with the library as a whole.

    address: as in guide.content.origins, from which file and line follow.
    text: what is wrong and what to write instead.
    is_warning: whether the library is built all the same.
    """

    address: str
    text: str
    is_warning: bool = False
