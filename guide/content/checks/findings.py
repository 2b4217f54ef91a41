"""What a check finds, by the address of the value."""

from dataclasses import dataclass

from guide.content.check_rules import Rule


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem of the library as a whole.

    Attributes:
        address: as in `SourceMap`; file and line follow from it.
        text: what is wrong and what to write instead.
        rule: which rule it breaks, and so why it matters.
        is_warning: whether the library is built in spite of it.
    """

    address: str
    text: str
    rule: Rule
    is_warning: bool = False
