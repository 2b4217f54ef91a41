"""What a check finds, by the address of the value."""

import difflib
from collections.abc import Iterable
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


ANY_PAGE = "a topic or service"


def suggestion(wrong: str, ids: Iterable[str], what: str) -> str:
    """What to write instead of an id that does not exist: one that is much like it, or that of `what`."""
    similar = difflib.get_close_matches(wrong, ids, n=1)
    return f"did you mean {similar[0]}?" if similar else f"write the id of {what}"
