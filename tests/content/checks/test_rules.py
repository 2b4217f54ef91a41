"""Every rule of `check`: a tree that breaks it, and the message for an editor.

A new rule without a case here fails. Each case is the sample checkout with a few lines changed.
"""

from datetime import date

import pytest

from guide.content.authoring import read_authored
from guide.content.check_rules import Rule
from guide.content.checks import check
from guide.content.checks.spelling import known_words
from guide.errors import ContentError, Problem
from tests.authored_tree import FILES, TOPIC, Tree
from tests.content.checking import DOORS, KITCHEN, MEALS, PANTRY, TODAY, URGENT

Change = tuple[str, str, str]
"""A file, what stands there once (NEW for a file that is not there), and what stands there instead."""

OLD_NAMES = "resources/old_names.yaml"
DANGER = "danger:\n  - {phrases: [has a gun], pages: [zzz]}\n"
WORDS = " ".join(["word"] * 26)
HARD = "Notwithstanding contrary provisions, determination of eligibility necessitates documentation. " * 15


DOOR = "- {id: meal, title: A meal, subtitle: Meals, icon: soup, lists: [{pages: [warm-meals]}]}\n"

NEW = ""
BAG = "Bring a bag."
SPANISH = "resources/vocabulary/es.yaml"
BAD: dict[Rule, tuple[Change, ...]] = {
    Rule.FORM: ((MEALS, "summary: Meals", "summary: [Meals] #"),),
    Rule.HIDDEN_CHARACTER: ((MEALS, BAG, "Bring a b\u0430g."),),
    Rule.HTML: ((MEALS, BAG, "Bring <b>a bag</b>."),),
    Rule.PICTURE: ((MEALS, BAG, "Bring ![a bag](bag.png)."),),
    Rule.MARKDOWN: ((MEALS, BAG, "Bring **a bag."),),
    Rule.LINK_OUT: ((MEALS, BAG, "Bring [a bag](https://bags.example)."),),
    Rule.NAMING: ((MEALS, "id: warm-meals", "id: cold-meals"),),
    Rule.WITHDRAWN: (("resources/edition.yaml", "sequence: 7", "sequence: 7\nwithdrawn: [warm-meals]"),),
    Rule.NUMBER_FORM: ((KITCHEN, "- number: 207-555-0100", "- number: 207-555-100"),),
    Rule.UNKNOWN_PAGE: ((MEALS, "related: [county-kitchen]", "related: [kitchen]"),),
    Rule.UNKNOWN_SERVICE: ((MEALS, "(call:county-kitchen)", "(call:zzz)"),),
    Rule.CARD_NUMBER: ((MEALS, "(call:county-kitchen)", "(call:quiet-pantry)"),),
    Rule.CARD_LABEL: (
        (
            "resources/cards.yaml",
            NEW,
            "format: 2\ncards:\n"
            + 2 * '- {number: 207-555-0100, label: "a meal", service: county-kitchen}\n',
        ),
    ),
    Rule.DOOR: (
        ("resources/sections.yaml", '"yes"', '"no"'),
        ("resources/vocabulary/en.yaml", "synonyms:", "sensitive: [meal]\nsynonyms:"),
    ),
    Rule.DOORS_FIT: ((DOORS, "- {id: food,", 10 * DOOR + "- {id: food,"),),
    Rule.ICON: ((DOORS, "icon: soup", "icon: soap"),),
    Rule.LONG_SUMMARY: ((MEALS, "summary: Meals", "summary: " + "very " * 12 + "Meals"),),
    Rule.UNREACHABLE: ((DOORS, ", quiet-pantry", ""),),
    Rule.DEAD_END: ((MEALS, TOPIC, TOPIC.split("\n[Free")[0].replace("related: [county-kitchen]\n", "")),),
    Rule.FIRST_LINES: (
        (MEALS, "audience: anyone", "audience: survivor"),
        (MEALS, "[Free, in the daytime.](call:county-kitchen)", "A line. [^advice]"),
    ),
    Rule.TELLS: (("resources/vocabulary/en.yaml", "synonyms:", "sensitive: [meal]\nsynonyms:"),),
    Rule.LONG_SHORT: ((URGENT, "short: meal", "short: a very warm meal"),),
    Rule.IN_SHORT: (("resources/sections.yaml", 'plain: "yes"', 'plain: "yes", begins_in_short: "yes"'),),
    Rule.POINT_HEADING: ((MEALS, "at: Before you go", "at: Prices"),),
    Rule.POINTS: ((MEALS, ", at: Before you go", ""),),
    Rule.NO_SOURCE: ((MEALS, "Bring a bag. [^advice]", BAG),),
    Rule.UNKNOWN_CITATION: ((MEALS, "Bring a bag. [^advice]", "Bring a bag. [^MEALS-99]"),),
    Rule.LOW_CONFIDENCE: ((MEALS, "Bring a bag. [^advice]", "Bring a bag. [^MEALS-02]"),),
    Rule.SOURCES_LIST: (
        (MEALS, "sources: [MEALS-01, county-kitchen]", "sources: [county-kitchen, MEALS-01]"),
    ),
    Rule.FUTURE_DATE: ((KITCHEN, "note: Ask for the cook", "assured_date: 2026-06-02"),),
    Rule.PAST_REVIEW: ((MEALS, "2027-05-31", "2026-05-31"),),
    Rule.LONG_PAST_REVIEW: ((MEALS, "2027-05-31", "2026-03-02"),),
    Rule.KIND: ((PANTRY, "kind: food", "kind: shop"),),
    Rule.COUNTY: ((PANTRY, "reach: statewide\n", ""),),
    Rule.TIME_ZONE: ((PANTRY, "reach: statewide\n", "reach: statewide\ntime_zone: Europe/Paris\n"),),
    Rule.NO_NUMBER: ((PANTRY, "call_instead: county-kitchen\n", ""),),
    Rule.FOUND_WRONG: ((KITCHEN, "type: tty\n", "type: tty\n    wrong_since: 2026-05-01\n"),),
    Rule.UNKNOWN_NUMBER: ((MEALS, "Call first.", "Call 207-555-0123 first."),),
    Rule.MISPRINT: ((MEALS, "Call first.", "Call 1-877-871-7741."),),
    Rule.NUMBER_IN_CARD: ((MEALS, "[Free, in", "[Free at 207-555-0100, in"),),
    Rule.NUMBER_SPELLING: ((MEALS, "Call first.", "Call (207) 555-0100."),),
    Rule.DUPLICATE_SERVICE: ((PANTRY, "name: Quiet Pantry", "name: County Kitchen"),),
    Rule.DUPLICATE_NUMBER: (
        (KITCHEN, "711 then 207-555-0100\n    type: tty", "1-207-555-0100\n    type: voice"),
    ),
    Rule.OLD_NAME: ((OLD_NAMES, "services: [county-kitchen]", "services: [zzz]"),),
    Rule.OUTDATED_SOURCE: ((KITCHEN, "    seen: 2024-09\n", "    seen: 2019-12\n"),),
    Rule.HIDDEN_PLACE: ((KITCHEN, 'hours: ""', "address: 12 Elm Street, Bangor"),),
    Rule.PROMISE: ((MEALS, BAG, "It leaves no trace."),),
    Rule.STIGMA: ((MEALS, BAG, "We rescue people."),),
    Rule.STRAY_MARKUP: ((KITCHEN, "a warm meal to", "a **warm meal to"),),
    Rule.LONG_SENTENCE: ((MEALS, BAG, f"Bring {WORDS}."),),
    Rule.LONG_SENTENCES: tuple(
        (MEALS, line, f"{WORDS[:99].capitalize()}.")
        for line in ("Ask for the day and the hour.", BAG, "Call first.", "Then go.")
    ),
    Rule.GRADE: ((MEALS, BAG, HARD),),
    Rule.SPELLING: (
        ("resources/search/accepted.txt", NEW, " ".join(FILES.values())),
        (MEALS, BAG, "Bring a baag."),
    ),
    Rule.DANGER: (("resources/vocabulary/en.yaml", "synonyms:", f"{DANGER}synonyms:"),),
    Rule.GLOSSARY: ((SPANISH, NEW, "format: 2\nwords: [piscina = pool]\n"),),
}
"""How the sample breaks each rule."""

