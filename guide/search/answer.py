"""What a search is asked and what it answers."""

from typing import Literal

from msgspec import Struct

from guide.content.model import Line

Kind = Literal["topic", "service"]


class Filters(Struct, frozen=True):
    """What to leave out; "" leaves out nothing.

    county: keeps topics, and services that serve it (statewide and national ones too).
    language: a BCP 47 code; keeps topics written in it and services that say they speak it.
    """

    kind: Literal["", "topic", "service"] = ""
    county: str = ""
    language: str = ""


class Result(Struct, frozen=True):
    """One line of the result list. score: above 0, falling; only comparable within one answer.

    snippet: the sentence that answers, matched words bold.
    """

    id: str
    kind: Kind
    title: str
    score: float
    snippet: Line


class Answer(Struct, frozen=True):
    """The results of one search, the best first.

    query: the text as searched, cut to a sane length. corrected: the text with its misspelled words
    mended, None when nothing was. weak: whether no result is a strong match.
    """

    query: str
    corrected: str | None
    weak: bool
    results: tuple[Result, ...]
