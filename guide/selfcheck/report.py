"""The report of the self-check, for a person and for other programs."""

import textwrap
from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct, field


class Outcome(StrEnum):
    """The outcome of one check."""

    HOLDS = "holds"
    FAILS = "does not hold"
    UNTESTED = "not tested"


class Finding(Struct, frozen=True):
    """One check and its outcome.

    Attributes:
        about: the short name of the check, such as `network`.
        outcome: whether the promise holds.
        text: what was observed, in a sentence or two, and nothing else. Its JSON key is `said`.
        to_do: the one thing to do about it; "" if there is nothing to do.
    """

    about: str
    outcome: Outcome
    text: str = field(name="said")
    to_do: str = ""


def holds(about: str, text: str) -> Finding:
    """The check was made, and the promise holds."""
    return Finding(about, Outcome.HOLDS, text)


def fails(about: str, text: str, to_do: str) -> Finding:
    """The check was made, and the promise does not hold."""
    return Finding(about, Outcome.FAILS, text, to_do)


def untested(about: str, text: str, to_do: str) -> Finding:
    """The check could not be made, or only in part; `text` says why."""
    return Finding(about, Outcome.UNTESTED, text, to_do)


CANNOT_HIDE = (
    "that a program of this name was opened, and when: the system keeps lists of that",
    "what a camera sees, or a person standing behind the reader",
    "keystrokes from a program or a device on the keyboard cable that records them",
    "anything from a person who owns this computer or has administrator rights on it",
    "the network traffic of other programs: the guide uses no network",
    "a call made afterwards: it can be listed on a phone bill",
)
"""What no software can hide, so no check can say that it holds."""

_WIDTH = 100
_HEADINGS = {
    Outcome.FAILS: "Does not hold",
    Outcome.UNTESTED: "Not tested",
    Outcome.HOLDS: "Holds, as far as it was tested",
}
"""What needs action comes first."""


class Report(Struct, frozen=True):
    """All findings.

    Attributes:
        version: of the library.
        took_s: how long the check took, in seconds.
        findings: in the order of the report.
        cannot_hide: what no software can hide.
    """

    version: str
    took_s: float
    findings: tuple[Finding, ...]
    cannot_hide: tuple[str, ...] = CANNOT_HIDE

    @property
    def something_fails(self) -> bool:
        """Whether anything does not hold."""
        return any(finding.outcome is Outcome.FAILS for finding in self.findings)


def as_text(report: Report) -> str:
    """The report for the person who looks after the computer."""
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    for outcome, heading in _HEADINGS.items():
        findings = [finding for finding in report.findings if finding.outcome is outcome]
        if findings:
            yield f"{heading} ({len(findings)})"
            for finding in _merged(findings):
                yield from _paragraph(finding)
            yield ""
    yield "No software can hide"
    for line in report.cannot_hide:
        yield from _wrapped(line, "  - ", "    ")
    yield ""
    yield "What a visit cannot show about this computer, such as swap and accounts: docs/one-computer.md."
    yield f"Version {report.version}, {report.took_s:.0f} s."


def _merged(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Findings with the same text and the same thing to do become one, with all their names."""
    by_words: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        by_words.setdefault((finding.text, finding.to_do), []).append(finding)
    for (text, to_do), alike in by_words.items():
        yield Finding(", ".join(each.about for each in alike), alike[0].outcome, text, to_do)


def _paragraph(finding: Finding) -> Iterator[str]:
    yield from _wrapped(f"{finding.about}: {finding.text}", "  ", "      ")
    if finding.to_do:
        yield from _wrapped(f"To do: {finding.to_do}", "      ", "      ")


def _wrapped(text: str, first: str, other: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=other, break_long_words=False)