ABOUT_WHOLE_FILES = {Rule.NAMING}
"""Their problems are in no line: a file's own name."""


def broken(tree: Tree, rule: Rule) -> Tree:
    """The tree with the changes that break a rule."""
    for name, old, new in BAD[rule]:
        if old == NEW:
            tree.write(name, new)
        else:
            tree.change(name, old, new)
    return tree


def problems_of(tree: Tree, today: date = TODAY) -> tuple[Problem, ...]:
    """All that `check` finds, errors and warnings alike."""
    try:
        authored = read_authored(tree.paths.resources)
    except ContentError as error:
        return error.problems
    dictionary = known_words(tree.paths.resources, authored.library, authored.vocabulary)
    findings = check(
        authored.library, authored.vocabulary, authored.source_map, today, dictionary, authored.others
    )
    return (*findings.errors, *findings.overdue, *findings.warnings)


def test_the_sample_breaks_no_rule(tree: Tree) -> None:
    assert problems_of(tree) == ()


@pytest.mark.parametrize("rule", Rule, ids=lambda rule: rule.name)
def test_a_broken_rule_is_reported_with_where_what_why_and_how_to_fix_it(tree: Tree, rule: Rule) -> None:
    broke = {name for name, _, _ in BAD[rule]} | {PANTRY, DOORS, MEALS}

    problems = [problem for problem in problems_of(broken(tree, rule)) if problem.why == rule.value]

    assert problems, f"{rule.name} is not reported"
    for problem in problems:
        assert problem.path in broke
        assert problem.line > 0 or rule in ABOUT_WHOLE_FILES
        what, _, how = problem.text.partition("; ")
        assert len(what) > 8, problem.text
        assert len(how) > 8, problem.text


def test_each_rule_has_a_reason_of_its_own_in_plain_words() -> None:
    for rule in Rule:
        assert rule.value.endswith(".")
        assert 20 <= len(rule.value) <= 110
