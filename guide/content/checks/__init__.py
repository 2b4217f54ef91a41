"""Checks whether a whole library is consistent and keeps its promises; reports all problems at once.

An error keeps the library from being built. A warning is for an editor to see to: the library is
built all the same, because a page past its date of review is better than no page. Long past that date it
is an error of the check, yet no machine stops building for it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from guide.content.check_rules import Rule
from guide.content.checks.cards import check_cards
from guide.content.checks.directory import (
    check_duplicates,
    check_edition,
    check_facts,
    check_numbers,
    check_old_names,
    check_plain_lines,
    check_services,
)
from guide.content.checks.findings import Finding
from guide.content.checks.glossary import check_glossaries
from guide.content.checks.hidden_places import check_hidden_places
from guide.content.checks.in_short import check_in_short
from guide.content.checks.readability import check_grades, check_sentences
from guide.content.checks.spelling import check_spelling
from guide.content.checks.state import check_state
from guide.content.checks.topics import (
    check_first_lines,
    check_links,
    check_must_points,
    check_pages,
    check_plain_pages,
    check_services_reached,
    check_tells,
)
from guide.content.checks.wording import check_danger, check_promises, check_wording
from guide.content.model import Library
from guide.content.source_map import SourceMap
from guide.content.vocabulary import Vocabulary
from guide.errors import Problem


@dataclass(frozen=True, slots=True)
class Findings:
    """Problems, grouped by what they prevent: a build, a release, or nothing.

    Attributes:
        errors: stop a build.
        overdue: stop a release only: a computer builds by its own clock, and must not lose its guide on that
            day.
        warnings: stop nothing.
    """

    errors: tuple[Problem, ...] = ()
    overdue: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


def check(
    library: Library,
    vocabulary: Vocabulary,
    source_map: SourceMap,
    today: date,
    known: frozenset[str] = frozenset(),
    others: Mapping[str, Vocabulary] = MappingProxyType({}),
) -> Findings:
    """Check a library and its vocabulary as authored.

    Args:
        others: the vocabulary of each other language.
        today: which day dates are compared with.
        known: words that are spelled right, in small letters (see `spelling.known_words`); without any,
            spelling is not checked.
    """
    findings = [
        *_all(library, today, vocabulary.sensitive),
        *check_cards(library, vocabulary.revealing),
        *check_plain_lines(library, (*vocabulary.revealing, *vocabulary.sensitive)),
        *check_plain_pages(library, vocabulary.revealing),
        *check_danger(vocabulary, library),
        *check_spelling(library, known),
        *check_glossaries(others, vocabulary, library, source_map),
    ]
    overdue = [finding for finding in findings if finding.rule is Rule.LONG_PAST_REVIEW]
    warnings = [finding for finding in findings if finding.is_warning]
    errors = [finding for finding in findings if finding not in overdue and not finding.is_warning]
    return Findings(
        _problems(errors, source_map), _problems(overdue, source_map), _problems(warnings, source_map)
    )


def _all(library: Library, today: date, sensitive: tuple[str, ...]) -> Iterator[Finding]:
    yield from check_pages(library, today, sensitive)
    yield from check_state(library)
    yield from check_services(library, today)
    yield from check_facts(library, today)
    yield from check_edition(library, today)
    yield from check_numbers(library)
    yield from check_promises(library)
    yield from check_wording(library)
    yield from check_hidden_places(library)
    yield from check_duplicates(library)
    yield from check_sentences(library)
    yield from check_grades(library)
    yield from check_old_names(library)
    yield from check_links(library)
    yield from check_services_reached(library)
    yield from check_in_short(library)
    yield from check_first_lines(library)
    yield from check_tells(library, sensitive)
    yield from check_must_points(library)


def _problems(findings: list[Finding], source_map: SourceMap) -> tuple[Problem, ...]:
    return tuple(sorted({_problem(finding, source_map) for finding in findings}))


def _problem(finding: Finding, source_map: SourceMap) -> Problem:
    path, line = source_map.of(finding.address)
    return Problem(path, line, finding.text, finding.rule.value)
