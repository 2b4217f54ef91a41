"""What came of one question."""

from enum import StrEnum

from msgspec import Struct


class Outcome(StrEnum):
    """The three things that can come of a question."""

    HOLDS = "holds"
    FAILS = "does not hold"
    UNTESTED = "not tested"


class Finding(Struct, frozen=True):
    """One question and what came of it.

    about: the question's short name, such as `sockets`.
    said: what was seen, in a sentence or two, and nothing that was not.
    to_do: the one thing to do about it; "" when there is nothing to do.
    """

    about: str
    outcome: Outcome
    said: str
    to_do: str = ""


def holds(about: str, said: str) -> Finding:
    """It was tested, and it holds."""
    return Finding(about, Outcome.HOLDS, said)


def fails(about: str, said: str, to_do: str) -> Finding:
    """It was tested, and it does not hold."""
    return Finding(about, Outcome.FAILS, said, to_do)


def untested(about: str, said: str, to_do: str) -> Finding:
    """It could not be tested, or not in full; `said` says why."""
    return Finding(about, Outcome.UNTESTED, said, to_do)
