"""What a check finds, by the address of the value."""

from dataclasses import dataclass

from guide.content.rules import Rule


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with the library as a whole.

    address: as in guide.content.source_map, from which file and line follow.
    text: what is wrong and what to write instead.
    rule: which rule it breaks, and so why it matters.
    is_warning: whether the library is built all the same.
    """

    address: str
    text: str
    rule: Rule
    is_warning: bool = False
